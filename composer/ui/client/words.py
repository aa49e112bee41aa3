"""The words for what is known of a client: rhythms, languages, the rule of the logo."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale

from composer.core.brand_kit import LogoRule
from composer.ui.client.form_blocks import Problem
from composer.ui.words import fill

WEEKS_AT_MOST = 12


def rhythm_text(per_week: float) -> str:
    """How often, as a person would say it: "3 times in 2 weeks"."""
    translate = QCoreApplication.translate
    if per_week <= 0:
        return translate("Client", "no fixed rhythm")
    times = Fraction(per_week).limit_denominator(WEEKS_AT_MOST)
    count, weeks = times.numerator, times.denominator
    if count == 0:
        return translate("Client", "now and then")
    if weeks == 1:
        usual = {1: translate("Client", "once a week"), 2: translate("Client", "twice a week")}
        return usual.get(count) or translate("Client", "{count} times a week").format(count=count)
    if count == 1:
        return translate("Client", "every {weeks} weeks").format(weeks=weeks)
    return translate("Client", "{count} times in {weeks} weeks").format(count=count, weeks=weeks)


def language_name(code: str) -> str:
    """The language in its own words; the code itself when nobody knows it."""
    locale = QLocale(code)
    if locale.language() == QLocale.Language.C:
        return code
    name = locale.nativeLanguageName()
    if locale.language() == QLocale.Language.English and code.lower() == "en":
        name = "English"  # Qt says "American English"
    return name[:1].upper() + name[1:]


def zone_name(zone: str) -> str:
    return zone.replace("_", " ")


def place_name(place: str) -> str:
    """Of PLACES, as a part of a sentence: "at the top left"."""
    translate = QCoreApplication.translate
    return {
        "top-left": translate("Client", "at the top left"),
        "top": translate("Client", "at the top"),
        "top-right": translate("Client", "at the top right"),
        "left": translate("Client", "at the left"),
        "centre": translate("Client", "in the middle"),
        "right": translate("Client", "at the right"),
        "bottom-left": translate("Client", "at the bottom left"),
        "bottom": translate("Client", "at the bottom"),
        "bottom-right": translate("Client", "at the bottom right"),
    }[place]


def logo_rule_text(rule: LogoRule) -> str:
    translate = QCoreApplication.translate
    said = translate(
        "Client",
        "The logo stands {place}. It is {share}% as wide as the picture’s shorter side and keeps {clear}% of that "
        "side clear around it. Where it would be narrower than {least} pixels, it is left out.",
    ).format(
        place=place_name(rule.places[0]),
        share=_percent(rule.share),
        clear=_percent(rule.clear_space),
        least=rule.smallest_px,
    )
    if len(rule.places) == 1:
        return said
    others = ", ".join(place_name(place) for place in rule.places[1:])
    instead = translate("Client", "Where it would cover the focal point, it stands {places}.").format(places=others)
    return f"{said} {instead}"


def _percent(share: float) -> str:
    return QLocale().toString(round(share * 100, 1), "g", 4)


def problem_text(problem: Problem) -> str:
    """What is wrong with a field and what to write instead."""
    translate = QCoreApplication.translate
    sentence = {
        "name.empty": translate("Client", "A client needs a name."),
        "name.taken": translate("Client", "There is another client named {name}. Please choose a name of its own."),
        "zone.unknown": translate("Client", "No time zone is called “{zone}”. Please choose one from the list."),
        "colour": translate("Client", "Please write a colour such as #12617a."),
        "avoid.no-word": translate("Client", "In the line for “{instead}” the word to avoid is missing."),
        "avoid.twice": translate("Client", "“{word}” is there twice. Please keep one line."),
        "avoid.preferred": translate("Client", "“{word}” is among the preferred words too. Please decide for one."),
        "topic.no-name": translate("Client", "A topic needs a name."),
        "topic.twice": translate("Client", "There is another topic named {name}."),
        "topic.rhythm": translate("Client", "Please write how often in a week: a number up to {most}, such as 1.5."),
        "tags.line": translate("Client", "“{line}” lacks something: please write a name, then = and its hashtags."),
        "tags.twice": translate("Client", "There is another hashtag set named {name}."),
        "snippet.no-name": translate("Client", "A snippet needs a name, so that you find it."),
        "snippet.twice": translate("Client", "There is another snippet named {name}."),
        "snippet.no-text": translate("Client", "Please write the snippet’s text, or remove it."),
        "link.name": translate("Client", "“{name}” cannot name a parameter. Please write one like utm_source."),
        "link.channel": translate("Client", "This client has no channel “{channel}”. It has: {known}."),
        "link.place": translate("Client", "Tonart does not know {place}. It knows: {known}."),
        "credit.place": translate("Client", "Please keep {place} in it: the name of who made the picture goes there."),
        "link.host": translate("Client", "“{host}” is no site. Please write it like example.com."),
        "topic.hashtag": translate("Client", "{tag} is no hashtag: only letters, digits and _, and not digits alone."),
    }[problem.code]
    return fill(sentence, problem.values)
