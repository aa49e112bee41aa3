"""Every network's preview looks as it did when somebody last looked at it. Renewed by `python -m tests.golden`."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from tests.golden.painting import NAMES, paint_apart

FOLDER = Path(__file__).parent
MEAN = 2.0
"""Least difference of all pixels on average that counts, of 255: the golden pictures have few colours."""
FAR, SHARE = 56, 0.004
"""Where more than this share of the pixels differs by so much, something has moved."""


@pytest.fixture(scope="module")
def painted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("golden")
    paint_apart(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_did(painted: Path, name: str) -> None:
    problem = difference(FOLDER / f"{name}.png", painted / f"{name}.png")
    if problem:
        kept = Path(tempfile.mkdtemp(prefix=f"golden-{name}-"))
        shutil.copy(FOLDER / f"{name}.png", kept / "expected.png")
        shutil.copy(painted / f"{name}.png", kept / "painted.png")
        pytest.fail(f"{problem}; both pictures are in {kept}")


def difference(expected: Path, painted: Path) -> str:
    """In words; empty when there is none that anybody would see."""
    with Image.open(expected) as one, Image.open(painted) as other:
        if one.size != other.size:
            return f"the size was {one.size} and is {other.size}"
        grey = ImageChops.difference(one.convert("RGB"), other.convert("RGB")).convert("L")
    mean = ImageStat.Stat(grey).mean[0]
    far = sum(grey.histogram()[FAR:]) / (grey.width * grey.height)
    return f"{mean:.1f} of 255 on average, {far:.2%} of the pixels far off" if mean > MEAN or far > SHARE else ""


def test_a_moved_line_is_seen(tmp_path: Path) -> None:
    with Image.open(FOLDER / "x-light.png") as image:
        ImageChops.offset(image.convert("RGB"), 0, 1).save(tmp_path / "moved.png")
    assert difference(FOLDER / "x-light.png", tmp_path / "moved.png")


def test_a_little_noise_is_not(tmp_path: Path) -> None:
    with Image.open(FOLDER / "x-light.png") as image:
        image.convert("RGB").point(lambda value: min(255, value + 1)).save(tmp_path / "noisy.png")
    assert difference(FOLDER / "x-light.png", tmp_path / "noisy.png") == ""
