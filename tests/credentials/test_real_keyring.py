"""The real gnome-keyring, on a bus and in folders of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
NEEDED = ("dbus-run-session", "gnome-keyring-daemon")

pytestmark = pytest.mark.skipif(
    not all(shutil.which(name) for name in NEEDED),
    reason="needs the Debian packages gnome-keyring and dbus (dbus-daemon, dbus-bin)",
)

UNLOCK = 'printf %s "$1" | gnome-keyring-daemon --unlock --components=secrets --daemonize >/dev/null 2>&1; '

KEEPS = """
from composer.core.secret import Secret
from composer.credentials.vault import open_vault
vault = open_vault()
credential = {"access_token": Secret("größer " * 250), "refresh_token": Secret("hush")}
vault.put("x-2", credential)
for value in ({"access_token": Secret("short")}, credential):
    vault.put("x-1", value)
    assert vault.get("x-1") == value
vault.forget("x-2")
print(vault.name, vault.get("x-2"))
"""

FINDS = """
from composer.credentials.vault import open_vault
found = open_vault().get("x-1")
print(len(found["access_token"].reveal()), found["refresh_token"].reveal())
"""

TELLS = """
from composer.core.errors import VaultError
from composer.core.secret import Secret
from composer.credentials.vault import open_vault
try:
    open_vault().put("x-1", {"access_token": Secret("hush")})
except VaultError as error:
    print(error.code)
"""


def session(folder: Path, program: str, *, before: str, password: str = "test-pass") -> str:
    """What `program` prints in a session with a bus, a keyring and a home of its own."""
    home = {name: str(folder / name.lower()) for name in ("XDG_DATA_HOME", "XDG_RUNTIME_DIR", "HOME")}
    for place in home.values():
        Path(place).mkdir(mode=0o700, exist_ok=True)
    left_out = {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "PYTHON_KEYRING_BACKEND"}
    environment = {k: v for k, v in os.environ.items() if k not in left_out} | home | {"PYTHONPATH": str(ROOT)}
    script = before + 'exec "$2" -c "$3"'
    command = ["dbus-run-session", "--", "sh", "-c", script, "sh", password, sys.executable, program]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_a_credential_of_any_length_is_kept_until_the_next_session(tmp_path: Path) -> None:
    assert session(tmp_path, KEEPS, before=UNLOCK) == "keyring.backends.SecretService.Keyring None"
    assert session(tmp_path, FINDS, before=UNLOCK) == "1750 hush"


def test_a_keyring_that_stays_locked_is_told_and_shows_nothing_in_its_files(tmp_path: Path) -> None:
    session(tmp_path, KEEPS, before=UNLOCK)
    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    assert not any(b"hush" in path.read_bytes() for path in files)
    assert session(tmp_path, TELLS, before=UNLOCK, password="wrong") == "vault.locked"


def test_a_session_without_a_bus_is_told(tmp_path: Path) -> None:
    nowhere = {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={tmp_path}/none", "PYTHONPATH": str(ROOT)}
    environment = {k: v for k, v in os.environ.items() if k != "PYTHON_KEYRING_BACKEND"} | nowhere
    command = [sys.executable, "-c", TELLS]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=tmp_path, timeout=120)
    assert done.stdout.strip() == "vault.none", done.stderr
