"""`tonart preview FILE -o DIR`"""

from __future__ import annotations

from pathlib import Path

import click

from composer.cli.main import Call
from composer.cli.reading import read


@click.command("preview")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("-o", "--output", "folder", type=click.Path(file_okay=False, path_type=Path), required=True)
@click.option("--dark", is_flag=True, help="Paint the networks' dark look.")
@click.pass_obj
def command(call: Call, file: Path, folder: Path, dark: bool) -> int:
    """Paint the preview of FILE on every channel, and one contact sheet, as PNG files into a folder."""
    reading = read(call.ctx, file)
    for path in call.screen.previews(call.ctx, reading.client, reading.brief.kit, reading.judged, folder, dark):
        click.echo(path)
    return 0
