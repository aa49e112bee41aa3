"""The editor of a client's brand kit, with a live sample sheet beside it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from composer.core.brand_kit import BrandKit, LogoRule
from composer.core.client import Client
from composer.core.picture_style import PictureStyle
from composer.ui import tokens as t
from composer.ui.kit import work
from composer.ui.kit.form import KitForm
from composer.ui.kit.sheet import SampleSheet
from composer.ui.kit.state import ColourRow, KitFields, KitState, problems
from composer.ui.kit.version_dialog import VersionDialog
from composer.ui.services import Services

if TYPE_CHECKING:
    from composer.app.context import Context

SIZE = (1240, 780)
SOON_MS = 350
"""After the last change the sample pictures are made anew."""
LOGO_KINDS = "PNG, SVG (*.png *.svg *.webp *.jpg *.jpeg *.tif *.tiff)"
FONT_KINDS = "OpenType, TrueType (*.otf *.ttf)"
PICTURE_KINDS = "JPEG, PNG, WebP (*.jpg *.jpeg *.png *.webp)"
COLOUR_KINDS = "Design tokens (*.json *.tokens)"


class KitDialog(QDialog):
    """`kept` carries the BrandKit that was saved. `base` is None for a client that has none yet."""

    kept = Signal(object)

    def __init__(
        self, services: Services, context: Context, client: Client, base: BrandKit | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Design guidelines of {client}").format(client=client.name))
        self.resize(*SIZE)
        self._services, self._context, self._client, self._base = services, context, client, base
        self._folder = tempfile.TemporaryDirectory(prefix="tonart-kit-")
        self.state = KitState(base or BrandKit(client.name, ""))
        self._images: dict[str, QImage] = {}
        self._photo = QImage()
        tokens = services.theme.tokens
        networks = {key: profile.name for key, profile in context.profiles.items()}
        self.form, self.sheet = KitForm(self, networks, tokens), SampleSheet(self, tokens)
        self.undo, self.redo = QPushButton(self.tr("Undo"), self), QPushButton(self.tr("Redo"), self)
        self.save, self.close_ = QPushButton(self.tr("Save …"), self), QPushButton(self.tr("Close"), self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(SOON_MS)
        self._soon.timeout.connect(self._ask_samples)
        self._lay_out()
        self._connect()
        self._show()
        self._ask_samples()

    # What a person does

    def _change(self, fields: KitFields, key: str = "") -> None:
        if self.state.change(fields, key):
            self._show()
            self._soon.start()

    def _change_kit(self, key: str = "", **changed: Any) -> None:
        now = self.state.now
        self._change(replace(now, kit=replace(now.kit, **changed)), key)

    def _change_logo(self, key: str, **changed: Any) -> None:
        rule: LogoRule = replace(self.state.now.kit.logo, **changed)
        self._change_kit(key, logo=rule)

    def _change_style(self, network: str, style: PictureStyle | None, key: str) -> None:
        self._change(self.state.now.with_style(network, style), f"style {key}")

    def _change_colour(self, place: int, row: ColourRow) -> None:
        self._change(self.state.now.with_colour(place, row), f"colour {place}")

    def _add_colour(self) -> None:
        now = self.state.now
        self._change(replace(now, colours=(*now.colours, ColourRow(self._free_role()))))
        self.form.colours.edits[-1].name.setFocus()

    def _free_role(self) -> str:
        from composer.ui.kit.colours import ROLES

        taken = self.state.now.roles
        usual = (role for role in ROLES if role not in taken)
        return next(usual, f"colour-{len(taken) + 1}")

    def _remove_colour(self, place: int) -> None:
        now = self.state.now
        self._change(replace(now, colours=(*now.colours[:place], *now.colours[place + 1 :])))

    def take_logo(self, variant: str, source: Path) -> None:
        folder = Path(self._folder.name)

        def taken(file: work.LogoFile) -> None:
            self._images[file.path] = file.image
            now = self.state.now
            kit = replace(now.kit, logos={**now.kit.logos, variant: file.path})
            self._change(replace(now, kit=kit, ratios={**now.ratios, variant: file.ratio}))

        self._run(lambda: work.take_logo(source, folder), taken)

    def _remove_logo(self, variant: str) -> None:
        kit = self.state.now.kit
        self._change_kit(logos={name: path for name, path in kit.logos.items() if name != variant})

    def _ask_logo(self, variant: str) -> None:
        title = self.tr("Choose a logo")
        self._services.ask.open_files(self, title, LOGO_KINDS, lambda files: self.take_logo(variant, files[0]))

    def _ask_font(self, role: str) -> None:
        def chosen(files: list[Path]) -> None:
            fonts = self.state.now.kit.fonts
            self._run(lambda: work.check_font(files[0]), lambda path: self._change_kit(fonts={**fonts, role: path}))

        self._services.ask.open_files(self, self.tr("Choose a font"), FONT_KINDS, chosen)

    def _ask_samples_files(self) -> None:
        def chosen(files: list[Path]) -> None:
            self._change_kit(samples=tuple(str(file) for file in files))

        self._services.ask.open_files(self, self.tr("Choose sample pictures"), PICTURE_KINDS, chosen)

    def _ask_tokens(self) -> None:
        def chosen(files: list[Path]) -> None:
            self._run(lambda: work.token_colours(files[0]), self._take_tokens)

        self._services.ask.open_files(self, self.tr("Read colours from design tokens"), COLOUR_KINDS, chosen)

    def _take_tokens(self, rows: tuple[ColourRow, ...]) -> None:
        """Colours whose role is there already take the new value."""
        now = self.state.now
        fresh = {row.role: row for row in rows}
        kept = tuple(replace(row, hex=fresh.pop(row.role).hex) if row.role in fresh else row for row in now.colours)
        self._change(replace(now, colours=(*kept, *fresh.values())))

    def _undo(self) -> None:
        self.state.undo()
        self._show()
        self._soon.start()

    def _redo(self) -> None:
        self.state.redo()
        self._show()
        self._soon.start()

    # Saving and closing

    def _ask_version(self) -> None:
        if problems(self.state.now):
            self.form.go_to(problems(self.state.now)[0])
            return
        version = self._base.version if self._base else ""
        dialog = VersionDialog(self, work.next_version(version), version)
        dialog.wanted.connect(self._save)
        dialog.open()

    def _save(self, version: str, line: str) -> None:
        kit = work.logged(self.state.now.made, version, line, f"{self._context.clock.now():%Y-%m-%d}")
        self.save.setEnabled(False)

        def done(kept: BrandKit) -> None:
            self.kept.emit(kept)
            self._end()

        self._run(lambda: work.save(self._context, self._client.id, kit, self._base), done)

    def reject(self) -> None:
        if not self.state.unsaved:
            self._end()
            return
        self._services.ask.confirm(
            self,
            self.tr("Throw away your changes?"),
            self.tr("The design guidelines stay as they were."),
            self.tr("Throw them away"),
            self._end,
        )

    def _end(self) -> None:
        self._soon.stop()
        self._folder.cleanup()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Save):
            self._ask_version()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):  # Enter ends a field, not the dialog
            super().keyPressEvent(event)

    # What is shown

    def _show(self) -> None:
        now, found = self.state.now, problems(self.state.now)
        logos = {variant: self._image(path) for variant, path in now.kit.logos.items()}
        self.form.show_fields(now, logos)
        self.form.show_problems(found)
        self.undo.setEnabled(self.state.can_undo)
        self.redo.setEnabled(self.state.can_redo)
        self.save.setEnabled(self._savable)
        if not found:
            self.sheet.show_kit(now.made, logos, self._photo)

    @property
    def _savable(self) -> bool:
        return self.state.unsaved or self._base is None

    def _image(self, path: str) -> QImage:
        if path not in self._images:
            self._images[path] = work.logo_image(path)
        return self._images[path]

    def _ask_samples(self) -> None:
        """Nothing is drawn of what has a mistake; the answer to an older question is dropped."""
        fields = self.state.now
        if problems(fields):
            self.sheet.show_waiting(self.tr("The pictures follow when the mistakes are gone."))
            return
        self.sheet.show_waiting(self.tr("The pictures are being made …"))
        ratio = self.devicePixelRatioF()

        def done(sheet: work.Sheet) -> None:
            if self.state.now is fields:
                self._photo = sheet.photo
                self.sheet.show_kit(fields.made, {v: self._image(p) for v, p in fields.kit.logos.items()}, self._photo)
                self.sheet.show_samples(sheet.samples, sheet.cards)

        self._services.tasks.run(self, lambda: work.sheet(self._context, fields.made, ratio), done, self._no_samples)

    def _no_samples(self, error: BaseException) -> None:
        from composer.ui.words import error_text

        self.sheet.show_waiting(error_text(error))

    def _run(self, task: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._services.tasks.run(self, task, done, self._tell)

    def _tell(self, error: BaseException) -> None:
        from composer.ui.words import error_text, error_title

        self.save.setEnabled(self._savable)
        self._services.ask.tell(self, error_title(error), error_text(error))

    def _connect(self) -> None:
        form = self.form
        form.name.textChanged.connect(lambda text: self._change_kit("name", name=text))
        form.background.edit.textChanged.connect(
            lambda text: self._change_kit("background", background=text.strip().lower())
        )
        form.colours.changed.connect(self._change_colour)
        form.colours.added.connect(self._add_colour)
        form.colours.removed.connect(self._remove_colour)
        form.colours.tokens.clicked.connect(self._ask_tokens)
        for variant, box in form.logos.items():
            box.asked.connect(lambda variant=variant: self._ask_logo(variant))
            box.offered.connect(lambda source, variant=variant: self.take_logo(variant, source))
            box.removed.connect(lambda variant=variant: self._remove_logo(variant))
        form.places.changed.connect(lambda places: self._change_logo("", places=places))
        form.share.changed.connect(lambda share: self._change_logo("share", share=max(share, 0.01)))
        form.clear.changed.connect(lambda share: self._change_logo("clear", clear_space=share))
        form.smallest.changed.connect(lambda number: self._change_logo("smallest", smallest_px=number))
        form.style_.changed.connect(self._change_style)
        for role, button in form.fonts.items():
            button.clicked.connect(lambda _=False, role=role: self._ask_font(role))
        form.templates.switched.connect(lambda templates: self._change_kit(templates=templates))
        form.samples.clicked.connect(self._ask_samples_files)
        self.undo.clicked.connect(self._undo)
        self.redo.clicked.connect(self._redo)
        self.save.clicked.connect(self._ask_version)
        self.close_.clicked.connect(self.reject)
        for key, called in ((QKeySequence.StandardKey.Undo, self._undo), (QKeySequence.StandardKey.Redo, self._redo)):
            QShortcut(QKeySequence(key), self, called)

    def _lay_out(self) -> None:
        self.save.setProperty("kind", "primary")
        for button in (self.undo, self.redo, self.save, self.close_):
            button.setAutoDefault(False)
        ground = QFrame(self)
        ground.setProperty("kind", "previews")
        inside = QVBoxLayout(ground)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.sheet)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.form, 11)
        both.addWidget(ground, 10)
        below = QHBoxLayout()
        below.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_3)
        below.setSpacing(t.SPACE_2)
        below.addWidget(self.undo)
        below.addWidget(self.redo)
        below.addStretch(1)
        below.addWidget(self.close_)
        below.addWidget(self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(both, 1)
        column.addLayout(below)
