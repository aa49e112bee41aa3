"""From what came over the line to what it means; and what of it may stand in the journal."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import quote

from composer.core.outcome import Allowance, Answer, Failure, Refused, SignInDead, TryLater, Unclear
from composer.core.secret import Secret
from composer.networks.shared.http import Lost, NotSent, Reply, Response
from composer.networks.shared.shapes import moment

MOST_TEXT = 2_000
LONGEST_WAIT = timedelta(hours=24)
"""No limit of the networks lasts longer; a later time is a mistake or a joke."""

_TELLTALE = re.compile(
    r'("(?:access_?token|refresh_?token|access_?jwt|refresh_?jwt|id_token|client_secret|password|code)"\s*:\s*)"[^"]*"'
    r"|\b((?:Bearer|DPoP:?)\s+)[\w.~+/=-]+",
    re.IGNORECASE,
)

_LIMITS = (
    ("x-rate-limit-", False),
    ("x-user-limit-24hour-", False),
    ("x-app-limit-24hour-", True),
    ("x-ratelimit-", False),
    ("ratelimit-", False),
)
"""How the headers of a limit begin, and whether it is the whole app's."""

_GONE_WRONG = {"address-wrong", "address-not-https"}
_TOKEN_CODES = {"token-unusable"}


def scrub(text: str, secrets: Iterable[Secret]) -> str:
    """`text` without these secrets in any spelling, nor anything that is named like one."""
    for secret in secrets:
        plain = secret.reveal()
        for spelling in {plain, quote(plain, safe=""), json.dumps(plain)[1:-1]}:
            if spelling:
                text = text.replace(spelling, "…")
    return _TELLTALE.sub(lambda found: f'{found[1]}"…"' if found[1] else f"{found[2]}…", text)


def answer(reply: Reply, secrets: Iterable[Secret]) -> Answer:
    """For the journal: scrubbed first and cut then, so that no half of a secret is left at the edge."""
    if not isinstance(reply, Response):
        return Answer()
    text = scrub(reply.text(), secrets).replace("\0", "")[:MOST_TEXT]
    return Answer(reply.status, text, allowances(reply.headers))


def allowances(headers: Mapping[str, str], now: datetime | None = None) -> tuple[Allowance, ...]:
    """What the headers of whatever network say is left, and until when."""
    now = now or datetime.now(UTC)
    found = []
    for prefix, app in _LIMITS:
        left, resets = _number(headers.get(f"{prefix}remaining", "")), _moment(headers.get(f"{prefix}reset", ""))
        if left is not None and resets is not None and resets > now:
            found.append(Allowance(prefix.rstrip("-"), int(min(left, 1e9)), min(resets, now + LONGEST_WAIT), app))
    return tuple(found)


def not_before(headers: Mapping[str, str], reset: str = "", now: datetime | None = None) -> datetime | None:
    """When to come back: `Retry-After` in either form, else the end of the longest limit that is used up, else the
    header `reset` as epoch seconds or ISO time."""
    now = now or datetime.now(UTC)
    spent = max((one.resets for one in allowances(headers, now) if one.left <= 0), default=None)
    told = _retry_after(headers.get("retry-after", ""), now) or spent or _moment(headers.get(reset, ""))
    if told is None or told <= now:
        return None
    return min(told, now + LONGEST_WAIT)


def _retry_after(text: str, now: datetime) -> datetime | None:
    seconds = _number(text)
    if seconds is not None:
        return now + timedelta(seconds=min(seconds, LONGEST_WAIT.total_seconds()))
    try:
        return moment(parsedate_to_datetime(text).isoformat())
    except ValueError:
        return None


def _moment(text: str) -> datetime | None:
    seconds = _number(text)
    if seconds is None:
        return moment(text)
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def _number(text: str) -> float | None:
    return float(text) if re.fullmatch(r"\d{1,15}(\.\d{1,9})?", text.strip()) else None


def unsent(reply: NotSent) -> Failure:
    """What a request that did not leave means: nothing is there."""
    if reply.code in _GONE_WRONG:
        return Refused(reply.code)
    if reply.code in _TOKEN_CODES:
        return SignInDead(reply.code)
    return TryLater(reply.code)


def doubtful(reply: Lost | Response, said: Answer) -> Unclear | None:
    """Why a commit's answer leaves it open whether the post is there; `None` for a whole refusal (4xx)."""
    if isinstance(reply, Lost):
        return Unclear(reply.code)
    if reply.status >= 500 or reply.status == 408:
        return Unclear("server-error", said)
    if reply.redirects:
        return Unclear("redirected", said)
    if reply.ok or reply.status < 200:
        return Unclear("answer-unreadable" if reply.complete else "answer-incomplete", said)
    if not reply.complete:
        return Unclear("answer-incomplete", said)
    return None


def passing(reply: Reply, said: Answer) -> Failure | None:
    """What trouble on the way means for a step that creates nothing public; `None` for a whole refusal (4xx)."""
    if isinstance(reply, NotSent):
        return unsent(reply)
    found = doubtful(reply, said)
    if found is None:
        return None
    if found.code == "redirected":
        return Refused("redirected", said)
    return TryLater(found.code, None, said)
