"""Logistic regression in plain Python: enough for a few hundred rows and thirty columns, and no dependency."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, sqrt

Rows = Sequence[Sequence[float]]


@dataclass(frozen=True)
class Logistic:
    """A fitted model on the raw columns: score = intercept + sum(weight * value)."""

    intercept: float
    weights: tuple[float, ...]

    def score(self, row: Sequence[float]) -> float:
        """Return the log odds of a row."""
        return self.intercept + sum(weight * value for weight, value in zip(self.weights, row, strict=True))


def fit(
    rows: Rows, truths: Sequence[bool], ridge: float, counts: Sequence[float] | None = None, rounds: int = 12
) -> Logistic:
    """Fit by Newton's method on standardised columns.

    `ridge` is the penalty on each weight; `counts` says how much each row counts, 1 where it is not given.
    """
    counts = counts or [1.0] * len(rows)
    means, spreads = _moments(rows, counts)
    scaled = [[1.0, *((v - m) / s for v, m, s in zip(row, means, spreads, strict=True))] for row in rows]
    weights = [0.0] * len(scaled[0])
    for _ in range(rounds):
        weights = _step(scaled, truths, counts, weights, ridge)
    raw = tuple(weight / spread for weight, spread in zip(weights[1:], spreads, strict=True))
    return Logistic(weights[0] - sum(weight * mean for weight, mean in zip(raw, means, strict=True)), raw)


def probability(score: float) -> float:
    """Return the probability that log odds stand for."""
    return 1 / (1 + exp(-max(min(score, 30.0), -30.0)))


def _moments(rows: Rows, counts: Sequence[float]) -> tuple[list[float], list[float]]:
    """Return the mean and the standard deviation of each column."""
    total = sum(counts)
    columns = list(zip(*rows, strict=True))
    means = [sum(c * value for c, value in zip(counts, column, strict=True)) / total for column in columns]
    spreads = [
        sqrt(sum(c * (value - mean) ** 2 for c, value in zip(counts, column, strict=True)) / total) or 1.0
        for column, mean in zip(columns, means, strict=True)
    ]
    return means, spreads


def _step(
    rows: Rows, truths: Sequence[bool], counts: Sequence[float], weights: list[float], ridge: float
) -> list[float]:
    """Return the weights after one step; the intercept, in the first place, is not penalised."""
    size = len(weights)
    gradient = [0.0] + [-ridge * weight for weight in weights[1:]]
    curvature = [[ridge if i == j > 0 else 0.0 for j in range(size)] for i in range(size)]
    for row, truth, count in zip(rows, truths, counts, strict=True):
        likely = probability(sum(weight * value for weight, value in zip(weights, row, strict=True)))
        share = count * max(likely * (1 - likely), 1e-6)
        for i, value in enumerate(row):
            gradient[i] += count * (truth - likely) * value
            line, weighted = curvature[i], share * value
            for j in range(i + 1):
                line[j] += weighted * row[j]
    for i in range(size):
        for j in range(i):
            curvature[j][i] = curvature[i][j]
    return [weight + change for weight, change in zip(weights, _solved(curvature, gradient), strict=True)]


def _solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Solve a symmetric positive definite system by elimination."""
    lines = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    size = len(lines)
    for i in range(size):
        for j in range(i + 1, size):
            factor = lines[j][i] / lines[i][i]
            lines[j] = [b - factor * a for a, b in zip(lines[i], lines[j], strict=True)]
    answer = [0.0] * size
    for i in reversed(range(size)):
        rest = sum(lines[i][j] * answer[j] for j in range(i + 1, size))
        answer[i] = (lines[i][size] - rest) / lines[i][i]
    return answer
