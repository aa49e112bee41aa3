"""Opens damaged pictures until the time is over:  python -m tests.oracles.broken_pictures [SECONDS [SEED [FOLDER]]]

What brings a worker down, hangs it or eats its memory is kept in FOLDER. Prints how many of each kind ended how.
"""

from __future__ import annotations

import sys
import time
from collections import Counter
from pathlib import Path

from composer.app.locations import locations
from composer.core.errors import PictureError
from composer.imaging.darkroom.room import Darkroom
from composer.imaging.darkroom.worker import command
from tests.imaging.mutants import mutants, whole

TROUBLE = ("picture.crashed", "picture.too-slow", "picture.memory", "picture.no-worker")
SECONDS = 10.0
"""For one small picture."""


def answer(room: Darkroom, data: bytes) -> str:
    try:
        room.inspect(data)
        room.thumbnail(data, 64)
    except PictureError as error:
        return error.code
    return "opened"


def main(seconds: float = 60.0, seed: int = 1, folder: Path = Path()) -> int:
    room = Darkroom(command(locations().resources / "fonts"), SECONDS)
    found: Counter[tuple[str, str]] = Counter()
    files = {kind: mutants(kind, seed) for kind in whole()}
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for kind, damaged in files.items():
            data = next(damaged)
            said = answer(room, data)
            found[kind, said] += 1
            if said in TROUBLE:
                (folder / f"{said}-{seed}-{sum(found.values())}.{kind.lower()}").write_bytes(data)
    room.close()
    for (kind, said), count in sorted(found.items()):
        print(f"{kind:6} {said:20} {count:7}")
    return int(any(said in TROUBLE for _, said in found))


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(*(make(one) for make, one in zip((float, int, Path), given, strict=False))))
