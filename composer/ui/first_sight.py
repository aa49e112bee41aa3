"""What the window shows before its panes are made: their outlines and words, and the last draft, at their later places.

Every class and module that is loaded here is waited for, so this paints by itself and makes no widgets.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QTextLayout
from PySide6.QtWidgets import QWidget

from composer.ui import tokens as t
from composer.ui.fonts import interface_font
from composer.ui.shade import wanted_tokens

if TYPE_CHECKING:
    from composer.app.starting import Peek

MENU, STATUS, EDGE = 25, 24, 10
"""Height of the menu bar and of the status line, and where the first menu begins."""
ROW, NAVIGATION_ROW = 56, 45
LIST_TOP, PAPER_TOP, BELOW_PAPER, PICTURES = 88, 176, 84, 158
"""From the menu bar to the list of drafts and to the paper; what stands under the paper, and what pictures add."""
ROOM_FOR_DRAFTS, ROOM_FOR_PREVIEWS, ROOMY = 1180, 900, 1240
MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FirstSight(QWidget):
    """Shows `seen`, or only the frame. What it paints as message is `text`."""

    def __init__(self, seen: Peek | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        client, draft = (seen.client, seen.draft) if seen else (None, None)
        self._tokens = wanted_tokens(_word(seen.settings if seen else None, "theme"), _word(client, "accent"))
        self._client = _word(client, "name")
        self._drafts = seen.drafts if seen else ()
        self._open = _word(draft, "id")
        self._begun = draft is not None
        message = draft.get("message") if isinstance(draft, dict) else None
        self.title, self.text = _word(draft, "title"), _word(message, "text")
        self._pictures = bool(message.get("attachments")) if isinstance(message, dict) else False
        self._paper = place_of(_word(seen.settings, "paper")) if seen else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self._tokens.window))
        self._paint_frame(painter)
        room = self.width() - t.NAVIGATION_WIDTH
        left, right = t.NAVIGATION_WIDTH, self.width()
        if room >= ROOM_FOR_PREVIEWS:
            right -= t.PREVIEWS_WIDTH if room >= ROOMY else t.PREVIEWS_NARROW
            self._fill(painter, QRectF(right, MENU, self.width() - right, self._height), self._tokens.sunken)
            self._fill(painter, QRectF(right, MENU, 1, self._height), self._tokens.line)
        if room >= ROOM_FOR_DRAFTS:
            self._paint_drafts(painter, left)
            left += t.DRAFTS_WIDTH
        if self._begun:
            self._paint_draft(painter, left + t.SPACE_6, right - t.SPACE_6)
        painter.end()

    @property
    def _height(self) -> int:
        """Between menu bar and status line."""
        return self.height() - MENU - STATUS

    def _paint_frame(self, painter: QPainter) -> None:
        """The words of menus and navigation: those of the real ones, in their translations."""
        translate, colours = QCoreApplication.translate, self._tokens
        x = float(EDGE)
        for word in (
            translate("Actions", "&File"),
            translate("Actions", "&Edit"),
            translate("Actions", "&View"),
            translate("Actions", "&Help"),
        ):
            x += t.SPACE_2
            place = QRectF(x, 0, self.width(), MENU)
            x += self._write(painter, place, word.replace("&", ""), colours.text) + t.SPACE_2 + 6
        side = t.NAVIGATION_WIDTH
        self._write(painter, QRectF(t.SPACE_3, MENU + 16, side, 21), "Tonart", colours.accent, t.MESSAGE, True)
        self._write(painter, QRectF(t.SPACE_3 + 9, MENU + 72, side - 40, 30), self._client, colours.text)
        for index, word in enumerate(
            (
                translate("Actions", "&Write"),
                translate("Actions", "&Plan"),
                translate("Actions", "&Queue"),
                translate("Actions", "&Client"),
                translate("Actions", "C&hannels"),
            )
        ):
            row = QRectF(t.SPACE_3, MENU + 122 + index * NAVIGATION_ROW, side - 25, 41)
            if index == 0:
                self._fill(painter, row, colours.accent_soft, t.RADIUS_LARGE)
            ink = colours.muted if index else colours.text
            self._write(painter, row.adjusted(39, 0, 0, 0), word.replace("&", ""), ink, bold=index == 0)
        self._fill(painter, QRectF(side - 1, MENU, 1, self._height), colours.line)

    def _paint_drafts(self, painter: QPainter, left: int) -> None:
        colours, width = self._tokens, t.DRAFTS_WIDTH
        heading = QCoreApplication.translate("DraftsPanel", "Drafts")
        self._write(painter, QRectF(left + t.SPACE_3, MENU + 12, width, 30), heading, colours.text, bold=True)
        self._fill(painter, QRectF(left + width - 1, MENU, 1, self._height), colours.line)
        for index, draft in enumerate(self._drafts[: self._height // ROW]):
            row = QRectF(left + t.SPACE_4, MENU + LIST_TOP + 1 + index * ROW, 187, ROW - 2)
            chosen = draft.id == self._open
            if chosen:
                self._fill(painter, row, colours.accent_soft, t.RADIUS_SMALL)
            words = row.adjusted(t.SPACE_2, t.SPACE_2, -t.SPACE_2, -t.SPACE_2)
            title = draft.title or QCoreApplication.translate("DraftsPanel", "Untitled")
            self._write(painter, words, title, colours.text, bold=chosen, where=Qt.AlignmentFlag.AlignTop)
            self._write(painter, words, draft.excerpt, colours.muted, t.SMALL, where=Qt.AlignmentFlag.AlignBottom)

    def _paint_draft(self, painter: QPainter, left: int, right: int) -> None:
        colours = self._tokens
        title = QRectF(left + 8, MENU + 16, right - left - 190, 36)
        self._write(painter, title, self.title, colours.text, t.TITLE, bold=True)
        below = BELOW_PAPER + (PICTURES if self._pictures else 0)
        paper = QRectF(left, MENU + PAPER_TOP, right - left, self._height - PAPER_TOP - below)
        if self._paper is not None and QRectF(left - 1, MENU, right - left + 2, self._height).contains(self._paper):
            paper = self._paper
        painter.setPen(QColor(colours.line))
        painter.setBrush(QColor(colours.surface))
        painter.drawRoundedRect(paper.adjusted(0.5, 0.5, -0.5, -0.5), t.RADIUS_LARGE, t.RADIUS_LARGE)
        side = max(18, (paper.width() - t.MESSAGE_WIDTH) / 2)
        paint_message(painter, paper.adjusted(side, 18, -side, -18), self.text, colours.text)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        colour: str,
        size: int = t.BODY,
        bold: bool = False,
        where: Qt.AlignmentFlag = MIDDLE,
    ) -> float:
        """Gives the width that the words have taken."""
        painter.setFont(interface_font(size, bold))
        painter.setPen(QColor(colour))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(place, where | Qt.AlignmentFlag.AlignLeft, shown)
        return painter.fontMetrics().horizontalAdvance(shown)

    def _fill(self, painter: QPainter, place: QRectF, colour: str, radius: int = 0) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(place, radius, radius)


def paint_message(painter: QPainter, place: QRectF, text: str, colour: str) -> None:
    """As the field that is typed in does: from the top where all fits, else the end of the text."""
    margin = 4.0
    room = place.adjusted(margin, margin, -margin, -margin)
    painter.setPen(QColor(colour))
    lines: list[tuple[QTextLayout, int]] = []
    height = 0.0
    for paragraph in reversed(text.split("\n")):
        layout = QTextLayout(paragraph, interface_font(t.MESSAGE))
        layout.beginLayout()
        here: list[tuple[QTextLayout, int]] = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            here.append((layout, len(here)))
            height += line.height()
        layout.endLayout()
        lines[:0] = here
        if height > room.height():
            break
    y = room.top() if height <= room.height() else place.top()  # scrolled, it stands without the margin
    while lines and height > room.height():
        layout, number = lines.pop(0)
        height -= layout.lineAt(number).height()
    for layout, number in lines:
        line = layout.lineAt(number)
        line.draw(painter, QPointF(room.left(), y))
        y += line.height()


def place_of(words: str) -> QRectF | None:
    """The setting "paper": where the paper stood in the window when it was closed, as "left top width height"."""
    numbers = words.split()
    if len(numbers) != 4 or not all(number.isdecimal() for number in numbers):
        return None
    return QRectF(*(int(number) for number in numbers))


def _word(document: object, key: str) -> str:
    """A text of a stored document, which may hold anything."""
    found = document.get(key) if isinstance(document, dict) else None
    return found if isinstance(found, str) else ""
