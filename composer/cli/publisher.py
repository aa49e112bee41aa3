"""`tonart publisher`"""

from __future__ import annotations

import signal
import threading
from typing import Protocol

import click

from composer.app.autostart import autostart
from composer.app.publisher import Publisher
from composer.cli.lines import line
from composer.cli.main import Call
from composer.core.errors import StoreError
from composer.core.publication import NEEDS_A_PERSON, Publication, PublicationState

_TOLD = NEEDS_A_PERSON | {PublicationState.PUBLISHED}
LOOK = 1.0
"""Seconds; on Windows nothing else wakes a program that waits."""


@click.command("publisher")
@click.option("--tray/--no-tray", default=True, help="Show a sign beside the clock, where there is a desktop.")
@click.option("--autostart", "switch", type=click.Choice(["on", "off"]), help="Start it with your session, or no more.")
@click.pass_obj
def command(call: Call, tray: bool, switch: str | None) -> int:
    """Send everything at its time, for as long as it runs; the window may be closed meanwhile.

    Ends at Ctrl+C, after what is being sent then. The window sees what it does. Rehearsals are left to the window.
    """
    if switch:
        return _switch(call, on=switch == "on")
    sign = call.screen.tray(call.ctx) if tray else None
    _ = call.ctx.vault  # without a keyring every post would wait in vain; the window may have its secrets in memory
    ears: list[_Ear] = [_Lines(call), *([sign] if sign is not None else [])]

    def changed(publication: Publication) -> None:
        for ear in ears:
            ear.changed(publication)

    def trouble(code: str) -> None:
        for ear in ears:
            ear.trouble(code)

    publisher = Publisher(call.ctx, changed, trouble, process=True)
    publisher.start()
    try:
        click.echo(call.screen.translate("CommandLine", "Sending what is due, each at its time. Ctrl+C ends this."))
        _wait() if sign is None else sign.run()
    finally:
        publisher.stop()
    return 0


class _Ear(Protocol):
    def changed(self, publication: Publication) -> None: ...

    def trouble(self, code: str) -> None: ...


class _Lines:
    """What a person at a terminal, or a log, is told."""

    def __init__(self, call: Call) -> None:
        self._call = call

    def changed(self, publication: Publication) -> None:
        if publication.state in _TOLD:
            click.echo(line(self._call, publication))

    def trouble(self, code: str) -> None:
        if code:
            click.echo(self._call.screen.error(StoreError(code)), err=True)


def _wait() -> None:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    while not stop.wait(LOOK):
        pass


def _switch(call: Call, *, on: bool) -> int:
    start = autostart(call.ctx.locations)
    if on:
        _ = call.ctx.vault
        start.switch_on()
        words = call.screen.translate("CommandLine", "Tonart sends what is due from now on, also while it is closed.")
    else:
        start.switch_off()
        words = call.screen.translate("CommandLine", "Tonart sends only while its window is open.")
    click.echo(words)
    return 0
