"""One column of the plan: the slots of a day, or the drafts that have no time yet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QItemSelectionModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from composer.ui import tokens as t
from composer.ui.plan.card import SLOT, SlotDelegate
from composer.ui.plan.week import Slot
from composer.ui.plan.words import spoken, title_text

Index = QModelIndex | QPersistentModelIndex
MIME = "application/x-tonart-publications"


class SlotModel(QAbstractListModel):
    """`dropped` carries the ids of the publications that were let go over this column."""

    dropped = Signal(object)

    def __init__(self, parent: QWidget, takes: bool) -> None:
        super().__init__(parent)
        self._takes = takes
        self.slots: tuple[Slot, ...] = ()
        self.soonest: Slot | None = None

    def show(self, slots: Sequence[Slot], soonest: Slot | None) -> None:
        self.beginResetModel()
        self.slots, self.soonest = tuple(slots), soonest
        self.endResetModel()

    def row_of(self, slot: Slot) -> int:
        """The same slot as it now stands: it shares a publication, or is the same draft without a time."""
        for row, other in enumerate(self.slots):
            if set(slot.ids) & set(other.ids) or (not slot.ids and not other.ids and slot.draft_id == other.draft_id):
                return row
        return -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.slots)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        slot = self.slots[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return title_text(slot)
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return spoken(slot, slot == self.soonest)
            case Qt.ItemDataRole.UserRole:
                return slot
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        plain = super().flags(index)
        if not index.isValid():
            return plain | Qt.ItemFlag.ItemIsDropEnabled if self._takes else plain
        return plain | Qt.ItemFlag.ItemIsDragEnabled if self.slots[index.row()].movable_ids else plain

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        ids = [name for index in indexes for name in self.slots[index.row()].ids]
        data = QMimeData()
        data.setData(MIME, QByteArray("\n".join(ids).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def canDropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        return self._takes and data.hasFormat(MIME)

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """The time stays, so the row does not matter. The plan shows the move once the queue has it."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        self.dropped.emit(bytes(data.data(MIME).data()).decode().split("\n"))
        return True


class DayList(QListView):
    """`left` is by how many columns the cursor wants to go, `moved` by how many days the chosen slot is to be put.

    Only one of the columns is reached by Tab: the one that had the cursor last.
    """

    opened = Signal(object)
    left = Signal(int)
    moved = Signal(int)
    entered = Signal()
    menu_asked = Signal(object, object)

    def __init__(self, parent: QWidget, takes: bool = True) -> None:
        super().__init__(parent)
        self.slots = SlotModel(self, takes)
        self.setModel(self.slots)
        self.delegate = SlotDelegate(self)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(takes)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop if takes else QAbstractItemView.DragDropMode.NoDragDrop
        )
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setMinimumWidth(t.SPACE_8)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(SLOT)))

    @property
    def chosen(self) -> Slot | None:
        index = self.currentIndex()
        return index.data(SLOT) if index.isValid() else None

    def choose_row(self, row: int) -> None:
        """The nearest row there is; takes the focus also when there is none."""
        if self.slots.slots:
            self.setCurrentIndex(self.slots.index(max(0, min(row, len(self.slots.slots) - 1)), 0))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, alt = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if step is not None:
            (self.moved if alt else self.left).emit(step)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.chosen is not None:
                self.opened.emit(self.chosen)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()  # the week's, not the list's
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()
        if event.reason() == Qt.FocusReason.MouseFocusReason or not self.slots.slots:
            return
        index = self.currentIndex() if self.currentIndex().isValid() else self.slots.index(0, 0)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.clearSelection()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.chosen is not None:
            self.menu_asked.emit(self.chosen, event.globalPos())
