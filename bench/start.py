"""`correspondence --help` against a bare click app. Goal: at most 1.5 times."""

import sys
import tempfile
from pathlib import Path

from timing import compare

BARE = '''
import click

@click.group()
def main():
    """A bare click app."""

@main.command()
@click.argument("source")
def write(source):
    """Write."""

@main.command()
@click.argument("draft")
def check(draft):
    """Check."""

main()
'''


def run() -> None:
    with tempfile.TemporaryDirectory() as folder:
        bare = Path(folder, "bare.py")
        bare.write_text(BARE, encoding="utf-8")
        compare(
            {
                "a bare click app --help": [sys.executable, str(bare), "--help"],
                "correspondence --help": [sys.executable, "-m", "correspondence", "--help"],
                "Python alone, doing nothing": [sys.executable, "-c", "pass"],
            },
            rounds=25,
        )


if __name__ == "__main__":
    run()
