"""`correspondence init`: a commented settings file to fill in."""

from pathlib import Path

import click

from .common import tell, write_new


@click.command()
@click.option("--force", is_flag=True, help="Replace the settings file that is there.")
def init(*, force: bool) -> None:
    """Write a commented settings file for this trust into this folder.

    Open correspondence.toml in a text editor and put in your trust's own name, address and contacts. Until then every
    letter says SPECIMEN. Letters and checks use the file in this folder or in a folder above.
    """
    from .. import resources
    from ..settings import FILE_NAME
    from ..sources.settings_file import EXAMPLE

    write_new(Path(FILE_NAME), resources.text(EXAMPLE), force=force)
    tell(f"Wrote {FILE_NAME}. Put in your trust's own facts; until then letters say SPECIMEN.")
