"""Each bad file is told apart in plain words and costs nobody else; odd ones are as good as any."""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from composer.core.errors import PictureError
from composer.core.message import Attachment
from composer.core.picture import KINDS, PictureKind
from composer.imaging import svg as drawings
from composer.imaging.apply import apply
from composer.imaging.darkroom.room import Darkroom
from composer.imaging.darkroom.worker import command
from composer.imaging.opening import READ, inspect
from composer.imaging.plan import plan
from tests.imaging.pictures import BLUE, RED, close_to, halves, plain, saved, shown
from tests.imaging.strange import BAD, ODD, PNG, chunk, of_kind, places, svg
from tests.imaging.values import rules

FONTS = Path(__file__).parents[2] / "resources" / "fonts"
WIDE = rules(tallest=0.0001, widest=10_000)


@pytest.fixture(scope="module")
def room() -> Iterator[Darkroom]:
    room = Darkroom(command(FONTS))
    yield room
    room.close()


def code(room: Darkroom, source: Path | bytes, name: str) -> str:
    with pytest.raises(PictureError) as caught:
        room.inspect(source, name)
    assert caught.value.values["file"] == name
    return caught.value.code


def rendered(data: bytes) -> Image.Image:
    info = inspect(data)
    attachment = Attachment("a", info.sha256, "picture", info.width, info.height)
    return shown(apply(data, plan(attachment, WIDE, None)).data)


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_told_apart(room: Darkroom, name: str) -> None:
    data, expected = BAD[name]
    assert code(room, data, name) == expected


def test_what_is_no_file_is_told_apart(room: Darkroom, tmp_path: Path) -> None:
    for name, (path, expected) in places(tmp_path).items():
        assert code(room, path, name) == expected, name


def test_no_bad_file_brings_its_worker_down() -> None:
    troubled = Darkroom((sys.executable, "-m", "tests.imaging.trouble", str(FONTS)))
    try:
        before = troubled.inspect(b"", "pid").width
        found = {name: code(troubled, data, name) for name, (data, _) in BAD.items()}
        assert found == {name: expected for name, (_, expected) in BAD.items()}
        assert troubled.inspect(b"", "pid").width == before
    finally:
        troubled.close()


@pytest.mark.parametrize("name", ODD)
def test_an_odd_file_is_as_good_as_any(room: Darkroom, name: str) -> None:
    data, size = ODD[name]
    info = room.inspect(data, name)
    assert (info.width, info.height) == size
    attachment = Attachment("a", info.sha256, name, *size)
    made = room.render(data, plan(attachment, WIDE, None))
    assert shown(made.data).size == (made.width, made.height)
    assert shown(room.thumbnail(data, 100)).size[0] <= 100


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_kind_that_is_offered_is_opened(kind: PictureKind) -> None:
    data = of_kind(kind.name)
    assert inspect(data).mime == kind.mime
    image = rendered(data)
    width, height = image.size
    assert width == 2 * height
    assert close_to(image.getpixel((width // 5, height // 2)), RED, 16)
    assert close_to(image.getpixel((width * 4 // 5, height // 2)), BLUE, 16)


def test_no_kind_is_opened_that_is_not_offered() -> None:
    names = {kind.name.upper() for kind in KINDS} - {"SVG", "PDF", "HEIC"} | {"HEIF"}
    assert names == set(READ)


def test_the_first_page_of_several_is_taken() -> None:
    pages = [plain(60, 40, RED), plain(60, 40, BLUE)]
    for kind in ("TIFF", "PDF"):
        data = saved(pages[0], kind, save_all=True, append_images=pages[1:])
        assert not inspect(data).animated
        assert close_to(rendered(data).getpixel((30, 20)), RED, 16)


def test_cmyk_as_adobe_writes_it_is_not_inverted() -> None:
    data = saved(halves().convert("CMYK"), "JPEG", quality=95)
    assert b"Adobe" in data[:100]
    assert close_to(rendered(data).getpixel((50, 50)), RED, 24)
    assert close_to(rendered(data).getpixel((350, 50)), BLUE, 24)


def test_progressive_is_as_good_as_any() -> None:
    assert close_to(rendered(saved(halves(), "JPEG", progressive=True, quality=95)).getpixel((50, 50)), RED, 16)


def test_16_bits_of_colour_keep_their_tones() -> None:
    ramp = np.linspace(0, 65535, 256).astype(">u2")
    row = b"\0" + np.stack([ramp, ramp, ramp], 1).tobytes()
    head = struct.pack(">IIBBBBB", 256, 4, 16, 2, 0, 0, 0)
    data = PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(row * 4)) + chunk(b"IEND", b"")
    found = [rendered(data).getpixel((x, 2)) for x in (10, 128, 250)]
    assert all(close_to(value, (x, x, x)) for value, x in zip(found, (10, 128, 250), strict=True))


def test_letters_of_a_drawing_are_set_in_the_font_that_comes_along() -> None:
    words = svg('<text x="2" y="20" font-family="No Such Font">Kalium</text>')
    drawings.set_in(FONTS)
    with_font = drawings.drawn(words)
    drawings.set_in(FONTS / "none")
    without = drawings.drawn(words)
    drawings.set_in(FONTS)
    assert with_font.getchannel("A").getbbox() is not None
    assert without.getchannel("A").getbbox() is None


def test_a_drawing_shows_nothing_that_it_does_not_hold(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(saved(plain(60, 30, RED)))
    ways = [
        f'<image href="{secret}" width="60" height="30"/>',
        f'<image xlink:href="file://{secret}" width="60" height="30"/>',
        f'<image href=" {secret}" width="60" height="30"/>',
        f'<image href="&#x2f;{str(secret)[1:]}" width="60" height="30"/>',
        f'<filter id="f"><feImage href="{secret}"/></filter><rect width="60" height="30" filter="url(#f)"/>',
        f'<style>rect{{fill:url("{secret}")}}</style><rect width="60" height="30"/>',
        f'<foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="{secret}"/></foreignObject>',
    ]
    for way in ways:
        with pytest.raises(PictureError) as caught:
            drawings.drawn(svg(way))
        assert caught.value.code == "picture.outside"


def test_style_sheets_named_before_a_drawing_are_not_loaded() -> None:
    sheet = '<?xml-stylesheet href="https://example.com/a.css" type="text/css"?>'
    assert drawings.drawn(svg('<rect width="60" height="30"/>', sheet)).getpixel((9, 9)) == (0, 0, 0, 255)
