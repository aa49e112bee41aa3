"""What becomes of a picture's alt text on each channel of a draft. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from composer.app.preparing import Judged
from composer.core.client import Client
from composer.core.message import Attachment
from composer.core.profile import Rule
from composer.core.rights import RightsRules
from composer.text.alt import arriving


@dataclass(frozen=True)
class Arrival:
    """`limit` says how much the network takes, 0 for nothing, and how well that is known. `used` is what is sent."""

    network: str
    limit: Rule[int]
    used: int
    over: int = 0
    """So much too long is what would have been sent whole."""


def arrivals(judged: Sequence[Judged], attachment: Attachment, client: Client | None) -> tuple[Arrival, ...]:
    """Of the channels whose post has the picture, in their order."""
    rules = client.rights if client is not None else RightsRules()
    line = rules.alt_line(attachment.rights)
    return tuple(
        _arrival(one, attachment.alt, line)
        for one in judged
        if any(plan.attachment_id == attachment.id for part in one.post.parts for plan in part.pictures)
    )


def _arrival(one: Judged, alt: str, line: str) -> Arrival:
    limit = one.profile.pictures.alt_limit
    text, _, over = arriving(alt, line, limit.value)
    return Arrival(one.profile.name, limit, len(text), over)
