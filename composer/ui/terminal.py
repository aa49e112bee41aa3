"""What the command line borrows from the window: words in both languages and painted previews. Qt is loaded on use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from composer.core.errors import TonartError
from composer.core.finding import Finding
from composer.core.publication import Publication, PublicationState
from composer.ui.translating import translate
from composer.ui.unbroken import unbroken

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from composer.app.context import Context
    from composer.app.dossier import Dossier
    from composer.app.exporting import Handout
    from composer.app.self_test import Result
    from composer.core.prepared import PreparedPost
    from composer.ui.background.tray import Tray
    from composer.ui.language import Language


class Terminal:
    """`composer.cli.screen.Screen`."""

    def __init__(self, resources: Path, *, display: bool = False) -> None:
        self._resources = resources
        self._display = display
        self._language = "en"
        self._app: QApplication | None = None
        self._words: Language | None = None

    def use_language(self, language: str) -> None:
        self._language = language

    def close(self) -> None:
        """Take the language's words away again: the application may outlive this command."""
        if self._words is not None:
            self._words.set("en")

    def translate(self, context: str, text: str) -> str:
        self._speak()
        return translate(context, text)

    def finding(self, finding: Finding, posts: int = 1) -> str:
        self._start()
        from composer.ui.words import finding_text, in_post

        return in_post(finding, posts, finding_text(finding))

    def besides(self, post: PreparedPost) -> tuple[str, ...]:
        self._start()
        from composer.ui.words_fields import besides

        return besides(post)

    def error(self, error: TonartError) -> str:
        self._speak()
        from composer.ui.words import error_text

        return error_text(error)

    def state(self, state: PublicationState) -> str:
        self._speak()
        from composer.ui.words import state_text

        return state_text(state)

    def reason(self, publication: Publication) -> str:
        if not publication.code:
            return ""
        self._speak()
        from composer.ui.words import reason_text

        return reason_text(publication)

    def previews(self, handout: Handout, folder: Path, dark: bool) -> tuple[Path, ...]:
        """Raises TonartError when the folder takes no files."""
        from composer.app import exporting

        files = []
        for name, data in self._painted(handout, dark).items():
            files.append(folder / f"{name}.png")
            exporting.write(files[-1], data)
        return tuple(files)

    def export(self, handout: Handout, file: Path, dark: bool) -> None:
        """Raises TonartError when the file cannot be written."""
        self._start()
        from composer.app import exporting
        from composer.ui.export.making import at_once, steps

        with unbroken():
            data = at_once(steps(handout, file, dark))
        exporting.write(file, data)

    def proof(self, dossier: Dossier, file: Path) -> None:
        """Raises TonartError when the file cannot be written."""
        self._start()
        from composer.app import exporting
        from composer.ui.export.proof import card, proof

        with unbroken():
            data = proof(dossier, card(dossier), file.suffix.lower())
        exporting.write(file, data)

    def _painted(self, handout: Handout, dark: bool) -> dict[str, bytes]:
        """The contact sheet and each channel's preview, by the names of their files."""
        self._start()
        from composer.ui.export.cards import cards, width
        from composer.ui.export.making import encoded
        from composer.ui.preview.sheet import contact_sheet

        with unbroken():
            made = list(cards(handout, dark))
            pictures = {"contact-sheet": contact_sheet(made, dark, width(handout))}
            pictures |= {name: card.picture(width(handout)) for name, card in zip(_names(handout), made, strict=True)}
            return {name: encoded(picture, "png") for name, picture in pictures.items()}

    def tray(self, ctx: Context) -> Tray | None:
        if not self._display:
            return None
        with unbroken():
            self._load()
        from composer.ui.background.tray import Tray

        return Tray(ctx)

    def self_test(self) -> Iterator[Result]:
        from composer.app.self_test import Result

        try:
            self._start()
            from PySide6.QtCore import qVersion
            from PySide6.QtGui import QImageReader

            formats = {bytes(name.data()).decode() for name in QImageReader.supportedImageFormats()}
            missing = {"jpeg", "png", "svg"} - formats
            yield Result("qt", f"Qt {qVersion()}", f"no {', '.join(sorted(missing))}" if missing else "")
            yield self._translated()
        except Exception as error:
            yield Result("qt", problem=f"{type(error).__name__}: {error}")

    def _translated(self) -> Result:
        from PySide6.QtCore import QTranslator

        from composer.app.self_test import Result

        loaded = QTranslator().load(str(self._resources / "translations" / "tonart_de.qm"))
        return Result("translations", "de, en", "" if loaded else "tonart_de.qm cannot be loaded")

    def _speak(self) -> None:
        """English needs no Qt."""
        if self._language != "en":
            self._start()

    def _start(self) -> None:
        """Fonts and previews need a whole application; it draws into memory, so no display is needed."""
        if self._app is not None:
            return
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        with unbroken():
            self._load()

    def _load(self) -> None:
        from PySide6.QtWidgets import QApplication

        from composer.ui import fonts
        from composer.ui.language import Language

        running = QApplication.instance()
        self._app = running if isinstance(running, QApplication) else QApplication(["tonart"])
        fonts.register()
        self._words = Language(self._app, self._resources / "translations")
        self._words.set(self._language)


def _names(handout: Handout) -> list[str]:
    """Each channel's network, with its key where the client has several channels there."""
    channels = [leaf.judged.channel for leaf in handout.leaves]
    networks = [channel.network for channel in channels]
    return [c.network if networks.count(c.network) == 1 else f"{c.network}-{c.key}" for c in channels]
