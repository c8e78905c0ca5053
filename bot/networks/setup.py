"""Setting a network up in a guild, and changing how it works."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Protocol

from pydantic import ValidationError

from bot.audit.model import Actor, AuditLine, AuditLog
from bot.codes.model import Hasher, Purpose
from bot.codes.rows import UsableCodes
from bot.codes.service import WrongCodeError
from bot.errors import UserError
from bot.i18n import Language
from bot.networks.model import (
    DORMANT_AFTER_DAYS,
    INVITATION_DAYS,
    INVITATION_USES,
    KEEP_INVITED_MONTHS,
    Network,
    NetworkSettings,
)
from bot.networks.rows import EditableNetworks, GuildNetworks
from bot.networks.service import AdoptedMeanwhileError, NotSetUpError
from bot.outbox.model import Draft, Kind
from bot.outbox.rows import Deliveries
from bot.privacy import notice
from bot.store import Store

INVITE = re.compile(r"https://discord\.(gg|com/invite)/[A-Za-z0-9-]+(\?\S*)?")


class InviteUrlError(UserError):
    """``url`` is no invite of Discord's."""

    key = "error-network-invite"


class ZoneError(UserError):
    """``zone`` is no IANA time zone."""

    key = "error-network-zone"


class HourError(UserError):
    """``hour`` is no time of day."""

    key = "error-network-hour"


class DormantAfterError(UserError):
    """``typed`` is no number of days from ``least`` to ``most``."""

    key = "error-network-dormant-after"


class KeepInvitedError(UserError):
    """``typed`` is no number of months from ``least`` to ``most``."""

    key = "error-network-keep-invited"


class UsesError(UserError):
    """``typed`` is no number of people from ``least`` to ``most``."""

    key = "error-network-uses"


class DaysError(UserError):
    """``typed`` is no number of days from ``least`` to ``most``."""

    key = "error-network-days"


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where a network works in its guild; ids are Discord's."""

    coordinator_role_id: int
    announcements_channel_id: int
    leaderboard_channel_id: int
    review_channel_id: int
    invite_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """When a network does what by itself, as typed; ``day`` 0 is Monday, ``hour`` as ``09:00``.

    An empty ``dormant_after`` leaves it as it is.
    """

    day: int
    hour: str
    zone: str
    dormant_after: str = ""


class Networks(EditableNetworks, GuildNetworks, Protocol):
    """Networks that are set up in their guild."""


class Transaction(Protocol):
    @property
    def networks(self) -> Networks: ...

    @property
    def codes(self) -> UsableCodes: ...

    @property
    def outbox(self) -> Deliveries: ...

    @property
    def audit(self) -> AuditLog: ...


