"""Whatever a damaged file holds, it ends in a picture or in a PictureError, and the worker goes on."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from composer.core.errors import PictureError
from composer.core.picture import KINDS, PictureKind
from composer.imaging.darkroom.room import Darkroom
from composer.imaging.darkroom.worker import command
from tests.imaging.mutants import mutants
from tests.oracles.broken_pictures import TROUBLE, answer

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
EACH = 60
FOUND = (
    # Pillow stumbles over the second frame of a GIF with an IndexError of its own.
    "47494638396101000100807fffffff0000000021f90400010000002c000000000000010000020244010021f90400010000002c0000000001000100ff020244010021f90400010000002c00000000010001000002024401003b",
    "47494638396101000100800000ff000000000021f90400016a00002c000000002100010000020256010021f90400010000002c000002024401003b",
    "47494638396101000100800000ff000000000021f9040001e200002c000023000100010000020244010021f9040001ff00002c0000000001000100ff020244010021f90400010000002c00000000010001000002024401003b",
)
"""What `python -m tests.oracles.broken_pictures` has found."""


@pytest.fixture(scope="module")
def room() -> Iterator[Darkroom]:
    room = Darkroom(command(FONTS))
    yield room
    room.close()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_damaged_files_bring_nothing_down(room: Darkroom, kind: PictureKind) -> None:
    answers = [answer(room, data) for data in islice(mutants(kind.name, seed=1), EACH)]
    assert set(answers) & set(TROUBLE) == set()
    assert len(set(answers)) > 1


@pytest.mark.parametrize("data", FOUND)
def test_what_was_found_once_brings_nothing_down(room: Darkroom, data: str) -> None:
    with pytest.raises(PictureError) as caught:
        room.inspect(bytes.fromhex(data))
    assert caught.value.code == "picture.broken"
