"""What is handed to somebody who has no Tonart: every channel's post with its pictures, and the file it is kept in."""

from __future__ import annotations

import errno
import re
import unicodedata
import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from composer.app import picturing
from composer.app.context import Context
from composer.app.preparing import Judged
from composer.core.brand_kit import BrandKit
from composer.core.client import Client
from composer.core.errors import TonartError
from composer.core.message import Draft
from composer.core.rendition import Rendition

ENDINGS = (".pdf", ".png", ".html")
"""What can be written as one file."""
_LONGEST = 120
"""Bytes of a file's name: some systems take no more than 255 with the folder's."""
_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')


@dataclass(frozen=True)
class Leaf:
    """One channel's post. `pictures`: the encoded renditions by attachment id."""

    judged: Judged
    pictures: dict[str, bytes]


@dataclass(frozen=True)
class Handout:
    """`day` is today where the client is; `phone`: seen as on a phone."""

    client: Client
    draft: Draft
    day: date
    leaves: tuple[Leaf, ...]
    phone: bool = False


def handout(
    ctx: Context,
    client: Client,
    draft: Draft,
    kit: BrandKit | None,
    judged: Sequence[Judged],
    phone: bool = False,
) -> Handout:
    """Makes every picture. Raises PictureError or StoreError("media.missing")."""
    plans = [tuple(plan for part in one.post.steps for plan in part.plans) for one in judged]
    wanted = tuple(dict.fromkeys(plan for some in plans for plan in some))
    made = dict(zip(wanted, picturing.renditions(ctx, wanted, kit), strict=True))
    leaves = tuple(
        Leaf(one, {plan.attachment_id: _data(made[plan]) for plan in some})
        for one, some in zip(judged, plans, strict=True)
    )
    return Handout(client, draft, ctx.clock.now().astimezone(ZoneInfo(client.zone)).date(), leaves, phone)


def _data(made: Rendition | TonartError) -> bytes:
    if isinstance(made, TonartError):
        raise made
    return made.data


def file_name(title: str, day: date, ending: str) -> str:
    """One that every file system takes."""
    kept = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in unicodedata.normalize("NFC", title))
    words = " ".join(_FORBIDDEN.sub(" ", kept).split())
    short = words.encode()[:_LONGEST].decode(errors="ignore").strip(" .")
    return f"{short} {day.isoformat()}{ending}".strip()


def write(path: Path, data: bytes) -> None:
    """Whole or not at all. Raises TonartError."""
    unfinished = path.with_name(f".tonart-{uuid.uuid4().hex}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.write_bytes(data)
        unfinished.replace(path)
    except OSError as error:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        raise TonartError("file.no-room" if full else "file.not-written", file=str(path)) from None
