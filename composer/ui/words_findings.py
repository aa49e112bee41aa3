"""Sentences for what the checks find: short, exact, with what to do where it is not plain."""

from __future__ import annotations

from collections.abc import Mapping

from composer.ui import words_kit
from composer.ui.translating import translate
from composer.ui.words_fields import duration
from composer.ui.words_sign_in import sign_in_end

Values = Mapping[str, str | int]


def sentences(values: Values) -> dict[str, str]:
    """By code; `values` choose between one and many."""
    kinds = (_length, _numbers, _characters, _words, _pictures, _rights, words_kit.findings, _fields, _ground)
    return {code: made for kind in kinds for code, made in kind(values).items()}


def sentence(code: str, values: Values) -> str | None:
    """The one for `code`, without translating those of other kinds; `None` for an unknown code."""
    kinds = (_length, _words, _numbers, _characters, _pictures, _rights, words_kit.findings, _fields, _ground)
    return next((made[code] for kind in kinds if code in (made := kind(values))), None)


def _number(values: Values, name: str) -> int:
    value = values.get(name, 1)
    return value if isinstance(value, int) else 1


def _length(values: Values) -> dict[str, str]:
    over, parts = _number(values, "over"), _number(values, "parts")
    return {
        "text.too-long": translate("Findings", "The text is %n character(s) too long.", "", over),
        "text.too-many-bytes": translate(
            "Findings", "The text is %n byte(s) too long; emoji and accents take several.", "", over
        ),
        "text.too-long-escaped": translate(
            "Findings", "With its brackets and signs escaped the text may be %n character(s) too long.", "", over
        ),
        "text.empty": translate("Findings", "There is nothing to post yet."),
        "text.joined": translate("Findings", "No threads here: the %n part(s) go out as one text.", "", parts),
    }


def _numbers(_values: Values) -> dict[str, str]:
    return {
        "text.too-many-cashtags": translate("Findings", "{number} cashtags; only {limit} may stand in a post."),
        "text.too-many-hashtags": translate("Findings", "{number} hashtags; only {limit} may stand in a post."),
        "text.many-hashtags": translate(
            "Findings", "{number} hashtags; the network’s own help says that it posts no more than {limit}."
        ),
        "text.too-many-mentions": translate("Findings", "{number} mentions; only {limit} may stand in a post."),
        "text.too-many-links": translate("Findings", "{number} different links; only {limit} may stand in a post."),
    }


def _characters(values: Values) -> dict[str, str]:
    number = _number(values, "number")
    return {
        "text.control": translate("Findings", "%n control character(s) ({code}) got into the text.", "", number),
        "text.invisible": translate("Findings", "%n invisible character(s) ({code}) in the text.", "", number),
        "text.bidi": translate("Findings", "%n character(s) that turn the writing direction ({code}).", "", number),
        "text.noncharacter": translate("Findings", "%n character(s) that networks refuse ({code}).", "", number),
    }


def _words(values: Values) -> dict[str, str]:
    instead = translate("Findings", "“{old}” is not how the client speaks; better: “{new}”.")
    without = translate("Findings", "“{old}” is a word that the client does not use.")
    return {
        "voice.avoid": instead if values.get("new") else without,
        "mention.named": translate("Findings", "{name} is named here, but not linked."),
        "mention.exact": translate(
            "Findings", "{name} is linked only if this is letter for letter the name of the page on this network."
        ),
        "link.plain": translate("Findings", "“{text}” will not be a link here; with https:// in front it will."),
        "link.never": translate("Findings", "“{text}” can be read but not clicked: addresses are not links here."),
        "hashtag.further": translate("Findings", "“{text}” stays plain text: only the first hashtag counts here."),
        "hashtag.plain": translate("Findings", "“{text}” will not be a hashtag here: a sign is glued to its front."),
    }


