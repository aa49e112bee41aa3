"""One 24-megapixel photo to ten renditions with logo, sRGB and byte limit: `python -m tests.benchmarks.pictures`.

Whole processes, against Pillow used naively, pyvips with one shared shrink-on-load master, and the scaled decode alone;
then what the eye sees (SSIM before encoding against a 16-bit reference) and how byte limits are used. The photo is
generated once and kept in the system's temporary folder.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import tempfile
from pathlib import Path
from statistics import mean

from tests.benchmarks.measuring import Cost, cost, in_turn, python, table

ROUNDS = 5
OURS, NAIVE, VIPS, FLOOR = "all renditions at once", "naive Pillow", "pyvips, one shared master", "scaled decode alone"


def photo() -> Path:
    """6000 x 4000 pixels in Display P3, about 6 MB."""
    place = Path(tempfile.gettempdir()) / "tonart-benchmark-24mp-1.jpg"
    if not place.exists():
        unfinished = place.with_suffix(f".{os.getpid()}")
        # In a process of its own: what this one has held would count as the peak of those that it starts.
        cost(python("-m", "tests.benchmarks.picture_scene", str(unfinished)))
        unfinished.replace(place)
    return place


def commands(source: Path, logo: Path) -> dict[str, list[str]]:
    module = "tests.benchmarks.picture_peers"
    peers = {FLOOR: "floor", OURS: "ours", NAIVE: "naive"}
    if importlib.util.find_spec("pyvips"):
        peers[VIPS] = "vips"
    else:
        print("pyvips is not installed and is left out: pip install pyvips pyvips-binary")
    return {name: python("-m", module, kind, str(source), str(logo)) for name, kind in peers.items()}


def judged(costs: dict[str, Cost]) -> bool:
    """Print the goals; whether all were met."""
    ours, naive, floor = costs[OURS], costs[NAIVE], costs[FLOOR]
    goals = [
        ("CPU against naive Pillow", ours.cpu / naive.cpu, 1 / 10),
        ("wall against naive Pillow (two free cores)", ours.wall / naive.wall, 1 / 12),
        ("peak memory against naive Pillow", ours.peak / naive.peak, 0.3),
        ("peak memory in MiB", ours.peak, 110),
        ("CPU against the scaled decode", ours.cpu / floor.cpu, 5.5),
    ]
    if VIPS in costs:
        goals.append(("CPU against pyvips", ours.cpu / costs[VIPS].cpu, 1.0))
    met = [goal(name, found, most=most) for name, found, most in goals]
    return all(met)


def goal(name: str, found: float, *, most: float | None = None, least: float | None = None) -> bool:
    met = (most is None or found <= most) and (least is None or found >= least)
    wanted = f"at most {most:.4g}" if most is not None else f"at least {least:.4g}"
    print(f"  {name:46}{found:9.4g}   goal {wanted:16} {'met' if met else 'MISSED'}")
    return met


def speed(source: Path, logo: Path, rounds: int) -> bool:
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}: above one, wall times say little")
    costs = in_turn(commands(source, logo), rounds)
    table(costs, OURS)
    return judged(costs)


def quality(source: Path) -> bool:
    from tests.benchmarks.picture_quality import similarities

    print("\nSSIM of luma before logo and encoding, against the original in floating point")
    found = similarities(source)
    for size, value in found.items():
        print(f"  {size[0]:5} x {size[1]:<5}{value:9.4f}")
    return all([goal("mean", mean(found.values()), least=0.995), goal("least", min(found.values()), least=0.990)])


def limits(source: Path) -> bool:
    from tests.benchmarks.picture_quality import limit_cases

    cases = limit_cases(source)
    binding = [case for case in cases if case.binds]
    used = sorted(case.used for case in binding)
    print(f"\n{len(cases)} byte limits, of which {len(binding)} bind")
    return all(
        [
            goal("most of a limit used", max(case.used for case in cases), most=1.0),
            goal("least of a binding limit used", used[0], least=0.93),
            goal("encodings, mean", mean(case.tries for case in cases), most=3),
            goal("encodings where the limit binds, mean", mean(case.tries for case in binding), most=3),
        ]
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    source = photo()
    logo = Path(__file__).parents[2] / "resources" / "demo_client" / "kit" / "logo-dark.png"
    met = [speed(source, logo, given.rounds), quality(source), limits(source)]
    raise SystemExit(0 if all(met) else 1)


if __name__ == "__main__":
    main()
