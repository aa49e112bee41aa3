"""Paints the golden pictures anew, small: `python -m tests.golden`. Look at what changed before you keep it."""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image

from tests.golden.painting import NAMES, paint_apart

FOLDER = Path(__file__).parent
COLOURS = 64


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        paint_apart(Path(place))
        for name in NAMES:
            with Image.open(Path(place, f"{name}.png")) as painted:
                small = painted.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
            small.save(FOLDER / f"{name}.png", optimize=True)
            print(f"{name}: {(FOLDER / f'{name}.png').stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