class Setup:
    """Sets networks up."""

    def __init__(self, store: Store[Transaction], hasher: Hasher) -> None:
        self._store = store
        self._hasher = hasher

    async def of_guild(self, guild_id: int) -> Network | None:
        """Return the guild's network, if it has one."""
        async with self._store.read() as tx:
            return await tx.networks.of_guild(guild_id)

    async def place(
        self, guild_id: int, code: str, places: Places, *, actor: Actor, now: datetime
    ) -> Network:
        """Set where the guild's network works; with a ``code``, adopt the network that it opens.

        Raises:
            AdoptedMeanwhileError: there is a code, and the guild has a network by now.
            WrongCodeError: the guild has no network, and the code opens none.
            InviteUrlError: the invite is none of Discord's.
        """
        async with self._store.begin() as tx:
            network = await tx.networks.of_guild(guild_id, locked=True)
            if network and code:
                raise AdoptedMeanwhileError
            network = network or await self._opened(tx, guild_id, code, now)
            changed = network.adopted_by(guild_id, _placed(network.settings, places), now=now)
            await _save(tx, network, changed, actor, now)
            await tx.outbox.add(
                Draft(
                    network_id=changed.id,
                    kind=Kind.WELCOME,
                    key=f"network:{changed.id}",
                    channel_id=places.announcements_channel_id,
                    not_before=now,
                ),
                now=now,
            )
        return changed

    async def schedule(
        self, guild_id: int, rhythm: Rhythm, *, actor: Actor, now: datetime
    ) -> Network:
        """Set when the weekly posts of the guild's network are due, and who is dormant.

        Raises:
            NotSetUpError: the guild has no network.
            HourError, ZoneError, DormantAfterError: what was typed is none.
        """
        at = hour_of(rhythm.hour)
        asked = rhythm.dormant_after
        days = counted(asked, DORMANT_AFTER_DAYS, DormantAfterError) if asked.strip() else None
        said = {"weekly_day": rhythm.day, "weekly_at": at, "zone": rhythm.zone.strip()}

        def settings_of(network: Network) -> NetworkSettings:
            try:
                settings = NetworkSettings(**{**network.settings.model_dump(), **said})
            except ValidationError:
                raise ZoneError(zone=rhythm.zone) from None
            if settings != network.settings:
                # A slot before the change was not missed.
                settings = settings.model_copy(update={"weekly_since": now})
            return settings.model_copy(update={"dormant_after_days": days}) if days else settings

        return await self._change(guild_id, settings_of, actor=actor, now=now)

    async def invitations(
        self, guild_id: int, *, uses: str, days: str, actor: Actor, now: datetime
    ) -> Network:
        """Set how many people an ambassador's invitation lets in, and for how many days.

        Those drawn before stay as they are.

        Raises:
            NotSetUpError: the guild has no network.
            UsesError, DaysError: what was typed is no number, or not within the limits.
        """
        said = {
            "invitation_uses": counted(uses, INVITATION_USES, UsesError),
            "invitation_days": counted(days, INVITATION_DAYS, DaysError),
        }
        return await self._change(
            guild_id,
            lambda network: network.settings.model_copy(update=said),
            actor=actor,
            now=now,
        )

    async def privacy(
        self,
        guild_id: int,
        *,
        notices: Mapping[Language, str],
        keep_invited: str,
        actor: Actor,
        now: datetime,
    ) -> Network:
        """Set what people read before they say yes, and how long who never came is kept.

        A text that differs from the last one has a new version; texts that are empty, or ours,
        are ours. ``keep_invited`` is in months.

        Raises:
            NotSetUpError: the guild has no network.
            NoticeHalfError, NoticeLongError: the text cannot be the notice.
            KeepInvitedError: what was typed is no number, or not within the limits.
        """
        texts = notice.own(notices)
        months = counted(keep_invited, KEEP_INVITED_MONTHS, KeepInvitedError)

        def settings_of(network: Network) -> NetworkSettings:
            version = network.settings.notice_version
            if texts and texts != network.notice.texts:
                version = notice.next_version(version, network.at(now).today)
            said = {
                "notice_fr": texts.get(Language.FR, ""),
                "notice_en": texts.get(Language.EN, ""),
                "notice_version": version,
                "keep_invited_months": months,
            }
            return network.settings.model_copy(update=said)

        return await self._change(guild_id, settings_of, actor=actor, now=now)

    async def _change(
        self,
        guild_id: int,
        settings_of: Callable[[Network], NetworkSettings],
        *,
        actor: Actor,
        now: datetime,
    ) -> Network:
        async with self._store.begin() as tx:
            network = await tx.networks.of_guild(guild_id, locked=True)
            if network is None:
                raise NotSetUpError
            changed = replace(network, settings=settings_of(network))
            await _save(tx, network, changed, actor, now)
        return changed

    async def _opened(self, tx: Transaction, guild_id: int, code: str, now: datetime) -> Network:
        used = await tx.codes.use(self._hasher.digest(code), Purpose.SETUP, now=now)
        if used is None and await tx.networks.of_guild(guild_id):
            raise AdoptedMeanwhileError  # with this code, while it was being used here
        network = await tx.networks.get(used.network_id, locked=True) if used else None
        if network is None or network.guild_id is not None:
            raise WrongCodeError
        return network


def hour_of(text: str) -> time:
    """Return the time of day that ``text`` says: ``9``, ``9:30``, ``09h30``.

    Raises:
        HourError: it says none.
    """
    hours, _, minutes = text.strip().lower().replace("h", ":").partition(":")
    try:
        return time(int(hours), int(minutes or 0))
    except ValueError:
        raise HourError(hour=text) from None


def counted(text: str, limits: range, error: type[UserError]) -> int:
    """Return the number that was typed.

    Raises:
        UserError: ``error``, with the limits; it is none within them.
    """
    typed = text.strip()
    if not (typed.isascii() and typed.isdigit() and int(typed[:9]) in limits):
        raise error(least=limits.start, most=limits.stop - 1, typed=text)
    return int(typed[:9])


def _placed(settings: NetworkSettings, places: Places) -> NetworkSettings:
    url = places.invite_url.strip()
    if not INVITE.fullmatch(url):
        raise InviteUrlError(url=url)
    return settings.model_copy(
        update={
            "coordinator_role_id": places.coordinator_role_id,
            "announcements_channel_id": places.announcements_channel_id,
            "leaderboard_channel_id": places.leaderboard_channel_id,
            "review_channel_id": places.review_channel_id,
            "invite_url": url,
        }
    )


async def _save(
    tx: Transaction, before: Network, after: Network, actor: Actor, now: datetime
) -> None:
    if after == before:
        return
    await tx.networks.save(after)
    was, is_ = (
        {"guild": each.guild_id, **each.settings.model_dump(mode="json")}
        for each in (before, after)
    )
    changed = [name for name, value in is_.items() if value != was[name]]
    await tx.audit.add(
        AuditLine(
            network_id=after.id,
            actor=actor,
            action="network.setup",
            subject=f"network:{after.id}",
            before={name: was[name] for name in changed},
            after={name: is_[name] for name in changed},
            at=now,
        )
    )
