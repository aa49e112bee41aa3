"""Mastodon's polls: what is taken, and how they are shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request

from composer.rehearsal.counting import graphemes
from composer.rehearsal.mastodon_answers import refuse
from composer.rehearsal.mastodon_params import list_of, text_of, truth_of
from composer.rehearsal.values import StagePost
from composer.rehearsal.world import milliseconds

MOST_OPTIONS = 4
LONGEST_OPTION = 50
SHORTEST = 300
LONGEST = 2_629_746


@dataclass(frozen=True)
class Poll:
    options: tuple[str, ...]
    seconds: int
    multiple: bool
    hidden: bool

    def __str__(self) -> str:
        kind = " multiple" if self.multiple else ""
        return f"{' | '.join(self.options)} ({self.seconds} s{kind})"

    def entity(self, post: StagePost) -> dict[str, Any]:
        votes = None if self.hidden else 0
        return {
            "id": post.remote_id,
            "expires_at": milliseconds(post.created_at + timedelta(seconds=self.seconds)),
            "expired": False,
            "multiple": self.multiple,
            "votes_count": 0,
            "voters_count": 0,
            "voted": True,
            "own_votes": [],
            "options": [{"title": option, "votes_count": votes} for option in self.options],
            "emojis": [],
        }


def read_poll(request: Request, given: dict[str, Any]) -> Poll | None:
    """Raises Refusal for one that Mastodon does not take."""
    told = given.get("poll")
    if not isinstance(told, dict):
        return None
    options = tuple(option.strip() for option in list_of(told, "options"))
    if len(options) < 2:
        raise refuse(request, 422, "poll-few")
    if len(options) > MOST_OPTIONS:
        raise refuse(request, 422, "poll-many", limit=MOST_OPTIONS)
    if any(graphemes(option) > LONGEST_OPTION for option in options):
        raise refuse(request, 422, "poll-long", limit=LONGEST_OPTION)
    if len(set(options)) < len(options):
        raise refuse(request, 422, "poll-same")
    seconds = text_of(told, "expires_in")
    if not seconds.isascii() or not seconds.isdigit() or int(seconds) < SHORTEST:
        raise refuse(request, 422, "poll-short")
    if int(seconds) > LONGEST:
        raise refuse(request, 422, "poll-late")
    return Poll(options, int(seconds), truth_of(told, "multiple"), truth_of(told, "hide_totals"))
