"""What the client's design guidelines say against the pictures of a post."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from composer.checks.severity import by_confidence
from composer.core.brand_kit import BrandKit
from composer.core.covered import covered
from composer.core.finding import Finding, Severity
from composer.core.message import Attachment
from composer.core.picture_style import ELEMENTS
from composer.core.ports import Legibility
from composer.core.prepared import Box, PicturePlan, PreparedPost
from composer.core.profile import PlatformProfile, Zone

LOGO_CONTRAST, TEXT_CONTRAST = 3.0, 4.5
"""What WCAG asks of graphics and of texts."""
_LAID = ("logo", "frame", "gradient", "band")
"""What comes with the logo."""


def check(
    post: PreparedPost, profile: PlatformProfile, kit: BrandKit, attachments: Sequence[Attachment]
) -> Iterator[Finding]:
    with_logo = {attachment.id for attachment in attachments if attachment.logo}
    for part, position, plan in _pictures(post):
        at = _At(part, position, plan.attachment_id)
        yield from _size(plan, kit, profile, at)
        yield from _logo(plan, kit, at, wanted=plan.attachment_id in with_logo)
        yield from _covered(plan, profile, at)
        yield from _combinations(plan, kit, at)


def legible(post: PreparedPost, seen: Sequence[tuple[PicturePlan, Legibility]]) -> Iterator[Finding]:
    """What the finished pixels of its pictures say: `seen` holds those that are known by now."""
    for part, position, plan in _pictures(post):
        at = _At(part, position, plan.attachment_id)
        for other, found in seen:
            if other == plan:
                yield from _contrast(found, at)


class _At:
    def __init__(self, part: int, position: int, picture: str) -> None:
        self._part, self._position, self._picture = part, position, picture

    def finding(self, code: str, *values: tuple[str, str | int], severity: Severity, fix: str = "") -> Finding:
        said = (("position", self._position), *values)
        return Finding(code, severity, said, self._part, attachment_id=self._picture, fix=fix)


def _pictures(post: PreparedPost) -> Iterator[tuple[int, int, PicturePlan]]:
    for index, part in enumerate(post.parts):
        for position, plan in enumerate(part.pictures, 1):
            yield index, position, plan


def _contrast(found: Legibility, at: _At) -> Iterator[Finding]:
    for what, ratio, least in (("logo", found.logo, LOGO_CONTRAST), ("text", found.text, TEXT_CONTRAST)):
        if ratio is not None and ratio < least:
            values = (("ratio", f"{int(ratio * 10) / 10:.1f}"), ("least", f"{least:.1f}"))
            yield at.finding(f"kit.{what}-contrast", *values, severity=Severity.WARNS)


def _size(plan: PicturePlan, kit: BrandKit, profile: PlatformProfile, at: _At) -> Iterator[Finding]:
    style = kit.style_for(profile.key, plan.kind)
    shorter = min(plan.crop.width, plan.crop.height)
    if style is not None and shorter < style.smallest:
        values = (("pixels", shorter), ("least", style.smallest))
        yield at.finding("kit.picture-small", *values, severity=Severity.WARNS)


def _logo(plan: PicturePlan, kit: BrandKit, at: _At, *, wanted: bool) -> Iterator[Finding]:
    if not wanted or not kit.logos:
        return
    if plan.logo is None:
        yield at.finding("kit.logo-left-out", severity=Severity.HINT, fix="logo-off")
    elif _holds(plan.logo.box, plan):
        yield at.finding("kit.logo-on-focus", severity=Severity.WARNS, fix="logo-off")


def _holds(box: Box, plan: PicturePlan) -> bool:
    across, down = plan.focus[0] * plan.width, plan.focus[1] * plan.height
    return box.left <= across < box.right and box.top <= down < box.bottom


def _covered(plan: PicturePlan, profile: PlatformProfile, at: _At) -> Iterator[Finding]:
    band = plan.finish.band if plan.finish else None
    laid = (
        ("kit.logo-covered", plan.logo.box if plan.logo else None),
        ("kit.text-covered", band.text_box if band and band.text.strip() else None),
    )
    for zone in covered(profile, plan):
        severity = min(Severity.WARNS, by_confidence(zone.origin.confidence))
        for code, box in laid:
            if box is not None and _meets(zone, box, plan):
                yield at.finding(code, severity=severity)
        if zone.area.left <= plan.focus[0] < zone.area.right and zone.area.top <= plan.focus[1] < zone.area.bottom:
            yield at.finding("kit.focus-covered", severity=severity)


def _meets(zone: Zone, box: Box, plan: PicturePlan) -> bool:
    area = zone.area
    across = area.left * plan.width < box.right and box.left < area.right * plan.width
    return across and area.top * plan.height < box.bottom and box.top < area.bottom * plan.height


def _combinations(plan: PicturePlan, kit: BrandKit, at: _At) -> Iterator[Finding]:
    there = set(_elements(plan))
    for one, other in kit.combinations.required:
        if one in there and other in ELEMENTS and other not in there:
            fix = "logo-on" if other in _LAID and not there.intersection(_LAID) else ""
            yield at.finding("kit.needs", ("one", one), ("other", other), severity=Severity.WARNS, fix=fix)
    for one, other in kit.combinations.forbidden:
        if one in there and other in there:
            yield at.finding("kit.forbids", ("one", one), ("other", other), severity=Severity.WARNS)


def _elements(plan: PicturePlan) -> Iterator[str]:
    finish = plan.finish
    parts = {
        "logo": plan.logo,
        "frame": finish and finish.frame,
        "gradient": finish and finish.gradient,
        "band": finish and finish.band,
        "duotone": finish and finish.duotone,
        "padding": finish and finish.inner,
    }
    yield from (name for name, part in parts.items() if part)
