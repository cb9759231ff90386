"""The front door of a checkout: `python cli.py --help` works before anything is installed."""

import sys


def _start() -> None:
    """Run the command, or say in one line what is missing and what to type."""
    try:
        from correspondence.cli import main
    except ModuleNotFoundError as missing:
        sys.stderr.write(f"{missing.name} is not installed. Type: {sys.executable} -m pip install .\n")
        sys.exit(2)
    main()


if __name__ == "__main__":
    _start()
