"""How sure a preview is of each of its parts. Pure."""

from __future__ import annotations

from typing import Any

from composer.core.look import Device
from composer.core.profile import PlatformProfile
from composer.core.rule import Confidence, Origin, Rule

Aspects = dict[Confidence, tuple[str, ...]]
"""Names of the parts of a preview by how well they are known, the best known first."""
_SURE = (Confidence.DOCUMENTED, Confidence.SEEN, Confidence.FOLKLORE)


def aspects(profile: PlatformProfile, device: Device, dark: bool) -> Aspects:
    """A part is as sure as the weakest rule that it rests on."""
    look = profile.look
    fold = look.fold(device)
    known: dict[str, tuple[Rule[Any] | Origin, ...]] = {
        "count": (profile.text.limit, profile.text.unit, profile.text.grammar),
        "pictures": (profile.pictures.most, profile.pictures.formats, profile.pictures.max_bytes),
        "colours": (look.palette(dark).origin,),
        "type": (look.type.origin,),
        "layout": (look.frame.origin, look.header.origin),
        "media": (look.media.origin,),
        "card": (look.card.origin,) if look.card else (),
        "fold": (fold.origin,) if fold else (),
        "actions": (look.actions.origin,),
    }
    weakest = {name: max((_SURE.index(r.confidence) for r in rules), default=-1) for name, rules in known.items()}
    return {c: tuple(name for name, worst in weakest.items() if worst == rank) for rank, c in enumerate(_SURE)}


def weakest(known: Aspects) -> Confidence:
    return next(confidence for confidence in reversed(_SURE) if known[confidence])
