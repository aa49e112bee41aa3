"""The first documents of a start are read by several threads at once."""

from __future__ import annotations

import subprocess
import sys

READ = """
import sys, threading
sys.setswitchinterval(1e-6)
from composer.core.client import Client
from composer.store.documents import from_json, to_json
client = to_json(Client("c", "Salt"))
meeting = threading.Barrier(6)
def read():
    meeting.wait()
    assert from_json(client, Client).name == "Salt"
threads = [threading.Thread(target=read) for _ in range(6)]
for thread in threads: thread.start()
for thread in threads: thread.join()
"""


def test_threads_may_meet_a_class_together_at_its_first_use() -> None:
    for _ in range(3):
        subprocess.run([sys.executable, "-c", READ], check=True, capture_output=True)
