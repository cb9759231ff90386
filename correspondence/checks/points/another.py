"""Whether a letter is about this complaint at all: a good answer to somebody else answers none of its points."""

from collections.abc import Sequence

from .alignment import Place
from .matching import BY_BEGINNING, coverage, meetings
from .reading import Read

OWN_WORDS = 0.15
"""Mean share of the points' own words, concepts left out, that their passages with the headings hold."""
AT_MOST = 0.5
"""How sure an answer can be in a letter that seems to be about something else: perhaps in part."""


def about_another(places: Sequence[Place], letter: Sequence[Read]) -> bool:
    """Tell whether so few of the points' own words stand where they would be answered that the letter is another's."""
    return sum(_own_words(place, letter) for place in places) < OWN_WORDS * len(places)


def _own_words(place: Place, letter: Sequence[Read]) -> float:
    rows = [place.rows[i] for i in place.passage]
    rows += [meetings(place.point, letter[i].heading) for i in place.passage[:1]]
    return coverage(place.point, [[value if value >= BY_BEGINNING else 0.0 for value in row] for row in rows])
