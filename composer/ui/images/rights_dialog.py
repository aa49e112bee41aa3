"""One picture's alt text with what arrives where, and its rights."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Attachment
from composer.core.rights import Consent, Rights
from composer.ui import tokens as t
from composer.ui.images import words
from composer.ui.images.card import AltEdit
from composer.ui.words_dates import day_pattern

if TYPE_CHECKING:
    from composer.app.arrivals import Arrival

LEAST = QSize(800, 660)
MOST = 300
LINES = ("credit", "copyright", "source", "licence")


class RightsDialog(QDialog):
    """Each change takes effect at once and is a step of undo. `rights_edited` carries Rights and what was changed."""

    alt_edited = Signal(str)
    rights_edited = Signal(object, str)

    def __init__(self, attachment: Attachment, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("picture-rights")
        self.setWindowTitle(self.tr("Alt text and picture rights: {file}").format(file=attachment.file_name))
        self.setMinimumSize(LEAST)
        self.picture_id = attachment.id
        self._rights: Rights = attachment.rights
        self._today = today
        self.thumbnail = QLabel(self)
        self.thumbnail.setFixedSize(t.THUMBNAIL + t.SPACE_8, t.THUMBNAIL + t.SPACE_8)
        self.thumbnail.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.alt = AltEdit(self)
        self.alt.setAccessibleName(self.tr("Alt text"))
        self.alt.setPlaceholderText(self.tr("What does the picture show?"))
        self.alt.edited.connect(self.alt_edited)
        self.arrivals = QGridLayout()
        self.lines = {key: QLineEdit(self) for key in LINES}
        self.consent, self.limited = QComboBox(self), QCheckBox(self.tr("May be used only until"), self)
        self.until, self.ai = QDateEdit(self), QCheckBox(self.tr("Made or changed with AI"), self)
        self._fill()
        self._lay_out()
        self.show_attachment(attachment)

    def show_attachment(self, attachment: Attachment) -> None:
        """Where nothing changed, nothing is touched: the person may be typing there."""
        self.alt.show_text(attachment.alt)
        self._rights = rights = attachment.rights
        for key, line in self.lines.items():
            if line.text().strip() != getattr(rights, key):
                line.setText(getattr(rights, key))
        self.consent.setCurrentIndex(self.consent.findData(rights.consent.value))
        self.limited.setChecked(rights.valid_until is not None)
        self.until.setEnabled(rights.valid_until is not None)
        shown = rights.valid_until or self._today
        self.until.setDate(QDate(shown.year, shown.month, shown.day))
        self.ai.setChecked(rights.ai)

    def show_arrivals(self, arrivals: Sequence[Arrival]) -> None:
        while (item := self.arrivals.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for row, one in enumerate(arrivals):
            well = one.limit.value and not one.over
            kinds = ("strong", "good" if well else "warns", "small")
            said = (one.network, words.at_length(one), words.origin(one))
            for column, (kind, text) in enumerate(zip(kinds, said, strict=True)):
                label = QLabel(text, self)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("kind", kind)
                if column == 2:
                    label.setToolTip(one.limit.source)
                self.arrivals.addWidget(label, row, column)

    def show_image(self, image: QImage) -> None:
        """Once; null while the picture is not read yet."""
        if image.isNull() or not self.thumbnail.pixmap().isNull():
            return
        ratio = self.devicePixelRatioF()
        by = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        shown = QPixmap.fromImage(image.scaled(self.thumbnail.size() * ratio, *by))
        shown.setDevicePixelRatio(ratio)
        self.thumbnail.setPixmap(shown)

    def _fill(self) -> None:
        for code, name in (
            (Consent.OPEN, self.tr("Not said yet")),
            (Consent.NONE_SEEN, self.tr("Nobody can be recognised")),
            (Consent.GIVEN, self.tr("All have agreed")),
            (Consent.MISSING, self.tr("Consent is missing")),
        ):
            self.consent.addItem(name, code.value)
        self.until.setCalendarPopup(True)
        self.until.setDisplayFormat(day_pattern())
        self.until.setAccessibleName(self.tr("Last day on which the picture may be posted"))
        for key, line in self.lines.items():
            line.setMaxLength(MOST)
            line.textEdited.connect(lambda text, name=key: self._edit(name, **{name: text.strip()}))
        self.consent.activated.connect(lambda row: self._edit("", consent=Consent(self.consent.itemData(row))))
        self.limited.clicked.connect(lambda on: self._edit("", valid_until=self._day() if on else None))
        self.until.userDateChanged.connect(self._date_chosen)
        self.ai.clicked.connect(lambda on: self._edit("", ai=on))

    def _date_chosen(self) -> None:
        """Also heard when the dialog itself shows a date."""
        if self._rights.valid_until is not None and self._day() != self._rights.valid_until:
            self._edit("valid_until", valid_until=self._day())

    def _day(self) -> date:
        chosen = self.until.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _edit(self, key: str, **changed: object) -> None:
        self._rights = replace(self._rights, **changed)  # type: ignore[arg-type]
        self.until.setEnabled(self._rights.valid_until is not None)
        self.rights_edited.emit(self._rights, key)

    def _lay_out(self) -> None:
        self.arrivals.setHorizontalSpacing(t.SPACE_3)
        self.arrivals.setVerticalSpacing(t.SPACE_1)
        self.arrivals.setColumnStretch(1, 1)
        alt = QVBoxLayout()
        alt.setSpacing(t.SPACE_2)
        alt.addWidget(self._heading(self.tr("&Alt text"), self.alt))
        alt.addWidget(self.alt, 1)
        alt.addLayout(self.arrivals)
        top = QHBoxLayout()
        top.setSpacing(t.SPACE_4)
        top.addWidget(self.thumbnail, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(alt, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_6, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        column.addLayout(top, 1)
        column.addWidget(self._heading(self.tr("Picture rights"), None))
        column.addLayout(self._form())
        column.addWidget(buttons)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setSpacing(t.SPACE_3)
        names = (self.tr("C&redit"), self.tr("Cop&yright"), self.tr("&Source"), self.tr("&Licence"))
        hints = (
            self.tr("Who is named, such as: Ada Example"),
            self.tr("As its owner writes it, such as: © 2026 Ada Example"),
            self.tr("Agency, archive or person it came from"),
            self.tr("Such as: CC BY 4.0, or the number of the contract"),
        )
        for key, name, hint in zip(LINES, names, hints, strict=True):
            self.lines[key].setPlaceholderText(hint)
            form.addRow(name, self.lines[key])
        form.addRow(self.tr("&People in it"), self.consent)
        until = QHBoxLayout()
        until.setSpacing(t.SPACE_2)
        until.addWidget(self.limited)
        until.addWidget(self.until)
        until.addStretch(1)
        form.addRow("", until)
        form.addRow("", self.ai)
        return form

    def _heading(self, text: str, buddy: QWidget | None) -> QLabel:
        made = QLabel(text, self)
        made.setProperty("kind", "strong")
        if buddy is not None:
            made.setBuddy(buddy)
        return made
