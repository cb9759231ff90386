"""One case becomes one letter: checked, filled in, read back, and only then handed over.

letter = write_letter("response", case, settings, date(2026, 4, 20))
save(letter, Path("letters"), force=False)
"""

from datetime import date
from pathlib import Path

from ..case import Case
from ..drafts.file import read_file
from ..errors import DraftError, LetterError, Problem, TemplateError
from ..settings import Settings
from .consent import withheld
from .context import letter_context
from .kind import LetterKind, load_kind
from .letter import Letter, file_name
from .needs import unmet
from .notes import notes
from .package import write_parts
from .plain_text import unprintable_text
from .render import fill
from .save import save
from .template import check_template
from .tidy import CORE, core_properties
from .verify import verify
from .word_template import WordTemplate

__all__ = ["Letter", "save", "write_letter"]


def write_letter(kind: str, case: Case, settings: Settings, on: date, templates: Path | None = None) -> Letter:
    """Return the letter of one case, dated `on`, in memory.

    `templates` is a folder with a trust's own Word templates; one named as ours ("response.docx") takes its place.
    Equal cases, settings, days and templates give equal bytes. Raises LetterError for an unknown kind, for a case
    that lacks what the kind needs (everything named), and for a letter that does not hold what it must;
    TemplateError for a template that cannot be used.
    """
    letter_kind = load_kind(kind)
    if lacking := [*unmet(letter_kind.required, case), *withheld(kind, case)]:
        raise LetterError(lacking)
    template, own = ready_template(letter_kind, templates)
    context = letter_context(letter_kind, case, settings, on)
    if unfit := list(unprintable_text(context)):
        raise LetterError(unfit)
    filled = fill(template, context)
    core = core_properties(context.document_title, case.reference, on)
    letter = write_parts({**template.parts, **filled.parts, CORE: core})
    verify(letter, context, filled, template)
    return Letter(
        file_name(case.reference, kind), letter, kind, case.reference, (*own, *notes(letter_kind, case, settings, on))
    )


def ready_template(kind: LetterKind, templates: Path | None) -> tuple[WordTemplate, tuple[str, ...]]:
    """Return the template of a kind, checked, and what to say of where it came from. Raises TemplateError."""
    data, file, own = _template(kind, templates)
    return check_template(data, file, kind), own


def _template(kind: LetterKind, templates: Path | None) -> tuple[bytes, str, tuple[str, ...]]:
    if templates is None:
        return kind.template(), kind.file, ()
    if not templates.is_dir():
        raise TemplateError(Problem("is not a folder.", "Name the folder with your Word templates.", str(templates)))
    path = templates / kind.file
    if not path.exists():
        return kind.template(), kind.file, (f"{templates} has no {kind.file}: the program's own template was used.",)
    try:
        return read_file(path), str(path), (f"Made with your own template, {path}.",)
    except DraftError as error:
        raise TemplateError(error.problems) from error
