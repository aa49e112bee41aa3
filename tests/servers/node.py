"""Servers for the tests that are packages of npm: installed once into a cache folder, and run with Node."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
INSTALL_SECONDS = 480


class NoServer(Exception):
    """Why there is no server here; the tests say so and are skipped."""


@contextmanager
def running(folder: Path, script: str, *arguments: str, **environment: str) -> Iterator[dict[str, Any]]:
    """What the script tells of itself in its first line; it ends, with all it wrote, when its input does."""
    command = [program("node"), str(folder / script), *arguments]
    pipe = subprocess.PIPE
    process = subprocess.Popen(
        command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise NoServer("the server did not start")
        yield json.loads(line)
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(30)


def major() -> int:
    """Of Node's version. Raises NoServer."""
    told = subprocess.run([program("node"), "--version"], check=True, capture_output=True, text=True, timeout=30).stdout
    found = int(told.strip().lstrip("v").split(".")[0])
    if found < 18:
        raise NoServer(f"Node {found} is too old for the server")
    return found


def installed(recipe: Path, script: Path) -> Path:
    """The folder with the server and its packages, made the first time. Raises NoServer."""
    parts = (recipe / "package-lock.json").read_bytes(), script.read_bytes(), str(major()).encode()
    folder = _cache() / hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]
    if not folder.is_dir():
        _install(recipe, script, folder)
    return folder


def _install(recipe: Path, script: Path, folder: Path) -> None:
    """Into a folder of its own that is moved into place whole, so that a broken installation does no harm."""
    npm = program("npm")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone(folder.parent), tempfile.TemporaryDirectory(dir=folder.parent) as made:
        if folder.is_dir():
            return
        for source in (recipe / "package.json", recipe / "package-lock.json", script):
            shutil.copy(source, made)
        command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        try:
            subprocess.run(command, cwd=made, check=True, capture_output=True, timeout=INSTALL_SECONDS)
        except (subprocess.SubprocessError, OSError) as error:
            raise NoServer(
                f"npm could not install the server ({type(error).__name__}); it needs g++, make and the headers of Node"
                " (npm_config_nodedir names a folder that has include/node)"
            ) from error
        Path(made).rename(folder)
        Path(made).mkdir()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Test processes side by side install one after the other. Windows runs the tests in one process."""
    if sys.platform == "win32":
        yield
        return
    import fcntl

    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _cache() -> Path:
    return Path(os.environ.get("TONART_NODE_CACHE") or Path.home() / ".cache" / "tonart" / "pds")


def program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NoServer(f"{name} is not installed; the tests against real servers need Node 20 or newer")
    return found
