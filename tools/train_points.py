"""Train the points ledger on the developing letters and passages, and write its three data files.

    python -m tools.train_points

Three steps: how common each word is (`points_common.toml`); how much each cue speaks for an answer, from the labelled
passages; how much each measure of a point speaks for it, from the labelled letters, calibrated by cross-validation
in which all points of a letter stay together (`points_model.toml`). Prints what the cross-validation found.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from correspondence import resources
from correspondence.checks.points import roles, words
from correspondence.checks.restating import restates
from correspondence.sentences import sentence_spans

from .corpus import developing_letters, developing_passages
from .logistic import Logistic, fit, probability
from .points_measures import Example, labelled, strangers

DATA = Path(resources.__file__).parent / "data"
SEEN_AT_LEAST = 3
CUE_RIDGE = 3.0
RIDGE = 20.0
ADDRESSED_FROM = 0.6
"""From here on a point counts as addressed. F1 hardly changes between 0.5 and 0.75; lower means fewer false alarms."""
PARTLY_FROM = 0.4
"""Below it a point counts as unaddressed, which blocks a letter: in cross-validation five in six of these need work."""
FOLDS = 6
SPLITS = 5
"""Cross-validation is repeated with this many ways to split the letters."""


def main() -> None:
    """Train, write the data files, and print the figures of the cross-validation."""
    letters = developing_letters()
    write_common(letters)
    resources.data.cache_clear()
    cues = train_cues()
    write_model(cues, [], Logistic(0.0, ()))  # the measures build on the cues
    resources.data.cache_clear()
    points, others = labelled(letters), strangers(letters)
    scores = cross_validated(points, others)
    truths = [point.answered for point in points]
    slope = fit([[score] for score in scores], truths, ridge=0.0)
    write_model(cues, points[0].measures, calibrated(trained([*points, *others]), slope))
    report([probability(slope.score([score])) for score in scores], truths)


def write_common(letters: dict[str, dict[str, Any]]) -> None:
    """Write in how many letters each stem occurs."""
    seen = Counter(stem for letter in letters.values() for stem in set(words.stems_of(letter["draft"])))
    by_count: dict[int, list[str]] = defaultdict(list)
    for stem, count in seen.items():
        if count >= SEEN_AT_LEAST and " " not in stem:
            by_count[count].append(stem)
    lines = [
        f"# In how many of the developing letters each stem occurs ({SEEN_AT_LEAST} or more).",
        "# Made by tools/train_points.py.",
        "",
        f"letters = {len(letters)}",
        "",
        "[seen]",
        *(f'{count} = "{" ".join(sorted(by_count[count]))}"' for count in sorted(by_count, reverse=True)),
    ]
    (DATA / "points_common.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def train_cues() -> Logistic:
    """Return how much each cue speaks for an answer: passages that answer their point against those that do not."""
    passages = [passage for point in developing_passages() for passage in point["passages"]]
    judged = [passage for passage in passages if passage["answers"] != "partly"]
    return fit(
        [_mean_signals(passage["text"]) for passage in judged],
        [passage["answers"] == "yes" for passage in judged],
        CUE_RIDGE,
    )


def trained(examples: Sequence[Example]) -> Logistic:
    """Return the model of some measured points."""
    return fit(
        [list(example.measures.values()) for example in examples],
        [example.answered for example in examples],
        RIDGE,
        [example.counts for example in examples],
    )


def cross_validated(points: Sequence[Example], others: Sequence[Example]) -> list[float]:
    """Return for each labelled point its mean score by models that have not seen its letter."""
    totals = [0.0] * len(points)
    for split in range(SPLITS):
        names = sorted({point.letter for point in points})
        Random(split).shuffle(names)
        for fold in range(FOLDS):
            aside = frozenset(names[fold::FOLDS])
            model = trained([example for example in (*points, *others) if example.letter not in aside])
            for index, point in enumerate(points):
                if point.letter in aside:
                    totals[index] += model.score(list(point.measures.values())) / SPLITS
    return totals


def calibrated(model: Logistic, slope: Logistic) -> Logistic:
    """Return the model with its score stretched as the cross-validation asks for."""
    stretch = slope.weights[0]
    return Logistic(slope.intercept + stretch * model.intercept, tuple(stretch * weight for weight in model.weights))


def write_model(cues: Logistic, names: Iterable[str], model: Logistic) -> None:
    """Write the weights as a data file that a person can read."""
    cue_names = [cue.name for cue in roles.cues()]
    lines = [
        "# How much each cue, and each measure of a point, speaks for an answer. What the names mean:",
        "# points_roles.toml and checks/points/features.py. Made by tools/train_points.py from the developing part",
        "# of the labelled corpus.",
        *_weights("cues", cues, cue_names),
        *_weights("point", model, names, f"addressed_from = {ADDRESSED_FROM}", f"partly_from = {PARTLY_FROM}"),
    ]
    (DATA / "points_model.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(likely: Sequence[float], truths: Sequence[bool]) -> None:
    """Print AUROC, F1 and the reliability table."""
    answered = [p for p, truth in zip(likely, truths, strict=True) if truth]
    not_answered = [p for p, truth in zip(likely, truths, strict=True) if not truth]
    wins = sum((a > b) + 0.5 * (a == b) for a in answered for b in not_answered)
    auroc = wins / (len(answered) * len(not_answered))
    print(f"points {len(truths)}, not fully answered {len(not_answered)}")
    print(f"AUROC {auroc:.3f}, F1 {_f1(likely, truths, ADDRESSED_FROM):.3f}")
    for low in (0.0, 0.2, 0.4, 0.6, 0.8):
        inside = [(p, truth) for p, truth in zip(likely, truths, strict=True) if low <= p < low + 0.2 + (low == 0.8)]
        if inside:
            said, seen = (sum(column) / len(inside) for column in zip(*inside, strict=True))
            print(
                f"confidence {low:.1f} to {low + 0.2:.1f}: {len(inside):3} points, said {said:.2f}, observed {seen:.2f}"
            )


def _weights(table: str, model: Logistic, names: Iterable[str], *more: str) -> list[str]:
    lines = ["", f"[{table}]", f"intercept = {model.intercept:.3f}", *more, "", f"[{table}.weights]"]
    return lines + [f'"{name}" = {weight:.3f}' for name, weight in zip(names, model.weights, strict=True)]


def _mean_signals(passage: str) -> list[float]:
    sentences = [passage[start:end] for start, end in sentence_spans(passage)]
    telling = [sentence for sentence in sentences if not restates(sentence)] or sentences
    columns = zip(*(roles.signals(sentence) for sentence in telling), strict=True)
    return [sum(column) / len(telling) for column in columns]


def _f1(likely: Sequence[float], truths: Sequence[bool], at: float) -> float:
    hits = sum(p < at and not truth for p, truth in zip(likely, truths, strict=True))
    marked = sum(p < at for p in likely)
    wanted = sum(not truth for truth in truths)
    return 2 * hits / (marked + wanted) if hits else 0.0


if __name__ == "__main__":
    main()
