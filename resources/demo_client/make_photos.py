"""Renders the demo client's photos: invented places, lit, blurred, graded and grained like photographs.

Run `python resources/demo_client/make_photos.py [NAME…]` from the repository; it needs numpy and Pillow and takes some
minutes. Seeds are fixed: the same versions of both give the same files.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from scenes.control_room import control_room
from scenes.darkroom import PHOTOS
from scenes.mine_gallery import mine_gallery
from scenes.salt_crystals import salt_crystals
from scenes.salt_flat import salt_flat
from scenes.sylvinite import sylvinite
from scenes.tailings_hill import tailings_hill
from scenes.wheat_field import wheat_field

PICTURES: dict[str, Callable[[], None]] = {
    "salt-flat": salt_flat,
    "wheat-field": wheat_field,
    "salt-crystals": salt_crystals,
    "control-room": control_room,
    "mine-gallery": mine_gallery,
    "tailings-hill": tailings_hill,
    "sylvinite": sylvinite,
}


def main() -> None:
    PHOTOS.mkdir(exist_ok=True)
    for name in sys.argv[1:] or PICTURES:
        PICTURES[name]()


if __name__ == "__main__":
    main()
