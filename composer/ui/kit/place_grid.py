"""Where the logo may stand: nine places, clicked in the order in which they are wanted."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from composer.core.brand_kit import PLACES
from composer.ui import tokens as t
from composer.ui.client.words import place_name

CELL = QSize(60, 40)


class PlaceGrid(QWidget):
    """`changed` carries the places. A click adds one at the end, or takes it away; one always stays."""

    changed = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._places: tuple[str, ...] = ()
        self.cells: dict[str, QPushButton] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(t.SPACE_1)
        for number, place in enumerate(PLACES):
            cell = QPushButton(self)
            cell.setProperty("kind", "chip")
            cell.setCheckable(True)
            cell.setFixedSize(CELL)
            cell.clicked.connect(lambda _=False, place=place: self._toggle(place))
            self.cells[place] = cell
            grid.addWidget(cell, number // 3, number % 3)

    def show_places(self, places: tuple[str, ...]) -> None:
        self._places = places
        for place, cell in self.cells.items():
            chosen = place in places
            cell.setChecked(chosen)
            cell.setText(str(places.index(place) + 1) if chosen else "")
            name = place_name(place)
            choice = self.tr("{place}, choice {number}").format(place=name, number=cell.text()) if chosen else name
            cell.setAccessibleName(choice)
            cell.setToolTip(choice)

    def _toggle(self, place: str) -> None:
        kept = tuple(one for one in self._places if one != place)
        wanted = kept if place in self._places else (*self._places, place)
        self.show_places(wanted or self._places)
        if wanted:
            self.changed.emit(wanted)
