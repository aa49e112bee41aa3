"""Every word the previews write."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from composer.core.look import Icon
from composer.core.rule import Confidence
from composer.ui.preview.certainty import Aspects

translate = QCoreApplication.translate


def now() -> str:
    return translate("Preview", "now", "age of a post that was just published")


def headline() -> str:
    return translate("Preview", "Headline of the profile")


def certainty(confidence: Confidence) -> str:
    """How sure the preview is of a part."""
    match confidence:
        case Confidence.DOCUMENTED:
            return translate("Preview", "certain")
        case Confidence.SEEN:
            return translate("Preview", "likely")
        case Confidence.FOLKLORE:
            return translate("Preview", "up to the network")


def folded_here(confidence: Confidence) -> str:
    return translate("Preview", "Folded here: {certainty}").format(certainty=certainty(confidence))


def unfold_hint(confidence: Confidence) -> str:
    return translate(
        "Preview", "The network hides the rest here ({certainty}). Click, or press Enter, to see all of it."
    ).format(certainty=certainty(confidence))


def label(icon: Icon) -> str:
    """Under the buttons of networks that write words."""
    match icon:
        case Icon.THUMB | Icon.LIKE:
            return translate("Preview", "Like")
        case Icon.COMMENT | Icon.REPLY:
            return translate("Preview", "Comment")
        case Icon.REPOST:
            return translate("Preview", "Repost")
        case Icon.SHARE:
            return translate("Preview", "Share")
        case Icon.SEND:
            return translate("Preview", "Send")
        case _:
            return ""


def more_tags(count: int) -> str:
    return translate("Preview", "and %n more", "hashtags", count)


def nothing_yet() -> str:
    return translate("Preview", "Your text appears here as you write.")


def link_card(title: str, host: str) -> str:
    return translate("Preview", "Card of the link: {title}, {host}").format(title=title, host=host)


def picture_needed() -> str:
    return translate("Preview", "A picture belongs here.")


def aspects(parts: Aspects) -> str:
    """What is certain, what is likely, and what is up to the network, one line each."""
    lines = [f"{certainty(c)}: {', '.join(_aspect(name) for name in names)}" for c, names in parts.items() if names]
    return "\n".join(line[0].upper() + line[1:] for line in lines)


def _aspect(name: str) -> str:
    return {
        "count": translate("Preview", "the number of characters"),
        "pictures": translate("Preview", "what pictures may be"),
        "colours": translate("Preview", "colours"),
        "type": translate("Preview", "type"),
        "layout": translate("Preview", "layout"),
        "media": translate("Preview", "how pictures stand"),
        "card": translate("Preview", "link card"),
        "fold": translate("Preview", "where the text is folded"),
        "actions": translate("Preview", "buttons"),
    }[name]


def pictures(count: int) -> str:
    return translate("Preview", "%n picture(s)", "", count)


def part(number: int, count: int) -> str:
    return translate("Preview", "Part {number} of {count}").format(number=number, count=count)


def parts(count: int) -> str:
    return translate("Preview", "%n part(s)", "of a thread", count)


def no_alt() -> str:
    return translate("Preview", "without alternative text")


def card(network: str, name: str) -> str:
    return translate("Preview", "Preview on {network} for {name}").format(network=network, name=name)


def used(used_units: int, limit: int) -> str:
    return translate("Preview", "{used} of {limit} characters").format(used=used_units, limit=limit)


def why() -> str:
    return translate("Preview", "Shows why the number is what it is")
