"""One stage per test, and pictures small enough to make by hand."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
import requests
from PIL import Image

from composer.rehearsal import Stage, StageAccount

Picture = Callable[..., bytes]


class SteppedClock:
    """Stands still until it is told to go on."""

    def __init__(self) -> None:
        self.time = datetime(2026, 11, 23, 10, 0, 0, 123_456, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def advance(self, **kind: float) -> None:
        self.time += timedelta(**kind)


@pytest.fixture
def clock() -> SteppedClock:
    return SteppedClock()


@pytest.fixture
def stage(clock: SteppedClock) -> Iterator[Stage]:
    with Stage(now=clock) as stage:
        yield stage
    assert stage.mishaps == ()


@pytest.fixture
def http() -> Iterator[requests.Session]:
    with requests.Session() as session:
        session.trust_env = False
        yield session


def picture(kind: str = "PNG", width: int = 40, height: int = 30, colour: str = "#204060") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, kind)
    return out.getvalue()


def bearer(account: StageAccount) -> dict[str, str]:
    return {"Authorization": f"Bearer {account.credential['access_token'].reveal()}"}
