"""What is offered when the keyring cannot be trusted or reached."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from composer.core.errors import VaultError
from composer.ui.services import Services
from composer.ui.words import error_text, error_title

if TYPE_CHECKING:
    from composer.app.context import Context


def offer_session(
    services: Services, context: Context, parent: QWidget, error: VaultError, again: Callable[[], None]
) -> None:
    """The secret may be kept in memory instead; then `again`."""

    def agree() -> None:
        context.keep_secrets_for_this_session()
        again()

    yes = QCoreApplication.translate("Keyring", "Remember until Tonart is closed")
    services.ask.confirm(parent, error_title(error), error_text(error), yes, agree)
