"""DAG-CBOR and content ids, as far as records and blobs need them."""

from __future__ import annotations

import base64
import hashlib
import struct
from typing import Any

_RAW, _CBOR = 0x55, 0x71


class Unencodable(ValueError):
    """The value has no place in the data model (a float, for instance)."""


def blob_cid(data: bytes) -> str:
    return _cid(_RAW, data)


def record_cid(record: object) -> str:
    """Raises Unencodable."""
    return _cid(_CBOR, encode(record))


def _cid(codec: int, data: bytes) -> str:
    raw = bytes([1, codec, 0x12, 0x20]) + hashlib.sha256(data).digest()
    return "b" + base64.b32encode(raw).decode().lower().rstrip("=")


def cid_bytes(cid: str) -> bytes:
    """Raises Unencodable for anything that is not a version 1 id in base 32."""
    text = cid[1:].upper()
    try:
        raw = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        raise Unencodable(f"not a cid: {cid}") from None
    if not cid.startswith("b") or len(raw) != 36 or raw[0] != 1:
        raise Unencodable(f"not a cid: {cid}")
    return raw


def encode(value: Any) -> bytes:
    match value:
        case None:
            return b"\xf6"
        case bool():
            return b"\xf5" if value else b"\xf4"
        case int():
            return _head(0, value) if value >= 0 else _head(1, -1 - value)
        case str():
            data = value.encode("utf-8")
            return _head(3, len(data)) + data
        case list():
            return _head(4, len(value)) + b"".join(encode(item) for item in value)
        case {"$link": str(cid)} if len(value) == 1:
            return b"\xd8\x2a" + _bytes(b"\x00" + cid_bytes(cid))
        case {"$bytes": str(text)} if len(value) == 1:
            return _bytes(base64.b64decode(text + "=" * (-len(text) % 4)))
        case dict():
            pairs = sorted(
                ((key.encode("utf-8"), item) for key, item in value.items()), key=lambda p: (len(p[0]), p[0])
            )
            return _head(5, len(pairs)) + b"".join(_head(3, len(k)) + k + encode(item) for k, item in pairs)
        case _:
            raise Unencodable(f"{type(value).__name__} is not allowed")


def _bytes(data: bytes) -> bytes:
    return _head(2, len(data)) + data


def _head(major: int, value: int) -> bytes:
    if value < 24:
        return bytes([major << 5 | value])
    for marker, form, limit in ((24, ">B", 1 << 8), (25, ">H", 1 << 16), (26, ">I", 1 << 32), (27, ">Q", 1 << 64)):
        if value < limit:
            return bytes([major << 5 | marker]) + struct.pack(form, value)
    raise Unencodable("number too large")
