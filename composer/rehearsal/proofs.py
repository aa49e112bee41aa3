"""Checks DPoP proofs, with nonces that change every few minutes and are good for two turns.

The nonce tells how fresh a proof is, so that the time in it is not looked at.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
import json
from collections import OrderedDict
from datetime import timedelta
from typing import Any

from werkzeug.wrappers import Request, Response

from composer.rehearsal.consent import keep
from composer.rehearsal.speaker import Refusal, json_answer
from composer.rehearsal.world import World

TURN = timedelta(minutes=3)
_HALF = 32
"""Bytes of each of the two numbers of a signature."""


class Proofs:
    """One server's. `who` sets the nonces of the authorization server apart from those of the account's server."""

    def __init__(self, world: World, who: str) -> None:
        self._world, self._who = world, who
        self._seen: OrderedDict[str, bool] = OrderedDict()

    def nonce(self, ago: int = 0) -> str:
        turn = int(self._world.now().timestamp() // TURN.total_seconds()) - ago
        return hmac.new(self._world.secret, f"{self._who} {turn}".encode(), hashlib.sha256).hexdigest()[:32]

    def checked(self, request: Request, url: str, token: str = "") -> str:
        """The thumbprint of the key that signed for this very request. Raises Refusal."""
        try:
            head, claims, signed, signature = _parts(request.headers.get("DPoP", ""))
            jwk = head["jwk"]
            _verify(jwk, signed, signature)
            whole = head["typ"] == "dpop+jwt" and head["alg"] == "ES256" and "d" not in jwk
            there = (claims["htm"], claims["htu"]) == (request.method, url)
            jti, _ = str(claims["jti"]), int(claims["iat"])
        except (KeyError, TypeError, ValueError, binascii.Error):
            raise self.refusal(request, "invalid_dpop_proof", "DPoP proof is missing or malformed") from None
        bound = not token or claims.get("ath") == _digest(token.encode())
        if not (whole and there and bound) or jti in self._seen:
            raise self.refusal(request, "invalid_dpop_proof", "DPoP proof does not fit")
        if claims.get("nonce") not in (self.nonce(), self.nonce(1)):
            raise self.refusal(request, "use_dpop_nonce", "Authorization server requires nonce in DPoP proof")
        keep(self._seen, jti, True)
        return _digest(json.dumps({k: jwk[k] for k in ("crv", "kty", "x", "y")}, separators=(",", ":")).encode())

    def refusal(self, request: Request, error: str, description: str) -> Refusal:
        """400 at the authorization server, 401 with a challenge elsewhere."""
        body = {"error": error, "error_description": description}
        if request.path.startswith("/oauth/"):
            return Refusal(self.marked(json_answer(body, 400)))
        challenge = {"WWW-Authenticate": f'DPoP algs="ES256", error="{error}"'}
        return Refusal(self.marked(json_answer({"error": error, "message": description}, 401, challenge)))

    def marked(self, answer: Response) -> Response:
        answer.headers["DPoP-Nonce"] = self.nonce()
        return answer


def _parts(proof: str) -> tuple[dict[str, Any], dict[str, Any], bytes, bytes]:
    first, second, third = proof.split(".")
    head, claims = json.loads(_bytes(first)), json.loads(_bytes(second))
    return head, claims, f"{first}.{second}".encode(), _bytes(third)


def _verify(jwk: dict[str, str], signed: bytes, signature: bytes) -> None:
    """Raises ValueError."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
    from cryptography.hazmat.primitives.hashes import SHA256

    x, y = (int.from_bytes(_bytes(jwk[name]), "big") for name in ("x", "y"))
    key = ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
    r, s = (int.from_bytes(half, "big") for half in (signature[:_HALF], signature[_HALF:]))
    try:
        key.verify(encode_dss_signature(r, s), signed, ec.ECDSA(SHA256()))
    except InvalidSignature:
        raise ValueError("signature") from None


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
