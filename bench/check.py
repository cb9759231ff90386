"""A cold `check` of a letter of 900 words against the usual way to its scores: python-docx and textstat.

The peer reads the paragraphs and computes four of textstat's scores, no more: no points, no tone, no facts. textstat
would download its dictionary, so the peer is given one in NLTK's own layout, made from our syllable table.
"""

import sys
import tempfile
from pathlib import Path

import docx
from timing import compare

from correspondence import resources

ROOT = Path(__file__).resolve().parents[1]
CASE = ROOT / "examples" / "bereaved-daughter.yaml"
DRAFT = ROOT / "examples" / "draft-response.txt"
WORDS = 900

PEER = """
import sys
import docx, nltk
nltk.data.path.insert(0, sys.argv[2])
from textstat import textstat
text = "\\n\\n".join(paragraph.text for paragraph in docx.Document(sys.argv[1]).paragraphs)
for score in ("flesch_kincaid_grade", "flesch_reading_ease", "words_per_sentence", "polysyllabcount"):
    print(score, getattr(textstat, score)(text))
"""


def letter_of(words: int, folder: Path) -> Path:
    """Write a Word letter of about so many words: the example draft, its body again and again."""
    opening, *body = DRAFT.read_text(encoding="utf-8").strip().split("\n\n")
    document = docx.Document()
    document.add_paragraph(opening)
    written = 0
    while written < words:
        for paragraph in body[:-1]:
            document.add_paragraph(paragraph)
            written += len(paragraph.split())
            if written >= words:
                break
    document.add_paragraph(body[-1])
    path = folder / "letter.docx"
    document.save(str(path))
    return path


def nltk_dictionary(folder: Path) -> Path:
    """Write our syllable table as NLTK's cmudict: a word, a number, and for each syllable a vowel."""
    home = folder / "corpora" / "cmudict"
    home.mkdir(parents=True)
    lines = [line.split() for line in resources.text("cmudict.txt").splitlines() if line[0] != "#"]
    entries = [f"{word.upper()} 1 {'AH0 ' * int(count)}" for count, *words in lines for word in words]
    (home / "cmudict").write_text("\n".join(entries) + "\n", encoding="utf-8")
    return folder


def run() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        letter = letter_of(WORDS, folder)
        peer = folder / "peer.py"
        peer.write_text(PEER, encoding="utf-8")
        check = [sys.executable, "-m", "correspondence", "check", str(letter), "--case", str(CASE), "--format", "json"]
        compare(
            {
                "python-docx and textstat, four scores": [
                    sys.executable,
                    str(peer),
                    str(letter),
                    str(nltk_dictionary(folder)),
                ],
                "correspondence check, everything": check,
                "correspondence check --only readability": [*check, "--only", "readability"],
            }
        )


if __name__ == "__main__":
    run()
