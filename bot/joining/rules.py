"""Who may join, and what they agree to; pure functions."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from bot.ambassadors.model import Ambassador, Status
from bot.ambassadors.service import AWAY, AwayError, LeftError
from bot.consents.model import DIRECTORY, Consent, ConsentKind
from bot.joining.model import AlreadyJoinedError, Yeses
from bot.networks.model import NetworkId

LISTED: Final = frozenset(DIRECTORY) - {ConsentKind.DIRECTORY_ACCOUNT}
"""What one yes to the directory shows; the account is shown by a choice of its own."""


def check_is_new(known: Iterable[Ambassador], network_id: NetworkId) -> None:
    """Let those pass whose account is nobody's of a network; ``known`` is whom it is anywhere.

    Raises:
        AlreadyJoinedError: they are in.
        AwayError: they have left, or are suspended.
    """
    for each in known:
        if each.network_id != network_id:
            continue
        if each.status is Status.LEFT:
            raise LeftError(status=each.status)
        if each.status in AWAY:
            raise AwayError(status=each.status)
        raise AlreadyJoinedError


def consents(form: Yeses, now: datetime) -> list[Consent]:
    """Return the answers as they are kept, with the notice that was read.

    Whom the directory does not show said nothing of it.
    """
    said = {
        ConsentKind.PRIVATE_MESSAGES: form.private_messages,
        ConsentKind.PUBLIC_RANKING: form.public_ranking,
        **(dict.fromkeys(sorted(LISTED), True) if form.directory else {}),
    }
    return [
        Consent(kind=kind, given=given, notice_version=form.notice_version, at=now)
        for kind, given in said.items()
    ]
