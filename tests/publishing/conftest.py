"""Every test of the engine runs on the queue in memory and on the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from composer.store.store import open_store
from tests.fakes.queue import FakeQueue
from tests.publishing.bench import Bench


@pytest.fixture
def disk_bench(tmp_path: Path) -> Iterator[Bench]:
    """On the real queue only."""
    with open_store(tmp_path) as store:
        yield Bench(store.queue)


@pytest.fixture(params=["in memory", "on disk"])
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    if request.param == "in memory":
        yield Bench(FakeQueue())
        return
    with open_store(tmp_path) as store:
        yield Bench(store.queue)
