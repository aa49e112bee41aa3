"""The editor of the brand kit as a person uses it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from composer.app import clients, kit_keeping
from composer.core.brand_kit import BrandKit
from composer.ui.client.pane import ClientPane
from composer.ui.kit.dialog import KitDialog
from composer.ui.kit.incoming import IncomingDialog
from composer.ui.kit.version_dialog import VersionDialog
from tests.ui.studio import Studio

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100"><rect width="300" height="100"/></svg>'


class Bench:
    """The Client pane with a client that has no guidelines."""

    def __init__(self, qtbot: QtBot, data: Path) -> None:
        self.studio = Studio(qtbot, data)
        self.context = self.studio.open()
        pane = self.studio.window.pane("client")
        assert isinstance(pane, ClientPane)
        self.pane = pane
        self.studio.window.show_pane("client")
        self.settle()

    def settle(self) -> None:
        self.studio.wait(lambda: not self.studio.window.tasks.busy)

    def press(self, name: str) -> None:
        self.settle()
        button = self.pane.page.findChild(QPushButton, f"kit-{name}")
        assert button is not None
        button.click()
        self.settle()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]
        assert len(found) == 1
        return found[0]

    def editor(self) -> KitDialog:
        self.press("edit")
        made = self.dialog(KitDialog)
        assert isinstance(made, KitDialog)
        return made

    def keep(self, editor: KitDialog, line: str = "") -> None:
        editor.save.click()
        step = self.dialog(VersionDialog)
        assert isinstance(step, VersionDialog)
        step.line.setText(line)
        step.save.click()
        self.settle()

    def kit(self) -> BrandKit:
        found = clients.kit(self.context, "salt")
        assert found is not None
        return found


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    made = Bench(qtbot, tmp_path / "data")
    yield made
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, KitDialog):
            widget.reject()
    made.settle()
    made.studio.close()


def logo(folder: Path, width: int = 300, height: int = 100) -> Path:
    path = folder / f"logo-{width}.png"
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(0xFF16324F)
    assert image.save(str(path))
    return path


def test_a_kit_is_set_up_from_nothing(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    assert editor.form.name.text() == "Sylvenhall AG"
    editor.form.colours.add.click()
    row = editor.form.colours.edits[0]
    QTest.keyClicks(row.name, "Tiefblau")
    row.hex.edit.setText("#16324F")
    svg = tmp_path / "drawn.svg"
    svg.write_text(SVG, encoding="utf-8")
    editor.take_logo("dark", svg)
    bench.settle()
    for place in ("top-left", "bottom-right"):
        editor.form.places.cells[place].click()
    editor.form.share.setValue(30.0)
    editor.form.style_.gradient.click()
    bench.keep(editor, "Angelegt")
    kit = bench.kit()
    assert (kit.version, kit.changes[0].text, kit.colours) == ("1", "Angelegt", {"primary": "#16324f"})
    assert (kit.colour_names, kit.logo.places, kit.logo.share) == ({"primary": "Tiefblau"}, ("top-left",), 0.3)
    assert kit.logo_ratio == pytest.approx(3.0, rel=0.01)
    assert kit.styles[0].gradient is not None
    assert kit.styles[0].gradient.colour == "primary"
    assert Path(kit.logos["dark"]).is_relative_to(bench.context.locations.data)


def test_undo_takes_back_also_what_was_typed(bench: Bench) -> None:
    editor = bench.editor()
    QTest.keyClicks(editor.form.name, " Nord")
    editor.form.colours.add.click()
    assert len(editor.form.colours.edits) == 1
    editor.undo.click()
    assert editor.form.colours.edits == []
    editor.undo.click()
    assert editor.form.name.text() == "Sylvenhall AG"
    editor.redo.click()
    assert editor.form.name.text() == "Sylvenhall AG Nord"


def test_a_mistake_stands_at_its_field_and_nothing_is_kept(bench: Bench) -> None:
    editor = bench.editor()
    editor.form.colours.add.click()
    row = editor.form.colours.edits[0]
    row.hex.edit.setText("blue")
    assert "such as #12617a" in row.problem.text()
    editor.save.click()
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, VersionDialog) and w.isVisible()]
    assert clients.kit(bench.context, "salt") is None
    row.hex.edit.setText("#0000ff")
    assert not row.problem.text()


def test_a_logo_of_another_shape_is_told(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    editor.take_logo("light", logo(tmp_path))
    bench.settle()
    editor.take_logo("dark", logo(tmp_path, 100, 100))
    bench.settle()
    assert "another shape" in editor.form.logos["dark"].problem.text()


def test_what_is_no_logo_is_told_and_changes_nothing(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    for name in ("no.png", "no.svg"):
        (tmp_path / name).write_bytes(b"nothing")
        editor.take_logo("light", tmp_path / name)
        bench.settle()
        assert name in bench.studio.ask.said[-1][1]
    assert not editor.state.unsaved


def test_colours_come_from_design_tokens(bench: Bench, tmp_path: Path) -> None:
    file = tmp_path / "brand.tokens.json"
    tokens = {"brand": {"$type": "color", "blue": {"$value": "#0000ff", "$description": "Deep"}}}
    file.write_text(json.dumps(tokens), encoding="utf-8")
    bench.studio.ask.files = [file]
    editor = bench.editor()
    editor.form.colours.tokens.click()
    bench.settle()
    assert [(row.role, row.name, row.hex) for row in editor.state.now.colours] == [("brand-blue", "Deep", "#0000ff")]


def test_a_network_gets_rules_of_its_own(bench: Bench) -> None:
    editor = bench.editor()
    form = editor.form.style_
    form.scope.setCurrentIndex(form.scope.findData("instagram"))
    form.scope.activated.emit(form.scope.currentIndex())
    assert not form._rules.isEnabled()
    form.own.click()
    form.ratio.setCurrentIndex(form.ratio.findText("4:5"))
    form.ratio.activated.emit(form.ratio.currentIndex())
    style = editor.state.now.style("instagram")
    assert style is not None
    assert style.ratio == pytest.approx(0.8)
    form.own.click()
    assert editor.state.now.style("instagram") is None


def test_the_sample_sheet_shows_each_network(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    editor.take_logo("light", logo(tmp_path))
    bench.settle()
    bench.studio.wait(lambda: len(editor.sheet._pictures.findChildren(QLabel)) >= 16)
    words = {label.text() for label in editor.sheet.findChildren(QLabel)}
    assert {"Instagram", "X", "LinkedIn"} <= words


def test_a_logo_is_dropped_on_its_box(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(logo(tmp_path)))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, buttons, keys)
    editor.form.logos["light"].dropEvent(drop)
    bench.settle()
    assert list(editor.state.now.kit.logos) == ["light"]


def test_a_kit_is_exported_imported_and_taken_back(bench: Bench, tmp_path: Path) -> None:
    editor = bench.editor()
    bench.keep(editor, "Angelegt")
    bench.studio.ask.folder = tmp_path
    bench.press("export")
    (file,) = tmp_path.glob("*.tonartkit")
    editor = bench.editor()
    editor.form.background.edit.setText("#000000")
    bench.keep(editor)
    assert bench.kit().version == "2"
    bench.studio.ask.files = [file]
    bench.press("take")
    incoming = bench.dialog(IncomingDialog)
    assert isinstance(incoming, IncomingDialog)
    said = "\n".join(label.text() for label in incoming.findChildren(QLabel))
    assert "older" in said
    assert "Ground" in said
    assert bench.kit().version == "2"
    incoming.take.click()
    bench.settle()
    assert (bench.kit().version, bench.kit().background) == ("1", "#ffffff")
    bench.press("back")
    assert bench.kit().version == "2"
    assert len(kit_keeping.former(bench.context, "salt")) == 3


def test_an_unsaved_editor_asks_before_it_closes(bench: Bench) -> None:
    editor = bench.editor()
    editor.form.colours.add.click()
    editor.close_.click()
    assert "Throw away" in bench.studio.ask.said[-1][0]
    assert clients.kit(bench.context, "salt") is None
