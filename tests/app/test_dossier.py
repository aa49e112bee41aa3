"""The proof of a publication: what is in it, and that it is the same each time."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from composer.app import queueing
from composer.app.dossier import Dossier, gather
from composer.app.dossier_files import bundle
from composer.app.publisher import run_due
from composer.core.outcome import Answer
from composer.core.publication import Publication, PublicationState, Stage
from composer.rehearsal.faults import Fault
from composer.rehearsal.values import Call
from tests.app.on_stage import OnStage, on_stage, unique


@pytest.fixture
def there(tmp_path: Path) -> Iterator[OnStage]:
    with on_stage(tmp_path) as made:
        yield made


def files(dossier: Dossier) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(bundle(dossier, b"%PDF-"))) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def facts(dossier: Dossier) -> Any:
    return json.loads(files(dossier)["dossier.json"])


def sent(there: OnStage, text: str, network: str = "mastodon", comment: str = "") -> Publication:
    (made,) = there.queue(text, (there.picture("green"),), (network,), comment)
    run_due(there.ctx, lambda _: None, lambda _: None)
    return queueing.publication(there.ctx, made.id)


def deviate(there: OnStage, publication: Publication, body: str) -> None:
    queue, now = there.ctx.store.queue, there.ctx.clock.now()
    attempt = queue.begin(publication.id, Stage.CONFIRM, 0, now)
    queue.end(attempt, "ok", "deviates", Answer(body=body), now)


def test_a_thread_is_told_part_by_part_with_its_links_and_pictures(there: OnStage) -> None:
    publication = sent(there, unique("One") + "\n---\nTwo", comment="Below")
    told = facts(gather(there.ctx, publication.id))
    assert [part["text"] for part in told["parts"]][1:] == ["Two", "Below"]
    assert [part["receipt"]["url"] for part in told["parts"]] == [r.url for r in publication.parts_done]
    assert told["account"]["id"] == there.stage.account("mastodon").account_id
    assert told["planned"]["zone"] == "Europe/Berlin"
    assert told["fingerprint"] == publication.fingerprint
    assert told["fingerprint_fits"]
    assert told["approvals"] == {"asked_for": False, "given": []}
    assert [line["stage"] for line in told["journal"]].count("commit") == 3
    assert told["parts"][0]["pictures"][0]["alt"] == "All green"


def test_the_bundle_is_summed_and_the_same_each_time(there: OnStage) -> None:
    publication = sent(there, unique("Same"))
    made = gather(there.ctx, publication.id)
    assert bundle(made, b"x") == bundle(gather(there.ctx, publication.id), b"x")
    found = files(made)
    sums = found.pop("SHA256SUMS").decode().splitlines()
    assert sums == [f"{hashlib.sha256(data).hexdigest()}  {name}" for name, data in found.items()]
    assert found["pictures/1-1.png"].startswith(b"\x89PNG")
    assert b"commit 1: published HTTP 200" in found["journal.txt"]


@pytest.mark.parametrize(
    ("body", "text", "pictures"),
    [
        ("text: Other\nwords\npictures: 0 of 1", "Other\nwords", 0),
        ("text: Other words", "Other words", None),
        ("pictures: 3 of 1", None, 3),
    ],
)
def test_what_the_network_shows_otherwise_is_marked(
    there: OnStage, body: str, text: str | None, pictures: int | None
) -> None:
    publication = sent(there, unique("Read back"))
    deviate(there, publication, body)
    (one,) = gather(there.ctx, publication.id).steps[0].deviations
    assert (one.text, one.pictures) == (text, pictures)


def test_an_unclear_one_has_no_receipt_and_says_why(there: OnStage) -> None:
    there.stage.fault("linkedin", Fault.ERROR_500_AFTER_CREATING, on=Call.COMMIT)
    publication = sent(there, unique("Doubtful"), "linkedin")
    assert publication.state is PublicationState.UNCLEAR
    told = facts(gather(there.ctx, publication.id))
    assert (told["state"], told["code"]) == ("unclear", publication.code)
    assert told["code"]
    assert told["parts"][0]["receipt"] is None


def test_a_picture_whose_original_is_gone_is_named_and_left_out(there: OnStage) -> None:
    (publication,) = there.queue(unique("Gone"), (there.picture("#4b2e83"),), ("mastodon",))
    plan = queueing.prepared(there.ctx, publication.id).parts[0].pictures[0]
    there.ctx.store.media.path(plan.sha256).unlink()
    made = gather(there.ctx, publication.id)
    (told,) = facts(made)["parts"][0]["pictures"]
    assert told["original"] == {"sha256": plan.sha256, "bytes": None}
    assert (told["file"], told["sha256"], told["problem"]) == (None, None, "media.missing")
    assert not any(name.startswith("pictures/") for name in files(made))


def test_a_channel_that_is_gone_is_known_by_its_account(there: OnStage) -> None:
    publication = sent(there, unique("Left"))
    there.ctx.store.clients.save(type(there.client)("salt", "Salt"))
    told = facts(gather(there.ctx, publication.id))
    assert told["account"]["id"] == there.stage.account("mastodon").account_id
    assert told["account"]["handle"] == ""
