"""`tonart publish`"""

from __future__ import annotations

import click

from composer.app import queueing
from composer.app.publisher import run_due
from composer.cli.lines import line
from composer.cli.main import Call
from composer.core.errors import StoreError
from composer.core.publication import NEEDS_A_PERSON


@click.command("publish")
@click.pass_obj
def command(call: Call) -> int:
    """Send what is due, once, then stop. Ends with 1 when something needs a person.

    Safe beside an open window: a publication is only ever worked on by one of them.
    """
    troubles: list[str] = []
    worked = run_due(call.ctx, lambda _: None, lambda code: troubles.append(code))
    if any(troubles):
        raise StoreError(next(code for code in troubles if code))
    ended = [queueing.publication(call.ctx, publication_id) for publication_id in worked]
    for publication in ended:
        click.echo(line(call, publication))
    if not ended:
        click.echo(call.screen.translate("CommandLine", "Nothing is due."))
    return 1 if any(p.state in NEEDS_A_PERSON for p in ended) else 0
