"""What the command line borrows from the window's rooms; `__main__` hands it in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from composer.app.context import Context
    from composer.app.dossier import Dossier
    from composer.app.exporting import Handout
    from composer.app.self_test import Result
    from composer.core.errors import TonartError
    from composer.core.finding import Finding
    from composer.core.prepared import PreparedPost
    from composer.core.publication import Publication, PublicationState


class Tray(Protocol):
    """A sign beside the clock. The first two may be called on any thread; `run` returns when a person ends it."""

    def changed(self, publication: Publication) -> None: ...

    def trouble(self, code: str) -> None: ...

    def run(self) -> None: ...


class Screen(Protocol):
    """Words in the chosen language, and pictures of previews. Loads Qt only when it is asked for either."""

    def use_language(self, language: str) -> None:
        """ "de" or "en"."""

    def translate(self, context: str, text: str) -> str: ...

    def finding(self, finding: Finding, posts: int = 1) -> str:
        """`posts`: of a thread of so many."""

    def besides(self, post: PreparedPost) -> Iterable[str]:
        """What is sent besides text and pictures: poll, content warning, first comment."""

    def error(self, error: TonartError) -> str: ...

    def state(self, state: PublicationState) -> str: ...

    def reason(self, publication: Publication) -> str:
        """Why it stands as it does, in a sentence; empty when all is well."""

    def previews(self, handout: Handout, folder: Path, dark: bool) -> tuple[Path, ...]:
        """Paint each channel's preview and one contact sheet as PNG files; the sheet comes first."""

    def export(self, handout: Handout, file: Path, dark: bool) -> None:
        """All previews as one file, of the kind that its ending says."""

    def proof(self, dossier: Dossier, file: Path) -> None:
        """The proof of one publication as a PDF, or as a ZIP with it and all that it rests on."""

    def tray(self, ctx: Context) -> Tray | None:
        """None where there is no desktop. Asked before anything else is."""

    def self_test(self) -> Iterable[Result]:
        """What can be proven of the window's rooms: Qt, its plugins, fonts, translations, one painted preview."""
