"""Which case belongs to which draft, where there are many of both."""

import re
from collections.abc import Iterable
from pathlib import Path

from ..case import Case
from ..errors import CaseError, Problem
from .reader import CaseRead


class Pairing:
    """The cases of a folder, to be found by a draft's file name or by the reference that stands in it."""

    def __init__(self, cases: Iterable[CaseRead], folder: Path) -> None:
        self._folder = folder
        self._cases = tuple(cases)

    def refuse_unusable_folder(self) -> None:
        """Raise CaseError where there is no such folder, or no case in it."""
        for read in self._cases:
            if read.error and read.name == str(self._folder):
                raise read.error

    def case_for(self, draft: Path, text: str) -> Case:
        """Return the case file of the draft's name, else the one case whose reference stands in the text.

        Raises CaseError when there is none (naming the files that could not be read, since it may be in one of them),
        when there are several, or when the case of that name cannot be read.
        """
        named = [read for read in self._cases if Path(read.name).stem.casefold() == draft.stem.casefold()]
        fitting = named or [read for read in self._cases if read.case and _stands_in(read.case.reference, text)]
        if len(fitting) == 1:
            return fitting[0].opened()
        raise CaseError(self._no_one_case(draft, fitting))

    def _no_one_case(self, draft: Path, fitting: list[CaseRead]) -> Problem:
        fix = f"Give it with --case, or name the case file {draft.stem}.yaml."
        if fitting:
            names = ", ".join(read.name for read in fitting)
            return Problem(f"fits {len(fitting)} cases: {names}.", fix, str(draft))
        what = f"has no case in {self._folder}: none has its file name, and no case's reference stands in it."
        unread = ", ".join(read.name for read in self._cases if read.error)
        return Problem(f"{what} These could not be read: {unread}." if unread else what, fix, str(draft))


def _stands_in(reference: str, text: str) -> bool:
    return re.search(rf"(?<![\w/-]){re.escape(reference)}(?![\w-]|/\w)", text, re.IGNORECASE) is not None
