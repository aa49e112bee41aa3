"""How program and worker talk over a pipe: JSON, then pieces of bytes. A worker's answer is never more than data."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO

_LENGTH = struct.Struct(">I")
MOST_HEAD = 1_000_000
MOST_PIECES = 400_000_000
"""Bytes; a worker that claims more has lost its way."""


@dataclass(frozen=True)
class Message:
    head: Mapping[str, Any]
    pieces: tuple[bytes, ...] = ()


class Torn(Exception):
    """The other side has ended, or says what no message can be."""


def send(pipe: BinaryIO, head: Mapping[str, object], pieces: Sequence[bytes] = ()) -> None:
    """Raises Torn."""
    text = json.dumps({**head, "pieces": [len(piece) for piece in pieces]}).encode()
    try:
        pipe.write(_LENGTH.pack(len(text)) + text)
        for piece in pieces:
            pipe.write(piece)
        pipe.flush()
    except (OSError, ValueError) as error:  # ValueError: the pipe is closed on this side
        raise Torn from error


def receive(pipe: BinaryIO) -> Message:
    """Raises Torn."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size, _LENGTH.size))
    try:
        head = json.loads(_exactly(pipe, length, MOST_HEAD))
        lengths = [int(size) for size in head.pop("pieces")]
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise Torn from error
    if min(lengths, default=0) < 0 or sum(lengths) > MOST_PIECES:
        raise Torn
    return Message(head, tuple(_exactly(pipe, size, MOST_PIECES) for size in lengths))


def _exactly(pipe: BinaryIO, size: int, most: int) -> bytes:
    if size > most:
        raise Torn
    try:
        data = pipe.read(size)
    except (OSError, ValueError) as error:
        raise Torn from error
    if len(data) != size:
        raise Torn
    return data
