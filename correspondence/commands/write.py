"""`correspondence write`: cases become letters."""

from datetime import date
from pathlib import Path

import click

from .common import ANY_PATH, FAILED, READY, on_option, settings_for, settings_option, tell


@click.command()
@click.argument("kind")
@click.argument("sources", nargs=-1, required=True, type=ANY_PATH, metavar="SOURCE...")
@click.option("--out", required=True, type=ANY_PATH, help="Folder for the letters.")
@click.option("--templates", type=ANY_PATH, help="Folder with your own Word templates.")
@click.option("--force", is_flag=True, help="Replace letters that are there already.")
@on_option("The date that the letters bear.")
@settings_option
@click.pass_context
def write(
    ctx: click.Context,
    kind: str,
    sources: tuple[Path, ...],
    out: Path,
    templates: Path | None,
    on: date,
    settings_file: Path | None,
    *,
    force: bool,
) -> None:
    """Write letters in Word, one for each case.

    KIND is acknowledgement, holding or response. A SOURCE is a case file (.yaml, .json), a file with a case a line
    (.jsonl), or a folder of these.

    \b
    correspondence write acknowledgement cases/tierney.yaml --out letters
    correspondence write holding cases --out letters --on 2026-06-01

    A letter is kept only when it has been read back and holds the person's name, address and reference, and nothing
    is left unfilled. Exit status: 0 when every case became a letter, 2 when any did not; the others are kept.
    """
    from ..letters.batch import write_letters
    from ..sources.reader import read_cases

    settings = settings_for(settings_file, on)
    results = write_letters(kind, read_cases(sources, on), settings, on, out, templates=templates, force=force)
    made = failed = 0
    for result in results:
        made += result.path is not None
        failed += result.error is not None
        tell(str(result))
    tell(_summary(made, failed, kind, out))
    ctx.exit(FAILED if failed else READY)


def _summary(made: int, failed: int, kind: str, out: Path) -> str:
    letters = f"{made} {kind} letter{'s' * (made != 1)}"
    not_made = f" {failed} case{'s' * (failed != 1)} did not become a letter." if failed else ""
    return f"Wrote {letters} to {out}.{not_made}" if made else f"Wrote no letter.{not_made}"
