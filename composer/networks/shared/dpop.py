"""DPoP (RFC 9449): every request proves that its sender holds the key to which the token is bound.

A key is ES256 and kept as the hexadecimal text of its private number. cryptography is loaded at the first proof.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from composer.core.secret import Secret
from composer.networks.shared.http import Line, Reply, Request, Response

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

NONCE = "dpop-nonce"
PROVE_AGAIN = ("use_dpop_nonce", "invalid_dpop_proof")
"""Answers to a proof with an old nonce, or by a clock that is wrong; the answer brings the right nonce and time."""


@dataclass(frozen=True)
class Key:
    secret: Secret = field(default_factory=lambda: Secret(secrets.token_hex(32)))

    def proof(self, method: str, url: str, nonce: str, token: Secret | None, now: datetime) -> Secret:
        """A signed word on this one request. `url` is taken without query, `now` is the server's."""
        place = urlsplit(url)
        claims: dict[str, Any] = {
            "jti": secrets.token_urlsafe(16),
            "htm": method,
            "htu": f"{place.scheme}://{place.netloc}{place.path}",
            "iat": int(now.timestamp()),
        }
        if nonce:
            claims["nonce"] = nonce
        if token:
            claims["ath"] = _base64(hashlib.sha256(token.reveal().encode()).digest())
        head = {"typ": "dpop+jwt", "alg": "ES256", "jwk": self._public}
        signed = f"{_packed(head)}.{_packed(claims)}"
        return Secret(f"{signed}.{_base64(self._signature(signed.encode()))}")

    @cached_property
    def _private(self) -> EllipticCurvePrivateKey:
        from cryptography.hazmat.primitives.asymmetric import ec

        return ec.derive_private_key(int(self.secret.reveal(), 16) % (_ORDER - 1) + 1, ec.SECP256R1())

    @cached_property
    def _public(self) -> dict[str, str]:
        numbers = self._private.public_key().public_numbers()
        x, y = (_base64(number.to_bytes(32, "big")) for number in (numbers.x, numbers.y))
        return {"kty": "EC", "crv": "P-256", "x": x, "y": y}

    def _signature(self, data: bytes) -> bytes:
        """As JOSE wants it: both numbers, side by side."""
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
        from cryptography.hazmat.primitives.hashes import SHA256

        r, s = decode_dss_signature(self._private.sign(data, ec.ECDSA(SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")


_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""Of the curve P-256: private numbers lie below it."""


class ProvingLine:
    """A Line whose requests prove `key`. Each server's latest nonce is used until it tells another."""

    def __init__(self, line: Line, key: Key) -> None:
        self._line = line
        self._key = key
        self._nonces: dict[str, str] = {}

    def send(self, request: Request) -> Reply:
        """A server that does not take the proof has done nothing yet: the request is sent once more with a new one."""
        reply = self._prove(request)
        if isinstance(reply, Response) and _wants_another(reply):
            return self._prove(request)
        return reply

    def close(self) -> None:
        self._line.close()

    def _prove(self, request: Request) -> Reply:
        server, now = urlsplit(request.url).netloc, self._line.their_now()
        proof = self._key.proof(request.method, request.url, self._nonces.get(server, ""), request.token, now)
        reply = self._line.send(replace(request, proof=proof))
        if isinstance(reply, Response) and reply.headers.get(NONCE):
            self._nonces[server] = reply.headers[NONCE]
        return reply


def _wants_another(reply: Response) -> bool:
    if reply.status not in (400, 401):
        return False
    challenge = reply.headers.get("www-authenticate", "")
    return any(word in challenge for word in PROVE_AGAIN) or reply.record().get("error") in PROVE_AGAIN


def _packed(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
