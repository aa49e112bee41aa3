"""One picture in the frames of all channels: what the contact sheet shows. Pure, and fast enough for every move."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from composer.app.card_choice import card_plan
from composer.app.preparing import Judged, picture_plans
from composer.core.brief import Brief
from composer.core.covered import covered
from composer.core.look import Look
from composer.core.message import AS_EVERYWHERE, Attachment, Draft, Framing
from composer.core.prepared import Box, LogoPlan, PicturePlan
from composer.core.profile import CardRules, Kind, Zone
from composer.imaging.plan import plan

POST, GRID, CARD = "post", "grid", "card"
"""What a frame is, besides the kinds of the profile that are looked at only."""


@dataclass(frozen=True)
class Shot:
    """One frame. `what` is POST, GRID, CARD or a kind's key."""

    channel_id: str
    network: str
    what: str
    plan: PicturePlan
    zones: tuple[Zone, ...] = ()
    kinds: tuple[str, ...] = ()
    """What the editor may choose besides the picture as it is; only of a post."""
    framing: Framing = AS_EVERYWHERE
    advised: tuple[int, int] | None = None
    fixed: bool = False
    """Whether the network cuts it by itself, whatever the editor wants."""
    together: tuple[PicturePlan, ...] = ()
    """All pictures of the post, where they are shown side by side."""
    look: Look | None = None

    @property
    def own(self) -> bool:
        """Whether the channel has a point or crop of its own."""
        return self.framing.focus is not None or self.framing.crop is not None


def pictures(draft: Draft, judged: Sequence[Judged]) -> tuple[Attachment, ...]:
    """Those of the draft that some channel shows, in order: the post's, then the cards'."""
    seen = {plan.attachment_id for one in judged for part in one.post.parts for plan in part.plans}
    cards = (card.picture for card in draft.message.cards)
    known = (*draft.message.attachments, *(picture for picture in cards if picture is not None))
    return tuple({picture.id: picture for picture in known if picture.id in seen}.values())


def shots(draft: Draft, picture: Attachment, judged: Sequence[Judged], brief: Brief) -> tuple[Shot, ...]:
    """`judged` says which channel shows the picture where; where exactly it is cut is worked out anew from `draft`."""
    return tuple(shot for one in judged for shot in _of_channel(draft, picture, one, brief))


def _of_channel(draft: Draft, picture: Attachment, one: Judged, brief: Brief) -> Iterator[Shot]:
    frames = draft.variant(one.channel.id).frames
    by_id = {attachment.id: attachment for attachment in draft.message.attachments}
    for part in one.post.parts:
        ids = [known.attachment_id for known in part.pictures if known.attachment_id in by_id]
        if picture.id in ids:
            made = picture_plans([by_id[key] for key in ids], frames, one.profile, brief)
            yield from _in_post(picture, made, ids.index(picture.id), frames, one, brief)
        card = part.card.picture if part.card else None
        if card is not None and card.attachment_id == picture.id and one.profile.card is not None:
            yield _in_card(picture, frames, one, one.profile.card)


def _in_post(
    picture: Attachment,
    made: Sequence[PicturePlan],
    place: int,
    frames: Mapping[str, Framing],
    one: Judged,
    brief: Brief,
) -> Iterator[Shot]:
    rules, framing, shown = one.profile.pictures, frames.get(picture.id, AS_EVERYWHERE), made[place]
    kind = next((k for k in rules.kinds if k.key == shown.kind), None)
    follows = place > 0 and rules.uniform is not None and rules.uniform.value
    yield Shot(
        one.channel.id,
        one.profile.name,
        POST,
        shown,
        covered(one.profile, shown),
        () if follows else tuple(k.key.value for k in rules.kinds if not k.beside),
        framing,
        kind.advised if kind else None,
        together=tuple(made) if len(made) > 1 else (),
        look=one.profile.look,
    )
    if rules.grid is not None and place == 0:
        yield Shot(one.channel.id, one.profile.name, GRID, _grid(shown, rules.grid.value), framing=framing)
    for beside in (k for k in rules.kinds if k.beside):
        yield _beside(picture, beside, framing, one, brief)


def _beside(picture: Attachment, kind: Kind, framing: Framing, one: Judged, brief: Brief) -> Shot:
    made = plan(picture, kind.rules, brief.kit, 1, framing)
    zones = covered(one.profile, made, kind.rules)
    return Shot(one.channel.id, one.profile.name, kind.key.value, made, zones, framing=framing, advised=kind.advised)


def _in_card(picture: Attachment, frames: Mapping[str, Framing], one: Judged, rules: CardRules) -> Shot:
    made = card_plan(picture, frames, rules)
    fixed = not rules.sent.value
    framing = AS_EVERYWHERE if fixed else frames.get(picture.id, AS_EVERYWHERE)
    zones = covered(one.profile, made, rules.picture)
    return Shot(one.channel.id, one.profile.name, CARD, made, zones, framing=framing, fixed=fixed)


def _grid(shown: PicturePlan, ratio: float) -> PicturePlan:
    """The middle of a rendition, as an account's own page shows it."""
    width, height = shown.width, shown.height
    across, down = min(width, round(height * ratio)), min(height, round(width / ratio))
    left, top = (width - across) // 2, (height - down) // 2
    changed = replace(
        shown,
        width=across,
        height=down,
        focus=((shown.focus[0] * width - left) / across, (shown.focus[1] * height - top) / down),
        logo=LogoPlan(_moved(shown.logo.box, left, top), shown.logo.kit) if shown.logo else None,
    )
    if shown.finish is not None and shown.finish.inner is not None:
        return replace(changed, finish=replace(shown.finish, inner=_moved(shown.finish.inner, left, top)))
    scale = shown.crop.width / width
    first = Box(shown.crop.left + round(left * scale), shown.crop.top + round(top * scale), 0, 0)
    return replace(
        changed, crop=replace(first, right=first.left + round(across * scale), bottom=first.top + round(down * scale))
    )


def _moved(box: Box, left: int, top: int) -> Box:
    """Seen from a corner that lies at `left`, `top`."""
    return Box(box.left - left, box.top - top, box.right - left, box.bottom - top)
