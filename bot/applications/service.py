"""Use cases of applicants: sending an application, reading how it stands, and who may write."""

from datetime import datetime

from bot.applications import rules
from bot.applications.errors import AlreadyAppliedError, ApplyElsewhereError
from bot.applications.model import (
    Application,
    ApplicationForm,
    ApplicationId,
    ApplicationStatus,
    Unreadable,
)
from bot.applications.news import post_of
from bot.applications.sheets import sheet_of
from bot.applications.store import Transaction
from bot.audit.model import Actor, AuditLine
from bot.consents.model import Consent, ConsentKind
from bot.consents.service import say_of_applications
from bot.joining.rules import check_is_new
from bot.networks.model import Network
from bot.networks.service import NotSetUpError
from bot.privacy.coming_back import Hasher
from bot.store import Store


class Applying:
    """Takes applications, one at a time of each account.

    In a private message (``guild_id`` None) the network is the one that somebody applied to last.
    """

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def last(self, discord_id: int, guild_id: int | None) -> Application | None:
        """Return the last application of somebody who is new to the network.

        Raises:
            NotSetUpError, ApplyElsewhereError: there is nothing to apply to here.
            AlreadyJoinedError, AwayError: the account is, or was, in the network.
        """
        async with self._store.read() as tx:
            network = await _network(tx, discord_id, guild_id)
            check_is_new(await tx.ambassadors.of_discord(discord_id), network.id)
            return await tx.applications.last(network.id, discord_id)

    async def send(
        self, discord_id: int, guild_id: int | None, form: ApplicationForm, *, now: datetime
    ) -> Application | Unreadable:
        """Hand an application to the coordinators, unless something of it cannot be taken.

        Raises:
            AlreadyAppliedError: an earlier one waits still; and what :meth:`last` raises.
        """
        profile, flaws = rules.read(form, today=now.date())
        async with self._store.begin() as tx:
            # One after the other: two clicks at once make one, and who joins meanwhile is in.
            network = await _network(tx, discord_id, guild_id, locked=True)
            check_is_new(await tx.ambassadors.of_discord(discord_id), network.id)
            last = await tx.applications.last(network.id, discord_id)
            if last and last.status is ApplicationStatus.OPEN:
                raise AlreadyAppliedError
            if flaws:
                return Unreadable(flaws)
            application = await tx.applications.add(
                Application(
                    id=ApplicationId(0),
                    network_id=network.id,
                    discord_id=discord_id,
                    status=ApplicationStatus.OPEN,
                    profile=profile,
                    private_messages=False,
                    notice_version=form.notice_version,
                    said_at=now,
                    created_at=now,
                )
            )
            if post := post_of(network, await sheet_of(tx, self._hasher, application), now=now):
                await tx.outbox.add(post, now=now)
            await tx.audit.add(_sent(application, now))
        return application

    async def say(
        self, discord_id: int, guild_id: int | None, *, given: bool, now: datetime
    ) -> Application | None:
        """Keep whether the answer may be written to them, and return their last application.

        Raises:
            NotSetUpError, ApplyElsewhereError: there is nothing to apply to here.
            AlreadyJoinedError, AwayError: the account is, or was, in the network.
        """
        async with self._store.begin() as tx:
            network = await _network(tx, discord_id, guild_id)
            check_is_new(await tx.ambassadors.of_discord(discord_id), network.id)
            yes = Consent(
                kind=ConsentKind.PRIVATE_MESSAGES,
                given=given,
                notice_version=network.notice.version,
                at=now,
            )
            await say_of_applications(tx, discord_id, network.id, yes)
            return await tx.applications.last(network.id, discord_id)


async def _network(
    tx: Transaction, discord_id: int, guild_id: int | None, *, locked: bool = False
) -> Network:
    if guild_id is not None:
        network = await tx.networks.of_guild(guild_id, locked=locked)
        if network is None:
            raise NotSetUpError
        return network
    last = await tx.applications.last_anywhere(discord_id)
    if last is None:
        raise ApplyElsewhereError
    return await tx.networks.get(last.network_id, locked=locked)


def _sent(application: Application, now: datetime) -> AuditLine:
    profile = application.profile
    named = ("first_name", "last_name", "company", "email", "city", "country", "language", "link")
    return AuditLine(
        network_id=application.network_id,
        actor=Actor.member(application.discord_id),
        action="application.send",
        subject=f"application:{application.id}",
        after={name: value for name in named if (value := getattr(profile, name))},
        at=now,
    )
