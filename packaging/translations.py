"""Keeps the interface's translations: `python packaging/translations.py update | compile | check`.

update   read every string of composer/ui and composer/cli into resources/translations/*.ts
compile  make the .qm files that the window loads from the .ts files
check    change nothing; exit 1 and say what is missing when either is not as it should be

Strings are read with Python's own parser: pyside6-lupdate does not see plurals in `translate(…, n)` and passes over
calls whose number is an expression. The files stay Qt's, for Linguist and pyside6-lrelease.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = {"de": False, "en": True}
"""Whether only strings with one and many are held: the source is English."""

Key = tuple[str, str, str]
"""Context, source, comment."""


def strings() -> list[Key]:
    """Every string that the interface translates, in a steady order."""
    found: set[Key] = set()
    for room in ("ui", "cli"):
        for path in (ROOT / "composer" / room).rglob("*.py"):
            found.update(_in_node(ast.parse(path.read_text(encoding="utf-8")), ""))
    return sorted(found)


def _in_node(node: ast.AST, context: str) -> Iterator[Key]:
    if isinstance(node, ast.ClassDef):
        context = node.name
    if isinstance(node, ast.Call):
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        literals = [a.value if isinstance(a, ast.Constant) and isinstance(a.value, str) else None for a in node.args]
        if name == "tr" and literals and literals[0]:
            yield context, literals[0], (literals[1:2] or [""])[0] or ""
        elif name == "translate" and len(literals) > 1 and literals[0] and literals[1]:
            yield literals[0], literals[1], (literals[2:3] or [""])[0] or ""
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, context)


def read(file: Path) -> dict[Key, list[str]]:
    """What is translated; two forms where there is one and many. What is not finished is left out."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") == "unfinished":
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            found[name, message.findtext("source", ""), message.findtext("comment", "")] = forms
    return found


def written(language: str, known: Mapping[Key, list[str]]) -> str:
    """The .ts file of `language` as it should stand."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">')
    wanted = [key for key in strings() if "%n" in key[1] or not LANGUAGES[language]]
    for context in sorted({key[0] for key in wanted}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in wanted:
            if key[0] == context:
                lines += _message(key, known.get(key, []))
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(key: Key, forms: list[str]) -> list[str]:
    many = "%n" in key[1]
    state = "" if forms and all(forms) else ' type="unfinished"'
    lines = ['    <message numerus="yes">' if many else "    <message>", f"        <source>{escape(key[1])}</source>"]
    if key[2]:
        lines.append(f"        <comment>{escape(key[2])}</comment>")
    if many:
        one, other = [*forms, "", ""][:2]
        shown = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in (one, other))
    else:
        shown = escape("".join(forms[:1]))
    return [*lines, f"        <translation{state}>{shown}</translation>", "    </message>"]


def update() -> None:
    """Bring the .ts files up to the source, keeping what is translated."""
    for language in LANGUAGES:
        file = FOLDER / f"tonart_{language}.ts"
        file.write_text(written(language, read(file) if file.is_file() else {}), encoding="utf-8")


def compile_all(target: Path) -> None:
    """Make target/tonart_LANGUAGE.qm of each .ts file."""
    tool = Path(sysconfig.get_path("scripts")) / "pyside6-lrelease"
    for language in LANGUAGES:
        source, made = FOLDER / f"tonart_{language}.ts", target / f"tonart_{language}.qm"
        subprocess.run([tool, "-silent", "-nounfinished", source, "-qm", made], check=True, capture_output=True)


def problems() -> list[str]:
    """What `update` or `compile` would change, and what nobody has translated."""
    found = []
    with tempfile.TemporaryDirectory() as name:
        compile_all(Path(name))
        for language in LANGUAGES:
            file = FOLDER / f"tonart_{language}.ts"
            known = read(file)
            fresh = written(language, known)
            if file.read_text(encoding="utf-8") != fresh:
                found.append(f"{language}: the .ts file is not up to the source; run: update")
            wanted = [key for key in strings() if "%n" in key[1] or not LANGUAGES[language]]
            found += [f"{language}: not translated: {k[0]}: {k[1]}" for k in wanted if not all(known.get(k, [""]))]
            compiled = FOLDER / f"tonart_{language}.qm"
            if not compiled.is_file() or compiled.read_bytes() != (Path(name) / compiled.name).read_bytes():
                found.append(f"{language}: the .qm file is not made from the .ts file; run: compile")
    return found


def main(argv: list[str]) -> int:
    match argv:
        case ["update"]:
            update()
        case ["compile"]:
            compile_all(FOLDER)
        case ["check"]:
            found = problems()
            print("\n".join(found) or "Everything is translated.")
            return 1 if found else 0
        case _:
            print(__doc__)
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
