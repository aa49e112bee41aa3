"""The interface's language, switched while the program runs."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator, Signal
from PySide6.QtWidgets import QApplication

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Each in its own words, as people look for it. The English file holds only the plurals."""


class Language(QObject):
    """Installing a translator sends LanguageChange to every widget; panes retranslate in `changeEvent`."""

    changed = Signal()

    def __init__(self, app: QApplication, folder: Path) -> None:
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._installed: list[QTranslator] = []
        self.code = "en"

    def set(self, wanted: str) -> None:
        """A key of LANGUAGES; anything else means the system's, or English."""
        system = QLocale.system().name()[:2]
        code = wanted if wanted in LANGUAGES else system if system in LANGUAGES else "en"
        if code == self.code and self._installed:
            return
        self.code = code
        QLocale.setDefault(QLocale(code))
        for old in self._installed:
            self._app.removeTranslator(old)
        self._installed = self._load(code)
        for translator in self._installed:
            self._app.installTranslator(translator)
        self.changed.emit()

    def _load(self, code: str) -> list[QTranslator]:
        qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        files = (f"{qt}/qtbase_{code}.qm", str(self._folder / f"tonart_{code}.qm"))
        made = [QTranslator(self) for _ in files]
        return [translator for translator, file in zip(made, files, strict=True) if translator.load(file)]
