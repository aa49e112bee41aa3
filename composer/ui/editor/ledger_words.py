"""The lines of a reckoning in words: what was counted, and how this network counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from composer.core.profile import Confidence, CountUnit
from composer.ui.translating import translate

if TYPE_CHECKING:
    from composer.core.prepared import Count, CountItem
    from composer.core.profile import PlatformProfile, TextRules


def unit_words(count: Count) -> str:
    if any(item.what == "escape" for item in count.items):
        return translate("Ledger", "as it is sent, with signs escaped")
    match count.unit:
        case CountUnit.WEIGHTED:
            return translate("Ledger", "weighted characters")
        case CountUnit.GRAPHEMES:
            return translate("Ledger", "characters as people see them")
        case CountUnit.UTF16:
            return translate("Ledger", "characters as computers store them (UTF-16)")
        case CountUnit.CODE_POINTS:
            return translate("Ledger", "code points")
        case CountUnit.UTF8:
            return translate("Ledger", "bytes")
        case CountUnit.EMOJI_UTF8:
            return translate("Ledger", "characters, emoji by their bytes")


def item_words(item: CountItem, unit: CountUnit, rules: TextRules) -> str:
    """An unknown kind is named as it is."""
    number = item.count
    match item.what:
        case "text":
            return translate("Ledger", "%n character(s) of text", "", number)
        case "wide":
            return _wide(number, unit)
        case "emoji":
            return _emoji(number, unit)
        case "link":
            return _links(item, unit, rules)
        case "mention":
            if rules.mention_without_domain is not None and rules.mention_without_domain.value:
                return translate("Ledger", "%n mention(s), without the server", "", number)
            return translate("Ledger", "%n mention(s)", "", number)
        case "escape":
            return translate("Ledger", "%n sign(s) that the format adds", "", number)
        case "warning":
            return translate("Ledger", "The content warning, as it stands")
    return f"{number} × {item.what}"


def _wide(number: int, unit: CountUnit) -> str:
    if unit is CountUnit.UTF8:
        return translate("Ledger", "%n character(s) of several bytes", "", number)
    return translate("Ledger", "%n wide character(s), 2 each", "", number)


def _emoji(number: int, unit: CountUnit) -> str:
    match unit:
        case CountUnit.WEIGHTED:
            return translate("Ledger", "%n emoji, 2 each", "", number)
        case CountUnit.GRAPHEMES:
            return translate("Ledger", "%n emoji, 1 each", "", number)
        case CountUnit.UTF8 | CountUnit.EMOJI_UTF8:
            return translate("Ledger", "%n emoji, each its bytes", "", number)
    return translate("Ledger", "%n emoji, each all its parts", "", number)


def _links(item: CountItem, unit: CountUnit, rules: TextRules) -> str:
    if rules.url_length is not None and unit is rules.unit.value:
        words = translate("Ledger", "%n link(s), {each} each, however long", "", item.count)
        return words.format(each=item.cost // item.count)
    if rules.shorten_links is not None:
        return translate("Ledger", "%n link(s), as shown here: shortened", "", item.count)
    return translate("Ledger", "%n link(s) at full length", "", item.count)


def doubt(count: Count, profile: PlatformProfile) -> str:
    """Why the network may count otherwise; empty where its rules are public."""
    if count.confidence is Confidence.DOCUMENTED:
        return ""
    if profile.text.limit.confidence is Confidence.DOCUMENTED and count.unit is CountUnit.WEIGHTED:
        words = translate(
            "Ledger", "Some emoji are newer than the public rules of {name}, which may count them as less."
        )
        return words.format(name=profile.name)
    return translate("Ledger", "The network does not document this limit; it was seen in practice.")
