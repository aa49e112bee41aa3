"""Web addresses in running text, in one pass, with and without a scheme.

Twitter's public grammar, on which Mastodon's rests too: a host ends in a known top-level domain and may hold letters of
any script; without a scheme only its ASCII stretches link. Paths keep balanced parentheses; trailing punctuation stays
out.
"""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from composer.text.tld import is_tld, prolonged, tld_end

SPACES = r"\x09-\x0d\x20\x85\xa0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
DIRECTION = r"\u202a-\u202e\u061c\u200e\u200f\u2066-\u2069"
BANNED = r"\ufffe\ufeff\uffff"
LATIN = (
    r"\xc0-\xd6\xd8-\xf6\xf8-\u024f\u0253\u0254\u0256\u0257\u0259\u025b\u0263\u0268\u026f\u0272\u0289\u028b\u02bb"
    r"\u0300-\u036f\u1e00-\u1eff"
)
_FOLDED = (
    r"\u0260\u0269\u0275\u0280\u0283\u0288\u028a\u028c\u0292\u0399\u03b9\u1c80-\u1c87\u1fbe\u2c65\u2c66\u2c7e\u2c7f"
)
"""What the reference lets into paths only because it ignores case."""

_STOPS = r"!'#%&()*+,\\/:;<=>?@\[\]^{|}~$" + SPACES + BANNED + DIRECTION
_RUN = re.compile(rf"(?<![^{_STOPS}])[^{_STOPS}.]*+\.[^{_STOPS}]++")
_INNER_DOT = re.compile(rf"\.[^{_STOPS}]")
_PLAIN = re.compile(r"(?:[A-Za-z0-9]++(?:-[A-Za-z0-9]++)*+\.)++[A-Za-z0-9]++")
"""A whole run that is nothing but a host in ASCII; nearly all are."""
_PLAIN_LONGEST = 63
_CYRILLIC = r"\u0400-\u04ff"
_ASCII_CHAIN = re.compile(rf"(?:[-A-Za-z0-9{LATIN}]++\.)++")
_BREAK = re.compile(r"[^A-Za-z0-9＠＃]")
_PORT = re.compile(r":[0-9]++")
_TCO = re.compile(
    r"https?://t\.co/([A-Za-z0-9]++)(?:\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*[A-Za-z0-9\-_&=#/])?", re.I
)
LONGEST = 4096


def _group(general: str) -> str:
    return rf"\((?:[{general}]++\)|[{general}]*+\([{general}]++\)[{general}]*+\))"


def _path(general: str) -> re.Pattern[str]:
    return re.compile(rf"/(?:[{general}]++|{_group(general)})*+")


@dataclass(frozen=True)
class UrlRules:
    """What differs between the grammars that share this scanner."""

    schemes: tuple[str, ...]
    """One that another ends with stands behind it."""
    bare: bool
    """Whether hosts without a scheme link."""
    path: re.Pattern[str]
    path_tail: str
    """Characters that a path holds but does not end with."""
    query: re.Pattern[str]
    query_tail: str
    groups: re.Pattern[str] | None = None
    """Parentheses of a path, where they end it only right behind what may end it ("a.(b)" ends with "a")."""
    short_links: bool = False
    """Whether t.co addresses end after their slug."""


