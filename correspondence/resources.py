"""The letter templates, style rules and data files that ship with the package.

In a checkout the templates and rules are two folders at the root of the repository, where their editors look for
them; in an installed wheel the same two folders are inside the package. Bytes and text are handed out and no paths,
so that nothing else in the package can depend on where a file lies.
"""

import tomllib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

_PACKAGE = files("correspondence")
_CHECKOUT = Path(__file__).resolve().parents[1]


def folder(name: str) -> Traversable:
    """Return one of the two data folders, "templates_docx" or "style_rules".

    Raises FileNotFoundError, naming both places, when the installation has lost it.
    """
    for place in (_PACKAGE / name, _CHECKOUT / name):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"{name}/ is missing: looked in {_PACKAGE} and beside it in {_CHECKOUT}")


@cache
def data(name: str) -> dict[str, Any]:
    """Return one of our own data files, `correspondence/data/<name>.toml`, as read by tomllib.

    The answer is shared between callers: read it, do not change it.
    """
    return tomllib.loads((_PACKAGE / "data" / f"{name}.toml").read_text(encoding="utf-8"))


def text(name: str) -> str:
    """Return one of our own text files from `correspondence/data/`, such as "settings.toml.txt"."""
    return (_PACKAGE / "data" / name).read_text(encoding="utf-8")
