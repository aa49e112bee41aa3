"""A list of boxes in the form, to which a person adds and from which one is taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.fields import Named

F = TypeVar("F")


class Box(QFrame, Generic[F]):
    """One thing with a name. What differs in kind lays it out and says its words."""

    removed = Signal()

    def __init__(self, parent: QWidget, begun: F) -> None:
        super().__init__(parent)
        self.begun = begun
        self.setProperty("kind", "paper")
        self.name = QLineEdit(self)
        self.named: dict[str, Named] = {"name": Named(self, self.name)}
        self.remove = QPushButton(self)
        self.remove.setProperty("kind", "quiet")
        self.remove.clicked.connect(self.removed)
        self.name.textChanged.connect(self._name_remove)

    def fields(self) -> F:
        """What is written now."""
        return self.begun

    def retranslate(self) -> None:
        self._name_remove()

    def _name_remove(self) -> None:
        self.remove.setAccessibleName(f"{self.remove.text()} {self.name.text()}".strip())


B = TypeVar("B", bound=Box[Any])


class BoxList(QWidget, Generic[B]):
    """`make` gives a new box with the fields in it; `blank` are those of a new thing."""

    def __init__(self, parent: QWidget, make: Callable[[QWidget, Any], B], blank: object) -> None:
        super().__init__(parent)
        self._make, self._blank = make, blank
        self.boxes: list[B] = []
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "account")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(t.SPACE_3)
        self.add = QPushButton(self)
        self.add.clicked.connect(lambda: self._show(self._blank).name.setFocus())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_4)
        column.addWidget(self._heading)
        column.addLayout(self._rows)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def fields(self) -> tuple[Any, ...]:
        return tuple(box.fields() for box in self.boxes)

    def show_fields(self, fields: Iterable[object]) -> None:
        for box in tuple(self.boxes):
            self._remove(box)
        for one in fields:
            self._show(one)

    def places(self, name: str) -> dict[str, Named]:
        """The fields by where a problem says they are: "NAME.0.key"."""
        return {f"{name}.{at}.{key}": named for at, box in enumerate(self.boxes) for key, named in box.named.items()}

    def say(self, heading: str, adding: str) -> None:
        self._heading.setText(heading)
        self.add.setText(adding)
        for box in self.boxes:
            box.retranslate()

    def _show(self, fields: object) -> B:
        box = self._make(self, fields)
        box.removed.connect(lambda: self._remove(box))
        self.boxes.append(box)
        self._rows.addWidget(box)
        return box

    def _remove(self, box: B) -> None:
        self.boxes.remove(box)
        self._rows.removeWidget(box)
        if box.isAncestorOf(self.focusWidget() or box):
            self.add.setFocus()
        box.hide()
        box.deleteLater()
