"""What runs in a worker process: it takes a call, opens the picture, answers. A crash here costs one picture."""

from __future__ import annotations

import os
import pickle
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from queue import SimpleQueue
from typing import BinaryIO

from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError
from composer.core.prepared import PicturePlan
from composer.core.template import Template
from composer.imaging import apply, opening, svg
from composer.imaging.darkroom.limits import confine, limited
from composer.imaging.darkroom.wire import Message, Torn, receive, send
from composer.imaging.template import draw_card

Call = Callable[..., Message]


def serve(fonts: Path, known: Mapping[str, Call] | None = None) -> int:
    """The whole life of a worker: it ends when the program closes the pipe or is gone, and never by itself."""
    calls, answers = _pipes()
    confine()
    opening.prepare_pillow()
    svg.set_in(fonts)
    waiting: SimpleQueue[Message] = SimpleQueue()
    threading.Thread(target=_listen, args=(calls, waiting), daemon=True).start()
    send(answers, {"ready": os.getpid()})
    while True:
        call = waiting.get()
        with limited(call.head["seconds"]):
            answer = _answer(call, known or CALLS)
        send(answers, answer.head, answer.pieces)


def _pipes() -> tuple[BinaryIO, BinaryIO]:
    """What decoders print must not get between the answers, so they print where nobody looks."""
    calls, answers = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nowhere, number)
    return os.fdopen(calls, "rb"), os.fdopen(answers, "wb")


def _listen(calls: BinaryIO, waiting: SimpleQueue[Message]) -> None:
    """On a thread of its own, so that the program's end is seen while a picture is being decoded."""
    try:
        while True:
            waiting.put(receive(calls))
    except Torn:
        os._exit(0)


def _answer(call: Message, known: Mapping[str, Call]) -> Message:
    # The program itself wrote this; nothing of a worker's is ever unpickled.
    values = pickle.loads(call.pieces[0])  # noqa: S301
    try:
        return known[call.head["call"]](*values)
    except PictureError as error:
        return Message({"error": error.code, "values": dict(error.values)})
    except MemoryError:
        return Message({"error": "picture.memory", "values": {}})
    except Exception:  # a decoder's own mistake, which no list foresees
        return Message({"error": "picture.crashed", "values": {}})


def _inspect(source: Path | bytes, name: str) -> Message:
    return Message({"info": asdict(opening.inspect(source, name))})


def _thumbnail(original: Path | bytes, longest: int, background: str) -> Message:
    return Message({}, (apply.thumbnail(original, longest, background),))


def _render(original: Path | bytes, plans: Sequence[PicturePlan], kit: BrandKit | None) -> Message:
    """Equal files are told once: `file` numbers the pieces."""
    made: list[dict[str, object]] = []
    pieces: dict[bytes, int] = {}
    for one in apply.apply_all(original, plans, kit):
        if isinstance(one, PictureError):
            made.append({"error": one.code, "values": dict(one.values)})
            continue
        file = pieces.setdefault(one.data, len(pieces))
        told = {"mime": one.mime, "size": (one.width, one.height), "legibility": asdict(one.legibility)}
        made.append({"file": file, **told})
    return Message({"made": made}, tuple(pieces))


def _card(
    template: Template, texts: Mapping[str, str], kit: BrandKit, size: tuple[int, int], safe: tuple[float, float]
) -> Message:
    data, unfit = draw_card(template, texts, kit, size, safe)
    return Message({"unfit": list(unfit)}, (data,))


CALLS: Mapping[str, Call] = {"inspect": _inspect, "thumbnail": _thumbnail, "render": _render, "card": _card}
