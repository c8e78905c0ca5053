"""Values of a code."""

import hmac
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from bot.ambassadors.model import AmbassadorId
from bot.networks.model import NetworkId

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
"""31 signs, none of which is read as another: no 0 and O, no 1, I and L."""
GROUPS = (4, 4, 5)
"""13 signs: 64 bits."""
SETUP_LIFE = timedelta(hours=24)
JOINING_LIFE = timedelta(days=180)


class Purpose(StrEnum):
    """What a code is good for."""

    SETUP = "setup"
    JOIN = "join"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """A code as it is kept, good for ``uses`` people.

    A joining code is for one of the roster, ``ambassador_id``, or it is an invitation of
    ``sponsor_id``'s for whoever they bring.
    """

    network_id: NetworkId
    purpose: Purpose
    digest: str
    expires_at: datetime
    ambassador_id: AmbassadorId | None = None
    sponsor_id: AmbassadorId | None = None
    uses: int = 1


def draw() -> str:
    """Return a new code as it is shown: ``K7QM-2XWB-9DPRT``."""
    signs = [secrets.choice(ALPHABET) for _ in range(sum(GROUPS))]
    groups = ["".join(signs.pop() for _ in range(length)) for length in GROUPS]
    return "-".join(groups)


def folded(typed: str) -> str:
    """Return what somebody typed as a code, without dashes, spaces and small letters."""
    return "".join(sign for sign in typed.upper() if sign.isalnum())


class Hasher:
    """Hashes codes with the installation's secret key, so that a stolen database opens nothing."""

    def __init__(self, secret_key: str) -> None:
        self._key = secret_key.encode()

    def digest(self, code: str) -> str:
        """Return the keyed hash by which ``code`` is looked up: 64 hexadecimal digits."""
        return self._hash(folded(code))

    def mark(self, kind: str, known_by: str | int) -> str:
        """Return the keyed hash of what somebody is known by, so that it can be told again."""
        return self._hash(f"{kind}:{known_by}")

    def _hash(self, text: str) -> str:
        return hmac.new(self._key, text.encode(), sha256).hexdigest()
