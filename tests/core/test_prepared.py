"""A fingerprint covers what is sent, and outlives the program's versions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from composer.core.finish import Finish
from composer.core.prepared import (
    Box,
    Count,
    Entity,
    EntityKind,
    LogoPlan,
    PicturePlan,
    PreparedCard,
    PreparedPart,
    PreparedPost,
)
from composer.core.profile import CountUnit
from composer.core.rights import Imprint

PICTURE = PicturePlan(
    "p", "ab", "alt", Box(0, 0, 10, 10), 10, 10, "image/png", 1000, (0.5, 1), LogoPlan(Box(0, 0, 1, 1), "k")
)
PART = PreparedPart(
    "Hi #a",
    "Hi #a",
    (Entity(3, 5, EntityKind.HASHTAG, "a"),),
    (Count(5, 280, CountUnit.WEIGHTED),),
    (PICTURE,),
)
POST = PreparedPost("c", "x", "42", "de", (PART, PART))


def test_what_an_older_program_has_queued_keeps_its_fingerprint() -> None:
    """Made by version 0.1.0 before posts had cards, fields and comments."""
    assert POST.fingerprint == "e90961cd6ac58a8a094bc64abda282202cfe6fae7ff72fc1766666029306ea3e"


@pytest.mark.parametrize(
    "changed",
    [
        replace(POST, fields=(("warning", "Heat"),)),
        replace(POST, comment=PART),
        replace(POST, parts=(PART, replace(PART, card=PreparedCard("https://a.example", "A")))),
        replace(POST, parts=(PART,)),
        replace(POST, account_id="43"),
        replace(POST, parts=(replace(PART, pictures=(replace(PICTURE, imprint=Imprint("Ada")),)), PART)),
        replace(POST, parts=(replace(PART, pictures=(replace(PICTURE, finish=Finish("k")),)), PART)),
        replace(POST, parts=(replace(PART, pictures=(replace(PICTURE, drawing="image/png"),)), PART)),
    ],
)
def test_all_that_is_sent_counts(changed: PreparedPost) -> None:
    assert changed.fingerprint != POST.fingerprint


def test_counts_and_the_kind_of_a_number_do_not() -> None:
    whole = replace(PART, counts=(), pictures=(replace(PICTURE, focus=(0.5, 1.0)),))
    card = PreparedCard("https://a.example", "A", picture=PICTURE)
    same = replace(card, picture=replace(PICTURE, focus=(0.5, 1.0)))
    assert replace(POST, parts=(whole, PART)).fingerprint == POST.fingerprint
    assert (
        replace(POST, comment=replace(PART, card=card)).fingerprint
        == replace(POST, comment=replace(PART, card=same)).fingerprint
    )


def test_a_chosen_kind_of_frame_counts_and_none_does_not() -> None:
    squared = replace(PART, pictures=(replace(PICTURE, kind="square"),))
    assert replace(POST, parts=(squared, PART)).fingerprint != POST.fingerprint
