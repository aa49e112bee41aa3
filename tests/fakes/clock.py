"""A clock that stands still until it is told otherwise, and a stop that lets it run."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

MONDAY_NINE = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class FakeClock:
    """Waiting moves it on and takes no time."""

    def __init__(self, start: datetime = MONDAY_NINE) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def wait(self, seconds: float) -> None:
        self.pass_by(seconds=seconds)

    def pass_by(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0) -> None:
        """Negative values set the clock back."""
        self._now += timedelta(seconds=seconds, minutes=minutes, hours=hours)


class StopAfter:
    """A stop for `Publisher.run_until` that is set once the clock has run for `seconds`; sleeping moves the clock.

    `on_sleep` is called at each sleep, for what happens meanwhile.
    """

    def __init__(self, clock: FakeClock, seconds: float, on_sleep: Callable[[], None] | None = None) -> None:
        self._clock, self._end = clock, clock.now() + timedelta(seconds=seconds)
        self._on_sleep = on_sleep

    def is_set(self) -> bool:
        return self._clock.now() >= self._end

    def wait(self, timeout: float) -> bool:
        self._clock.wait(timeout)
        if self._on_sleep is not None:
            self._on_sleep()
        return self.is_set()
