"""The agency's own developer apps: ids in the database, secrets in the vault."""

from __future__ import annotations

import json

from composer.app.context import Context
from composer.core.secret import Secret
from composer.core.sign_in import HasApps, OwnApp


def get(ctx: Context, network: str) -> OwnApp | None:
    """`None` until a person has typed it. Raises VaultError."""
    kept = ctx.store.settings.get(_key(network))
    if not isinstance(kept, str):
        return None
    about = json.loads(kept)
    secret = (ctx.vault.get(_key(network)) or {}).get("client_secret", Secret(""))
    if not secret and about["secret"]:
        return None  # the vault that kept it was of another session
    return OwnApp(about["client_id"], secret, about["pages"])


def keep(ctx: Context, network: str, app: OwnApp) -> None:
    """An app without a secret leaves the one that is kept alone. Raises VaultError, and then nothing is changed."""
    if app.secret:
        ctx.vault.put(_key(network), {"client_secret": app.secret})
    about = {"client_id": app.client_id, "pages": app.pages, "secret": _network(ctx, network).app_secret}
    ctx.store.settings.set(_key(network), json.dumps(about))


def _network(ctx: Context, network: str) -> HasApps:
    found: object = ctx.networks[network]
    assert isinstance(found, HasApps)
    return found


def _key(network: str) -> str:
    return f"app.{network}"
