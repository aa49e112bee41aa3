"""Damaged pictures without end: the same seed gives the same file."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from functools import cache
from random import Random

from composer.core.picture import KINDS
from tests.imaging.pictures import busy, display_p3, saved, turned
from tests.imaging.strange import PNG, gif, heic, of_kind, pdf, svg

EXTREMES = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\0\0\0", b"\0\0\0\1", b"\1\0\0\0")
PACKINGS = ("tiff_lzw", "jpeg", "tiff_deflate")
HEADERS = 400
"""Most of what can go wrong is said in so many first bytes."""


@cache
def whole() -> dict[str, list[bytes]]:
    """Sound files of each kind that is opened, small and with much inside."""
    small, profile = busy(48, 32), display_p3()
    more = {
        "JPEG": [turned(small, 6), saved(small.convert("CMYK"), "JPEG"), saved(small, "JPEG", progressive=True)],
        "PNG": [turned(small, 6, "PNG"), saved(small.quantize(16)), saved(small, icc_profile=profile)],
        "WebP": [turned(small, 6, "WEBP"), saved(small, "WEBP", lossless=True, icc_profile=profile)],
        "AVIF": [saved(small, "AVIF", icc_profile=profile)],
        "HEIC": [heic(small)],
        "TIFF": [turned(small, 6, "TIFF"), *(saved(small, "TIFF", compression=way) for way in PACKINGS)],
        "GIF": [saved(small, "GIF"), gif(3)],
        "BMP": [saved(small.quantize(16), "BMP")],
        "SVG": [svg('<defs><linearGradient id="g"/></defs><path d="M0 0L9 9Z" fill="url(#g)"/><text>Salt</text>')],
        "PDF": [pdf()],
    }
    return {kind.name: [of_kind(kind.name), *more[kind.name]] for kind in KINDS}


def mutants(kind: str, seed: int) -> Iterator[bytes]:
    """Endless."""
    chance = Random(f"{kind} {seed}")
    while True:
        data = bytearray(chance.choice(whole()[kind]))
        for _ in range(chance.randint(1, 6)):
            chance.choice(_WRITTEN_WAYS if kind == "SVG" else _WAYS)(data, chance)
        yield _summed(bytes(data)) if kind == "PNG" else bytes(data)


def _summed(data: bytes) -> bytes:
    """A PNG whose checksums are right again, else no reader looks further."""
    made, at = bytearray(data), len(PNG)
    while at + 12 <= len(data):
        end = at + 8 + int.from_bytes(data[at : at + 4], "big")
        made[end : end + 4] = zlib.crc32(data[at + 4 : end]).to_bytes(4, "big") if end + 4 <= len(data) else b""
        at = end + 4
    return bytes(made)


def _place(data: bytearray, chance: Random) -> int:
    return chance.randrange(min(len(data), HEADERS) if chance.random() < 0.7 else len(data)) if data else 0


def _byte(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at : at + 1] = bytes([chance.randrange(256)])


def _bit(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at : at + 1] = bytes(one ^ (1 << chance.randrange(8)) for one in data[at : at + 1])


def _extreme(data: bytearray, chance: Random) -> None:
    at, width = _place(data, chance), chance.choice((1, 2, 4))
    data[at : at + width] = chance.choice(EXTREMES)[:width]


def _cut(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    del data[at : at + chance.choice((1, 4, 30, 100_000))]


def _twice(data: bytearray, chance: Random) -> None:
    at = _place(data, chance)
    data[at:at] = data[at : at + chance.choice((1, 4, 30, 200))] * chance.choice((1, 2, 50))


def _figure(data: bytearray, chance: Random) -> None:
    """Another number: what is written must stay readable to get past the first look."""
    figures = [at for at, one in enumerate(data) if chr(one).isdigit()]
    at = chance.choice(figures or [0])
    data[at : at + 1] = chance.choice((b"0", b"7", b"-1", b"1e9", b"1e40", b".", b"999999999999", b"0.0000001"))


def _swapped(data: bytearray, chance: Random) -> None:
    """Two quoted values change places."""
    words = bytes(data).split(b'"')
    if len(words) > 4:
        one, other = (chance.randrange(1, len(words) - 1, 2) for _ in range(2))
        words[one], words[other] = words[other], words[one]
        data[:] = b'"'.join(words)


_WRITTEN_WAYS = (_figure, _figure, _swapped)
_WAYS: tuple[Callable[[bytearray, Random], None], ...] = (_byte, _byte, _bit, _bit, _extreme, _extreme, _cut, _twice)
