"""`tonart kit`"""

from __future__ import annotations

from pathlib import Path

import click

from composer.app import kits
from composer.cli.main import Call
from composer.core.errors import TonartError


@click.group("kit")
def command() -> None:
    """Check brand kits, and pack one into a file."""


@command.command("check")
@click.argument("path", type=click.Path(exists=True, path_type=Path))
@click.pass_obj
def check(call: Call, path: Path) -> int:
    """Read the brand kit PATH, a folder or a .tonartkit file, and name its mistakes."""
    try:
        kit = kits.check(path)
    except TonartError as error:
        click.echo(call.screen.error(error), err=True)
        return 2
    said = call.screen.translate("CommandLine", "{name}, version {version}: all is well.")
    click.echo(said.format(name=kit.name, version=kit.version))
    counted = call.screen.translate("CommandLine", "{colours} colours, {logos} logos")
    click.echo("  " + counted.format(colours=len(kit.colours), logos=len(kit.logos)))
    return 0


@command.command("pack")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("-o", "target", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.pass_obj
def pack(call: Call, folder: Path, target: Path | None) -> int:
    """Pack the brand kit in FOLDER into one .tonartkit file."""
    try:
        target = target or Path(kits.file_name(kits.check(folder)))
        kits.pack(folder, target)
    except TonartError as error:
        click.echo(call.screen.error(error), err=True)
        return 2
    click.echo(call.screen.translate("CommandLine", "{file} is written.").format(file=target))
    return 0
