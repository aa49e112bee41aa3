"""Which parts of the Write pane are on screen: where there is little room, the message keeps it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from composer.ui.actions import Actions
from composer.ui.editor.side import PreviewSide

FOR_DRAFTS = 1180
FOR_PREVIEWS = 900
"""From these widths of the pane on."""


class Room:
    """What the person has switched stays as it was switched."""

    def __init__(self, pane: QWidget, actions: Actions, drafts: QWidget, side: PreviewSide) -> None:
        self._pane, self._actions, self._side = pane, actions, side
        self._parts = (("view.drafts", drafts, FOR_DRAFTS), ("view.previews", side, FOR_PREVIEWS))
        self._wanted: dict[str, bool] = {}

    def arrange(self) -> None:
        for key, part, room in self._parts:
            visible = self._wanted.get(key, self._pane.width() >= room)
            part.setVisible(visible)
            self._actions[key].setChecked(visible)
        self._side.fit(self._pane.width())

    def switch(self, key: str, on: bool) -> None:
        self._wanted[key] = on
        self.arrange()
