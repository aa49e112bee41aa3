"""A process that bears publishers and lets them die: `python -m tests.app.mortal DATA`, then one line for each life.

Each life is a process of its own, forked from this one, which has everything loaded and no threads. A line holds the
step at which it kills itself with signal 9 (0: never), the publication that it is for ("-": all), and the file for the
names of the steps it took. The answer is its exit code, -9 after a death.
"""

from __future__ import annotations

import os
import signal
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import cast

from composer.app import publisher
from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.locations import locations
from composer.core.profile import PlatformProfile
from composer.core.publication import Publication
from composer.credentials.vault import open_vault
from composer.profiles.load import load_all
from composer.publishing.publisher import Publisher
from composer.store.queue import StoredQueue
from composer.store.store import Store, open_store
from tests.app.file_keyring import EntryFiles
from tests.app.theatre import HurriedClock
from tests.fakes.queue import WatchedQueue
from tests.networks.orders import networks

LONG = timedelta(hours=1)
"""The lease, so that no life takes over what another one left before the test says so."""


def main() -> None:
    folder = Path(sys.argv[1])
    profiles = load_all(locations(folder).profiles)
    for line in sys.stdin:
        step, only, steps = line.strip().split(" ", 2)
        child = os.fork()
        if child == 0:
            live(opened(folder, profiles), int(step), only, Path(steps))
            os._exit(0)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)


def live(ctx: Context, dies_at: int, only: str, steps: Path) -> None:
    passed: list[str] = []

    def step(name: str) -> None:
        passed.append(name)
        if len(passed) == dies_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(name: str, work: Callable[[], object]) -> object:
        if name == "due":
            return [p for p in cast(Sequence[Publication], work()) if only in ("-", p.id)]
        step(f"before {name}")
        result = work()
        step(f"after {name}")
        return result

    engine = publisher.engine(ctx, lambda _: None, lambda _: None, uuid.uuid4().hex)
    Publisher(replace(engine, queue=WatchedQueue(engine.queue, around))).run_due()
    ctx.close()
    steps.write_text("\n".join(passed), "utf-8")


def opened(folder: Path, profiles: Mapping[str, PlatformProfile]) -> Context:
    made = context(locations(folder))
    vault = open_vault(choose=EntryFiles)
    makers = replace(
        made.makers,
        store=lambda: _patient(open_store(folder)),
        vault=lambda: vault,
        profiles=lambda: profiles,
        networks=lambda _: networks(),
    )
    return Context(made.locations, makers, HurriedClock())


def _patient(store: Store) -> Store:
    return replace(store, queue=StoredQueue(store.database, lease=LONG))


if __name__ == "__main__":
    main()
