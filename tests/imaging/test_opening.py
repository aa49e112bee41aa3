"""Files of unknown origin are judged before they are decoded, and every bad one ends in a PictureError."""

from __future__ import annotations

import hashlib
import struct
import tracemalloc
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, features

from composer.core.errors import PictureError
from composer.imaging.opening import MOST_BYTES, inspect
from tests.imaging.pictures import busy, halves, plain, saved, turned


def code(source: Path | bytes) -> str:
    with pytest.raises(PictureError) as caught:
        inspect(source)
    return caught.value.code


def png_that_claims(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    body = chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + body + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("WEBP", "image/webp"),
        ("GIF", "image/gif"),
        ("TIFF", "image/tiff"),
        ("BMP", "image/bmp"),
    ],
)
def test_every_format_is_known_by_its_bytes(kind: str, mime: str) -> None:
    data = saved(halves(40, 20), kind)
    info = inspect(data)
    assert (info.width, info.height, info.mime, info.size) == (40, 20, mime, len(data))
    assert info.sha256 == hashlib.sha256(data).hexdigest()
    assert not info.animated


@pytest.mark.skipif(not features.check("avif"), reason="this Pillow has no AVIF")
def test_avif_is_read() -> None:
    assert inspect(saved(halves(64, 32), "AVIF")).mime == "image/avif"


def test_heic_is_read(tmp_path: Path) -> None:
    pillow_heif = pytest.importorskip("pillow_heif")
    file = BytesIO()
    try:
        pillow_heif.from_pillow(halves(64, 32)).save(file)
    except RuntimeError:
        pytest.skip("this pillow-heif has no HEVC encoder")
    info = inspect(file.getvalue())
    assert (info.width, info.height, info.mime) == (64, 32, "image/heic")


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_the_size_is_the_one_seen(orientation: int, kind: str) -> None:
    info = inspect(turned(halves(40, 20), orientation, kind))
    assert (info.width, info.height) == ((20, 40) if orientation >= 5 else (40, 20))


def test_a_nonsense_orientation_is_passed_over() -> None:
    assert inspect(turned(halves(40, 20), 77)).width == 40


def test_an_animation_is_told() -> None:
    frames = [plain(20, 20, (i * 60, 0, 0)) for i in range(4)]
    assert inspect(saved(frames[0], "GIF", save_all=True, append_images=frames[1:])).animated


def test_a_200_megapixel_picture_is_refused_without_decoding() -> None:
    data = saved(Image.new("1", (20_000, 10_000)), "PNG")
    assert len(data) < 100_000
    tracemalloc.start()
    try:
        with pytest.raises(PictureError) as caught:
            inspect(data, "map.png")
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
    assert caught.value.code == "picture.too-large"
    assert caught.value.values == {"megapixels": 200, "limit": 120, "file": "map.png"}


@pytest.mark.parametrize("side", [11_000, 14_000, 60_000])
def test_bombs_of_any_size_are_told_with_their_megapixels(side: int) -> None:
    with pytest.raises(PictureError) as caught:
        inspect(png_that_claims(side, side))
    assert caught.value.code == "picture.too-large"
    assert caught.value.values["megapixels"] == side * side // 1_000_000


def test_a_file_of_more_than_100_megabytes_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "big.tif"
    with path.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    assert code(path) == "picture.too-heavy"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "picture.empty"),
        (b"Dear editors, please find attached", "picture.broken"),
        (b"\x00" * 500, "picture.broken"),
        (b"PK\x03\x04" + b"\x00" * 100, "picture.broken"),
        (b"%PDF-1.7 ...", "picture.broken"),
        (b'\xef\xbb\xbf<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>', "picture.broken"),
        (b"\x1f\x8b\x08" + bytes(60), "picture.format"),
        (b"8BPS\x00\x01" + b"\x00" * 60, "picture.format"),
        (b"\x00\x00\x00\x20ftypisom" + b"\x00" * 60, "picture.format"),
        (b"\x00\x00\x00\x20ftypavif" + b"\x00" * 8, "picture.truncated"),
        (b"\xff\xd8\xff\xe0" + b"\x00" * 60, "picture.broken"),
        (b"\x89PNG\r\n\x1a\n", "picture.broken"),
    ],
)
def test_what_is_no_usable_picture_says_why(data: bytes, expected: str) -> None:
    assert code(data) == expected


def test_an_absent_file_and_a_folder_are_told(tmp_path: Path) -> None:
    assert code(tmp_path / "none.jpg") == "picture.absent"
    assert code(tmp_path) == "picture.folder"


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "HEIF"])
@pytest.mark.parametrize("share", [0.2, 0.7, 0.99])
def test_a_cut_off_file_is_told_when_it_comes_in(kind: str, share: float) -> None:
    data = saved(busy(200, 150), kind)
    assert code(data[: int(len(data) * share)]) == "picture.truncated"


def test_a_progressive_picture_that_is_cut_off_is_not_shown_as_far_as_it_goes() -> None:
    data = saved(busy(200, 150), "JPEG", progressive=True)
    assert code(data[: len(data) * 9 // 10]) == "picture.truncated"


def test_a_wrong_file_ending_does_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "photo.jpg"
    path.write_bytes(saved(halves(), "PNG"))
    assert inspect(path).mime == "image/png"
