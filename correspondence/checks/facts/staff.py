"""Who in a letter is shown to be staff or some other bystander: by title, by a post beside the name, by a full name.

Staff, other trusts' people, neighbours and chaplains are named in good letters; whoever is none of these may be a slip.
"""

import re
from functools import cache

from ... import resources
from .letter import Letter
from .mentions import Mention
from .spelling import fold

_BESIDE = 40
"""Characters beside a name in which a post belongs to it."""


def is_post(word: str) -> bool:
    """Tell whether a folded word is a post or calling: nurse, audiologist."""
    return word in _posts() or (len(word) > 6 and word.endswith(_endings()))


def with_post(letter: Letter, mention: Mention) -> bool:
    """Tell whether a post stands beside a name: "our chaplain Mrs Joshi", "Mr Latimer, the consultant"."""
    before = re.split(r"[.;:]", letter.before(mention.start)[-_BESIDE:])[-1]
    after = re.split(r"[.;:]", letter.after(mention.end)[:_BESIDE])[0]
    return _post_before(before) or (after.startswith((",", " (", " –", " -")) and _post_in(after))


def _post_before(text: str) -> bool:
    """Tell whether a text ends in a post: "our chaplain", "the Lead Nurse for Outpatients,"; with no verb after it."""
    for word in reversed(re.findall(r"[^\W\d_][\w'’-]*", text)[-5:]):
        if is_post(fold(word)):
            return True
        if word[0].islower() and word not in _linking():
            return False
    return False


def _post_in(text: str) -> bool:
    return any(is_post(fold(word)) for word in re.findall(r"[^\W\d_][\w'’-]*", text))


@cache
def _linking() -> frozenset[str]:
    return frozenset(resources.data("facts_people")["linking"])


@cache
def _posts() -> frozenset[str]:
    return frozenset(resources.data("facts_people")["posts"])


@cache
def _endings() -> tuple[str, ...]:
    return tuple(resources.data("facts_people")["post_endings"])
