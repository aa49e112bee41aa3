"""The exported PDF, by its bytes: its pages, its fonts, and what they can spell."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from composer.ui.export.making import at_once, steps
from composer.ui.export.notes import notes
from tests.ui.export.handouts import BLOCKS, HINT, SECRET_ID, handout, leaf

LONG = "\n".join(f"Line number {n} of a text that goes on and on." for n in range(150))


def made(*texts: str, dark: bool = False) -> bytes:
    return at_once(steps(handout(leaf("x", *texts), leaf("mastodon", *texts)), Path("previews.pdf"), dark))


def pages(data: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", data))


def spelled(data: bytes) -> set[str]:
    """Every character in the tables by which readers search and copy text."""
    tables = re.findall(rb"<[0-9A-Fa-f]{4}> \[(.*?)\]", data, re.DOTALL)
    return {chr(int(code, 16)) for table in tables for code in re.findall(rb"<([0-9A-Fa-f]{4})>", table)}


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_a_pdf_of_one_page_on_a4(qtbot: QtBot, dark: bool) -> None:
    data = made("Hello", dark=dark)
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert pages(data) == 1
    box = re.search(rb"/MediaBox \[([\d. ]+)\]", data)
    assert box is not None
    assert [round(float(side)) for side in box[1].split()] == [0, 0, 595, 842]


def test_a_long_text_goes_over_several_pages(qtbot: QtBot) -> None:
    assert pages(made(LONG)) >= 3


def test_its_text_is_text_in_fonts_of_its_own(qtbot: QtBot) -> None:
    data = made("Überraschung am Äquator: Größe zählt")
    assert b"/FontFile" in data
    assert set("ÜÄößz") <= spelled(data)


def test_a_link_card_or_account_id_is_no_leak(qtbot: QtBot) -> None:
    assert SECRET_ID.encode() not in made("Hello")


def test_below_a_preview_stands_what_blocks_first_and_what_else_is_sent(qtbot: QtBot) -> None:
    shown = notes(leaf("x", "Hello", findings=(HINT, BLOCKS)), 440)
    assert [note.sign for note in shown] == ["blocks", "", "", "", ""]
    assert all(note.height > 0 for note in shown)


def test_stopping_in_the_middle_leaves_nothing_open(qtbot: QtBot) -> None:
    making = steps(handout(*(leaf("x", "One") for _ in range(4))), Path("previews.pdf"), False)
    for _ in range(5):
        next(making)
    making.close()
