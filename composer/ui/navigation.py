"""The left edge: who is being worked for, and the panes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from composer.core.client import Client
from composer.ui import tokens as t
from composer.ui.actions import Actions
from composer.ui.icons import icon
from composer.ui.panes import PANES


class Navigation(QFrame):
    """Buttons mirror the pane actions, so keys, menu and buttons cannot disagree."""

    client_chosen = Signal(str)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(t.NAVIGATION_WIDTH)
        self._actions = actions
        self.brand = QLabel("Tonart", self)
        self.brand.setProperty("kind", "brand")
        self.clients = QComboBox(self)
        self.clients.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.clients.activated.connect(lambda row: self.client_chosen.emit(self.clients.itemData(row)))
        self.client_label = QLabel(self)
        self.client_label.setProperty("kind", "small")
        self.client_label.setBuddy(self.clients)
        self.buttons = {pane.key: self._button(pane.key) for pane in PANES}
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_3, t.SPACE_4, t.SPACE_3, t.SPACE_3)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self.brand)
        column.addSpacing(t.SPACE_3)
        column.addWidget(self.client_label)
        column.addWidget(self.clients)
        column.addSpacing(t.SPACE_4)
        for button in self.buttons.values():
            column.addWidget(button)
        column.addStretch(1)
        self.retranslate()

    def show_clients(self, clients: Sequence[Client], chosen: Client | None) -> None:
        self.clients.clear()
        for client in clients:
            self.clients.addItem(client.name, client.id)
            self.clients.setItemData(self.clients.count() - 1, client.name, Qt.ItemDataRole.ToolTipRole)
        self.clients.setCurrentIndex(self.clients.findData(chosen.id) if chosen else -1)
        self.clients.setEnabled(bool(clients))

    def paint_icons(self, tokens: t.Tokens) -> None:
        for key, button in self.buttons.items():
            button.setIcon(icon(key, tokens))

    def retranslate(self) -> None:
        self.client_label.setText(self.tr("C&lient"))
        for key, button in self.buttons.items():
            action = self._actions[f"pane.{key}"]
            button.setText("  " + action.text().replace("&", ""))
            button.setAccessibleName(action.text().replace("&", ""))
            button.setToolTip(action.shortcut().toString())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _button(self, key: str) -> QToolButton:
        button = QToolButton(self)
        action = self._actions[f"pane.{key}"]
        button.setProperty("kind", "navigation")
        button.setCheckable(True)
        button.setIconSize(QSize(t.ICON, t.ICON))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(action.trigger)
        action.toggled.connect(button.setChecked)
        return button
