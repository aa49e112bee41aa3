"""The cards of a handout, painted without a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QImage

from composer.app.exporting import Handout, Leaf
from composer.core.look import Device
from composer.ui import tokens
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.sheet import CARD_WIDTH


def cards(handout: Handout, dark: bool) -> Iterator[PreviewCard]:
    """One after the other: reading their pictures takes a while."""
    for leaf in handout.leaves:
        yield card(handout, leaf, dark)


def width(handout: Handout) -> int:
    return tokens.PHONE_WIDTH if handout.phone else CARD_WIDTH


def card(handout: Handout, leaf: Leaf, dark: bool) -> PreviewCard:
    made = PreviewCard(leaf.judged.profile)
    made.set_dark(dark)
    made.set_device(Device.MOBILE if handout.phone else Device.DESKTOP)
    made.show_post(leaf.judged.post, leaf.judged.channel, handout.client.accent)
    made.show_pictures({key: QImage.fromData(data) for key, data in leaf.pictures.items()})
    return made
