"""Links get what the client wants to measure, once and nowhere else."""

from __future__ import annotations

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.core.link_rules import LinkRules
from composer.text.link_parameters import added, slug
from composer.text.link_parameters import with_parameters as with_added


def with_parameters(url: str, rules: LinkRules, channel_id: str, values: dict[str, str]) -> str:
    plan = added(rules, channel_id, values)
    return url if plan is None else with_added(url, plan)


RULES = LinkRules(
    {"utm_source": "{network}", "utm_campaign": "{topic}"},
    excluded=("bank.example",),
    channels={"c.linkedin": {"utm_source": "", "utm_medium": "social"}},
)
VALUES = {"network": "x", "topic": "Ernährung der Welt"}


@pytest.mark.parametrize(
    ("url", "sent"),
    [
        ("https://a.example", "https://a.example?utm_source=x&utm_campaign=ernaehrung-der-welt"),
        ("https://a.example/", "https://a.example/?utm_source=x&utm_campaign=ernaehrung-der-welt"),
        ("a.example/b", "a.example/b?utm_source=x&utm_campaign=ernaehrung-der-welt"),
        ("https://a.example/b?c=1#d", "https://a.example/b?c=1&utm_source=x&utm_campaign=ernaehrung-der-welt#d"),
        ("https://a.example:8080/b?", "https://a.example:8080/b?utm_source=x&utm_campaign=ernaehrung-der-welt"),
        ("https://a.example/?utm_source=mail", "https://a.example/?utm_source=mail&utm_campaign=ernaehrung-der-welt"),
        ("https://bank.example/b", "https://bank.example/b"),
        ("https://www.Bank.Example/b", "https://www.Bank.Example/b"),
        ("https://notbank.example/b", "https://notbank.example/b?utm_source=x&utm_campaign=ernaehrung-der-welt"),
    ],
)
def test_what_a_link_becomes(url: str, sent: str) -> None:
    assert with_parameters(url, RULES, "c.x", VALUES) == sent


def test_a_channel_has_parameters_of_its_own() -> None:
    sent = with_parameters("https://a.example", RULES, "c.linkedin", VALUES)
    assert sent == "https://a.example?utm_campaign=ernaehrung-der-welt&utm_medium=social"


def test_only_the_hosts_that_are_named() -> None:
    rules = LinkRules({"ref": "t"}, hosts=("a.example",))
    assert with_parameters("https://shop.a.example", rules, "", {}) == "https://shop.a.example?ref=t"
    assert with_parameters("https://b.example", rules, "", {}) == "https://b.example"


def test_a_parameter_without_a_value_is_left_out() -> None:
    assert with_parameters("https://a.example", RULES, "", {"network": "x"}) == "https://a.example?utm_source=x"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Über die Ernte!", "ueber-die-ernte"), ("Łódź & Århus", "lodz-arhus"), ("東京 2026", "東京-2026"), ("---", "")],
)
def test_slugs_can_be_read(text: str, expected: str) -> None:
    assert slug(text) == expected


URLS = st.from_regex(
    r"(https?://)?[a-z]{1,9}\.example(:[0-9]{2})?(/[a-zA-Z0-9_.()-]{0,9}){0,3}(\?[a-z=&%0-9]{0,12})?(#[a-z]{0,4})?",
    fullmatch=True,
)


@given(URLS, st.text(max_size=20))
def test_never_twice_and_nothing_lost(url: str, topic: str) -> None:
    values = {"network": "x", "topic": topic}
    once = with_parameters(url, RULES, "c.x", values)
    assert with_parameters(once, RULES, "c.x", values) == once
    before, after = urlsplit(url), urlsplit(once)
    assert (before.netloc, before.path, before.fragment) == (after.netloc, after.path, after.fragment)
    kept = parse_qsl(before.query, keep_blank_values=True)
    assert parse_qsl(after.query, keep_blank_values=True)[: len(kept)] == kept


@given(st.text(max_size=60))
def test_any_text_is_survived(text: str) -> None:
    with_parameters(text, RULES, "c.x", {"network": text, "topic": text, "title": text})
