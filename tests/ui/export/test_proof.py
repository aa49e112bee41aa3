"""The proof as a PDF, by its bytes and by the words that are laid out."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from composer.app.dossier import Deviation, Dossier, Step
from composer.core.outcome import Receipt
from composer.core.publication import Attempt, PlannedTime, Publication, PublicationState, Stage
from composer.ui import tokens
from composer.ui.export.proof import card, pdf
from composer.ui.export.proof_text import text
from tests.ui.export.handouts import EVIL, leaf
from tests.ui.export.test_pdf import pages

NINE = datetime(2026, 11, 28, 8, tzinfo=UTC)
READ = Attempt(2, "p", Stage.CONFIRM, 0, NINE, NINE, "ok", "deviates", None, "text: Other")
SENT = Attempt(1, "p", Stage.COMMIT, 0, NINE, NINE, "published", "", 200, "{}")


def dossier(
    *texts: str, attempts: tuple[Attempt, ...] = (SENT,), state: PublicationState = PublicationState.PUBLISHED
) -> Dossier:
    judged = leaf("mastodon", *(texts or ("Salt",))).judged
    planned = PlannedTime(datetime(2026, 11, 28, 9), "Europe/Berlin")
    publication = Publication(
        "p", "d", "c", "mastodon", "mastodon", "the-token", planned, state, judged.post.fingerprint, NINE
    )
    receipt = Receipt("1", "https://social.example/@salt/1")
    steps = tuple(Step(part, (), receipt, ()) for part in judged.post.steps)
    return Dossier(
        *(publication, judged.post, f"Harvest {EVIL}", "Salt & Works AG", "#8a2be2", "Mastodon", judged.profile),
        *(judged.channel, True, False, False, steps, attempts),
    )


def words(made: Dossier) -> str:
    document = QTextDocument()
    document.setHtml(text(made, None))
    return document.toPlainText()


def test_it_says_who_what_when_and_that_nobody_was_asked(qtbot: QtBot) -> None:
    said = words(dossier("Salt of the earth"))
    for wanted in (EVIL, "Salt & Works AG", "@mastodon_handle", "28 November 2026, 09:00", "Salt of the earth"):
        assert wanted in said
    assert "No approval was asked for." in said
    assert "https://social.example/@salt/1" in said
    assert "not read back" in said
    assert "2026-11-28 09:00:00" in said
    assert "the-token" not in said


def test_a_deviation_stands_in_words_and_in_the_colour_of_warnings(qtbot: QtBot) -> None:
    made = dossier(attempts=(SENT, READ))
    step = replace(made.steps[0], deviations=(Deviation(READ, "Other <b>text</b>", 0),))
    made = replace(made, steps=(step, *made.steps[1:]))
    assert "The network shows this text: Other <b>text</b>" in words(made)
    assert "Pictures on the network: 0, sent: 2" in words(made)
    assert tokens.LIGHT.warns in text(made, None)


def test_an_unclear_one_a_rehearsal_and_a_wrong_fingerprint_say_so(qtbot: QtBot) -> None:
    made = dossier(state=PublicationState.UNCLEAR)
    made = replace(made, publication=replace(made.publication, code="timeout"), rehearsal=True, fits=False)
    said = words(made)
    assert "Unclear" in said
    assert "timeout" in said
    assert "rehearsal" in said
    assert "no longer has this fingerprint" in said


def test_a_long_journal_goes_over_several_pages_and_the_preview_has_its_own(qtbot: QtBot) -> None:
    short = dossier()
    assert pages(pdf(short, card(short))) == pages(pdf(short, None)) + 1
    long = replace(short, attempts=tuple(replace(SENT, id=n, answer="busy " * 900) for n in range(80)))
    assert pages(pdf(long, None)) > 4


def test_the_same_proof_is_the_same_file_whatever_the_clock_says(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    made, written = dossier("One", "Two"), []
    try:
        for zone in ("Asia/Kathmandu", "Asia/Kolkata"):
            monkeypatch.setenv("TZ", zone)
            time.tzset()
            written.append(pdf(made, card(made)))
    finally:
        monkeypatch.undo()
        time.tzset()
    assert written[0] == written[1]
    assert b"(D:20261128080000" in written[0]
