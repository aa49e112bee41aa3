"""What is proposed as the point that must stay visible."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageDraw

from composer.core.message import Focus
from composer.imaging.focal import propose
from composer.imaging.heads import heads
from composer.imaging.opening import inspect
from tests.benchmarks.focal import ENOUGH, RATIOS, hits, proposed, shown
from tests.imaging.scenes import Scene, drawn, photos

SCENES = list(drawn(4))


def boat(mode: str = "RGB", size: tuple[int, int] = (600, 400)) -> Image.Image:
    """Red, upper left, on water."""
    picture = Image.new("RGB", size, (120, 150, 170))
    ImageDraw.Draw(picture).ellipse((60, 40, 160, 100), fill=(200, 30, 30))
    return picture.convert(mode)


def test_it_keeps_more_of_the_subjects_than_the_middle_does() -> None:
    found, every = hits(SCENES, proposed)
    centred, _ = hits(SCENES, lambda _: Focus())
    assert found / every > 0.85
    assert found > centred * 1.15


@pytest.mark.parametrize("scene", [s for s in SCENES if s.name.startswith("person")], ids=lambda s: s.name)
def test_no_frame_cuts_a_head(scene: Scene) -> None:
    focus = proposed(scene)
    for ratio in RATIOS.values():
        assert shown(scene, focus, ratio) >= ENOUGH


def test_photos_without_a_single_subject_stay_near_their_middle() -> None:
    for scene in photos():
        focus = proposed(scene)
        assert 0.2 <= focus.x <= 0.8
        assert 0.2 <= focus.y <= 0.8


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "P", "CMYK", "LA"])
def test_every_kind_of_pixel_is_looked_at(mode: str) -> None:
    focus = propose(boat(mode))
    assert focus.x < 0.35
    assert focus.y < 0.35


@pytest.mark.parametrize(
    ("orientation", "left", "upper"), [(1, True, True), (3, False, False), (6, False, True), (8, True, False)]
)
def test_the_point_is_in_the_picture_as_it_is_seen(orientation: int, left: bool, upper: bool) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = BytesIO()
    boat().save(data, "JPEG", exif=exif)
    x, y, _ = inspect(data.getvalue()).focus
    assert (x < 0.4) is left
    assert (y < 0.4) is upper


@pytest.mark.parametrize("size", [(1, 1), (1, 3000), (3000, 1), (3, 2), (40, 40)])
def test_a_picture_of_nothing_has_its_point_in_the_middle(size: tuple[int, int]) -> None:
    assert propose(Image.new("RGB", size, (90, 90, 90))) == Focus()
    assert heads(Image.new("RGB", size, (226, 172, 135))) == ()


def test_the_same_picture_has_the_same_point() -> None:
    assert propose(boat()) == propose(boat())
