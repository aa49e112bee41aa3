"""The brand kit on a client's page: named colours, the logo on its grounds, and the rule of the logo in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from composer.core.brand_kit import BrandKit
from composer.ui import tokens as t
from composer.ui.client.parts import Part, label, prose
from composer.ui.client.saving import KitFound
from composer.ui.client.words import logo_rule_text
from composer.ui.flow import FlowLayout

SWATCH = QSize(72, 44)
LOGO = QSize(196, 84)
LOGO_MARGIN = 20


class KitPart(Part):
    """Only a heading until `show_kit`. `asked` carries what a person wants: "edit", "take", "export" or "back"."""

    asked = Signal(str)

    def __init__(self, parent: QWidget, tokens: t.Tokens) -> None:
        super().__init__(parent, QCoreApplication.translate("Client", "How they look"))
        self._tokens = tokens
        self._content: QWidget | None = None

    def show_kit(self, found: KitFound) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = QWidget(self)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(t.SPACE_3)
        if found.error is not None:
            from composer.ui.words import error_text

            column.addWidget(label(self._content, error_text(found.error), "blocks"))
        elif found.kit is None:
            none = self.tr(
                "There are no design guidelines yet. Colours, logo and picture style are set up in a few minutes, or "
                "come as a file from the client."
            )
            column.addWidget(label(self._content, none, "muted"))
        else:
            self._fill(column, found.kit, found.logos)
        column.addWidget(self._buttons(self._content, found))
        self.box.addWidget(self._content)

    def _buttons(self, parent: QWidget, found: KitFound) -> QWidget:
        begin = self.tr("Set up the guidelines …") if found.kit is None else self.tr("Edit the guidelines …")
        wanted = {
            "edit": begin,
            "take": self.tr("Import …"),
            "export": self.tr("Export …"),
            "back": self.tr("Go back …"),
        }
        if found.error is not None:
            del wanted["edit"]
        if found.kit is None:
            del wanted["export"]
        if not found.former:
            del wanted["back"]
        made = []
        for key, words in wanted.items():
            button = QPushButton(words, parent)
            button.setObjectName(f"kit-{key}")
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
            made.append(button)
        return _row(list[QWidget](made), parent)

    def _fill(self, column: QVBoxLayout, kit: BrandKit, logos: tuple[tuple[str, QImage], ...]) -> None:
        home = self._content
        assert home is not None
        column.addWidget(
            label(home, self.tr("{name}, version {version}").format(name=kit.name, version=kit.version), "small")
        )
        if kit.colours:
            column.addWidget(_row([self._swatch(home, kit, role) for role in kit.colours], home))
        if logos:
            column.addWidget(_row([self._logo(home, kit, variant, image) for variant, image in logos], home))
            rule = prose(home, logo_rule_text(kit.logo))
            if rule is not None:
                column.addWidget(rule)

    def _swatch(self, parent: QWidget, kit: BrandKit, role: str) -> QWidget:
        colour = kit.colours[role]
        name = kit.colour_names.get(role, role)
        return _captioned(parent, self._ground(SWATCH, colour), name, colour, "")

    def _logo(self, parent: QWidget, kit: BrandKit, variant: str, image: QImage) -> QWidget:
        light = variant == "light"
        ground = _darkest(kit) if light else kit.background
        picture = self._ground(LOGO, ground)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = QRectF(0, 0, LOGO.width(), LOGO.height()).adjusted(LOGO_MARGIN, LOGO_MARGIN, -LOGO_MARGIN, -LOGO_MARGIN)
        size = image.size().scaled(room.size().toSize(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.drawImage(place, image)
        painter.end()
        caption = {
            "light": self.tr("On dark ground"),
            "dark": self.tr("On light ground"),
            "mono": self.tr("In one colour"),
        }[variant]
        said = self.tr("Logo of {name}, {ground}").format(name=kit.name, ground=caption)
        return _captioned(parent, picture, caption, "", said)

    def _ground(self, size: QSize, colour: str) -> QPixmap:
        """With an edge, so that a colour like the paper's can be seen."""
        ratio = self.devicePixelRatioF()
        made = QPixmap(size * ratio)
        made.setDevicePixelRatio(ratio)
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(QRectF(0.5, 0.5, size.width() - 1, size.height() - 1), t.RADIUS_LARGE, t.RADIUS_LARGE)
        painter.end()
        return made


def _darkest(kit: BrandKit) -> str:
    """What the light logo is meant for."""
    return max((*kit.colours.values(), kit.background), key=lambda colour: t.contrast(colour, "#ffffff"))


def _row(items: list[QWidget], parent: QWidget) -> QWidget:
    home = QWidget(parent)
    flow = FlowLayout(home, t.SPACE_3)
    for item in items:
        item.setParent(home)
        flow.addWidget(item)
    return home


def _captioned(parent: QWidget, picture: QPixmap, name: str, below: str, said: str) -> QWidget:
    home = QWidget(parent)
    column = QVBoxLayout(home)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    shown = QLabel(home)
    shown.setPixmap(picture)
    shown.setAccessibleName(said or f"{name} {below}")
    column.addWidget(shown)
    for words, kind in ((name, ""), (below, "small")):
        if words:
            line = QLabel(words, home)
            line.setProperty("kind", kind)
            column.addWidget(line)
    return home
