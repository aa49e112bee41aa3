"""Renditions are made on several threads, from the first picture on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.imaging.pictures import halves, saved

CODE = """
import sys, threading
from composer.imaging.apply import thumbnail
data = open(sys.argv[1], "rb").read()
start, done = threading.Barrier(4), []
def work():
    start.wait()
    done.append(thumbnail(data, 20))
threads = [threading.Thread(target=work) for _ in range(4)]
[t.start() for t in threads]
[t.join() for t in threads]
sys.exit(len(set(done)) != 1 or len(done) != 4)
"""


def test_the_first_pictures_of_a_program_may_come_all_at_once(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(saved(halves(60, 40)))
    result = subprocess.run([sys.executable, "-c", CODE, str(picture)], check=False, capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
