"""A real Bluesky server (PDS) on loopback, installed from npm once into a cache folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tests.servers import node


@dataclass(frozen=True)
class Pds:
    """`jwt_secret` lets a test mint an expired token."""

    url: str
    did: str
    handle: str
    password: str
    admin_password: str
    jwt_secret: str


@contextmanager
def running(**environment: str) -> Iterator[Pds]:
    """A fresh server with one account, gone at the end with all it wrote; its installation takes about two minutes.
    Raises NoServer."""
    script = node.HERE / "atproto-loopback.mjs"
    folder = node.installed(node.HERE / ("pds-node22" if node.major() >= 22 else "pds-node20"), script)
    with node.running(folder, script.name, **environment) as told:
        yield Pds(told["url"], told["did"], told["handle"], told["password"], told["adminPassword"], told["jwtSecret"])
