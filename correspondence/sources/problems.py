"""What pydantic found wrong, as sentences for the person who keeps the file: where, what, and what to write."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic.fields import FieldInfo

from .. import resources
from ..case_values import UnfitError

Path = tuple[str | int, ...]


def key_name(path: Path) -> str:
    """Return a path as people write it, lists counted from 1: points.2.text."""
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in path)


def validation_problems(error: ValidationError, model: type[BaseModel]) -> Iterator[tuple[Path, str, str]]:
    """Yield (path, what is wrong, what to do) for each error, in the model's order."""
    items = error.errors(include_url=False)
    for item in items:
        path: Path = item["loc"]
        if item["type"] == "too_short" and any(_inside(other["loc"], path) for other in items):
            continue  # pydantic counts only the entries that are right
        yield path, *_sentences(item, path, model)


def _inside(path: Path, outer: Path) -> bool:
    return len(path) > len(outer) and path[: len(outer)] == outer


def _sentences(item: Mapping[str, Any], path: Path, model: type[BaseModel]) -> tuple[str, str]:
    if item["type"] == "extra_forbidden":
        return _unknown_key(path, model)
    context = item.get("ctx", {})
    if isinstance(unfit := context.get("error"), UnfitError):
        return str(unfit), unfit.fix
    messages = resources.data("problem_messages").get(item["type"], {})
    what = messages.get("what", f"cannot be used: {item['msg']}.")
    fix = messages["fix"].format(**context) if "fix" in messages else _from_description(path, model)
    return what, fix


def _unknown_key(path: Path, model: type[BaseModel]) -> tuple[str, str]:
    names = list(fields_at(path[:-1], model))
    near = get_close_matches(str(path[-1]).casefold(), names, n=1)
    if near:
        return "is not a known key.", f"Did you mean '{near[0]}'?"
    if " " in str(path[-1]).strip() or str(path[-1]).endswith("."):
        return "is not a known key.", "If it belongs to the text before it, put that whole text in quotes."
    return "is not a known key.", f"The keys here are: {', '.join(names)}."


def _from_description(path: Path, model: type[BaseModel]) -> str:
    """Say what belongs here, in the words of the field's own description and example."""
    field = fields_at(path[:-1], model).get(str(path[-1])) if path else None
    if field is None or not field.description:
        return "Write it, or take the line out."
    example = f", for example: {field.examples[0]}" if field.examples else ""
    return f"Write it here ({field.description[0].lower()}{field.description[1:]}){example}."


def fields_at(path: Path, model: type[BaseModel]) -> dict[str, FieldInfo]:
    """Return the fields of the model that stands at a path below `model`; none where there is no model."""
    inner: type[BaseModel] | None = model
    for step in path:
        if inner is None:
            return {}
        if isinstance(step, str) and step in inner.model_fields:
            inner = _model_in(inner.model_fields[step].annotation)
    return dict(inner.model_fields) if inner else {}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_model_in(part) for part in get_args(annotation))
    return next((model for model in inner if model), None)
