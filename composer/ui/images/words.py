"""What the strip and the dialog say of alt texts and where they arrive."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from composer.core.rule import Confidence
from composer.ui.translating import translate
from composer.ui.words_dates import day_text

if TYPE_CHECKING:
    from composer.app.arrivals import Arrival


def in_short(alt: str, arrivals: Sequence[Arrival]) -> tuple[str, bool]:
    """One line for all channels, and whether all is well."""
    if not alt.strip():
        return translate("AltText", "Alt text missing"), False
    cut = [one.network for one in arrivals if one.over and one.limit.value]
    none = [one.network for one in arrivals if not one.limit.value]
    said = []
    if cut:
        said.append(translate("AltText", "Cut on {networks}").format(networks=", ".join(cut)))
    if none:
        said.append(translate("AltText", "Not on {networks}").format(networks=", ".join(none)))
    if said:
        return " · ".join(said), False
    whole = translate("AltText", "Arrives whole on %n channel(s)", "", len(arrivals))
    return whole if arrivals else translate("AltText", "Alt text"), True


def at_length(one: Arrival) -> str:
    """What one channel makes of it."""
    number = QLocale().toString
    if not one.limit.value:
        return translate("AltText", "does not arrive: the network takes no alt texts")
    if one.over:
        words = translate("AltText", "cut: %n character(s) over {limit}", "", one.over)
        return words.format(limit=number(one.limit.value))
    words = translate("AltText", "arrives whole: {used} of {limit} characters")
    return words.format(used=number(one.used), limit=number(one.limit.value))


def origin(one: Arrival) -> str:
    """How well the limit is known, and since when."""
    known = {
        Confidence.DOCUMENTED: translate("AltText", "documented"),
        Confidence.SEEN: translate("AltText", "seen in practice"),
        Confidence.FOLKLORE: translate("AltText", "hearsay"),
    }[one.limit.confidence]
    return f"{known}, {day_text(one.limit.date)}"
