"""A real Bluesky server (PDS) on loopback, installed from npm once into a cache folder."""

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
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
INSTALL_SECONDS = 480


@dataclass(frozen=True)
class Pds:
    """`jwt_secret` lets a test mint an expired token."""

    url: str
    did: str
    handle: str
    password: str
    admin_password: str
    jwt_secret: str


class NoPds(Exception):
    """Why there is no server here; the tests say so and are skipped."""


@contextmanager
def running(**environment: str) -> Iterator[Pds]:
    """A fresh server with one account, gone at the end with all it wrote. Raises NoPds."""
    folder = installed()
    command = [_program("node"), str(folder / "atproto-loopback.mjs")]
    pipe = subprocess.PIPE
    process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env={**os.environ, **environment})
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise NoPds("the server did not start")
        told = json.loads(line)
        yield Pds(told["url"], told["did"], told["handle"], told["password"], told["adminPassword"], told["jwtSecret"])
    finally:
        process.stdin.close()
        process.stdout.close()
        process.wait(30)


def installed() -> Path:
    """The folder with the server and its packages; installs them the first time (about two minutes). Raises NoPds."""
    major = int(_told(_program("node"), "--version").lstrip("v").split(".")[0])
    if major < 18:
        raise NoPds(f"Node {major} is too old for the server")
    recipe = HERE / ("pds-node22" if major >= 22 else "pds-node20")
    loopback = HERE / "atproto-loopback.mjs"
    parts = (recipe / "package-lock.json").read_bytes(), loopback.read_bytes(), str(major).encode()
    folder = _cache() / hashlib.sha256(b"\0".join(parts)).hexdigest()[:16]
    if not folder.is_dir():
        _install(recipe, loopback, folder)
    return folder


def _install(recipe: Path, loopback: Path, folder: Path) -> None:
    """Into a folder of its own that is moved into place whole, so that a broken installation does no harm."""
    npm = _program("npm")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with _alone(folder.parent), tempfile.TemporaryDirectory(dir=folder.parent) as made:
        if folder.is_dir():
            return
        for source in (recipe / "package.json", recipe / "package-lock.json", loopback):
            shutil.copy(source, made)
        command = [npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"]
        try:
            subprocess.run(command, cwd=made, check=True, capture_output=True, timeout=INSTALL_SECONDS)
        except (subprocess.SubprocessError, OSError) as error:
            raise NoPds(
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


def _program(name: str) -> str:
    found = shutil.which(name)
    if found is None:
        raise NoPds(f"{name} is not installed; the tests against a real Bluesky server need Node 20 or newer")
    return found


def _told(*command: str) -> str:
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=30).stdout.strip()
