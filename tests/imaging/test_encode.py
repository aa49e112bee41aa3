"""The byte limit is used well and in few tries."""

from __future__ import annotations

import pytest

from composer.imaging.encode import BEST, LEAST, best_fit, drawn
from tests.imaging.pictures import busy, plain, saved


class Counted:
    """An encoder that counts its runs. `steep`: how fast the size grows with quality."""

    def __init__(self, biggest: int, steep: float) -> None:
        self.biggest, self.steep, self.tries = biggest, steep, 0

    def __call__(self, quality: int) -> bytes:
        self.tries += 1
        return bytes(max(1, int(self.biggest * (quality / BEST) ** self.steep)))


@pytest.mark.parametrize("steep", [0.5, 1.0, 1.6, 2.5])
@pytest.mark.parametrize("share", [0.95, 0.8, 0.6, 0.4])
def test_any_curve_is_met_in_few_tries(steep: float, share: float) -> None:
    encoder = Counted(1_000_000, steep)
    limit = int(1_000_000 * share)
    data = best_fit(encoder, limit)
    if (LEAST / BEST) ** steep > share:
        assert data is None
        return
    assert data is not None
    assert len(data) <= limit
    assert len(data) >= 0.9 * limit
    assert encoder.tries <= 5


def test_a_picture_that_fits_is_encoded_once() -> None:
    encoder = Counted(1000, 1.0)
    assert best_fit(encoder, 1000) == bytes(1000)
    assert encoder.tries == 1


def test_real_jpegs_use_the_limit() -> None:
    image = busy(400, 300)
    tries: list[int] = []

    def encode(quality: int) -> bytes:
        tries.append(quality)
        return saved(image, "JPEG", quality=quality)

    for limit in (100_000, 70_000, 50_000, 40_000):
        tries.clear()
        data = best_fit(encode, limit)
        assert data is not None
        assert 0.9 * limit <= len(data) <= limit
        assert len(tries) <= 4


def test_a_drawing_that_is_too_heavy_for_a_png_is_left_to_the_other_format() -> None:
    image = plain(200, 100)
    whole = drawn(image, 10_000, None)
    assert whole is not None
    assert drawn(image, len(whole), None) == whole
    assert drawn(image, len(whole) - 1, None) is None
    assert drawn(busy(200, 100), 1_000_000, None) is None
