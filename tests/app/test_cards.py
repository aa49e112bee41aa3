"""A page's card on its way into the draft."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from composer.app import bootstrap, cards
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.errors import CardError
from composer.core.message import LinkCard
from composer.core.ports import PageFace


def picture() -> bytes:
    file = BytesIO()
    Image.new("RGB", (60, 30), "#406030").save(file, "PNG")
    return file.getvalue()


class OnePage:
    """Says the same of every address and keeps what was asked."""

    def __init__(self, face: PageFace) -> None:
        self.face, self.asked = face, ""

    def __call__(self, url: str) -> PageFace:
        self.asked = url
        return self.face


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = bootstrap.context(replace(locations(), data=tmp_path))
    yield made
    made.close()


def reading(ctx: Context, face: PageFace) -> OnePage:
    page = OnePage(face)
    ctx.makers = replace(ctx.makers, read_page=lambda: page)
    return page


def test_words_and_picture_are_kept(ctx: Context) -> None:
    page = reading(ctx, PageFace("Ernte", "Kurz", picture(), "Ein Feld"))
    card = cards.fetch(ctx, "example.com/ernte")
    assert page.asked == "https://example.com/ernte"
    assert (card.url, card.title, card.description) == ("example.com/ernte", "Ernte", "Kurz")
    assert card.picture is not None
    assert (card.picture.width, card.picture.height, card.picture.alt) == (60, 30, "Ein Feld")
    assert ctx.store.media.path(card.picture.sha256).read_bytes() == picture()
    assert cards.fetch(ctx, "example.com/ernte") == card


def test_a_picture_that_is_none_is_left_out(ctx: Context) -> None:
    reading(ctx, PageFace("Ernte", picture=b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    assert cards.fetch(ctx, "https://example.com") == LinkCard("https://example.com", "Ernte")


def test_the_real_reader_reaches_nothing_inside(ctx: Context) -> None:
    with pytest.raises(CardError) as caught:
        cards.fetch(ctx, "http://127.0.0.1:8080/admin")
    assert caught.value.code == "card.private"
