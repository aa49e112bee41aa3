"""The same ten renditions made in several ways, one a process.

python -m tests.benchmarks.picture_peers WAY PHOTO LOGO
"""

from __future__ import annotations

import sys
from pathlib import Path

SEEN = (6000, 4000)
SIZES = (
    (1200, 628),  # the card of a link
    (1600, 900),
    (1920, 1280),
    (1440, 960),
    (1080, 1080),
    (1080, 1350),
    (1080, 1920),  # a story
    (1000, 1500),  # a pin
    (1080, 566),
    (400, 400),
)
LIMIT, QUALITY, STEP = 1_000_000, 90, 5
LOGO_SHARE, CLEAR = 0.22, 20


def crop(width: int, height: int) -> tuple[int, int, int, int]:
    """The largest part of the photo with that ratio, from its middle."""
    scale = min(SEEN[0] / width, SEEN[1] / height)
    across, down = int(width * scale), int(height * scale)
    left, top = (SEEN[0] - across) // 2, (SEEN[1] - down) // 2
    return left, top, left + across, top + down


def logo_width(width: int, height: int) -> int:
    return round(min(width, height) * LOGO_SHARE)


def floor(source: Path, _logo: Path) -> None:
    from PIL import Image

    with Image.open(source) as image:
        image.draft(None, (SEEN[0] // 2, SEEN[1] // 2))
        image.load()


def ours(source: Path, logo: Path) -> None:
    import hashlib

    from composer.core.brand_kit import BrandKit
    from composer.imaging.apply import apply_all

    sha256 = hashlib.sha256(source.read_bytes()).hexdigest()
    for made in apply_all(source, plans(sha256), BrandKit("Kit", "1", logos={"dark": str(logo)})):
        if isinstance(made, Exception):
            raise made


def plans(sha256: str):  # type: ignore[no-untyped-def]
    from composer.core.box import Box
    from composer.core.rendition import LogoPlan, PicturePlan

    made = []
    for width, height in SIZES:
        across = logo_width(width, height)
        down = round(across * 243 / 1200)
        box = Box(width - across - CLEAR, height - down - CLEAR, width - CLEAR, height - CLEAR)
        focus = (0.5, 0.5)
        cut = Box(*crop(width, height))
        made.append(PicturePlan("p", sha256, "", cut, width, height, "image/jpeg", LIMIT, focus, LogoPlan(box)))
    return made


def naive(source: Path, logo: Path) -> None:
    from io import BytesIO

    from PIL import Image, ImageCms

    for width, height in SIZES:
        image = Image.open(source)
        profile = ImageCms.ImageCmsProfile(BytesIO(image.info["icc_profile"]))
        converted = ImageCms.profileToProfile(image, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
        assert converted is not None
        picture = converted.resize((width, height), Image.Resampling.LANCZOS, box=crop(width, height))
        mark = Image.open(logo).convert("RGBA")
        across = logo_width(width, height)
        mark = mark.resize((across, round(across * mark.height / mark.width)), Image.Resampling.LANCZOS)
        picture.paste(mark, (width - across - CLEAR, height - mark.height - CLEAR), mark)
        quality = QUALITY
        while True:
            file = BytesIO()
            picture.save(file, "JPEG", quality=quality, optimize=True)
            if file.tell() <= LIMIT:
                break
            quality -= STEP


def vips(source: Path, logo: Path) -> None:
    import pyvips  # type: ignore[import-not-found, import-untyped, unused-ignore]

    master = pyvips.Image.new_from_file(str(source), shrink=2).icc_transform("srgb").copy_memory()
    for width, height in SIZES:
        left, top, right, bottom = (value // 2 for value in crop(width, height))
        cut = master.crop(left, top, right - left, bottom - top)
        picture = cut.thumbnail_image(width, height=height, size="force")
        across = logo_width(width, height)
        mark = pyvips.Image.thumbnail(str(logo), across)
        picture = picture.composite2(mark, "over", x=width - across - CLEAR, y=height - mark.height - CLEAR)
        picture = picture.flatten().copy_memory()
        quality = QUALITY
        while len(picture.jpegsave_buffer(Q=quality, strip=True)) > LIMIT:
            quality -= STEP


if __name__ == "__main__":
    ways = {"floor": floor, "ours": ours, "naive": naive, "vips": vips}
    ways[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))
