"""Colours by role, spacing, type sizes and radii: the only place in the program that holds any of them."""

from __future__ import annotations

from typing import NamedTuple

SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_6, SPACE_8 = 4, 8, 12, 16, 24, 32
"""The 4-pixel scale; the name is the multiple."""
SMALL, BODY, MESSAGE, TITLE = 12, 14, 17, 21
"""The four type sizes in device-independent pixels."""
RADIUS_SMALL, RADIUS_LARGE = 4, 8
ICON = 18
NAVIGATION_WIDTH = 176
DRAFTS_WIDTH = 220
PREVIEWS_WIDTH = 424
PREVIEWS_NARROW = 372
PHONE_WIDTH = 360
"""The width in which most phones show a post."""
MESSAGE_WIDTH = 860
THUMBNAIL = 88
FACE = 40
CARD_ROW, CARD_THUMBNAIL = 48, 40
READABLE = 4.5
"""Least contrast between words and their ground."""
VISIBLE = 3.0
"""Least contrast between a sign without words and its ground."""


class Tokens(NamedTuple):
    """Every colour by what it is for, as "#rrggbb". A tuple, because the first paint waits for it."""

    dark: bool
    window: str
    """The ground everything lies on."""
    surface: str
    """Paper: what is written on."""
    sunken: str
    hover: str
    line: str
    outline: str
    """Edge of a field that can be typed in; stands out from its ground by 3:1."""
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    """Ground of what is chosen."""
    focus: str
    link: str
    warns: str
    warns_soft: str
    blocks: str
    blocks_soft: str
    good: str


LIGHT = Tokens(
    dark=False,
    window="#f5f4f1",
    surface="#ffffff",
    sunken="#eeece7",
    hover="#e9e6e0",
    line="#dfdcd5",
    outline="#8d877d",
    text="#1e1d1b",
    muted="#5f5b54",
    accent="#1f6f78",
    on_accent="#ffffff",
    accent_soft="#dcebec",
    focus="#1f6f78",
    link="#1259a8",
    warns="#835000",
    warns_soft="#fbefd9",
    blocks="#a8231b",
    blocks_soft="#fbe4e1",
    good="#1c6b3c",
)
DARK = Tokens(
    dark=True,
    window="#1a1b1d",
    surface="#212326",
    sunken="#2a2c30",
    hover="#303338",
    line="#34373c",
    outline="#7d8189",
    text="#e9e7e2",
    muted="#aba79f",
    accent="#63b5bf",
    on_accent="#10191a",
    accent_soft="#24393c",
    focus="#63b5bf",
    link="#84b6f2",
    warns="#e8b35f",
    warns_soft="#3a3020",
    blocks="#f4928a",
    blocks_soft="#432624",
    good="#7fca9a",
)

PAIRS = (
    ("text", "window"),
    ("text", "surface"),
    ("text", "sunken"),
    ("text", "hover"),
    ("text", "accent_soft"),
    ("text", "warns_soft"),
    ("text", "blocks_soft"),
    ("muted", "window"),
    ("muted", "surface"),
    ("muted", "sunken"),
    ("muted", "hover"),
    ("accent", "window"),
    ("accent", "surface"),
    ("on_accent", "accent"),
    ("link", "surface"),
    ("warns", "window"),
    ("warns", "surface"),
    ("warns", "warns_soft"),
    ("blocks", "window"),
    ("blocks", "surface"),
    ("blocks", "blocks_soft"),
    ("good", "window"),
    ("good", "surface"),
)
"""Which role is written on which."""


def contrast(one: str, other: str) -> float:
    """The ratio of WCAG 2, from 1 to 21."""
    bright, dim = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def with_accent(tokens: Tokens, accent: str) -> Tokens:
    """`tokens` in a client's colour, made darker or lighter as far as reading needs it."""
    shown = accent.lower()
    away = "#ffffff" if tokens.dark else "#000000"
    while min(contrast(shown, ground) for ground in (tokens.window, tokens.surface)) < READABLE + 0.2:
        shown = mix(shown, away, 0.08)
    written = max(("#ffffff", "#10191a"), key=lambda ink: contrast(ink, shown))
    return tokens._replace(accent=shown, on_accent=written, accent_soft=mix(tokens.surface, shown, 0.16), focus=shown)


def standing_out(colour: str, tokens: Tokens) -> str:
    """A colour that somebody chose, made darker or lighter as far as seeing it on paper needs it."""
    shown, away = colour.lower(), "#ffffff" if tokens.dark else "#000000"
    while min(contrast(shown, ground) for ground in (tokens.window, tokens.surface)) < VISIBLE:
        shown = mix(shown, away, 0.08)
    return shown


def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` of `other` in it."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [c / 12.92 if (c := v / 255) <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for v in _channels(colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
