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
from correspondence.case import Case
from correspondence.checks.points import alignment, features, matching, reading, roles, words
from correspondence.checks.points.ledger import known_people
from correspondence.checks.restating import restates
from correspondence.drafts.reader import draft_from_text
from correspondence.sentences import sentence_spans

from .corpus import developing_letters, developing_passages
from .logistic import Logistic, fit, probability

DATA = Path(resources.__file__).parent / "data"
SEEN_AT_LEAST = 3
CUE_RIDGE = 3.0
RIDGE = 20.0
PARTLY_FROM = 0.4
"""Below it a point counts as unaddressed, which blocks a letter: in cross-validation five in six of these need work."""
AS_GOOD = 0.01
"""Differences of F1 below this are noise."""
FOLDS = 6
SPLITS = 5
"""Cross-validation is repeated with this many ways to split the letters."""


def main() -> None:
    """Train, write the data files, and print the figures of the cross-validation."""
    letters = developing_letters()
    write_common(letters)
    resources.data.cache_clear()
    cues = train_cues()
    names, rows, truths, groups = measured(letters, cues)
    scores = cross_validated(rows, truths, groups)
    slope = fit([[score] for score in scores], truths, ridge=0.0)
    calibrated = [probability(slope.score([score])) for score in scores]
    whole = fit(rows, truths, RIDGE)
    model = Logistic(
        slope.intercept + slope.weights[0] * whole.intercept, tuple(slope.weights[0] * w for w in whole.weights)
    )
    addressed = best_threshold(calibrated, truths)
    write_model(cues, names, model, addressed)
    report(calibrated, truths, addressed)


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
    labelled = [passage for point in developing_passages() for passage in point["passages"]]
    judged = [passage for passage in labelled if passage["answers"] != "partly"]
    return fit(
        [_mean_signals(passage["text"]) for passage in judged],
        [passage["answers"] == "yes" for passage in judged],
        CUE_RIDGE,
    )


def measured(
    letters: dict[str, dict[str, Any]], cues: Logistic
) -> tuple[list[str], list[list[float]], list[bool], list[str]]:
    """Return the names of the measures, and for each point its measures, its truth and its letter."""
    _use_cues(cues)
    names: list[str] = []
    rows, truths, groups = [], [], []
    for name, letter in letters.items():
        labels = letter["labels"]["points"]
        case = Case.model_validate(letter["case"])
        ignore = known_people(case)
        texts = [point.text for point in case.points]
        read = reading.read_letter(draft_from_text(letter["draft"]), texts, ignore)
        places = alignment.align([matching.point_words(text, ignore) for text in texts], read)
        for point, measures in zip(case.points, features.features(places, read), strict=True):
            names = list(measures)
            rows.append(list(measures.values()))
            truths.append(labels[point.id]["status"] == "addressed")
            groups.append(name)
    return names, rows, truths, groups


def cross_validated(rows: Sequence[list[float]], truths: Sequence[bool], groups: Sequence[str]) -> list[float]:
    """Return for each point its mean score by models that have not seen its letter."""
    totals = [0.0] * len(rows)
    for split in range(SPLITS):
        names = sorted(set(groups))
        Random(split).shuffle(names)
        fold_of = {name: index % FOLDS for index, name in enumerate(names)}
        for fold in range(FOLDS):
            inside = [index for index, name in enumerate(groups) if fold_of[name] != fold]
            model = fit([rows[i] for i in inside], [truths[i] for i in inside], RIDGE)
            for index, name in enumerate(groups):
                if fold_of[name] == fold:
                    totals[index] += model.score(rows[index]) / SPLITS
    return totals


def best_threshold(likely: Sequence[float], truths: Sequence[bool]) -> float:
    """Return from which confidence a point counts as addressed.

    The lowest whose F1 (of points that need attention) is as good as the best: fewer false alarms for the same worth.
    """
    worth = {step / 100: _f1(likely, truths, step / 100) for step in range(30, 90)}
    return min(at for at, f1 in worth.items() if f1 >= max(worth.values()) - AS_GOOD)


def write_model(cues: Logistic, names: Iterable[str], model: Logistic, addressed: float) -> None:
    """Write the weights as a data file that a person can read."""
    cue_names = [cue.name for cue in roles.cues()]
    lines = [
        "# How much each cue, and each measure of a point, speaks for an answer. What the names mean:",
        "# points_roles.toml and checks/points/features.py. Made by tools/train_points.py from the developing part",
        "# of the labelled corpus.",
        *_weights("cues", cues, cue_names),
        *_weights("point", model, names, f"addressed_from = {addressed}", f"partly_from = {PARTLY_FROM}"),
    ]
    (DATA / "points_model.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def report(likely: Sequence[float], truths: Sequence[bool], addressed: float) -> None:
    """Print AUROC, F1 and the reliability table."""
    answered = [p for p, truth in zip(likely, truths, strict=True) if truth]
    not_answered = [p for p, truth in zip(likely, truths, strict=True) if not truth]
    wins = sum((a > b) + 0.5 * (a == b) for a in answered for b in not_answered)
    auroc = wins / (len(answered) * len(not_answered))
    print(f"points {len(truths)}, not fully answered {len(not_answered)}")
    print(f"AUROC {auroc:.3f}, F1 {_f1(likely, truths, addressed):.3f} from {addressed}")
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


def _use_cues(cues: Logistic) -> None:
    """Write the cue weights first: the measures of a point build on them."""
    write_model(cues, [], Logistic(0.0, ()), 0.5)
    resources.data.cache_clear()


def _f1(likely: Sequence[float], truths: Sequence[bool], at: float) -> float:
    hits = sum(p < at and not truth for p, truth in zip(likely, truths, strict=True))
    marked = sum(p < at for p in likely)
    wanted = sum(not truth for truth in truths)
    return 2 * hits / (marked + wanted) if hits else 0.0


if __name__ == "__main__":
    main()
