"""Runs commands and reads what they cost."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Cost:
    """Of one process from start to end. Seconds and MiB."""

    cpu: float
    wall: float
    peak: float


def cost(command: Sequence[str], environment: Mapping[str, str] | None = None) -> Cost:
    """Raises RuntimeError with what the command said when it fails."""
    began = time.perf_counter()
    # People run with compiled modules kept, whatever this shell was told.
    usual = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    process = subprocess.Popen(
        command, env={**usual, **(environment or {})}, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {said[-2000:]}")
    return Cost(usage.ru_utime + usage.ru_stime, time.perf_counter() - began, usage.ru_maxrss / 1024)


def in_turn(
    commands: Mapping[str, Sequence[str]], rounds: int, environment: Mapping[str, str] | None = None
) -> dict[str, Cost]:
    """Medians of `rounds`, the commands run in turn so that a busy moment hits all of them; one warm-up first."""
    for command in commands.values():
        cost(command, environment)
    seen: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            seen[name].append(cost(command, environment))
    return {
        name: Cost(median(c.cpu for c in costs), median(c.wall for c in costs), median(c.peak for c in costs))
        for name, costs in seen.items()
    }


def table(costs: Mapping[str, Cost], against: str) -> None:
    """Print figures, and ratios to the row `against`."""
    floor = costs[against]
    print(f"{'':34}{'CPU ms':>9}{'ratio':>8}{'wall ms':>9}{'ratio':>8}{'peak MiB':>10}{'ratio':>8}")
    for name, c in costs.items():
        print(
            f"{name:34}{c.cpu * 1000:9.0f}{c.cpu / floor.cpu:8.2f}{c.wall * 1000:9.0f}{c.wall / floor.wall:8.2f}"
            f"{c.peak:10.0f}{c.peak / floor.peak:8.2f}"
        )


def python(*arguments: str) -> list[str]:
    return [sys.executable, *arguments]
