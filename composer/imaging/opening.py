"""Opens files of unknown origin: size and format are read from the header and judged before a pixel is decoded."""

from __future__ import annotations

import hashlib
import importlib
import os
import re
import stat
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import ExifTags, Image, PngImagePlugin, UnidentifiedImageError

from composer.core.errors import PictureError
from composer.core.picture import KINDS, PictureInfo
from composer.imaging import pdf, svg
from composer.imaging.memory import return_large_blocks

MOST_BYTES = 100_000_000
MOST_PIXELS = 120_000_000
MOST_TEXT = 8_000_000
"""Bytes of one text or profile in a PNG, unpacked."""
READ = ("JPEG", "PNG", "WEBP", "GIF", "TIFF", "BMP", "AVIF", "HEIF")
"""Pillow's names of the formats that are tried; no other decoder sees the bytes."""

_PLUGINS = ("Jpeg", "Png", "WebP", "Gif", "Tiff", "Bmp", "Avif")

MIME = {kind.name.upper(): kind.mime for kind in KINDS} | {"MPO": "image/jpeg", "HEIF": "image/heic"}
_ANIMATED = ("GIF", "PNG", "WEBP", "AVIF")
"""Kinds whose further pictures are frames; those of the others are pages or sizes."""
_OTHER_SIGNS = (
    b"8BPS",
    b"\0\0\1\0",
    b"\0\0\0\x0cjP  ",
    b"\xff\x0a",
    b"\0\0\0\x0cJXL ",
    b"\x1aE\xdf\xa3",
    b"%!PS",
    b"\x1f\x8b",
)
_SIDEWAYS = (5, 6, 7, 8)
_TOLD = {"truncated": "picture.truncated", "too large for": "picture.bomb", "text chunks": "picture.bomb"}
"""What Pillow's decoders say of files that are broken in a way of their own."""
_READ_ONLY = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, RuntimeError),
    *(ArithmeticError, LookupError, TypeError, struct.error),
)
"""What Pillow's decoders raise for broken files."""


def inspect(source: Path | bytes, name: str = "") -> PictureInfo:
    """Judge the header, then decode once as small as the format allows, so that a damaged file is told now and not
    when it is published. `name` is named in errors; a path has its own. PictureError:

    "picture.absent", "picture.folder", "picture.unreadable", "picture.empty", "picture.format" (a picture of a kind
    that is not read), "picture.broken" (damaged, or none), "picture.truncated" (its end is missing),
    "picture.too-heavy" (bytes), "picture.too-large" (pixels), "picture.bomb" (unfolds to far more than it should), and
    what `svg` and `pdf` refuse.
    """
    try:
        return _inspected(read_bytes(source))
    except PictureError as error:
        name = name or (source.name if isinstance(source, Path) else "")
        raise PictureError(error.code, **{**error.values, "file": name}) from error


def _inspected(data: bytes) -> PictureInfo:
    from composer.imaging.focal import SIDE, propose  # a rendition needs none of it

    with opened(data) as image:
        width, height = seen_size(image)
        mime = MIME.get(image.format or "", "")
        animated = image.format in _ANIMATED and bool(getattr(image, "is_animated", False))
        image.draft(None, (SIDE, SIDE))
        image.load()
        point = propose(image, orientation(image))
    focus = (point.x, point.y, point.above)
    return PictureInfo(width, height, mime, hashlib.sha256(data).hexdigest(), len(data), animated, focus)


def read_bytes(source: Path | bytes) -> bytes:
    """The file's bytes. Asked of the open file first: a huge one is not read, and a pipe or device never waited for."""
    if isinstance(source, bytes):
        _judge_size(len(source), "")
        return source
    try:
        _judge_kind(source.stat(), source.name)
        with os.fdopen(os.open(source, _READ_ONLY), "rb") as file:
            found = os.fstat(file.fileno())
            _judge_kind(found, source.name)
            _judge_size(found.st_size, source.name)
            return file.read(MOST_BYTES)
    except FileNotFoundError:
        raise PictureError("picture.absent", file=source.name) from None
    except OSError as error:
        raise PictureError("picture.unreadable", file=source.name, problem=error.strerror or "") from None


@contextmanager
def opened(data: bytes) -> Iterator[Image.Image]:
    """The picture, opened but not decoded. Whatever its decoder raises inside the block becomes a PictureError."""
    prepare_pillow()
    if data[4:8] == b"ftyp":
        _prepare_heic()
    image = _open(data)
    try:
        with image:
            _judge_pixels(image)
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(*image.size, str(error)) from None
    except _BROKEN as error:
        raise _broken(error, data) from error


