"""What the window shows before its panes are made: their outlines and words, and the last draft, at their later places.

Every class and module that is loaded here is waited for, so this paints by itself and makes no widgets. It keeps off
the `Qt` names most of all: PySide makes them all at once when the first is met, which takes as long as a tenth of an
empty window's start. Calls that take a colour as pen or brush, or a pen or brush in their place, meet them too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter, QPainterPath
from PySide6.QtWidgets import QWidget

from composer.app.starting import PAPER, THEME
from composer.ui import tokens as t
from composer.ui.shade import brush, looks_dark, wanted_tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from composer.app.starting import Peek

MENU, STATUS, EDGE = 25, 24, 10
"""Height of the menu bar and of the status line, and where the first menu begins."""
ROW, NAVIGATION_ROW = 56, 45
LIST_TOP, PAPER_TOP, BELOW_PAPER, PICTURES = 88, 176, 84, 158
"""From the menu bar to the list of drafts and to the paper; what stands under the paper, and what pictures add."""
ROOM_FOR_DRAFTS, ROOM_FOR_PREVIEWS, ROOMY = 1180, 900, 1240


class FirstSight(QWidget):
    """Shows `seen`, or only the frame. What it paints as message is `text`."""

    def __init__(self, seen: Peek | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        client, draft = (seen.client, seen.draft) if seen else (None, None)
        mode = _word(seen.settings if seen else None, THEME)
        self._tokens = wanted_tokens(mode, _word(client, "accent"), looks_dark())
        self._client = _word(client, "name")
        self._drafts = seen.drafts if seen else ()
        self._open = _word(draft, "id")
        self._begun = draft is not None
        self._wordless = seen is None
        message = draft.get("message") if isinstance(draft, dict) else None
        self.title, self.text = _word(draft, "title"), _word(message, "text")
        self._pictures = bool(message.get("attachments")) if isinstance(message, dict) else False
        self._paper = place_of(_word(seen.settings, PAPER)) if seen else None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._fill(painter, QRectF(self.rect()), self._tokens.window)
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
        """The words of menus and navigation: those of the real ones, in their translations. None at a first start."""
        self._fill(painter, QRectF(t.NAVIGATION_WIDTH - 1, MENU, 1, self._height), self._tokens.line)
        if self._wordless:
            return
        from composer.ui.first_words import write  # fonts take a while, and a first start is not made to wait for them

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
            x += write(painter, place, word.replace("&", ""), colours.text) + t.SPACE_2 + 6
        side = t.NAVIGATION_WIDTH
        write(painter, QRectF(t.SPACE_3, MENU + 17, side, 21), "Tonart", colours.accent, t.MESSAGE, True)
        write(painter, QRectF(t.SPACE_3 + 9, MENU + 72, side - 40, 30), self._client, colours.text)
        for index, word in enumerate(
            (
                translate("Actions", "&Write"),
                translate("Actions", "&Plan"),
                translate("Actions", "&Queue"),
                translate("Actions", "&Client"),
                translate("Actions", "C&hannels"),
            )
        ):
            row = QRectF(t.SPACE_3 + 1, MENU + 123 + index * NAVIGATION_ROW, side - 27, 39)
            if index == 0:
                self._fill(painter, row, colours.accent_soft, t.RADIUS_LARGE)
            ink = colours.muted if index else colours.text
            write(painter, row.adjusted(39, 0, 0, 0), word.replace("&", ""), ink, bold=index == 0)

    def _paint_drafts(self, painter: QPainter, left: int) -> None:
        colours, width = self._tokens, t.DRAFTS_WIDTH
        self._fill(painter, QRectF(left + width - 1, MENU, 1, self._height), colours.line)
        if self._wordless:
            return
        from composer.ui.first_words import BOTTOM, TOP, write

        heading = QCoreApplication.translate("DraftsPanel", "Drafts")
        write(painter, QRectF(left + t.SPACE_3, MENU + 12, width, 30), heading, colours.text, bold=True)
        for index, draft in enumerate(self._drafts[: self._height // ROW]):
            row = QRectF(left + t.SPACE_4, MENU + LIST_TOP + 1 + index * ROW, 187, ROW - 2)
            chosen = draft.id == self._open
            if chosen:
                self._fill(painter, row, colours.accent_soft, t.RADIUS_SMALL)
            words = row.adjusted(t.SPACE_2, t.SPACE_2, -t.SPACE_2, -t.SPACE_2)
            title = draft.title or QCoreApplication.translate("DraftsPanel", "Untitled")
            write(painter, words, title, colours.text, bold=chosen, where=TOP)
            write(painter, words, draft.excerpt, colours.muted, t.SMALL, where=BOTTOM)

    def _paint_draft(self, painter: QPainter, left: int, right: int) -> None:
        from composer.ui.first_words import paint_message, write

        colours = self._tokens
        title = QRectF(left + 8, MENU + 16, right - left - 190, 36)
        write(painter, title, self.title, colours.text, t.TITLE, bold=True)
        below = BELOW_PAPER + (PICTURES if self._pictures else 0)
        paper = QRectF(left, MENU + PAPER_TOP, right - left, self._height - PAPER_TOP - below)
        if self._paper is not None and QRectF(left - 1, MENU, right - left + 2, self._height).contains(self._paper):
            paper = self._paper
        self._fill(painter, paper, colours.line, t.RADIUS_LARGE)
        self._fill(painter, paper.adjusted(1, 1, -1, -1), colours.surface, t.RADIUS_LARGE - 1)
        side = max(18, (paper.width() - t.MESSAGE_WIDTH) / 2)
        paint_message(painter, paper.adjusted(side, 18, -side, -18), self.text, colours.text)

    def _fill(self, painter: QPainter, place: QRectF, colour: str, radius: int = 0) -> None:
        path = QPainterPath()
        path.addRoundedRect(place, radius, radius)
        painter.fillPath(path, brush(colour))


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
