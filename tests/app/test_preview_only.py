"""Channels on networks that Tonart cannot publish on: counted and shown, never queued."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import accounts, bootstrap, clients, drafting, queueing
from composer.app.context import Context
from composer.app.locations import locations
from composer.app.preparing import judge
from composer.core.client import Client
from composer.core.errors import TonartError
from composer.core.message import Message
from composer.core.ports import Way


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    return bootstrap.context(replace(locations(), data=tmp_path))


@pytest.fixture
def client(ctx: Context) -> Client:
    made = clients.new_client(ctx, "Salzwerk AG", "Europe/Berlin", "de")
    accounts.add_preview(ctx, made.id, "facebook", "", "Salzwerk AG")
    accounts.add_preview(ctx, made.id, "threads", "@salzwerk", "")
    return clients.get(ctx, made.id)


def test_a_profile_says_so_where_there_is_no_adapter(ctx: Context) -> None:
    assert set(ctx.networks) == {key for key, profile in ctx.profiles.items() if not profile.preview_only}
    assert not any(Way.NONE in entrance.ways for entrance in accounts.entrances(ctx).values())


def test_handle_and_name_stand_in_for_each_other(client: Client) -> None:
    assert [(c.handle, c.display_name) for c in client.channels] == [
        ("Salzwerk AG", "Salzwerk AG"),
        ("salzwerk", "salzwerk"),
    ]


def test_the_post_is_counted_and_refused_by_the_queue(ctx: Context, client: Client) -> None:
    draft = replace(drafting.new_draft(client), message=Message("Ernte 👍"))
    judged = judge(draft, client, ctx.profiles, clients.brief(ctx, client), ctx.clock.now().date())
    assert [j.post.parts[0].counts[0].used for j in judged] == [8, 10]
    with pytest.raises(TonartError) as refused:
        queueing.queue(ctx, draft, client, draft.channel_ids, None)
    assert refused.value.code == "queue.preview-only"
    assert refused.value.values == {"network": "Facebook"}


def test_the_same_account_is_added_once(ctx: Context, client: Client) -> None:
    with pytest.raises(TonartError) as refused:
        accounts.add_preview(ctx, client.id, "threads", "SALZWERK", "")
    assert refused.value.code == "channel.exists"
    accounts.add_preview(ctx, client.id, "threads", "andere", "")