def _pictures(values: Values) -> dict[str, str]:
    over = _number(values, "over")
    return {
        "picture.needed": translate("Findings", "There is no post without a picture here. Please add one."),
        "picture.too-many": translate("Findings", "{number} pictures; only {limit} can go with a post here."),
        "picture.no-alt": translate("Findings", "Picture {position} has no alt text."),
        "picture.alt-too-long": translate(
            "Findings",
            "The alt text of picture {position} is %n character(s) too long; it is cut after “… {sample}”.",
            "",
            over,
        ),
        "picture.alt-unsupported": translate(
            "Findings", "The alt text of picture {position} does not arrive: there are no alt texts here."
        ),
        "picture.small": translate(
            "Findings", "Picture {position} is only {width} pixels wide; it is shown at {shown} and will look soft."
        ),
    }


def _rights(_values: Values) -> dict[str, str]:
    return {
        "picture.expired": translate(
            "Findings", "Picture {position} may be used only until {date}. Please choose an earlier day or another one."
        ),
        "picture.consent-missing": translate(
            "Findings",
            "People in picture {position} have not agreed to be shown. Please ask them, or take another one.",
        ),
        "picture.consent-open": translate(
            "Findings",
            "Can people be recognised in picture {position}, and have they agreed? Please fill in its rights.",
        ),
        "picture.no-credit": translate(
            "Findings", "The client names who made a picture; the credit of picture {position} is missing."
        ),
        "picture.ai-unsaid": translate(
            "Findings",
            "Picture {position} was made with AI, but the network has no field for that. Please say so in the text.",
        ),
    }


def _fields(values: Values) -> dict[str, str]:
    over = _number(values, "over")
    short = translate("Findings", "%n character(s) too long", "", over)
    return {
        "field.too-long": translate("Findings", "{field}: {over}; {limit} fit.").replace("{over}", short),
        "field.item-too-long": translate("Findings", "{field}: option {position} is {over}; {limit} fit.").replace(
            "{over}", short
        ),
        "field.too-many": translate("Findings", "{field}: {number} options; the network takes only {limit}."),
        "field.too-few": translate("Findings", "{field}: at least {limit} options are needed."),
        "field.empty-item": translate("Findings", "{field}: option {position} is empty."),
        "field.same-item": translate("Findings", "{field}: “{text}” stands there twice."),
        "field.unknown-choice": translate(
            "Findings", "{field}: “{choice}” does not exist here; please choose another."
        ),
        "field.out-of-range": _out_of_range(values),
        "field.needs": translate("Findings", "{field}: does not go without “{other}”."),
        "field.excludes": translate("Findings", "{field}: does not go together with “{other}” here."),
        "field.odd": translate("Findings", "{field}: holds the hidden character {code}."),
        "field.avoid": (
            translate("Findings", "{field}: “{old}” is not how the client speaks; better: “{new}”.")
            if values.get("new")
            else translate("Findings", "{field}: “{old}” is a word that the client does not use.")
        ),
        "field.often-refused": translate(
            "Findings", "{field}: the network lets few programs do this; it may have to be done there by hand."
        ),
        "comment.too-long": translate("Findings", "The first comment is %n character(s) too long.", "", over),
    }


def _out_of_range(values: Values) -> str:
    """The only numbers so far are times."""
    sentence = translate("Findings", "{field}: only from {least} to {most} here.")
    for place in ("least", "most"):
        sentence = sentence.replace(f"{{{place}}}", duration(_number(values, place)))
    return sentence


def _ground(values: Values) -> dict[str, str]:
    days = _number(values, "days")
    return {
        "channel.not-connected": translate("Findings", "{handle} is not connected yet; see Channels."),
        "channel.preview-only": translate(
            "Findings", "Tonart cannot publish on {network} yet: count and look here, then post by hand."
        ),
        "client.other-handle": translate(
            "Findings", "{text} belongs to {client}, another client. Is this post meant for here?"
        ),
        "client.other-hashtag": translate(
            "Findings", "{text} is a hashtag of {client}, another client. Is this post meant for here?"
        ),
        "client.other-link": translate(
            "Findings", "{text} leads to {client}, another client. Is this post meant for here?"
        ),
        "channel.sign-in-ends": sign_in_end("{account}", days),
        "channel.sign-in-over": sign_in_end("{account}", -1),
        "api.ended": translate(
            "Findings", "The interface version {version} ended on {date}. Please update Tonart before you post."
        ),
        "api.ends-soon": translate(
            "Findings", "The interface version {version} ends in %n day(s). Please update Tonart.", "", days
        ),
    }
