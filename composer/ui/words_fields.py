"""The words for a network's own fields: their names, their choices, and what is set in one line."""

from __future__ import annotations

from collections.abc import Mapping

from composer.core.message import FieldValue
from composer.core.prepared import PreparedPost
from composer.core.profile import COMMENT
from composer.ui.translating import translate

HOUR = 60
DAY = 24 * HOUR


def field_name(key: str) -> str:
    """An unknown field is named by its key."""
    return _names().get(key, key)


def choice_name(key: str, code: FieldValue) -> str:
    """A code of a field's choice, or a time in minutes."""
    if isinstance(code, int):
        return duration(code)
    return _choices(key).get(str(code), str(code))


def as_usual() -> str:
    """Each network's own default, where these differ."""
    return translate("Fields", "As usual")


def as_draft() -> str:
    """The language that the whole draft is in."""
    return translate("Fields", "As the draft")


def duration(minutes: int) -> str:
    """In the largest unit that needs no fraction."""
    if minutes and minutes % DAY == 0:
        return translate("Fields", "%n day(s)", "", minutes // DAY)
    if minutes and minutes % HOUR == 0:
        return translate("Fields", "%n hour(s)", "", minutes // HOUR)
    return translate("Fields", "%n minute(s)", "", minutes)


def said(key: str, value: FieldValue) -> str:
    """One field with its value, as a line to read or hear."""
    name = field_name(key)
    if isinstance(value, bool):
        return name if value else translate("Fields", "{field}: no").format(field=name)
    if isinstance(value, tuple):
        value = ", ".join(value)
    elif isinstance(value, int) or value in _choices(key):
        value = choice_name(key, value)
    return f"{name}: {value}"


def besides(post: PreparedPost) -> tuple[str, ...]:
    """What is sent besides text and pictures, a line each."""
    comment = (said(COMMENT, post.comment.text),) if post.comment else ()
    return (*(said(key, value) for key, value in post.fields), *comment)


def with_names(values: Mapping[str, str | int]) -> dict[str, str | int]:
    """A finding's values with words in place of the codes of fields and choices."""
    named = dict(values)
    for place in ("field", "other"):
        if place in values:
            named[place] = field_name(str(values[place]))
    if "choice" in values:
        named["choice"] = choice_name(str(values["field"]), str(values["choice"]))
    return named


def _names() -> dict[str, str]:
    return {
        "title": translate("Fields", "Title"),
        "warning": translate("Fields", "Content warning"),
        "sensitive": translate("Fields", "Hide the pictures at first"),
        "label": translate("Fields", "Label for sensitive content"),
        "poll": translate("Fields", "Poll"),
        "poll_question": translate("Fields", "Question of the poll"),
        "poll_duration": translate("Fields", "Duration of the poll"),
        "poll_multiple": translate("Fields", "Several answers may be chosen"),
        "poll_hidden": translate("Fields", "Show the result only at the end"),
        "visibility": translate("Fields", "Who sees it"),
        "reply": translate("Fields", "Who may reply"),
        "quote": translate("Fields", "Who may quote"),
        "language": translate("Fields", "Language"),
        "made_with_ai": translate("Fields", "Mark as made with AI"),
        "paid_partnership": translate("Fields", "Mark as paid partnership"),
        "comment": translate("Fields", "First comment"),
        "text": translate("Fields", "Text"),
        "pictures": translate("Fields", "Pictures"),
    }


def _choices(key: str) -> dict[str, str]:
    everyone, nobody = translate("Fields", "Everyone"), translate("Fields", "Nobody")
    followers = translate("Fields", "Followers")
    following = translate("Fields", "Those the account follows")
    usual = translate("Fields", "As set in the account")
    return {
        "visibility": {
            "account": usual,
            "public": translate("Fields", "Everyone, in all timelines"),
            "unlisted": translate("Fields", "Everyone, but unlisted"),
            "private": translate("Fields", "Followers only"),
            "direct": translate("Fields", "Only those mentioned"),
            "connections": translate("Fields", "Contacts only"),
            "members": translate("Fields", "All who are signed in"),
        },
        "reply": {
            "everyone": everyone,
            "nobody": nobody,
            "mentioned": translate("Fields", "Those mentioned"),
            "followers": followers,
            "following": following,
            "subscribers": translate("Fields", "Subscribers"),
            "verified": translate("Fields", "Verified accounts"),
        },
        "quote": {"account": usual, "everyone": everyone, "followers": followers, "nobody": nobody},
        "label": {
            "none": translate("Fields", "None"),
            "sexual": translate("Fields", "Suggestive"),
            "nudity": translate("Fields", "Nudity"),
            "porn": translate("Fields", "Adult content"),
            "graphic-media": translate("Fields", "Violence or wounds"),
        },
    }.get(key, {})
