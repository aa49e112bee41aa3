"""Pictures do not leave their memory, or the memory of decoders nobody needed, behind."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.imaging.pictures import halves, saved

BLOCKS = """
import sys
from composer.imaging.memory import return_large_blocks
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * 4096
if not return_large_blocks():
    sys.exit(3)
size = 8 * 1024 * 1024
bytearray(b"x") * size  # freed at once: glibc takes note
blocks = [bytearray(b"x") * size for _ in range(8)]
before = resident()
del blocks[:-1]  # the last one lies above the others
print((before - resident()) / size)
"""
DECODERS = """
import sys
from composer.imaging.apply import thumbnail
thumbnail(open(sys.argv[1], "rb").read(), 20)
print("pillow_heif" in sys.modules)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="/proc is Linux")
def test_large_blocks_go_back_to_the_system_when_they_are_freed() -> None:
    done = subprocess.run([sys.executable, "-c", BLOCKS], check=False, capture_output=True, text=True)
    if done.returncode == 3:
        pytest.skip("a C library without mallopt")
    assert float(done.stdout) > 6


def test_the_decoder_of_heic_is_not_loaded_for_other_pictures(tmp_path: Path) -> None:
    picture = tmp_path / "photo.png"
    picture.write_bytes(saved(halves(60, 40)))
    done = subprocess.run([sys.executable, "-c", DECODERS, str(picture)], check=True, capture_output=True, text=True)
    assert done.stdout == "False\n"
