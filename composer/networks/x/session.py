"""A sign-in to X: a token for two hours, and one to renew it that is good for a single use."""

from __future__ import annotations

from dataclasses import replace

from composer.core.outcome import Answer, Failure
from composer.core.ports import Credential, SaveCredential
from composer.core.secret import Secret
from composer.networks.shared import answers, oauth
from composer.networks.shared.http import Line, Reply, Request, Response
from composer.networks.shared.renewal import Renewable, ends_soon


class Session:
    """A token that was pasted has nothing to renew it: it is used as long as X takes it."""

    def __init__(self, line: Line, credential: Credential, save: SaveCredential, base: str) -> None:
        self.line = line
        self.base = base
        self._credential = Renewable(credential, save)

    @property
    def renews(self) -> bool:
        return bool(self._credential.get("refresh_token"))

    @property
    def token(self) -> Secret:
        return self._credential.token

    def said(self, reply: Reply) -> Answer:
        return answers.answer(reply, self._credential.secrets)

    def ready(self) -> Failure | None:
        """See to it that the token lasts for the next call."""
        return self.renew(self.token) if self.renews and ends_soon(self._credential) else None

    def ask(self, request: Request) -> Reply | Failure:
        """For what may be asked again: once the token turns out stale, it is renewed and the same asked anew."""
        failure = self.ready()
        if failure is not None:
            return failure
        token = self.token
        reply = self.line.send(replace(request, token=token))
        if self.renews and isinstance(reply, Response) and reply.status == 401:
            return self.renew(token) or self.line.send(replace(request, token=self.token))
        return reply

    def renew(self, stale: Secret) -> Failure | None:
        return self._credential.renew(stale, self._fetch)

    def _fetch(self, credential: Credential) -> Credential | Failure:
        form = {name: credential.get(name, Secret("")).reveal() for name in ("refresh_token", "client_id")}
        form["grant_type"] = "refresh_token"
        reply = self.line.send(Request("POST", f"{self.base}/2/oauth2/token", form=form, once=True))
        return oauth.renewed(reply, answers.answer(reply, credential.values()))
