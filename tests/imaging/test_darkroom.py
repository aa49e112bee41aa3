"""Pictures are opened in a process of their own: what brings it down costs one picture, and it never outlives us."""

from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.core.errors import PictureError
from composer.core.message import Attachment
from composer.imaging import apply, opening
from composer.imaging.darkroom.room import Darkroom
from composer.imaging.darkroom.worker import command
from composer.imaging.plan import plan
from tests.imaging.pictures import halves, saved
from tests.imaging.values import rules

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
TROUBLED = (sys.executable, "-m", "tests.imaging.trouble", str(FONTS))
PROGRAM = """
import sys
from composer.imaging.darkroom.room import Darkroom
room = Darkroom(tuple(sys.argv[2:]), seconds=2 if sys.argv[1] == "deaf" else 600)
print(room.inspect(b"", "pid").width, flush=True)
if sys.argv[1] == "idle":
    sys.stdin.read()
room.inspect(b"", sys.argv[1])
"""
LOADED = """
import sys
from pathlib import Path
from composer.app import cards, drafting, exporting, picturing, publisher
from composer.app.bootstrap import context
from composer.app.locations import locations
ctx = context(locations(Path(sys.argv[1])))
came = drafting.attach(ctx, Path(sys.argv[2]), "photo.png")
print(len(picturing.thumbnail(ctx, came.sha256, 20)) > 0)
ctx.close()
print([name for name in ("PIL", "pillow_heif", "pypdfium2", "resvg_py") if name in sys.modules])
"""


@pytest.fixture
def room() -> Iterator[Darkroom]:
    room = Darkroom(TROUBLED)
    yield room
    room.close()


@pytest.fixture
def hasty() -> Iterator[Darkroom]:
    room = Darkroom(TROUBLED, seconds=3)
    yield room
    room.close()


def code(room: Darkroom, name: str) -> str:
    with pytest.raises(PictureError) as caught:
        room.inspect(b"any", name)
    assert caught.value.values["file"] == name
    return caught.value.code


def worker(room: Darkroom) -> int:
    """The number of the process that answers."""
    return room.inspect(b"", "pid").width


def ends(pid: int) -> bool:
    """Whether a process has ended or does so soon."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    end = select.poll()
    end.register(handle, select.POLLIN)
    try:
        return bool(end.poll(20_000))
    finally:
        os.close(handle)


def test_a_worker_gives_what_the_functions_give(tmp_path: Path) -> None:
    room = Darkroom(command(FONTS))
    data = saved(halves(600, 400), "JPEG")
    path = tmp_path / "photo.jpg"
    path.write_bytes(data)
    info = room.inspect(path)
    assert info == room.inspect(data, "photo.jpg") == opening.inspect(data)
    assert room.thumbnail(path, 100) == apply.thumbnail(data, 100)
    shape = plan(Attachment("a", info.sha256, "photo.jpg", 600, 400), rules(200, 200), None)
    hopeless = replace(shape, max_bytes=1)
    made, same, failed = room.render_all(path, [shape, shape, hopeless])
    assert made == same == apply.apply(data, shape)
    assert isinstance(failed, PictureError)
    assert failed.code == "picture.limit"
    room.close()


def test_errors_come_back_with_their_values(room: Darkroom, tmp_path: Path) -> None:
    with pytest.raises(PictureError) as caught:
        room.inspect(tmp_path / "none.jpg")
    assert (caught.value.code, caught.value.values) == ("picture.absent", {"file": "none.jpg"})


def test_one_worker_is_kept_for_all_pictures(room: Darkroom) -> None:
    assert len({worker(room) for _ in range(5)}) == 1


def test_a_worker_that_was_ended_from_outside_costs_no_picture(room: Darkroom) -> None:
    before = worker(room)
    os.kill(before, signal.SIGKILL)
    assert worker(room) != before


@pytest.mark.parametrize("name", ["segfault", "abort", "exit", "odd"])
def test_a_crash_costs_one_picture(room: Darkroom, name: str) -> None:
    assert code(room, name) == "picture.crashed"
    assert room.inspect(saved(halves()), "fine").width == 400


@pytest.mark.parametrize("name", ["memory", "watched"])
def test_a_picture_that_wants_too_much_memory_costs_only_itself(room: Darkroom, name: str) -> None:
    assert code(room, name) == "picture.memory"
    assert room.inspect(saved(halves()), "fine").width == 400


@pytest.mark.parametrize("name", ["sleep", "spin", "deaf"])
def test_a_picture_that_takes_too_long_is_given_up(hasty: Darkroom, name: str) -> None:
    assert code(hasty, name) == "picture.too-slow"
    assert hasty.inspect(saved(halves()), "fine").width == 400


@pytest.mark.parametrize("name", ["connect", "start", "write"])
def test_a_worker_opens_no_connection_starts_nothing_and_writes_nothing(room: Darkroom, name: str) -> None:
    assert code(room, name) == "picture.unreadable"


def test_where_no_process_can_be_started_nothing_is_opened(tmp_path: Path) -> None:
    for start in ((str(tmp_path / "none"),), (sys.executable, "-c", "pass")):
        room = Darkroom(start)
        assert code(room, "photo.jpg") == "picture.no-worker"
        room.close()


def test_several_threads_share_two_workers(room: Darkroom) -> None:
    found: set[int] = set()
    start = threading.Barrier(6)

    def ask() -> None:
        start.wait()
        found.add(worker(room))

    threads = [threading.Thread(target=ask) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert 1 <= len(found) <= 2


def test_closing_ends_the_workers(room: Darkroom) -> None:
    pid = worker(room)
    room.close()
    assert ends(pid)
    assert code(room, "late.png") == "picture.no-worker"


def test_a_warm_room_that_is_closed_before_its_first_picture_leaves_nothing() -> None:
    room = Darkroom(command(FONTS))
    room.warm()
    room.close()


@pytest.mark.parametrize("at", ["idle", "sleep", "deaf"])
def test_a_worker_ends_with_the_program_even_when_that_is_killed(at: str) -> None:
    line = [sys.executable, "-c", PROGRAM, at, *TROUBLED]
    with subprocess.Popen(line, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        pid = int(program.stdout.readline())
        program.kill()
    assert ends(pid)


def test_the_program_itself_loads_no_decoder(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(saved(halves(60, 40)))
    line = [sys.executable, "-c", LOADED, str(tmp_path / "data"), str(picture)]
    assert subprocess.run(line, check=True, capture_output=True, text=True).stdout.split("\n")[:2] == ["True", "[]"]
