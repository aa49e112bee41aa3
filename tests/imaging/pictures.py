"""Pictures that the imaging tests make for themselves."""

from __future__ import annotations

import struct
from io import BytesIO

import numpy as np
from PIL import Image

RED, BLUE, GREY, WHITE = (220, 30, 30), (30, 60, 200), (128, 128, 128), (255, 255, 255)


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def plain(width: int, height: int, colour: tuple[int, int, int] = GREY) -> Image.Image:
    return Image.new("RGB", (width, height), colour)


def halves(width: int = 400, height: int = 200) -> Image.Image:
    """Left half red, right half blue."""
    image = plain(width, height, RED)
    image.paste(BLUE, (width // 2, 0, width, height))
    return image


def busy(width: int, height: int, seed: int = 1) -> Image.Image:
    """Noise, as hard to compress as a photo of gravel."""
    pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
    return Image.fromarray(pixels).resize((width, height))


def turned(image: Image.Image, orientation: int, kind: str = "JPEG") -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved(image, kind, exif=exif, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}))


def shown(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def close_to(found: object, wanted: tuple[int, int, int], most: int = 8) -> bool:
    assert isinstance(found, tuple)
    return all(abs(int(a) - b) <= most for a, b in zip(found, wanted, strict=True))


def display_p3() -> bytes:
    """A colour profile with the primaries of Display P3 (adapted to D50) and a gamma of 2.2."""

    def xyz(*values: float) -> bytes:
        return b"XYZ " + bytes(4) + b"".join(struct.pack(">i", round(v * 65536)) for v in values)

    name = b"P3 for tests\0"
    tags = {
        b"desc": b"desc" + bytes(4) + struct.pack(">I", len(name)) + name + bytes(78),
        b"wtpt": xyz(0.9642, 1.0, 0.8249),
        b"rXYZ": xyz(0.51512, 0.24120, -0.00105),
        b"gXYZ": xyz(0.29198, 0.69225, 0.04189),
        b"bXYZ": xyz(0.15710, 0.06657, 0.78407),
    } | {tag: b"curv" + bytes(4) + struct.pack(">IH", 1, round(2.2 * 256)) for tag in (b"rTRC", b"gTRC", b"bTRC")}
    table, content = struct.pack(">I", len(tags)), b""
    for tag, value in tags.items():
        padded = value + bytes(-len(value) % 4)
        table += tag + struct.pack(">II", 128 + 4 + 12 * len(tags) + len(content), len(value))
        content += padded
    head = struct.pack(">I4sI", 128 + len(table) + len(content), b"lcms", 0x02400000) + b"mntrRGB XYZ "
    head += bytes(12) + b"acsp" + bytes(28) + struct.pack(">iii", 63190, 65536, 54061)
    return head.ljust(128, b"\0") + table + content
