"""Where a line may end a part of a thread: behind a sentence, behind a word; not inside what belongs together."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from composer.text.graphemes import graphemes, length

Range = tuple[int, int]


class Rank(IntEnum):
    """How good a place is to end a part."""

    NEED = 0
    """Between the characters of a word that is longer than a part."""
    HELD = 1
    """Between a number and its unit, a title and its name: only where there is no better place at all."""
    WORD = 2
    SENTENCE = 3
    LINE = 4
    PARAGRAPH = 5


class Word(NamedTuple):
    """A range of its line; `rank` is that of the place behind it."""

    start: int
    end: int
    rank: Rank


_IDEOGRAPH = (
    r"\u3041-\u3096\u30a1-\u30fa\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0002fa1f\U00030000-\U000323af"
)
_GAP = re.compile(
    r"[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+"
    rf"|(?<=[{_IDEOGRAPH}、。，．！？：；）」』】])(?=[{_IDEOGRAPH}（「『【])"
)
"""What stands between words: spaces that may be broken at, or nothing between ideographs."""
_OPENERS = "([{„“\"‚‘'»«›‹¿¡（「『【"
_CLOSERS = ")]}“”\"‘’'«»›‹）」』】"
_SIGNS = r"+\-−–±~<>≈$€£¥§#(\[„“\"‚‘'»«"
_NUMBER = re.compile(rf"[{_SIGNS}]*(\d(?:[\d.,:'’/×-]*\d)?)(\.?)")
_GROUP = re.compile(r"\d{3}(?!\d)")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+|\d{1,2}\.")
"""Single letters with dots ("B.", "d.h.") and ordinals ("12.")."""


def _all(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BEFORE_NUMBERS = _all("""
    € $ £ ¥ § §§ # + - – − ± ~ ca. nr. no. nos. s. p. pp. abb. art. abs. fig. kap. ch. vol. bd. tab. approx. max. min.
    usd eur gbp chf über rund etwa um seite about around nearly over page
""")
_HOLDS_NEXT = _all("""
    mio. mrd. bio. tsd. mill. millionen milliarden tausend million billion thousand
    dr. prof. hr. fr. mr. mrs. ms. st. ing. dipl.-ing. z.b. §
""")
_MONTHS = _all("""
    januar jänner februar märz april mai juni juli august september oktober november dezember january february march may
    june july october december jan. feb. mär. mar. apr. jun. jul. aug. sep. sept. okt. oct. nov. dez. dec.
""")
_ABBREVIATIONS = (
    _BEFORE_NUMBERS
    | _HOLDS_NEXT
    | _MONTHS
    | _all("""
    abzgl. allg. anm. bes. bspw. bzw. dt. engl. etc. evtl. exkl. frz. geb. gen. gest. ggf. gegr. hrsg. inkl. jh. jhdt.
    lat. med. mind. rd. sek. sog. std. str. techn. tel. urspr. usw. verf. vgl. zus. zw. zzgl. o.ä. u.ä.
    al. cf. co. corp. dept. est. gov. inc. jr. ltd. rep. sen. sr. vs.
    """)
)


def words(line: str, held: Sequence[Range]) -> list[Word]:
    """The words of `line` in order. Nothing ends inside one of the `held` ranges, which are in order too."""
    bounds = [*_gaps(line, held), (len(line), len(line))]
    start = 0
    spans: list[Range] = []
    for gap_start, gap_end in bounds:
        if gap_start > start:
            spans.append((start, gap_start))
        start = gap_end
    made: list[Word] = []
    ended = False
    for one, following in pairwise(spans):
        before, after = line[one[0] : one[1]], line[following[0] : following[1]]
        rank, ended = _between(before, after, ended, one[1] == following[0])
        made.append(Word(*one, rank))
    if spans:
        made.append(Word(*spans[-1], Rank.LINE))
    return made


def atoms(piece: str, held: Sequence[Range]) -> Iterator[Range]:
    """The smallest ranges that `piece` can be divided into: graphemes, and the `held` ranges whole."""
    taken = iter(held)
    own = next(taken, None)
    start = end = 0
    for cluster in graphemes(piece):
        end += len(cluster)
        while own is not None and own[1] <= end:
            own = next(taken, None)
        if own is None or end <= own[0]:
            yield start, end
            start = end


def _gaps(line: str, held: Sequence[Range]) -> Iterator[Range]:
    taken = iter(held)
    own = next(taken, None)
    for found in _GAP.finditer(line):
        start, end = found.span()
        while own is not None and own[1] <= start:
            own = next(taken, None)
        if own is not None and own[0] < end and start < own[1]:
            continue
        if start < end < len(line) and not line[end].isascii() and length(line[end - 1 : end + 1]) == 1:
            end -= 1  # a mark sits on the last space
        if 0 < start < end and not line[start - 1].isascii() and length(line[start - 1 : start + 1]) == 1:
            start += 1
        if start <= end:
            yield start, end


@lru_cache(maxsize=8192)
def _between(before: str, after: str, ended: bool, glued: bool) -> tuple[Rank, bool]:
    """The rank of the place between two words, and whether a sentence is over there."""
    if glued:
        return (Rank.SENTENCE if before[-1] in "。！？" else Rank.WORD), False
    ended = _ends_sentence(before, after, ended)
    if _belong(before, after):
        return Rank.HELD, ended
    return (Rank.SENTENCE if ended and _begins_sentence(after) else Rank.WORD), ended


def _begins_sentence(word: str) -> bool:
    """An emoji and a hashtag belong to what was said before."""
    return word[0] not in "#＃" and _has_letters(word)


def _has_letters(word: str) -> bool:
    return any(char.isalnum() for char in word[:8])


def _ends_sentence(before: str, after: str, ended: bool) -> bool:
    """Whether the sentence is over between two words. `ended`: it was over already, and what followed belongs to it."""
    end = before.rstrip(_CLOSERS)
    if not end:
        return ended
    if after.lstrip(_OPENERS)[:1].islower():
        return False
    if end[-1] in "!?…‽؟。！？":
        return True
    if end[-1] == ".":
        word = end.lstrip(_OPENERS)
        return word.lower() not in _ABBREVIATIONS and not _DOTTED.fullmatch(word)
    return ended and not _begins_sentence(before)


def _belong(before: str, after: str) -> bool:
    """Whether two words are to stand in one post."""
    if not _has_letters(after) and all(char in _CLOSERS or char in "!?;:,.…–-—%‰°€$£¥" for char in after):
        return True  # a dash, a closing sign or a unit alone begins no post
    if number := _NUMBER.fullmatch(before):
        return _belongs_to_number(number[1], bool(number[2]), after)
    word = before.lstrip(_OPENERS).lower()
    if after.lstrip(_SIGNS.replace("\\", ""))[:1].isdigit():
        return word in _BEFORE_NUMBERS or word in _MONTHS or word in _HOLDS_NEXT
    return word in _HOLDS_NEXT or bool(_DOTTED.fullmatch(word))


def _belongs_to_number(digits: str, dotted: bool, after: str) -> bool:
    if dotted:
        return len(digits) <= 2  # "12. März"; but "im Jahr 2026. Danach"
    if after[0].isdigit():
        return bool(_GROUP.match(after))  # "12 000 t"
    return True
