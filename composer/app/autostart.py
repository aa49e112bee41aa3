"""Starts `tonart publisher` with the person's session: by systemd, by the task scheduler of Windows, by launchd.

Everything belongs to the person alone: nothing here needs an administrator, and nothing holds a secret.
"""

from __future__ import annotations

import os
import plistlib
import shlex
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from composer.app.locations import Locations
from composer.core.errors import TonartError

PATIENCE = 30
Run = Callable[[Sequence[str]], None]
"""Runs a command of the system; raises TonartError("autostart.failed") when it does not do what it should."""


class Autostart(Protocol):
    """One way to start the publisher with the session. All but `on` raise TonartError."""

    @property
    def on(self) -> bool: ...

    def switch_on(self) -> None:
        """From the next session on, and now."""

    def switch_off(self) -> None:
        """Also ends the one that runs; what is being sent is finished first."""


def autostart(locations: Locations) -> Autostart:
    command = publisher_command(locations.data)
    if sys.platform == "win32":
        return WindowsTask(command, locations.data, run)
    if sys.platform == "darwin":
        return LaunchAgent(command, Path.home() / "Library" / "LaunchAgents", run)
    return SystemdUnit(command, _config_home() / "systemd" / "user", run)


def program(data: Path) -> tuple[str, ...]:
    """The command that opens this very program on the data folder `data`."""
    start = (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "composer")
    return (*start, "--data", str(data))


def publisher_command(data: Path) -> tuple[str, ...]:
    return (*program(data), "publisher")


def run(command: Sequence[str]) -> None:
    try:
        done = subprocess.run(  # noqa: S603 (a fixed command of the system)
            command, capture_output=True, text=True, timeout=PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise TonartError("autostart.failed", problem=_short(str(error))) from error
    if done.returncode:
        raise TonartError("autostart.failed", problem=_short(done.stderr or done.stdout))


@dataclass(frozen=True)
class SystemdUnit:
    command: Sequence[str]
    folder: Path
    run: Run
    name = "tonart-publisher.service"

    @property
    def file(self) -> Path:
        return self.folder / self.name

    @property
    def on(self) -> bool:
        return self.file.is_file()

    def switch_on(self) -> None:
        _write(self.file, self.text().encode())
        try:
            self.run(("systemctl", "--user", "daemon-reload"))
            self.run(("systemctl", "--user", "enable", "--now", self.name))
        except TonartError:
            self.file.unlink(missing_ok=True)  # half an autostart would look like a whole one
            raise

    def switch_off(self) -> None:
        self.run(("systemctl", "--user", "disable", "--now", self.name))
        self.file.unlink(missing_ok=True)
        self.run(("systemctl", "--user", "daemon-reload"))

    def text(self) -> str:
        command = " ".join(_systemd_word(word) for word in self.command)
        return (
            "[Unit]\n"
            "Description=Tonart sends what is due\n"
            "PartOf=graphical-session.target\n"
            "After=graphical-session.target\n\n"
            "[Service]\n"
            f"ExecStart={command}\n"
            "Restart=on-failure\n"
            "RestartSec=30\n\n"
            "[Install]\n"
            "WantedBy=graphical-session.target\n"
        )


@dataclass(frozen=True)
class LaunchAgent:
    command: Sequence[str]
    folder: Path
    run: Run
    label = "net.tonart.publisher"

    @property
    def file(self) -> Path:
        return self.folder / f"{self.label}.plist"

    @property
    def on(self) -> bool:
        return self.file.is_file()

    def switch_on(self) -> None:
        _write(self.file, self.text())
        try:
            self.run(("launchctl", "bootstrap", _domain(), str(self.file)))
        except TonartError:
            self.file.unlink(missing_ok=True)
            raise

    def switch_off(self) -> None:
        self.run(("launchctl", "bootout", f"{_domain()}/{self.label}"))
        self.file.unlink(missing_ok=True)

    def text(self) -> bytes:
        return plistlib.dumps(
            {
                "Label": self.label,
                "ProgramArguments": list(self.command),
                "RunAtLoad": True,
                "KeepAlive": {"SuccessfulExit": False},
                "LimitLoadToSessionType": "Aqua",
            }
        )


@dataclass(frozen=True)
class WindowsTask:
    """`folder` takes the description that the task scheduler reads; its being there says that the task is set."""

    command: Sequence[str]
    folder: Path
    run: Run
    name = "Tonart publisher"

    @property
    def file(self) -> Path:
        return self.folder / "publisher-task.xml"

    @property
    def on(self) -> bool:
        return self.file.is_file()

    def switch_on(self) -> None:
        _write(self.file, self.text())
        try:
            self.run(("schtasks", "/Create", "/F", "/TN", self.name, "/XML", str(self.file)))
            self.run(("schtasks", "/Run", "/TN", self.name))
        except TonartError:
            self.file.unlink(missing_ok=True)
            raise

    def switch_off(self) -> None:
        self.run(("schtasks", "/End", "/TN", self.name))
        self.run(("schtasks", "/Delete", "/F", "/TN", self.name))
        self.file.unlink(missing_ok=True)

    def text(self) -> bytes:
        """UTF-16, as the task scheduler wants it."""
        task = ET.Element("Task", version="1.2", xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task")
        logon = ET.SubElement(ET.SubElement(task, "Triggers"), "LogonTrigger")
        ET.SubElement(logon, "UserId").text = _windows_user()
        who = ET.SubElement(ET.SubElement(task, "Principals"), "Principal", id="Author")
        for name, value in (("UserId", _windows_user()), ("LogonType", "InteractiveToken")):
            ET.SubElement(who, name).text = value
        settings = ET.SubElement(task, "Settings")
        for name, value in _TASK_SETTINGS.items():
            ET.SubElement(settings, name).text = value
        again = ET.SubElement(settings, "RestartOnFailure")
        for name, value in (("Interval", "PT1M"), ("Count", "10")):
            ET.SubElement(again, name).text = value
        action = ET.SubElement(ET.SubElement(task, "Actions", Context="Author"), "Exec")
        ET.SubElement(action, "Command").text = _windowless(self.command[0])
        ET.SubElement(action, "Arguments").text = subprocess.list2cmdline(self.command[1:])
        return bytes(ET.tostring(task, encoding="utf-16", xml_declaration=True))


_TASK_SETTINGS = {
    "MultipleInstancesPolicy": "IgnoreNew",
    "DisallowStartIfOnBatteries": "false",
    "StopIfGoingOnBatteries": "false",
    "ExecutionTimeLimit": "PT0S",
}


def _windowless(python: str) -> str:
    """Windows opens a black window for python.exe."""
    quiet = Path(python).with_name("pythonw.exe")
    return str(quiet) if Path(python).name.lower() == "python.exe" and quiet.exists() else python


def _windows_user() -> str:
    return "\\".join(filter(None, (os.environ.get("USERDOMAIN", ""), os.environ.get("USERNAME", ""))))


def _domain() -> str:
    return f"gui/{os.getuid()}" if sys.platform != "win32" else ""


def _config_home() -> Path:
    return Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")


def _systemd_word(word: str) -> str:
    """systemd reads quotes nearly as a shell does, and gives "%" and "$" meanings of its own."""
    return shlex.quote(word).replace("%", "%%").replace("$", "$$")


def _write(file: Path, content: bytes) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    except OSError as error:
        raise TonartError("autostart.failed", problem=_short(str(error))) from error


def _short(problem: str) -> str:
    return problem.strip().splitlines()[-1][:200] if problem.strip() else "?"