_GENERAL = rf"A-Za-z{_CYRILLIC}0-9!*';:=+,.$/%#\[\]\-\u2013_~@|&{LATIN}{_FOLDED}"
TWITTER = UrlRules(
    schemes=("https", "http"),
    bare=True,
    path=_path(_GENERAL),
    path_tail="!*';:,.$%[]\u2013~@|&",
    query=re.compile(r"\?[A-Za-z0-9!?*'@();:&=+$/%#\[\]\-_.,~|]*+"),
    query_tail="!?*'@();:+$%[].,~|",
    groups=re.compile(_group(_GENERAL)),
    short_links=True,
)
MASTODON = UrlRules(
    schemes=("https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "gemini"),
    bare=False,
    path=_path(rf"^{SPACES}<>()?"),
    path_tail="!*\"'「」;:=,.$%[]~&|@",
    query=re.compile(r"\?[A-Za-z0-9!?*'();:&=+$/%#\[\]\-_.,~|@^\xa0-\ud7ff\uf900-\ufdcf\ufdf0-\uffef]*+"),
    query_tail="!?*'();:+$%[].,~|@^",
)


class Url(NamedTuple):
    start: int
    end: int


def find_urls(text: str, rules: UrlRules) -> Iterator[Url]:
    """The addresses in order; none overlaps another."""
    if "." not in text or (not rules.bare and "://" not in text):
        return
    dot = _INNER_DOT.search(text)
    if dot is None:
        return
    taken = 0
    for run in _RUN.finditer(text, max(text.rfind(" ", 0, dot.start()), 0)):
        start, end = run.span()
        if end <= taken:
            continue
        after_slash = start > taken and text[start - 1] == "/"
        scheme = _scheme_start(text, start, rules, taken) if after_slash else None
        plain = _plain(text, start, end, taken, scheme)
        if plain:
            stop, has_path = _tail(text, end, rules)
            yield from _urls_of(text, Url(start, end), stop, has_path, scheme, rules, plain=True)
            taken = stop
        elif plain is None:
            taken = yield from _by_label(text, start, end, taken, rules)


def _by_label(text: str, start: int, end: int, taken: int, rules: UrlRules) -> Generator[Url, None, int]:
    """The addresses of one run; gives back up to where the text is taken."""
    position = max(start, taken)
    labels = _Labels(text, start, end)
    while position < end:
        scheme = _scheme_start(text, position, rules, taken) if position == start else None
        host = labels.host(position, taken, after_scheme=scheme is not None)
        if host is None:
            break
        with_scheme = scheme is not None and host.start == start
        stop, has_path = _tail(text, host.end, rules)
        yield from _urls_of(text, host, stop, has_path, scheme if with_scheme else None, rules)
        taken = position = stop
    return taken


def _plain(text: str, start: int, end: int, taken: int, scheme: int | None) -> bool | None:
    """Whether a run is a host as it stands (`True`), holds none (`False`), or has to be looked at label by label."""
    if start < taken or end - start > _PLAIN_LONGEST or _PLAIN.fullmatch(text, start, end) is None:
        return None
    labels = text[start:end].split(".")
    if is_tld(labels[-1]) and not prolonged(text, end):
        free = scheme is not None or start == 0 or (start > taken and _may_precede(text[start - 1]))
        return True if free else None
    return None if any(map(is_tld, labels[1:-1])) else False


def _urls_of(
    text: str, host: Url, stop: int, has_path: bool, scheme: int | None, rules: UrlRules, *, plain: bool = False
) -> Iterator[Url]:
    if not ((plain and stop - host.start < LONGEST // 2) or _fits(text, host, stop, scheme)):
        return
    if scheme is not None:
        short = _TCO.match(text, scheme, stop) if rules.short_links and host.end - host.start == 4 else None
        if short is None:
            yield Url(scheme, stop)
        elif len(short[1]) <= 40:
            yield Url(scheme, short.end())
    elif rules.bare and not (host.start > 0 and text[host.start - 1] in "-_./"):
        found = [host] if plain else list(_ascii_hosts(text, host))
        if found and has_path:
            found[-1] = Url(found[-1].start, stop)
        yield from found


def _fits(text: str, host: Url, stop: int, scheme: int | None) -> bool:
    """Labels of at most 63 ASCII characters in punycode, and the whole within the reference's bound."""
    if stop - host.start > LONGEST:
        return False
    name = text[host.start : host.end]
    if name.startswith("xn--") and next(_ascii_hosts(text, host), None) is None:
        return False
    if any(not 1 <= _puny_length(label) <= 63 for label in name.split(".")):
        return False
    length = stop - host.start + (8 if scheme is None else 2 * (host.start - scheme))
    return length <= LONGEST


def _puny_length(label: str) -> int:
    if label.isascii():
        return len(label)
    return 4 + len(label.encode("punycode", "replace")) if len(label) <= 63 else 64


def _scheme_start(text: str, host: int, rules: UrlRules, taken: int) -> int | None:
    """Where the scheme before `host` begins, when one stands there with nothing glued to its front."""
    if host < 3 or text[host - 3 : host] != "://":
        return None
    before = text[max(host - 12, 0) : host - 3].lower()
    for scheme in rules.schemes:
        if before.endswith(scheme):
            start = host - 3 - len(scheme)
            if start == 0 or (start > taken and _may_precede(text[start - 1])):
                return start
    return None


def _may_precede(char: str) -> bool:
    if char.isascii():
        return not char.isalnum() and char not in "@$#"
    return char not in "＠＃\ufffe\ufeff\uffff"


def _tail(text: str, position: int, rules: UrlRules) -> tuple[int, bool]:
    """End of port, path and query from `position`, and whether there is a path."""
    if text.startswith(":", position):
        port = _PORT.match(text, position)
        position = port.end() if port else position
    has_path = text.startswith("/", position)
    if has_path:
        path = rules.path.match(text, position)
        assert path is not None
        position += _kept(path[0], rules)
    if text.startswith("?", position):
        query = rules.query.match(text, position)
        assert query is not None
        position += len(query[0].rstrip(rules.query_tail))
    return position, has_path


def _kept(path: str, rules: UrlRules) -> int:
    """How much of a path belongs to the address."""
    if rules.groups is None or "(" not in path:
        return 1 + len(path[1:].rstrip(rules.path_tail))
    kept = begin = 1
    for start, end in (*(group.span() for group in rules.groups.finditer(path)), (len(path), len(path))):
        plain = path[begin:start].rstrip(rules.path_tail)
        kept = begin + len(plain) if plain else kept
        kept = end if kept == start else kept
        begin = end
    return kept


def _ascii_hosts(text: str, host: Url) -> Iterator[Url]:
    """The stretches of a host that are hosts in ASCII (and accented Latin) by themselves."""
    position = host.start
    while (chain := _ASCII_CHAIN.search(text, position, host.end)) is not None:
        dot, stop = chain.end() - 1, None
        while stop is None and dot > chain.start():
            stop = tld_end(text, dot + 1, host.end)
            if stop is None:
                dot = text.rfind(".", chain.start(), dot)
        if stop is None:
            position = chain.end()
        else:
            yield Url(chain.start(), stop)
            position = stop


class _Labels:
    """The labels of one run of host characters; answers where a host begins and ends in time linear in the run."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._end = text, end
        self._bounds: list[tuple[int, int]] = []
        position = start
        while (dot := text.find(".", position, end)) >= 0:
            self._bounds.append((position, dot))
            position = dot + 1
        self._tld = [tld_end(text, dot + 1, end) for _, dot in self._bounds]
        self._far: list[int | None] = [None] * len(self._bounds)
        """The last label of the longest host that may begin inside a label; `None` when it cannot go further."""
        for index in range(len(self._bounds) - 2, -1, -1):
            self._far[index] = self._furthest(index + 1)
        self._next = 0

    def _furthest(self, following: int) -> int | None:
        start, dot = self._bounds[following]
        if start == dot or self._text[start] in "-_" or self._text[dot - 1] in "-_":
            return None
        if self._far[following] is not None:
            return self._far[following]
        usable = self._tld[following] is not None and self._text.find("_", start, dot) < 0
        return following if usable else None

    def host(self, position: int, taken: int, *, after_scheme: bool) -> Url | None:
        """The first host at or after `position`; what is before `taken` belongs to an earlier address."""
        for index in range(self._next, len(self._bounds)):
            start, dot = self._bounds[index]
            self._next = index
            if start == dot or dot <= position or self._text[dot - 1] in "-_":
                continue
            far = self._far[index]
            if far is None and self._tld[index] is None:
                continue
            begin = self._begin(
                max(start, position), dot, taken, whole=far is None, free=after_scheme and start == position
            )
            if begin is not None:
                last = index if far is None else far
                stop = self._tld[last]
                assert stop is not None
                return Url(begin, stop)
        return None

    def _begin(self, start: int, dot: int, taken: int, *, whole: bool, free: bool) -> int | None:
        """The first place in a label where a host may begin; `whole`: no underscore may follow it."""
        text = self._text
        if whole:
            start = max(start, text.rfind("_", start, dot) + 1)
        allowed = free or start == 0 or (start > taken and _may_precede(text[start - 1]))
        if allowed and text[start] not in "-_":
            return start
        at = start
        while (match := _BREAK.search(text, at, dot)) is not None:
            at = match.end()
            if at < dot and at > taken and text[at] not in "-_":
                return at
        return None
