"""The command line with files, pictures and folders that are not as they should be."""

from __future__ import annotations

import os
import signal
import struct
import subprocess
import sys
import warnings
import zlib
from pathlib import Path

import pytest

from tests.cli.test_commands import QUARTER, run

HEAD = "+++\nchannels = ['x']\n"


def draft(folder: Path, text: bytes | str, name: str = "draft.md") -> str:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return str(path)


def with_picture(folder: Path, name: str) -> str:
    return draft(folder, f"{HEAD}[[picture]]\nfile = '{name}'\nalt = 'A'\n+++\nHello\n")


def huge_png(path: Path, width: int, height: int) -> None:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    data = zlib.compress(b"\0" * 1000)
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b""))


@pytest.mark.parametrize(
    "body", [f"{HEAD}+++\nHallo\n".replace("\n", "\r\n"), f"\ufeff{HEAD}+++\nHallo\n", f"{HEAD}+++\nHallo\n\n\n"]
)
def test_other_editors_write_other_files(body: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path / "data", "check", draft(tmp_path, body))
    assert (code, "5/280" in said) == (0, True)


@pytest.mark.parametrize(
    "body", ["Hällo".encode("utf-16"), "Hällo".encode("latin-1"), b"\x89PNG\xff\xfe", b"\xed\xa0\x80"]
)
def test_what_is_no_text(body: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path / "data", "check", draft(tmp_path, body))
    assert (code, "not a text file" in said) == (2, True)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("absent.jpg", None, "ist nicht da"),
        ("empty.jpg", b"", "ist leer"),
        ("words.jpg", b"Hello", "kein Bild"),
        ("half.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "unterwegs abgerissen"),
        ("drawing.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kein Bild"),
    ],
)
def test_pictures_that_are_none(
    name: str, content: bytes | None, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    code, said = run(capsys, tmp_path / "data", "check", with_picture(tmp_path, name), language="de")
    assert code == 2
    assert name in said
    assert words in said
    assert "Beitrag" not in said, "the command ended: no post goes on without its picture"


def test_a_topic_that_the_client_has_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path / "data", "check", draft(tmp_path, f"{HEAD}topic = 'nope'\n+++\nHello\n"))
    assert (code, "no topic nope" in said) == (2, True)


def test_a_picture_of_200_megapixels(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    huge_png(tmp_path / "huge.png", 20_000, 10_000)
    with warnings.catch_warnings(record=True) as warned:
        code, said = run(capsys, tmp_path / "data", "check", with_picture(tmp_path, "huge.png"))
    assert (code, "200 megapixels" in said) == (2, True)
    assert not [str(w.message) for w in warned if "bomb" in str(w.message)]


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("nope",), "Den Befehl nope gibt es nicht"),
        (("check",), "FILE fehlt"),
        (("check", "nofile"), "gibt es nicht. (nofile)"),
        (("check", "."), "ein Ordner, keine Datei"),
        (("check", "--bad"), "Die Option --bad gibt es hier nicht"),
        (("preview", str(QUARTER)), "-o / --output fehlt"),
        (("preview", str(QUARTER), "-o", __file__), "eine Datei, kein Ordner"),
        (("queue", "show", "zzz"), "0 Veröffentlichungen"),
        (("queue", "add", str(QUARTER), "--at", "soon"), "erwartet wird eine Zeit"),
        (("queue", "add", str(QUARTER), "--at", "2999-01-01T09:00+05:00"), "ohne Zeitzone"),
    ],
)
def test_wrong_calls_are_told_in_german(
    args: tuple[str, ...], words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, said = run(capsys, tmp_path, *args, language="de")
    assert code == 2
    assert words in said
    assert "Error" not in said


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("+++\ntitle = 3\n+++\nx", "Zeile 2: title: erwartet wird Text"),
        ("+++\ntitle = x\n+++\nx", "Zeile 2: die Schreibweise stimmt nicht (Invalid value)."),
        ("a\n=== x\nb\n=== x\nc", "Zeile 4: x: dieser Abschnitt steht zweimal da"),
        ('+++\nchannels = ["nowhere"]\n+++\nx', "hat keinen Kanal nowhere"),
        ('+++\ntopic = "nothing"\n+++\nx', "hat kein Thema nothing"),
    ],
)
def test_mistakes_in_a_draft_file_are_told_in_german(
    text: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "a.md"
    file.write_text(text)
    code, said = run(capsys, tmp_path / "data", "check", str(file), language="de")
    assert (code, words in said) == (2, True)


def test_an_output_folder_that_cannot_be_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "file"
    file.write_text("x")
    code, said = run(capsys, tmp_path / "data", "preview", str(QUARTER), "-o", str(file / "below"))
    assert (code, "cannot be written" in said) == (1, True)


def test_a_broken_database_is_left_alone(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "tonart.db").write_bytes(b"no database at all" * 500)
    code, said = run(capsys, tmp_path, "queue", language="de")
    assert (code, "beschädigt" in said) == (1, True)
    assert (tmp_path / "tonart.db").read_bytes() == b"no database at all" * 500


def test_a_data_folder_that_is_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, Path(draft(tmp_path, "x")), "check", str(QUARTER))
    assert (code, "data folder" in said) == (1, True)


def tonart(data: Path, *args: str) -> list[str]:
    return [sys.executable, "-m", "composer", "--data", str(data), *args]


ROOT = Path(__file__).parents[2]


def test_a_terminal_without_our_signs(tmp_path: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    ended = subprocess.run(tonart(tmp_path, "check", str(QUARTER)), capture_output=True, env=environment, cwd=ROOT)
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b"? X @" in ended.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_behind_the_output(tmp_path: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(tonart(tmp_path, "check", str(QUARTER)), stdout=full, stderr=subprocess.PIPE, cwd=ROOT)
    assert ended.returncode == 1
    assert b"Traceback" not in ended.stderr
    assert b"Exception ignored" not in ended.stderr


def test_a_reader_that_has_gone(tmp_path: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(tonart(tmp_path, "check", str(QUARTER)), stdout=writing, stderr=subprocess.PIPE, cwd=ROOT)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
def test_an_interrupted_rehearsal_ends_quietly(tmp_path: Path) -> None:
    command = tonart(tmp_path / "data", "rehearse", "--no-stay", "-o", str(tmp_path / "out"))
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT)
    assert process.stderr is not None
    first = process.stderr.read(1)  # the progress display is there: the work has begun
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in first + said
    assert not (tmp_path / "out").exists()
