"""The previews beside the message. Their room is imported when there is something to preview."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from composer.ui import tokens as t

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.ui.preview.column import PreviewColumn

ROOMY = 1240
"""From this width of the pane on the previews have their full width."""


class PreviewSide(QFrame):
    """`ledger_asked` carries a channel's id."""

    ledger_asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "previews")
        self._column: PreviewColumn | None = None
        self._tokens = t.LIGHT
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self.fit(ROOMY)

    def fit(self, room: int) -> None:
        """`room` is the width of the whole pane."""
        self.setFixedWidth(t.PREVIEWS_WIDTH if room >= ROOMY else t.PREVIEWS_NARROW)

    def show_judged(self, judged: Sequence[Judged], accent: str) -> None:
        if self._column is None:
            if not judged:
                return
            self._column = self._make()
        self._column.show_posts([(j.post, j.channel, j.profile) for j in judged], accent)

    def show_pictures(self, channel_id: str, pictures: Mapping[str, QImage]) -> None:
        if self._column is not None:
            self._column.show_pictures(channel_id, pictures)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        if self._column is not None:
            self._column.set_tokens(tokens)
            self._column.set_dark(tokens.dark)

    def _make(self) -> PreviewColumn:
        from composer.ui.preview.column import PreviewColumn

        made = PreviewColumn(self)
        made.set_tokens(self._tokens)
        made.set_dark(self._tokens.dark)
        made.ledger_asked.connect(self.ledger_asked)
        self._box.addWidget(made)
        return made
