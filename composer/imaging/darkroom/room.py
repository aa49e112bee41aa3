"""Opens pictures of unknown origin in worker processes. Safe to use from several threads."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from composer.core.brand_kit import BrandKit
from composer.core.errors import PictureError
from composer.core.picture import PictureInfo
from composer.core.ports import Legibility, Rendition
from composer.core.prepared import PicturePlan
from composer.core.template import Template
from composer.imaging.darkroom.wire import Message
from composer.imaging.darkroom.worker import GoneError, Worker

T = TypeVar("T")

SECONDS = 60.0
"""For one picture. The largest that is let in takes a third of it on a slow computer."""
WORKERS = min(2, os.cpu_count() or 1)


class Darkroom:
    """Starts a worker with the first picture and keeps it; a second one when two pictures are wanted at a time. One
    that ends is replaced. Every method may raise PictureError, besides the file's own with

    "picture.crashed" (the decoder ended, twice), "picture.too-slow", "picture.memory" (the limits of one picture) and
    "picture.no-worker" (no process can be started here; nothing is opened in the program itself then).
    """

    def __init__(self, command: tuple[str, ...], seconds: float = SECONDS) -> None:
        """`command` starts a worker."""
        self._command, self._seconds = command, seconds
        self._places = threading.Semaphore(WORKERS)
        self._lock = threading.Lock()
        self._free: list[Worker] = []
        self._closed = False

    def inspect(self, source: Path | bytes, name: str = "") -> PictureInfo:
        """As `opening.inspect`."""
        name = name or (source.name if isinstance(source, Path) else "")

        def told(answer: Message) -> PictureInfo:
            across, down, above = answer.head["info"]["focus"]
            return PictureInfo(**{**answer.head["info"], "focus": (across, down, above)})

        return self._ask("inspect", {"file": name}, (source, name), told)

    def thumbnail(self, original: Path | bytes, longest: int, background: str = "#ffffff") -> bytes:
        """As `apply.thumbnail`."""
        return self._ask("thumbnail", {}, (original, longest, background), lambda answer: answer.pieces[0])

    def render(self, original: Path | bytes, plan: PicturePlan, kit: BrandKit | None = None) -> Rendition:
        """As `apply.apply`."""
        (made,) = self.render_all(original, (plan,), kit)
        if isinstance(made, PictureError):
            raise made
        return made

    def render_all(
        self, original: Path | bytes, plans: Sequence[PicturePlan], kit: BrandKit | None = None
    ) -> tuple[Rendition | PictureError, ...]:
        """As `apply.apply_all`."""

        def told(answer: Message) -> tuple[Rendition | PictureError, ...]:
            return tuple(_made(plan, one, answer) for plan, one in zip(plans, answer.head["made"], strict=True))

        return self._ask("render", {}, (original, tuple(plans), kit), told)

    def card(
        self,
        template: Template,
        texts: Mapping[str, str],
        kit: BrandKit,
        size: tuple[int, int],
        safe: tuple[float, float],
    ) -> tuple[bytes, tuple[str, ...]]:
        """As `template.draw_card`."""

        def drawn(answer: Message) -> tuple[bytes, tuple[str, ...]]:
            return answer.pieces[0], tuple(answer.head["unfit"])

        return self._ask("card", {}, (template, dict(texts), kit, size, safe), drawn)

    def warm(self) -> None:
        """Start a worker, so that the first picture need not. Waits for nothing."""
        self._give_back(self._take())

    def close(self) -> None:
        """Ends the workers; one that is at work ends after it. The room can be used no more."""
        with self._lock:
            self._closed = True
            free, self._free = self._free, []
        for worker in free:
            worker.close()

    def _ask(self, call: str, file: dict[str, str], values: tuple[object, ...], read: Callable[[Message], T]) -> T:
        with self._places:
            try:
                answer = self._tried(call, values)
            except GoneError as gone:
                raise PictureError(gone.code, **file) from None
        if "error" in answer.head:
            raise PictureError(answer.head["error"], **{**file, **answer.head["values"]})
        try:
            return read(answer)
        except (LookupError, TypeError, ValueError):
            raise PictureError("picture.crashed", **file) from None

    def _tried(self, call: str, values: tuple[object, ...]) -> Message:
        """Once more in a new worker where the first one crashed: what ended it may have come from outside."""
        try:
            return self._once(call, values)
        except GoneError as gone:
            if not gone.again:
                raise
        return self._once(call, values)

    def _once(self, call: str, values: tuple[object, ...]) -> Message:
        worker = self._take()
        try:
            answer = worker.ask(call, values, self._seconds)
        except BaseException:
            worker.close()
            raise
        self._give_back(worker)
        return answer

    def _take(self) -> Worker:
        with self._lock:
            if self._closed:
                raise GoneError("picture.no-worker", again=False)
            if self._free:
                return self._free.pop()
        return Worker(self._command)

    def _give_back(self, worker: Worker) -> None:
        with self._lock:
            if not self._closed:
                self._free.append(worker)
                return
        worker.close()


def _made(plan: PicturePlan, told: Mapping[str, Any], answer: Message) -> Rendition | PictureError:
    if "error" in told:
        return PictureError(told["error"], **told["values"])
    width, height = told["size"]
    return Rendition(plan, answer.pieces[told["file"]], told["mime"], width, height, Legibility(**told["legibility"]))
