"""Posts as the app prepares them, on the profiles that ship."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from composer.app.preparing import judge, prepare
from composer.checks.run import run
from composer.core.brief import Brief
from composer.core.client import Channel, Client, Voice
from composer.core.finding import Finding
from composer.core.message import Attachment, Draft
from composer.core.prepared import Box, PicturePlan, PreparedPart, PreparedPost
from composer.core.profile import PlatformProfile
from composer.core.source import Source
from composer.profiles.load import load
from composer.text.prepare import prepare_text

TODAY = date(2026, 11, 23)
PROFILES = Path(__file__).parents[2] / "platform_profiles"


@cache
def profile(key: str) -> PlatformProfile:
    return load(PROFILES / f"{key}.toml")


def picture(number: int = 1, *, alt: str = "Ein Förderturm", width: int = 1200) -> PicturePlan:
    box = Box(0, 0, width, width)
    return PicturePlan(f"a{number}", "0" * 64, alt, box, width, width, "image/jpeg", 1_000_000, (0.5, 0.5))


def found(
    text: str,
    network: str | PlatformProfile = "x",
    *,
    pictures: Sequence[PicturePlan] = (),
    avoid: dict[str, str] | None = None,
    account: str = "4711",
    limits: dict[str, int] | None = None,
    today: date = TODAY,
    sources: Sequence[Source] = (),
) -> tuple[Finding, ...]:
    """The findings for `text` as typed for one channel."""
    rules = profile(network) if isinstance(network, str) else network
    channel = Channel("c", "k", rules.key, "werk", "Werk", account_id=account, limits=limits or {})
    client = Client("k", "Kunde", voice=Voice(avoid=avoid or {}), channels=(channel,))
    texts = prepare_text(text, rules.text, channel.limits)
    parts = tuple(PreparedPart(t.text, t.wire_text, t.entities, t.counts) for t in texts)
    parts = (replace(parts[0], pictures=tuple(pictures)), *parts[1:])
    post = PreparedPost(channel.id, rules.key, account, "de", parts)
    shown = tuple(Attachment(p.attachment_id, p.sha256, "p.jpg", p.width, p.height, p.alt) for p in pictures)
    return run(post, rules, channel, client, today, text, sources, attachments=shown)


def post(draft: Draft, network: str) -> PreparedPost:
    """The post of the draft's one channel."""
    return prepare(draft, Channel("c", "k", network, "werk", "Werk", "4711"), profile(network), Brief())


def judged_fields(
    draft: Draft, network: str, limits: dict[str, int] | None = None, voice: Voice | None = None
) -> tuple[Finding, ...]:
    """The findings for a draft of one channel "c", prepared as the app does it."""
    channel = Channel("c", "k", network, "werk", "Werk", "4711", limits=limits or {})
    client = Client("k", "Kunde", voice=voice or Voice(), channels=(channel,))
    (judged,) = judge(draft, client, {network: profile(network)}, Brief(), TODAY)
    return judged.findings


def codes(*args: object, **kwargs: object) -> list[str]:
    return [finding.code for finding in found(*args, **kwargs)]  # type: ignore[arg-type]  # passes on as they are
