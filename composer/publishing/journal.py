"""Reading and writing a publication's journal: what was begun, how it ended, and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from composer.core.errors import StoreError
from composer.core.outcome import (
    Absent,
    Answer,
    CannotTell,
    Found,
    Published,
    Refused,
    SignInDead,
    TryLater,
    Unclear,
)
from composer.core.ports import Queue
from composer.core.publication import Attempt, Publication, Stage

SEND_AGAIN = "send-again"
"""Code of a PERSON line that allows one part to be sent although an earlier try was never cleared up."""

HANDED_OVER = "handed-over"
SURELY_NOT_THERE = frozenset({"refused", "try-later", "sign-in-dead", HANDED_OVER})
"""What was handed over is looked after by itself, and its commit is never the reason to ask."""


@dataclass(frozen=True)
class HandedOver:
    """How the commit ends that gave a post to a network that keeps it."""


@dataclass(frozen=True)
class Standing:
    """What the journal says of one part that has no receipt yet.

    `created_at`: when its first commit began, `None` before that. Every later try names the same moment, so that
    networks which take the time as part of the post's identity see one and the same post.
    `doubtful`: the commits, since a person last allowed to send again, of which nobody knows whether they arrived.
    `must_ask`: nothing may be committed before the network has been asked.
    """

    created_at: datetime | None = None
    doubtful: tuple[Attempt, ...] = ()
    must_ask: bool = False


def standing(attempts: Sequence[Attempt], part: int) -> Standing:
    """Where `part` stands. An ended "published" without a receipt is doubtful too: its receipt was lost."""
    lines = sorted((a for a in attempts if a.part == part), key=lambda a: a.id)
    commits = [a for a in lines if a.stage is Stage.COMMIT]
    if not commits:
        return Standing()
    allowed = _last_permission(lines)
    doubtful = tuple(a for a in commits if a.outcome not in SURELY_NOT_THERE and a.id > allowed)
    must_ask = bool(doubtful) and doubtful[-1] is commits[-1]
    return Standing(commits[0].started_at, doubtful, must_ask)


def in_doubt(queue: Queue, publication: Publication) -> bool:
    """Whether it may be online already, so that the network must be asked first."""
    if publication.scheduled:
        return True
    return standing(queue.attempts(publication.id), len(publication.parts_done)).must_ask


def _last_permission(lines: Sequence[Attempt]) -> int:
    """Id of the last permission to send again; one that was followed by another word of a person before it was
    used does not count, since it may never have come into force."""
    permission = used = 0
    for line in lines:
        if line.stage is Stage.PERSON:
            permission = line.id if line.code == SEND_AGAIN else 0
        elif line.stage is Stage.COMMIT and permission:
            used = permission
    return max(permission, used)


def unfinished(attempts: Sequence[Attempt]) -> tuple[Attempt, ...]:
    """The lines that were begun and never ended."""
    return tuple(a for a in attempts if a.ended_at is None)


def line_for(result: object) -> tuple[str, str, Answer]:
    """Outcome, code and answer as the journal keeps them; whatever is no outcome of a network went "ok"."""
    match result:
        case Published(answer=answer):
            return "published", "", answer
        case HandedOver():
            return HANDED_OVER, "", Answer()
        case Refused(code=code, answer=answer):
            return "refused", code, answer
        case TryLater(code=code, answer=answer):
            return "try-later", code, answer
        case SignInDead(code=code, answer=answer):
            return "sign-in-dead", code, answer
        case Unclear(code=code, answer=answer):
            return "unclear", code, answer
        case Found(receipt=receipt):
            return "found", "", Answer(body=receipt.url or receipt.remote_id)
        case Absent():
            return "absent", "", Answer()
        case CannotTell(why=why):
            return "cannot-tell", why, Answer()
        case _:
            return "ok", "", Answer()


def end_line(queue: Queue, attempt: int, result: object, now: datetime) -> None:
    """Write down how a step ended. If a recovery has ended the line meanwhile, what it wrote stays."""
    try:
        queue.end(attempt, *line_for(result), now)
    except StoreError as error:
        if error.code != "queue.no-attempt":
            raise


def what_broke(error: BaseException) -> Answer:
    """Names an unexpected error for the journal. Its message stays out: it may quote a request with its secrets."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f" ({trace.tb_frame.f_globals.get('__name__', '?')}, line {trace.tb_lineno})" if trace is not None else ""
    return Answer(body=f"{type(error).__name__}{place}")
