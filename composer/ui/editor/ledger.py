"""Why this number: what in the text costs how much, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QVBoxLayout, QWidget

from composer.core.prepared import Count
from composer.core.profile import Confidence, CountUnit
from composer.ui import tokens as t

if TYPE_CHECKING:
    from composer.app.preparing import Judged


class Ledger(QDialog):
    """Opens above the number it explains; Escape or a click beside it closes it."""

    def __init__(self, judged: Judged, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Why this number?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addWidget(self._label(self.tr("Why this number?"), "strong"))
        parts = judged.post.parts
        for index, part in enumerate(parts):
            for count in part.counts:
                if len(parts) > 1:
                    words = self.tr("{name}, post {number} of {all}")
                    heading = words.format(name=judged.profile.name, number=index + 1, all=len(parts))
                else:
                    heading = judged.profile.name
                column.addWidget(self._label(f"{heading}: {unit_words(count.unit)}", "muted"))
                column.addLayout(self._table(count))

    def open_at(self, place: QPoint) -> None:
        """`place` is where its lower left corner should be, on the screen."""
        self.adjustSize()
        self.move(place.x(), max(0, place.y() - self.height()))
        self.open()

    def _table(self, count: Count) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(t.SPACE_6)
        rows: list[Sequence[str]] = [(item_words(i.what, i.count, i.sample), str(i.cost)) for i in count.items]
        rows.append((self.tr("Together"), self.tr("{used} of {limit}").format(used=count.used, limit=count.limit)))
        for row, (what, cost) in enumerate(rows):
            kind = "strong" if row == len(rows) - 1 else ""
            grid.addWidget(self._label(what, kind), row, 0)
            grid.addWidget(self._label(cost, kind), row, 1, Qt.AlignmentFlag.AlignRight)
        if count.confidence is not Confidence.DOCUMENTED:
            words = self.tr("The network does not document this limit; it was seen in practice.")
            grid.addWidget(self._label(words, "small"), len(rows), 0, 1, 2)
        return grid

    def _label(self, text: str, kind: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if kind:
            label.setProperty("kind", kind)
        return label


def unit_words(unit: CountUnit) -> str:
    translate = QCoreApplication.translate
    match unit:
        case CountUnit.WEIGHTED:
            return translate("Ledger", "weighted characters")
        case CountUnit.GRAPHEMES:
            return translate("Ledger", "characters as people see them")
        case CountUnit.UTF16:
            return translate("Ledger", "characters as computers store them (UTF-16)")
        case CountUnit.CODE_POINTS:
            return translate("Ledger", "code points")
        case CountUnit.UTF8:
            return translate("Ledger", "bytes")
        case CountUnit.EMOJI_UTF8:
            return translate("Ledger", "characters, emoji by their bytes")


def item_words(what: str, count: int, sample: str) -> str:
    """One line of the reckoning; an unknown kind is named as it is."""
    translate = QCoreApplication.translate
    words = {
        "text": translate("Ledger", "%n character(s) of text", "", count),
        "link": translate("Ledger", "%n link(s), each at the network's fixed length", "", count),
        "emoji": translate("Ledger", "%n emoji", "", count),
        "wide": translate("Ledger", "%n wide character(s), counted double", "", count),
        "mention": translate("Ledger", "%n mention(s), counted without the server", "", count),
        "escape": translate("Ledger", "%n character(s) that must be escaped", "", count),
        "byte": translate("Ledger", "%n byte(s)", "", count),
    }.get(what, f"{count} × {what}")
    return f"{words}  {shorten(sample)}" if sample else words


def shorten(sample: str, most: int = 28) -> str:
    return sample if len(sample) <= most else sample[: most - 1] + "…"
