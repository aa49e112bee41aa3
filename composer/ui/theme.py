"""Turns the tokens into Qt's palette, style sheet and fonts, and follows the system's light and dark."""

from __future__ import annotations

from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from composer.ui import fonts
from composer.ui import tokens as t
from composer.ui.fonts import interface_font as interface_font
from composer.ui.shade import MODES as MODES
from composer.ui.shade import wanted_tokens
from composer.ui.style_sheet import SHEET

ICONS = (Path(__file__).parents[2] / "resources" / "icons").as_posix()


class Theme(QObject):
    """`tokens` is what to paint with now; `changed` says that it is another."""

    changed = Signal()

    def __init__(self, app: QApplication, mode: str = "system", accent: str | None = None) -> None:
        """Changes nothing but the font until `apply`."""
        super().__init__(app)
        self._app = app
        self._mode = mode if mode in MODES else "system"
        self._accent = accent
        fonts.register()
        app.setFont(interface_font(t.BODY))
        self.tokens = t.LIGHT
        self._app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> str:
        return self._mode

    def set_mode(self, mode: str) -> None:
        """One of MODES; anything else means "system"."""
        self._mode = mode if mode in MODES else "system"
        self.apply()

    def set_accent(self, accent: str | None) -> None:
        """The client's colour as "#rrggbb"; None is Tonart's own."""
        if accent != self._accent:
            self._accent = accent
            self.apply()

    def apply(self) -> None:
        """Give the application what mode, system and client ask for; does nothing when it already has it."""
        wanted = wanted_tokens(self._mode, self._accent)
        if wanted == self.tokens and self._app.styleSheet():
            return
        self.tokens = wanted
        self._app.setPalette(palette(wanted))
        self._app.setStyleSheet(sheet(wanted))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self._mode == "system":
            self.apply()


def palette(tokens: t.Tokens) -> QPalette:
    """Qt's roles in our colours."""
    roles = QPalette.ColorRole
    made = QPalette()
    for role, colour in (
        (roles.Window, tokens.window),
        (roles.WindowText, tokens.text),
        (roles.Base, tokens.surface),
        (roles.AlternateBase, tokens.sunken),
        (roles.Text, tokens.text),
        (roles.PlaceholderText, tokens.muted),
        (roles.Button, tokens.surface),
        (roles.ButtonText, tokens.text),
        (roles.ToolTipBase, tokens.text),
        (roles.ToolTipText, tokens.window),
        (roles.Highlight, tokens.accent),
        (roles.HighlightedText, tokens.on_accent),
        (roles.Accent, tokens.accent),
        (roles.Link, tokens.link),
        (roles.LinkVisited, tokens.link),
        (roles.Mid, tokens.line),
        (roles.Light, tokens.surface),
        (roles.Dark, tokens.outline),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.mix(tokens.muted, tokens.window, 0.35)))
    return made


def sheet(tokens: t.Tokens) -> str:
    """The style sheet of the whole program."""
    disabled = t.mix(tokens.muted, tokens.window, 0.35)
    sizes = {
        "small": t.SMALL,
        "body": t.BODY,
        "message": t.MESSAGE,
        "title": t.TITLE,
        "r1": t.RADIUS_SMALL,
        "r2": t.RADIUS_LARGE,
        "s1": t.SPACE_1,
        "s2": t.SPACE_2,
        "s3": t.SPACE_3,
        "s4": t.SPACE_4,
        "s6": t.SPACE_6,
    }
    colours = {name: getattr(tokens, name) for name in t.Tokens._fields if name != "dark"}
    shade = "dark" if tokens.dark else "light"
    accent_hover = t.mix(tokens.accent, tokens.text, 0.12)
    return Template(SHEET).substitute(
        colours,
        disabled=disabled,
        accent_hover=accent_hover,
        icons=ICONS,
        shade=shade,
        **{k: f"{v}px" for k, v in sizes.items()},
    )
