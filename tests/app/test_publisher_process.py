"""`tonart publisher` sends while the window looks on; the window sends again when it has gone."""

from __future__ import annotations

import signal
from collections import Counter
from pathlib import Path

from composer.app import clients, drafting, publisher, queueing
from composer.app.publisher import Publisher
from composer.core.publication import Publication, PublicationState
from tests.app.on_stage import NETWORKS, OnStage, on_stage, unique, wait_until
from tests.app.worlds import world

PUBLISHED = {PublicationState.PUBLISHED: len(NETWORKS)}


def states(there: OnStage) -> Counter[PublicationState]:
    return Counter(p.state for p in queueing.publications(there.ctx))


def test_the_process_sends_what_is_added_and_the_window_sees_it(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there:
        did: list[Publication] = []
        saw: list[Publication] = []
        window = Publisher(there.ctx, did.append, lambda _: None, elsewhere=saw.append)
        with there.start("publisher", "--no-tray") as process:
            wait_until(lambda: publisher.running(there.ctx), process)
            window.start()
            there.queue(unique("Good morning"))
            try:
                wait_until(lambda: len([p for p in saw if p.state is PublicationState.PUBLISHED]) == 4, process)
            finally:
                window.stop()
                process.send_signal(signal.SIGTERM)
            said, _ = process.communicate(timeout=30)
        assert process.returncode == 0, said
        assert (states(there), did) == (PUBLISHED, [])
        assert said.count("Published") == len(NETWORKS)
        assert not publisher.running(there.ctx)


def test_the_window_takes_over_from_a_process_that_was_killed(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there:
        with there.start("publisher", "--no-tray") as process:
            wait_until(lambda: publisher.running(there.ctx), process)
            process.kill()
            process.communicate(timeout=30)
        assert not publisher.running(there.ctx)
        did: list[Publication] = []
        window = Publisher(there.ctx, did.append, lambda _: None)
        there.queue(unique("Nobody else is here"))
        window.start()
        while states(there) != PUBLISHED:
            pass
        window.stop()
        assert len([p for p in did if p.state is PublicationState.PUBLISHED]) == len(NETWORKS)


def test_there_is_only_one_process(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there, there.start("publisher", "--no-tray") as first:
        wait_until(lambda: publisher.running(there.ctx), first)
        with there.start("publisher", "--no-tray") as second:
            said, _ = second.communicate(timeout=30)
        assert second.returncode == 1
        assert "already" in said
        first.send_signal(signal.SIGINT)
        first.communicate(timeout=30)
        assert first.returncode == 0


def test_rehearsals_belong_to_the_window_whose_stage_they_are_on(tmp_path: Path) -> None:
    with world(tmp_path) as ctx:
        client = clients.ensure_demo(ctx)
        draft = drafting.last_draft(ctx, client.id)
        assert draft is not None
        channels = [c.id for c in client.channels if c.network in NETWORKS]
        sent: list[Publication] = []
        seen: list[Publication] = []
        process = Publisher(ctx, sent.append, lambda _: None, elsewhere=seen.append, process=True)
        process.start()
        queueing.queue(ctx, draft, client, channels, None)
        while not seen:  # it has looked at them and let them lie
            pass
        window = Publisher(ctx, lambda _: None, lambda _: None)
        window.start()
        while len([p for p in seen if p.state is PublicationState.PUBLISHED]) < len(channels):
            pass
        window.stop()
        process.stop()
        assert sent == []
