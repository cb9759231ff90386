"""`correspondence check`: drafts become findings."""

import click

from .common import ANY_PATH, on_option, settings_option


@click.command()
@click.argument("drafts", nargs=-1, required=True, type=ANY_PATH, metavar="DRAFT...")
@click.option("--case", "case_file", type=ANY_PATH, help="The draft's case file.")
@click.option("--cases", "cases_folder", type=ANY_PATH, help="Folder with the cases of several drafts.")
@click.option("--kind", default="response", show_default=True, help="The letter kind that the draft is.")
@click.option("--only", multiple=True, metavar="CHECKS", help="Run only these checks: tone,points.")
@click.option("--require", multiple=True, metavar="CHECKS", help="Stop unless these optional checks can run.")
@click.option("--styles", multiple=True, type=ANY_PATH, help="Folder of Vale styles to add.")
@click.option("--strict", is_flag=True, help="Let warnings stand in the way of signing too.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--output", type=ANY_PATH, help="Write the report here; for several drafts, a folder.")
@click.option("--force", is_flag=True, help="Replace reports that are there already.")
@on_option("Stands for the letter's date where the draft has none.")
@settings_option
@click.pass_context
def check(ctx: click.Context, /, **_: object) -> None:
    """Check a draft letter before it is signed.

    DRAFT is a Word document (.docx), or a text (.txt) with a blank line between paragraphs.

    \b
    correspondence check draft.docx --case tierney.yaml
    correspondence check drafts/*.docx --cases cases --format json --output reviews

    Its checks, as after --only: points (complaint points left unanswered), missing (what the law and the Ombudsman ask
    for), facts (wrong names and dates), content, tone, jargon, plain_english, house_style, readability, hygiene (hidden
    content), style (rules from --styles).

    Exit status: 0 when nothing stands in the way of signing, 1 when something does, 2 when the check could not be done.
    """
    from .checking import Options, check_drafts

    ctx.exit(check_drafts(Options(**ctx.params)))
