"""From the address book to the networks: the post that arrives mentions whom it should, on each in its own way."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from composer.app import contacts, queueing
from composer.app.publisher import run_due
from composer.core.contact import Contact, ContactKind, Handle
from tests.app.on_stage import on_stage

PAGE = "urn:li:organization:2414183"
DID = "did:plc:ewvi7nxzyoun6zhxrhs64oiz"
HOUSE = Contact(
    "haus",
    "Haus der Erde",
    ContactKind.ORGANISATION,
    handles=(
        Handle("x", "haus_der_erde"),
        Handle("linkedin", "", PAGE, "Haus der Erde (e. V.)"),
        Handle("mastodon", "haus@social.example"),
        Handle("bluesky", "haus.example", DID),
    ),
)
ANNA = Contact("anna", "Anna Lee", wording="unserer Anna Lee")


def test_each_network_links_the_contact_it_was_told_of(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there:
        there.stage.name_page("linkedin", PAGE, "Haus der Erde (e. V.)")
        resident = there.stage.account("bluesky", "resident.example")
        contacts.save(there.ctx, HOUSE)
        contacts.save(there.ctx, ANNA)
        contacts.save(there.ctx, Contact("r", "Rosa", handles=(Handle("bluesky", resident.handle),)))
        there.queue("Ø Dank an „@Haus der Erde“, @Anna Lee & @Rosa! (#Erde)")
        run_due(there.ctx, lambda _: None, lambda _: None)
        posts = {post.network: post for post in there.stage.posts()}
        assert {network: post.mentions for network, post in posts.items()} == {
            "x": (("@haus_der_erde", "haus_der_erde"),),
            "linkedin": (("Haus der Erde (e. V.)", PAGE),),
            "mastodon": (("@haus@social.example", "haus@social.example"),),
            "bluesky": (("@haus.example", DID), ("@resident.example", resident.account_id)),
        }
        assert posts["linkedin"].text == "Ø Dank an „Haus der Erde (e. V.)“, unserer Anna Lee & Rosa! (#Erde)"
        assert posts["x"].text == "Ø Dank an „@haus_der_erde“, unserer Anna Lee & Rosa! (#Erde)"
        sent = Counter(pair for p in queueing.publications(there.ctx) for pair in there.sent(p))
        assert there.counted() == sent


def test_a_page_of_another_name_arrives_as_plain_words_and_was_hinted_at(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there:
        there.stage.name_page("linkedin", PAGE, "Haus der Erde (e. V.)")
        contacts.save(
            there.ctx, Contact("1", "Haus", ContactKind.ORGANISATION, handles=(Handle("linkedin", "", PAGE),))
        )
        there.queue("Dank an @Haus.", networks=("linkedin",))
        run_due(there.ctx, lambda _: None, lambda _: None)
        (post,) = there.stage.posts("linkedin")
        assert (post.text, post.mentions) == ("Dank an Haus.", ())
