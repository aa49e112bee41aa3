"""`tonart kit`: checked and packed as a person at the terminal does it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.test_commands import run

DEMO = Path(__file__).parents[2] / "resources" / "demo_client" / "kit"


def test_a_good_kit_is_counted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, said = run(capsys, tmp_path, "kit", "check", str(DEMO))
    assert code == 0
    assert "Sylvenhall" in said
    assert "5 colours" in said


def test_a_packed_kit_is_checked_like_its_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "demo.tonartkit"
    assert run(capsys, tmp_path, "kit", "pack", str(DEMO), "-o", str(file))[0] == 0
    assert [path.name for path in tmp_path.iterdir()] == ["demo.tonartkit"]
    assert run(capsys, tmp_path, "kit", "check", str(file)) == run(capsys, tmp_path, "kit", "check", str(DEMO))


def test_a_mistake_is_told_with_file_key_and_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "kit"
    shutil.copytree(DEMO, folder)
    text = (folder / "kit.toml").read_text(encoding="utf-8").replace("share = ", "shear = ")
    (folder / "kit.toml").write_text(text, encoding="utf-8")
    line = text[: text.index("shear")].count("\n") + 1
    for call in (["check", str(folder)], ["pack", str(folder), "-o", str(tmp_path / "no.tonartkit")]):
        code, said = run(capsys, tmp_path, "kit", *call)
        assert code == 2
        assert all(word in said for word in ("kit.toml", "shear", str(line)))
    assert not (tmp_path / "no.tonartkit").exists()


def test_what_is_no_kit_is_refused_in_words(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "note.tonartkit"
    file.write_text("hello", encoding="utf-8")
    code, said = run(capsys, tmp_path, "kit", "check", str(file), language="de")
    assert code == 2
    assert "Designrichtlinien" in said
