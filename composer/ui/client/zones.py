"""A field for a time zone that is found by its city or its country."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from zoneinfo import available_timezones

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QStringListModel, Qt, QTimeZone
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from composer.ui.client.words import zone_name

REGIONS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
USUAL = "Europe/Berlin"
SHOWN = 10


@dataclass(frozen=True)
class Zone:
    """`place` is the country, in English and in its own words, to be found by."""

    id: str
    place: str


@lru_cache(maxsize=1)
def all_zones() -> tuple[Zone, ...]:
    """Takes a moment at its first call: meant for a worker."""
    names = sorted(name for name in available_timezones() if name.split("/")[0] in REGIONS and "/" in name)
    return (*(Zone(name, _place(name)) for name in names), Zone("UTC", "UTC"))


def _place(name: str) -> str:
    territory = QTimeZone(name.encode()).territory()
    if territory == QLocale.Country.AnyTerritory:
        return ""
    english = QLocale.territoryToString(territory)
    own = QLocale(QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, territory).nativeTerritoryName()
    return english if own == english else f"{own}, {english}"


def system_zone() -> str:
    """Where this computer is, if it says so; else what most clients want."""
    name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    return name if name.split("/")[0] in REGIONS else USUAL


class ZoneField(QLineEdit):
    """Typing a part of a city's or a country's name offers what fits. `zone` is the id as zoneinfo knows it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ids: dict[str, str] = {}
        self._model = QStringListModel(self)
        self._completer = _ZoneCompleter(self._model, self)
        self.setCompleter(self._completer)

    @property
    def zone(self) -> str:
        written = self.text().strip()
        return self._ids.get(written) or self._ids.get(written.split("  ")[0]) or written.replace(" ", "_")

    def show_zone(self, zone: str) -> None:
        self.setText(zone_name(zone))

    def offer(self, zones: tuple[Zone, ...]) -> None:
        self._ids = {zone_name(zone.id): zone.id for zone in zones}
        self._model.setStringList([f"{zone_name(z.id)}  ({z.place})" if z.place else zone_name(z.id) for z in zones])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._offer_all()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _offer_all(self) -> None:
        """A click shows the whole list, as that of a box to choose from."""
        self.selectAll()
        self._completer.setCompletionPrefix("")
        self._completer.complete()


class _ZoneCompleter(QCompleter):
    def __init__(self, model: QStringListModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(SHOWN)
        popup = self.popup()
        assert popup is not None, "a completer of lists makes its popup by itself"
        popup.setProperty("kind", "popup")  # a window of its own needs a ground

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """What a choice writes into the field: the name without the country."""
        return str(index.data()).split("  ")[0]
