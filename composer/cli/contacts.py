"""`tonart contacts`"""

from __future__ import annotations

from pathlib import Path

import click

from composer.app import contacts
from composer.app.contact_files import shown
from composer.cli.main import Call


@click.group("contacts", invoke_without_command=True)
@click.pass_context
def command(context: click.Context) -> int:
    """List the address book."""
    if context.invoked_subcommand:
        return 0
    call: Call = context.obj
    known = contacts.contacts(call.ctx)
    for contact in known:
        handles = ", ".join(f"{handle.network} {shown(handle)}" for handle in contact.handles)
        click.echo(f"{contact.name}: {handles}" if handles else contact.name)
    if not known:
        click.echo(call.screen.translate("CommandLine", "The address book is empty."))
    return 0


@command.command("import")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def import_(call: Call, file: Path) -> int:
    """Add and change contacts by the CSV file FILE. Ends with 1 when lines were refused."""
    report = contacts.import_file(call.ctx, file)
    said = call.screen.translate(
        "CommandLine", "{added} added, {updated} changed, {unchanged} as they were, {refused} refused."
    )
    click.echo(
        said.format(added=report.added, updated=report.updated, unchanged=report.unchanged, refused=len(report.refused))
    )
    for one in report.refused:
        line = call.screen.translate("CommandLine", "Line {number}: {problem}")
        click.echo("  " + line.format(number=one.line, problem=call.screen.error(one.error)))
    if report.passed_over:
        columns = call.screen.translate("CommandLine", "Columns passed over: {names}")
        click.echo("  " + columns.format(names=", ".join(report.passed_over)))
    return 1 if report.refused else 0
