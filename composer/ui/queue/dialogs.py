"""Small questions of the Queue pane: another time, and where a post was found."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, Qt, QTime, Signal
from PySide6.QtWidgets import QDateTimeEdit, QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from composer.core.publication import PlannedTime
from composer.ui import tokens as t


class _Question(QDialog):
    def __init__(self, title: str, text: str, field: QWidget, label: str, yes: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        named = QLabel(label, self)
        named.setBuddy(field)
        field.setAccessibleName(label.replace("&", ""))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        accept = buttons.addButton(yes, QDialogButtonBox.ButtonRole.AcceptRole)
        accept.setProperty("kind", "primary")
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        for widget in (words, named, field, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)


class TimeDialog(_Question):
    """`chosen` carries a PlannedTime in the zone of the old one."""

    chosen = Signal(object)

    def __init__(self, planned: PlannedTime, parent: QWidget) -> None:
        self.edit = QDateTimeEdit()
        self.edit.setCalendarPopup(True)
        self.edit.setDisplayFormat("dd.MM.yyyy HH:mm")
        wall = planned.wall
        self.edit.setDateTime(QDateTime(QDate(wall.year, wall.month, wall.day), QTime(wall.hour, wall.minute)))
        super().__init__(
            self.tr("New time"),
            self.tr("The time is the client’s: {zone}.").format(zone=planned.zone.replace("_", " ")),
            self.edit,
            self.tr("&Date and time"),
            self.tr("Move"),
            parent,
        )
        self._zone = planned.zone

    def accept(self) -> None:
        wall = self.edit.dateTime().toPython()
        assert hasattr(wall, "replace")
        self.chosen.emit(PlannedTime(wall.replace(second=0, microsecond=0, tzinfo=None), self._zone))
        super().accept()


class LinkDialog(_Question):
    """`chosen` carries the link that the person found, or an empty text."""

    chosen = Signal(str)

    def __init__(self, account: str, parent: QWidget) -> None:
        self.edit = QLineEdit()
        self.edit.setPlaceholderText("https://")
        super().__init__(
            self.tr("It is there"),
            self.tr(
                "You have looked at {account} and found the post. It is noted as published and not sent again."
            ).format(account=account),
            self.edit,
            self.tr("&Link to the post (if you like)"),
            self.tr("It is there"),
            parent,
        )

    def accept(self) -> None:
        self.chosen.emit(self.edit.text().strip())
        super().accept()
