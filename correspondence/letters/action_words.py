"""An action with its owner and date as sentences: "Every bay now has a named nurse. This has been done."."""

import re

from ..case import Action
from ..dates import long_date
from .fields import ActionFields
from .words import first_upper, full_stop, one_break, word_list, wording

_SOMEBODYS = re.compile(r"[A-Z][\w'’-]*\w [A-Z][\w-]+['’]s ")
"""A name that owns what follows: "Joy Pereira's manager"."""


def action_fields(action: Action) -> ActionFields:
    """Return what a template may print of one action."""
    due = long_date(action.due) if action.due else ""
    text = one_break(action.action)
    return ActionFields(
        action=text,
        owner=action.owner or "",
        due=due,
        done=action.done,
        sentence=" ".join(part for part in (full_stop(text), _who_and_when(action, due)) if part),
    )


def _who_and_when(action: Action, due: str) -> str:
    """Return the second sentence. The action itself tells who did what is done; only what is to come needs a name."""
    words = wording("action")
    if action.done:
        return "" if re.search(words["says_done"], action.action, re.IGNORECASE) else words["done"]
    key = "_and_".join(name for name, value in (("owner", action.owner), ("due", due)) if value)
    return words[key].format(owner=_as_subject(action.owner or ""), due=due) if key else ""


def _as_subject(owner: str) -> str:
    """Return an owner to begin a sentence: "The Matron, Medicine,", "Carla Whitmore", "The ward manager"."""
    comma = "," if "," in owner else ""
    if owner.casefold().startswith(word_list("determiners")):
        return f"{first_upper(owner)}{comma}"
    post = re.split(r",| for | of | in ", owner, maxsplit=1)[0].split()[-1:]
    of_a_post = bool(post) and post[0].casefold() in word_list("posts")
    article = "The " if of_a_post and not _SOMEBODYS.match(owner) else ""
    return f"{article}{owner}{comma}"
