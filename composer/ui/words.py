"""The words for every code: findings, errors, outcomes and states. Codes live below; sentences live here."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from composer.core.errors import TonartError
from composer.core.finding import Finding
from composer.core.publication import Publication, PublicationState
from composer.ui import words_errors, words_fields, words_files, words_findings, words_outcomes
from composer.ui.translating import translate

Values = Mapping[str, str | int]


def finding_text(finding: Finding) -> str:
    """One sentence; an unknown code becomes a plain sentence that names it."""
    values = dict(finding.values)
    sentence = words_findings.sentence(finding.code, values)
    if sentence is None:
        sentence = translate("Findings", "Please look at this post once more ({code}).")
        values = {**values, "code": finding.code}
    return fill(sentence, words_fields.with_names(_dated(values)))


def in_post(finding: Finding, posts: int, sentence: str) -> str:
    """`sentence` about `finding`; in a thread it says of which post."""
    if posts < 2 or not (finding.part or finding.start is not None or finding.attachment_id):
        return sentence
    words = translate("Findings", "Post {number}: {sentence}")
    return words.format(number=finding.part + 1, sentence=sentence)


def fix_text(fix: str) -> str:
    """What the button of a one-click repair says."""
    return {
        "clean-text": translate("Findings", "Clean up"),
        "replace-word": translate("Findings", "Replace"),
        "clean-field": translate("Findings", "Clean up"),
        "drop-empty-items": translate("Findings", "Remove"),
        "default-choice": translate("Findings", "Reset"),
        "split-thread": translate("Findings", "Split into a thread"),
        "own-text": translate("Findings", "Write its own text"),
        "logo-off": translate("Findings", "Leave the logo out"),
        "logo-on": translate("Findings", "Lay the logo over it"),
    }.get(fix, translate("Findings", "Fix"))


def error_title(error: BaseException) -> str:
    """The heading of a message about `error`."""
    if not isinstance(error, TonartError):
        return translate("Errors", "Something went wrong")
    if error.code in ("file.not-written", "file.no-room"):
        return translate("Errors", "The file was not written")
    family = error.code.split(".")[0]
    return {
        "store": translate("Errors", "The data cannot be used"),
        "draft": translate("Errors", "The draft was not saved as you see it"),
        "picture": translate("Errors", "This picture was not taken"),
        "media": translate("Errors", "A picture is missing"),
        "queue": translate("Errors", "Nothing was queued"),
        "decision": translate("Errors", "Nothing was changed"),
        "vault": translate("Errors", "The keyring did not help"),
        "sign-in": translate("Errors", "Sign-in did not work"),
        "profile": translate("Errors", "A platform profile has a mistake"),
        "client": translate("Errors", "The client was not changed"),
        "channel": translate("Errors", "The channel was not changed"),
        "contact": translate("Errors", "The contact was not kept"),
        "contacts": translate("Errors", "The address book is as it was"),
        "export": translate("Errors", "Nothing was exported"),
        "file": translate("Errors", "This file cannot be read"),
        "kit": translate("Errors", "The design guidelines are as they were"),
    }.get(family, translate("Errors", "That did not work"))


def error_text(error: BaseException) -> str:
    """What happened, what it means for the post, and the one thing to do."""
    if not isinstance(error, TonartError):
        return fill(words_errors.unexpected(), {"kind": type(error).__name__})
    sentence = words_errors.sentences().get(error.code)
    if sentence is None:
        return fill(words_errors.unknown(), {"code": error.code})
    return fill(sentence, {**_dated(error.values), "mistake": words_files.mistake(error.values)})


def outcome_text(code: str) -> str:
    """Why a publication stands as it does, from its outcome's code."""
    sentence = words_outcomes.reasons().get(code) or words_errors.sentences().get(code)
    if sentence is None:
        return fill(words_outcomes.unknown(), {"code": code}) if code else ""
    return fill(sentence, {})


def reason_text(publication: Publication) -> str:
    """What happened, what it means for the post, and what to do; empty when no sentence fits how it stands now."""
    code, state = publication.code, publication.state
    if code in words_outcomes.reasons():
        return words_outcomes.reason(code, state)
    # Errors speak of a post that waits or was not sent; in these states that is no longer true.
    moved_on = state in (PublicationState.UNCLEAR, PublicationState.MISSED)
    return "" if moved_on and outcome_known(code) else outcome_text(code)


def outcome_known(code: str) -> bool:
    """Whether there is a sentence for it, which says too what it means for the post."""
    return code in words_outcomes.reasons() or code in words_errors.sentences()


def state_text(state: PublicationState) -> str:
    """A publication's state in a word or two."""
    return words_outcomes.states()[state]


def standing_text(publication: Publication) -> str:
    """Its state, and that its first comment is missing where it is."""
    if publication.state is PublicationState.PUBLISHED and publication.code in words_outcomes.COMMENT_MISSING:
        return translate("States", "Published, comment missing")
    return state_text(publication.state)


def _dated(values: Values) -> dict[str, str | int]:
    """With a day as a person writes it."""
    told = dict(values)
    if told.get("date"):
        from composer.ui.words_dates import day_text  # few sentences name a day

        told["date"] = day_text(date.fromisoformat(str(told["date"])))
    return told


def fill(sentence: str, values: Values) -> str:
    """`sentence` with its gaps filled; a gap without a value stays empty rather than failing."""
    return sentence.format_map(_Gaps(values))


class _Gaps(dict[str, str | int]):
    def __missing__(self, key: str) -> str:
        return "…"
