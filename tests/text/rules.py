"""Text rules for tests, built by hand so that a change of a profile does not move what is counted here."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from composer.core.profile import Confidence, CountUnit, Grammar, Markup, Rule, TextRules

T = TypeVar("T")


def rule(value: T, confidence: Confidence = Confidence.DOCUMENTED) -> Rule[T]:
    return Rule(value, "test", date(2026, 11, 22), confidence)


X = TextRules(
    limit=rule(280),
    unit=rule(CountUnit.WEIGHTED),
    grammar=rule(Grammar.TWITTER),
    markup=rule(Markup.PLAIN),
    threads=rule(True),
    url_length=rule(23),
    cashtags=rule(1),
)
MASTODON = TextRules(
    limit=rule(500),
    unit=rule(CountUnit.GRAPHEMES),
    grammar=rule(Grammar.MASTODON),
    markup=rule(Markup.PLAIN),
    threads=rule(True),
    url_length=rule(23),
    mention_without_domain=rule(True),
)
BLUESKY = TextRules(
    limit=rule(300),
    unit=rule(CountUnit.GRAPHEMES),
    grammar=rule(Grammar.BLUESKY),
    markup=rule(Markup.FACETS),
    threads=rule(True),
    byte_limit=rule(3000),
    shorten_links=rule(15),
)
LINKEDIN = TextRules(
    limit=rule(3000),
    unit=rule(CountUnit.UTF16, Confidence.SEEN),
    grammar=rule(Grammar.LINKEDIN),
    markup=rule(Markup.LITTLE),
    threads=rule(False),
    escaped_limit=rule(3000, Confidence.SEEN),
)
FACEBOOK = TextRules(
    limit=rule(63_206, Confidence.SEEN),
    unit=rule(CountUnit.UTF16, Confidence.FOLKLORE),
    grammar=rule(Grammar.FACEBOOK),
    markup=rule(Markup.PLAIN),
    threads=rule(False),
)
INSTAGRAM = TextRules(
    limit=rule(2200),
    unit=rule(CountUnit.CODE_POINTS, Confidence.SEEN),
    grammar=rule(Grammar.INSTAGRAM),
    markup=rule(Markup.PLAIN),
    threads=rule(False),
)
THREADS = TextRules(
    limit=rule(500),
    unit=rule(CountUnit.EMOJI_UTF8),
    grammar=rule(Grammar.THREADS),
    markup=rule(Markup.PLAIN),
    threads=rule(True),
    linked_tags=rule(1),
)
PINTEREST = TextRules(
    limit=rule(800),
    unit=rule(CountUnit.CODE_POINTS),
    grammar=rule(Grammar.PINTEREST),
    markup=rule(Markup.PLAIN),
    threads=rule(False),
)
ALL = (X, MASTODON, BLUESKY, LINKEDIN, FACEBOOK, INSTAGRAM, THREADS, PINTEREST)
