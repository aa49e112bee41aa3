"""Undo for everything in a draft, in the one order in which it was done. Knows no Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace

from composer.core.message import Draft

PAUSE = 1.2
"""Seconds without a change after which typing begins a new step."""
STEPS = 400
CHARACTERS = 8_000_000
"""Most text the steps hold together; the oldest are forgotten first."""


@dataclass(frozen=True)
class Step:
    """`tab` is where it was done, so that undoing shows it. Steps of one `key` flow together while typing goes on."""

    before: Draft
    after: Draft
    tab: str
    key: str
    at: float


class History:
    """Times come in as arguments, in seconds of any steady clock."""

    def __init__(self) -> None:
        self._past: list[Step] = []
        self._future: list[Step] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        return bool(self._future)

    def clear(self) -> None:
        self._past.clear()
        self._future.clear()

    def push(self, before: Draft, after: Draft, tab: str, key: str, now: float) -> None:
        """Take note of a change. An empty `key` never flows together with another step."""
        last = self._past[-1] if self._past else None
        flows = key and not self._future and last is not None and last.key == key and now - last.at < PAUSE
        self._future.clear()
        if flows and last is not None:
            self._past[-1] = replace(last, after=after, at=now)
            return
        self._past.append(Step(before, after, tab, key, now))
        self._forget()

    def undo(self) -> Step | None:
        """The step to take back; show its `before`."""
        if not self._past:
            return None
        step = self._past.pop()
        self._future.append(step)
        return step

    def redo(self) -> Step | None:
        """The step to do again; show its `after`."""
        if not self._future:
            return None
        step = self._future.pop()
        self._past.append(replace(step, key=""))
        return step

    def _forget(self) -> None:
        del self._past[:-STEPS]
        size = 0
        for index in range(len(self._past) - 1, 0, -1):
            size += len(self._past[index].before.message.text)
            if size > CHARACTERS:
                del self._past[:index]
                return
