"""The rights of a picture in a draft file, read and written.

source = "Bildarchiv"
credit = "Ada Beispiel"          # who is named
copyright = "© 2026 Ada Beispiel"
licence = "CC BY 4.0"
consent = "given"                # of people who can be recognised: none (nobody can), given, missing; left out: open
valid_until = 2027-06-30         # the last day on which it may be posted, in the client's time zone
ai = true                        # made with AI
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from composer.core.rights import Consent, Rights
from composer.core.toml_reading import TomlTable

WORDS = ("source", "credit", "copyright", "licence")


def read_rights(table: TomlTable) -> Rights:
    """Takes its keys out of a [[picture]]. Raises ProfileError."""
    return Rights(
        source=table.text("source", "").strip(),
        credit=table.text("credit", "").strip(),
        copyright=table.text("copyright", "").strip(),
        licence=table.text("licence", "").strip(),
        consent=_consent(table),
        valid_until=table.day("valid_until") if "valid_until" in table else None,
        ai=table.flag("ai", False),
    )


def written_rights(rights: Rights, quoted: Callable[[str], str]) -> Iterator[str]:
    """The lines that `read_rights` reads back; nothing for what nobody has said."""
    for key in WORDS:
        if text := getattr(rights, key):
            yield f"{key} = {quoted(text)}"
    if rights.consent is not Consent.OPEN:
        yield f"consent = {quoted(rights.consent)}"
    if rights.valid_until is not None:
        yield f"valid_until = {rights.valid_until.isoformat()}"
    if rights.ai:
        yield "ai = true"


def _consent(table: TomlTable) -> Consent:
    try:
        return Consent(table.text("consent", Consent.OPEN))
    except ValueError:
        known = ", ".join(kind for kind in Consent if kind)
        raise table.wrong("consent", f"expected one of {known}") from None
