"""Brings a card from the client's templates into the draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from composer.core.brand_kit import BrandKit
from composer.core.message import Attachment
from composer.core.template import Template

if TYPE_CHECKING:
    from composer.app.context import Context
    from composer.ui.editor.pane import EditorPane


def insert_card(pane: EditorPane) -> None:
    """Asks for the texts; says so where the client has no templates."""
    from composer.app import cards_of_kit

    context, draft = pane.services.session.context, pane.presenter.draft
    if context is None or draft is None:
        return

    def show(found: tuple[BrandKit | None, tuple[Template, ...]]) -> None:
        kit, templates = found
        if kit is None or not templates:
            _say_none(pane)
        else:
            _open(pane, context, draft.id, kit, templates)

    _run(pane, lambda: cards_of_kit.offered(context, draft.client_id), show)


def _open(pane: EditorPane, context: Context, draft_id: str, kit: BrandKit, templates: tuple[Template, ...]) -> None:
    from composer.app import cards_of_kit
    from composer.ui.editor.template_dialog import TemplateDialog

    networks = tuple(judged.channel.network for judged in pane.presenter.judged)

    def draw(template: Template, texts: Mapping[str, str], done: Callable[[Any], None]) -> None:
        longer = cards_of_kit.SHOWN
        pane.services.tasks.run(
            dialog, lambda: cards_of_kit.draw(context, kit, template, texts, networks, longer), done, pane.show_error
        )

    def came(attachment: Attachment) -> None:
        if pane.presenter.draft is not None and pane.presenter.draft.id == draft_id:
            pane.presenter.pictures_came((attachment,))

    def take(template: Template, texts: Mapping[str, str]) -> None:
        _run(pane, lambda: cards_of_kit.attach(context, kit, template, texts, networks), came)

    dialog = TemplateDialog(pane, templates, draw)
    dialog.wanted.connect(take)
    dialog.open()


def _say_none(pane: EditorPane) -> None:
    translate = QCoreApplication.translate
    pane.services.ask.tell(
        pane,
        translate("WritingDialogs", "There are no templates yet"),
        translate(
            "WritingDialogs",
            "Templates for cards are part of the client’s design guidelines. Import guidelines that have some under "
            "Client, or switch them on there.",
        ),
    )


def _run(pane: EditorPane, task: Callable[[], Any], done: Callable[[Any], None]) -> None:
    pane.services.tasks.run(pane, task, done, pane.show_error)
