"""What is said of a post must be true in the state it is in, whatever code it carries from before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.networks.shared.codes import OUTCOME_CODES
from composer.ui.queue.words import standing

S = PublicationState
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
LATER = (
    "offline",
    "no-connection",
    "rate-limit",
    "server-error",
    "no-answer",
    "tls",
    "media-not-ready",
    "vault.locked",
)
CODES = sorted(
    {
        *OUTCOME_CODES,
        *LATER,
        "vault.locked",
        "vault.timeout",
        "vault.damaged",
        "interrupted",
        "internal",
        "wrong-account",
    }
)


def said(code: str, state: PublicationState) -> str:
    publication = Publication(
        "p", "d", "c", "c.x", "x", "token", PlannedTime(NOW.replace(tzinfo=None), "UTC"), state, "f", NOW, code=code
    )
    text = standing(publication)
    assert text
    assert "…" not in text, "a gap was left open"
    return text


@pytest.mark.parametrize("code", CODES)
def test_of_an_unclear_post_nobody_says_that_it_is_not_online(code: str) -> None:
    text = said(code, S.UNCLEAR)
    assert "not online" not in text
    assert "again by itself" not in text
    assert "othing was sent" not in text


@pytest.mark.parametrize("state", [S.FAILED, S.MISSED])
@pytest.mark.parametrize("code", CODES)
def test_where_nothing_happens_by_itself_nobody_says_so(code: str, state: PublicationState) -> None:
    assert "again by itself" not in said(code, state)


@pytest.mark.parametrize("state", [S.FAILED, S.MISSED, S.RETRYING, S.QUEUED, S.SIGN_IN])
@pytest.mark.parametrize("code", CODES)
def test_a_post_that_is_surely_not_there_is_not_called_doubtful(code: str, state: PublicationState) -> None:
    assert "may be online" not in said(code, state)


@pytest.mark.parametrize("code", LATER)
def test_what_keeps_a_post_from_going_out_is_named_while_it_is_tried_again(code: str) -> None:
    assert said(code, S.RETRYING) != said("", S.RETRYING)
