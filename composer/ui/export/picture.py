"""The contact sheet as a PNG file."""

from __future__ import annotations

from composer.app.exporting import Handout
from composer.ui.export.cards import cards, width
from composer.ui.export.making import Steps, encoded
from composer.ui.preview.sheet import contact_sheet


def steps(handout: Handout, dark: bool) -> Steps:
    made = []
    for card in cards(handout, dark):
        made.append(card)
        yield
    sheet = contact_sheet(made, dark, width(handout))
    return lambda: encoded(sheet, "png")
