"""What finished renditions told of their logo and text, joined to the findings when it is known.

Loads no picture library: it is asked with every key.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from threading import Lock

from composer.app.preparing import Judged
from composer.checks import kit as guidelines
from composer.core.brand_kit import BrandKit
from composer.core.ports import Legibility
from composer.core.prepared import PicturePlan

MOST_KEPT = 1_000
_Key = tuple[PicturePlan, str]
_weak: dict[_Key, Legibility] = {}
"""Only those that are hard to see or read; mostly there are none."""
_lock = Lock()


def note(plan: PicturePlan, kit: BrandKit | None, found: Legibility) -> None:
    """From any thread."""
    hard = (found.logo is not None and found.logo < guidelines.LOGO_CONTRAST) or (
        found.text is not None and found.text < guidelines.TEXT_CONTRAST
    )
    if not hard:
        return
    with _lock:
        if len(_weak) >= MOST_KEPT:
            _weak.clear()
        _weak[_key(plan, kit)] = found


def joined(judged: Sequence[Judged], kit: BrandKit | None) -> Sequence[Judged]:
    """`judged` with what is known of its pictures by now; the very same where there is nothing against them."""
    return [_with_seen(one, kit) for one in judged] if _weak else judged


def _with_seen(judged: Judged, kit: BrandKit | None) -> Judged:
    plans = [plan for part in judged.post.parts for plan in part.pictures]
    seen = [(plan, _weak[key]) for plan in plans if (key := _key(plan, kit)) in _weak]
    if not seen:
        return judged
    found = (*judged.findings, *guidelines.legible(judged.post, seen))
    return replace(judged, findings=tuple(sorted(found, key=lambda finding: -finding.severity)))


def _key(plan: PicturePlan, kit: BrandKit | None) -> _Key:
    """Without what changes no pixel."""
    return replace(plan, alt="", attachment_id=""), kit.digest if kit else ""
