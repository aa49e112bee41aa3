"""How a network shows a post, as data for the preview: sizes in CSS pixels, colours as "#rrggbb" or "#rrggbbaa"."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from composer.core.look_extras import CardLook, PollLook, TitleLook, WarningLook
from composer.core.look_text import TextStyle, Words
from composer.core.rule import Origin


class AvatarShape(StrEnum):
    CIRCLE = "circle"
    ROUNDED = "rounded"


class HeaderLayout(StrEnum):
    """ONE_LINE: name, handle and time in one line. STACKED: name, headline and time beneath each other.
    TIME_RIGHT: name over handle, time at the right edge. TIME_BELOW: name over time. HANDLE: handle and time in one
    line, without the name. NAME: only the name."""

    ONE_LINE = "one-line"
    STACKED = "stacked"
    TIME_RIGHT = "time-right"
    TIME_BELOW = "time-below"
    HANDLE = "handle"
    NAME = "name"


class Block(StrEnum):
    """What a post is made of, from top to bottom. MEDIA is the pictures, or the card of a link."""

    HEADER = "header"
    TEXT = "text"
    MEDIA = "media"
    ACTIONS = "actions"


class BodyPlace(StrEnum):
    """Whether text and pictures stand beside the avatar or below the header over the whole width."""

    BESIDE = "beside-avatar"
    BELOW = "below-header"


class Edge(StrEnum):
    """Where a post is set off from its neighbours."""

    OUTLINE = "outline"
    TOP = "top"
    BOTTOM = "bottom"


class Corner(StrEnum):
    BOTTOM_LEFT = "bottom-left"
    BOTTOM_RIGHT = "bottom-right"


class Icon(StrEnum):
    """What a button of the action row does; drawn by us, not the network's artwork."""

    REPLY = "reply"
    REPOST = "repost"
    LIKE = "like"
    STAR = "star"
    THUMB = "thumb"
    COMMENT = "comment"
    SEND = "send"
    VIEWS = "views"
    BOOKMARK = "bookmark"
    SHARE = "share"
    MORE = "more"


class ActionAlign(StrEnum):
    """SPREAD: over the width, the end group at the right. PACKED: from the left. EQUAL: equal shares of the width."""

    SPREAD = "spread"
    PACKED = "packed"
    EQUAL = "equal"


class Device(StrEnum):
    DESKTOP = "desktop"
    MOBILE = "mobile"


class FoldPlace(StrEnum):
    """Where the words of a fold stand: BELOW the text, AFTER it, or at the right EDGE of its last line."""

    BELOW = "below"
    AFTER = "after"
    EDGE = "edge"


class Overflow(StrEnum):
    """What happens to more pictures than the grids have places for. COUNT: "+3" on the last place. STRIP: a row that
    is moved sideways. CAROUSEL: one at a time, in the ratio of the first, with dots below."""

    COUNT = "count"
    STRIP = "strip"
    CAROUSEL = "carousel"


@dataclass(frozen=True)
class Palette:
    origin: Origin
    page: str
    card: str
    text: str
    secondary: str
    border: str
    media_border: str
    link: str
    icon: str
    connector: str


@dataclass(frozen=True)
class Type:
    """Text styles. `families` in order of preference; the program's own font stands in where none is installed."""

    origin: Origin
    families: tuple[str, ...]
    name: TextStyle
    handle: TextStyle
    time: TextStyle
    body: TextStyle
    action: TextStyle
    link_weight: int


@dataclass(frozen=True)
class Large:
    """The style of a text of at most `chars` characters that stands alone, without pictures or the card of a link."""

    origin: Origin
    style: TextStyle
    chars: int


@dataclass(frozen=True)
class Frame:
    """The post as a whole. `padding` is top, right, bottom, left."""

    origin: Origin
    width: int
    padding: tuple[int, int, int, int]
    radius: int
    edge: Edge
    body: BodyPlace
    order: tuple[Block, ...]
    body_gap: int
    media_gap: int
    actions_gap: int
    connector: int
    """Width of the line between the parts of a thread; 0 draws none."""


