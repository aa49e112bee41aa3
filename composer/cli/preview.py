"""`tonart preview FILE -o WHERE`"""

from __future__ import annotations

from pathlib import Path

import click

from composer.app.exporting import ENDINGS, handout
from composer.cli.main import Call
from composer.cli.reading import read


def _one_file(place: Path) -> bool:
    return place.suffix.lower() in ENDINGS and not place.is_dir()


def _places(ctx: click.Context, param: click.Parameter, places: tuple[Path, ...]) -> tuple[Path, ...]:
    """What is not one file must be a folder."""
    for place in places:
        if not _one_file(place):
            click.Path(file_okay=False).convert(place, param, ctx)
    return places


@click.command("preview")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option(
    "-o",
    "--output",
    "places",
    metavar="WHERE",
    type=click.Path(path_type=Path),
    callback=_places,
    multiple=True,
    required=True,
    help="A folder, or a file that ends in .pdf, .png or .html. May be given several times.",
)
@click.option("--dark", is_flag=True, help="Paint the networks' dark look. (A web page follows its reader's.)")
@click.option("--device", type=click.Choice(["desktop", "phone"]), default="desktop", help="Where the posts are read.")
@click.pass_obj
def command(call: Call, file: Path, places: tuple[Path, ...], dark: bool, device: str) -> int:
    """Paint the preview of FILE on every channel: as PNG files and one contact sheet into a folder, or all of them as
    one PDF, picture or web page that needs nothing else."""
    reading = read(call.ctx, file)
    made = handout(call.ctx, reading.client, reading.draft, reading.brief.kit, reading.judged, device == "phone")
    for place in places:
        if _one_file(place):
            call.screen.export(made, place, dark)
            click.echo(place)
        else:
            for path in call.screen.previews(made, place, dark):
                click.echo(path)
    return 0
