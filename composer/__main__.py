"""Starts Tonart: the window, or a command of the command line."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path
from typing import NoReturn

INTERRUPTED = 130


def has_display() -> bool:
    """Whether a window can be drawn where people see it (or where a test asks for it)."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def main(argv: list[str] | None = None) -> int:
    """Gives the exit code: 0 fine, 1 something needs a person, 2 the call was wrong."""
    args = sys.argv[1:] if argv is None else argv
    if args[:1] == ["picture-worker"]:
        from composer.imaging.darkroom.bench import serve

        gc.enable()  # it lives as long as the window
        return serve(Path(args[1]))
    data = None
    if len(args) == 2 and args[0] == "--data":
        data, args = Path(args[1]), []
    if args:
        return _command_line(args)
    if not has_display():
        print("There is no display here, so no window: showing the rehearsal in the terminal instead.", file=sys.stderr)
        return _command_line(["rehearse"])
    from composer.app.locations import locations
    from composer.ui.main import run

    gc.enable()  # a window is open for hours
    return run([], locations(data))


def _command_line(args: list[str]) -> int:
    from composer.app.locations import locations
    from composer.cli.main import run
    from composer.ui.terminal import Terminal

    terminal = Terminal(locations().resources, display=has_display())
    try:
        return run(args, terminal)
    finally:
        terminal.close()


def start() -> NoReturn:
    """`main` as a program of its own."""
    gc.disable()  # a command is over before it pays to collect, and modules leave no garbage while they load
    code = main()
    gc.freeze()  # else the interpreter looks through everything once more before it ends
    if code == INTERRUPTED:
        # Threads that still write would bring the interpreter down while it ends; everything of ours is tidied up.
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)


if __name__ == "__main__":
    start()
