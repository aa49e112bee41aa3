"""The stage's web pages: a quiet feed of everything published, and one page for each post. No scripts."""

from __future__ import annotations

import hashlib
import html
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug.wrappers import Request, Response

from composer.rehearsal.counting import web_links
from composer.rehearsal.page_words import WORDS, language_of
from composer.rehearsal.values import StageCard, StagePicture, StagePost

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

MOST_SHOWN = 200
SHOWABLE = ("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif")
_NAMES = {"x": "X", "linkedin": "LinkedIn", "mastodon": "Mastodon", "bluesky": "Bluesky"}
_GUARD = (
    "default-src 'none'; img-src http://127.0.0.1:* 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
STYLE = """
:root{color-scheme:light dark;--ground:#f4f3f0;--card:#fff;--ink:#1d2126;--quiet:#59616b;--line:#dcdad4;--link:#1f5f8b}
@media(prefers-color-scheme:dark){:root{--ground:#14171a;--card:#1d2125;--ink:#e8eaed;--quiet:#a3abb5;--line:#33393f;
--link:#8cc3ea}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif}
main{max-width:40rem;margin:0 auto;padding:2rem 1rem 4rem}
header p,.quiet{color:var(--quiet)}
h1{font-size:1.5rem;margin:0 0 .25rem}
a{color:var(--link)}
article{background:var(--card);border:1px solid var(--line);border-radius:12px;padding:1rem 1.25rem;margin:1rem 0}
article header{display:flex;flex-wrap:wrap;gap:.25rem .75rem;align-items:baseline}
.network{font-size:.8rem;border:1px solid var(--line);border-radius:99px;padding:0 .6rem;margin-left:auto}
.text{white-space:pre-wrap;overflow-wrap:anywhere;margin:.75rem 0}
.pictures{display:grid;gap:.75rem;grid-template-columns:repeat(auto-fit,minmax(14rem,1fr))}
figure{margin:0}
img{max-width:100%;max-height:24rem;width:auto;height:auto;border-radius:8px;display:block}
a.link-card{display:grid;border:1px solid var(--line);border-radius:8px;overflow:hidden;color:inherit;
text-decoration:none;margin-top:.75rem}
a.link-card>*{padding:0 .75rem}
a.link-card img{padding:0;width:100%;border-radius:0;margin-bottom:.5rem}
a.link-card small{color:var(--quiet);padding-bottom:.6rem}
a.link-card strong:first-child{padding-top:.6rem}
figcaption{margin-top:.35rem}
button,select{font:inherit;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;
padding:.4rem .9rem}
button[value=yes]{background:var(--link);border-color:var(--link);color:var(--card)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem .75rem;margin:.75rem 0 0;font-size:.85rem}
dt{color:var(--quiet)}
dd{margin:0;overflow-wrap:anywhere}
figcaption,footer{font-size:.85rem;color:var(--quiet);overflow-wrap:anywhere}
footer{display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin-top:.75rem}
"""


def picture_name(picture: StagePicture) -> str:
    return hashlib.sha256(picture.data).hexdigest()


class Pages:
    """A WSGI application. `posts` gives everything published, oldest first."""

    def __init__(self, posts: Callable[[], Sequence[StagePost]]) -> None:
        self._posts = posts
        self.url = ""

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        request = Request(environ)
        return self._answer(request)(environ, start_response)

    def _answer(self, request: Request) -> Response:
        if request.method not in ("GET", "HEAD"):
            return Response("405", 405, mimetype="text/plain")
        if request.path == "/":
            return self._feed(request)
        if request.path.startswith("/picture/"):
            return self._picture(request.path.removeprefix("/picture/"))
        return gone(request)

    def _feed(self, request: Request) -> Response:
        language = language_of(request)
        words = WORDS[language]
        posts = sorted(self._posts(), key=lambda post: post.created_at, reverse=True)
        shown = posts[:MOST_SHOWN]
        count = words["count_one"] if len(posts) == 1 else words["count"].format(n=len(posts))
        if len(posts) > MOST_SHOWN:
            count += f" · {words['bounded'].format(n=MOST_SHOWN)}"
        body = "".join(self.card(post, language) for post in shown) or f'<p class="quiet">{words["empty"]}</p>'
        head = f"<header><h1>{words['title']}</h1><p>{words['lead']}</p>{_switch(language)}</header>"
        line = f'<p class="quiet">{count}</p>' if posts else ""
        return page(words["title"], language, f"{head}{line}{body}")

    def post_page(self, request: Request, post: StagePost) -> Response:
        """One post by itself, where its permalink points."""
        language = language_of(request)
        words = WORDS[language]
        back = f'<p><a href="{_attribute(self.url)}/?lang={language}">{words["all"]}</a></p>'
        title = f"{post.display_name} · {_NAMES.get(post.network, post.network)}"
        return page(title, language, f"{back}{self.card(post, language)}")

    def card(self, post: StagePost, language: str) -> str:
        words = WORDS[language]
        when = post.created_at.strftime("%d.%m.%Y, %H:%M:%S UTC" if language == "de" else "%Y-%m-%d, %H:%M:%S UTC")
        pictures = "".join(self._figure(picture, words) for picture in post.pictures)
        parent = next((p for p in self._posts() if p.remote_id == post.reply_to), None) if post.reply_to else None
        reply = (
            f'<p class="quiet">{words["reply"]} <a href="{_attribute(parent.url)}">{_start(parent.text)}</a></p>'
            if parent
            else ""
        )
        lang = f' lang="{_attribute(post.language)}"' if post.language else ""
        return (
            f'<article id="{_attribute(post.remote_id)}"><header><strong>{_escape(post.display_name)}</strong>'
            f'<span class="quiet">@{_escape(post.handle)}</span>'
            f'<span class="network">{_escape(_NAMES.get(post.network, post.network))}</span></header>'
            f'{reply}<div class="text"{lang}>{_linked(post.text)}</div>'
            f"{f'<div class=pictures>{pictures}</div>' if pictures else ''}{self._link_card(post.card)}{_facts(post)}"
            f'<footer><time datetime="{post.created_at.isoformat()}">{when}</time>'
            f'<a href="{_attribute(post.url)}">{words["permalink"]}</a></footer></article>\n'
        )

    def _link_card(self, card: StageCard | None) -> str:
        if card is None:
            return ""
        source = f"{_attribute(self.url)}/picture/{picture_name(card.picture)}" if card.picture else ""
        shown = f'<img src="{source}" alt="" loading="lazy">' if source else ""
        more = f"<span>{_escape(card.description)}</span>" if card.description else ""
        host = _escape(urlsplit(card.url).hostname or card.url)
        return (
            f'<a class="link-card" href="{_attribute(card.url)}" rel="nofollow noopener noreferrer">{shown}'
            f"<strong>{_escape(card.title)}</strong>{more}<small>{host}</small></a>"
        )

    def _figure(self, picture: StagePicture, words: dict[str, str]) -> str:
        caption = f"{words['alt']}: {_escape(picture.alt)}" if picture.alt else words["no_alt"]
        source = f"{_attribute(self.url)}/picture/{picture_name(picture)}"
        return (
            f'<figure><img src="{source}" alt="{_attribute(picture.alt)}" width="{picture.width}" '
            f'height="{picture.height}" loading="lazy"><figcaption>{caption}</figcaption></figure>'
        )

    def _picture(self, name: str) -> Response:
        for post in self._posts():
            thumbs = (post.card.picture,) if post.card is not None and post.card.picture is not None else ()
            for picture in (*post.pictures, *thumbs):
                if picture_name(picture) == name:
                    return picture_answer(picture)
        return Response("404", 404, mimetype="text/plain")


def picture_answer(picture: StagePicture) -> Response:
    mime = picture.mime if picture.mime in SHOWABLE else "application/octet-stream"
    return Response(picture.data, mimetype=mime, headers={"X-Content-Type-Options": "nosniff"})


def page(title: str, language: str, body: str, status: int = 200, *, forms: bool = False) -> Response:
    """A whole HTML page around `body`, which must be escaped already."""
    text = (
        f'<!doctype html>\n<html lang="{language}"><head><meta charset="utf-8">'
        f'<meta name="viewport" content="width=device-width,initial-scale=1"><title>{_escape(title)}</title>'
        f"<style>{STYLE}</style></head><body><main>{body}</main></body></html>\n"
    )
    guard = _GUARD if forms else f"{_GUARD}; form-action 'none'"
    headers = {"Content-Security-Policy": guard, "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store"}
    return Response(text, status, headers, content_type="text/html; charset=utf-8")


def gone(request: Request) -> Response:
    language = language_of(request)
    words = WORDS[language]
    return page(words["title"], language, f"<h1>404</h1><p>{words['gone']}</p>", 404)


def _switch(language: str) -> str:
    other = "en" if language == "de" else "de"
    return f'<p><a href="/?lang={other}" hreflang="{other}" lang="{other}">{WORDS[language]["other"]}</a></p>'


def _linked(text: str) -> str:
    parts, at = [], 0
    for link in web_links(text):
        parts.append(_escape(text[at : link.start]))
        parts.append(f'<a href="{_attribute(link.url)}" rel="nofollow noopener noreferrer">{_escape(link.url)}</a>')
        at = link.end
    return "".join([*parts, _escape(text[at:])])


def _facts(post: StagePost) -> str:
    """What the network was told besides, in its own words."""
    lines = "".join(f"<dt>{_escape(name)}</dt><dd>{_escape(value)}</dd>" for name, value in post.facts)
    return f"<dl>{lines}</dl>" if lines else ""


def _start(text: str) -> str:
    return _escape(text if len(text) <= 60 else f"{text[:60].rstrip()}…")


def _escape(text: str) -> str:
    return html.escape(text, quote=False)


def _attribute(text: str) -> str:
    return html.escape(text, quote=True)
