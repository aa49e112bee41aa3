"""What the checks say, worst first, each with its place and, where there is one, its repair."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from composer.core.finding import Finding, Severity
from composer.ui import tokens as t
from composer.ui.editor.fixes import can_fix
from composer.ui.icons import pixmap
from composer.ui.own_ground import OwnGroundButton

if TYPE_CHECKING:
    from composer.app.preparing import Judged

LOOKS = {Severity.BLOCKS: "blocks", Severity.WARNS: "warns", Severity.HINT: "hint"}
ROWS_SEEN = 3.5
NARROW = 120
"""A sentence takes at least this width."""
ALIGNED = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True)
class Line:
    """One sentence, with the channels it holds for; the first is where a click leads."""

    severity: Severity
    sentence: str
    names: tuple[str, ...]
    channel_id: str
    finding: Finding

    @property
    def words(self) -> tuple[object, ...]:
        """All that is shown."""
        return self.severity, self.sentence, self.names, self.finding.fix


def lines(judged: Sequence[Judged]) -> list[Line]:
    """The same sentence of several channels is one line."""
    if not judged:
        return []
    language = QLocale().name()
    found: dict[str, Line] = {}
    for one in judged:
        for finding in one.findings:
            sentence = _sentence(finding.code, finding.values, language)
            if len(one.post.parts) > 1:
                sentence = _in_post(finding, len(one.post.parts), sentence)
            known = found.get(sentence)
            names = (*known.names, one.profile.name) if known else (one.profile.name,)
            first = known or Line(finding.severity, sentence, (), one.channel.id, finding)
            found[sentence] = Line(
                max(first.severity, finding.severity), sentence, names, first.channel_id, first.finding
            )
    return sorted(found.values(), key=lambda line: -line.severity)


def _in_post(finding: Finding, posts: int, sentence: str) -> str:
    from composer.ui.words import in_post

    return in_post(finding, posts, sentence)


@lru_cache(maxsize=256)
def _sentence(code: str, values: tuple[tuple[str, str | int], ...], language: str) -> str:  # noqa: ARG001
    """Remembered, because most findings say the same after the next key; each language says it differently."""
    from composer.ui.words import finding_text  # not before there is something to say

    return finding_text(Finding(code, Severity.HINT, values))


@lru_cache(maxsize=64)
def _fix_words(fix: str, language: str) -> str:  # noqa: ARG001
    from composer.ui.words import fix_text

    return fix_text(fix)


@lru_cache(maxsize=16)
def _severity_word(severity: Severity, language: str) -> str:  # noqa: ARG001
    return severity_word(severity)


class SentenceButton(OwnGroundButton):
    """A sentence that is clicked, or chosen with Enter. A label would lay out the window for each new number."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tokens = t.LIGHT
        self._sentence = ""
        self._measured, self._tall = ("", -1), 0
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_sentence(self, sentence: str, tokens: t.Tokens) -> None:
        if sentence == self._sentence and tokens is self._tokens:
            return
        tall = self.heightForWidth(self.width())
        self._sentence, self._tokens = sentence, tokens
        if self.heightForWidth(self.width()) != tall:
            self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        asked = (self._sentence, width)
        if asked != self._measured:
            metrics = self.fontMetrics()
            room = QRect(0, 0, width, metrics.height() * len(self._sentence))
            self._measured, self._tall = (
                asked,
                max(metrics.height(), metrics.boundingRect(room, ALIGNED, self._sentence).height()),
            )
        return self._tall

    def sizeHint(self) -> QSize:
        return QSize(NARROW, self.heightForWidth(max(NARROW, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(NARROW, self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._measured = ("", -1)
            self.updateGeometry()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(self._tokens.window))
        painter.setPen(QColor(self._tokens.text))
        painter.drawText(self.rect(), ALIGNED, self._sentence)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._tokens.focus), 2))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, t.RADIUS_SMALL, t.RADIUS_SMALL)
        painter.end()


class FindingRow(QWidget):
    """Shows one line at a time; used again for another."""

    chosen = Signal(object)
    fix_asked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.line: Line | None = None
        self._icon = QLabel(self)
        self.sentence = SentenceButton(self)
        self.sentence.clicked.connect(lambda: self.chosen.emit(self.line))
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
        before, self.line = self.line, line
        if before is not None and not fresh and before.words == line.words:
            return  # at most its place in the text is another
        look = LOOKS[line.severity]
        if fresh or before is None or before.severity is not line.severity:
            self._icon.setPixmap(pixmap(look, getattr(tokens, "muted" if look == "hint" else look), ratio=2))
        language = QLocale().name()
        names, fix = ", ".join(line.names), _fix_words(line.finding.fix, language) if can_fix(line.finding) else ""
        self.sentence.show_sentence(line.sentence, tokens)
        self.sentence.setAccessibleName(f"{_severity_word(line.severity, language)}: {line.sentence} ({names})")
        if names != self._names.text():  # Qt lays out anew for the same words too
            self._names.setText(names)
        self.fix.setVisible(bool(fix))
        if fix:
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

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(self._lines)

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
        for spare in self._rows[len(self._lines) :]:
            spare.line = None  # so that its next line is painted with these

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
