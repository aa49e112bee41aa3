"""Values with every field filled, in which a lost or changed one shows."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from composer.core.client import Channel, Client, Dossier, SendingRules, Topic, Voice
from composer.core.contact import Contact, ContactKind, Handle
from composer.core.finish import BandPlan, Finish, FramePlan, GradientPlan
from composer.core.link_rules import LinkRules
from composer.core.message import (
    Area,
    Attachment,
    CardFace,
    Draft,
    Focus,
    Framing,
    LinkCard,
    Message,
    Numbering,
    Thread,
    Variant,
)
from composer.core.outcome import Receipt
from composer.core.prepared import (
    Box,
    Count,
    CountItem,
    Entity,
    EntityKind,
    LogoPlan,
    PicturePlan,
    PreparedPart,
    PreparedPost,
)
from composer.core.profile import Confidence, CountUnit
from composer.core.publication import PlannedTime, Publication, PublicationState
from composer.core.rights import Consent, ConsentRule, CreditPlace, Rights, RightsRules

NOW = datetime(2026, 3, 2, 9, 30, 15, 123456, tzinfo=UTC)
MINUTE = timedelta(minutes=1)

CLIENT_0001 = Client(
    id="salzwerk",
    name="Salzwerk Nord",
    zone="Europe/Berlin",
    language="de",
    accent="#336699",
    dossier=Dossier("Salz seit 1890.", ("ehrlich", "ruhig"), ("wachsen",), "Ein Meer.", ("Köche", "Bauern")),
    voice=Voice(("knapp",), "Sie", ("Salz",), {"billig": "günstig", "krass": ""}),
    topics=(Topic("food", "Ernährung", "Food", "Was satt macht.", "#aabbcc", 1.5, ("Salz", "Küche")),),
    channels=(
        Channel("x-1", "salzwerk", "x", "salzwerk", "Salzwerk", "4711", "", {"text.limit": 280}),
        Channel("m-1", "salzwerk", "mastodon", "salz@example.social", "Salzwerk", "", "https://example.social"),
    ),
    demo=True,
)
"""What the kept file of version 0001 holds; later versions hold more."""

CLIENT = replace(
    CLIENT_0001,
    channels=(
        *CLIENT_0001.channels,
        Channel(
            *("l-1", "salzwerk", "linkedin", "", "Salzwerk", "urn:li:organization:5"),
            sign_in_began=datetime(2026, 11, 1, 9, 30, tzinfo=UTC),
            sign_in_ends=datetime(2026, 12, 31, 9, 30, tzinfo=UTC),
        ),
    ),
    links=LinkRules({"utm_source": "{network}"}, ("example.com",), ("x.example",), {"x-1": {"utm_source": ""}}),
    tag_sets={"Ernte": ("#Ernte", "#Salz")},
    snippets={"Impressum": "Salzwerk Nord\nHafen 1"},
    sending=SendingRules(True, 45),
    rights=RightsRules(CreditPlace.TEXT, "© {credit}", ConsentRule.BLOCK, "Mit KI erstellt"),
)

CONTACT = Contact(
    id="haus",
    name="Haus der Erde",
    kind=ContactKind.ORGANISATION,
    wording="das Haus der Erde",
    handles=(Handle("linkedin", "", "urn:li:organization:2414183", "Haus der Erde e. V."), Handle("x", "haus_erde")),
    former=("Erdhaus",),
)

DRAFT_0001 = Draft(
    id="d-1",
    client_id="salzwerk",
    title="Ernte 🌾",
    message=Message(
        "Die Ernte ist da.\n\nMehr unter https://example.com",
        (
            Attachment("a-1", "0" * 64, "feld.jpg", 4000, 3000, "Ein Feld", Focus(0.25, 0.75), True),
            Attachment("a-2", "f" * 64, "korn.png", 20, 10),
        ),
    ),
    channel_ids=("x-1", "m-1"),
    variants=(Variant("x-1", "Kurz.", ("a-2",)), Variant("m-1", None, ())),
    language="de",
    topic_id="food",
)

RIGHTS = Rights(
    *("Bildarchiv", "Ada Beispiel", "© 2026 Ada Beispiel", "CC BY 4.0", Consent.GIVEN, date(2027, 6, 30)), ai=True
)

DRAFT = replace(
    DRAFT_0001,
    message=replace(
        DRAFT_0001.message,
        attachments=(
            replace(
                DRAFT_0001.message.attachments[0],
                part=1,
                rights=RIGHTS,
                focus=Focus(0.25, 0.75, 0.1),
                crop=Area(0.1, 0.0, 0.9, 0.8),
            ),
            replace(DRAFT_0001.message.attachments[1], proposed=True),
        ),
        cards=(
            LinkCard(
                *("https://example.com", "Ernte", "Kurz", Attachment("a-3", "e" * 64, "karte.jpg", 12, 6), False),
                page=CardFace("Die Ernte", "Lang", Attachment("a-4", "d" * 64, "seite.jpg", 6, 12, focus=Focus(0.1))),
            ),
        ),
        thread=Thread(True, Numbering.SLASH),
        fields={"warning": "Essen", "poll": ("Ja", "Nein"), "sensitive": True, "minutes": 60},
    ),
    variants=(
        DRAFT_0001.variants[0],
        Variant(
            channel_id="m-1",
            text="Lang.",
            attachment_ids=(),
            thread=Thread(),
            fields={"poll": ()},
            base="Vorher.",
            frames={"a-1": Framing(Focus(0.5, 0.25), Area(0.0, 0.2), "square"), "a-2": Framing()},
        ),
    ),
)

POST = PreparedPost(
    channel_id="x-1",
    network="x",
    account_id="4711",
    language="de",
    parts=(
        PreparedPart(
            text="Die Ernte ist da 🌾 example.com",
            wire_text="Die Ernte ist da 🌾 https://example.com",
            entities=(Entity(19, 30, EntityKind.LINK, "https://example.com"),),
            counts=(Count(42, 280, CountUnit.WEIGHTED, (CountItem("link", 1, 23, "example.com"),), Confidence.SEEN),),
            pictures=(
                PicturePlan(
                    attachment_id="a-1",
                    sha256="0" * 64,
                    alt="Ein Feld",
                    crop=Box(0, 10, 4000, 2990),
                    width=1600,
                    height=900,
                    mime="image/jpeg",
                    max_bytes=5_000_000,
                    focus=(0.25, 0.75),
                    logo=LogoPlan(Box(1300, 800, 1580, 880)),
                    background="#fefefe",
                    drawing="image/png",
                    finish=Finish(
                        "k",
                        Box(10, 0, 1590, 900),
                        0.5,
                        ("#000001", "#fffffe"),
                        GradientPlan("#010203", Box(0, 0, 1600, 300), "top", 0.5),
                        BandPlan("#040506", Box(0, 800, 1600, 900), 0.9, "Salz", "#ffffff", Box(40, 820, 1560, 880)),
                        FramePlan("#070809", 12),
                    ),
                ),
            ),
        ),
        PreparedPart("Zweiter Teil", "Zweiter Teil", (), ()),
    ),
)


def publication(number: int = 1, **changes: object) -> tuple[Publication, PreparedPost]:
    """One that is due at NOW, with a content of its own."""
    first = replace(POST.parts[0], text=f"Nummer {number}")
    post = replace(POST, parts=(first, POST.parts[1]))
    value = Publication(
        id=f"p-{number}",
        draft_id=f"d-{number}",
        client_id="salzwerk",
        channel_id="x-1",
        network="x",
        token=f"token-{number}",
        planned=PlannedTime(datetime(2026, 3, 2, 10, 30), "Europe/Berlin"),
        state=PublicationState.QUEUED,
        fingerprint=post.fingerprint,
        created_at=NOW - MINUTE,
    )
    return replace(value, **changes), post  # type: ignore[arg-type]


RECEIPT = Receipt("1001", "https://example.com/1001", (("cid", "bafy"),))
