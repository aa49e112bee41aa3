"""A logo that nobody can see on its picture is found when the picture is made, not before."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from composer.app import bootstrap, clients, drafting, legibility, picturing
from composer.app.locations import locations
from composer.app.preparing import Judged, judge
from composer.core.client import Channel, Client
from composer.core.message import Draft, Message
from tests.checks.posts import TODAY, profile


def grey(size: tuple[int, int], mode: str = "RGB") -> bytes:
    file = BytesIO()
    Image.new(mode, size, "#808080").save(file, "PNG")
    return file.getvalue()


def codes(judged: Judged) -> set[str]:
    return {finding.code for finding in judged.findings}


def test_it_is_found_with_the_pixels(tmp_path: Path) -> None:
    ctx = bootstrap.context(locations(tmp_path))
    client = Client("c", "Client", channels=(Channel("c.x", "c", "x", "h", "H", "1"),))
    ctx.store.clients.save(client)
    folder = tmp_path / "clients" / "c" / "kit"
    folder.mkdir(parents=True)
    (folder / "logo.png").write_bytes(grey((300, 100), "RGBA"))
    (folder / "kit.toml").write_text('name = "K"\nversion = "1"\n[logos]\nlight = "logo.png"\n', encoding="utf-8")
    attachment = drafting.attach(ctx, grey((800, 600)), "grey.png")
    draft = Draft("d", "c", message=Message("Hi", (replace(attachment, logo=True),)), channel_ids=("c.x",))
    brief = clients.brief(ctx, client)
    judged = judge(draft, client, {"x": profile("x")}, brief, TODAY)
    assert "kit.logo-contrast" not in codes(legibility.joined(judged, brief.kit)[0])
    picturing.rendition(ctx, judged[0].post.parts[0].pictures[0], brief.kit)
    assert "kit.logo-contrast" in codes(legibility.joined(judged, brief.kit)[0])
    ctx.close()
