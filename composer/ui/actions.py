"""Every action of the program with its words and its keys; menus and the overview of shortcuts are made from here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from composer.ui.language import LANGUAGES
from composer.ui.shade import MODES

KEYS: dict[str, tuple[str, ...]] = {
    "draft.new": ("Ctrl+N",),
    "draft.delete": ("Ctrl+Shift+Backspace",),
    "draft.versions": ("Ctrl+Shift+H",),
    "draft.queue": ("Ctrl+Return",),
    "draft.export": ("Ctrl+Shift+P",),
    "picture.add": ("Ctrl+Shift+A",),
    "picture.frames": ("Ctrl+Shift+F",),
    "picture.template": ("Ctrl+Shift+L",),
    "queue.background": (),
    "quit": ("Ctrl+Q",),
    "edit.undo": ("Ctrl+Z",),
    "edit.redo": ("Ctrl+Shift+Z", "Ctrl+Y"),
    "edit.cut": ("Ctrl+X",),
    "edit.copy": ("Ctrl+C",),
    "edit.paste": ("Ctrl+V",),
    "edit.all": ("Ctrl+A",),
    "draft.insert": ("Ctrl+I",),
    "draft.search": ("Ctrl+F",),
    "edit.contacts": ("Ctrl+Shift+K",),
    "channel.join": ("Ctrl+J",),
    "channel.compare": ("Ctrl+D",),
    "thread.break": ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
    "thread.split": ("Ctrl+Shift+T",),
    "finding.next": ("F8",),
    "finding.fix": ("Shift+F8",),
    "pane.write": ("Ctrl+1",),
    "pane.plan": ("Ctrl+2",),
    "pane.queue": ("Ctrl+3",),
    "pane.client": ("Ctrl+4",),
    "pane.channels": ("Ctrl+5",),
    "tab.next": ("Ctrl+Tab", "Ctrl+PgDown"),
    "tab.previous": ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
    "view.drafts": ("Ctrl+B",),
    "view.previews": ("Ctrl+E",),
    "view.phone": ("Ctrl+Shift+E",),
    "view.cards": (),
    "help.handbook": ("F1",),
    "help.shortcuts": ("Shift+F1", "Ctrl+/"),
    "help.about": (),
}
MENUS: dict[str, tuple[str, ...]] = {
    "file": (
        "draft.new",
        "draft.versions",
        "draft.delete",
        "",
        "picture.add",
        "picture.frames",
        "picture.template",
        "draft.queue",
        "draft.export",
        "",
        "queue.background",
        "quit",
    ),
    "edit": (
        *("edit.undo", "edit.redo", "", "edit.cut", "edit.copy", "edit.paste", "edit.all", ""),
        *("thread.break", "thread.split", "edit.contacts", ""),
        *("draft.insert", "draft.search", "channel.join", "channel.compare", "finding.next", "finding.fix"),
    ),
    "view": (
        *("pane.write", "pane.plan", "pane.queue", "pane.client", "pane.channels", ""),
        *("tab.next", "tab.previous", "view.drafts", "view.previews", "view.phone", "view.cards", ""),
    ),
    "help": ("help.handbook", "help.shortcuts", "", "help.about"),
}
WRITING = ("draft.", "picture.", "channel.", "thread.", "finding.", "tab.", "view.")
"""What makes sense only while the Write pane is shown."""
CHECKABLE = ("pane.", "view.", "thread.split")


class Actions(QObject):
    """Look an action up by its key; `retranslate` gives all of them the words of the language now set."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._by_key = {key: QAction(window) for key in KEYS}
        for key, action in self._by_key.items():
            action.setObjectName(key)
            action.setShortcuts([QKeySequence(text) for text in KEYS[key]])
            action.setCheckable(key.startswith(CHECKABLE))
        panes = QActionGroup(self)
        for key in MENUS["view"][:5]:
            panes.addAction(self._by_key[key])
        self.themes = self._choices(MODES)
        self.languages = self._choices(tuple(LANGUAGES))
        self._menus = {key: QMenu(window) for key in (*MENUS, "theme", "language")}
        self._fill_menus()
        window.addActions(list(self._by_key.values()))
        self.retranslate()

    def __getitem__(self, key: str) -> QAction:
        return self._by_key[key]

    def __iter__(self) -> Iterator[tuple[str, QAction]]:
        return iter(self._by_key.items())

    def put_into(self, bar: QMenuBar) -> None:
        for key in MENUS:
            bar.addMenu(self._menus[key])

    def set_writing(self, writing: bool) -> None:
        """Whether the Write pane is on screen; its actions rest while it is not."""
        for key, action in self._by_key.items():
            if key.startswith(WRITING):
                action.setEnabled(writing)
        if not writing:
            self.set_undo(False, False)

    def set_undo(self, can_undo: bool, can_redo: bool) -> None:
        """What the Write pane can take back and do again."""
        self._by_key["edit.undo"].setEnabled(can_undo)
        self._by_key["edit.redo"].setEnabled(can_redo)

    def retranslate(self) -> None:
        for key, text in _action_words().items():
            self._by_key[key].setText(text)
        for key, text in _menu_words().items():
            self._menus[key].setTitle(text)
        for mode, text in _theme_words().items():
            self.themes[mode].setText(text)
        for code, own_name in LANGUAGES.items():
            self.languages[code].setText(own_name)

    def _choices(self, keys: tuple[str, ...]) -> dict[str, QAction]:
        group = QActionGroup(self)
        made = {key: QAction(group) for key in keys}
        for action in made.values():
            action.setCheckable(True)
        return made

    def _fill_menus(self) -> None:
        for menu, keys in MENUS.items():
            for key in keys:
                if key:
                    self._menus[menu].addAction(self._by_key[key])
                else:
                    self._menus[menu].addSeparator()
        for name, choices in (("theme", self.themes), ("language", self.languages)):
            self._menus[name].addActions(list(choices.values()))
            self._menus["view"].addMenu(self._menus[name])


