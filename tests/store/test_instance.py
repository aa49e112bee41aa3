"""A second window on the same data is noticed, and one that was killed is not remembered."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from composer.core.errors import StoreError
from composer.store.instance import Held, Taken, take_folder

PROGRAM = """
import sys
from pathlib import Path
from composer.store.instance import take_folder
held = take_folder(Path(sys.argv[1]))
print(type(held).__name__, flush=True)
sys.stdin.read()
"""


def other_program(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", PROGRAM, str(folder)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_the_first_holds_the_folder_until_it_lets_go(tmp_path: Path) -> None:
    with take_folder(tmp_path / "data") as held:  # type: ignore[union-attr]
        assert isinstance(held, Held)
        assert take_folder(tmp_path / "data") == Taken(os.getpid())
    again = take_folder(tmp_path / "data")
    assert isinstance(again, Held)
    again.release()


def test_another_program_is_named_and_forgotten_when_it_is_killed(tmp_path: Path) -> None:
    with other_program(tmp_path) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "Held\n"
        assert take_folder(tmp_path) == Taken(program.pid)
        program.send_signal(signal.SIGKILL)
        program.wait(timeout=30)
        held = take_folder(tmp_path)
        assert isinstance(held, Held)
        held.release()


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(StoreError, match=r"store\.read-only"):
        take_folder(tmp_path / "file" / "data")
