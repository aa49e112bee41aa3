"""Small fields of the brand kit's editor: shares in per cent, colours by role, a heading with what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon, QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QLabel, QSpinBox, QVBoxLayout, QWidget

from composer.core.template import Template
from composer.ui import tokens as t
from composer.ui.editor.shared_undo import SharedUndo
from composer.ui.flow import FlowLayout
from composer.ui.kit.state import ColourRow
from composer.ui.plan.rhythm import dot

NUMBER_WIDTH, NAMED_WIDTH = 84, 148


class Share(QDoubleSpinBox):
    """A share of 1 in per cent, with a word before it where it stands without a name. The wheel scrolls the form, not
    the number."""

    changed = Signal(float)

    def __init__(self, parent: QWidget, name: str, most: float = 100.0, step: float = 1.0, prefix: str = "") -> None:
        super().__init__(parent)
        self.setRange(0.0, most)
        self.setSingleStep(step)
        self.setDecimals(1)
        self.setSuffix(" %")
        self.setPrefix(f"{prefix}  " if prefix else "")
        self.setProperty("kind", "number")
        self.setFixedWidth(NAMED_WIDTH if prefix else NUMBER_WIDTH)
        self.setAccessibleName(name)
        self.lineEdit().setTextMargins(t.SPACE_1, 0, 0, 0)
        SharedUndo(self.lineEdit())
        self.valueChanged.connect(lambda value: self.changed.emit(round(value / 100, 4)))

    def show_share(self, share: float) -> None:
        if round(self.value() / 100, 4) != share:
            self.blockSignals(True)
            self.setValue(share * 100)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Pixels(QSpinBox):
    changed = Signal(int)

    def __init__(self, parent: QWidget, name: str, least: int = 0) -> None:
        super().__init__(parent)
        self.setRange(least, 8000)
        self.setSingleStep(10)
        self.setSuffix(" px")
        self.setProperty("kind", "number")
        self.setFixedWidth(NUMBER_WIDTH)
        self.setAccessibleName(name)
        self.lineEdit().setTextMargins(t.SPACE_1, 0, 0, 0)
        SharedUndo(self.lineEdit())
        self.valueChanged.connect(self.changed)

    def show_number(self, number: int) -> None:
        if self.value() != number:
            self.blockSignals(True)
            self.setValue(number)
            self.blockSignals(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(QComboBox):
    """`chosen` carries the data of what a person chose."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.activated.connect(lambda row: self.chosen.emit(self.itemData(row)))

    def show_choice(self, value: object, shown: str = "") -> None:
        """One that is not among them is added, as `shown`."""
        at = next((row for row in range(self.count()) if self.itemData(row) == value), -1)
        if at < 0:
            self.addItem(shown or str(value), value)
            at = self.count() - 1
        self.setCurrentIndex(at)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class RoleChoice(Choice):
    """One of the kit's colours."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent, name)
        self.setIconSize(QSize(t.ICON, t.ICON))
        self._rows: tuple[ColourRow, ...] | None = None

    def offer(self, rows: Sequence[ColourRow]) -> None:
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.clear()
        for row in (
            *rows,
            ColourRow("#ffffff", self.tr("White"), "#ffffff"),
            ColourRow("#000000", self.tr("Black"), "#000000"),
        ):
            self.addItem(QIcon(dot(row.hex, t.ICON, self.devicePixelRatioF())), row.name or row.role, row.role)


class Section(QWidget):
    """A heading, a word about it, and what belongs to it."""

    def __init__(self, parent: QWidget, heading: str, helping: str = "") -> None:
        super().__init__(parent)
        self.box = QVBoxLayout(self)
        self.box.setContentsMargins(0, 0, 0, 0)
        self.box.setSpacing(t.SPACE_2)
        title = QLabel(heading, self)
        title.setProperty("kind", "account")
        self.box.addWidget(title)
        if helping:
            words = QLabel(helping, self)
            words.setProperty("kind", "small")
            words.setWordWrap(True)
            self.box.addWidget(words)


class TemplateSwitches(QWidget):
    """Which templates are offered. `switched` carries all of them."""

    switched = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._templates: tuple[Template, ...] = ()
        self.boxes: list[QCheckBox] = []
        self._row = FlowLayout(self, t.SPACE_4)

    def show_templates(self, templates: tuple[Template, ...]) -> None:
        while len(self.boxes) < len(templates):
            self._add()
        for box, template in zip(self.boxes, templates, strict=False):
            box.setText(template.name)
            box.setChecked(template.on)
        for place, box in enumerate(self.boxes):
            box.setVisible(place < len(templates))
        self._templates = templates

    def _add(self) -> None:
        box, place = QCheckBox(self), len(self.boxes)
        box.clicked.connect(lambda on: self._switch(place, on))
        self.boxes.append(box)
        self._row.addWidget(box)

    def _switch(self, place: int, on: bool) -> None:
        changed = replace(self._templates[place], on=on)
        self.switched.emit((*self._templates[:place], changed, *self._templates[place + 1 :]))
