"""What is known of a point that the letter takes up by name: "You told us that nobody rang. The sister forgot to. ..."

Who retells a point and goes on by owning, finding or explaining in the same paragraph answers that point, in whatever
words. It is never unanswered then, even where the answer shares no word with the complaint.
"""

from collections.abc import Sequence

from .alignment import Place
from .features import LIKELY, shown
from .reading import Read
from .roles import roles_shown

OWNED = 0.65
"""How sure an answer is where a point is taken up and what follows owns, concludes or apologises."""
FOUND = 0.41
"""The same where it only says what was found or why: perhaps not all of the point."""
_OWNS = ("should have", "failing", "conclusion", "cannot be established", "apology")
_ANSWERS = {"finds", "explains", "concludes", "apologises"}
_EVADES = {"general", "later", "courtesy", "evades"}


def sure_at_least(place: Place, letter: Sequence[Read]) -> float:
    """Return how sure an answer is at the least, by what stands where the point is taken up; 0 where nothing does."""
    telling = [letter[i] for i in place.led if letter[i].strength and not roles_shown(letter[i].signals) & _EVADES]
    if any(shown(read, cue) for read in telling for cue in _OWNS):
        return OWNED
    return FOUND if any(_finds(read) for read in telling) else 0.0


def _finds(read: Read) -> bool:
    """Tell whether a sentence says what was found or why, or what the member of staff says to it."""
    likely = read.strength > LIKELY and roles_shown(read.signals) & _ANSWERS
    return bool(likely or shown(read, "account of staff"))
