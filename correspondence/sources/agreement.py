"""What no single field of a case can know: whether its dates, points and names agree with each other.

Looks at the file's values as they were typed, so that these problems are reported together with the fields' own,
and not only once every field is right. What cannot be read as a date is left to the field's own message.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

from ..case import is_self
from ..case_values import UnfitError, iso_day
from ..dates import long_date
from .problems import Path

Found = tuple[Path, str, str]

_IN_ORDER: tuple[tuple[Path, str, Path, str], ...] = (
    (("patient", "date_of_death"), "death", ("patient", "date_of_birth"), "the birth"),
    (("received",), "receipt of the complaint", ("patient", "date_of_birth"), "the patient's birth"),
    (("acknowledged",), "acknowledgement", ("received",), "the receipt of the complaint"),
    (("due",), "date the response is due", ("received",), "the receipt of the complaint"),
    (("holding", "next_update"), "next update", ("received",), "the receipt of the complaint"),
    (("holding", "new_date"), "new date", ("received",), "the receipt of the complaint"),
    (("extension", "until"), "end of the extension", ("extension", "agreed_on"), "the day it was agreed"),
)
"""Each of these days cannot lie before the other."""
_PAST: tuple[tuple[Path, str], ...] = (
    (("received",), "receipt of the complaint"),
    (("acknowledged",), "acknowledgement"),
    (("patient", "date_of_birth"), "birth"),
    (("patient", "date_of_death"), "death"),
)
"""Each of these days cannot lie in the future."""
_CHECK = "Check the day, the month and the year."


def disagreements(case: Any, on: date) -> Iterator[Found]:
    """Yield (path, what is wrong, what to do) for all that does not agree in a case, as of a day."""
    yield from _out_of_order(case)
    yield from _in_the_future(case, on)
    yield from _death(case)
    yield from _two_people_as_one(case)
    yield from _same_ids(case)
    yield from _unknown_points(case)


def _out_of_order(case: Any) -> Iterator[Found]:
    for late, name, early, other in _IN_ORDER:
        first, second = _day(case, early), _day(case, late)
        if first and second and second < first:
            yield late, f"puts the {name} before {other} ({long_date(first)}).", _CHECK


def _in_the_future(case: Any, on: date) -> Iterator[Found]:
    events = tuple((("incident_dates", index), "event") for index in range(len(_items(case, "incident_dates"))))
    for path, name in (*_PAST, *events):
        day = _day(case, path)
        if day and day > on:
            yield path, f"puts the {name} in the future (today is {long_date(on)}).", _CHECK


def _death(case: Any) -> Iterator[Found]:
    said = _value(case, ("patient", "deceased"))
    if _value(case, ("patient", "date_of_death")) and isinstance(said, str) and said.casefold() in {"false", "no"}:
        yield ("patient", "deceased"), "says that the patient is alive, and there is a date of death.", "Correct one."


def _two_people_as_one(case: Any) -> Iterator[Found]:
    """A complainant who is said to be the patient has the patient's name."""
    said = _value(case, ("complainant", "relationship"))
    if isinstance(said, str) and is_self(said) and _differ(case):
        what = "says that the complainant is the patient, and their names differ."
        yield ("complainant", "relationship"), what, "Correct the names or the relationship."


def _differ(case: Any) -> bool:
    for part in ("first_name", "last_name"):
        names = [_value(case, (person, part)) for person in ("complainant", "patient")]
        if all(isinstance(name, str) for name in names) and len({name.strip().casefold() for name in names}) == 2:
            return True
    return False


def _same_ids(case: Any) -> Iterator[Found]:
    ids = [_value(point, ("id",)) for point in _items(case, "points")]
    count = Counter(name for name in ids if isinstance(name, str))
    for index, name in enumerate(ids):
        if isinstance(name, str) and count[name] > 1 and name in ids[:index]:
            yield ("points", index, "id"), f"is the second point with the id '{name}'.", "Give each point its own id."


def _unknown_points(case: Any) -> Iterator[Found]:
    known = [_value(point, ("id",)) for point in _items(case, "points")]
    for index, body in enumerate(_items(case, "joint")):
        for number, name in enumerate(_items(body, "points")):
            if name not in known:
                yield ("joint", index, "points", number), f"names a point that is not there: '{name}'.", "Check its id."


def _items(values: Any, key: str) -> list[Any]:
    items = values.get(key) if isinstance(values, dict) else None
    return items if isinstance(items, list) else []


def _value(values: Any, path: Path) -> Any:
    for step in path:
        if isinstance(step, int) and isinstance(values, list):
            values = values[step]
        elif isinstance(values, dict):
            values = values.get(str(step))
        else:
            return None
    return values


def _day(case: Any, path: Path) -> date | None:
    text = _value(case, path)
    if not isinstance(text, str):
        return None
    try:
        day: date = iso_day(text)
    except UnfitError:
        return None
    return day
