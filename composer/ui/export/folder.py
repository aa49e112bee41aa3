"""Shows where a file was written."""

from __future__ import annotations

from pathlib import Path


def show_folder(folder: Path) -> None:
    """In the file manager of the system."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
