"""What stands beneath a preview: alternative texts, the network's own fields, the first comment, findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter

from composer.app.exporting import Leaf
from composer.core.finding import Finding, Severity
from composer.ui import fonts, icons, tokens
from composer.ui.export import words
from composer.ui.export.lines import Lines
from composer.ui.words import finding_text
from composer.ui.words_fields import besides

_SIGN = 14
SIGNS = {Severity.BLOCKS: "blocks", Severity.WARNS: "warns"}
"""Name and role of the sign; hints are for those who write."""


@dataclass(frozen=True)
class Note:
    lines: Lines
    sign: str = ""

    @property
    def height(self) -> float:
        return self.lines.height + tokens.SPACE_1


def told(leaf: Leaf) -> Iterator[str]:
    """Everything but the findings."""
    post = leaf.judged.post
    pictures = [plan for part in post.parts for plan in part.pictures]
    for number, plan in enumerate(pictures, 1):
        yield words.picture(number, len(pictures), plan.alt)
    yield from besides(post)


def serious(leaf: Leaf) -> list[Finding]:
    """What concerns those who approve, the gravest first."""
    found = [finding for finding in leaf.judged.findings if finding.severity in SIGNS]
    return sorted(found, key=lambda finding: -finding.severity)


def notes(leaf: Leaf, width: float) -> tuple[Note, ...]:
    signed = [(SIGNS[finding.severity], finding_text(finding)) for finding in serious(leaf)]
    font = fonts.font((), tokens.SMALL)
    return tuple(
        Note(Lines(text, font, width - _indent(sign)), sign)
        for sign, text in (*signed, *(("", text) for text in told(leaf)))
    )


def paint_notes(painter: QPainter, shown: Sequence[Note], top: float, colours: tokens.Tokens) -> None:
    for note in shown:
        if note.sign:
            icons.draw(painter, note.sign, QColor(getattr(colours, note.sign)), QRectF(0, top + 1, _SIGN, _SIGN))
        note.lines.paint(painter, _indent(note.sign), top, colours.text if note.sign else colours.muted)
        top += note.height


def _indent(sign: str) -> float:
    return _SIGN + tokens.SPACE_1 if sign else 0.0
