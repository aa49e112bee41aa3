"""The sample sheet: colours with their contrast, the logo on its grounds, a picture for each network."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from composer.core.brand_kit import BrandKit
from composer.ui import tokens as t
from composer.ui.client.parts import label
from composer.ui.flow import FlowLayout
from composer.ui.kit.words import contrast_text, verdict
from composer.ui.kit.work import ShownSample
from composer.ui.theme import interface_font

SWATCH = QSize(124, 56)
LOGO = QSize(196, 96)


class Swatch(QWidget):
    """A colour with letters on it, in white or black as they are read best."""

    def __init__(self, parent: QWidget, colour: str, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setFixedSize(SWATCH)
        self._colour, self._tokens = colour, tokens

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(QColor(self._colour))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), t.RADIUS_LARGE, t.RADIUS_LARGE)
        painter.setPen(QColor(best_ink(self._colour)))
        painter.setFont(interface_font(t.TITLE, bold=True))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, "Aa")
        painter.end()


class LogoSample(QWidget):
    """The logo on a colour or a picture; the dashed line shows what stays clear around it."""

    def __init__(self, parent: QWidget, ground: str | QImage, logo: QImage, air: float, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setFixedSize(LOGO)
        self._ground, self._logo, self._air, self._tokens = ground, logo, air, tokens

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect())
        if isinstance(self._ground, QImage):
            painter.drawImage(whole, self._ground, _covering(self._ground, whole))
        else:
            painter.fillRect(whole, QColor(self._ground))
        place = self._place(whole)
        painter.drawImage(place, self._logo)
        air = self._air * place.width()
        self._dash(painter, place.adjusted(-air, -air, air, air))
        painter.setPen(QColor(self._tokens.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(whole.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.end()

    def _place(self, whole: QRectF) -> QRectF:
        """So large that the clear space is seen whole."""
        around = 1 + 2 * self._air
        width = min(whole.width() * 0.86 / around, whole.height() * 0.86 / (self._tall + 2 * self._air))
        place = QRectF(0, 0, width, width * self._tall)
        place.moveCenter(whole.center())
        return place

    @property
    def _tall(self) -> float:
        return self._logo.height() / max(1, self._logo.width())

    @staticmethod
    def _dash(painter: QPainter, area: QRectF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, style in (("#ffffff", Qt.PenStyle.SolidLine), ("#000000", Qt.PenStyle.DashLine)):
            painter.setPen(QPen(QColor(colour), 1, style))
            painter.drawRect(area)


class SampleSheet(QScrollArea):
    """`show_kit` for what is drawn at once, `show_samples` for what comes from a worker."""

    def __init__(self, parent: QWidget, tokens: t.Tokens) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Sample sheet"))
        self._tokens = tokens
        home = QWidget(self)
        self._column = QVBoxLayout(home)
        self._column.setContentsMargins(t.SPACE_4, t.SPACE_3, t.SPACE_4, t.SPACE_4)
        self._column.setSpacing(t.SPACE_2)
        self.state = QLabel(home)
        self.state.setProperty("kind", "small")
        self.state.setWordWrap(True)
        self._drawn, self._pictures = QWidget(home), QWidget(home)
        for widget in (self._drawn, label(home, self.tr("Pictures"), "strong"), self.state, self._pictures):
            self._column.addWidget(widget)
        self._column.addStretch(1)
        self.setWidget(home)

    def show_kit(self, kit: BrandKit, logos: Mapping[str, QImage], photo: QImage) -> None:
        fresh = QWidget(self.widget())
        box = QVBoxLayout(fresh)
        box.setContentsMargins(0, 0, 0, t.SPACE_3)
        box.setSpacing(t.SPACE_2)
        box.addWidget(label(fresh, self.tr("Colours"), "strong"))
        box.addWidget(_flow(fresh, [self._colour(fresh, kit, role) for role in kit.colours]))
        if logos:
            box.addWidget(label(fresh, self.tr("Logo with its clear space"), "strong"))
            box.addWidget(_flow(fresh, self._logos(fresh, kit, logos, photo)))
        self._replace("_drawn", fresh)

    def show_samples(self, samples: Sequence[ShownSample], cards: Sequence[tuple[str, QImage]] = ()) -> None:
        self.state.hide()
        fresh = QWidget(self.widget())
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(_flow(fresh, [self._sample(fresh, one) for one in samples]))
        if cards:
            column.addWidget(label(fresh, self.tr("Templates"), "strong"))
            column.addWidget(_flow(fresh, [_captioned(fresh, self._picture(fresh, *one), one[0], "") for one in cards]))
        self._replace("_pictures", fresh)

    def show_waiting(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _replace(self, name: str, fresh: QWidget) -> None:
        old: QWidget = getattr(self, name)
        self._column.replaceWidget(old, fresh)
        old.hide()
        old.deleteLater()
        setattr(self, name, fresh)

    def _colour(self, parent: QWidget, kit: BrandKit, role: str) -> QWidget:
        colour = kit.colours[role]
        ratio = t.contrast(colour, best_ink(colour))
        ink = self.tr("white") if best_ink(colour) == "#ffffff" else self.tr("black")
        below = f"{ink} {contrast_text(ratio)}"
        made = _captioned(parent, Swatch(parent, colour, self._tokens), kit.colour_names[role], f"{colour}\n{below}")
        made.setToolTip(verdict(ratio))
        return made

    def _logos(self, parent: QWidget, kit: BrandKit, logos: Mapping[str, QImage], photo: QImage) -> list[QWidget]:
        dark = max((*kit.colours.values(), kit.background), key=lambda colour: t.contrast(colour, "#ffffff"))
        air = kit.logo.clear_space / kit.logo.share if kit.logo.share else 0.0
        grounds: list[tuple[str, str | QImage, tuple[str, ...]]] = [
            (self.tr("On light ground"), kit.background, ("dark", "mono", "light")),
            (self.tr("On dark ground"), dark, ("light", "mono", "dark")),
        ]
        if not photo.isNull():
            grounds.append((self.tr("On a picture"), photo, ("light", "mono", "dark")))
        return [
            _captioned(parent, LogoSample(parent, ground, logos[variant], air, self._tokens), caption, "")
            for caption, ground, wanted in grounds
            for variant in [next(one for one in wanted if one in logos)]
        ]

    def _sample(self, parent: QWidget, sample: ShownSample) -> QWidget:
        shown = self._picture(parent, self.tr("Sample picture for {network}").format(network=sample.name), sample.image)
        return _captioned(parent, shown, sample.name, "\n".join(self._hard_to_see(sample)))

    def _picture(self, parent: QWidget, said: str, image: QImage) -> QLabel:
        shown, sharp = QLabel(parent), QImage(image)
        sharp.setDevicePixelRatio(self.devicePixelRatioF())
        shown.setPixmap(QPixmap.fromImage(sharp))
        shown.setAccessibleName(said)
        return shown

    def _hard_to_see(self, sample: ShownSample) -> list[str]:
        seen, said = sample.legibility, []
        if seen.logo is not None and seen.logo < t.VISIBLE:
            said.append(self.tr("Logo hard to see: {contrast}").format(contrast=contrast_text(seen.logo)))
        if seen.text is not None and seen.text < t.READABLE:
            said.append(self.tr("Text hard to read: {contrast}").format(contrast=contrast_text(seen.text)))
        return said


def best_ink(colour: str) -> str:
    return max(("#ffffff", "#000000"), key=lambda ink: t.contrast(ink, colour))


def _covering(image: QImage, place: QRectF) -> QRectF:
    """The part of `image` that has the shape of `place`."""
    scale = min(image.width() / place.width(), image.height() / place.height())
    part = QRectF(0, 0, place.width() * scale, place.height() * scale)
    part.moveCenter(QRectF(image.rect()).center())
    return part


def _flow(parent: QWidget, items: Sequence[QWidget]) -> QWidget:
    home = QWidget(parent)
    flow = FlowLayout(home, t.SPACE_3)
    for item in items:
        item.setParent(home)
        flow.addWidget(item)
    return home


def _captioned(parent: QWidget, shown: QWidget, name: str, below: str) -> QWidget:
    home = QWidget(parent)
    column = QVBoxLayout(home)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
    for words, kind in ((name, ""), (below, "small")):
        if words:
            line = QLabel(words, home)
            line.setTextFormat(Qt.TextFormat.PlainText)
            line.setProperty("kind", kind)
            column.addWidget(line)
    column.addStretch(1)
    return home
