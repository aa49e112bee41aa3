"""`tonart rehearse`"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

import click

from composer.app.bootstrap import context
from composer.app.context import Context
from composer.app.exporting import handout
from composer.app.rehearsing import Rehearsal, rehearse
from composer.cli.main import Call
from composer.core.publication import Publication, PublicationState


@click.command("rehearse")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path), required=False)
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), default=Path("rehearsal"))
@click.option("--stay/--no-stay", default=None, help="Keep the posts open for a browser until Enter is pressed.")
@click.pass_obj
def command(call: Call, file: Path | None, folder: Path, stay: bool | None) -> int:
    """Run the demo draft (or FILE) through the whole job on local servers: prepare, queue, publish, look at the proof.

    Nothing leaves this computer. The previews are painted into the folder "rehearsal" (or DIR).
    """
    with tempfile.TemporaryDirectory(prefix="tonart-") as data:
        ctx = context(replace(call.ctx.locations, data=Path(data)))
        try:
            rehearsal = _play(call, file, ctx)
            _show(call, rehearsal)
            shown = handout(ctx, rehearsal.client, rehearsal.draft, rehearsal.brief.kit, rehearsal.judged)
            sheets = call.screen.previews(shown, folder, False)
            click.echo(
                call.screen.translate("Rehearse", "Contact sheet of the previews: {path}").format(path=sheets[0])
            )
            if stay or (stay is None and sys.stdin.isatty()):
                text = call.screen.translate("Rehearse", "The posts can be looked at here: {url}")
                click.echo(text.format(url=rehearsal.page_url))
                click.prompt(
                    call.screen.translate("Rehearse", "Press Enter to end"),
                    default="",
                    show_default=False,
                    prompt_suffix=" ",
                )
        finally:
            ctx.close()
    return 0 if all(p.state is PublicationState.PUBLISHED for p in rehearsal.publications) else 1


def _play(call: Call, file: Path | None, ctx: Context) -> Rehearsal:
    """The job behind a progress display, one bar for all channels."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    ended: set[str] = set()
    texts = TextColumn("{task.description}")
    with Progress(
        texts,
        BarColumn(),
        TextColumn("{task.completed}/{task.total}"),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    ) as progress:
        task = progress.add_task(call.screen.translate("Rehearse", "Preparing"), total=None)

        def changed(publication: Publication) -> None:
            known.add(publication.id)
            if publication.state not in (PublicationState.QUEUED, PublicationState.SENDING):
                ended.add(publication.id)
            name = ctx.profiles[publication.network].name
            state = call.screen.state(publication.state)
            progress.update(task, description=f"{name}: {state}", completed=len(ended), total=len(known))

        known: set[str] = set()
        return rehearse(ctx, file, changed)


def _show(call: Call, rehearsal: Rehearsal) -> None:
    """A table with one line per channel and its link; a link is never broken, so that it can be clicked."""
    translate = call.screen.translate
    rows = [(translate("Rehearse", "Channel"), translate("Rehearse", "State"), translate("Rehearse", "Link"))]
    names = {j.channel.id: f"{j.profile.name} {j.channel.shown}" for j in rehearsal.judged}
    for publication in rehearsal.publications:
        links = [receipt.url for receipt in publication.parts_done]
        first, *more = [*links, *filter(None, [call.screen.reason(publication)])] or [""]
        rows.append((names[publication.channel_id], call.screen.state(publication.state), first))
        rows += [("", "", link) for link in more]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for name, state, link in rows:
        click.echo(f"{name:{widths[0]}}  {state:{widths[1]}}  {link}".rstrip())
