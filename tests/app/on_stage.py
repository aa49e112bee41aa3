"""Whole programs, each a process of its own, that publish to a stage living in the test's process."""

from __future__ import annotations

import io
import os
import sqlite3
import subprocess
import sys
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from PIL import Image

from composer.app import drafting, queueing
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.client import Channel, Client
from composer.core.message import Attachment, Message, Variant
from composer.core.publication import Publication, PublicationState
from composer.credentials.vault import open_vault
from composer.rehearsal.stage import Stage
from composer.store.version import FILE_NAME
from tests.app.file_keyring import BACKEND, FOLDER, EntryFiles

ROOT = Path(__file__).parents[2]
NETWORKS = ("bluesky", "linkedin", "mastodon", "x")
S = PublicationState
OVER = frozenset({S.PUBLISHED, S.UNCLEAR, S.FAILED, S.SIGN_IN, S.MISSED, S.CANCELLED})


@dataclass
class OnStage:
    """`ctx` is the test's own context on the data folder; the programs open theirs."""

    ctx: Context
    stage: Stage
    client: Client
    data: Path
    keyring: Path

    @property
    def environment(self) -> dict[str, str]:
        return {
            **os.environ,
            "PYTHON_KEYRING_BACKEND": BACKEND,
            FOLDER: str(self.keyring),
            "PYTHONPATH": str(ROOT),
            "LC_ALL": "C.UTF-8",
        }

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """`tonart ARGUMENTS` on the data folder."""
        command = [sys.executable, "-m", "composer", "--data", str(self.data), *arguments]
        return subprocess.Popen(
            command, env=self.environment, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )

    def picture(self, colour: str) -> Attachment:
        file = io.BytesIO()
        Image.new("RGB", (160, 120), colour).save(file, "PNG")
        return replace(drafting.attach(self.ctx, file.getvalue(), f"{colour}.png"), alt=f"All {colour}")

    def queue(
        self, text: str, pictures: tuple[Attachment, ...] = (), networks: tuple[str, ...] = NETWORKS, comment: str = ""
    ) -> tuple[Publication, ...]:
        """LinkedIn has no threads: it gets only the first part."""
        message = Message(text, pictures, fields={"comment": comment})
        short = Variant("salt.linkedin", text=text.split("\n---\n")[0])
        draft = replace(drafting.new_draft(self.client), message=message, language="en").with_variant(short)
        kept = drafting.save(self.ctx, draft, None)
        return queueing.queue(self.ctx, kept, self.client, [f"salt.{n}" for n in networks], None)

    def counted(self) -> Counter[tuple[str, str]]:
        """How often each text stands on each network, by the stage's own count."""
        return Counter((post.network, post.text) for post in self.stage.posts())

    def sent(self, publication: Publication) -> list[tuple[str, str]]:
        post = queueing.prepared(self.ctx, publication.id)
        return [(publication.network, part.text) for part in post.steps]

    def sql(self, statement: str) -> int:
        """Looks at the database as a stranger would; gives the first number, or how many rows were changed."""
        with closing(sqlite3.connect(self.data / FILE_NAME, timeout=20)) as raw:
            done = raw.execute(statement)
            row = done.fetchone()
            raw.commit()
            return int(row[0]) if row else done.rowcount

    def let_leases_run_out(self) -> None:
        """As if two minutes had passed."""
        self.sql("UPDATE publication SET lease_until = 0 WHERE state = 'sending'")


@contextmanager
def on_stage(folder: Path) -> Iterator[OnStage]:
    """One client with a channel on each network; the secrets lie in a keyring that other processes can open too."""
    keyring = EntryFiles(folder / "keyring")
    vault = open_vault(choose=lambda: keyring)
    ctx = context(locations(folder / "data"))
    ctx = Context(ctx.locations, replace(ctx.makers, vault=lambda: vault))
    with Stage() as stage:
        channels = []
        for network in NETWORKS:
            account = stage.account(network)
            channels.append(
                Channel(
                    f"salt.{network}", "salt", network, account.handle, "Salt", account.account_id, stage.url(network)
                )
            )
            vault.put(f"salt.{network}", account.credential)
        client = Client("salt", "Salt", zone="Europe/Berlin", language="en", channels=tuple(channels))
        ctx.store.clients.save(client)
        try:
            yield OnStage(ctx, stage, client, folder / "data", keyring.folder)
        finally:
            ctx.close()
        assert stage.mishaps == ()


def unique(words: str) -> str:
    return f"{words} {uuid.uuid4().hex[:8]}"


def wait_until(true: Callable[[], bool], process: subprocess.Popen[str]) -> None:
    """Asks again and again, until the answer is yes or the process has ended."""
    while process.poll() is None and not true():
        pass
