from __future__ import annotations

import pytest

from composer.core.client import Channel


@pytest.mark.parametrize(
    ("handle", "name", "shown"),
    [
        ("salzwerk", "Salzwerk AG", "@salzwerk"),
        ("@salzwerk", "Salzwerk AG", "@salzwerk"),
        ("", "Erika Beispiel", "Erika Beispiel"),
        ("@", "Erika Beispiel", "Erika Beispiel"),
        ("", "", ""),
    ],
)
def test_an_account_is_called_by_its_handle_or_by_its_name(handle: str, name: str, shown: str) -> None:
    assert Channel("c", "salt", "x", handle, name).shown == shown
