from __future__ import annotations

import unicodedata
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from composer.app.exporting import file_name, write
from composer.core.errors import TonartError

DAY = date(2026, 11, 27)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Erntebilanz: Kalium", "Erntebilanz Kalium 2026-11-27.pdf"),
        ('../etc/"passwd"?', "etc passwd 2026-11-27.pdf"),
        ("  ... ", "2026-11-27.pdf"),
        ("Tōkyō\u202e\n🌾", "Tōkyō 🌾 2026-11-27.pdf"),
    ],
)
def test_a_title_becomes_a_name_that_every_system_takes(title: str, name: str) -> None:
    assert file_name(title, DAY, ".pdf") == name


@given(st.text(max_size=400))
def test_no_title_makes_a_name_that_cannot_be_written(title: str) -> None:
    name = file_name(title.encode(errors="ignore").decode(), DAY, ".html")
    assert name.endswith("2026-11-27.html")
    assert len(name.encode()) <= 150
    assert not set('<>:"/\\|?*') & set(name)
    assert not any(unicodedata.category(c)[0] == "C" for c in name)
    assert not name.startswith((".", " "))


def test_a_file_is_whole_and_takes_the_place_of_the_old_one(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "sheet.pdf"
    write(file, b"old")
    write(file, b"new")
    assert file.read_bytes() == b"new"
    assert [path.name for path in file.parent.iterdir()] == ["sheet.pdf"]


def test_where_nothing_can_be_written_the_old_file_stays(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(TonartError) as caught:
        write(tmp_path / "file" / "sheet.pdf", b"x")
    assert caught.value.code == "file.not-written"
    assert (tmp_path / "file").read_text() == "in the way"


def test_what_could_not_take_its_place_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "sheet.pdf").mkdir()
    with pytest.raises(TonartError):
        write(tmp_path / "sheet.pdf", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]
