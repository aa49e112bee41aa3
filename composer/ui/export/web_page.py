"""All previews as one HTML file that needs nothing else: no script, no request, pictures inside."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from composer.app.exporting import Handout, Leaf
from composer.core.message import with_scheme
from composer.core.prepared import EntityKind, PreparedCard, PreparedPart
from composer.core.profile import COMMENT
from composer.ui.export import words
from composer.ui.export.cards import card, width
from composer.ui.export.making import Steps, encoded
from composer.ui.export.notes import SIGNS, serious
from composer.ui.export.page_style import style
from composer.ui.preview import words as preview_words
from composer.ui.preview.spoken import spoken
from composer.ui.words import finding_text
from composer.ui.words_fields import field_name, said

_QUALITY = 90


@dataclass(frozen=True)
class Painted:
    """A preview in both looks, and what stands beneath it."""

    light: QImage
    dark: QImage
    alt: str
    words: str


def steps(handout: Handout) -> Steps:
    """Every word is written at once; only the pictures are left for the worker."""
    painted = []
    for leaf in handout.leaves:
        looks = []
        for dark in (False, True):
            looks.append(card(handout, leaf, dark).picture(width(handout)))
            yield
        judged = leaf.judged
        alt = spoken(judged.post, judged.channel, judged.profile.name)
        painted.append(Painted(looks[0], looks[1], alt, "".join(_words(leaf))))
    head, foot = _head(handout), _foot()
    return lambda: "".join((head, *map(_article, painted), foot)).encode()


def _head(handout: Handout) -> str:
    rules = style(handout.client.accent)
    digest = base64.b64encode(hashlib.sha256(rules.encode()).digest()).decode()
    policy = f"default-src 'none'; img-src data:; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    title, client = escape(words.title(handout)), escape(handout.client.name)
    return f"""<!DOCTYPE html>
<html lang="{QLocale().bcp47Name().partition("-")[0]}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>{title} – {client}</title>
<style>{rules}</style>
</head>
<body>
<header>
<p class="client">{client}</p>
<h1 dir="auto">{title}</h1>
<p class="quiet">{escape(words.summary(handout))}</p>
</header>
<main>
"""


def _foot() -> str:
    return f'</main>\n<footer class="quiet">{escape(words.caution())}</footer>\n</body>\n</html>\n'


def _article(painted: Painted) -> str:
    light, dark = (f"data:image/webp;base64,{_base64(image)}" for image in (painted.light, painted.dark))
    size = painted.light.deviceIndependentSize().toSize()
    return f"""<article>
<picture><source media="(prefers-color-scheme: dark)" srcset="{dark}">
<img src="{light}" width="{size.width()}" height="{size.height()}" alt="{escape(painted.alt)}"></picture>
<div class="words">{painted.words}</div>
</article>
"""


def _base64(image: QImage) -> str:
    return base64.b64encode(encoded(image, "webp", _QUALITY)).decode()


def _words(leaf: Leaf) -> Iterator[str]:
    judged, post = leaf.judged, leaf.judged.post
    yield f"<h2>{escape(judged.profile.name)} <span>{escape(judged.channel.shown)}</span></h2>\n"
    yield from _findings(leaf)
    lang = escape(post.language)
    if len(post.parts) == 1:
        yield f"<section>{_part(post.parts[0], lang)}</section>\n"
    else:
        parts = "".join(
            f'<li><p class="quiet">{escape(preview_words.part(number, len(post.parts)))}</p>{_part(part, lang)}</li>\n'
            for number, part in enumerate(post.parts, 1)
        )
        yield f"<ol>{parts}</ol>\n"
    yield _list("fields", [said(key, value) for key, value in post.fields])
    if post.comment is not None:
        yield f"<section><h3>{escape(field_name(COMMENT))}</h3>{_part(post.comment, lang)}</section>\n"


def _findings(leaf: Leaf) -> Iterator[str]:
    found = "".join(
        f'<li class="{SIGNS[finding.severity]}"><strong>{escape(words.severity(finding))}:</strong> '
        f"{escape(finding_text(finding))}</li>"
        for finding in serious(leaf)
    )
    if found:
        yield f'<ul class="findings">{found}</ul>\n'


def _part(part: PreparedPart, lang: str) -> str:
    alts = [words.picture(n, len(part.pictures), plan.alt) for n, plan in enumerate(part.pictures, 1)]
    return (
        f'<p class="text" lang="{lang}" dir="auto">{_text(part)}</p>'
        f'<p class="quiet">{escape(words.count(part))}</p>'
        f"{_list('alts', alts)}{_card(part.card, lang) if part.card else ''}"
    )


def _text(part: PreparedPart) -> str:
    """Links lead where they lead; whatever is not a web address stays text."""
    pieces, at = [], 0
    for entity in sorted(part.entities):
        if entity.kind is EntityKind.LINK and entity.start >= at:
            word = part.text[entity.start : entity.end]
            pieces += [escape(part.text[at : entity.start]), _link(entity.target, word)]
            at = entity.end
    return "".join((*pieces, escape(part.text[at:])))


def _link(target: str, word: str) -> str:
    address = with_scheme(target)
    if not address.lower().startswith(("http://", "https://")):
        return escape(word)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(word)}</a>'


def _card(shown: PreparedCard, lang: str) -> str:
    lines = [f"<strong>{escape(shown.title)}</strong>" if shown.title else "", escape(shown.description)]
    told = "<br>".join([line for line in lines if line] + [_link(shown.url, shown.url)])
    return f'<p class="card" lang="{lang}" dir="auto">{told}</p>'


def _list(kind: str, lines: Sequence[str]) -> str:
    items = "".join(f'<li dir="auto">{escape(line)}</li>' for line in lines)
    return f'<ul class="{kind}">{items}</ul>\n' if items else ""
