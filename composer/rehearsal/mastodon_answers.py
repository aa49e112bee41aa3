"""Mastodon's errors. The words are in the account's language, so that nobody can come to rely on them."""

from __future__ import annotations

from werkzeug.wrappers import Request, Response

from composer.rehearsal.speaker import Refusal, json_answer

_TEXTS = {
    "invalid-token": ("Der Zugriffs-Token ist ungültig", "The access token is invalid"),
    "revoked-token": ("Der Zugriffs-Token wurde annulliert", "The access token was revoked"),
    "expired-token": ("Der Zugriffs-Token ist abgelaufen", "The access token expired"),
    "scope": (
        "Diese Aktion liegt außerhalb der genehmigten Berechtigungen",
        "This action is outside the authorized scopes",
    ),
    "suspended": ("Dein Zugang ist zurzeit gesperrt", "Your login is currently disabled"),
    "not-found": ("Nicht gefunden", "Record not found"),
    "parent": (
        "Der Beitrag, auf den du antworten möchtest, scheint nicht zu existieren.",
        "The post you are trying to reply to does not appear to exist.",
    ),
    "blank": ("Überprüfung gescheitert: Text darf nicht leer sein", "Validation failed: Text can't be blank"),
    "long": (
        "Überprüfung gescheitert: Text ist länger als die erlaubten {limit} Zeichen",
        "Validation failed: Text character limit of {limit} exceeded",
    ),
    "many-files": (
        "Es können nicht mehr als 4 Dateien angehängt werden",
        "Cannot attach more than 4 files",
    ),
    "unready": (
        "Dateien, die noch nicht verarbeitet wurden, können nicht angehängt werden. Versuche es gleich noch einmal!",
        "Cannot attach files that have not finished processing. Try again in a moment!",
    ),
    "visibility": ("Überprüfung gescheitert: Sichtbarkeit ist ungültig", "Validation failed: Visibility is invalid"),
    "quote-policy": (
        "Überprüfung gescheitert: Zitierrichtlinie ist ungültig",
        "Validation failed: Quote approval policy is invalid",
    ),
    "poll-few": (
        "Überprüfung gescheitert: Optionen müssen mehr als eine sein",
        "Validation failed: Options must be more than one item",
    ),
    "poll-many": (
        "Überprüfung gescheitert: Optionen dürfen nicht mehr als {limit} sein",
        "Validation failed: Options can't contain more than {limit} items",
    ),
    "poll-long": (
        "Überprüfung gescheitert: Optionen dürfen höchstens {limit} Zeichen lang sein",
        "Validation failed: Options can't be longer than {limit} characters each",
    ),
    "poll-same": (
        "Überprüfung gescheitert: Optionen enthalten Dopplungen",
        "Validation failed: Options contain duplicates",
    ),
    "poll-short": ("Überprüfung gescheitert: Ablauf ist zu früh", "Validation failed: Expires at is too soon"),
    "poll-late": (
        "Überprüfung gescheitert: Ablauf liegt zu weit in der Zukunft",
        "Validation failed: Expires at is too far into the future",
    ),
    "file-type": (
        "Überprüfung gescheitert: Datei-Inhaltstyp ist ungültig",
        "Validation failed: File content type is invalid, File is invalid",
    ),
    "file-size": (
        "Überprüfung gescheitert: Datei muss kleiner als 16 MB sein",
        "Validation failed: File file size must be less than 16 MB",
    ),
    "file-matrix": ("Bilder dieser Größe werden nicht unterstützt", "images of this size are not supported"),
    "alt-long": (
        "Überprüfung gescheitert: Beschreibung ist zu lang (maximal {limit} Zeichen)",
        "Validation failed: Description is too long (maximum is {limit} characters)",
    ),
    "focus": ("Überprüfung gescheitert: Fokus ist ungültig", "Validation failed: Focus is invalid"),
    "missing": ("Parameter fehlt: {name}", "param is missing or the value is empty: {name}"),
    "scheduled": (
        "Überprüfung gescheitert: Der Zeitpunkt muss in der Zukunft liegen",
        "Validation failed: Scheduled at The scheduled date must be in the future",
    ),
    "rate": ("Zu viele Anfragen", "Too many requests"),
    "server": (
        "Bitte entschuldige, auf unserer Seite ist etwas schiefgegangen",
        "We're sorry, but something went wrong on our end.",
    ),
    "lock": ("Gerade nicht verfügbar", "There was a temporary problem serving your request, please try again"),
}


def german(request: Request) -> bool:
    """`?lang=` decides, then the browser; an account on the stage speaks German."""
    asked = request.args.get("lang") or ""
    if asked:
        return asked.startswith("de")
    return request.accept_languages.best_match(["de", "en"], default="de") == "de"


def words(request: Request, code: str, **values: object) -> str:
    return _TEXTS[code][0 if german(request) else 1].format(**values)


def wrong(request: Request, status: int, code: str, **values: object) -> Response:
    return json_answer({"error": words(request, code, **values)}, status)


def refuse(request: Request, status: int, code: str, **values: object) -> Refusal:
    return Refusal(wrong(request, status, code, **values))


def oauth_refuse(status: int, error: str, description: str) -> Refusal:
    return Refusal(json_answer({"error": error, "error_description": description}, status))