def seen_size(image: Image.Image) -> tuple[int, int]:
    """Width and height after EXIF orientation."""
    width, height = image.size
    return (height, width) if orientation(image) in _SIDEWAYS else (width, height)


def orientation(image: Image.Image) -> int:
    """EXIF orientation 1 to 8; 1 where there is none or its metadata cannot be read. Decodes nothing."""
    if image.format == "PNG" and "exif" not in image.info:
        return 1  # Pillow would decode the whole picture to look for metadata behind it
    try:
        value = image.getexif().get(ExifTags.Base.Orientation, 1)
    except _BROKEN:
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _open(data: bytes) -> Image.Image:
    try:
        if svg.is_svg(data):
            return _of_kind(svg.drawn(data), "SVG")
        if pdf.is_pdf(data):
            return _of_kind(pdf.first_page(data), "PDF")
        return Image.open(BytesIO(data), formats=[name for name in READ if name in Image.OPEN])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise _too_large(0, 0, str(error)) from None
    except UnidentifiedImageError:
        raise PictureError(_code_of_unknown(data)) from None
    except _BROKEN as error:
        raise _broken(error, data) from error


def _of_kind(image: Image.Image, kind: str) -> Image.Image:
    image.format = kind
    return image


def _broken(error: BaseException, data: bytes) -> PictureError:
    problem = str(error)[:200] or type(error).__name__
    code = next((code for words, code in _TOLD.items() if words in problem.lower()), "picture.broken")
    return PictureError("picture.truncated" if _ends_early(data) else code, problem=problem)


def _ends_early(data: bytes) -> bool:
    """Whether a file of boxes with lengths (WebP; AVIF and HEIC) is shorter than it says."""
    if data[:4] == b"RIFF":
        return int.from_bytes(data[4:8], "little") + 8 > len(data)
    end = 0
    while data[4:8] == b"ftyp" and end + 8 <= len(data):
        size = int.from_bytes(data[end : end + 4], "big")
        if size == 1:
            size = int.from_bytes(data[end + 8 : end + 16], "big")
        if size < 8:  # the last box may leave its length out
            return False
        end += size
    return end > len(data)


def _code_of_unknown(data: bytes) -> str:
    """Whether bytes that no decoder took are a picture of a kind that is not read, or damaged or no picture at all."""
    if _ends_early(data):
        return "picture.truncated"
    return "picture.format" if data.startswith(_OTHER_SIGNS) or data[4:8] == b"ftyp" else "picture.broken"


def _judge_kind(found: os.stat_result, name: str) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise PictureError("picture.folder", file=name)
    if not stat.S_ISREG(found.st_mode):
        raise PictureError("picture.unreadable", file=name, problem="no regular file")


def _judge_size(size: int, name: str) -> None:
    if size == 0:
        raise PictureError("picture.empty", file=name)
    if size > MOST_BYTES:
        raise PictureError("picture.too-heavy", file=name, megabytes=size // 1_000_000, limit=MOST_BYTES // 1_000_000)


def _judge_pixels(image: Image.Image) -> None:
    width, height = image.size
    if width * height > MOST_PIXELS:
        raise _too_large(width, height)
    if width < 1 or height < 1:
        raise PictureError("picture.broken", problem="no size")


def _too_large(width: int, height: int, told: str = "") -> PictureError:
    """`told` is Pillow's own refusal, which names the pixels only."""
    pixels = re.search(r"\((\d+) pixels", told)
    megapixels = round((width * height or (int(pixels[1]) if pixels else 0)) / 1_000_000)
    return PictureError("picture.too-large", megapixels=megapixels, limit=MOST_PIXELS // 1_000_000)


_prepared = False
_heic_prepared = False


def prepare_pillow() -> None:
    """Quiet about odd metadata, which is thrown away anyway. Two threads may do it at once; nobody goes on before it
    is done."""
    global _prepared
    if _prepared:
        return
    for plugin in _PLUGINS:
        importlib.import_module(f"PIL.{plugin}ImagePlugin")
    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    PngImagePlugin.MAX_TEXT_CHUNK = MOST_TEXT  # profiles too; image programs write whole stories into pictures
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
    warnings.filterwarnings("ignore", category=Image.DecompressionBombWarning)  # `_judge_pixels` refuses, in our words
    return_large_blocks()
    _prepared = True


def _prepare_heic() -> None:
    """By its own library, which is loaded with the first picture that may need it; without it such files are
    "picture.format"."""
    global _heic_prepared
    if _heic_prepared:
        return
    try:
        from pillow_heif import register_heif_opener
    except ImportError:
        pass
    else:
        register_heif_opener(thumbnails=False)
    _heic_prepared = True
