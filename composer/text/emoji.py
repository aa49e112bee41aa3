"""Emoji: those that readers see, by today's Unicode, and those that X counts, by the reference's (Unicode emoji 11).

Later sequences (a person at a laptop without gender, heart hands with a skin tone) are counted by their parts on X, as
the reference does; X itself may be kinder. `Emoji.sure` says which case it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import regex

_ZWJ, _VS, _TEXT_VS = "\u200d", "\ufe0f", "\ufe0e"
_TONE = "[\U0001f3fb-\U0001f3ff]"
_SYMBOLS = "\xa9\xae\u203c-\u2b55\u3030\u303d\u3297\u3299\ue50a\U0001f004-\U0001faff"

_REGIONAL = "\U0001f1e6-\U0001f1ff"
_STRETCH = (
    rf"[{_SYMBOLS}{_VS}](?:(?<=[{_REGIONAL}])[{_REGIONAL}]{{1,399}}+"
    rf"|(?:[{_VS}{_TEXT_VS}\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]|{_ZWJ}(?![{_REGIONAL}])[{_SYMBOLS}]){{0,64}}+)"
)
_PLAIN = re.compile(_STRETCH)
_KEYCAPS = re.compile(rf"[#*0-9]{_VS}?\u20e3|{_STRETCH}")


def stretches(text: str) -> Iterator[str]:
    """The parts of `text` that may hold emoji. Contiguous ranges only: long lists of single characters are slow."""
    for match in places(text):
        yield match[0]


def places(text: str) -> Iterator[re.Match[str]]:
    """As `stretches`, with where they are."""
    return (_KEYCAPS if "\u20e3" in text else _PLAIN).finditer(text)


@cache
def _pictured() -> regex.Pattern[str]:
    import regex

    return regex.compile(
        r"\p{Emoji_Presentation}(?!\ufe0e)|\p{Extended_Pictographic}(?:[\ufe0f\p{EMod}]|\u200d\p{Extended_Pictographic})"
        r"|[#*0-9]\ufe0f?\u20e3"
    )


def is_emoji(cluster: str) -> bool:
    """Whether a grapheme is shown as an emoji, also one that is newer than X's reference."""
    return _pictured().match(cluster) is not None


def end_at(text: str, position: int) -> int:
    """Where the emoji that begin at `position` end; there, when none does."""
    match = _PLAIN.match(text, position)
    return match.end() if match and is_emoji(match[0]) else position


def known_to_x(stretch: str) -> bool:
    """Whether a stretch begins with an emoji that X's reference knows."""
    match = _KEYCAPS.match(stretch)
    return match is not None and split(match[0]).number > 0


class Emoji(NamedTuple):
    """Whole emoji of a stretch: how many, their code points and how many of those are light by themselves."""

    number: int
    points: int
    light: int
    sure: bool


def _sequence(*people: str) -> str:
    return _ZWJ.join(people)


def _families() -> set[str]:
    man, woman, girl, boy, heart, kiss = "👨", "👩", "👧", "👦", "❤\ufe0f", "💋"
    pairs = ((man, man), (man, woman), (woman, woman))
    children = ((girl,), (boy,), (girl, boy), (boy, boy), (girl, girl))
    found = {_sequence(*parents, *kids) for parents in (*pairs, (man,), (woman,)) for kids in children}
    for one, other in ((man, man), (woman, man), (woman, woman)):
        found |= {_sequence(one, heart, other), _sequence(one, heart, kiss, other)}
    return found


_FLAGS = (
    "AC AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY "
    "BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CR CU CV CW CX CY CZ DE DG DJ DK DM DO DZ EA EC EE EG EH ER ES ET EU "
    "FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU IC ID IE IL IM IN "
    "IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG "
    "MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL "
    "PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD "
    "TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM UN US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW "
)


def _flags() -> set[str]:
    regional = {"".join(chr(0x1F1E6 + ord(letter) - 65) for letter in code) for code in _FLAGS.split()}
    return regional | {
        "🏴" + "".join(chr(0xE0000 + ord(c)) for c in code) + "\U000e007f" for code in ("gbeng", "gbsct", "gbwls")
    }


_WHOLE = _families() | _flags() | {"🏳\ufe0f\u200d🌈", "🏴\u200d☠\ufe0f", "👁\u200d🗨"}
_WHOLE |= {f"{who}\u200d{sign}\ufe0f" for who in "👯🤼🧞🧟" for sign in "♀♂"}

