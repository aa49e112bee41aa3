"""What a Mastodon server was given to publish at its time by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Generic, TypeVar

from composer.rehearsal.values import StagePost
from composer.rehearsal.world import milliseconds

F = TypeVar("F")
MOST = 300
MOST_A_DAY = 25


@dataclass(frozen=True)
class Plan(Generic[F]):
    """A post that nobody sees yet; its id is not the one that the post will have."""

    id: str
    at: datetime
    post: StagePost
    facts: F

    def entity(self) -> dict[str, Any]:
        pictures = [{"id": str(n), "type": "image", "url": None} for n, _ in enumerate(self.post.pictures, 1)]
        params = {"text": self.post.text, "language": self.post.language, "in_reply_to_id": self.post.reply_to}
        return {
            "id": self.id,
            "scheduled_at": milliseconds(self.at),
            "params": params,
            "media_attachments": pictures,
        }


class Plans(Generic[F]):
    """`release` publishes one, with its facts."""

    def __init__(
        self, number: Callable[[], str], release: Callable[[StagePost, F], None], now: Callable[[], datetime]
    ) -> None:
        self._number, self._release, self._now = number, release, now
        self._kept: dict[str, Plan[F]] = {}

    def full(self, at: datetime) -> bool:
        same_day = sum(plan.at.date() == at.date() for plan in self._kept.values())
        return len(self._kept) >= MOST or same_day >= MOST_A_DAY

    def keep(self, post: StagePost, facts: F, at: datetime) -> dict[str, Any]:
        plan = Plan(self._number(), at, replace(post, created_at=at), facts)
        self._kept[plan.id] = plan
        return plan.entity()

    def catch_up(self) -> None:
        """Publish those whose time has come."""
        for plan in [plan for plan in self._kept.values() if plan.at <= self._now()]:
            del self._kept[plan.id]
            self._release(plan.post, plan.facts)

    def of(self, account_id: str) -> list[Plan[F]]:
        """The latest first."""
        return [plan for plan in reversed(self._kept.values()) if plan.post.account_id == account_id]

    def one(self, account_id: str, number: str) -> Plan[F] | None:
        return next((plan for plan in self.of(account_id) if plan.id == number), None)

    def move(self, plan: Plan[F], at: datetime) -> Plan[F]:
        moved = replace(plan, at=at, post=replace(plan.post, created_at=at))
        self._kept[plan.id] = moved
        return moved

    def drop(self, plan: Plan[F]) -> None:
        del self._kept[plan.id]
