"""How much is cut off each side of a picture, in numbers: the crop for those who use no mouse."""

from __future__ import annotations

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from composer.core.message import Area
from composer.ui import tokens as t
from composer.ui.images.focus_canvas import LEAST_CROP

FIRST = Area(0.05, 0.05, 0.95, 0.95)
"""What a new crop is, so that its edges can be seen and caught."""


class CropFields(QWidget):
    """`cropped` carries an Area, or None where the whole picture may be shown again."""

    cropped = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._crop: Area | None = None
        self.switch = QPushButton(self)
        self.switch.setCheckable(True)
        self.switch.setProperty("kind", "chip")
        self.switch.clicked.connect(lambda on: self.cropped.emit(FIRST if on else None))
        self.words = QLabel(self)
        self.words.setProperty("kind", "small")
        self.fields = {side: QSpinBox(self) for side in ("left", "top", "right", "bottom")}
        for field in self.fields.values():
            field.setRange(0, 95)
            field.setSuffix(" %")
            field.valueChanged.connect(self._edited)
        row = QHBoxLayout()
        row.setSpacing(t.SPACE_1)
        row.addWidget(self.words)
        for field in self.fields.values():
            row.addWidget(field)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_2)
        column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        self._say()

    def show_crop(self, crop: Area | None) -> None:
        self._crop = crop
        self.switch.setChecked(crop is not None)
        for part in (self.words, *self.fields.values()):
            part.setVisible(crop is not None)
        if crop is None:
            return
        cut = {"left": crop.left, "top": crop.top, "right": 1 - crop.right, "bottom": 1 - crop.bottom}
        for side, field in self.fields.items():
            with QSignalBlocker(field):
                field.setValue(round(cut[side] * 100))

    def _edited(self) -> None:
        left, top, right, bottom = (field.value() / 100 for field in self.fields.values())
        right, bottom = max(1 - right, left + LEAST_CROP), max(1 - bottom, top + LEAST_CROP)
        self.cropped.emit(Area(min(left, 1 - LEAST_CROP), min(top, 1 - LEAST_CROP), min(1.0, right), min(1.0, bottom)))

    def _say(self) -> None:
        self.switch.setText(self.tr("Crop for all channels"))
        self.words.setText(self.tr("left, top, right, bottom:"))
        names = {
            "left": self.tr("Cut off at the left"),
            "top": self.tr("Cut off at the top"),
            "right": self.tr("Cut off at the right"),
            "bottom": self.tr("Cut off at the bottom"),
        }
        for side, field in self.fields.items():
            field.setAccessibleName(names[side])
            field.setToolTip(names[side])
