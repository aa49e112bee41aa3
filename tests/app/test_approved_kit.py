"""A queued post keeps the pictures that were approved, whatever becomes of the kit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from composer.app import bootstrap, clients, drafting, kit_keeping, picturing
from composer.app.context import Context
from composer.app.locations import locations
from composer.app.preparing import judge
from composer.core.client import Channel, Client
from composer.core.errors import PictureError
from composer.core.message import Draft, Message
from composer.core.prepared import PicturePlan
from tests.checks.posts import TODAY, profile

PHOTO = Path(__file__).parents[2] / "resources" / "demo_client" / "photos" / "wheat-field.jpg"


@pytest.fixture
def ctx(tmp_path: Path) -> Iterator[Context]:
    made = bootstrap.context(locations(tmp_path))
    made.store.clients.save(Client("c", "C", channels=(Channel("c.x", "c", "x", "h", "H", "1"),), demo=True))
    yield made
    made.close()


def planned(ctx: Context) -> PicturePlan:
    client = clients.get(ctx, "c")
    picture = replace(drafting.attach(ctx, PHOTO, "field.jpg"), logo=True)
    draft = Draft("d", "c", message=Message("Hi", (picture,)), channel_ids=("c.x",))
    (one,) = judge(draft, client, {"x": profile("x")}, clients.brief(ctx, client), TODAY)
    return one.post.parts[0].pictures[0]


def test_it_is_sent_with_the_kit_of_then(ctx: Context) -> None:
    plan = planned(ctx)
    clients.freeze_kit(ctx, "c")
    approved = picturing.render_frozen(ctx, plan).data
    base = clients.kit(ctx, "c")
    assert base is not None
    style = replace(base.styles[0], saturation=0.0, gradient=None)
    kit_keeping.save(ctx, "c", replace(base, version="new", logos={}, styles=(style,)), base)
    assert picturing.render_frozen(ctx, plan).data == approved
    assert planned(ctx) != plan


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_without_the_kit_of_then_nothing_is_sent(ctx: Context, harm: str) -> None:
    plan = planned(ctx)
    clients.freeze_kit(ctx, "c")
    (kept,) = (ctx.locations.data / "kits").iterdir()
    if harm == "gone":
        kept.rename(kept.with_name("elsewhere"))
    else:
        (kept / "logo-light.png").write_bytes((kept / "logo-dark.png").read_bytes())
    with pytest.raises(PictureError) as caught:
        picturing.render_frozen(ctx, plan)
    assert caught.value.code == "picture.kit-gone"
