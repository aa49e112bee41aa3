"""The contact sheet: one picture in the frames of all channels, which follow its focal point as it moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from composer.core.message import Area, Attachment, Draft, Focus
from composer.ui import tokens as t
from composer.ui.buttons import quiet_button
from composer.ui.editor import changes
from composer.ui.flow import FlowLayout
from composer.ui.icons import icon
from composer.ui.images.crop_fields import CropFields
from composer.ui.images.focus_canvas import FocusCanvas
from composer.ui.images.frame_tile import SIDE, FrameTile
from composer.ui.images.logos import Logos

if TYPE_CHECKING:
    from composer.app.framing import Shot
    from composer.app.preparing import Judged
    from composer.core.brief import Brief

LEAST, MOST = QSize(940, 600), QSize(1500, 900)
AROUND = 40
"""Pixels of the window that stay to be seen beside it."""
SMALL = 512
"""Pixels of the picture that the frames are painted from."""


class FramesDialog(QDialog):
    """What is dragged is shown at once and told when it settles: `changed` carries the draft as it then is, and a key
    for steps that belong together."""

    changed = Signal(object, str)
    image_wanted = Signal(str)
    """The SHA-256 of a picture to show."""
    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, tokens: t.Tokens, brief: Brief, logos: Mapping[str, QImage], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("frames")
        self.setWindowTitle(self.tr("Frames"))
        room = parent.window().size() - QSize(AROUND, AROUND)
        self.resize(room.boundedTo(MOST).expandedTo(LEAST))
        self._tokens, self._brief = tokens, brief
        self._logos = Logos(logos)
        self._picture_id, self._draft, self._judged = "", Draft("", ""), tuple[Any, ...]()
        self._pictures: tuple[Attachment, ...] = ()
        self._small, self._ground, self._wanted = QPixmap(), QImage(), ""
        self._tiles: dict[tuple[str, str], FrameTile] = {}
        self._boxes: dict[tuple[str, str], Shot] = {}
        self._key = ""
        self.canvas = FocusCanvas(self)
        self.canvas.moved.connect(self._point)
        self.canvas.cropped.connect(self._crop)
        self.canvas.settled.connect(self._settle)
        self.crop = CropFields(self)
        self.crop.cropped.connect(self._crop)
        self.crop.cropped.connect(self._settle)
        self.proposal, self.confirm = QLabel(self), QPushButton(self)
        self.confirm.clicked.connect(self._confirm)
        self.title, self.back, self.on = QLabel(self), quiet_button(self), quiet_button(self)
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))
        self._home = QWidget(self)
        self._home.setObjectName("pictures")
        self._flow = FlowLayout(self._home, t.SPACE_4)
        self._lay_out()
        self._say()
        for keys, asked in (
            (QKeySequence.StandardKey.Undo, self.undo_asked),
            (QKeySequence.StandardKey.Redo, self.redo_asked),
        ):
            QShortcut(keys, self).activated.connect(asked)
        QShortcut(QKeySequence("PgUp"), self).activated.connect(lambda: self._step(-1))
        QShortcut(QKeySequence("PgDown"), self).activated.connect(lambda: self._step(1))

    def begin(self, picture_id: str, draft: Draft, judged: Sequence[Judged]) -> None:
        self._picture_id = picture_id
        self.show_draft(draft, judged)
        self.canvas.setFocus()

    def show_draft(self, draft: Draft, judged: Sequence[Judged]) -> None:
        """As it is now, also after an undo; a picture that is gone gives way to another."""
        from composer.app import framing

        self._draft, self._judged = draft, tuple(judged)
        self._pictures = framing.pictures(draft, judged)
        if not self._pictures:
            self.reject()
            return
        if all(picture.id != self._picture_id for picture in self._pictures):
            self._picture_id = self._pictures[0].id
        picture = self._picture()
        if picture.sha256 != self._wanted:
            self._wanted = picture.sha256
            self._show_small(QImage())
            self.image_wanted.emit(picture.sha256)
        self._show()

    def show_image(self, sha256: str, image: QImage) -> None:
        if sha256 == self._wanted and not image.isNull():
            self._show_small(image)

    def tile(self, channel_id: str, what: str) -> FrameTile:
        return self._tiles[(channel_id, what)]

    def _picture(self) -> Attachment:
        return next(picture for picture in self._pictures if picture.id == self._picture_id)

    def _show_small(self, image: QImage) -> None:
        by = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
        small = image if max(image.width(), image.height()) <= SMALL else image.scaled(SMALL, SMALL, *by)
        self._small, self._ground = QPixmap.fromImage(small), small
        self.canvas.show_picture(image)
        for tile in self._tiles.values():
            tile.view.show_picture(self._small, self._ground, self._logos)

    def _show(self) -> None:
        """Everything that follows from the draft; called with every step of a drag."""
        from composer.app import framing

        picture = self._picture()
        shots = framing.shots(self._draft, picture, self._judged, self._brief)
        self._arrange(shots)
        for shot in shots:
            self._tiles[(shot.channel_id, shot.what)].show_shot(shot, picture)
        self.canvas.show_attachment(picture)
        self.crop.show_crop(picture.crop)
        for part in (self.proposal, self.confirm):
            part.setVisible(picture.proposed)
        self._say_title(picture)

    def _arrange(self, shots: Sequence[Shot]) -> None:
        self._boxes = {(shot.channel_id, shot.what): shot for shot in shots}
        if list(self._boxes) == list(self._tiles):
            return
        while self._flow.takeAt(0):
            pass
        for gone in [key for key in self._tiles if key not in self._boxes]:
            self._tiles.pop(gone).deleteLater()
        self._tiles = {key: self._tiles.get(key) or self._make_tile(*key) for key in self._boxes}
        before: QWidget = self.confirm
        for tile in self._tiles.values():
            self._flow.addWidget(tile)
            for part in (tile.view, tile.kind, tile.join):
                QWidget.setTabOrder(before, part)
                before = part

    def _make_tile(self, channel_id: str, what: str) -> FrameTile:
        tile = FrameTile(self._home)
        tile.paint_with(self._tokens)
        tile.view.show_picture(self._small, self._ground, self._logos)
        tile.view.moved.connect(lambda focus: self._point_own(channel_id, focus))
        tile.view.settled.connect(self._settle)
        tile.view.looked_at.connect(lambda on: self._look_at((channel_id, what) if on else None))
        tile.kind_chosen.connect(lambda kind: self._frame(channel_id, kind=kind))
        tile.joined.connect(lambda: self._frame(channel_id, focus=None, crop=None))
        return tile

    def _look_at(self, key: tuple[str, str] | None) -> None:
        shot = self._boxes.get(key) if key else None
        self.canvas.show_frame(shot.plan.crop if shot else None)

    def _point(self, focus: Focus) -> None:
        self._change(changes.with_focus(self._draft, self._picture_id, focus), "focus")

    def _crop(self, area: Area | None) -> None:
        self._change(changes.with_crop(self._draft, self._picture_id, area), "crop")

    def _point_own(self, channel_id: str, focus: Focus) -> None:
        known = self._draft.framing_for(channel_id, self._picture_id)
        own = replace(known, focus=focus)
        self._change(changes.with_framing(self._draft, channel_id, self._picture_id, own), f"frame {channel_id}")

    def _frame(self, channel_id: str, **changed: Any) -> None:
        known = self._draft.framing_for(channel_id, self._picture_id)
        own = replace(known, **changed)
        self._change(changes.with_framing(self._draft, channel_id, self._picture_id, own), "")
        self._settle()

    def _confirm(self) -> None:
        self._point(self._picture().focus)
        self._settle()
        self.canvas.setFocus()

    def _change(self, draft: Draft, key: str) -> None:
        from composer.app import framing

        self._draft, self._key = draft, key and f"{key} {self._picture_id}"
        self._pictures = framing.pictures(draft, self._judged)
        self._show()

    def _settle(self) -> None:
        self.changed.emit(self._draft, self._key)

    def _step(self, by: int) -> None:
        ids = [picture.id for picture in self._pictures]
        self._picture_id = ids[(ids.index(self._picture_id) + by) % len(ids)]
        self.canvas.show_frame(None)
        self.show_draft(self._draft, self._judged)

    def _say(self) -> None:
        self.proposal.setText(self.tr("Proposal: this point stays visible in every frame. Move it, or keep it."))
        self.confirm.setText(self.tr("Keep this point"))
        for button, name, words in (
            (self.back, "left", self.tr("Picture before")),
            (self.on, "right", self.tr("Next picture")),
        ):
            button.setIcon(icon(name, self._tokens))
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _say_title(self, picture: Attachment) -> None:
        ids = [one.id for one in self._pictures]
        words = self.tr("Picture {number} of {all}").format(number=ids.index(picture.id) + 1, all=len(ids))
        room = self.title.fontMetrics().elidedText(picture.file_name, Qt.TextElideMode.ElideMiddle, SIDE * 2)
        self.title.setText(room if len(ids) == 1 else f"{words} · {room}")
        for button in (self.back, self.on):
            button.setVisible(len(ids) > 1)

    def _lay_out(self) -> None:
        self.title.setProperty("kind", "strong")
        self.proposal.setProperty("kind", "muted")
        self.proposal.setWordWrap(True)
        self.canvas.paint_with(self._tokens)
        words = QLabel(
            self.tr(
                "Click on what must stay visible, or move the point with the arrow keys: every frame follows. "
                "Drag inside a frame to cut it otherwise on that channel only."
            ),
            self,
        )
        words.setProperty("kind", "muted")
        words.setWordWrap(True)
        head = QHBoxLayout()
        for part in (self.back, self.title, self.on):
            head.addWidget(part)
        head.addStretch(1)
        kept = QHBoxLayout()
        kept.addWidget(self.proposal, 1)
        kept.addWidget(self.confirm)
        left = QVBoxLayout()
        left.setSpacing(t.SPACE_3)
        left.addLayout(head)
        left.addWidget(words)
        left.addWidget(self.canvas, 1)
        left.addWidget(self.crop)
        left.addLayout(kept)
        scroll = QScrollArea(self)
        scroll.setWidget(self._home)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setMinimumWidth(3 * SIDE + 3 * t.SPACE_4)
        sides = QHBoxLayout()
        sides.setSpacing(t.SPACE_6)
        sides.addLayout(left, 2)
        sides.addWidget(scroll, 3)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(t.SPACE_4, t.SPACE_4, t.SPACE_4, t.SPACE_4)
        column.setSpacing(t.SPACE_3)
        column.addLayout(sides, 1)
        column.addWidget(buttons)
