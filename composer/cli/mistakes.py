"""What is wrong with a call, in the language of the terminal; click itself speaks English only."""

from __future__ import annotations

from collections.abc import Callable

import click

Translate = Callable[[str, str], str]


def usage_in(context: click.Context, translate: Translate) -> str:
    """How the command is called, and where there is help."""
    pieces = " ".join([context.command_path, *context.command.collect_usage_pieces(context)])
    call = translate("CommandLine", "Usage: {call}").format(call=pieces)
    help_call = f"{context.command_path} --help"
    return f"{call}\n" + translate("CommandLine", "More: {call}").format(call=help_call) + "\n"


def mistake(error: click.ClickException, translate: Translate) -> str:
    """One sentence; what click says where it says something rare."""
    if isinstance(error, click.NoSuchOption):
        return translate("CommandLine", "There is no option {name} here.").format(name=error.option_name)
    if isinstance(error, click.MissingParameter):
        return translate("CommandLine", "{name} is missing.").format(name=_name(error))
    if isinstance(error, click.BadParameter):
        text = translate("CommandLine", "{name} cannot be used: {problem}")
        return text.format(name=_name(error), problem=_problem(error, translate))
    if isinstance(error, click.UsageError) and error.ctx and isinstance(error.ctx.command, click.Group):
        return translate("CommandLine", "There is no command {name}.").format(name=_quoted(error.message))
    return error.format_message()


def _name(error: click.BadParameter) -> str:
    if error.param_hint:
        return error.param_hint if isinstance(error.param_hint, str) else " / ".join(error.param_hint)
    if error.param is None or error.ctx is None:
        return ""
    return (
        " / ".join(error.param.opts) if isinstance(error.param, click.Option) else error.param.make_metavar(error.ctx)
    )


def _problem(error: click.BadParameter, translate: Translate) -> str:
    message = error.message
    if "does not exist" in message:
        return translate("CommandLine", "it does not exist. ({name})").format(name=_quoted(message))
    if "is a directory" in message:
        return translate("CommandLine", "it is a folder, not a file. ({name})").format(name=_quoted(message))
    if "is a file" in message:
        return translate("CommandLine", "it is a file, not a folder. ({name})").format(name=_quoted(message))
    return message


def _quoted(message: str) -> str:
    """The name that click puts between quotes."""
    return message.partition("'")[2].rpartition("'")[0]
