"""The cards of a handout, painted without a window."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QImage

from composer.app.exporting import Handout, Leaf
from composer.ui.preview.card import PreviewCard


def cards(handout: Handout, dark: bool) -> Iterator[PreviewCard]:
    """One after the other: reading their pictures takes a while."""
    for leaf in handout.leaves:
        yield card(leaf, handout.client.accent, dark)


def card(leaf: Leaf, accent: str, dark: bool) -> PreviewCard:
    made = PreviewCard(leaf.judged.profile)
    made.set_dark(dark)
    made.show_post(leaf.judged.post, leaf.judged.channel, accent)
    made.show_pictures({key: QImage.fromData(data) for key, data in leaf.pictures.items()})
    return made
