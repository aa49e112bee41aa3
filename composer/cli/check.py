"""`tonart check FILE`"""

from __future__ import annotations

from pathlib import Path

import click

from composer.cli.main import Call
from composer.cli.reading import read
from composer.core.finding import Severity
from composer.core.prepared import PreparedPart

WIDE = 60
MARKS = {Severity.BLOCKS: "✗", Severity.WARNS: "!", Severity.HINT: "·"}


@click.command("check")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.pass_obj
def command(call: Call, file: Path) -> int:
    """Count and check FILE for every channel. Ends with 1 when something blocks."""
    reading = read(call.ctx, file)
    for judged in reading.judged:
        counts = [f"{count.used}/{count.limit}" for part in judged.post.parts for count in part.counts[:1]]
        click.echo(f"{'✓' if judged.may_go else '✗'} {judged.profile.name} {judged.channel.shown}: {', '.join(counts)}")
        for number, (count, part) in enumerate(zip(counts, judged.post.parts, strict=True), 1):
            if len(counts) > 1:
                click.echo(f"    {number}/{len(counts)}  {count:>9}  {_beginning(part)}")
        for line in call.screen.besides(judged.post) if judged.post.fields or judged.post.comment else ():
            click.echo(f"    + {line}")
        for finding in judged.findings:
            click.echo(f"    {MARKS[finding.severity]} {call.screen.finding(finding, len(counts))}")
    return 0 if all(j.may_go for j in reading.judged) else 1


def _beginning(part: PreparedPart) -> str:
    """Enough to know the post again."""
    line = " ".join(part.text.split())
    shown = line if len(line) <= WIDE else line[: WIDE - 2].rstrip() + " …"
    return shown + "".join(f"  [{plan.alt or '?'}]" for plan in part.pictures)
