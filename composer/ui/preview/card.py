"""One channel's post as its network will show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QHideEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from composer.core.client import Channel
from composer.core.look import Device
from composer.core.prepared import PreparedPost
from composer.core.profile import PlatformProfile
from composer.ui.preview import paint_card, words
from composer.ui.preview.avatar import Face
from composer.ui.preview.paint_card import Scene
from composer.ui.preview.part import PartView, Reader
from composer.ui.preview.pixmaps import reduced
from composer.ui.preview.spoken import spoken

_PAUSE = 400
"""Milliseconds without a key press after which what nobody sees follows: the accessible name, cards out of sight."""


class PreviewCard(QWidget):
    """Paints any prepared post with the look of any profile. Its height follows from its width and the post."""

    height_changed = Signal()

    def __init__(self, profile: PlatformProfile, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.profile = profile
        self._post: PreparedPost | None = None
        self._waiting: tuple[PreparedPost, Channel, str] | None = None
        self._channel: Channel | None = None
        self._scene = Scene(profile)
        self._given: dict[str, int] = {}
        self._ground: QColor | None = None
        self._reader = Reader()
        self._arranged = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._copy, self._copy_text = QAction(self), QAction(self)
        self._copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._copy.triggered.connect(self.copy_picture)
        self._copy_text.triggered.connect(self.copy_text)
        self.addActions([self._copy, self._copy_text])
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_PAUSE)
        self._later.timeout.connect(self._speak)
        self._retranslate()

    @property
    def post(self) -> PreparedPost | None:
        self.catch_up()
        return self._post

    @property
    def waits(self) -> bool:
        """Whether it shows an earlier post, because nobody sees it."""
        return self._waiting is not None

    @property
    def out_of_sight(self) -> bool:
        """Scrolled away in a window that is on the screen."""
        return self.isVisible() and self.visibleRegion().isEmpty()

    def show_post(self, post: PreparedPost, channel: Channel, accent: str) -> None:
        """Only what changed is laid out and painted again, out of sight not before typing pauses. `accent` is the
        ground of the initials."""
        self._waiting = (post, channel, accent)
        if self._post is not None and self.out_of_sight:
            self._later.start()
        else:
            self.catch_up()

    def catch_up(self) -> None:
        """Show what was given last."""
        if self._waiting is not None:
            given, self._waiting = self._waiting, None
            self._show(*given)

    def _show(self, post: PreparedPost, channel: Channel, accent: str) -> None:
        face = Face(channel.display_name or channel.handle, channel.handle, accent)
        self._look_as(replace(self._reader, language=post.language))
        same_face = face == self._scene.face
        self._post, self._channel, self._scene.face = post, channel, face
        before = self._scene.geometry()
        for view in self._scene.views:
            view.block.mark()
        changed = self._set_parts(post)
        self._arrange(self.width())
        if not self.isVisible():
            self._speak()
        else:
            self._later.start()
        if not same_face:
            self._resized()
        elif before != self._scene.geometry():
            self._resized(int(self._scene.top_of_change(before)) - 2)
        else:
            for view in changed:
                self.update(view.changed().toAlignedRect().adjusted(-1, -2, 3, 3))

    def show_pictures(self, pictures: Mapping[str, QImage]) -> None:
        """The renditions by attachment id; a picture without one stays a quiet field."""
        known = self._given
        self._given = {key: image.cacheKey() for key, image in pictures.items()}
        shown = self._scene.pictures
        self._scene.pictures = {
            key: shown[key] if known.get(key) == image.cacheKey() else reduced(image) for key, image in pictures.items()
        }
        self._scene.pixmaps.turn()
        for view in self._scene.views:
            self.update(view.media.toAlignedRect())

    def set_dark(self, dark: bool) -> None:
        if dark != self._scene.dark:
            self._scene.dark = dark
            self._arranged = -1
            self._arrange(self.width())
            self.update()

    def set_ground(self, ground: QColor) -> None:
        """What the card lies on. It paints that itself: otherwise everything beneath is painted with every key."""
        self._ground = ground
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_StaticContents)  # a post that grows is not painted anew from its top
        self.update()

    def set_unfolded(self, unfolded: bool) -> None:
        """Show the whole text, with a mark where the network folds it."""
        self._show_to(replace(self._reader, unfolded=unfolded))

    def set_device(self, device: Device) -> None:
        """Where the post is read; the fold differs."""
        self._show_to(replace(self._reader, device=device))

    @property
    def unfolded(self) -> bool:
        return self._reader.unfolded

    @property
    def folds(self) -> bool:
        """Whether there is a fold, open or not."""
        self.catch_up()
        return any(view.mark is not None for view in self._scene.views)

    def picture(self, width: int = 0, ratio: float = 2.0) -> QImage:
        """The card alone, without the focus frame; `width` in logical pixels (0: as it stands)."""
        size = QSize(width or self.width(), self.heightForWidth(width or self.width()))
        image = QImage(size * ratio, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        self.paint_on(painter, size.width(), QRectF(QPointF(0, 0), size.toSizeF()))
        painter.end()
        return image

    def paint_on(self, painter: QPainter, width: int, seen: QRectF) -> None:
        """What of the card is `seen`, at a width of its own; the card on screen stays as it is."""
        self._arrange(width)
        self._scene.paint(painter, seen)
        self._arrange(self.width())

    def breaks(self, width: int) -> list[float]:
        """Where the card may be cut for lack of room: between posts, between lines, above pictures."""
        self._arrange(width)
        line = self._scene.look.type.body.line
        found = {view.text.top() + number * line for view in self._scene.views for number in range(view.block.lines)}
        found |= {y for view in self._scene.views for y in (view.text.bottom(), view.media.top(), view.bottom)}
        self._arrange(self.width())
        return sorted(found)

    def copy_picture(self) -> None:
        """To the clipboard."""
        QGuiApplication.clipboard().setImage(self.picture())

    @property
    def fold_place(self) -> tuple[int, int] | None:
        """The first part that is folded, and where in its text: in code points."""
        self.catch_up()
        places = (view.fold_place(self.profile.look) for view in self._scene.views)
        return next(((number, place) for number, place in enumerate(places) if place is not None), None)

    def copy_text(self) -> None:
        """Exactly what is counted, to be posted by hand; the parts of a thread with blank lines between them."""
        self.catch_up()
        if self._post is not None:
            QGuiApplication.clipboard().setText("\n\n".join(part.text for part in self._post.parts))

    def heightForWidth(self, width: int) -> int:
        self.catch_up()
        shown = self._arranged
        self._arrange(width)
        height = self._scene.height
        if shown >= 0:
            self._arrange(shown)
        return height

    def sizeHint(self) -> QSize:
        width = self._scene.look.frame.width
        return QSize(width, self.heightForWidth(width))

    def _set_parts(self, post: PreparedPost) -> list[PartView]:
        """Gives the views whose part is another now."""
        count = len(self._scene.views)
        changed = self._scene.set_post(post)
        if changed or count != len(post.parts):
            self._arranged = -1
        return changed

    def _arrange(self, width: int) -> None:
        if width != self._arranged:
            self._scene.arrange(width, self._reader)
            self._arranged = width

    def _show_to(self, reader: Reader) -> None:
        if self._look_as(reader):
            self._arrange(self.width())
            self._resized()

    def _look_as(self, reader: Reader) -> bool:
        """Whether that is another reader than before."""
        if reader == self._reader:
            return False
        self._reader, self._arranged = reader, -1
        return True

    def _resized(self, top: int = 0) -> None:
        """What is above `top` looks as before."""
        self._scene.pixmaps.turn()
        self.updateGeometry()
        self.update(0, top, self.width(), max(self.height(), self._scene.height))
        self.height_changed.emit()

    def _retranslate(self) -> None:
        self._copy.setText(self.tr("Copy as picture"))
        self._copy_text.setText(self.tr("Copy the text"))
        if self._post is None or self._channel is None:
            self.setAccessibleName(words.card(self.profile.name, ""))
            return
        for view in self._scene.views:
            view.part = None
        self._set_parts(self._post)
        self._arrange(self.width())
        self._speak()
        self._resized()

    def _speak(self) -> None:
        self.catch_up()
        self._later.stop()
        if self._post is not None and self._channel is not None:
            self.setAccessibleName(spoken(self._post, self._channel, self.profile.name))

    def _turn(self, view: PartView, by: int) -> bool:
        """Show the next or previous picture of a carousel."""
        if not view.turn(by):
            return False
        self._arranged = -1
        self._arrange(self.width())
        self.update(view.media.toAlignedRect())
        return True

    def _carousel_at(self, position: QPointF) -> PartView | None:
        return next((view for view in self._scene.views if view.turns and view.media.contains(position)), None)

    def _over_fold(self, position: QPointF) -> bool:
        return any(view.mark is not None and view.fold.contains(position) for view in self._scene.views)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.catch_up()
        self._arrange(self.width())
        painter = QPainter(self)
        if self._ground is not None:
            painter.fillRect(event.rect(), self._ground)
        self._scene.paint(painter, QRectF(event.rect()))
        if self.hasFocus():
            paint_card.focus_frame(painter, QRectF(self.rect()), self.palette().highlight().color())

    def hideEvent(self, event: QHideEvent) -> None:
        self._speak()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self._scene.pixmaps.turn()
            self.update()
        self._arrange(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.folds:
            self.set_unfolded(not self.unfolded)
            return
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is not None and any(self._turn(view, step) for view in self._scene.views):
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if self._over_fold(event.position()):
            self.set_unfolded(not self.unfolded)
        view = self._carousel_at(event.position())
        if view is not None:
            self._turn(view, 1 if event.position().x() > view.media.center().x() else -1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._over_fold(event.position()) or self._carousel_at(event.position()) is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            view = next((v for v in self._scene.views if v.mark and v.fold.contains(QPointF(event.pos()))), None)
            if view is not None and view.mark is not None:
                QToolTip.showText(event.globalPos(), words.unfold_hint(view.mark.fold.origin.confidence), self)
                return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._speak()
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def text_areas(self) -> list[QRect]:
        """Where the texts of the parts stand."""
        self.catch_up()
        return [view.text.toAlignedRect() for view in self._scene.views]
