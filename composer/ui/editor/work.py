"""What the Write pane has done in workers: plain functions of the open context, imported when first needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

from composer.core.client import Client
from composer.core.errors import TonartError
from composer.core.message import Attachment, Draft, LinkCard, with_scheme
from composer.ui.editor.offering import Offering
from composer.ui.images.incoming import Source

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.app.preparing import Judged
    from composer.core.brand_kit import BrandKit
    from composer.core.brief import Brief
    from composer.core.prepared import PicturePlan
    from composer.core.profile import PlatformProfile


LOGO_PIXELS = 96
DEVICE, PHONE = "previews.device", "phone"
"""The setting, and its one value that matters."""


@dataclass(frozen=True)
class Judging:
    """How the drafts of one client are judged. All it needs has been read: judging must never wait for a file, nor meet
    one that is broken."""

    client: Client
    profiles: Mapping[str, PlatformProfile]
    brief: Brief
    zone: ZoneInfo

    def __call__(self, draft: Draft) -> tuple[Judged, ...]:
        from composer.app.preparing import judge

        return judge(draft, self.client, self.profiles, self.brief, datetime.now(self.zone).date())

    def glance(self, draft: Draft, earlier: Sequence[Judged]) -> tuple[Judged, ...]:
        from composer.app.preparing import glance

        return glance(draft, self.client, self.profiles, self.brief, earlier)


@dataclass(frozen=True)
class Ground:
    """Everything that writing for one client needs. `draft` is the one to go on with."""

    client: Client
    brief: Brief
    offering: Offering
    judge: Judging
    drafts: tuple[Any, ...]
    draft: Draft | None
    phone: bool = False
    """Whether the previews were last seen as on a phone."""


@dataclass(frozen=True)
class Came:
    """Pictures that came in, and why others did not."""

    attachments: tuple[Attachment, ...]
    errors: tuple[TonartError, ...]


def ground(context: Context, client: Client, current: Draft | None) -> Ground:
    """`current` is kept when it is one of the client's."""
    from composer.app import clients, drafting, preferences

    brief, profiles = clients.brief(context, client), dict(context.profiles)
    draft = current if current and current.client_id == client.id else drafting.last_draft(context, client.id)
    return Ground(
        client,
        brief,
        Offering(brief.contacts),
        Judging(client, profiles, brief, ZoneInfo(client.zone)),
        drafting.summaries(context, client.id),
        draft,
        preferences.get(context, DEVICE) == PHONE,
    )


def judged_on(context: Context, client: Client, draft: Draft, day: date) -> tuple[Judged, ...]:
    """As the draft would be judged on another day."""
    from composer.app import clients
    from composer.app.preparing import judge

    return judge(draft, client, context.profiles, clients.brief(context, client), day)


def keep_device(context: Context, phone: bool) -> None:
    from composer.app import preferences

    preferences.put(context, DEVICE, PHONE if phone else "desktop")


def drafts(context: Context, client_id: str) -> tuple[Any, ...]:
    from composer.app import drafting

    return drafting.summaries(context, client_id)


def save(context: Context, draft: Draft, base: Draft | None) -> Draft:
    from composer.app import drafting

    return drafting.save(context, draft, base)


def attach(context: Context, client_id: str, sources: list[Source]) -> Came:
    """A file that is no picture does not keep the others out. What the library knows of one is proposed."""
    from composer.app import drafting, library

    came, errors = [], []
    for source, name in sources:
        try:
            came.append(library.proposed(context, client_id, drafting.attach(context, source, name)))
        except TonartError as error:
            errors.append(type(error)(error.code, **{"file": name, **error.values}))
    return Came(tuple(came), tuple(errors))


def links(judged: Sequence[Judged]) -> tuple[str, ...]:
    """The links that can have a card on some channel, as typed, each once."""
    from composer.app import card_choice

    found = (
        typed
        for one in judged
        for part, source in zip(one.post.parts, one.sources, strict=True)
        if card_choice.has_room(part, one.profile.card)
        for typed, _ in card_choice.links(part, source)
    )
    return tuple({with_scheme(typed): typed for typed in found}.values())


def takers(judged: Sequence[Judged]) -> dict[str, list[tuple[str, bool]]]:
    """By link: the channels whose post has its card, and whether it is sent there."""
    from composer.app import card_choice

    found: dict[str, list[tuple[str, bool]]] = {}
    for one in judged:
        for typed, card in card_choice.cards_of(one.post, one.sources):
            found.setdefault(with_scheme(typed), []).append((one.profile.name, card.sent))
    return found


def legible(judged: Sequence[Judged], kit: BrandKit | None) -> Sequence[Judged]:
    """With what the finished pictures tell of logo and text."""
    from composer.app import legibility

    return legibility.joined(judged, kit)


def site(url: str) -> str:
    from composer.app import card_choice

    return card_choice.site(url)


def card(context: Context, url: str) -> LinkCard:
    from composer.app import cards

    return cards.fetch(context, url)


def trouble(error: BaseException) -> str:
    from composer.ui.words import error_text

    return error_text(error)


def setting(context: Context, key: str) -> str | None:
    from composer.app import preferences

    return preferences.get(context, key)


def keep_setting(context: Context, key: str, value: str) -> None:
    from composer.app import preferences

    preferences.put(context, key, value)


def picture(context: Context, sha256: str, longest: int) -> QImage:
    from composer.app import picturing

    return QImage.fromData(picturing.thumbnail(context, sha256, longest))


def logos(kit: BrandKit | None) -> dict[str, QImage]:
    """By variant, as small as the contact sheet shows them, so that their fine lines are drawn well."""
    images = {name: QImage(path) for name, path in kit.logos.items()} if kit else {}
    smooth = Qt.TransformationMode.SmoothTransformation
    return {name: image.scaledToWidth(LOGO_PIXELS, smooth) for name, image in images.items() if not image.isNull()}


def renditions(context: Context, plans: Sequence[PicturePlan], kit: BrandKit | None) -> list[QImage]:
    """A null image where one cannot be made: publishing will say why."""
    from composer.app import picturing
    from composer.ui.preview.pixmaps import reduced  # here, in the worker: a rendition of full size holds up to 16 MB

    made = picturing.renditions(context, plans, kit)
    return [QImage() if isinstance(one, TonartError) else reduced(QImage.fromData(one.data)) for one in made]
