"""Faults on order: what goes wrong with the next calls of a network."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from enum import Enum

from composer.rehearsal.values import Call


class Fault(Enum):
    """Each says whether the post exists afterwards: the first group never creates, the second always has."""

    HANG_UP_BEFORE_READING = "hang-up-before-reading"
    SLOW_TO_START = "slow-to-start"
    """Waits, then works as usual."""
    ERROR_500 = "500"
    UNAVAILABLE = "503"
    HTML_ERROR_PAGE = "html-error-page"
    """A proxy's 502 page."""
    ENDLESS_REDIRECT = "endless-redirect"
    RATE_LIMITED = "rate-limited"
    """429 with the network's own headers."""
    RATE_LIMITED_SECONDS = "rate-limited-seconds"
    """429 with Retry-After in seconds."""
    RATE_LIMITED_DATE = "rate-limited-date"
    """429 with Retry-After as an HTTP date."""
    RATE_LIMITED_BARE = "rate-limited-bare"
    """429 with no header at all."""
    EXPIRED_TOKEN = "expired-token"  # noqa: S105
    REVOKED_TOKEN = "revoked-token"  # noqa: S105
    """The token of this request is dead from now on."""
    SUSPENDED = "suspended"
    NO_CREDITS = "no-credits"
    FORBIDDEN = "forbidden"
    DEAD_VERSION = "dead-version"
    DUPLICATE = "duplicate"
    """The network's answer to a repeat."""
    MEDIA_NOT_READY = "media-not-ready"
    """The post is refused because its pictures are still being processed."""
    SLOW_MEDIA = "slow-media"
    """For `Call.UPLOAD`: the picture is taken but ready only later, where the network knows such a thing."""

    HANG_UP_AFTER_ACCEPTING = "hang-up-after-accepting"
    ERROR_500_AFTER_CREATING = "500-after-creating"
    ERROR_400_AFTER_CREATING = "400-after-creating"
    HTML_ERROR_AFTER_CREATING = "html-error-after-creating"
    SLOW = "slow"
    """Creates, then waits before it answers."""
    WRONG_CONTENT_TYPE = "wrong-content-type"
    """The right answer, called text/html."""
    HALF_AN_ANSWER = "half-an-answer"
    HUGE_ANSWER = "huge-answer"
    """The right answer inside ten megabytes of white space."""

    @property
    def after(self) -> bool:
        """Whether the call is carried out before the fault shows."""
        return self in _AFTER


_AFTER = frozenset(
    {
        Fault.HANG_UP_AFTER_ACCEPTING,
        Fault.ERROR_500_AFTER_CREATING,
        Fault.ERROR_400_AFTER_CREATING,
        Fault.HTML_ERROR_AFTER_CREATING,
        Fault.SLOW,
        Fault.WRONG_CONTENT_TYPE,
        Fault.HALF_AN_ANSWER,
        Fault.HUGE_ANSWER,
    }
)


@dataclass
class _Order:
    fault: Fault
    on: Call | None
    left: int
    skip: int
    seconds: float


@dataclass(frozen=True)
class Struck:
    """A fault that applies now."""

    fault: Fault
    seconds: float


class FaultDesk:
    """Keeps the orders of one network, first come first served."""

    def __init__(self) -> None:
        self._orders: list[_Order] = []
        self._lock = threading.Lock()

    def order(self, fault: Fault, times: int, on: Call | None, skip: int, seconds: float) -> None:
        with self._lock:
            self._orders.append(_Order(fault, on, times, skip, seconds))

    def clear(self) -> None:
        with self._lock:
            self._orders.clear()

    def take(self, call: Call, *, after: bool) -> Struck | None:
        """The fault that strikes this call in this phase, used up by one."""
        with self._lock:
            for order in self._orders:
                if order.fault.after is not after or order.left < 1 or order.on not in (None, call):
                    continue
                if order.skip > 0:
                    order.skip -= 1
                    return None
                order.left -= 1
                return Struck(order.fault, order.seconds)
        return None
