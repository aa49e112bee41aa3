"""The contact sheet: every frame follows the point, a channel goes its own way and comes back, all of it undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from composer.core.message import Area, Attachment, Draft, Focus, Framing, LinkCard, Message
from composer.core.ports import PageFace
from composer.core.prepared import Box
from composer.ui.editor import changes
from composer.ui.images.crop_fields import FIRST
from composer.ui.images.focus_canvas import with_edges
from composer.ui.images.frame_tile import seen_of
from composer.ui.images.frames_dialog import FramesDialog
from tests.ui.studio import TEXT, Studio, picture

SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def opened(studio: Studio, *files: Path) -> FramesDialog:
    studio.open("Salz")
    studio.ask.files = list(files)
    studio.window.actions_["picture.add"].trigger()
    studio.wait(lambda: len(studio.draft.message.attachments) == len(files))
    return sheet(studio)


def sheet(studio: Studio) -> FramesDialog:
    studio.window.actions_["picture.frames"].trigger()
    studio.wait(lambda: bool(studio.pane.findChildren(FramesDialog)))
    (dialog,) = studio.pane.findChildren(FramesDialog)
    studio.wait(lambda: not dialog._small.isNull())
    return dialog


@pytest.fixture
def wide(studio: Studio, tmp_path: Path) -> FramesDialog:
    """A picture that every channel has to cut."""
    return opened(studio, picture(tmp_path, width=2400, height=200))


def first(studio: Studio) -> Attachment:
    return studio.draft.message.attachments[0]


def crops(dialog: FramesDialog) -> dict[str, Box]:
    return {channel: shot.plan.crop for (channel, what), shot in dialog._boxes.items() if what == "post"}


def test_a_new_picture_has_a_proposal_that_is_kept_or_moved(studio: Studio, wide: FramesDialog) -> None:
    assert first(studio).proposed
    assert "Proposed" in wide.canvas.accessibleName()
    assert "proposed" in studio.pane.sheet.pictures.card(first(studio).id).focus.accessibleName()
    point = first(studio).focus
    wide.confirm.click()
    assert (first(studio).proposed, first(studio).focus) == (False, point)
    assert not wide.confirm.isVisible()
    assert "Proposed" not in wide.canvas.accessibleName()
    studio.pane.presenter.undo()
    assert first(studio).proposed
    assert wide.confirm.isVisible()


def test_every_frame_follows_the_point_while_it_is_dragged(studio: Studio, wide: FramesDialog) -> None:
    before, stored = crops(wide), first(studio)
    place = wide.canvas._place(stored)
    QTest.mousePress(wide.canvas, LEFT, pos=place.center().toPoint())
    QTest.mouseMove(wide.canvas, QPoint(int(place.right()) - 5, int(place.center().y())))
    during = crops(wide)
    assert all(during[channel].left > before[channel].left for channel in before)
    assert first(studio) == stored
    QTest.mouseRelease(wide.canvas, LEFT, pos=QPoint(int(place.right()) - 5, int(place.center().y())))
    assert first(studio).focus.x > 0.9
    assert not first(studio).proposed
    assert [j.post.parts[0].pictures[0].crop for j in studio.pane.presenter.judged] == list(during.values())


def test_arrow_keys_move_the_point_and_undo_takes_it_back(studio: Studio, wide: FramesDialog) -> None:
    start = first(studio).focus
    QTest.keyClick(wide.canvas, Qt.Key.Key_Right, SHIFT)
    assert first(studio).focus == Focus(round(start.x + 0.1, 4), start.y)
    wide.undo_asked.emit()
    assert first(studio).focus == start
    assert wide._picture().focus == start
    wide.redo_asked.emit()
    assert first(studio).focus.x > start.x


def test_a_channel_cuts_for_itself_and_joins_again(studio: Studio, wide: FramesDialog) -> None:
    before, tile = crops(wide), wide.tile("linkedin", "post")
    view = tile.view
    QTest.mousePress(view, LEFT, pos=view._rect().center().toPoint())
    QTest.mouseMove(view, view._rect().center().toPoint() - QPoint(12, 0))
    QTest.mouseRelease(view, LEFT, pos=view._rect().center().toPoint() - QPoint(12, 0))
    now = crops(wide)
    assert now["linkedin"].left > before["linkedin"].left
    assert {k: v for k, v in now.items() if k != "linkedin"} == {k: v for k, v in before.items() if k != "linkedin"}
    assert studio.draft.framing_for("linkedin", first(studio).id).focus is not None
    assert studio.draft.variant("linkedin").differs
    assert tile.join.isVisible()
    assert "differs" in view.accessibleName()
    tile.join.click()
    assert crops(wide) == before
    assert not studio.draft.variant("linkedin").differs


def test_keys_in_a_frame_move_only_that_frame(studio: Studio, wide: FramesDialog) -> None:
    before = crops(wide)
    QTest.keyClick(wide.tile("x", "post").view, Qt.Key.Key_Left, SHIFT)
    assert crops(wide)["x"].left < before["x"].left
    assert crops(wide)["mastodon"] == before["mastodon"]
    studio.pane.presenter.undo()
    assert crops(wide) == before


def test_a_kind_is_chosen_where_the_network_has_several(studio: Studio, wide: FramesDialog) -> None:
    kind = wide.tile("linkedin", "post").kind
    assert [kind.itemData(i) for i in range(kind.count())] == ["", "landscape", "square", "portrait"]
    assert not wide.tile("mastodon", "post").kind.isVisible()
    kind.setCurrentIndex(2)
    kind.activated.emit(2)
    plan = next(j for j in studio.pane.presenter.judged if j.channel.id == "linkedin").post.parts[0].pictures[0]
    assert (plan.kind, plan.crop.width, plan.crop.height) == ("square", 200, 200)
    assert "1:1" in wide.tile("linkedin", "post").view.accessibleName()


def test_the_crop_holds_for_all_channels(studio: Studio, wide: FramesDialog) -> None:
    wide.crop.switch.click()
    assert first(studio).crop == FIRST
    wide.crop.fields["left"].setValue(50)
    assert first(studio).crop == replace(FIRST, left=0.5)
    assert all(box.left >= 1200 for box in crops(wide).values())
    wide.crop.switch.click()
    assert first(studio).crop is None


def test_an_edge_of_the_crop_is_dragged_with_the_mouse(studio: Studio, wide: FramesDialog) -> None:
    wide.crop.switch.click()
    place = wide.canvas._place(first(studio))
    edge = QPoint(round(place.left() + 0.05 * place.width()), round(place.center().y()))
    QTest.mousePress(wide.canvas, LEFT, pos=edge)
    QTest.mouseMove(wide.canvas, QPoint(round(place.left() + 0.3 * place.width()), edge.y()))
    QTest.mouseRelease(wide.canvas, LEFT, pos=edge)
    crop = first(studio).crop
    assert crop is not None
    assert crop.left == pytest.approx(0.3, abs=0.02)
    assert (crop.top, crop.right, crop.bottom) == (FIRST.top, FIRST.right, FIRST.bottom)


def test_an_edge_never_passes_the_other() -> None:
    assert with_edges(Area(0.2, 0.2, 0.8, 0.8), ("left", "bottom"), 2.0, -1.0) == Area(0.75, 0.2, 0.8, 0.25)
    assert with_edges(Area(0.2, 0.2, 0.8, 0.8), ("right", "top"), -2.0, -1.0) == Area(0.2, 0.0, 0.25, 0.8)


def test_several_pictures_are_stepped_through(studio: Studio, tmp_path: Path) -> None:
    dialog = opened(studio, picture(tmp_path, "a.png"), picture(tmp_path, "b.png", 300, 900))
    assert dialog.title.text() == "Picture 1 of 2 · a.png"
    dialog.on.click()
    assert dialog.title.text() == "Picture 2 of 2 · b.png"
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Down)
    assert [a.proposed for a in studio.draft.message.attachments] == [True, False]
    dialog.on.click()
    assert dialog.title.text() == "Picture 1 of 2 · a.png"


def test_what_a_feed_cuts_off_beside_other_pictures_is_shaded(studio: Studio, tmp_path: Path) -> None:
    dialog = opened(studio, picture(tmp_path, "a.png", 900, 300), picture(tmp_path, "b.png", 900, 300))
    seen = seen_of(dialog._boxes["x", "post"])
    assert seen.left > 0.2
    assert seen.right < 0.8
    assert (seen.top, seen.bottom) == (0, 1)
    assert "Shaded" in dialog.tile("x", "post").view.toolTip()


def test_the_picture_of_a_card_has_frames_too(studio: Studio, tmp_path: Path) -> None:
    data = picture(tmp_path, width=400, height=900).read_bytes()
    url = "https://example.com/feldversuche"
    studio.pages.faces[url] = PageFace("Feldversuche", "", data)
    studio.open(TEXT)
    studio.wait(lambda: bool(studio.draft.message.cards))
    studio.wait(lambda: studio.pane.sheet.cards.row(url).frames.isVisible())
    studio.pane.sheet.cards.row(url).frames.click()
    studio.wait(lambda: bool(studio.pane.findChildren(FramesDialog)))
    (dialog,) = studio.pane.findChildren(FramesDialog)
    assert set(dialog._boxes) == {(channel, "card") for channel in ("x", "linkedin", "mastodon", "bluesky")}
    theirs, ours = dialog._boxes["x", "card"].plan.crop, dialog._boxes["bluesky", "card"].plan.crop
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Up, SHIFT)
    QTest.keyClick(dialog.canvas, Qt.Key.Key_Up, SHIFT)
    assert dialog._boxes["bluesky", "card"].plan.crop.top < ours.top
    assert dialog._boxes["x", "card"].plan.crop == theirs
    assert "fixed" in dialog.tile("x", "card").view.accessibleName()
    assert "cuts it by itself" in dialog.tile("x", "card").view.accessibleDescription()
    card = studio.draft.message.cards[0]
    assert card.picture is not None
    assert not card.picture.proposed
    assert card.page is not None


def test_what_the_editor_has_set_outlives_a_page_that_is_fetched_again() -> None:
    fetched = Attachment("card-1", "a" * 64, "card", 400, 900, focus=Focus(0.2, 0.2), proposed=True)
    card = LinkCard("https://example.com", "Salz", picture=fetched)
    draft = Draft("d", "salt", message=Message("https://example.com", cards=(card,)))
    moved = changes.with_framing(changes.with_focus(draft, "card-1", Focus(0.5, 0.9)), "x", "card-1", Framing(Focus()))
    again = changes.with_fetched(moved, card, ["https://example.com"])
    shown = again.message.cards[0].picture
    assert shown is not None
    assert (shown.focus, shown.proposed) == (Focus(0.5, 0.9), False)
    assert again.framing_for("x", "card-1") == Framing(Focus())


def test_keys_at_the_edge_go_no_further(studio: Studio, wide: FramesDialog) -> None:
    for _ in range(12):
        QTest.keyClick(wide.canvas, Qt.Key.Key_Left, SHIFT)
        QTest.keyClick(wide.tile("x", "post").view, Qt.Key.Key_Right, SHIFT)
    assert first(studio).focus.x == 0
    assert crops(wide)["x"].right == first(studio).width
    QTest.keyClick(wide, Qt.Key.Key_PageDown)
    assert wide.title.text() == "field.png"


def test_a_picture_that_is_taken_away_closes_the_sheet(studio: Studio, wide: FramesDialog) -> None:
    studio.pane.presenter.picture_removed(first(studio).id)
    assert not wide.isVisible()


def test_without_a_picture_there_is_no_sheet(studio: Studio) -> None:
    studio.open("Salz")
    studio.window.actions_["picture.frames"].trigger()
    studio.settle()
    assert studio.pane.findChildren(FramesDialog) == []


def test_everything_that_takes_the_focus_has_a_name_and_is_reached(studio: Studio, wide: FramesDialog) -> None:
    wide.crop.switch.click()
    for control in wide.findChildren(QWidget):
        if control.focusPolicy() & Qt.FocusPolicy.TabFocus and control.isVisibleTo(wide):
            if control.objectName().startswith("qt_"):
                continue
            assert QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name), control
    wide.canvas.setFocus()
    reached: list[QWidget | None] = []
    for _ in range(40):
        focused = wide.focusWidget()
        if focused in reached:
            break
        reached.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    views = [wide.tile(channel, "post").view for channel in ("x", "linkedin", "mastodon", "bluesky")]
    assert [one for one in reached if one in views] == views


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_is_painted_in_every_look(studio: Studio, tmp_path: Path, language: str, theme: str) -> None:
    studio.speak(language)
    studio.theme.set_mode(theme)
    dialog = opened(studio, picture(tmp_path))
    assert not dialog.grab().isNull()
    assert dialog.windowTitle() == {"en": "Frames", "de": "Bildausschnitte"}[language]


@pytest.fixture(autouse=True)
def closed(studio: Studio) -> Iterator[None]:
    yield
    for dialog in studio.pane.findChildren(FramesDialog):
        dialog.reject()
    studio.settle()