def shortcut_lines(actions: Actions) -> list[tuple[str, str]]:
    """What each action with keys is called, and its keys, as the system writes them."""
    native = QKeySequence.SequenceFormat.NativeText
    return [
        (action.text().replace("&", ""), " / ".join(keys.toString(native) for keys in action.shortcuts()))
        for _, action in actions
        if action.shortcuts()
    ]


def _menu_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "file": translate("Actions", "&File"),
        "edit": translate("Actions", "&Edit"),
        "view": translate("Actions", "&View"),
        "help": translate("Actions", "&Help"),
        "theme": translate("Actions", "&Appearance"),
        "language": translate("Actions", "&Language"),
    }


def _theme_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "system": translate("Actions", "Like the &system"),
        "light": translate("Actions", "&Light"),
        "dark": translate("Actions", "&Dark"),
    }


def _action_words() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "draft.new": translate("Actions", "&New draft"),
        "draft.delete": translate("Actions", "&Delete draft"),
        "draft.versions": translate("Actions", "Earlier &versions …"),
        "draft.queue": translate("Actions", "Add to the q&ueue …"),
        "draft.export": translate("Actions", "&Export previews …"),
        "picture.add": translate("Actions", "Add &pictures …"),
        "picture.frames": translate("Actions", "&Frames of the pictures …"),
        "picture.template": translate("Actions", "Card from a &template …"),
        "queue.background": translate("Actions", "&Send while Tonart is closed …"),
        "quit": translate("Actions", "&Quit"),
        "edit.undo": translate("Actions", "&Undo"),
        "edit.redo": translate("Actions", "&Redo"),
        "edit.cut": translate("Actions", "Cu&t"),
        "edit.copy": translate("Actions", "&Copy"),
        "edit.paste": translate("Actions", "&Paste"),
        "edit.all": translate("Actions", "Select &all"),
        "edit.contacts": translate("Actions", "Address &book …"),
        "draft.insert": translate("Actions", "&Insert hashtags or a snippet …"),
        "draft.search": translate("Actions", "&Find a draft"),
        "channel.join": translate("Actions", "&Join again with the common text"),
        "channel.compare": translate("Actions", "C&ompare with the common text …"),
        "thread.break": translate("Actions", "Be&gin the next post here"),
        "thread.split": translate("Actions", "&Split long texts into threads"),
        "finding.next": translate("Actions", "&Next finding"),
        "finding.fix": translate("Actions", "Fi&x this finding"),
        "pane.write": translate("Actions", "&Write"),
        "pane.plan": translate("Actions", "&Plan"),
        "pane.queue": translate("Actions", "&Queue"),
        "pane.client": translate("Actions", "&Client"),
        "pane.channels": translate("Actions", "C&hannels"),
        "tab.next": translate("Actions", "Ne&xt channel"),
        "tab.previous": translate("Actions", "P&revious channel"),
        "view.drafts": translate("Actions", "List of &drafts"),
        "view.previews": translate("Actions", "Pre&views"),
        "view.phone": translate("Actions", "Previews as on a phon&e"),
        "view.cards": translate("Actions", "L&oad link previews"),
        "help.handbook": translate("Actions", "&Handbook"),
        "help.shortcuts": translate("Actions", "&Keyboard shortcuts"),
        "help.about": translate("Actions", "&About Tonart"),
    }
