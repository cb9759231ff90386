"""A Word document becomes a draft."""

from ..draft import Draft, Role
from .body import Walk
from .file import refusal
from .hidden import hidden_in
from .margins import margins, read_margins
from .package import Package
from .parts import WordFile
from .passages import Story, written


def word_draft(data: bytes, path: str, sha256: str) -> Draft:
    """Return the draft that the bytes of a Word document hold. Raises DraftError."""
    word = WordFile(Package(data, path))
    walk = Walk(word)
    walk.read(Story(word.document.root, word.document, Role.BODY))
    walk.read_endnotes()
    body = written(walk.passages, word.styles)
    if not body.text:
        what = "The letter has no text that would be sent."
        raise refusal(path, what, "If it is a picture of a letter, give the document that was typed.")
    found = read_margins(word)
    hidden = hidden_in(word, body, walk.passages, found)
    return Draft(path, sha256, body.text, body.paragraphs, body.pieces, margins(found), hidden)
