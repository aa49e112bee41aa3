"""The findings under the message: chosen with keys, calm while numbers change, never cut."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from composer.ui.editor.findings_list import FindingRow
from tests.ui.studio import Studio


class LayoutCount(QObject):
    """How often a widget was asked to lay out what is in it."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.seen = 0
        watched.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.seen += event.type() == QEvent.Type.LayoutRequest
        return False


def rows(studio: Studio) -> list[FindingRow]:
    return [row for row in studio.pane.sheet.findings.findChildren(FindingRow) if row.isVisible()]


def spoken(studio: Studio) -> list[str]:
    return [row.sentence.accessibleName() for row in rows(studio)]


def rest(studio: Studio) -> None:
    """Until the sentences have followed the text."""
    studio.wait(lambda: not studio.pane.presenter.glanced)
    QApplication.processEvents()


def test_enter_on_a_sentence_goes_to_its_place(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    sentence = rows(studio)[0].sentence
    sentence.setFocus()
    QTest.keyClick(sentence, Qt.Key.Key_Return)
    assert studio.pane.sheet.message.textCursor().selectedText() == "Abraum"


def test_a_new_number_is_told_and_nothing_is_laid_out_anew(studio: Studio) -> None:
    studio.open("Salz " * 700)
    studio.pane.sheet.message.moveCursor(QTextCursor.MoveOperation.End)
    for key in "aa":  # the rows find their heights
        QTest.keyClicks(studio.pane.sheet.message, key)
        rest(studio)
    before, inner = spoken(studio), studio.pane.sheet.findings.widget()
    assert inner is not None
    count = LayoutCount(inner)
    QTest.keyClicks(studio.pane.sheet.message, "b")
    rest(studio)
    after = spoken(studio)
    assert len(after) == len(before) > 0
    assert all(new != old for new, old in zip(after, before, strict=True))
    assert count.seen == 0
    studio.settle()


def test_a_row_that_says_the_same_knows_where_the_word_is_now(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    before = spoken(studio)
    studio.pane.sheet.message.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(studio.pane.sheet.message, "Ja. ")
    assert spoken(studio) == before
    rows(studio)[0].sentence.click()
    assert studio.pane.sheet.message.textCursor().selectedText() == "Abraum"
    studio.settle()


def test_a_narrow_sentence_takes_more_lines(studio: Studio) -> None:
    studio.open("Der Abraum ist da.")
    sentence = rows(studio)[0].sentence
    line = sentence.fontMetrics().height()
    assert sentence.heightForWidth(2_000) < 2 * line <= sentence.heightForWidth(130)
