"""The log file beside the data: what went wrong, with where in the program, and never a secret."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "tonart.log"
BYTES = 500_000


def write_to(folder: Path) -> None:
    """From now on. A folder that cannot be written leaves the messages on the terminal."""
    try:
        handler = RotatingFileHandler(folder / NAME, maxBytes=BYTES, backupCount=1, encoding="utf-8", delay=True)
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)


def stop() -> None:
    """Close the file."""
    root = logging.getLogger()
    for handler in [h for h in root.handlers if isinstance(h, RotatingFileHandler)]:
        root.removeHandler(handler)
        handler.close()


def note(error: BaseException) -> None:
    """What a person was told of, with its traceback."""
    logging.getLogger("composer").error("%s", error, exc_info=error)
