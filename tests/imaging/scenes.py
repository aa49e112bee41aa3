"""Scenes in which it is known what must stay visible: drawn from fixed seeds, and the demo client's photos."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageDraw, ImageFilter

from composer.core.message import Area

PHOTOS = Path(__file__).parents[2] / "resources" / "demo_client" / "photos"
LABELS = {
    "control-room.jpg": Area(0.27, 0.28, 0.46, 0.72),
    "mine-gallery.jpg": Area(0.55, 0.5, 0.62, 0.7),
    "salt-crystals.jpg": Area(0.43, 0.14, 0.68, 0.5),
    "salt-flat.jpg": Area(0.26, 0.32, 0.36, 0.42),
    "sylvinite.jpg": Area(0.14, 0.1, 0.87, 0.66),
    "tailings-hill.jpg": Area(0.33, 0.57, 0.88, 0.8),
    "wheat-field.jpg": Area(0.38, 0.12, 0.49, 0.43),
}
"""What the photos are of."""
_SKINS = ((244, 208, 177), (226, 172, 135), (198, 134, 92), (141, 85, 54), (92, 56, 38))
_HAIR = ((40, 28, 22), (92, 60, 36), (190, 150, 90), (120, 120, 122), (20, 18, 18))
_CLOTHES = ((36, 62, 120), (130, 30, 44), (40, 90, 64), (230, 230, 226), (60, 60, 66), (240, 150, 40))
_SIZES = ((960, 640), (640, 960), (1000, 560), (800, 800))


@dataclass(frozen=True)
class Scene:
    """`subject` must stay visible; of people it is the head with its hair."""

    name: str
    picture: Image.Image
    subject: Area
    people: bool = False


def photos() -> Iterator[Scene]:
    for name, subject in LABELS.items():
        with Image.open(PHOTOS / name) as picture:
            yield Scene(name, picture.convert("RGB"), subject)


def drawn(each: int = 12) -> Iterator[Scene]:
    """`each` of every kind."""
    for number in range(each):
        for kind in _KINDS:
            name = f"{kind.__name__.strip('_')} {number}"
            yield kind(random.Random(name), name)


def _person(chance: random.Random, name: str) -> Scene:
    picture = _ground(chance)
    width, height = picture.size
    head = chance.uniform(0.09, 0.22) * min(width, height)
    x, y = chance.uniform(0.2, 0.8) * width, chance.uniform(0.22, 0.5) * height
    return _made(name, picture, [_draw_person(picture, chance, x, y, head)], people=True)


def _group(chance: random.Random, name: str) -> Scene:
    picture = _ground(chance)
    width, height = picture.size
    head = chance.uniform(0.08, 0.11) * min(width, height)
    x, y = chance.uniform(0.35, 0.65) * width, chance.uniform(0.25, 0.45) * height
    places = [(x + step * head * 1.9, y + chance.uniform(-0.4, 0.4) * head) for step in (-1, 0, 1)]
    return _made(name, picture, [_draw_person(picture, chance, *place, head) for place in places], people=True)


def _thing(chance: random.Random, name: str) -> Scene:
    """Something with a colour of its own on a calm ground, such as a boat on water."""
    picture = _calm(chance, _size(chance))
    box = _box(chance, picture, chance.uniform(0.08, 0.25), chance.uniform(0.6, 1.6))
    draw = ImageDraw.Draw(picture)
    colour = chance.choice(((200, 40, 30), (240, 190, 30), (250, 250, 245), (30, 60, 140), (20, 20, 24)))
    draw.ellipse(box, fill=colour)
    draw.rectangle((box[0], (box[1] + box[3]) / 2, box[2], box[3]), fill=tuple(v * 3 // 4 for v in colour))
    return _made(name, picture, [box])


def _bird(chance: random.Random, name: str) -> Scene:
    """Small and dark before the sky."""
    picture = _calm(chance, _size(chance), ((150, 190, 230), (220, 230, 240)))
    box = _box(chance, picture, chance.uniform(0.07, 0.12), 2.0)
    draw, (left, top, right, bottom) = ImageDraw.Draw(picture), box
    middle = (left + right) / 2
    draw.polygon(
        [(left, top), (middle, bottom - (bottom - top) / 4), (right, top), (middle, bottom)], fill=(30, 30, 34)
    )
    return _made(name, picture, [box])


def _building(chance: random.Random, name: str) -> Scene:
    """Full of lines, between empty sky and meadow."""
    picture = _calm(chance, _size(chance), ((120, 160, 210), (90, 130, 70)))
    box = _box(chance, picture, chance.uniform(0.2, 0.35), chance.uniform(0.6, 1.2))
    draw, (left, top, right, bottom) = ImageDraw.Draw(picture), box
    draw.rectangle(box, fill=(170, 120, 96))
    pane = (right - left) / 9
    for column in range(4):
        for row in range(int((bottom - top) / pane / 2)):
            x, y = left + pane * (1 + 2 * column), top + pane * (0.6 + 2 * row)
            draw.rectangle((x, y, x + pane, min(bottom, y + pane)), fill=(236, 232, 200))
    return _made(name, picture, [box])


def _sign(chance: random.Random, name: str) -> Scene:
    """Lines like writing on a plate, before leaves."""
    picture = _leaves(chance, _size(chance))
    box = _box(chance, picture, chance.uniform(0.18, 0.3), chance.uniform(1.4, 2.2))
    draw, (left, top, right, bottom) = ImageDraw.Draw(picture), box
    draw.rectangle(box, fill=(248, 246, 240))
    line = (bottom - top) / 9
    for row in range(4):
        y = top + line * (1 + 2 * row)
        for word in range(5):
            x = left + (right - left) * (0.08 + 0.17 * word)
            draw.rectangle((x, y, x + (right - left) * chance.uniform(0.06, 0.13), y + line), fill=(30, 34, 44))
    return _made(name, picture, [box])


_Box = tuple[float, float, float, float]
_KINDS = (_person, _group, _thing, _bird, _building, _sign)


def _draw_person(picture: Image.Image, chance: random.Random, x: float, y: float, head: float) -> _Box:
    """With the middle of the face at x, y; gives the box of head and hair."""
    draw, skin, hair = ImageDraw.Draw(picture), chance.choice(_SKINS), chance.choice(_HAIR)
    wide, tall = head / 2, head * 0.66
    draw.ellipse((x - wide * 1.15, y - tall * 1.35, x + wide * 1.15, y + tall * 0.35), fill=hair)
    draw.rectangle((x - wide * 0.45, y + tall * 0.6, x + wide * 0.45, y + tall * 1.5), fill=_shade(skin, 0.85))
    clothes = chance.choice(_CLOTHES)
    draw.pieslice((x - head * 1.3, y + tall * 1.25, x + head * 1.3, y + tall * 5), 180, 360, fill=clothes)
    draw.rectangle((x - head * 1.3, y + tall * 3, x + head * 1.3, picture.height), fill=clothes)
    draw.ellipse((x - wide, y - tall, x + wide, y + tall), fill=skin)
    draw.pieslice((x - wide * 1.1, y - tall * 1.3, x + wide * 1.1, y + tall * 0.1), 180, 360, fill=hair)
    draw.ellipse((x - wide * 0.86, y - tall * 0.72, x + wide * 0.86, y + tall * 0.5), fill=skin)
    for side in (-1, 1):
        eye = x + side * wide * 0.42
        draw.ellipse(_round(eye, y - tall * 0.12, wide * 0.2, tall * 0.1), fill=_shade(skin, 0.6))
        draw.ellipse(_round(eye, y - tall * 0.1, wide * 0.1, tall * 0.08), fill=(30, 24, 22))
        draw.rectangle((eye - wide * 0.22, y - tall * 0.34, eye + wide * 0.22, y - tall * 0.26), fill=hair)
    draw.ellipse(_round(x, y + tall * 0.52, wide * 0.32, tall * 0.08), fill=_shade((190, 90, 90), skin[0] / 255))
    return (x - wide * 1.15, y - tall * 1.35, x + wide * 1.15, y + tall)


def _ground(chance: random.Random) -> Image.Image:
    """What people stand before."""
    size = _size(chance)
    return chance.choice((_calm, _leaves, _office, _wall))(chance, size)


def _calm(chance: random.Random, size: tuple[int, int], ends: tuple[tuple[int, int, int], ...] = ()) -> Image.Image:
    above, below = ends or (chance.choice(((40, 90, 130), (70, 110, 90), (200, 204, 210))), (120, 150, 160))
    column = Image.new("RGB", (1, size[1]))
    for row in range(size[1]):
        share = row / size[1]
        column.putpixel((0, row), tuple(round(a + (b - a) * share) for a, b in zip(above, below, strict=True)))
    return column.resize(size)


def _leaves(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGB", size, (60, 92, 52))
    draw = ImageDraw.Draw(picture)
    for _ in range(700):
        x, y, wide = chance.uniform(0, size[0]), chance.uniform(0, size[1]), chance.uniform(6, 26)
        green = chance.randint(60, 150)
        draw.ellipse(_round(x, y, wide, wide * 0.6), fill=(green // 2, green, green // 3))
    return picture.filter(ImageFilter.GaussianBlur(3))


def _office(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    picture = Image.new("RGB", size, (206, 206, 202))
    draw = ImageDraw.Draw(picture)
    for _ in range(14):
        x, y = chance.uniform(0, size[0]), chance.uniform(0, size[1])
        grey = chance.randint(90, 235)
        wide, tall = chance.uniform(40, 220), chance.uniform(30, 160)
        draw.rectangle((x, y, x + wide, y + tall), fill=(grey, grey, min(255, grey + 12)))
    return picture.filter(ImageFilter.GaussianBlur(5))


def _wall(chance: random.Random, size: tuple[int, int]) -> Image.Image:
    """Bricks: nearly of the colour of skin."""
    picture = Image.new("RGB", size, (150, 140, 132))
    draw = ImageDraw.Draw(picture)
    for row in range(size[1] // 26 + 1):
        for column in range(-1, size[0] // 64 + 1):
            x, red = column * 64 + row % 2 * 32, chance.randint(120, 160)
            draw.rectangle((x, row * 26, x + 60, row * 26 + 22), fill=(red, red * 3 // 5, red // 2))
    return picture


def _size(chance: random.Random) -> tuple[int, int]:
    return chance.choice(_SIZES)


def _box(chance: random.Random, picture: Image.Image, share: float, ratio: float) -> _Box:
    """Somewhere, but not at the edge."""
    width = share * min(picture.size) * min(1.4, ratio)
    height = width / ratio
    left = chance.uniform(0.06 * picture.width, 0.94 * picture.width - width)
    top = chance.uniform(0.08 * picture.height, 0.92 * picture.height - height)
    return left, top, left + width, top + height


def _round(x: float, y: float, wide: float, tall: float) -> _Box:
    return x - wide, y - tall, x + wide, y + tall


def _shade(colour: tuple[int, int, int], by: float) -> tuple[int, int, int]:
    return round(colour[0] * by), round(colour[1] * by), round(colour[2] * by)


def _made(name: str, picture: Image.Image, boxes: list[_Box], *, people: bool = False) -> Scene:
    """As a lens gives it: not quite sharp, with some grain."""
    soft = picture.filter(ImageFilter.GaussianBlur(1.2))
    grain = Image.frombytes("L", picture.size, random.Random(name).randbytes(picture.width * picture.height))
    width, height = picture.size
    subject = Area(
        max(0.0, min(box[0] for box in boxes) / width),
        max(0.0, min(box[1] for box in boxes) / height),
        min(1.0, max(box[2] for box in boxes) / width),
        min(1.0, max(box[3] for box in boxes) / height),
    )
    return Scene(name, Image.blend(soft, grain.convert("RGB"), 0.04), subject, people)
