"""Keeps the previews' pictures: asks a worker for those that are not there yet and hands over what is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage

from composer.ui.tasks import Tasks

if TYPE_CHECKING:
    from composer.app.preparing import Judged
    from composer.core.prepared import PicturePlan

KEPT = 24_000_000
"""Bytes of pictures that no channel shows just now, so that taking a change back shows at once."""
MOST = 20
"""Pictures of one post that are made: no network takes more, whatever was dropped."""
Render = Callable[["Sequence[PicturePlan]"], Sequence[QImage]]
"""Of plans for one original, which is decoded once for all of them. A null image where one cannot be made."""


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
        self._originals: dict[str, tuple[QImage, int]] = {}

    def set_render(self, render: Render | None) -> None:
        self._render = render
        self._images.clear()
        self._ask()

    def show_judged(self, judged: Sequence[Judged]) -> None:
        """Cheap when no picture has changed, as with nearly every key."""
        wanted = {j.channel.id: tuple(plan for part in j.post.parts for plan in part.plans[:MOST]) for j in judged}
        if wanted == self._wanted:
            return
        changed = [channel_id for channel_id, plans in wanted.items() if plans != self._wanted.get(channel_id)]
        self._wanted = wanted
        self._ask()
        for channel_id in changed:
            self._hand_over(channel_id)

    def show_original(self, sha256: str, image: QImage, width: int) -> None:
        """A small copy of the whole original of `width` pixels: cut as planned it stands in until the true picture is
        there."""
        waiting = {p.sha256 for plans in self._wanted.values() for p in plans if _pixels(p) not in self._images}
        self._originals = {key: small for key, small in self._originals.items() if key in waiting}
        if image.isNull() or sha256 not in waiting:
            return
        self._originals[sha256] = (image, width)
        for channel_id, plans in self._wanted.items():
            if any(plan.sha256 == sha256 for plan in plans):
                self._hand_over(channel_id)

    def _ask(self) -> None:
        """Starts what is missing and takes back what nobody wants any more and has not begun."""
        if self._render is None:
            return
        wanted = {_pixels(plan) for plans in self._wanted.values() for plan in plans}
        needed = {ticket for plan, ticket in self._running.items() if plan in wanted}
        for ticket in set(self._running.values()) - needed:
            if self._tasks.cancel(ticket):
                self._running = {plan: other for plan, other in self._running.items() if other != ticket}
        groups: dict[str, list[PicturePlan]] = {}
        for plan in wanted - self._running.keys() - self._images.keys():
            groups.setdefault(plan.sha256, []).append(plan)
        for plans in groups.values():
            self._start(tuple(plans), self._render)

    def _start(self, plans: tuple[PicturePlan, ...], render: Render) -> None:
        ticket = self._tasks.run(
            self,
            lambda: render(plans),
            lambda images: self._rendered(plans, images),
            lambda _: self._rendered(plans, [QImage() for _ in plans]),
        )
        self._running |= dict.fromkeys(plans, ticket)

    def _rendered(self, plans: Sequence[PicturePlan], images: Sequence[QImage]) -> None:
        for plan, image in zip(plans, images, strict=True):
            self._running.pop(plan, None)
            self._images[plan] = self._shared(plan, image)
        self._forget()
        for channel_id, wanted in self._wanted.items():
            if any(_pixels(plan) in plans for plan in wanted):
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
        images = {plan.attachment_id: self._image(plan) for plan in self._wanted[channel_id]}
        self.ready.emit(channel_id, {key: image for key, image in images.items() if image and not image.isNull()})

    def _image(self, plan: PicturePlan) -> QImage | None:
        known = self._images.get(_pixels(plan))
        if known is not None or plan.sha256 not in self._originals:
            return known
        small, width = self._originals[plan.sha256]
        return _rough(plan, small, small.width() / width)


def _rough(plan: PicturePlan, small: QImage, scale: float) -> QImage | None:
    """Where the picture has a ground around it, the true one is waited for."""
    if plan.finish is not None and plan.finish.inner is not None:
        return None
    crop = plan.crop
    left, top, width, height = (v * scale for v in (crop.left, crop.top, crop.width, crop.height))
    return small.copy(QRectF(left, top, width, height).toAlignedRect() & small.rect())


def _region(plan: PicturePlan) -> tuple[object, ...]:
    return plan.sha256, plan.crop, plan.width, plan.height


def _pixels(plan: PicturePlan) -> PicturePlan:
    """The plan without what changes no pixel, so that typing an alt text renders nothing anew."""
    return replace(plan, alt="", attachment_id="")
