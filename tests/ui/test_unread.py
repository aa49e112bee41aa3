"""A start of the window does not keep the program's sources in memory."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import linecache
import composer.ui.main
import composer.ui.editor.pane
import composer.store.store
print(*sorted(name for name in linecache.cache if name.endswith(".py")), sep="\\n")
"""


def test_no_source_is_read_for_the_sake_of_qts_switches() -> None:
    done = subprocess.run([sys.executable, "-c", CODE], check=True, capture_output=True, text=True)
    read = [name for name in done.stdout.splitlines() if "composer" in name or "sqlalchemy" in name]
    assert [name for name in read if not name.endswith("unread.py")] == []
