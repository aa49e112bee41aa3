"""Reads platform_profiles/NAME.toml into frozen values."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from composer.core.errors import ProfileError
from composer.core.lazy import Lazy
from composer.core.profile import ApiRules, PlatformProfile
from composer.core.toml_reading import TomlTable, read_toml
from composer.profiles.fields import read_fields
from composer.profiles.look import read_look
from composer.profiles.rules import read_api, read_card, read_costs, read_pictures, read_text
from composer.profiles.sourced import Sources


def load(path: Path) -> PlatformProfile:
    """Raises ProfileError with `file`, `key`, `line` and `problem`."""
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise ProfileError("file.encoding", file=str(path), key="", line=1, problem=str(error)) from None
    except OSError as error:
        problem = error.strerror or str(error)
        raise ProfileError("file.unreadable", file=str(path), key="", line=0, problem=problem) from None
    return parse(text, str(path), path.stem)


def parse(text: str, file: str, key: str) -> PlatformProfile:
    """The profile in `text`; `file` is only named in errors. Raises ProfileError."""
    top = read_toml(text, file)
    sources = Sources(top.words("sources"))
    profile = PlatformProfile(
        key=key,
        name=top.text("name"),
        checked=top.day("checked"),
        text=read_text(top.table("text"), sources),
        pictures=read_pictures(top.table("pictures"), sources),
        api=read_api(top.table("api"), sources) if "api" in top else ApiRules(),
        look=read_look(top.table("look"), sources),
        costs=read_costs(top.table("costs"), sources) if "costs" in top else None,
        card=read_card(top.table("card"), sources) if "card" in top else None,
        fields=read_fields(top, sources),
        preview_only=top.flag("preview_only", False),
    )
    top.close()
    refuse_unused(top, sources)
    return profile


def refuse_unused(top: TomlTable, sources: Sources) -> None:
    """A source nobody refers to is most likely a slip of the pen in the reference."""
    for name in sources.unused():
        raise top.table("sources").wrong(name, "no rule refers to this source", "file.unknown-key")


def load_all(folder: Path) -> Mapping[str, PlatformProfile]:
    """Every *.toml of `folder` by its key, in order of their names; each is read when it is first asked for, and that
    may raise ProfileError."""
    return Lazy({path.stem: partial(load, path) for path in sorted(folder.glob("*.toml"))})
