"""The few words of the stage's web pages, in German and English."""

from __future__ import annotations

from werkzeug.wrappers import Request

WORDS = {
    "de": {
        "title": "Probebühne",
        "lead": "Hier steht, was in der Probe veröffentlicht wurde. Außerhalb dieses Rechners sieht es niemand. "
        "Mit dem Schließen von Tonart verschwindet es wieder.",
        "empty": "Noch ist nichts veröffentlicht.",
        "all": "Alle Beiträge",
        "reply": "Antwort auf",
        "permalink": "Zum Beitrag",
        "no_alt": "Kein Alternativtext",
        "alt": "Alternativtext",
        "gone": "Diesen Beitrag gibt es nicht (mehr).",
        "other": "English",
        "count_one": "1 Beitrag",
        "count": "{n} Beiträge",
        "bounded": "Gezeigt werden die neuesten {n}.",
    },
    "en": {
        "title": "Rehearsal stage",
        "lead": "This is what the rehearsal has published. Nobody outside this computer can see it. "
        "It is gone once Tonart is closed.",
        "empty": "Nothing has been published yet.",
        "all": "All posts",
        "reply": "Reply to",
        "permalink": "Open post",
        "no_alt": "No alt text",
        "alt": "Alt text",
        "gone": "This post does not exist (any more).",
        "other": "Deutsch",
        "count_one": "1 post",
        "count": "{n} posts",
        "bounded": "The latest {n} are shown.",
    },
}


def language_of(request: Request) -> str:
    """What `?lang=` asks for, else the browser's first choice of the two, else English."""
    asked = request.args.get("lang", "")[:2].lower()
    if asked in WORDS:
        return asked
    best = request.accept_languages.best_match(["en", "de"], default="en")
    return "de" if best == "de" else "en"
