"""Whole processes against each other: run in turn, round by round, so that a busy moment touches all alike."""

import statistics
import subprocess
import time
from collections.abc import Mapping, Sequence

ROUNDS = 15
DONE = frozenset({0, 1})
"""Exit statuses of a run that did its work: 1 says that a check found something."""


def compare(commands: Mapping[str, Sequence[str]], rounds: int = ROUNDS) -> None:
    """Time each command as a whole process and print medians, spread and the ratio to the first one."""
    for command in commands.values():
        _seconds(command)  # compiles what Python compiles once, and warms the disk
    times: dict[str, list[float]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            times[name].append(_seconds(command))
    _print(times)


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    took = time.perf_counter() - start
    if done.returncode not in DONE:
        raise SystemExit(f"{' '.join(command)}\n{done.stderr.decode()}")
    return took


def _print(times: Mapping[str, Sequence[float]]) -> None:
    base = statistics.median(next(iter(times.values())))
    print(f"{'':44} {'median':>8} {'quarters':>15} {'ratio':>6}")
    for name, seconds in times.items():
        low, middle, high = statistics.quantiles(seconds, n=4)
        print(f"{name:44} {middle * 1000:5.0f} ms {low * 1000:6.0f} to {high * 1000:3.0f} ms {middle / base:6.2f}")
