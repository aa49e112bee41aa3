"""The exported web page: complete, harmless, and enough by itself."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from composer.app.exporting import Handout
from composer.ui.export.making import at_once, steps
from tests.ui.export.handouts import BLOCKS, EVIL, HINT, SECRET_ID, handout, leaf

VOID = {"meta", "img", "source", "br"}


class Page(HTMLParser):
    """What stands in a page: its tags with their attributes, and its text without the style."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.text = self.style = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "style":
            self.style += data
        else:
            self.text += data

    def all(self, tag: str) -> list[dict[str, str]]:
        return [attrs for name, attrs in self.tags if name == tag]


def page(shown: Handout) -> Page:
    made = Page(at_once(steps(shown, Path("page.html"), False)).decode())
    assert made.open == []
    return made


@pytest.fixture
def threads(qtbot: QtBot) -> Page:
    return page(
        handout(
            leaf("x", f"Part one {EVIL}", "Part two\nwith lines", findings=(BLOCKS, HINT)),
            leaf("linkedin", "All in one"),
            title=EVIL,
        )
    )


def test_nothing_is_asked_of_anybody(threads: Page) -> None:
    loaded = [attrs[key] for _, attrs in threads.tags for key in ("src", "srcset", "data", "poster") if key in attrs]
    assert loaded
    assert all(address.startswith("data:image/webp;base64,") for address in loaded)
    assert {tag for tag, _ in threads.tags} & {"script", "link", "iframe", "object", "base", "form"} == set()
    assert "url(" not in threads.style
    assert "@import" not in threads.style


def test_the_policy_allows_its_own_style_and_nothing_else(threads: Page) -> None:
    policy = next(meta["content"] for meta in threads.all("meta") if meta.get("http-equiv"))
    digest = base64.b64encode(hashlib.sha256(threads.style.encode()).digest()).decode()
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert f"style-src 'sha256-{digest}';" in policy
    assert not any("style" in attrs for _, attrs in threads.tags)


def test_what_people_write_stays_text(threads: Page) -> None:
    assert threads.text.count(EVIL) >= 4  # title twice, text, alternative text, card
    assert f"Part one {EVIL}" in threads.text
    assert not any(name.startswith("on") for _, attrs in threads.tags for name in attrs)


def test_every_channel_is_there_with_all_that_it_gets(threads: Page) -> None:
    assert len(threads.all("article")) == 2
    for words in (
        *("X @x_handle", "LinkedIn @linkedin_handle", "Salt & Works AG", "Part two\nwith lines", "Part 2 of 2"),
        *("A field", "A hill", "Salt & sound", "First of all comments", "About it", "of 500 characters"),
    ):
        assert words in threads.text, words


def test_previews_are_described_and_have_both_looks(threads: Page) -> None:
    images, sources = threads.all("img"), threads.all("source")
    assert len(images) == len(sources) == 2
    assert "Part two\nwith lines" in images[0]["alt"]
    assert all("dark" in source["media"] for source in sources)
    light, dark = (
        QImage.fromData(base64.b64decode(address.partition(",")[2]))
        for address in (images[0]["src"], sources[0]["srcset"])
    )
    assert light.size() == dark.size()
    assert light.width() == 2 * int(images[0]["width"])
    assert light != dark


def test_links_lead_where_they_lead_and_tell_nobody(threads: Page) -> None:
    links = threads.all("a")
    assert {link["href"] for link in links} == {"https://example.com/a?b=1&c=2"}
    assert all(link["rel"] == "noopener noreferrer" for link in links)


def test_what_blocks_is_told_and_hints_are_not(threads: Page) -> None:
    found = [attrs for attrs in threads.all("li") if attrs.get("class") in ("blocks", "warns", "hint")]
    assert [attrs["class"] for attrs in found] == ["blocks"]
    assert "Stops the post: There is nothing to post yet." in threads.text


def test_as_on_a_phone_the_previews_are_narrower(qtbot: QtBot) -> None:
    shown = handout(leaf("linkedin", "One"))
    (wide,), (narrow,) = (page(one).all("img") for one in (shown, replace(shown, phone=True)))
    assert int(narrow["width"]) < int(wide["width"])


def test_no_account_id_gets_out(threads: Page, qtbot: QtBot) -> None:
    raw = at_once(steps(handout(leaf("linkedin", "One")), Path("page.HTML"), False)).decode()
    assert SECRET_ID not in re.sub(r"base64,[^\"]+", "", raw)


def test_it_says_its_language_and_direction(threads: Page) -> None:
    assert threads.all("html") == [{"lang": "en", "dir": "ltr"}]
    texts = [attrs for attrs in threads.all("p") if attrs.get("class") == "text"]
    assert texts
    assert all(attrs["dir"] == "auto" and attrs["lang"] == "de" for attrs in texts)