_WORK = "(?:[⚕⚖✈]\ufe0f|[🌾🍳🎓🎤🎨🏫🏭💻💼🔧🔬🚀🚒🦰-🦳])"
_WITH_GENDER = "🏃🏄🏊👮👱👳💁💂👷💆💇🙅-🙇🙋🙍🙎🚣🚴-🚶🤦🤵🤷-🤹🤽🤾🦸🦹🧖-🧝"
_WITH_TONE = (
    "🎅🏂-🏄🏇🏊👂👃👆-👐👦-👩👮👰-👸👼💁-💃💅-💇💪🕺🖕🖖🙅-🙇🙋-🙏🚣🚴-🚶🛀🛌🤘-🤜🤞🤟🤦🤰-🤹🤽🤾🦵🦶🦸🦹🧑-🧝✊✋"
)
_TEXT_WITH_TONE = "🏋🏌🕴🕵🖐☝⛷⛹✌✍"
_TEXT = (
    "🀄🅰🅱🅾🅿🈂🈚🈯🈷🌡🌤-🌬🌶🍽🎖🎗🎙-🎛🎞🎟🏍🏎🏔-🏟🏳🏵🏷🐿👁📽🕉🕊🕯🕰🕳🕶-🕹🖇🖊-🖍🖥🖨🖱🖲🖼🗂-🗄🗑-🗓🗜-🗞🗡🗣🗨🗯🗳🗺"
    "🛋🛍-🛏🛠-🛥🛩🛰🛳‼⁉ℹ↔-↙↩↪⌚⌛⌨⏏⏭-⏯⏱⏲⏸-⏺Ⓜ▪▫▶◀◻-◾☀-☄☎☑☔☕☘☠☢☣☦☪☮☯☸-☺♀♂♈-♓♠♣♥♦♨♻♿⚒-⚗⚙⚛⚜⚠⚡⚪⚫"
    "⚰⚱⚽⚾⛄⛅⛈⛏⛑⛓⛔⛩⛪⛰-⛵⛸⛺⛽✂✈✉✏✒✔✖✝✡✳✴❄❇❗❣❤➡⤴⤵⬅-⬇⬛⬜⭐⭕〰〽㊗㊙"
)
_ALWAYS = (
    "🃏🆎🆑-🆚🇦-🇿🈁🈲-🈶🈸-🈺🉐🉑🌀-🌠🌭-🌵🌷-🍼🍾-🎄🎆-🎓🎠-🏁🏅🏆🏈🏉🏏-🏓🏠-🏰🏴🏸-🏿🐀-🐾👀👄👅👑-👥👪-👭👯👹-👻"
    "👽-💀💄💈-💩💫-📼📿-🔽🕋-🕎🕐-🕧🖤🗻-🙄🙈-🙊🚀-🚢🚤-🚳🚷-🚿🛁-🛅🛐-🛒🛫🛬🛴-🛹🤐-🤗🤝🤠-🤥🤧-🤯🤺🤼🥀-🥅🥇-🥰🥳-🥶🥺"
    "🥼-🦢🦴🦷🧀-🧂🧐🧞-🧿⏩-⏬⏰⏳♾⛎✅✨❌❎❓-❕➕-➗➰➿\ue50a"
)
_EMOJI = re.compile(
    "|".join(
        (
            f"[👨👩]{_TONE}?\u200d{_WORK}",
            f"[🏋🏌🕴🕵⛹](?:{_TONE}|\ufe0f)\u200d[♀♂]\ufe0f",
            f"[{_WITH_GENDER}]{_TONE}?\u200d[♀♂]\ufe0f",
            "|".join(sorted(_WHOLE, key=len, reverse=True)),
            "[#*0-9]\ufe0f?\u20e3",
            "[\xa9\xae™♟]\ufe0f",
            f"[{_TEXT}](?:\ufe0f|(?!\ufe0e))",
            f"(?:[{_TEXT_WITH_TONE}](?:\ufe0f|(?!\ufe0e))|[{_WITH_TONE}]){_TONE}?",
            f"[{_ALWAYS}]",
            "\ufe0f",
        )
    )
)


@lru_cache(maxsize=4096)
def split(stretch: str) -> Emoji:
    """The emoji of a stretch that `stretches` found."""
    count = points = light = position = 0
    left = []
    for match in _EMOJI.finditer(stretch):
        count += 1
        points += len(match[0])
        light += sum(char == _ZWJ or char < "\u1100" for char in match[0])
        left.append(stretch[position : match.start()])
        position = match.end()
    rest = "".join(left) + stretch[position:]
    return Emoji(count, points, light, sure=_ZWJ not in rest and not any(c >= "\U0001f000" for c in rest))
