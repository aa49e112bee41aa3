"""Everything Tonart keeps in its data folder, opened at once."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from composer.store.clients import Clients
from composer.store.contacts import Contacts
from composer.store.drafts import Drafts
from composer.store.engine import Database, open_database
from composer.store.failures import told
from composer.store.library import Library
from composer.store.media import Media
from composer.store.overview import Overview
from composer.store.queue import StoredQueue
from composer.store.settings import Settings
from composer.store.upgrade import upgrade
from composer.store.version import FILE_NAME


@dataclass(frozen=True)
class Store:
    """Safe to use from several threads and processes. Every method of its parts may raise StoreError."""

    folder: Path
    database: Database
    clients: Clients
    contacts: Contacts
    drafts: Drafts
    queue: StoredQueue
    overview: Overview
    library: Library
    media: Media
    settings: Settings

    def problems(self) -> tuple[str, ...]:
        """What SQLite finds wrong with the file; reads all of it, so ask in the background."""
        with self.database.read() as connection:
            found = connection.exec_driver_sql("PRAGMA quick_check").scalars().all()
        return tuple(str(line) for line in found if line != "ok")

    def close(self) -> None:
        """May be called again; a later use opens the file anew."""
        self.database.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(folder: Path, *, patience: float = 5.0) -> Store:
    """Makes the folder and the database where they are missing, and brings an older database up to date.

    Raises StoreError with one of the codes "store.broken", "store.newer", "store.read-only", "store.full",
    "store.locked", "store.disk"; what lies in the folder then stays as it is. `patience` is how long, in seconds, a
    write waits for another program's before it gives up with "store.locked".
    """
    with told(folder):
        folder.mkdir(parents=True, exist_ok=True)
    database = open_database(folder / FILE_NAME, patience=patience)
    try:
        upgrade(database)
    except BaseException:
        database.close()
        raise
    return Store(
        folder=folder,
        database=database,
        clients=Clients(database),
        contacts=Contacts(database),
        drafts=Drafts(database),
        queue=StoredQueue(database),
        overview=Overview(database),
        library=Library(database),
        media=Media(folder / "media", folder / "cache" / "thumbnails"),
        settings=Settings(database),
    )
