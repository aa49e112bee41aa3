"""Pictures of drafts join the client's library by themselves, and what was said of them is proposed again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from composer.app import drafting, library, queueing
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.client import Channel, Client, Topic
from composer.core.library import LibraryFilter
from composer.core.message import Draft, Message
from composer.core.rights import Rights

CLIENT = Client(
    "c", "Salz", topics=(Topic("food", "Ernährung"),), channels=(Channel("c.x", "c", "x", "salz", "Salz", "1"),)
)
ADA = Rights(credit="Ada Beispiel")


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = context(locations(tmp_path))
    made.store.clients.save(CLIENT)
    yield made
    made.close()


def photo(colour: str = "green") -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (800, 600), colour).save(file, "PNG")
    return file.getvalue()


def kept(ctx: Context, alt: str = "", rights: Rights = ADA) -> Draft:
    came = replace(drafting.attach(ctx, photo(), "field.png"), alt=alt, rights=rights)
    draft = replace(drafting.new_draft(CLIENT), title="Harvest", message=Message("Hello", (came,)), topic_id="food")
    return drafting.save(ctx, draft, None)


def names(ctx: Context, search: str = "", only: LibraryFilter = LibraryFilter.ALL) -> list[str]:
    return [line.file_name for line in library.lines(ctx, CLIENT, search, only)]


def test_a_picture_of_a_draft_joins_with_what_is_said_of_it(ctx: Context) -> None:
    draft = kept(ctx)
    described = replace(draft.message.attachments[0], alt="A field")
    drafting.save(ctx, replace(draft, message=replace(draft.message, attachments=(described,))), draft)
    again = library.proposed(ctx, "c", drafting.attach(ctx, photo(), "other.png"))
    assert (again.alt, again.rights) == ("A field", ADA)
    assert names(ctx, "ada field") == names(ctx, "ernährung") == ["field.png"]
    assert names(ctx, "winter") == []


def test_it_tells_where_a_picture_is(ctx: Context) -> None:
    draft = kept(ctx, "A field")
    (queued,) = queueing.queue(ctx, draft, CLIENT, ["c.x"], None)
    use, post = library.uses(ctx, "c", draft.message.attachments[0].sha256)
    assert (use.title, use.state) == ("Harvest", None)
    assert (post.title, post.network, post.state, post.wall) == ("Harvest", "X", "queued", queued.planned.wall)


def test_a_removed_entry_breaks_nothing_and_can_be_put_back(ctx: Context) -> None:
    draft = kept(ctx, "A field")
    sha256 = draft.message.attachments[0].sha256
    gone = library.remove(ctx, "c", (sha256,))
    assert names(ctx) == []
    assert drafting.open_draft(ctx, draft.id).message.attachments == draft.message.attachments
    assert ctx.store.media.path(sha256).is_file()
    library.put_back(ctx, gone)
    assert names(ctx) == ["field.png"]


def test_pictures_come_in_with_their_thumbnail_and_go_into_a_draft(ctx: Context) -> None:
    library.bring(ctx, CLIENT, photo("red"), "red.png")
    assert names(ctx, only=LibraryFilter.UNUSED) == ["red.png"]
    (line,) = library.lines(ctx, CLIENT, "", LibraryFilter.ALL)
    assert ctx.store.media.thumbnail(line.sha256, library.THUMBNAIL).is_file()
    (made,) = library.attachments(ctx, "c", (line.sha256, "0" * 64))
    assert (made.file_name, made.width, made.height) == ("red.png", 800, 600)
