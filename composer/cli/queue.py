"""`tonart queue`"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import click

from composer.app import clients, drafting, queueing
from composer.cli.lines import line
from composer.cli.main import Call
from composer.cli.reading import Reading, read
from composer.core.errors import TonartError
from composer.core.publication import NEEDS_A_PERSON, PlannedTime, Publication


@click.group("queue", invoke_without_command=True)
@click.option("--client", default="", help="Only this client (name or id).")
@click.pass_context
def command(context: click.Context, client: str) -> int:
    """Show the queue. Ends with 1 when something needs a person."""
    if context.invoked_subcommand:
        return 0
    call: Call = context.obj
    chosen = clients.named(call.ctx, client).id if client else None
    shown = queueing.publications(call.ctx, chosen)
    for publication in shown:
        click.echo(line(call, publication))
    if not shown:
        click.echo(call.screen.translate("CommandLine", "The queue is empty."))
    return 1 if any(p.state in NEEDS_A_PERSON for p in shown) else 0


@command.command("add")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--at", "at", help="Wall-clock time in the client's zone, such as 2026-12-01T09:30; beats the file's.")
@click.pass_obj
def add(call: Call, file: Path, at: str | None) -> int:
    """Queue the draft in FILE for its channels, at its time or now."""
    reading = read(call.ctx, file)
    wall = reading.file.at
    if at:
        wall = _wall(call, at)
    when = PlannedTime(wall, reading.client.zone) if wall else None
    draft = drafting.save(call.ctx, reading.draft, None)
    for publication in queueing.queue(call.ctx, draft, reading.client, _sendable(call, reading), when):
        click.echo(line(call, publication))
    return 0


def _sendable(call: Call, reading: Reading) -> tuple[str, ...]:
    """Where the file names no channels, those that Tonart cannot publish on are left out, and it is said."""
    if reading.file.channels:
        return reading.draft.channel_ids
    for one in reading.judged:
        if one.profile.preview_only:
            text = call.screen.translate("CommandLine", "{network}: preview only, please post there by hand.")
            click.echo(text.format(network=one.profile.name), err=True)
    return tuple(one.channel.id for one in reading.judged if not one.profile.preview_only)


def _wall(call: Call, at: str) -> datetime:
    try:
        wall = datetime.fromisoformat(at)
    except ValueError:
        wall = None
    if wall is None or wall.tzinfo is not None:  # a zone of its own would be lost: the client's is taken
        text = call.screen.translate(
            "CommandLine", "expected a time without a zone, such as 2026-12-01T09:30, not {at}."
        )
        raise click.BadParameter(text.format(at=at), param_hint="--at")
    return wall


@command.command("show")
@click.argument("publication_id")
@click.pass_obj
def show(call: Call, publication_id: str) -> int:
    """Everything that happened to one publication."""
    publication = found(call, publication_id)
    click.echo(line(call, publication))
    for receipt in publication.parts_done:
        click.echo(f"  {receipt.url}")
    for attempt in queueing.attempts(call.ctx, publication.id):
        status = f" HTTP {attempt.status}" if attempt.status else ""
        began = attempt.started_at.astimezone(ZoneInfo(publication.planned.zone))
        click.echo(
            f"  {began:%Y-%m-%d %H:%M:%S} {attempt.stage} {attempt.part + 1}: "
            f"{attempt.outcome or '…'} {attempt.code}{status}"
        )
        if attempt.answer:
            click.echo(f"      {attempt.answer[:300]}")
    return 0


@command.command("proof")
@click.argument("publication_id")
@click.option(
    "-o",
    "--output",
    "file",
    metavar="FILE",
    required=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Ends in .pdf, or in .zip for all that the proof rests on.",
)
@click.pass_obj
def proof(call: Call, publication_id: str, file: Path) -> int:
    """Write the proof of one publication: what was to be sent, what was done, what the network answered and shows."""
    from composer.app import dossier, dossier_files

    if file.suffix.lower() not in dossier_files.ENDINGS:
        wrong = TonartError("proof.unknown-kind", file=file.name)
        raise click.BadParameter(call.screen.error(wrong), param_hint="-o")
    call.screen.proof(dossier.gather(call.ctx, found(call, publication_id).id), file)
    click.echo(file)
    return 0


@command.command("cancel")
@click.argument("publication_id")
@click.pass_obj
def cancel(call: Call, publication_id: str) -> int:
    """Take one out of the queue. What is published stays published."""
    click.echo(line(call, queueing.cancel(call.ctx, found(call, publication_id).id)))
    return 0


def found(call: Call, beginning: str) -> Publication:
    """The one publication whose id begins so."""
    matching = [p for p in queueing.publications(call.ctx) if p.id.startswith(beginning)]
    if len(matching) != 1:
        text = call.screen.translate("CommandLine", "{number} publications have an id that begins so. ({beginning})")
        raise click.BadParameter(text.format(number=len(matching), beginning=beginning), param_hint="PUBLICATION_ID")
    return matching[0]
