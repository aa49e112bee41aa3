"""One window for one data folder."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from composer.ui import single

SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from composer.ui.single import claim
app = QCoreApplication([])
sys.exit({"mine": 10, "taken": 11, "silent": 12}[claim(Path(sys.argv[1])).value])
"""


@pytest.fixture(autouse=True)
def let_go() -> Iterator[None]:
    yield
    single.release()


def second_start(data: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", textwrap.dedent(SECOND), str(data)])


def test_a_second_start_brings_the_first_forward(qtbot: QtBot, tmp_path: Path) -> None:
    assert single.claim(tmp_path) is single.Claim.MINE
    from PySide6.QtCore import QObject

    owner = QObject()
    server = single.listen(tmp_path, owner)
    called: list[bool] = []

    def answer() -> None:
        called.append(True)
        socket = server.nextPendingConnection()
        socket.write(b"here")
        socket.flush()

    server.newConnection.connect(answer)
    other = second_start(tmp_path)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=15_000)
    assert (other.returncode, called) == (11, [True])
    server.close()


def test_a_first_that_does_not_answer_is_told_apart(qtbot: QtBot, tmp_path: Path) -> None:
    assert single.claim(tmp_path) is single.Claim.MINE
    other = second_start(tmp_path)
    qtbot.waitUntil(lambda: other.poll() is not None, timeout=15_000)
    assert other.returncode == 12


def test_another_folder_is_free_and_so_is_one_given_back(qtbot: QtBot, tmp_path: Path) -> None:
    assert single.claim(tmp_path / "one") is single.Claim.MINE
    assert single.claim(tmp_path / "two") is single.Claim.MINE
    single.release()
    assert single.claim(tmp_path / "one") is single.Claim.MINE


def test_the_lock_of_a_program_that_was_killed_is_taken_over(qtbot: QtBot, tmp_path: Path) -> None:
    holder = SECOND.replace(
        "sys.exit(", "claim(Path(sys.argv[1])); print('held', flush=True); import time; time.sleep(60); ("
    )
    first = subprocess.Popen([sys.executable, "-c", holder, str(tmp_path)], stdout=subprocess.PIPE)
    assert first.stdout is not None
    assert first.stdout.readline() == b"held\n"
    first.kill()
    first.wait()
    first.stdout.close()
    assert single.claim(tmp_path) is single.Claim.MINE
