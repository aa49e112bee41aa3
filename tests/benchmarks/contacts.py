"""What a long address book costs: `python -m tests.benchmarks.contacts`.

CPU time of one key, judged for four networks, with a book of two contacts and with one of 5,000, in turn; of what the
book costs once, and of looking up whom a few letters may mean.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median

from composer.app.preparing import judge
from composer.core.brief import Brief
from composer.core.client import Channel, Client
from composer.core.contact import Contact, Handle
from composer.core.message import Draft, Message
from composer.profiles.load import load_all
from composer.text.mentions import Book
from composer.ui.editor.offering import Offering

NETWORKS = ("x", "linkedin", "mastodon", "bluesky")
PROFILES = load_all(Path(__file__).parents[2] / "platform_profiles")
CLIENT = Client("c", "Client", channels=tuple(Channel(n, "c", n, n, n, account_id="1") for n in NETWORKS))
MANY, KEYS, ROUNDS = 5_000, 60, 7
TEXTS = {
    "300 characters, no @": "Wort und Satz. " * 20,
    "300 characters, two mentions": "Dank an @Person Nummer 4711 und @Person Nummer 12! " + "Wort und Satz. " * 16,
}


def contact(number: int) -> Contact:
    handles = {n: Handle(n, f"p{number}.example", f"urn:li:organization:{number}") for n in NETWORKS}
    return Contact(str(number), f"Person Nummer {number}", handles=tuple(handles.values()))


def milliseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1000


def key(book: tuple[Contact, ...], text: str) -> float:
    """Median of keys typed one after the other."""
    brief, took = Brief(contacts=book), []
    for number in range(KEYS):
        text += "abcdefgh "[number % 9]
        draft = Draft("d", "c", message=Message(text), channel_ids=NETWORKS)
        took.append(milliseconds(partial(judge, draft, CLIENT, PROFILES, brief, date(2026, 11, 27))))
    return median(took)


def main() -> None:
    many = tuple(contact(number) for number in range(MANY))
    few = (many[4711], many[12])
    names, letters = milliseconds(partial(Book, many)), milliseconds(partial(Offering, many))
    print(f"once: names {names:.1f} ms, letters {letters:.1f} ms")
    offering = Offering(many)
    for typed in ("", "p", "num 47"):
        print(f"offered for “@{typed}”: {milliseconds(partial(offering.matching, typed, 8)):.2f} ms")
    for name, text in TEXTS.items():
        pairs = [(key(few, text + str(turn)), key(many, text + str(turn))) for turn in range(ROUNDS)]
        small, large = (median(column) for column in zip(*pairs, strict=True))
        print(f"a key in {name}: {small:.2f} ms with 2 contacts, {large:.2f} ms with {MANY:,}")


if __name__ == "__main__":
    main()
