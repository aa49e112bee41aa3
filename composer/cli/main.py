"""The command line: `tonart COMMAND`. Each command stands in a file of its own and is loaded when it is called."""

from __future__ import annotations

import contextlib
import importlib
import io
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import click

from composer import __version__
from composer.app.context import Context
from composer.app.locations import locations
from composer.cli.mistakes import mistake, usage_in
from composer.cli.screen import Screen
from composer.core.errors import DraftFileError, TonartError

COMMANDS = {
    "rehearse": "Run the demo draft through the whole job on local servers.",
    "check": "Count and check a draft file for every channel.",
    "preview": "Paint the previews of a draft file as pictures.",
    "queue": "Show the queue, add a draft file to it, see what happened.",
    "contacts": "List the address book, or import a CSV file into it.",
    "kit": "Check a brand kit, or pack it into one file.",
    "publish": "Send what is due, then stop.",
    "publisher": "Send everything at its time, with the window closed.",
    "self-test": "Prove that this installation works.",
}


LANGUAGES = ("de", "en")


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
@click.option("--language", type=click.Choice(LANGUAGES), help="Language of what is printed.")
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
    """Gives the exit code: 0 fine, 1 something needs a person, 2 the call or a file was wrong, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")  # a terminal without "✓", a file name that is no text
    screen.use_language(_language_in(args))
    try:
        result = commands.main(args, prog_name="tonart", standalone_mode=False, obj=screen)
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.ClickException as error:
        _show(error, screen)
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return 130
    except TonartError as error:
        click.echo(screen.error(error), err=True)
        return 2 if isinstance(error, DraftFileError) or error.code.startswith(("client.unknown", "contacts.")) else 1
    except SystemExit:  # so click answers a reader that has gone ("| head")
        return 0
    except OSError as error:
        _forget(sys.stdout)
        text = screen.translate("CommandLine", "The output could not be written or a file not read ({problem}).")
        click.echo(text.format(problem=error.strerror or error), err=True)
        return 1
    return result if isinstance(result, int) else 0


def _forget(stream: TextIO) -> None:
    """The disk is full: Python would complain once more while it flushes at exit."""
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _language_in(args: list[str]) -> str:
    """The language asked for, known before the call is judged, so that its mistakes are told in it too."""
    for place, arg in enumerate(args):
        name, sign, value = arg.partition("=")
        if name == "--language":
            value = value if sign else "".join(args[place + 1 : place + 2])
            return value if value in LANGUAGES else system_language()
        if name in COMMANDS:
            break
    return system_language()


def _show(error: click.ClickException, screen: Screen) -> None:
    """The mistake of a call, and where help is."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if context is not None:
        click.echo(usage_in(context, screen.translate), err=True)
    click.echo(mistake(error, screen.translate), err=True)
