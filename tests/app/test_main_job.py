from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import cast

import pytest

from composer.app import clients, drafting, queue_list, queueing
from composer.app.context import Context
from composer.app.publisher import run_due
from composer.app.rehearsing import rehearse
from composer.app.stage import OpenStage
from composer.core.errors import StoreError, TonartError
from composer.core.message import Message
from composer.core.publication import PlannedTime, PublicationState
from tests.app.worlds import world


def posts(ctx: Context, network: str) -> list[str]:
    return [post.text for post in cast(OpenStage, ctx.stage).servers.posts(network)]


def test_the_demo_draft_is_published_on_all_four_networks(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        rehearsal = rehearse(ctx, None, lambda _: None)
        assert {p.network: p.state for p in rehearsal.publications} == dict.fromkeys(
            ("x", "linkedin", "mastodon", "bluesky"), PublicationState.PUBLISHED
        )
        for publication in rehearsal.publications:
            shown = posts(ctx, publication.network)
            sent = [part.text for part in queueing.prepared(ctx, publication.id).parts]
            assert len(shown) == len(sent)
            assert all(receipt.url.startswith("http://127.0.0.1") for receipt in publication.parts_done)


def test_the_links_of_a_rehearsal_fade_with_its_servers(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        rehearse(ctx, None, lambda _: None)
        assert [entry.faded for entry in queue_list.entries(ctx)] == [False] * 4
        ctx.close()
        assert [entry.faded for entry in queue_list.entries(ctx)] == [True] * 4


def test_pictures_arrive_with_their_alt_texts_and_credits(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        rehearsal = rehearse(ctx, None, lambda _: None)
        alts = [f"{a.alt} Foto: {a.rights.credit}" for a in rehearsal.draft.message.attachments]
        assert alts
        for network in ("x", "linkedin", "mastodon", "bluesky"):
            first = cast(OpenStage, ctx.stage).servers.posts(network)[0]
            assert [p.alt for p in first.pictures] == alts


def test_a_newer_version_takes_the_place_of_one_that_waits_and_never_goes_out_beside_it(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        client = clients.ensure_demo(ctx)
        draft = drafting.last_draft(ctx, client.id)
        assert draft is not None
        channel = draft.channel_ids[:1]
        when = PlannedTime(datetime(2031, 5, 6, 9, 0), client.zone)
        (first,) = queueing.queue(ctx, draft, client, channel, when)
        newer = replace(draft, message=replace(draft.message, text=f"{draft.message.text} Neu."))
        with pytest.raises(TonartError, match=r"queue\.waiting"):
            queueing.queue(ctx, newer, client, channel, when)
        (second,) = queueing.queue(ctx, newer, client, channel, when, instead=(first.id,))
        former = queueing.publication(ctx, first.id)
        assert (former.state, former.code) == (PublicationState.CANCELLED, "replaced")
        (third,) = queueing.queue(ctx, newer, client, channel, None, instead=(second.id,))
        assert [p.id for p in queueing.earlier(ctx, draft.id)] == [third.id], "the same content only moves"
        unclear = ctx.store.queue.save(replace(third, state=PublicationState.UNCLEAR), expected=third)
        with pytest.raises(TonartError, match=r"queue\.under-way"):
            queueing.queue(ctx, draft, client, channel, when, instead=(unclear.id,))


def test_what_is_to_be_replaced_must_not_have_moved_on(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        client = clients.ensure_demo(ctx)
        draft = drafting.last_draft(ctx, client.id)
        assert draft is not None
        (first,) = queueing.queue(ctx, draft, client, draft.channel_ids[:1], None)
        other = replace(first, id="new", token="new")
        post = queueing.prepared(ctx, first.id)
        assert ctx.store.queue.claim(first.id, "somebody", ctx.clock.now()) is not None
        with pytest.raises(StoreError, match=r"store\.changed"):
            ctx.store.queue.add([(other, post)], [first])
        assert [p.id for p in queueing.publications(ctx)] == [first.id]


def test_the_same_draft_is_not_queued_twice(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        rehearsal = rehearse(ctx, None, lambda _: None)
        with pytest.raises(StoreError) as caught:
            queueing.queue(ctx, rehearsal.draft, rehearsal.client, rehearsal.draft.channel_ids, None)
        assert caught.value.code == "queue.twice"
        assert len(posts(ctx, "linkedin")) == 1


def test_a_text_too_long_does_not_get_into_the_queue(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        client = clients.ensure_demo(ctx)
        draft = replace(drafting.new_draft(client), message=Message("a" * 301))
        with pytest.raises(TonartError) as caught:
            queueing.queue(ctx, draft, client, draft.channel_ids, None)
        assert caught.value.code == "queue.blocked"
        assert queueing.publications(ctx) == ()


def test_a_second_start_finds_everything_again(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        client = clients.ensure_demo(ctx)
        draft = drafting.save(ctx, replace(drafting.new_draft(client), message=Message("Grüße")), None)
        queueing.queue(ctx, draft, client, draft.channel_ids[:1], None)
    with world(tmp_path) as ctx:
        assert drafting.open_draft(ctx, draft.id).message.text == "Grüße"
        assert len(run_due(ctx, lambda _: None, lambda _: None)) == 1
        assert [p.state for p in queueing.publications(ctx)] == [PublicationState.PUBLISHED]


def test_a_first_start_that_was_cut_short_is_finished_without_doubles(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        demo = clients.ensure_demo(ctx)
        drafts = {d.id for d in drafting.summaries(ctx, demo.id)}
        assert len(drafts) >= 6
    with world(tmp_path) as ctx:
        with ctx.store.database.write() as connection:
            connection.exec_driver_sql("DELETE FROM client")
            connection.exec_driver_sql("DELETE FROM draft WHERE id = ?", (min(drafts),))
        assert clients.ensure_demo(ctx) == demo
        assert {d.id for d in drafting.summaries(ctx, demo.id)} == drafts
