"""A picture that cannot come in leaves nothing behind, and the others come in."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import drafting
from composer.app.context import Context
from composer.core.errors import PictureError, StoreError
from composer.core.picture import PictureInfo
from composer.imaging.darkroom.room import Darkroom
from tests.app.worlds import world
from tests.imaging.pictures import halves, saved
from tests.imaging.strange import BAD, ODD, places

FULL_DISK = """
import resource, sys
from pathlib import Path
from composer.app import drafting, picturing
from composer.core.errors import TonartError
from tests.app.worlds import world
with world(Path(sys.argv[1])) as ctx:
    came = drafting.attach(ctx, Path(sys.argv[2]), "photo.png")
    resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))
    print(len(picturing.thumbnail(ctx, came.sha256, 50)) > 200)
    try:
        drafting.attach(ctx, Path(sys.argv[3]), "other.png")
    except TonartError as error:
        print(error.code)
"""


class Restless(Darkroom):
    """While a picture is looked at, somebody takes the file away, or writes to it."""

    def __init__(self, room: Darkroom, file: Path, becomes: bytes | None) -> None:
        self._room, self._file, self._becomes = room, file, becomes

    def inspect(self, source: Path | bytes, name: str = "") -> PictureInfo:
        info = self._room.inspect(source, name)
        if self._becomes is None:
            self._file.unlink()
        else:
            self._file.write_bytes(self._becomes)
        return info


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    with world(tmp_path / "data") as ctx:
        yield ctx


def files(folder: Path) -> set[str]:
    """All that is kept of pictures, by what it is called."""
    return {path.name for path in (folder / "media").rglob("*") if path.is_file()}


def test_bad_files_leave_nothing_and_good_ones_come_in(ctx: Context, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    told: dict[str, str] = {}
    came: dict[str, str] = {}
    expected = {name: code for name, (_, code) in BAD.items()}
    mixed = {name: data for pair in zip(BAD.items(), [*ODD.items()] * 9, strict=False) for name, (data, _) in pair}
    sources = {name: tmp_path / "in" / name for name in mixed}
    for name, data in mixed.items():
        sources[name].write_bytes(data)
    for name, (path, code) in places(tmp_path / "in").items():
        sources[name], expected[name] = path, code
    for name, path in sources.items():
        try:
            came[name] = drafting.attach(ctx, path, name).sha256
        except PictureError as error:
            told[str(error.values["file"])] = error.code
    assert told == expected
    assert set(came) == set(ODD)
    assert files(tmp_path / "data") == set(came.values())


@pytest.mark.parametrize("becomes", [None, saved(halves(60, 60))], ids=["gone", "changed"])
def test_a_file_that_changes_while_it_is_looked_at_does_not_come_in(
    ctx: Context, tmp_path: Path, becomes: bytes | None
) -> None:
    file = tmp_path / "photo.png"
    file.write_bytes(saved(halves()))
    restless = Restless(ctx.darkroom, file, becomes)
    other = Context(ctx.locations, replace(ctx.makers, darkroom=lambda: restless))
    with pytest.raises(StoreError) as caught:
        drafting.attach(other, file, "photo.png")
    assert caught.value.code == "media.unreadable"
    other.store.close()
    assert files(tmp_path / "data") == set()


def test_a_full_disk_costs_no_half_picture(tmp_path: Path) -> None:
    small, large = tmp_path / "photo.png", tmp_path / "other.png"
    small.write_bytes(saved(halves()))
    large.write_bytes(saved(halves(900, 900), "BMP"))
    line = [sys.executable, "-c", FULL_DISK, str(tmp_path / "data"), str(small), str(large)]
    done = subprocess.run(line, check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["True", "store.disk"]
    assert len(files(tmp_path / "data")) == 1
