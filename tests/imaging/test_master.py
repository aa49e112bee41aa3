"""One decoding serves all renditions, and none of them shows which others it was made with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from composer.core.box import Box
from composer.core.errors import PictureError
from composer.core.message import Attachment
from composer.core.ports import Rendition
from composer.core.prepared import LogoPlan, PicturePlan
from composer.imaging.apply import apply, apply_all
from composer.imaging.master import LONGER, Shot, decode_scale, usual_scale
from composer.imaging.opening import inspect
from composer.imaging.plan import plan
from tests.imaging.pictures import BLUE, RED, busy, close_to, halves, saved, shown, turned
from tests.imaging.test_apply import kit_with_logos
from tests.imaging.values import rules


def plans(data: bytes, *sizes: int, **changes: object) -> list[PicturePlan]:
    info = inspect(data)
    attachment = Attachment("a", info.sha256, "photo", info.width, info.height)
    made = [plan(attachment, rules(side, side, 0.1, 10), None) for side in sizes]
    return [replace(one, **changes) for one in made]  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_rendition_has_the_same_bytes_alone_and_with_others(kind: str) -> None:
    data = turned(busy(3200, 200), 6, kind)
    wanted = plans(data, 40, 300, 700, 1500, 2900)
    together = apply_all(data, wanted)
    assert [apply(data, one) for one in wanted] == list(together)
    assert apply_all(data, wanted[::-1]) == together[::-1]


def test_plans_that_differ_in_words_only_give_equal_files() -> None:
    data = saved(halves(), "JPEG")
    one, other = apply_all(data, [*plans(data, 100), *plans(data, 100, alt="A field", attachment_id="b")])
    assert isinstance(one, Rendition)
    assert isinstance(other, Rendition)
    assert one.data == other.data
    assert (one.plan.alt, other.plan.alt) == ("", "A field")


def test_what_cannot_be_made_does_not_keep_the_others(tmp_path: Path) -> None:
    kit = kit_with_logos(tmp_path)
    (tmp_path / "dark.png").write_bytes(b"gone")
    data = saved(busy(500, 400), "JPEG")
    (whole,) = plans(data, 500)
    hopeless = replace(whole, max_bytes=100)
    with_logo = replace(whole, logo=LogoPlan(Box(10, 10, 70, 30)))
    made = apply_all(data, [hopeless, with_logo, whole], kit)
    assert [one.code if isinstance(one, PictureError) else "" for one in made] == ["picture.limit", "picture.logo", ""]


def test_plans_of_two_originals_are_refused() -> None:
    data = saved(halves())
    with pytest.raises(PictureError) as caught:
        apply_all(data, [*plans(data, 50), *plans(saved(halves(50, 50)), 50)])
    assert caught.value.code == "picture.changed"


def test_no_plan_is_no_rendition() -> None:
    assert apply_all(saved(halves()), []) == ()


@pytest.mark.parametrize("size", [(6000, 4000), (8192, 5464), (4000, 3000), (12_000, 9000), (800, 600), (1, 30_000)])
def test_the_usual_decoding_keeps_enough_for_most(size: tuple[int, int]) -> None:
    scale = usual_scale(size)
    assert scale == 1 or max(size) / scale >= LONGER


def test_a_rendition_that_needs_more_pixels_is_decoded_larger() -> None:
    usual = usual_scale((6000, 4000))
    assert usual == 2
    whole = Box(0, 0, 6000, 4000)
    assert decode_scale(Shot(whole, (100, 67)), usual) == usual
    assert decode_scale(Shot(whole, (2880, 1920)), usual) == usual
    assert decode_scale(Shot(whole, (4096, 2731)), usual) == 1
    assert decode_scale(Shot(Box(0, 0, 600, 400), (600, 400)), usual) == 1


def test_a_part_is_cut_where_it_was_planned_at_every_level() -> None:
    data = saved(halves(6000, 301), "JPEG", quality=95)
    (whole,) = plans(data, 3000)
    for width in (600, 290, 100, 20):
        left = replace(whole, crop=Box(2400, 0, 3000, 301), width=width, height=max(1, width // 2))
        right = replace(left, crop=Box(3000, 0, 3600, 301))
        made = [shown(one.data) for one in apply_all(data, [left, right]) if isinstance(one, Rendition)]
        for image, colour in zip(made, (RED, BLUE), strict=True):
            for across in (3, image.width // 2, image.width - 4):
                assert close_to(image.getpixel((across, image.height // 2)), colour, 40)
