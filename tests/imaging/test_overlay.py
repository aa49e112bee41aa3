"""The client's picture style in pixels."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image

from composer.core.box import Box
from composer.core.errors import PictureError
from composer.core.finish import BandPlan, Finish, FramePlan, GradientPlan
from composer.core.ports import Rendition
from composer.core.prepared import PicturePlan
from composer.imaging.apply import apply
from composer.imaging.contrast import contrast, least_contrast, luminance
from composer.imaging.lettering import Letters, draw_text, load, set_text

WHOLE = Box(0, 0, 200, 100)


def original(colour: str = "#808080", size: tuple[int, int] = (200, 100)) -> bytes:
    file = BytesIO()
    Image.new("RGB", size, colour).save(file, "PNG")
    return file.getvalue()


def planned(data: bytes, finish: Finish | None) -> PicturePlan:
    sha256 = hashlib.sha256(data).hexdigest()
    return PicturePlan("a", sha256, "", WHOLE, 200, 100, "image/png", 10**6, (0.5, 0.5), None, "#ffffff", finish=finish)


def rendered(data: bytes, finish: Finish | None) -> tuple[Image.Image, Rendition]:
    made = apply(data, planned(data, finish))
    return Image.open(BytesIO(made.data)).convert("RGB"), made


def test_a_padded_picture_stands_on_the_background() -> None:
    image, _ = rendered(original("#000000"), Finish("k", Box(50, 25, 150, 75)))
    assert image.size == (200, 100)
    assert (image.getpixel((10, 10)), image.getpixel((100, 50))) == ((255, 255, 255), (0, 0, 0))


def test_duotone_puts_its_colours_in_place_of_black_and_white() -> None:
    for colour, wanted in (("#000000", (22, 50, 79)), ("#ffffff", (244, 246, 245))):
        image, _ = rendered(original(colour), Finish("k", duotone=("#16324f", "#f4f6f5")))
        assert image.getpixel((5, 5)) == wanted


def test_without_saturation_a_picture_is_grey() -> None:
    image, _ = rendered(original("#d03020"), Finish("k", saturation=0.0))
    pixel = image.getpixel((5, 5))
    assert isinstance(pixel, tuple)
    assert len(set(pixel)) == 1


@pytest.mark.parametrize(
    ("edge", "box", "full", "empty"),
    [
        ("bottom", Box(0, 50, 200, 100), (100, 99), (100, 50)),
        ("top", Box(0, 0, 200, 50), (100, 0), (100, 49)),
        ("left", Box(0, 0, 100, 100), (0, 50), (99, 50)),
        ("right", Box(100, 0, 200, 100), (199, 50), (100, 50)),
    ],
)
def test_a_gradient_is_full_at_its_edge(edge: str, box: Box, full: tuple[int, int], empty: tuple[int, int]) -> None:
    image, _ = rendered(original("#ffffff"), Finish("k", gradient=GradientPlan("#000000", box, edge, 1.0)))
    at_edge, at_end = image.getpixel(full), image.getpixel(empty)
    assert isinstance(at_edge, tuple)
    assert isinstance(at_end, tuple)
    assert at_edge[0] < 12
    assert at_end[0] > 243


def test_a_frame_runs_around_the_picture() -> None:
    image, _ = rendered(original(), Finish("k", frame=FramePlan("#ff0000", 4)))
    for point in ((0, 0), (199, 99), (3, 50), (100, 96)):
        assert image.getpixel(point) == (255, 0, 0)
    assert image.getpixel((4, 4)) == (128, 128, 128)


def test_the_contrast_of_a_band_s_text_is_measured_on_its_finished_ground() -> None:
    band = BandPlan("#000000", Box(0, 60, 200, 100), 1.0, "Salz", "#ffffff", Box(10, 66, 190, 94))
    assert rendered(original("#ffffff"), Finish("k", band=band))[1].legibility.text == pytest.approx(21)
    through = rendered(original("#ffffff"), Finish("k", band=replace(band, opacity=0.0)))[1]
    assert through.legibility.text == pytest.approx(1)
    assert rendered(original(), Finish("k", band=replace(band, text="")))[1].legibility.text is None


def test_contrast_is_that_of_wcag() -> None:
    assert contrast(luminance("#000000"), luminance("#ffffff")) == pytest.approx(21)
    assert contrast(luminance("#777777"), luminance("#ffffff")) == pytest.approx(4.48, abs=0.01)
    ground = Image.new("RGB", (100, 100), "#000000")
    ground.paste("#ffffff", (0, 0, 100, 5))
    assert least_contrast(ground, luminance("#ffffff")) == pytest.approx(21)
    ground.paste("#ffffff", (0, 0, 100, 50))
    assert least_contrast(ground, luminance("#ffffff")) == pytest.approx(1)


def test_text_is_as_large_as_fits_and_never_cut() -> None:
    letters = Letters("Kali für die Felder von morgen", "", "#000000", 80, 8)
    roomy, tight = set_text(letters, 600, 300), set_text(letters, 200, 60)
    assert roomy.size > tight.size
    assert roomy.fits
    assert tight.fits
    assert not set_text(letters, 20, 10).fits
    picture = Image.new("RGB", (240, 120), "#ffffff")
    draw_text(picture, Box(40, 30, 200, 90), replace(letters, smallest=40))
    for outside in ((0, 0, 240, 28), (0, 92, 240, 120), (0, 0, 38, 120), (202, 0, 240, 120)):
        assert picture.crop(outside).getextrema() == ((255, 255),) * 3


def test_what_is_no_font_is_told() -> None:
    with pytest.raises(PictureError) as caught:
        load(__file__, 12)
    assert caught.value.code == "picture.font"
