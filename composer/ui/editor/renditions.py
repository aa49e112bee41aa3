"""Keeps the previews' pictures: asks a worker for those that are not there yet and hands over what is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from composer.ui.tasks import Tasks

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.prepared import PicturePlan

KEPT = 24_000_000
"""Bytes of pictures that no channel shows just now, so that taking a change back shows at once."""
Render = Callable[["PicturePlan"], QImage]


class Renditions(QObject):
    """`ready` carries a channel's id and its pictures by attachment id."""

    ready = Signal(str, object)

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._render: Render | None = None
        self._images: dict[PicturePlan, QImage] = {}
        self._running: dict[PicturePlan, int] = {}
        self._wanted: dict[str, tuple[PicturePlan, ...]] = {}

    def set_render(self, render: Render | None) -> None:
        self._render = render
        self._images.clear()
        self._ask()

    def show_judged(self, judged: Sequence[Judged]) -> None:
        """Cheap when no picture has changed, as with nearly every key."""
        wanted = {j.channel.id: tuple(plan for part in j.post.parts for plan in part.plans) for j in judged}
        if wanted == self._wanted:
            return
        changed = [channel_id for channel_id, plans in wanted.items() if plans != self._wanted.get(channel_id)]
        self._wanted = wanted
        self._ask()
        for channel_id in changed:
            self._hand_over(channel_id)

    def _ask(self) -> None:
        """Starts what is missing and takes back what nobody wants any more and has not begun."""
        if self._render is None:
            return
        wanted = {_pixels(plan) for plans in self._wanted.values() for plan in plans}
        for plan, ticket in list(self._running.items()):
            if plan not in wanted and self._tasks.cancel(ticket):
                del self._running[plan]
        render = self._render
        for plan in wanted - self._running.keys() - self._images.keys():
            self._running[plan] = self._tasks.run(
                self,
                lambda plan=plan: render(plan),  # type: ignore[misc]
                lambda image, plan=plan: self._rendered(plan, image),  # type: ignore[misc]
                lambda _, plan=plan: self._rendered(plan, QImage()),  # type: ignore[misc]
            )

    def _rendered(self, plan: PicturePlan, image: QImage) -> None:
        self._running.pop(plan, None)
        self._images[plan] = self._shared(plan, image)
        self._forget()
        for channel_id, plans in self._wanted.items():
            if any(_pixels(wanted) == plan for wanted in plans):
                self._hand_over(channel_id)

    def _shared(self, plan: PicturePlan, image: QImage) -> QImage:
        """Networks whose limits differ in nothing but bytes mostly get the same pixels; those are kept once."""
        alike = (kept for other, kept in self._images.items() if _region(other) == _region(plan))
        return next((kept for kept in alike if kept == image), image)

    def _forget(self) -> None:
        """Lets the oldest go; never what is shown, which nobody would render again."""
        wanted = {_pixels(plan) for plans in self._wanted.values() for plan in plans}
        shown = {image.cacheKey() for plan, image in self._images.items() if plan in wanted}
        spare = {i.cacheKey(): i.sizeInBytes() for i in self._images.values() if i.cacheKey() not in shown}
        held = sum(spare.values())
        for key, size in spare.items():
            if held <= KEPT:
                return
            held -= size
            for plan in [plan for plan, image in self._images.items() if image.cacheKey() == key]:
                del self._images[plan]

    def _hand_over(self, channel_id: str) -> None:
        images = {plan.attachment_id: self._images.get(_pixels(plan)) for plan in self._wanted[channel_id]}
        self.ready.emit(channel_id, {key: image for key, image in images.items() if image and not image.isNull()})


def _region(plan: PicturePlan) -> tuple[object, ...]:
    return plan.sha256, plan.crop, plan.width, plan.height


def _pixels(plan: PicturePlan) -> PicturePlan:
    """The plan without what changes no pixel, so that typing an alt text renders nothing anew."""
    return replace(plan, alt="", attachment_id="")
