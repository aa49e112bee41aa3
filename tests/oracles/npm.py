"""Runs a script with packages of npm, which are installed once into a temporary folder."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

PACKAGES = ("twitter-text@3.1.0", "@atproto/api@0.19.19")


@cache
def place() -> tuple[str, dict[str, str]] | None:
    """The path of node, and an environment in which it finds the packages; NODE_PATH may name their folder."""
    node, npm = shutil.which("node"), shutil.which("npm")
    if node is None or npm is None:
        return None
    environment = dict(os.environ)
    if "NODE_PATH" not in environment:
        folder = Path(tempfile.gettempdir()) / "tonart-oracles"
        if not (folder / "node_modules" / "@atproto").is_dir():
            subprocess.run([npm, "install", "--silent", "--prefix", str(folder), *PACKAGES], check=True)
        environment["NODE_PATH"] = str(folder / "node_modules")
    return node, environment


def answers(script: str, given: object) -> Any:
    """What `script` prints as JSON when it reads `given` as JSON; the program ends where there is no node."""
    found = place()
    if found is None:
        raise SystemExit("This needs node and npm.")
    node, environment = found
    return printed([node, "-e", script], given, environment)


def printed(command: list[str], given: object, environment: dict[str, str] | None = None) -> Any:
    """What a command prints as JSON when it reads `given` as JSON."""
    ended = subprocess.run(command, input=json.dumps(given), capture_output=True, text=True, env=environment)
    if ended.returncode:
        raise SystemExit(ended.stderr[-400:])
    return json.loads(ended.stdout)
