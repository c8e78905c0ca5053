"""Values of one's own data."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Self

from bot.ambassadors.model import Ambassador, AmbassadorId
from bot.applications.model import ApplicationId
from bot.audit.lines import subject_of
from bot.errors import UserError
from bot.networks.model import NetworkId

NAMELESS = "—"
"""What stands where the name of somebody stood who was erased."""
NOBODY = 0
"""The account that stands where one was that may not be empty."""
ACCOUNTS = frozenset({"discord_id", "owner"})
"""Fields of JSON that hold accounts; a number elsewhere is none, whatever it is."""


class ForgottenKind(StrEnum):
    """What a keyed hash is of that keeps somebody from being brought back."""

    EMAIL = "email"
    DISCORD = "discord"


class NothingKnownError(UserError):
    """The network knows nothing of this account."""

    key = "error-privacy-nothing"


class ErasedAlreadyError(UserError):
    """The person was erased at this instant."""

    key = "error-privacy-erased"


class AskedErasureError(UserError):
    """Who has this e-mail asked to be erased, and only they may come back."""

    key = "error-privacy-asked"


class ErasedAccountError(UserError):
    """The account was somebody's who was erased, and only they may come back with it."""

    key = "error-privacy-account"


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whose data it is: somebody of a network, or who applied to it and was never let in.

    Of the first there is an ``ambassador_id``, of the second their last ``application_id``.
    """

    network_id: NetworkId
    discord_id: int | None
    ambassador_id: AmbassadorId | None = None
    application_id: ApplicationId | None = None

    @classmethod
    def of(cls, person: Ambassador) -> Self:
        """Return somebody of a network."""
        return cls(
            network_id=person.network_id, discord_id=person.discord_id, ambassador_id=person.id
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Traces:
    """By what somebody is known all over a network.

    ``emails`` are keys, ``addresses`` as written. What they wrote, and what was written of them, is
    known by where it stands.
    """

    network_id: NetworkId
    entries: frozenset[AmbassadorId]
    accounts: frozenset[int]
    emails: frozenset[str]
    addresses: frozenset[str]
    names: frozenset[str]
    applications: frozenset[int]

    @property
    def subjects(self) -> frozenset[str]:
        """How the audit names them."""
        people = {subject_of(each) for each in self.entries}
        return frozenset(people | {f"application:{each}" for each in self.applications})

    @property
    def needles(self) -> frozenset[str]:
        """What tells, found in a text of JSON, that they may be meant."""
        said = self.names | self.addresses | self.emails
        inside = {json.dumps(each)[1:-1] for each in said}
        return frozenset(inside | {str(each) for each in self.accounts})

    def cleared(self, value: object, field: str = "") -> object:
        """Return ``value`` of ``field``, as JSON has it, without what is theirs; the rest stays."""
        if isinstance(value, str):
            return NAMELESS if self._theirs(value) else value
        if isinstance(value, Mapping):
            return {key: self.cleared(each, key) for key, each in value.items()}
        if isinstance(value, list):
            return [self.cleared(each, field) for each in value]
        return NOBODY if field in ACCOUNTS and value in self.accounts else value

    def _theirs(self, text: str) -> bool:
        if text in self.names | self.emails:
            return True
        # A single word may be somebody else's name too, inside a sentence.
        parts = {name for name in self.names if " " in name} | self.addresses
        parts |= {str(each) for each in self.accounts}
        return any(_stands_in(part, text) for part in parts)


def _stands_in(part: str, text: str) -> bool:
    """Tell whether ``part`` stands in ``text``, and not inside longer words."""
    if part not in text:
        return False
    # What goes on after a hyphen, or an accent that follows its letter, is another name; and what
    # goes on around the signs of an address, another address.
    joints = r"[-.+]" if "@" in part else "-"
    before, after = rf"(?<!\w)(?<!\w{joints})", rf"(?![\w\u0300-\u036f]|{joints}\w)"
    return bool(re.search(f"{before}{re.escape(part)}{after}", text))
