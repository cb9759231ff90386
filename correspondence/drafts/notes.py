"""Footnotes and endnotes: each printed once, numbered in the order in which the text refers to them."""

from functools import cached_property

from lxml.etree import _Element as Element

from ..draft import Role
from .number_forms import number_as
from .ooxml import w
from .parts import Part, WordFile
from .passages import Story


class Notes:
    """The notes of one document; notes that nothing refers to are not printed and never come out of here."""

    def __init__(self, word: WordFile) -> None:
        self._footnotes = _NotesOfAKind(word, "footnote", "decimal")
        self._endnotes = _NotesOfAKind(word, "endnote", "lowerRoman")
        self.at_the_end: list[Story] = []
        """Endnotes referred to and not yet read, in order."""

    def footnote(self, reference: Element) -> Story | None:
        """Return the footnote that is referred to; None for one that is missing or was referred to before."""
        return self._footnotes.take(reference)

    def endnote(self, reference: Element) -> None:
        """Put the endnote that is referred to by for the end."""
        if note := self._endnotes.take(reference):
            self.at_the_end.append(note)


class _NotesOfAKind:
    def __init__(self, word: WordFile, kind: str, form: str) -> None:
        self._word = word
        self._kind = kind
        self._form = form
        self._taken: set[str] = set()

    @cached_property
    def _part(self) -> Part | None:
        return self._word.related(f"{self._kind}s")

    @cached_property
    def _notes(self) -> dict[str, Element]:
        return (
            {} if self._part is None else {note.get(w("id"), ""): note for note in self._part.root.iter(w(self._kind))}
        )

    def take(self, reference: Element) -> Story | None:
        identifier = reference.get(w("id"), "")
        if self._part is None or identifier not in self._notes or identifier in self._taken:
            return None
        self._taken.add(identifier)
        return Story(self._notes[identifier], self._part, Role.FOOTNOTE, number_as(self._form, len(self._taken)))
