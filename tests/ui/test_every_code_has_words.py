"""Codes are born below and get their sentences in ui: this finds each code in the source and asks for its sentence."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import composer
from composer.checks.codes import CODES
from composer.networks.shared.codes import OUTCOME_CODES, SEARCH_CODES, SIGN_IN_CODES
from composer.publishing.after import (
    COMMENT_FAILED,
    COMMENT_LATER,
    COMMENT_LEFT_OUT,
    COMMENT_NOT_ALLOWED,
    COMMENT_UNCLEAR,
)
from composer.publishing.handing import LATE, LOST
from composer.store.queue import REPLACED
from composer.ui import words_errors, words_findings, words_outcomes

ROOT = Path(composer.__file__).parent
OUTCOMES = {"Refused", "TryLater", "SignInDead", "Unclear", "CannotTell"}
ROOMS = ("app", "publishing", "networks", "store", "credentials", "imaging", "core", "brand", "profiles")


def calls(room: str) -> Iterator[tuple[str, str]]:
    """Name of what is called and the text that is its first argument."""
    for path in (ROOT / room).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
                name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
                if isinstance(node.args[0].value, str):
                    yield name, node.args[0].value


ERRORS = sorted(
    {code for room in ROOMS for name, code in calls(room) if name.endswith("Error") and "." in code}
    | set(SIGN_IN_CODES)
)
REASONS = sorted(
    {code for room in ROOMS for name, code in calls(room) if name in OUTCOMES and code}
    | set(OUTCOME_CODES)
    | set(SEARCH_CODES)
    | {"asking", "internal", "interrupted", "missed", "given-up", "by-person", "not-approved", "fingerprint-differs"}
    | {LATE, LOST, REPLACED, "wrong-account", "channel-gone", "chain-broken", "clock.back"}
    | {COMMENT_FAILED, COMMENT_LATER, COMMENT_LEFT_OUT, COMMENT_NOT_ALLOWED, COMMENT_UNCLEAR}
)


@pytest.mark.parametrize("code", ERRORS)
def test_every_error_has_a_sentence(code: str) -> None:
    assert code in words_errors.sentences()


@pytest.mark.parametrize("code", REASONS)
def test_every_outcome_has_a_sentence(code: str) -> None:
    assert code in words_outcomes.reasons()


def test_every_sentence_of_an_outcome_can_come() -> None:
    """Those of the keyring are chosen by its backends, which make their codes from several words."""
    said = {code for code in words_outcomes.reasons() if not code.startswith("vault.")}
    assert said <= {*REASONS, *ERRORS}


@pytest.mark.parametrize("code", CODES)
def test_every_finding_has_a_sentence(code: str) -> None:
    values = dict.fromkeys(("used", "limit", "over", "count", "old", "new", "days", "part"), 1)
    assert words_findings.sentences(values)[code]
