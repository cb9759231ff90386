"""The command line. Exit status: 0 nothing stands in the way, 1 findings do, 2 it could not be done."""

import io
import os
import sys

import click

from . import __version__
from .commands.check import check
from .commands.common import FAILED, tell
from .commands.init import init
from .commands.write import write


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="correspondence")
def cli() -> None:
    """Write NHS complaint letters from case data, and check a draft before the Chief Executive signs it.

    \b
    Make a letter:   correspondence write response case.yaml --out letters
    Check a draft:   correspondence check draft.docx --case case.yaml
    Your own trust:  correspondence init

    Nothing that you give it leaves this computer.
    """


cli.add_command(write)
cli.add_command(check)
cli.add_command(init)


def main() -> None:
    """Run the command line and leave with its exit status. A person never sees a traceback."""
    _speak_utf8()
    status = FAILED
    try:
        said = cli.main(standalone_mode=False) or 0
        sys.stdout.flush()
        status = said
    except click.ClickException as error:
        error.show()
    except (click.Abort, KeyboardInterrupt):
        tell("Stopped.")
    except SystemExit:
        pass  # click's own end where whoever reads the results went away; commands return their status
    except BrokenPipeError:
        _let_go_of_results()
    except OSError as error:
        _explain(error)
        _let_go_of_results()
    except Exception as error:  # noqa: BLE001 - the last fence: whatever happens, one sentence and exit status 2
        _explain(error)
    sys.exit(status)


def _let_go_of_results() -> None:
    """Send what nobody can take to nowhere, so that Python does not try it once more as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _explain(error: Exception) -> None:
    from .errors import CorrespondenceError

    if isinstance(error, CorrespondenceError):
        tell(str(error))
        return
    if isinstance(error, ModuleNotFoundError):
        tell(f"{error.name} is not installed. Type: {sys.executable} -m pip install .")
        return
    if os.environ.get("CORRESPONDENCE_DEBUG"):
        raise error
    if isinstance(error, OSError):
        place = error.filename or "The results, or the folder where you are"
        tell(
            f"{place}: cannot be used: {error.strerror or error}. Check the disk and the folder. Nothing was approved."
        )
        return
    tell(f"The program stopped with an error of its own ({type(error).__name__}: {error}). Nothing was approved.")
    tell("Please report it, with the version and what you typed. CORRESPONDENCE_DEBUG=1 shows where it happened.")


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is: JSON is UTF-8, and names are of the whole world."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
