"""What the checks say, worst first, each with its place and, where there is one, its repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from composer.core.finding import Finding, Severity
from composer.ui import tokens as t
from composer.ui.editor.fixes import can_fix
from composer.ui.icons import pixmap

if TYPE_CHECKING:
    from composer.app.preparing import Judged

LOOKS = {Severity.BLOCKS: "blocks", Severity.WARNS: "warns", Severity.HINT: "hint"}
ROWS_SEEN = 3.5


@dataclass(frozen=True)
class Line:
    """One sentence, with the channels it holds for; the first is where a click leads."""

    severity: Severity
    sentence: str
    names: tuple[str, ...]
    channel_id: str
    finding: Finding


def lines(judged: Sequence[Judged]) -> list[Line]:
    """The same sentence of several channels is one line."""
    if not judged:
        return []
    language = QLocale().name()
    found: dict[str, Line] = {}
    for one in judged:
        for finding in one.findings:
            sentence = _sentence(finding, language)
            known = found.get(sentence)
            names = (*known.names, one.profile.name) if known else (one.profile.name,)
            first = known or Line(finding.severity, sentence, (), one.channel.id, finding)
            found[sentence] = Line(
                max(first.severity, finding.severity), sentence, names, first.channel_id, first.finding
            )
    return sorted(found.values(), key=lambda line: -line.severity)


@lru_cache(maxsize=256)
def _sentence(finding: Finding, language: str) -> str:  # noqa: ARG001  the same finding reads differently in another one
    """Remembered, because most findings are the same after the next key."""
    from composer.ui.words import finding_text  # not before there is something to say

    return finding_text(finding)


class SentenceLabel(QLabel):
    """A sentence that is clicked, or chosen with Enter, like a button."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("kind", "sentence")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.pressed.emit()
        else:
            super().keyPressEvent(event)


class FindingRow(QWidget):
    """Shows one line at a time; used again for another."""

    chosen = Signal(object)
    fix_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._icon = QLabel(self)
        self.sentence = SentenceLabel(self)
        self.sentence.pressed.connect(lambda: self.chosen.emit(self.line))
        self._names = QLabel(self)
        self._names.setProperty("kind", "small")
        self.fix = QPushButton(self)
        self.fix.setProperty("kind", "link")
        self.fix.clicked.connect(lambda: self.fix_asked.emit(self.line))
        row = QHBoxLayout(self)
        row.setContentsMargins(t.SPACE_1, 0, t.SPACE_1, 0)
        row.setSpacing(t.SPACE_2)
        row.addWidget(self._icon)
        row.addWidget(self.sentence, 1)
        row.addWidget(self.fix)
        row.addWidget(self._names)

    def show_line(self, line: Line, tokens: t.Tokens, fresh: bool) -> None:
        if line == self.line and not fresh:
            return
        from composer.ui.words import fix_text

        look = LOOKS[line.severity]
        if fresh or self.line is None or self.line.severity is not line.severity:
            self._icon.setPixmap(pixmap(look, getattr(tokens, "muted" if look == "hint" else look), ratio=2))
        self.line = line
        names, fix = ", ".join(line.names), fix_text(line.finding.fix)
        self.sentence.setText(line.sentence)
        self.sentence.setAccessibleName(f"{severity_word(line.severity)}: {line.sentence} ({names})")
        if names != self._names.text():  # Qt lays out anew for the same words too
            self._names.setText(names)
        self.fix.setVisible(can_fix(line.finding))
        if fix != self.fix.text():
            self.fix.setText(fix)
        self.fix.setAccessibleName(f"{fix}: {line.sentence}")


class FindingsList(QScrollArea):
    """`chosen` and `fix_asked` carry channel id and finding."""

    chosen = Signal(str, object)
    fix_asked = Signal(str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget(self)
        inner.setObjectName("findings")
        self._rows: list[FindingRow] = []
        self._lines: list[Line] = []
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(0, t.SPACE_1, 0, t.SPACE_1)
        self._column.setSpacing(t.SPACE_1)
        self.calm = QLabel(inner)
        self.calm.setProperty("kind", "good")
        self._column.addWidget(self.calm)
        self._column.addStretch(1)
        self.setWidget(inner)
        self._tokens = t.LIGHT
        self._at = -1
        self.retranslate()
        self.show_judged(())

    def show_judged(self, judged: Sequence[Judged], fresh: bool = False) -> None:
        found = lines(judged)
        self.calm.setVisible(bool(judged) and not found)
        if found == self._lines and not fresh:
            return
        self._lines = found
        while len(self._rows) < len(found):
            self._add_row()
        for index, row in enumerate(self._rows):
            row.setVisible(index < len(found))
            if index < len(found):
                row.show_line(found[index], self._tokens, fresh)
        seen = min(ROWS_SEEN, max(1, len(found)))
        self.setFixedHeight(round(seen * (self.fontMetrics().height() + t.SPACE_3)) + t.SPACE_2)

    def next(self) -> None:
        """Choose the finding after the last chosen one, round and round."""
        if self._lines:
            self._at = (self._at + 1) % len(self._lines)
            line = self._lines[self._at]
            self.chosen.emit(line.channel_id, line.finding)

    def fix_current(self) -> None:
        """Repair the chosen finding; before any was chosen, the first that can be."""
        able = [line for line in self._lines if can_fix(line.finding)]
        current = self._lines[self._at] if 0 <= self._at < len(self._lines) else None
        line = current if current in able else next(iter(able), None)
        if line is not None:
            self.fix_asked.emit(line.channel_id, line.finding)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._tokens = tokens
        for row, line in zip(self._rows, self._lines, strict=False):
            row.show_line(line, tokens, True)

    def retranslate(self) -> None:
        self.calm.setText(self.tr("Nothing stands in the way."))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add_row(self) -> None:
        row = FindingRow(self)
        row.chosen.connect(lambda line: self.chosen.emit(line.channel_id, line.finding))
        row.fix_asked.connect(lambda line: self.fix_asked.emit(line.channel_id, line.finding))
        self._column.insertWidget(len(self._rows), row)
        self._rows.append(row)


def severity_word(severity: Severity) -> str:
    translate = QCoreApplication.translate
    return {
        Severity.BLOCKS: translate("Findings", "Stops the post"),
        Severity.WARNS: translate("Findings", "Warning"),
        Severity.HINT: translate("Findings", "Hint"),
    }[severity]
