"""The publisher's start with the session, as each system wants it written."""

from __future__ import annotations

import configparser
import plistlib
import shlex
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from composer.app.autostart import Autostart, LaunchAgent, SystemdUnit, WindowsTask, publisher_command, run
from composer.core.errors import TonartError

COMMAND = ("/opt/Tonart 100%/python", "-m", "composer", "--data", "/home/müller/Büro & Co", "publisher")
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


@dataclass
class Asked:
    """What the system was told to do; `refuses` names the first word of what it will not."""

    refuses: str = ""
    commands: list[tuple[str, ...]] = field(default_factory=list)

    def __call__(self, command: Sequence[str]) -> None:
        self.commands.append(tuple(command))
        if self.refuses and self.refuses in command:
            raise TonartError("autostart.failed", problem="no")


def ways(folder: Path, asked: Asked) -> tuple[Autostart, ...]:
    return SystemdUnit(COMMAND, folder, asked), LaunchAgent(COMMAND, folder, asked), WindowsTask(COMMAND, folder, asked)


@pytest.mark.parametrize("which", range(3))
def test_it_is_on_until_it_is_switched_off(tmp_path: Path, which: int) -> None:
    asked = Asked()
    start = ways(tmp_path / "made when needed", asked)[which]
    stood = [start.on]
    for switch in (start.switch_on, start.switch_off):
        switch()
        stood.append(start.on)
    assert stood == [False, True, False]
    assert len(asked.commands) > 1


@pytest.mark.parametrize(("which", "word"), [(0, "enable"), (1, "bootstrap"), (2, "/Create")])
def test_a_system_that_refuses_leaves_nothing_behind(tmp_path: Path, which: int, word: str) -> None:
    start = ways(tmp_path, Asked(refuses=word))[which]
    with pytest.raises(TonartError, match=r"autostart\.failed"):
        start.switch_on()
    assert not start.on
    assert list(tmp_path.iterdir()) == []


def test_the_unit_of_systemd_keeps_every_word_of_the_command(tmp_path: Path) -> None:
    unit = configparser.RawConfigParser()
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read_string(SystemdUnit(COMMAND, tmp_path, Asked()).text())
    line = unit["Service"]["ExecStart"]
    assert shlex.split(line.replace("%%", "%")) == list(COMMAND)
    assert (unit["Service"]["Restart"], unit["Install"]["WantedBy"]) == ("on-failure", "graphical-session.target")


def test_the_agent_of_launchd_keeps_every_word_of_the_command(tmp_path: Path) -> None:
    agent = plistlib.loads(LaunchAgent(COMMAND, tmp_path, Asked()).text())
    assert agent["ProgramArguments"] == list(COMMAND)
    assert (agent["RunAtLoad"], agent["KeepAlive"]) == (True, {"SuccessfulExit": False})


def test_the_task_of_windows_runs_at_logon_without_end(tmp_path: Path) -> None:
    task = ET.fromstring(WindowsTask(COMMAND, tmp_path, Asked()).text().decode("utf-16"))
    assert task.find(f"{TASK}Triggers/{TASK}LogonTrigger") is not None
    assert task.findtext(f"{TASK}Settings/{TASK}ExecutionTimeLimit") == "PT0S"
    assert task.findtext(f"{TASK}Actions/{TASK}Exec/{TASK}Command") == COMMAND[0]
    words = task.findtext(f"{TASK}Actions/{TASK}Exec/{TASK}Arguments")
    assert words == '-m composer --data "/home/müller/Büro & Co" publisher'


def test_a_command_that_fails_says_the_last_thing_it_said(tmp_path: Path) -> None:
    (program, *_) = publisher_command(tmp_path)
    with pytest.raises(TonartError) as raised:
        run((program, "-c", "import sys; sys.exit('first line\\nthe reason')"))
    assert raised.value.values == {"problem": "the reason"}
    with pytest.raises(TonartError):
        run((str(tmp_path / "no such program"),))
