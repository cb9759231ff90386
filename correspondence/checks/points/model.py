"""The weights: how much each measure speaks for an answer. The data: `points_model.toml`, by tools/train_points.py."""

from collections.abc import Mapping
from math import exp
from typing import Any, Literal

from ... import resources

Status = Literal["addressed", "partly", "unaddressed"]


def confidence(measures: Mapping[str, float]) -> float:
    """Return how likely the point is answered, 0 to 1, calibrated on the developing letters."""
    model = _model()
    score = model["intercept"] + sum(weight * measures[name] for name, weight in model["weights"].items())
    return 1 / (1 + exp(-max(min(score, 30.0), -30.0)))


def status(sure: float) -> Status:
    """Return the status that a confidence stands for."""
    if sure >= _model()["addressed_from"]:
        return "addressed"
    return "partly" if sure >= _model()["partly_from"] else "unaddressed"


def _model() -> dict[str, Any]:
    model: dict[str, Any] = resources.data("points_model")["point"]
    return model
