"""Two `tonart publish` and an open window's publisher work through one queue: each post exactly once."""

from __future__ import annotations

import threading
from collections import Counter
from pathlib import Path

from composer.app import queueing
from composer.app.publisher import Publisher
from composer.core.publication import Publication, PublicationState
from tests.app.on_stage import OVER, OnStage, on_stage, unique

POSTS = 25


def test_two_programs_and_a_window_send_each_post_once(tmp_path: Path) -> None:
    with on_stage(tmp_path) as there:
        queued = [p for number in range(POSTS) for p in there.queue(unique(f"Number {number}"))]
        heard: list[Publication] = []
        troubles: list[str] = []
        all_over = threading.Event()

        def changed(publication: Publication) -> None:
            heard.append(publication)

        window = Publisher(there.ctx, changed, troubles.append)
        with there.start("publish") as one, there.start("publish") as two:
            window.start()
            try:
                outs = [program.communicate(timeout=120)[0] for program in (one, two)]
                while not all(p.state in OVER for p in queueing.publications(there.ctx)):
                    window.wake()
                    assert not all_over.wait(0.05)
            finally:
                window.stop()
        assert [one.returncode, two.returncode] == [0, 0], outs
        states = Counter(p.state for p in queueing.publications(there.ctx))
        assert states == {PublicationState.PUBLISHED: 4 * POSTS}
        assert there.counted() == Counter(sent for p in queued for sent in there.sent(p))
        assert [post.requests for post in there.stage.posts()] == [1] * 4 * POSTS
        # A busy disk may keep one of them waiting for a moment; it tells so and comes through.
        assert set(troubles) <= {"", "store.locked"}
        assert troubles[-1:] in ([], [""])
        assert shares(there, outs, heard) == {p.id for p in queued}


def shares(there: OnStage, outs: list[str], heard: list[Publication]) -> set[str]:
    """What the three say they have published; no two say it of the same."""
    ids = {p.id[:8]: p.id for p in queueing.publications(there.ctx)}
    said = [{p.id for p in heard if p.state is PublicationState.PUBLISHED}]
    said += [{ids[word] for line in out.splitlines() if (word := line.split()[0]) in ids} for out in outs]
    print(f"window {len(said[0])}, programs {len(said[1])} and {len(said[2])}")
    assert sum(len(one) for one in said) == len(set().union(*said))
    return set().union(*said)
