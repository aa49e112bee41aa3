"""The client's drafts: find one, begin one, throw one away and take it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Draft
from composer.ui import tokens as t
from composer.ui.icons import icon
from composer.ui.theme import interface_font

Index = QModelIndex | QPersistentModelIndex
ROW = 56
EXCERPT = 160


class Summary(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...
    @property
    def excerpt(self) -> str: ...


class DraftsModel(QAbstractListModel):
    """Holds summaries; the user role gives the draft's id, the tool tip role the beginning of its text."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._drafts: tuple[Summary, ...] = ()
        self.untitled = ""

    def show(self, drafts: Sequence[Summary]) -> None:
        self.beginResetModel()
        self._drafts = tuple(drafts)
        self.endResetModel()

    def retitle(self, draft_id: str, title: str) -> None:
        """The title as it is being typed."""
        for row, draft in enumerate(self._drafts):
            if draft.id == draft_id and draft.title != title:
                renamed = Named(draft.id, title, draft.excerpt)
                self._drafts = (*self._drafts[:row], renamed, *self._drafts[row + 1 :])
                self.dataChanged.emit(self.index(row), self.index(row))

    def show_saved(self, saved: Draft) -> None:
        """What is now the beginning of its text."""
        row = self.row_of(saved.id)
        excerpt = " ".join(saved.message.text[:EXCERPT].split())
        if row >= 0 and self._drafts[row].excerpt != excerpt:
            changed = Named(saved.id, saved.title, excerpt)
            self._drafts = (*self._drafts[:row], changed, *self._drafts[row + 1 :])
            self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, draft_id: str) -> int:
        return next((row for row, draft in enumerate(self._drafts) if draft.id == draft_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._drafts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        draft = self._drafts[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return draft.title or self.untitled
            case Qt.ItemDataRole.UserRole:
                return draft.id
            case Qt.ItemDataRole.ToolTipRole:
                return draft.excerpt
        return None


class Named:
    """A summary with another title."""

    def __init__(self, draft_id: str, title: str, excerpt: str) -> None:
        self.id, self.title, self.excerpt = draft_id, title, excerpt


class DraftDelegate(QStyledItemDelegate):
    """Title, and under it how the text begins."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.tokens = t.LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        state, rect = option.state, option.rect
        inner = rect.adjusted(t.SPACE_1, 1, -t.SPACE_1, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            focused = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QColor(self.tokens.focus) if focused else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.tokens.accent_soft if chosen else self.tokens.hover))
            painter.drawRoundedRect(inner, t.RADIUS_SMALL, t.RADIUS_SMALL)
        words = inner.adjusted(t.SPACE_2, t.SPACE_2, -t.SPACE_2, -t.SPACE_2)
        painter.setFont(interface_font(t.BODY, bold=chosen))
        painter.setPen(QColor(self.tokens.text))
        title = painter.fontMetrics().elidedText(index.data(), Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignTop, title)
        painter.setFont(interface_font(t.SMALL))
        painter.setPen(QColor(self.tokens.muted))
        excerpt = index.data(Qt.ItemDataRole.ToolTipRole)
        below = painter.fontMetrics().elidedText(excerpt, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignBottom, below)
        painter.restore()


class DraftsPanel(QFrame):
    """`chosen` and `taken_back` carry a draft's id."""

    chosen = Signal(str)
    new_asked = Signal()
    taken_back = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "side")
        self.setFixedWidth(t.DRAFTS_WIDTH)
        self.search = QLineEdit(self)
        self.search.setClearButtonEnabled(True)
        self.new = QPushButton(self)
        self.new.setProperty("kind", "quiet")
        self.new.clicked.connect(self.new_asked)
        self.heading = QLabel(self)
        self.heading.setProperty("kind", "strong")
        self.model = DraftsModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self.model)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search.textEdited.connect(self._found.setFilterFixedString)
        self.list = QListView(self)
        self.list.setModel(self._found)
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self._delegate = DraftDelegate(self.list)
        self.list.setItemDelegate(self._delegate)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.search.returnPressed.connect(self._choose_first)
        self.gone = _Gone(self)
        self.gone.undo.clicked.connect(self._take_back)
        self._lay_out()
        self.retranslate()

    def show_drafts(self, drafts: Sequence[Summary], current: str) -> None:
        self.model.show(drafts)
        self.mark(current)

    def mark(self, draft_id: str) -> None:
        """The draft on screen."""
        index = self._found.mapFromSource(self.model.index(self.model.row_of(draft_id)))
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()

    def say_gone(self, draft_id: str, title: str) -> None:
        """A draft was thrown away; it can be taken back until the next one is."""
        self.gone.show_draft(draft_id, title or self.model.untitled)

    def paint_with(self, tokens: t.Tokens) -> None:
        self._delegate.tokens = tokens
        self.new.setIcon(icon("add", tokens, "accent"))
        self.list.viewport().update()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Drafts"))
        self.search.setPlaceholderText(self.tr("Find a draft"))
        self.search.setAccessibleName(self.tr("Find a draft"))
        self.new.setText(self.tr("New"))
        self.new.setAccessibleName(self.tr("New draft"))
        self.list.setAccessibleName(self.tr("Drafts"))
        self.model.untitled = self.tr("Untitled")
        self.list.viewport().update()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.heading)
        top.addStretch(1)
        top.addWidget(self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_3, t.SPACE_3, t.SPACE_3, t.SPACE_3)
        column.setSpacing(t.SPACE_2)
        column.addLayout(top)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.gone)

    def _choose(self, index: Index) -> None:
        self.chosen.emit(index.data(Qt.ItemDataRole.UserRole))

    def _choose_first(self) -> None:
        if self._found.rowCount():
            self._choose(self._found.index(0, 0))

    def _take_back(self) -> None:
        self.gone.hide()
        self.taken_back.emit(self.gone.draft_id)


class _Gone(QFrame):
    """What was thrown away last."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "notice")
        self.draft_id = ""
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = QPushButton(self)
        self.undo.setProperty("kind", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_2, t.SPACE_2, t.SPACE_2, t.SPACE_2)
        column.setSpacing(t.SPACE_1)
        column.addWidget(self._words)
        column.addWidget(self.undo)
        self.hide()

    def show_draft(self, draft_id: str, title: str) -> None:
        self.draft_id = draft_id
        self._words.setText(self.tr("“{title}” is in the trash.").format(title=title))
        self.undo.setText(self.tr("Take it back"))
        self.show()
