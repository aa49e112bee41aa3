"""A brand kit that came as a file: what is different, before it takes the place of the client's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.core.brand_kit import KitChange
from composer.ui import tokens as t
from composer.ui.client.parts import label
from composer.ui.kit.logo_box import LogoArea
from composer.ui.kit.sheet import Swatch
from composer.ui.kit.words import difference_text, variant_name
from composer.ui.kit.work import Incoming

SIZE = (560, 560)


class IncomingDialog(QDialog):
    """`accepted` when a person takes it over."""

    def __init__(self, parent: QWidget, found: Incoming, client: str, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Design guidelines for {client}").format(client=client))
        self.resize(*SIZE)
        self._tokens = tokens
        buttons = QDialogButtonBox(self)
        self.take = QPushButton(self.tr("Take over"), self)
        self.take.setProperty("kind", "primary")
        buttons.addButton(self.take, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        for words, kind in self._head(found):
            column.addWidget(label(self, words, kind))
        column.addWidget(self._changes(found), 1)
        column.addWidget(buttons)

    def _head(self, found: Incoming) -> list[tuple[str, str]]:
        kit, own = found.kit, found.own
        said = [(self.tr("{name}, version {version}").format(name=kit.name, version=kit.version), "account")]
        if own is None:
            said.append((self.tr("The client has no guidelines yet."), ""))
            return said
        said.append(
            (self.tr("Until now: {name}, version {version}").format(name=own.name, version=own.version), "muted")
        )
        if found.older:
            said.append((self.tr("This version is older than the one that you have."), "warns"))
        if not found.changed:
            said.append((self.tr("Nothing in it is different."), ""))
        said.extend((f"{change.version}: {change.text}", "small") for change in self._log(found))
        said.append(
            (
                self.tr(
                    "The version until now is kept, so that you can go back. What is queued already goes out with the "
                    "pictures that were approved."
                ),
                "small",
            )
        )
        return said

    @staticmethod
    def _log(found: Incoming) -> list[KitChange]:
        known = set(found.own.changes) if found.own else set()
        return [change for change in found.kit.changes if change not in known][:3]

    def _changes(self, found: Incoming) -> QScrollArea:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        home = QWidget(area)
        grid = QGridLayout(home)
        grid.setContentsMargins(0, 0, t.SPACE_2, 0)
        grid.setHorizontalSpacing(t.SPACE_3)
        grid.setVerticalSpacing(t.SPACE_2)
        grid.setColumnStretch(0, 1)
        if found.changed:
            for place, words in enumerate((self.tr("Until now"), self.tr("New")), 1):
                grid.addWidget(label(home, words, "small"), 0, place)
        for row, one in enumerate(found.changed, 1):
            grid.addWidget(label(home, difference_text(one, found), ""), row, 0)
            if one.code == "colour":
                for place, colour in enumerate((one.before, one.after), 1):
                    grid.addWidget(self._colour(home, colour), row, place)
            elif one.code == "logo":
                for place, new in enumerate((False, True), 1):
                    grid.addWidget(self._logo(home, found, one.name, new), row, place)
        grid.setRowStretch(len(found.changed) + 1, 1)
        area.setWidget(home)
        return area

    def _colour(self, parent: QWidget, colour: str) -> QWidget:
        if not colour:
            return QLabel("–", parent)
        made = Swatch(parent, colour, self._tokens)
        made.setAccessibleName(colour)
        made.setToolTip(colour)
        return made

    def _logo(self, parent: QWidget, found: Incoming, variant: str, new: bool) -> QWidget:
        image = found.logos.get((variant, new), QImage())
        if image.isNull():
            return QLabel("–", parent)
        made = LogoArea(parent, self._tokens)
        made.show_logo(image, "#1d1f22" if variant == "light" else "#ffffff", "")
        made.setAccessibleName(variant_name(variant))
        return made
