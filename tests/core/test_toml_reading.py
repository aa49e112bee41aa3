"""Mistakes in TOML files are told with file, key and line."""

from __future__ import annotations

import pytest

from composer.core.errors import ProfileError
from composer.core.toml_reading import key_lines, read_toml

SAMPLE = '''# a comment
name = "one"

[text]
limit = { value = 280, source = "docs" }
long = """
unknown = 1
[not.a.table]
"""
list = [
  "a", # with a ] in a comment
  "b",
]

[[channel]]
key = "x"
[[channel]]
key = "y"
"quoted key" = 2
[channel.more]
a.b = 3
'''


def mistake(text: str, use: object) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        use(read_toml(text, "some.toml"))  # type: ignore[operator]
    return caught.value


def test_lines_of_keys_survive_long_strings_lists_and_arrays_of_tables() -> None:
    lines = key_lines(SAMPLE)
    assert lines[("name",)] == 2
    assert lines[("text", "list")] == 10
    assert ("unknown",) not in lines
    assert ("text", "unknown") not in lines
    assert lines[("channel", "1", "quoted key")] == 19
    assert lines[("channel", "1", "more", "a", "b")] == 21


def test_a_syntax_mistake_names_its_line() -> None:
    error = mistake("a = 1\nb = = 2\n", lambda table: table)
    assert error.code == "file.syntax"
    assert (error.values["file"], error.values["line"]) == ("some.toml", 2)


def test_a_cut_off_file_names_its_last_line() -> None:
    assert mistake("a = 1\nb = [1,\n", lambda table: table).values["line"] == 3


@pytest.mark.parametrize("tag", ["", "xx", "DE", "de_DE", "deutsch", "de-de", "de-DE-1", "zh-hant"])
def test_an_unknown_language_is_refused(tag: str) -> None:
    error = mistake(f'name = "a"\nlanguage = "{tag}"\n', lambda table: table.language("language", "de"))
    assert (error.code, error.values["key"], error.values["line"]) == ("file.bad-value", "language", 2)


@pytest.mark.parametrize("tag", ["de", "de-CH", "zh-Hant", "zh-Hant-TW", "es-419"])
def test_a_language_may_name_script_and_region(tag: str) -> None:
    assert read_toml(f'language = "{tag}"', "some.toml").language("language", "de") == tag


def test_an_unknown_key_is_refused() -> None:
    def use(table: object) -> None:
        second = table.tables("channel")[1]  # type: ignore[attr-defined]
        second.text("key")
        second.table("more")
        second.close()

    error = mistake(SAMPLE, use)
    assert error.code == "file.unknown-key"
    assert (error.values["key"], error.values["line"]) == ("channel.1.quoted key", 19)


def test_a_missing_key_names_its_table() -> None:
    error = mistake(SAMPLE, lambda table: table.table("text").text("unit"))
    assert error.code == "file.missing-key"
    assert (error.values["key"], error.values["line"]) == ("text.unit", 4)


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("a = true", "integer"),
        ("a = true", "number"),
        ("a = 1", "text"),
        ("a = 1.5", "integer"),
        ("a = 1", "flag"),
        ("a = [1, 'b']", "texts"),
        ("a = 2026-01-01T10:00:00", "day"),
        ("a = 'b'", "table"),
    ],
)
def test_a_wrong_type_is_refused(text: str, method: str) -> None:
    error = mistake(text, lambda table: getattr(table, method)("a"))
    assert (error.code, error.values["key"], error.values["line"]) == ("file.wrong-type", "a", 1)


def test_an_inner_mistake_of_an_inline_table_has_the_line_of_the_table() -> None:
    error = mistake(SAMPLE, lambda table: table.table("text").table("limit").integer("date"))
    assert (error.values["key"], error.values["line"]) == ("text.limit.date", 5)


def test_defaults_stand_in_for_absent_keys() -> None:
    table = read_toml("", "some.toml")
    assert table.text("a", "b") == "b"
    assert table.number("n", 2) == 2.0
    assert table.texts("t") == ()
    assert table.words("w") == {}
    table.close()
