"""The frame: navigation, panes, menus, status line and the window's place on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow

from composer.app.starting import GEOMETRY, LANGUAGE, LAST_CLIENT, PAPER, THEME

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QCloseEvent, QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from composer.app.locations import Locations
    from composer.ui.ask import Ask
    from composer.ui.language import Language
    from composer.ui.services import Finishing, Writing
    from composer.ui.session import Session
    from composer.ui.theme import Theme

SMALLEST = (960, 600)
USUAL = (1440, 900)
SAY_MS = 8000


class MainWindow(QMainWindow):
    """Light until `furnish`, so that its first paint waits for nothing.

    `first_painted` once; `setting_changed` with key and value to keep.
    """

    first_painted = Signal()
    setting_changed = Signal(str, str)
    queue_changed = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._painted = self._may_close = self._furnished = False
        self.setWindowTitle("Tonart")
        self.resize(*USUAL)
        self.setMinimumSize(*SMALLEST)
        room = self.screen().availableSize()
        small = room.width() < USUAL[0] or room.height() < USUAL[1]
        if small and room.width() >= SMALLEST[0] and room.height() >= SMALLEST[1]:
            self._maximize()
        self._early: list[QKeyEvent] = []
        self.before_closing: list[Finishing] = []
        """Who else is asked, after the panes."""

    def _maximize(self) -> None:
        from PySide6.QtCore import Qt  # only where it is needed: loading it takes long, and the first paint waits

        self.setWindowState(Qt.WindowState.WindowMaximized)

    def furnish(self, locations: Locations, theme: Theme, language: Language, ask: Ask, session: Session) -> None:
        """Menus, navigation and the room for the panes, once. What was typed so far goes to the focused field."""
        # Loaded here, not above: the first paint does not wait for any of them. PySide makes a class when it is named.
        from PySide6.QtWidgets import QLabel, QSizePolicy, QStackedWidget

        from composer.ui.actions import Actions
        from composer.ui.navigation import Navigation
        from composer.ui.panes import PANES
        from composer.ui.services import Services
        from composer.ui.tasks import Tasks

        self.tasks = Tasks(self)
        self.actions_ = Actions(self)
        self.session = session
        self._theme, self._language, self._ask = theme, language, ask
        self._panes = {pane.key: pane for pane in PANES}
        self.services = Services(
            locations, self.tasks, session, theme, language, ask, self.actions_,
            self.say, self.offer, self.show_pane, self._open_draft, self.queue_changed.emit,
        )  # fmt: skip
        self.navigation = Navigation(self.actions_, self)
        self.stack = QStackedWidget(self)
        self._made: dict[str, QWidget] = {}
        self._writing: Writing | None = None
        self.save_state = QLabel(self)
        self.trouble = QLabel(self)
        self.trouble.setProperty("kind", "blocks")
        self.trouble.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # never widens the window
        self.trouble.hide()
        self._trouble = ""
        self._furnished = True
        self._build()
        self._connect()
        QTimer.singleShot(0, self._type_early)

    def _build(self) -> None:
        from PySide6.QtWidgets import QHBoxLayout, QWidget  # after the first paint

        from composer.ui.offer import Offer

        centre = QWidget(self)
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.navigation)
        row.addWidget(self.stack, 1)
        self.setCentralWidget(centre)
        self.actions_.put_into(self.menuBar())
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.trouble, 1)
        self._offer = Offer(self.statusBar())
        self.statusBar().addPermanentWidget(self.save_state)
        self._theme.changed.connect(self._paint_icons)
        self._paint_icons()
        self.actions_.themes[self._theme.mode].setChecked(True)
        self.actions_.languages[self._language.code].setChecked(True)

    def _connect(self) -> None:
        from PySide6.QtCore import Qt  # after the first paint

        for key in self._panes:
            self.actions_[f"pane.{key}"].triggered.connect(lambda _=False, chosen=key: self.show_pane(chosen))
        for mode, action in self.actions_.themes.items():
            action.triggered.connect(lambda _=False, chosen=mode: self._choose_theme(chosen))
        for code, action in self.actions_.languages.items():
            action.triggered.connect(lambda _=False, chosen=code: self._choose_language(chosen))
        for name, slot in (("cut", "cut"), ("copy", "copy"), ("paste", "paste"), ("all", "selectAll")):
            action = self.actions_[f"edit.{name}"]
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the field's own keys do the work
            action.triggered.connect(lambda _=False, chosen=slot: _call_focused(chosen))
        self.actions_["quit"].triggered.connect(self.close)
        self.actions_["edit.contacts"].triggered.connect(self._show_contacts)
        self.actions_["queue.background"].triggered.connect(self._show_background)
        self.actions_["help.handbook"].triggered.connect(self._show_handbook)
        self.actions_["help.shortcuts"].triggered.connect(self._show_shortcuts)
        self.actions_["help.about"].triggered.connect(self._show_about)
        self.navigation.client_chosen.connect(self.session.choose)
        self.session.clients_changed.connect(self._clients_changed)
        self.session.client_changed.connect(self._client_changed)
        self.session.trouble_changed.connect(self._show_trouble)

    def show_pane(self, key: str) -> None:
        """Make the pane on its first showing and put it in front."""
        pane = self._made.get(key)
        if pane is None:
            pane = self._panes[key].create(self.services)
            self._made[key] = pane
            self.stack.addWidget(pane)
            if key == "write":
                self._writing = cast("Writing", pane)
                self._writing.save_state_changed.connect(self.save_state.setText)
        self.actions_.set_writing(key == "write")
        self.stack.setCurrentWidget(pane)
        self.actions_[f"pane.{key}"].setChecked(True)

    def pane(self, key: str) -> QWidget:
        """The pane, made if need be, without showing it."""
        if key not in self._made:
            self.show_pane(key)
        return self._made[key]

    def say(self, sentence: str) -> None:
        """A passing word on the status line."""
        self.statusBar().showMessage(sentence, SAY_MS)

    def offer(self, sentence: str, words: str, act: Callable[[], None]) -> None:
        """`say` with one thing to do next, on a button."""
        self._offer.make(sentence, words, act)

    def restore_place(self, stored: str) -> None:
        from PySide6.QtCore import QByteArray  # a first start has no place to restore

        self.restoreGeometry(QByteArray.fromBase64(stored.encode()))

    def come_forward(self) -> None:
        """Somebody asks for this window."""
        from PySide6.QtCore import Qt  # after the first paint

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:
        if self._furnished:
            from PySide6.QtCore import QEvent  # after the first paint

            if event.type() == QEvent.Type.LanguageChange:
                self.actions_.retranslate()
                self._show_trouble(self._trouble)
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            QTimer.singleShot(0, self.first_painted.emit)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._furnished:
            super().keyPressEvent(event)
        else:
            self._early.append(event.clone())

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._furnished:
            event.accept()
            return
        from composer.ui.services import Finishing  # loaded by then; the first paint does not wait for it

        unfinished = [pane for pane in self._made.values() if isinstance(pane, Finishing)] + self.before_closing
        if not self._may_close and unfinished:
            event.ignore()
            self._finish(unfinished)
            return
        self.setting_changed.emit(GEOMETRY, bytes(self.saveGeometry().toBase64().data()).decode())
        if self._writing is not None:
            self.setting_changed.emit(PAPER, self._writing.paper_place())
        self.closing.emit()
        self.tasks.close()
        event.accept()

    def _finish(self, panes: Sequence[Finishing]) -> None:
        """One after the other, so that never two questions are open."""
        if panes:
            panes[0].finish(lambda: self._finish(panes[1:]))
        else:
            self._close_now()

    def _close_now(self) -> None:
        self._may_close = True
        QTimer.singleShot(0, self.close)  # Qt passes over a close that comes from inside the closing

    def _type_early(self) -> None:
        """Keys pressed before there was a field to type in."""
        early, self._early = self._early, []
        for event in early:
            QCoreApplication.postEvent(self.focusWidget() or self, event)

    def _open_draft(self, draft_id: str) -> None:
        self.show_pane("write")
        if self._writing is not None:
            self._writing.open_draft(draft_id)

    def _clients_changed(self) -> None:
        self.navigation.show_clients(self.session.clients, self.session.client)

    def _client_changed(self) -> None:
        client = self.session.client
        self._clients_changed()
        self._theme.set_accent(client.accent if client else None)
        if client is not None:
            self.setting_changed.emit(LAST_CLIENT, client.id)

    def _show_trouble(self, code: str) -> None:
        """Stays until the publisher can use the queue again."""
        from composer.ui.words import outcome_text  # the first paint does not wait for it

        self._trouble = code
        why = outcome_text(code)
        stands = code.startswith("store.") or code == "internal"
        self.trouble.setText(self.tr("The queue stands still. {why}").format(why=why) if stands else why)
        self.trouble.setToolTip(self.trouble.text())
        self.trouble.setVisible(bool(code))

    def _choose_theme(self, mode: str) -> None:
        self._theme.set_mode(mode)
        self.setting_changed.emit(THEME, mode)

    def _choose_language(self, code: str) -> None:
        self._language.set(code)
        self.setting_changed.emit(LANGUAGE, code)

    def _paint_icons(self) -> None:
        self.navigation.paint_icons(self._theme.tokens)

    def _show_contacts(self) -> None:
        from composer.ui.book.dialog import BookDialog

        if self.session.context is not None:
            dialog = BookDialog(self.services, self.session.context, self)
            dialog.open()
            dialog.begin()

    def _show_background(self) -> None:
        from composer.app.autostart import autostart
        from composer.ui.background.dialog import BackgroundDialog

        context = self.session.context
        if context is not None:
            BackgroundDialog(self.services, context, autostart(context.locations), self).open()

    def _show_handbook(self) -> None:
        from composer.ui.reader import HandbookDialog

        services = self.services
        HandbookDialog(services.locations.resources / "handbook", services.language, self).show()

    def _show_shortcuts(self) -> None:
        from composer.ui.about import ShortcutsDialog

        ShortcutsDialog(self.actions_, self).open()

    def _show_about(self) -> None:
        from composer.ui.about import AboutDialog

        AboutDialog(self).open()


def _call_focused(slot: str) -> None:
    """Cut, copy and the like belong to the field that has the focus."""
    from PySide6.QtGui import QAction  # after the first paint

    method = getattr(QApplication.focusWidget(), slot, None)
    if method is not None and not isinstance(method, QAction):
        method()
