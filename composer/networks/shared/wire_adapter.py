"""A transport for requests that knows whether a request has begun to leave this computer."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Any

from requests.adapters import HTTPAdapter
from urllib3 import PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

_begun: ContextVar[bool] = ContextVar("begun", default=False)


def forget() -> None:
    """Call before a request."""
    _begun.set(False)


def begun() -> bool:
    """Whether any byte of this thread's latest request was handed to a finished connection."""
    return _begun.get()


class _Noting(HTTPConnection):
    """Connecting, the TLS handshake and a proxy's CONNECT are not yet the request."""

    _opening = False

    def connect(self) -> None:
        self._opening = True
        try:
            super().connect()
        finally:
            self._opening = False

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        if not self._opening:
            _begun.set(True)
        super().send(data)


class PlainConnection(_Noting):
    """To this very computer."""


class EncryptedConnection(_Noting, HTTPSConnection):
    """To everybody else."""


class PlainPool(HTTPConnectionPool):
    ConnectionCls = PlainConnection


class EncryptedPool(HTTPSConnectionPool):
    ConnectionCls = EncryptedConnection


def _noting(manager: PoolManager) -> PoolManager:
    manager.pool_classes_by_scheme = {"http": PlainPool, "https": EncryptedPool}
    return manager


class NotingAdapter(HTTPAdapter):
    """Never retries."""

    def __init__(self) -> None:
        super().__init__(max_retries=0, pool_maxsize=1)  # a line sends one request after another

    def init_poolmanager(self, *args: Any, **kwargs: Any) -> None:
        super().init_poolmanager(*args, **kwargs)
        _noting(self.poolmanager)

    def proxy_manager_for(self, proxy: Any, **kwargs: Any) -> Any:
        return _noting(super().proxy_manager_for(proxy, **kwargs))
