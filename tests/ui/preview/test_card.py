"""A card as people and screen readers meet it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPaintEvent, QRegion
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from composer.core.look import Device
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui.preview.card import PreviewCard
from composer.ui.preview.colours import colour
from tests.ui.preview.conftest import CHANNEL, PROFILES, part, plan, post

ACCENT = "#8a2be2"
LONG = "\n".join(f"Line number {n} of a text that goes on and on." for n in range(60))


def card(qtbot: QtBot, profile: PlatformProfile, shown: PreparedPost, dark: bool = False) -> PreviewCard:
    made = PreviewCard(profile)
    qtbot.addWidget(made)
    made.resize(440, 100)
    made.set_dark(dark)
    made.show_post(shown, CHANNEL, ACCENT)
    made.resize(440, made.heightForWidth(440))
    return made


def colours(image: QImage) -> set[str]:
    small = image.convertToFormat(QImage.Format.Format_RGB32)
    return {small.pixelColor(x, y).name() for x in range(0, small.width(), 2) for y in range(0, small.height(), 2)}


class Watched(PreviewCard):
    """Keeps what was asked to be painted again."""

    def __init__(self, profile: PlatformProfile) -> None:
        super().__init__(profile)
        self.painted = QRegion()

    def paintEvent(self, event: QPaintEvent) -> None:
        self.painted = self.painted.united(event.region())
        super().paintEvent(event)


@pytest.mark.parametrize("dark", [False, True])
def test_it_is_painted_in_the_colours_of_the_profile(qtbot: QtBot, profile: PlatformProfile, dark: bool) -> None:
    image = card(qtbot, profile, post(part("Hello https://a.de", link="https://a.de")), dark).picture(ratio=1)
    palette = profile.look.palette(dark)
    assert colour(palette.card).name() in colours(image)
    assert QColor(ACCENT).name() in colours(image)


def test_a_picture_shows_where_there_was_a_quiet_field(qtbot: QtBot, profile: PlatformProfile) -> None:
    made = card(qtbot, profile, post(part("Hello", plan("a"))))
    red = QImage(160, 100, QImage.Format.Format_RGB32)
    red.fill(QColor("#ff0000"))
    assert "#ff0000" not in colours(made.picture(ratio=1))
    height = made.heightForWidth(440)
    made.show_pictures({"a": red})
    assert "#ff0000" in colours(made.picture(ratio=1))
    assert made.heightForWidth(440) == height


def test_a_text_with_pictures_is_higher(qtbot: QtBot, profile: PlatformProfile) -> None:
    """Also where the place of a missing one is shown."""
    plain = card(qtbot, profile, post(part("Hello"))).height()
    needed = profile.pictures.needed is not None
    assert card(qtbot, profile, post(part("Hello", plan("a")))).height() > plain + (20 if needed else 100)


def test_a_long_text_is_folded_and_unfolds_by_key(qtbot: QtBot, profile: PlatformProfile) -> None:
    made = card(qtbot, profile, post(part(LONG)))
    assert made.folds
    folded = made.heightForWidth(440)
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert made.unfolded
    assert made.heightForWidth(440) > folded + 200
    QTest.keyClick(made, Qt.Key.Key_Return)
    assert made.heightForWidth(440) == folded


def test_the_fold_opens_by_mouse(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["linkedin"], post(part(LONG)))
    area = made.text_areas()[0]
    QTest.mouseClick(
        made, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(area.right() - 20, area.bottom() - 8)
    )
    assert made.unfolded


def test_a_text_within_the_limit_is_not_folded(qtbot: QtBot, profile: PlatformProfile) -> None:
    assert not card(qtbot, profile, post(part("Short and sweet."))).folds


def test_what_counts_little_is_not_folded_for_its_long_links(qtbot: QtBot) -> None:
    text = "word " * 70
    assert card(qtbot, PROFILES["x"], post(part(text, used=400))).folds
    assert not card(qtbot, PROFILES["x"], post(part(text, used=279))).folds


def test_line_folds_keep_the_lines_of_the_profile(qtbot: QtBot) -> None:
    bluesky = PROFILES["bluesky"]
    fold = bluesky.look.fold(Device.DESKTOP)
    assert fold is not None
    lines = ["x"] * fold.over_lines
    assert not card(qtbot, bluesky, post(part("\n".join(lines)))).folds
    assert card(qtbot, bluesky, post(part("\n".join([*lines, "x"])))).folds


def test_a_key_press_paints_only_the_text_again(qtbot: QtBot, profile: PlatformProfile) -> None:
    made = Watched(profile)
    qtbot.addWidget(made)
    made.resize(440, 600)
    made.show_post(post(part("Hello worl", plan("a"))), CHANNEL, ACCENT)
    with qtbot.waitExposed(made):
        made.show()
    qtbot.waitUntil(lambda: not made.painted.isEmpty())
    QGuiApplication.processEvents()
    made.painted = QRegion()
    made.show_post(post(part("Hello world", plan("a"))), CHANNEL, ACCENT)
    qtbot.waitUntil(lambda: not made.painted.isEmpty())
    assert made.painted.boundingRect().height() < 40
    assert made.painted.boundingRect().intersects(made.text_areas()[0])


def test_the_same_post_again_paints_nothing(qtbot: QtBot) -> None:
    made = Watched(PROFILES["x"])
    qtbot.addWidget(made)
    made.resize(440, 300)
    with qtbot.waitExposed(made):
        made.show()
    made.show_post(post(part("Hello")), CHANNEL, ACCENT)
    qtbot.waitUntil(lambda: not made.painted.isEmpty())
    QGuiApplication.processEvents()
    made.painted = QRegion()
    made.show_post(post(part("Hello")), CHANNEL, ACCENT)
    QGuiApplication.processEvents()
    assert made.painted.isEmpty()


def test_it_says_what_it_shows(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["mastodon"], post(part("Hello there", plan("a", alt="A salt mine"), plan("b"))))
    name = made.accessibleName()
    for words in ("Mastodon", "Salt Works AG", "Hello there", "A salt mine"):
        assert words in name
    assert made.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_its_name_follows_the_text(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["x"], post(part("First words")))
    with qtbot.waitExposed(made):
        made.show()
    made.show_post(post(part("Second words")), CHANNEL, ACCENT)
    qtbot.waitUntil(lambda: "Second words" in made.accessibleName())


def test_a_thread_shows_and_says_all_parts(qtbot: QtBot, profile: PlatformProfile) -> None:
    one = card(qtbot, profile, post(part("First")))
    three = card(qtbot, profile, post(part("First"), part("Second"), part("Third")))
    assert len(three.text_areas()) == 3
    assert three.height() > 2 * one.height()
    assert "Third" in three.accessibleName()


def test_a_thread_may_shrink_again(qtbot: QtBot, profile: PlatformProfile) -> None:
    made = card(qtbot, profile, post(part("First"), part("Second")))
    with qtbot.waitSignal(made.height_changed):
        made.show_post(post(part("First")), CHANNEL, ACCENT)
    assert len(made.text_areas()) == 1


def test_the_picture_goes_to_the_clipboard(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["x"], post(part("Hello")))
    made.copy_picture()
    copied = QGuiApplication.clipboard().image()
    assert copied.width() == 2 * made.width()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "שלום עולם", "مرحبا " * 80, "👩‍🔧" * 90, "x" * 5000, "a\u202eb\x07c\ud800", "\n" * 400]
)
def test_odd_texts_are_painted(qtbot: QtBot, profile: PlatformProfile, text: str) -> None:
    made = card(qtbot, profile, post(part(text)))
    assert not made.picture(ratio=1).isNull()
    made.set_unfolded(True)
    assert not made.picture(ratio=1).isNull()


def test_right_to_left_stands_at_the_right(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["x"], post(part("שלום")))
    area = made.text_areas()[0]
    image = made.picture(ratio=1)
    ink = [x for x in range(area.left(), area.right()) if _dark(image, x, area.top(), area.bottom())]
    assert min(ink) > area.center().x()


def _dark(image: QImage, x: int, top: int, bottom: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 100 for y in range(top, bottom))


def test_a_new_language_writes_new_words(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["x"], post())
    QGuiApplication.sendEvent(made, QEvent(QEvent.Type.LanguageChange))
    assert made.actions()[0].text()
    assert "Salt Works AG" in made.accessibleName()


def test_a_carousel_is_turned_by_key_and_mouse(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["instagram"], post(part("Hello", plan("a"), plan("b"), plan("c"))))
    images = {}
    for name, shade in zip("abc", ("#ff0000", "#00ff00", "#0000ff"), strict=True):
        images[name] = QImage(160, 100, QImage.Format.Format_RGB32)
        images[name].fill(QColor(shade))
    made.show_pictures(images)
    seen = []
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Right):
        QTest.keyClick(made, key)
        seen.append({"#ff0000", "#00ff00", "#0000ff"} & colours(made.picture(ratio=1)))
    assert seen == [{"#ff0000"}, {"#00ff00"}, {"#0000ff"}, {"#0000ff"}]
    QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(60, 150))
    assert "#00ff00" in colours(made.picture(ratio=1))
    made.show_post(post(part("Hello", plan("a"))), CHANNEL, ACCENT)
    assert "#ff0000" in colours(made.picture(ratio=1))


def test_the_text_is_copied_as_it_is_counted(qtbot: QtBot) -> None:
    made = card(qtbot, PROFILES["threads"], post(part("One"), part("Two")))
    made.copy_text()
    assert QGuiApplication.clipboard().text() == "One\n\nTwo"
