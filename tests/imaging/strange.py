"""Files that should be pictures and make trouble, and odd ones that are fine. Each is made here, none is kept."""

from __future__ import annotations

import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageCms

from tests.imaging.pictures import busy, halves, plain, saved, turned

SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="60" height="30"'
PNG = b"\x89PNG\r\n\x1a\n"


def svg(inside: str, before: str = "", values: str = "") -> bytes:
    return f"{before}<svg {SVG} {values}>{inside}</svg>".encode()


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width: int, height: int, *extra: bytes) -> bytes:
    """A black one, or one that only claims its size where that is large; `extra` chunks stand before the pixels."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    pixels = zlib.compress(bytes((width + 1) * min(height, 100)))
    return PNG + head + b"".join(extra) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def packed(megabytes: int) -> bytes:
    """So many megabytes of blanks, deflated to a thousandth."""
    squeeze = zlib.compressobj(9)
    return b"".join([squeeze.compress(b" " * 1_000_000) for _ in range(megabytes)]) + squeeze.flush()


def archive() -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("0.png", bytes(20_000_000))
    return file.getvalue()


def gif(frames: int) -> bytes:
    frame = b"!\xf9\x04\x00\x01\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00"
    return b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\x00\x00\x00\x00\x00" + frame * frames + b";"


def pdf(trailer: str = "", box: str = "0 0 200 100", count: int = 1) -> bytes:
    """A page with a red left half. It has no table of its places: readers mend that, and must."""
    drawing = "1 0 0 rg 0 0 100 100 re f"
    kids = "[3 0 R]" if count else "[]"
    return (
        f"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids{kids}/Count {count}>>endobj\n"
        f"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[{box}]/Contents 4 0 R/Resources<<>>>>endobj\n"
        f"4 0 obj<</Length {len(drawing)}>>stream\n{drawing}\nendstream endobj\n"
        f"trailer<</Root 1 0 R{trailer}>>\n%%EOF\n"
    ).encode()


LAUGHS = "<!DOCTYPE svg [<!ENTITY a 'haha'>" + "".join(
    f"<!ENTITY {name} '{f'&{of};' * 10}'>" for of, name in zip("abcdefgh", "bcdefghi", strict=True)
)
LOCK = f"/Encrypt<</Filter/Standard/V 1/R 2/O<{'41' * 32}>/U<{'42' * 32}>/P -4>>/ID[<00><00>]"

BAD: dict[str, tuple[bytes, str]] = {
    "truncated.jpg": (saved(busy(300, 200), "JPEG")[:20_000], "picture.truncated"),
    "truncated-progressive.jpg": (saved(busy(300, 200), "JPEG", progressive=True)[:20_000], "picture.truncated"),
    "empty.png": (b"", "picture.empty"),
    "letter.jpg": (b"Dear editors, please find attached", "picture.broken"),
    "archive.png": (archive(), "picture.broken"),
    "map-200-megapixels.png": (png(20_000, 10_000), "picture.too-large"),
    "bomb.png": (png(60_000, 60_000), "picture.too-large"),
    "long-story.png": (png(9, 9, chunk(b"zTXt", b"Comment\0\0" + packed(90))), "picture.bomb"),
    "many-stories.png": (png(9, 9, *[chunk(b"zTXt", b"Comment\0\0" + packed(7))] * 12), "picture.bomb"),
    "profile-bomb.png": (png(9, 9, chunk(b"iCCP", b"x\0\0" + packed(90))), "picture.bomb"),
    "film.mp4.jpg": (b"\0\0\0\x18ftypisom" + bytes(100), "picture.format"),
    "picture-from-a-file.svg": (svg('<image href="/etc/hostname" width="9" height="9"/>'), "picture.outside"),
    "picture-beside-it.svg": (svg('<image xlink:href="photo.png" width="9" height="9"/>'), "picture.outside"),
    "picture-from-the-web.svg": (svg('<image href="https://example.com/a.png"/>'), "picture.outside"),
    "drawing-in-a-drawing.svg": (svg('<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'), "picture.outside"),
    "shape-from-a-file.svg": (svg('<use href="shapes.svg#a"/>'), "picture.outside"),
    "filter-from-a-file.svg": (
        svg('<filter id="f"><feImage href="file:///etc/hostname"/></filter>'),
        "picture.outside",
    ),
    "style-from-the-web.svg": (svg("<style>@import 'https://example.com/a.css';</style>"), "picture.outside"),
    "font-from-the-web.svg": (svg("<style>@font-face{src:url(https://example.com/a)}</style>"), "picture.outside"),
    "paint-from-the-web.svg": (svg('<rect fill="url( https://example.com/a.svg#b)"/>'), "picture.outside"),
    "entity-from-a-file.svg": (
        svg("<text>&a;</text>", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>'),
        "picture.outside",
    ),
    "billion-laughs.svg": (svg("<text>&i;</text>", LAUGHS + "]>"), "picture.bomb"),
    "long-entity.svg": (svg("&a;" * 9, f"<!DOCTYPE svg [<!ENTITY a '{'x' * 2000}'>]>"), "picture.bomb"),
    "script.svg": (svg("<script>alert(1)</script>"), "picture.script"),
    "handler.svg": (svg("", values='onload="alert(1)"'), "picture.script"),
    "copies-of-copies.svg": (
        svg(
            '<g id="a0"><rect width="9" height="9"/></g>'
            + "".join(f'<g id="a{i}">' + f'<use href="#a{i - 1}"/>' * 10 + "</g>" for i in range(1, 9))
        ),
        "picture.broken",
    ),
    "well.svg": (svg("<g>" * 100_000 + "</g>" * 100_000), "picture.broken"),
    "no-size.svg": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "picture.broken"),
    "endless-size.svg": (b'<svg xmlns="http://www.w3.org/2000/svg" width="1e400" height="1"/>', "picture.broken"),
    "half.svg": (svg("<rect/>")[:-4], "picture.broken"),
    "page.svg": (b"<html><body><svg/></body></html>", "picture.broken"),
    "heavy.svg": (svg(" " * 10_000_001), "picture.too-heavy"),
    "packed.svgz": (b"\x1f\x8b\x08" + bytes(60), "picture.format"),
    "locked.pdf": (pdf(LOCK), "picture.locked"),
    "no-page.pdf": (pdf(count=0), "picture.broken"),
    "nothing.pdf": (b"%PDF-1.7\nnothing", "picture.broken"),
}
"""By file name: the bytes, and what is told of them."""

ODD: dict[str, tuple[bytes, tuple[int, int]]] = {
    "dot.png": (saved(plain(1, 1)), (1, 1)),
    "line.png": (saved(plain(1, 30_000)), (1, 30_000)),
    "photo-named-wrong.jpg": (saved(halves(), "PNG"), (400, 200)),
    "ten-thousand-frames.gif": (gif(10_000), (1, 1)),
    "wrong-turn.jpg": (turned(halves(), 77), (400, 200)),
    "no-turn.jpg": (turned(halves(), 0), (400, 200)),
    "wrong-profile.png": (
        saved(halves(), icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()),
        (400, 200),
    ),
    "broken-profile.jpg": (saved(halves(), "JPEG", icc_profile=b"no profile" * 20), (400, 200)),
    "story.png": (png(90, 40, chunk(b"zTXt", b"Prompt\0\0" + packed(3))), (90, 40)),
    "large-profile.png": (png(90, 40, chunk(b"iCCP", b"x\0\0" + packed(3))), (90, 40)),
    "drawing.svg": (svg('<a href="https://example.com"><rect width="30" height="30" fill="red"/></a>'), (3000, 1500)),
    "exported.svg": (
        svg('<g xmlns:i="&i;"/>', '<!DOCTYPE svg [<!ENTITY i "http://example.com/made-with">]>'),
        (3000, 1500),
    ),
    "enormous.svg": (
        svg("").replace(b'width="60"', b'width="9e9"').replace(b'height="30"', b'height="3e9"'),
        (3000, 1000),
    ),
    "needle.svg": (svg("").replace(b'width="60"', b'width="1000000"'), (3000, 1)),
    "page.pdf": (pdf(), (3000, 1500)),
    "needle.pdf": (pdf(box="0 0 1 14400"), (1, 3000)),
}
"""By file name: the bytes, and the size that is seen."""


def places(folder: Path) -> dict[str, tuple[Path, str]]:
    """What is no file to be read: by name, with what is told of it."""
    (folder / "holiday").mkdir()
    os.mkfifo(folder / "pipe.png")
    (folder / "round.png").symlink_to(folder / "round.png")
    return {
        "holiday": (folder / "holiday", "picture.folder"),
        "pipe.png": (folder / "pipe.png", "picture.unreadable"),
        "round.png": (folder / "round.png", "picture.unreadable"),
        "zero": (Path("/dev/zero"), "picture.unreadable"),
        "full": (Path("/dev/full"), "picture.unreadable"),
        "gone.png": (folder / "gone.png", "picture.absent"),
        "x" * 300: (folder / ("x" * 300), "picture.unreadable"),
    }


_KINDS: dict[str, Callable[[], bytes]] = {
    "JPEG": lambda: saved(halves(), "JPEG", quality=95, subsampling=0),
    "PNG": lambda: saved(halves()),
    "WebP": lambda: saved(halves(), "WEBP", quality=95),
    "AVIF": lambda: saved(halves(), "AVIF", quality=95),
    "HEIC": lambda: heic(halves()),
    "TIFF": lambda: saved(halves(), "TIFF"),
    "GIF": lambda: saved(halves(), "GIF"),
    "BMP": lambda: saved(halves(), "BMP"),
    "SVG": lambda: svg(
        '<rect width="30" height="30" fill="#dc1e1e"/><rect x="30" width="30" height="30" fill="#1e3cc8"/>'
    ),
    "PDF": lambda: saved(halves(), "PDF", quality=95),
}


def of_kind(name: str) -> bytes:
    """`halves` as a file of a kind that is opened, by its name in KINDS."""
    return _KINDS[name]()


def heic(image: Image.Image) -> bytes:
    import pillow_heif

    file = BytesIO()
    pillow_heif.from_pillow(image).save(file, quality=95)
    return file.getvalue()
