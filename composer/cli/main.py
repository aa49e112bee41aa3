"""The command line: `tonart COMMAND`. Each command stands in a file of its own and is loaded when it is called."""

from __future__ import annotations

import importlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import click

from composer import __version__
from composer.app.context import Context
from composer.app.locations import locations
from composer.cli.screen import Screen
from composer.core.errors import DraftFileError, TonartError

COMMANDS = {
    "rehearse": "Run the demo draft through the whole job on local servers.",
    "check": "Count and check a draft file for every channel.",
    "preview": "Paint the previews of a draft file as pictures.",
    "queue": "Show the queue, add a draft file to it, see what happened.",
    "publish": "Send what is due, then stop.",
    "self-test": "Prove that this installation works.",
}


@dataclass
class Call:
    """What every command needs."""

    screen: Screen
    ctx: Context


class _Commands(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"composer.cli.{cmd_name.replace('-', '_')}")
        command: click.Command = module.command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]}, invoke_without_command=False)
@click.option("--data", type=click.Path(path_type=Path), help="Use this data folder instead of the user's own.")
@click.option("--language", type=click.Choice(["de", "en"]), help="Language of what is printed.")
@click.version_option(__version__, prog_name="Tonart")
@click.pass_context
def commands(click_context: click.Context, data: Path | None, language: str | None) -> None:
    """Tonart: one message, played on every channel in that channel's own key.

    Without a command the window opens.
    """
    from composer.app.bootstrap import context

    screen: Screen = click_context.obj
    screen.use_language(language or system_language())
    click_context.obj = Call(screen, context(locations(data)))
    click_context.call_on_close(click_context.obj.ctx.close)


def system_language() -> str:
    """The language of the terminal, as POSIX says it: German, or else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if os.environ.get(name):
            return "de" if os.environ[name].lower().startswith("de") else "en"
    return "en"


def run(args: list[str], screen: Screen) -> int:
    """Gives the exit code: 0 fine, 1 something needs a person, 2 the call or a file was wrong."""
    try:
        result = commands.main(args, prog_name="tonart", standalone_mode=False, obj=screen)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        return 130
    except TonartError as error:
        click.echo(screen.error(error), err=True)
        return 2 if isinstance(error, DraftFileError) else 1
    except BrokenPipeError:
        # The reader has gone ("| head"). Python would complain once more while it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    return result if isinstance(result, int) else 0
