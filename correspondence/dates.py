"""How a day is written in a letter: 9 March 2026 (NHS service manual, dates)."""

from datetime import date


def long_date(day: date) -> str:
    """Return a day as words: "9 March 2026"."""
    return f"{day.day} {day:%B} {day.year}"
