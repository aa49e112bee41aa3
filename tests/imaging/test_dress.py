"""The client's picture style in numbers: ratio, padding, overlays, and where the logo then stands."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from composer.core.brand_kit import BrandKit
from composer.core.picture_style import BandStyle, FrameStyle, GradientStyle, PictureStyle, SafeZone
from composer.core.prepared import Box, PicturePlan
from composer.core.profile import PictureRules
from composer.imaging.dress import dressed, shaped
from composer.imaging.plan import plan
from tests.imaging.values import kit, picture, rules

NETWORK = "linkedin"


def styled(*styles: PictureStyle, safe: tuple[SafeZone, ...] = ()) -> BrandKit:
    return replace(kit(), colours={"primary": "#16324f"}, styles=styles, safe=safe, digest="d")


def made(
    given_kit: BrandKit, width: int, height: int, given_rules: PictureRules | None = None, *, logo: bool = True
) -> PicturePlan:
    given_rules = given_rules or rules()
    ruled = shaped(given_rules, given_kit, NETWORK)
    photo = picture(width, height, logo=logo)
    return dressed(plan(photo, ruled, given_kit), given_rules, given_kit, NETWORK, logo=logo, grid=False)


def test_without_a_style_the_plan_is_the_very_same() -> None:
    photo, here, ruled = picture(900, 600), kit(), rules()
    planned = plan(photo, ruled, here)
    assert shaped(ruled, here, NETWORK) is ruled
    assert dressed(planned, ruled, here, NETWORK, logo=True, grid=False) is planned


def test_the_rule_that_says_the_most_holds() -> None:
    here = styled(PictureStyle(saturation=0.1), PictureStyle("linkedin", saturation=0.2), PictureStyle("", "story"))
    assert [s.saturation for s in (here.style_for("x", ""), here.style_for("linkedin", "story")) if s] == [0.1, 0.2]


def test_a_ratio_is_cut_and_kept_within_what_the_network_shows() -> None:
    square = made(styled(PictureStyle(ratio=1.0)), 1600, 900)
    assert (square.width, square.height) == (900, 900)
    narrow = made(styled(PictureStyle(ratio=0.5)), 1600, 900, rules(tallest=0.8))
    assert narrow.width / narrow.height == 0.8


@given(st.integers(200, 4000), st.integers(200, 4000), st.floats(0.5, 2.0), st.integers(100, 3000))
def test_padding_shows_the_whole_picture_within_the_network_s_size(w: int, h: int, ratio: float, most: int) -> None:
    limits = rules(most, most, 0.2, 5.0, max_pixels=400_000)
    padded = made(styled(PictureStyle(ratio=ratio, pad=True)), w, h, limits)
    assert padded.crop == Box(0, 0, w, h)
    assert padded.width <= most
    assert padded.height <= most
    assert padded.width * padded.height <= 400_000
    if padded.finish and padded.finish.inner:
        inner = padded.finish.inner
        assert 0 <= inner.left < inner.right <= padded.width
        assert 0 <= inner.top < inner.bottom <= padded.height
        assert inner.width == padded.width or inner.height == padded.height or min(padded.width, padded.height) < 40


def test_overlays_come_with_the_logo_only() -> None:
    here = styled(
        PictureStyle(frame=FrameStyle("primary"), gradient=GradientStyle("primary"), band=BandStyle("primary"))
    )
    assert made(here, 1000, 800, logo=False).finish is None
    finish = made(here, 1000, 800).finish
    assert finish is not None
    assert finish.frame is not None
    assert finish.gradient is not None
    assert finish.band is not None
    assert {finish.frame.colour, finish.gradient.colour, finish.band.colour} == {"#16324f"}


def test_treatments_come_without_the_logo_too() -> None:
    finish = made(styled(PictureStyle(saturation=0.5, duotone=("primary", "#ffffff"))), 1000, 800, logo=False).finish
    assert finish is not None
    assert (finish.saturation, finish.duotone) == (0.5, ("#16324f", "#ffffff"))


def test_the_logo_keeps_off_frame_band_and_unsafe_edges() -> None:
    style = PictureStyle(frame=FrameStyle("primary", 0.05), band=BandStyle("primary", height=0.1))
    planned = made(styled(style, safe=(SafeZone(right=0.1, bottom=0.2),)), 1000, 1000)
    assert planned.logo is not None
    assert planned.finish is not None
    assert planned.finish.band is not None
    clear = 50
    assert planned.logo.box.bottom + clear <= planned.finish.band.box.top
    assert planned.logo.box.right + clear <= 1000 - 50 - 90
    assert planned.finish.band.text_box.bottom <= 1000 - 50 - 180
    assert planned.finish.band.box == Box(50, 670, 950, 950)


def test_in_a_grid_band_and_logo_keep_to_what_every_tile_shows() -> None:
    here = styled(PictureStyle(band=BandStyle("primary", text="Salz")))
    ruled = rules(widest=3.0)
    planned = dressed(plan(picture(3000, 1000, logo=True), ruled, here, 2), ruled, here, NETWORK, logo=True, grid=True)
    assert planned.logo is not None
    assert planned.finish is not None
    assert planned.finish.band is not None
    middle = planned.width // 2
    half = planned.height * 8 / 9 / 2 + 1
    for box in (planned.logo.box, planned.finish.band.text_box):
        assert middle - half <= box.left < box.right <= middle + half


def test_what_an_editor_chose_beats_a_ratio_for_all_kinds() -> None:
    here, story = styled(PictureStyle(ratio=1.0), PictureStyle("", "square", ratio=1.0)), rules()
    story = replace(story, kind="story")
    assert shaped(story, here, NETWORK) is story
    assert shaped(replace(story, kind="square"), here, NETWORK).widest.value == 1.0
