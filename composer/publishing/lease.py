"""Keeping the lease of what is being sent, however long a network takes to answer."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from composer.publishing.engine import Engine


@contextmanager
def kept(engine: Engine, publication_id: str, seconds: float) -> Iterator[None]:
    """Renew the lease every so many seconds while the block runs, so that only a dead or sleeping program loses it.

    A renewal that fails is passed over: the gate looks for itself before anything is sent.
    """
    done = threading.Event()

    def beat() -> None:
        while not done.wait(seconds):
            with suppress(Exception):
                engine.queue.renew(publication_id, engine.owner, engine.clock.now())

    thread = threading.Thread(target=beat, name="lease", daemon=True)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()
