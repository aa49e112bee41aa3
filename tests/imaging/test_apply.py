"""A rendition is exactly its plan: upright, in sRGB, in size, below the limit, with nothing of the original inside."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageCms

from composer.core.brand_kit import BrandKit, LogoRule
from composer.core.errors import PictureError
from composer.core.message import Attachment, Focus
from composer.core.ports import Rendition
from composer.core.profile import PictureRules
from composer.imaging.apply import apply, thumbnail
from composer.imaging.opening import inspect
from composer.imaging.plan import plan
from tests.imaging.pictures import BLUE, RED, WHITE, busy, close_to, display_p3, halves, plain, saved, shown, turned
from tests.imaging.values import rules

WIDE = rules(tallest=0.1, widest=10)


def made(
    data: bytes,
    limits: PictureRules = WIDE,
    kit: BrandKit | None = None,
    focus: Focus = Focus(),
    *,
    logo: bool = False,
) -> Rendition:
    info = inspect(data)
    attachment = Attachment("a", info.sha256, "photo", info.width, info.height, "", focus, logo)
    return apply(data, plan(attachment, limits, kit), kit)


def kit_with_logos(folder: Path, background: str = "#ffffff") -> BrandKit:
    for name, value in (("light", WHITE), ("dark", (10, 20, 30))):
        logo = Image.new("RGBA", (300, 100), (0, 0, 0, 0))
        logo.paste((*value, 255), (30, 20, 270, 80))
        logo.save(folder / f"{name}.png")
    logos = {name: str(folder / f"{name}.png") for name in ("light", "dark")}
    rule = LogoRule(("bottom-right",), 0.3, 0.05, 30)
    return BrandKit("Kit", "1", logos=logos, logo=rule, background=background, logo_ratio=3.0)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_every_orientation_comes_out_upright(orientation: int, kind: str) -> None:
    upright = halves(400, 200)
    upright.paste((20, 200, 20), (0, 0, 100, 60))
    undo = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    stored = upright.transpose(undo[orientation]) if orientation in undo else upright
    image = shown(made(turned(stored, orientation, kind)).data)
    assert image.size == (400, 200)
    assert close_to(image.getpixel((40, 30)), (20, 200, 20), 14)
    assert close_to(image.getpixel((40, 150)), RED, 14)
    assert close_to(image.getpixel((350, 150)), BLUE, 14)


def test_the_crop_follows_the_focal_point() -> None:
    square = rules(tallest=1, widest=1)
    left = shown(made(saved(halves(400, 100)), square, focus=Focus(0.1, 0.5)).data)
    right = shown(made(saved(halves(400, 100)), square, focus=Focus(0.9, 0.5)).data)
    assert left.size == right.size == (100, 100)
    assert close_to(left.getpixel((90, 50)), RED, 14)
    assert close_to(right.getpixel((10, 50)), BLUE, 14)


def test_a_large_jpeg_is_scaled_to_the_planned_size() -> None:
    image = shown(made(turned(halves(3000, 2000), 6), rules(800, 800, 0.1, 10)).data)
    assert image.size == (533, 800)
    assert close_to(image.getpixel((266, 100)), RED, 14)


def test_metadata_is_gone() -> None:
    exif = Image.Exif()
    exif[0x010E] = "a secret place"
    exif[0x8825] = {1: "N", 2: (51.0, 32.0, 0.0)}
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    data = saved(halves(), "JPEG", exif=exif, comment=b"hush", icc_profile=srgb)
    result = made(data).data
    for trace in (b"Exif", b"secret", b"hush", b"ICC_PROFILE"):
        assert trace not in result


def test_transparent_parts_get_the_brand_background(tmp_path: Path) -> None:
    image = Image.new("RGBA", (100, 100), (0, 0, 0, 0))
    image.paste((255, 0, 0, 255), (0, 0, 50, 100))
    kit = kit_with_logos(tmp_path, background="#20c040")
    result = shown(made(saved(image), kit=kit).data)
    assert close_to(result.getpixel((85, 50)), (0x20, 0xC0, 0x40))
    assert close_to(result.getpixel((15, 50)), (255, 0, 0))


def test_a_palette_with_one_clear_colour_is_transparent_too() -> None:
    image = plain(60, 60).quantize(4)
    image.info["transparency"] = image.getpixel((0, 0))
    assert close_to(shown(made(saved(image, "GIF")).data).getpixel((30, 30)), WHITE)


def test_a_profile_of_another_kind_of_picture_is_passed_over() -> None:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    wrong = saved(plain(40, 40, (128, 64, 32)), "PNG", icc_profile=profile)
    assert close_to(shown(made(wrong).data).getpixel((20, 20)), (128, 64, 32))


def test_display_p3_red_becomes_a_brighter_srgb_red() -> None:
    data = saved(plain(64, 64, (200, 60, 60)), "PNG", icc_profile=display_p3())
    found = shown(made(data).data).getpixel((32, 32))
    assert isinstance(found, tuple)
    assert found[0] > 212
    assert found[1] < 52


def test_a_broken_profile_costs_no_picture() -> None:
    data = saved(plain(64, 64, RED), "PNG", icc_profile=b"not a profile at all" * 10)
    assert close_to(shown(made(data).data).getpixel((32, 32)), RED)


def test_cmyk_is_converted() -> None:
    data = saved(plain(64, 64, RED).convert("CMYK"), "JPEG", quality=95)
    image = shown(made(data).data)
    assert image.mode == "RGB"
    assert close_to(image.getpixel((32, 32)), RED, 20)


def test_16_bit_grey_keeps_its_tones() -> None:
    ramp = np.linspace(0, 65535, 256, dtype=np.uint16)[None, :].repeat(32, 0)
    image = shown(made(saved(Image.fromarray(ramp))).data).convert("L")
    assert [round(int(image.getpixel((x, 16))) / 255, 1) for x in (26, 128, 230)] == [0.1, 0.5, 0.9]  # type: ignore[arg-type]


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I", "F", "CMYK"])
def test_every_mode_of_a_tiff_comes_out_as_rgb(mode: str) -> None:
    kind = "TIFF" if mode in ("F", "CMYK", "I") else "PNG"
    image = shown(made(saved(halves(60, 40).convert(mode), kind)).data)
    assert (image.mode, image.size) == ("RGB", (60, 40))


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    kit = kit_with_logos(tmp_path)
    data = saved(busy(500, 400), "JPEG")
    assert made(data, kit=kit, logo=True).data == made(data, kit=kit, logo=True).data


@pytest.mark.parametrize("mime", ["image/jpeg", "image/png", "image/webp"])
@pytest.mark.parametrize("limit", [100_000, 25_000, 6_000, 1_500])
def test_the_byte_limit_is_never_passed(mime: str, limit: int) -> None:
    result = made(saved(busy(220, 160), "PNG"), rules(formats=(mime,), max_bytes=limit, tallest=0.1, widest=10))
    assert len(result.data) <= limit
    assert inspect(result.data).mime == result.mime == mime
    assert shown(result.data).size == (result.width, result.height)


def test_an_impossible_limit_is_told() -> None:
    with pytest.raises(PictureError) as caught:
        made(saved(busy(500, 400), "PNG"), rules(max_bytes=100))
    assert caught.value.code == "picture.limit"


def test_the_logo_stands_in_its_box_in_the_variant_that_can_be_read(tmp_path: Path) -> None:
    kit = kit_with_logos(tmp_path)
    for ground, logo in ((plain(600, 400, (15, 15, 40)), WHITE), (plain(600, 400, (240, 240, 235)), (10, 20, 30))):
        result = made(saved(ground), kit=kit, logo=True)
        assert result.plan.logo is not None
        box = result.plan.logo.box
        image = shown(result.data)
        assert close_to(image.getpixel(((box.left + box.right) // 2, (box.top + box.bottom) // 2)), logo, 14)
        assert close_to(image.getpixel((box.left + 2, box.top + 2)), ground.getpixel((0, 0)), 14)  # type: ignore[arg-type]


def test_a_new_version_of_the_logo_file_is_seen(tmp_path: Path) -> None:
    kit = kit_with_logos(tmp_path)
    data = saved(plain(600, 400, (15, 15, 40)))
    before = made(data, kit=kit, logo=True).data
    Image.new("RGBA", (300, 100), (255, 230, 0, 255)).save(tmp_path / "light.png")
    assert made(data, kit=kit, logo=True).data != before


def test_a_logo_that_is_gone_is_told(tmp_path: Path) -> None:
    kit = kit_with_logos(tmp_path)
    (tmp_path / "dark.png").write_bytes(b"gone")
    with pytest.raises(PictureError) as caught:
        made(saved(plain(600, 400)), kit=kit, logo=True)
    assert (caught.value.code, caught.value.values) == ("picture.logo", {"file": "dark.png"})


def test_other_bytes_than_planned_are_refused() -> None:
    attachment = Attachment("a", hashlib.sha256(b"other").hexdigest(), "photo", 60, 40)
    with pytest.raises(PictureError) as caught:
        apply(saved(halves(60, 40)), plan(attachment, WIDE, None))
    assert caught.value.code == "picture.changed"


def test_extreme_shapes_come_through() -> None:
    for size in ((1, 1), (1, 30_000), (30_000, 1), (7, 3)):
        result = made(saved(plain(*size)), rules())
        assert shown(result.data).size == (result.width, result.height)


def test_the_first_frame_of_an_animation_is_taken() -> None:
    frames = [plain(50, 50, RED), plain(50, 50, BLUE)]
    data = saved(frames[0], "GIF", save_all=True, append_images=frames[1:])
    assert close_to(shown(made(data).data).getpixel((25, 25)), RED, 14)


def test_a_thumbnail_is_small_upright_and_never_larger_than_the_picture() -> None:
    image = shown(thumbnail(turned(halves(1200, 600), 8), 160))
    assert (image.format, image.size) == ("JPEG", (80, 160))
    assert shown(thumbnail(saved(halves(60, 40)), 160)).size == (60, 40)


def test_a_thumbnail_of_a_broken_file_is_an_error() -> None:
    data = saved(busy(300, 200), "JPEG")
    with pytest.raises(PictureError):
        thumbnail(data[: len(data) // 2], 100)


def test_a_path_is_as_good_as_bytes(tmp_path: Path) -> None:
    path = tmp_path / "photo.png"
    path.write_bytes(saved(halves(60, 40)))
    info = inspect(path)
    shape = plan(Attachment("a", info.sha256, "photo.png", 60, 40), WIDE, None)
    assert apply(path, shape).data == apply(path.read_bytes(), shape).data
    assert close_to(shown(thumbnail(path, 30)).getpixel((3, 3)), RED, 20)


def test_a_drawing_stays_a_png_where_the_network_takes_one() -> None:
    drawing = plain(600, 400, WHITE)
    drawing.paste(RED, (50, 50, 300, 350))
    drawn, photo = saved(drawing), saved(busy(300, 200))
    both, jpeg_only = ("image/jpeg", "image/png"), ("image/jpeg",)
    assert made(drawn, rules(200, 200, 0.1, 10, formats=both)).mime == "image/png"
    assert made(drawn, rules(200, 200, 0.1, 10, formats=jpeg_only)).mime == "image/jpeg"
    assert made(photo, rules(200, 200, 0.1, 10, formats=both)).mime == "image/jpeg"
    assert made(saved(drawing, "JPEG"), rules(200, 200, 0.1, 10, formats=both)).mime == "image/jpeg"
    assert close_to(shown(made(drawn, rules(200, 200, 0.1, 10, formats=both)).data).getpixel((50, 60)), RED, 0)
