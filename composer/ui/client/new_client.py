"""The dialog that makes a client: a name, a language, a time zone. Everything else is written down afterwards."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from composer.ui import tokens as t
from composer.ui.client.fields import LanguageBox, Named
from composer.ui.client.form import zone_exists
from composer.ui.client.form_blocks import Problem
from composer.ui.client.words import problem_text
from composer.ui.client.zones import Zone, ZoneField, system_zone

WIDTH = 460


class NewClientDialog(QDialog):
    """`wanted` carries name, zone and language; the dialog stays until `accept` or a problem is shown."""

    wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget, names: tuple[str, ...], language: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.setWindowTitle(self.tr("New client"))
        self._names = {name.casefold() for name in names}
        self.name, self.language, self.zone = QLineEdit(self), LanguageBox(self), ZoneField(self)
        self.language.show_code(language)
        self.zone.show_zone(system_zone())
        self.named = {
            "name": Named(self, self.name),
            "language": Named(self, self.language),
            "zone": Named(self, self.zone),
        }
        self.named["name"].say(self.tr("&Name"))
        self.named["language"].say(self.tr("&Language of the posts"))
        self.named["zone"].say(
            self.tr("&Time zone"), self.tr("Posts are planned in this zone. Type a city or a country.")
        )
        self.intro = QLabel(self.tr("The client gets drafts, a plan and channels of its own."), self)
        self.intro.setProperty("kind", "muted")
        self.intro.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.make = QPushButton(self.tr("Add the client"), self)
        self.make.setProperty("kind", "primary")
        self.buttons.addButton(self.make, QDialogButtonBox.ButtonRole.AcceptRole)
        self.make.setDefault(True)
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_6, t.SPACE_4, t.SPACE_6, t.SPACE_4)
        column.setSpacing(t.SPACE_4)
        for widget in (self.intro, *self.named.values(), self.buttons):
            column.addWidget(widget)

    def offer_zones(self, zones: tuple[Zone, ...]) -> None:
        self.zone.offer(zones)

    def show_problem(self, where: str, sentence: str) -> None:
        self.make.setEnabled(True)
        for key, named in self.named.items():
            named.show_problem(sentence if key == where else "")
        self.named[where].focus_.setFocus()

    def _try(self) -> None:
        name, zone = self.name.text().strip(), self.zone.zone
        problem = None
        if not name:
            problem = Problem("name", "name.empty")
        elif name.casefold() in self._names:
            problem = Problem("name", "name.taken", {"name": name})
        elif not zone_exists(zone):
            problem = Problem("zone", "zone.unknown", {"zone": zone})
        if problem is not None:
            self.show_problem(problem.where, problem_text(problem))
            return
        self.make.setEnabled(False)
        self.wanted.emit(name, zone, self.language.code)
