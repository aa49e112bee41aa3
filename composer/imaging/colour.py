"""Colour of any kind to 8-bit sRGB."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

_PLAIN = ("L", "RGB", "CMYK", "LA", "RGBA")


def eight_bit(image: Image.Image) -> Image.Image:
    """The same picture in one of the modes L, RGB, CMYK, LA or RGBA."""
    if image.mode in _PLAIN and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):
        return image.convert("I").point(lambda v: v * (1 / 256)).convert("L")
    if image.mode == "F":
        return _float_to_grey(image)
    if image.mode == "P":
        return image.convert("RGBA" if "transparency" in image.info else "RGB")
    if image.mode in ("1", "L", "RGB") and "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode in ("PA", "La", "RGBa"):
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """RGB or RGBA in sRGB, from an 8-bit picture with the colour profile `icc`. A profile that is broken or belongs to
    another kind of picture is passed over: colours a little off are better than no picture."""
    if image.mode in ("RGBA", "LA"):
        alpha = image.getchannel("A")
        ground = to_srgb(image.convert("RGB" if image.mode == "RGBA" else "L"), icc)
        ground.putalpha(alpha)
        return ground
    if icc:
        try:
            return _converted(image, icc)
        except (ImageCms.PyCMSError, OSError, ValueError):
            pass
    return image if image.mode == "RGB" else image.convert("RGB")


def on_background(image: Image.Image, background: str) -> Image.Image:
    """RGB, with `background` where the picture is transparent."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, background)
    ground.paste(image, (0, 0), image)
    return ground


def _converted(image: Image.Image, icc: bytes) -> Image.Image:
    profile = ImageCms.ImageCmsProfile(BytesIO(icc))
    if image.mode == "RGB" and ImageCms.getProfileDescription(profile).strip().startswith("sRGB"):
        return image
    way = ImageCms.buildTransform(
        profile,
        ImageCms.createProfile("sRGB"),
        image.mode,
        "RGB",
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
        flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
    )
    if image.mode == "RGB":  # no second picture in memory
        ImageCms.applyTransform(image, way, inPlace=True)
        return image
    result = ImageCms.applyTransform(image, way)
    if result is None:
        raise ValueError("no picture came back")
    return result


def _float_to_grey(image: Image.Image) -> Image.Image:
    """Floating-point pictures have no agreed range; theirs is spread over ours."""
    low, high = (float(v) for v in image.getextrema()[:2])  # type: ignore[arg-type]
    scale = 255 / (high - low) if high > low else 0.0
    shift = -low * scale
    return image.point(lambda v: v * scale + shift).convert("L")