@dataclass(frozen=True)
class Header:
    """`second_line` says what stands below the name: the handle, or the profile's headline that we do not know."""

    origin: Origin
    layout: HeaderLayout
    avatar: int
    shape: AvatarShape
    radius: int
    gap: int
    separator: str
    handle_sign: str
    globe: bool
    menu: bool
    headline: bool


@dataclass(frozen=True)
class Grid:
    """Places of n pictures: `ratio` of the whole box (width/height), a raster of `columns` by `rows`, and for each
    picture its column, row, columns spanned and rows spanned. `wide`: only where the first picture is wider than
    high."""

    ratio: float
    columns: int
    rows: int
    cells: tuple[tuple[int, int, int, int], ...]
    wide: bool = False


@dataclass(frozen=True)
class MediaLook:
    """A single picture keeps its ratio between `tallest` and `widest`, in a box not higher than `max_height` and not
    narrower in ratio than `box` (0: no such limit).

    `grids` stand in order of their number of places; the grid for n pictures is the first that has n places or more.
    """

    origin: Origin
    gap: int
    radius: int
    outline: bool
    bleed: bool
    """Over the whole width of the card, past its padding."""
    tallest: float
    widest: float
    max_height: int
    box: float
    shrink: bool
    """Whether a picture too high for its box gets narrower and keeps its ratio, rather than being cropped."""
    focal: bool
    """Whether the network crops around the focal point we send; else it cuts from the middle."""
    grids: tuple[Grid, ...]
    overflow: Overflow
    strip: int
    """Height of a strip; 0 where there is none."""


@dataclass(frozen=True)
class AltBadge:
    origin: Origin
    shown: bool
    corner: Corner
    size: int
    weight: int
    radius: int
    margin: int
    fill: str
    text: str


@dataclass(frozen=True)
class Pill:
    """A button of words at the end of the row."""

    fill: str
    text: str
    words: Words


@dataclass(frozen=True)
class ActionRow:
    origin: Origin
    icons: tuple[Icon, ...]
    end_icons: tuple[Icon, ...]
    align: ActionAlign
    icon_size: float
    height: int
    gap: int
    labels: bool
    divider: bool
    pill: Pill | None = None


@dataclass(frozen=True)
class TextLook:
    """How the sent text is shown. A link longer than `link_chars` is cut with "…"; where the network replaces it by a
    short address of its own, `shortener` names the host. `blank_lines` is the most that is shown in a row (0: all).
    `tag_bar` is how many hashtags of a last line of only hashtags are shown in a bar of their own (0: no bar).
    `lead`: the handle stands before the text, in the style of names."""

    origin: Origin
    strip_scheme: bool
    strip_www: bool
    link_chars: int
    shortener: str
    blank_lines: int
    tag_bar: int
    lead: bool


@dataclass(frozen=True)
class Fold:
    """Where a device hides the rest of a text: above `over_lines` lines it keeps `lines`, or above `chars` characters
    it keeps those (0: no such limit). `words` is what it writes there, by language."""

    origin: Origin
    device: Device
    over_lines: int
    lines: int
    chars: int
    words: Words
    place: FoldPlace


@dataclass(frozen=True)
class Look:
    light: Palette
    dark: Palette
    type: Type
    frame: Frame
    header: Header
    media: MediaLook
    alt_badge: AltBadge
    actions: ActionRow
    text: TextLook
    folds: tuple[Fold, ...] = ()
    large: Large | None = None
    card: CardLook | None = None
    warning: WarningLook | None = None
    poll: PollLook | None = None
    title: TitleLook | None = None

    def palette(self, dark: bool) -> Palette:
        return self.dark if dark else self.light

    def fold(self, device: Device) -> Fold | None:
        """The fold of `device`, or `None` when it shows every text whole as far as we know."""
        return next((f for f in self.folds if f.device is device), None)
