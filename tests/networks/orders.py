"""Channels, credentials and orders to send in tests."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from composer.app import registry
from composer.core.client import Channel
from composer.core.outcome import Receipt, Uploaded
from composer.core.ports import CommitOrder, Credential, Network, Rendition
from composer.core.prepared import Box, Entity, PicturePlan, PreparedCard, PreparedPart
from composer.core.profile import PlatformProfile
from composer.core.secret import Secret
from composer.networks.shared.http import USUAL_TIMEOUTS, Timeouts
from composer.profiles.load import load_all

PROFILES = Path(__file__).parents[2] / "platform_profiles"
HUSH = "hush-4711-do-not-tell"
CREATED = datetime(2026, 11, 22, 10, 0, 0, 123_000, tzinfo=UTC)
ACCOUNTS = {
    "x": "2244994945",
    "linkedin": "urn:li:person:abc123",
    "mastodon": "117440810532227399",
    "bluesky": "did:plc:ewvi7nxzyoun6zhxrhs64oiz",
}


def network(key: str, timeouts: Timeouts = USUAL_TIMEOUTS) -> Network:
    """The network as the program has it, but without waiting."""

    def at_once(seconds: float) -> None:
        assert seconds > 0

    return networks(timeouts, at_once)[key]


@cache
def _profiles() -> Mapping[str, PlatformProfile]:
    return load_all(PROFILES)


def networks(timeouts: Timeouts = USUAL_TIMEOUTS, wait: Callable[[float], None] = lambda _: None) -> dict[str, Network]:
    """All that the program has: a new one is under the suites as soon as it is listed."""
    made = {}
    for key, listed in registry.networks(_profiles()).items():
        given: dict[str, object] = {"timeouts": timeouts, "wait": wait}
        names = {one.name for one in fields(listed)}  # type: ignore[arg-type]
        made[key] = replace(listed, **{name: value for name, value in given.items() if name in names})  # type: ignore[type-var]
    return made


def channel(key: str, server: str) -> Channel:
    return Channel("ch", "cl", key, "salzwerk", "Salzwerk AG", ACCOUNTS.get(key, f"account-of-{key}"), server)


def credential() -> Credential:
    """Opaque tokens under the names that the four networks read."""
    return {name: Secret(HUSH) for name in ("access_token", "refresh_token", "app_password")}


def keep_nothing(renewed: Credential) -> None:
    assert renewed


def plan(alt: str = "Ein Salzstock", mime: str = "image/jpeg") -> PicturePlan:
    return PicturePlan("a1", "00" * 32, alt, Box(0, 0, 1200, 800), 1200, 800, mime, 5_000_000, (0.25, 0.75))


def rendition(alt: str = "Ein Salzstock", data: bytes = b"\xff\xd8\xff picture", mime: str = "image/jpeg") -> Rendition:
    return Rendition(plan(alt, mime), data, mime, 1200, 800)


def order(
    text: str = "Guten Morgen & hallo",
    *,
    wire_text: str | None = None,
    entities: tuple[Entity, ...] = (),
    uploads: tuple[str, ...] = (),
    index: int = 0,
    token: str = "publication-1",
    root: Receipt | None = None,
    parent: Receipt | None = None,
    created_at: datetime = CREATED,
    card: PreparedCard | None = None,
    thumb: str = "",
) -> CommitOrder:
    pictures = tuple(plan(f"Bild {n}") for n in range(1, len(uploads) + 1))
    part = PreparedPart(text, text if wire_text is None else wire_text, entities, (), pictures, card)
    handles = tuple(Uploaded(handle) for handle in uploads)
    renditions = tuple(Rendition(p, b"", p.mime, 1200, 800) for p in pictures)
    return CommitOrder(
        part, "de", token, index, created_at, handles, renditions, root, parent, Uploaded(thumb) if thumb else None
    )


CARD = PreparedCard("https://salz.example/ernte", "Ernte", "Was satt macht", plan("Ein Feld"), sent=True)


def blob(cid: str = "bafkreibjfgx2gprinfvicegelk5kosd6y2frmqpqzwqkg7usac74l3t2v4") -> str:
    return json.dumps({"$type": "blob", "ref": {"$link": cid}, "mimeType": "image/jpeg", "size": 10})
