"""`tonart self-test`"""

from __future__ import annotations

import click

from composer.app import self_test
from composer.cli.main import Call
from composer.core.errors import TonartError


@click.command("self-test")
@click.pass_obj
def command(call: Call) -> int:
    """Prove that this installation works. Sends nothing; ends with 1 when something does not."""
    failed = 0
    for result in (*self_test.run(call.ctx.locations), *call.screen.self_test()):
        mark = "✓" if not result.problem else "!" if result.hint else "✗"
        failed += mark == "✗"
        problem = result.problem
        said = call.screen.error(problem) if isinstance(problem, TonartError) else problem
        click.echo(f"{mark} {result.name}: {said or result.detail}")
    return 1 if failed else 0
