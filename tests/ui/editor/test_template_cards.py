"""A card from a template, written in the Write pane and put among the draft's pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from composer.app import kit_keeping, kits
from composer.ui.editor.template_dialog import TemplateDialog
from tests.ui.studio import Studio

DEMO = Path(__file__).parents[3] / "resources" / "demo_client" / "kit"


@pytest.fixture
def studio(qtbot: QtBot, tmp_path: Path) -> Iterator[Studio]:
    made = Studio(qtbot, tmp_path / "data")
    yield made
    made.settle()
    made.close()


def asked(studio: Studio) -> TemplateDialog:
    studio.window.services.actions["picture.template"].trigger()
    studio.wait(lambda: bool(found()))
    (dialog,) = found()
    studio.wait(lambda: not dialog.picture.pixmap().isNull())
    return dialog


def found() -> list[TemplateDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, TemplateDialog) and w.isVisible()]


def write(dialog: TemplateDialog, **texts: str) -> None:
    for key, text in texts.items():
        dialog._texts[key].setPlainText(text)


def test_a_card_goes_into_the_draft_and_can_be_taken_back(studio: Studio) -> None:
    kit_keeping.take(studio.open(), "salt", DEMO)
    dialog = asked(studio)
    assert not dialog.insert.isEnabled()
    write(dialog, quote="Salz ist alles.", person="Mara")
    dialog.insert.click()
    studio.wait(lambda: bool(studio.draft.message.attachments))
    (card,) = studio.draft.message.attachments
    assert card.alt == "Zitat: Salz ist alles. – Mara"
    studio.settle()
    studio.window.services.actions["edit.undo"].trigger()
    assert studio.draft.message.attachments == ()


def test_a_text_that_is_too_long_is_told_at_its_field(studio: Studio) -> None:
    kit_keeping.take(studio.open(), "salt", DEMO)
    dialog = asked(studio)
    write(dialog, quote="Sehr viele Worte. " * 80)
    studio.wait(lambda: "shorten" in dialog.fields["quote"].problem.text())
    write(dialog, quote="Kurz.")
    studio.wait(lambda: not dialog.fields["quote"].problem.text())
    dialog.reject()


def test_another_template_keeps_what_fits_it(studio: Studio) -> None:
    context = studio.open()
    kit = kits.check(DEMO)
    quote = kit.templates[0]
    other = replace(quote, key="other", name="Anders", fields=(quote.fields[0],))
    kept = kit_keeping.take(context, "salt", DEMO)
    kit_keeping.save(context, "salt", replace(kept, templates=(quote, other)), kept)
    dialog = asked(studio)
    write(dialog, quote="Bleibt.", person="Geht.")
    dialog.choice.setCurrentIndex(1)
    assert dialog.texts() == {"quote": "Bleibt."}
    dialog.reject()


def test_without_templates_it_is_said_where_they_come_from(studio: Studio) -> None:
    studio.open()
    studio.window.services.actions["picture.template"].trigger()
    studio.wait(lambda: bool(studio.ask.said))
    assert "Client" in studio.ask.said[-1][1]
    assert found() == []
