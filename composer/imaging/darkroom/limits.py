"""What a worker may use of the computer. A file that wants more costs its own process and nothing else."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

MEMORY = 2 * 1024**3
"""Bytes: twice what the largest picture needs that is let in, so that no honest one meets it."""
OUT_OF_MEMORY = 77
"""How a worker ends itself where the system would let it grow."""
SHADE = 5
"""Typing goes first: a worker takes what the window leaves."""
_LOOK_EVERY = 0.1


def confine() -> None:
    """From now on, for good. Linux enforces the memory itself. macOS takes the limit and ignores it, so the worker
    watches itself there. On Windows a job object does it."""
    sys.addaudithook(_refuse)
    if sys.platform == "win32":
        from composer.imaging.darkroom.job_object import limit_memory

        limit_memory(MEMORY)
        return
    import resource

    os.nice(SHADE)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))  # a worker answers through its pipe and writes no file
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    else:
        threading.Thread(target=watch_memory, args=(MEMORY,), daemon=True).start()


def watch_memory(most: int) -> None:
    """Ends the process when it has held more than `most` bytes."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit <= most:
        time.sleep(_LOOK_EVERY)
    os._exit(OUT_OF_MEMORY)


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """For one call: so much processor time and so much time on the clock, then the system ends this process, even
    while a decoder is deaf to everything else. Windows has no such clock; the program's own deadline holds there."""
    if sys.platform == "win32":
        yield
        return
    for clock in (signal.ITIMER_PROF, signal.ITIMER_REAL):
        signal.setitimer(clock, seconds)
    try:
        yield
    finally:
        for clock in (signal.ITIMER_PROF, signal.ITIMER_REAL):
            signal.setitimer(clock, 0)


def ran_out_of_time(code: int | None) -> bool:
    """Whether a process that ended with `code` was ended by `limited`."""
    return sys.platform != "win32" and code in (-signal.SIGALRM, -signal.SIGPROF)


def _refuse(event: str, _: object) -> None:
    """A worker opens no connection and starts no program."""
    if event.startswith(("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.fork")):
        raise PermissionError(event)
