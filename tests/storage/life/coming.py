"""How people come to be known, and in: each step by the product and by the model."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from bot.ambassadors.model import AmbassadorId, Rhythm, Sector
from bot.applications.model import Application, ApplicationForm, ApplicationId, EmailTaken, LetIn
from bot.audit.model import Actor
from bot.i18n import Language
from bot.joining.model import JoinForm, NewcomerForm
from bot.members.model import Added, Newcomer, Taken
from bot.roster.reading import read
from storage.ambassadors import ambassador
from tests import samples
from tests.storage.life.desks import GUILD, Desks, tried
from tests.storage.life.values import CAMILLE, Code

NAME = {"first_name": "Ana", "last_name": "Testard"}
"""Everybody is called so: an import has nothing to correct."""
YESES: dict[str, Any] = {"private_messages": True, "public_ranking": False, "directory": True}
FORM = JoinForm(
    language=Language.FR, sectors=frozenset({Sector.SANTE}), rhythm=Rhythm.WEEKLY, **YESES
)


class Coming(Desks):
    """Being invited, joining and applying."""

    # Being invited, and joining

    async def imports(self, emails: Sequence[str], sponsor: tuple[str, str] | None) -> list[int]:
        """Import a roster, one row of which may name a sponsor; return who is new."""
        sponsors = dict([sponsor] if sponsor else [])
        rows = [
            samples.person(email=each, sponsor=sponsors.get(each, ""), **NAME)
            for each in dict.fromkeys([*emails, *sponsors])
        ]
        allowed = [each for each in (*emails, *sponsors) if each not in self.model.forgotten_emails]
        new = [each for each in dict.fromkeys(allowed) if not self.model.of_email(each)]
        proposed = await self.roster.propose(
            self.network, read(samples.roster(*rows)), now=self.now
        )
        assert proposed.plan.imported == len(new)
        await self.roster.apply(self.network, proposed.plan, actor=CAMILLE, now=self.now)
        numbers = await self._numbers(new)
        self.model.imports(numbers, {a: b for a, b in sponsors.items() if a in allowed})
        if proposed.plan.sponsors:
            self.model.note("roster.import", "import")
        return list(numbers.values())

    async def _numbers(self, emails: Sequence[str]) -> dict[str, int]:
        query = sa.select(ambassador.c.email_key, ambassador.c.id)
        async with self.database.read() as tx:
            found = await tx.connection.execute(query.where(ambassador.c.email_key.in_(emails)))
            return {row.email_key: row.id for row in found}

    async def adds(self, email: str, sponsor: int | None) -> int | None:
        newcomer = Newcomer(
            said={**NAME, "email": email},
            sponsor_id=AmbassadorId(sponsor) if sponsor else None,
            anyway=True,
        )
        adding = self.adding.add(self.network, newcomer, actor=CAMILLE, now=self.now)
        if known := self.model.of_email(email):
            taken = await adding
            assert isinstance(taken, Taken)
            assert taken.person.id == known.id
            return None
        added = await tried(adding, self.model.refuses_adding(email, sponsor))
        if added is None:
            return None
        assert isinstance(added, Added)
        self.model.adds(added.person.id, email, sponsor)
        return added.person.id

    async def draws_codes(self) -> list[Code]:
        letters = await self.codes.for_joining(self.network, actor=CAMILLE, now=self.now)
        drawn = [(each.profile.email or "", each.code) for each in letters.new]
        assert sorted(email for email, _ in drawn) == sorted(self.model.to_be_written_to())
        self.model.draws(drawn)
        return self.model.codes[len(self.model.codes) - len(drawn) :]

    async def joins(self, code: Code, account: int) -> None:
        refusal = self.model.refuses_joining(code, account)
        if refusal is None:
            await self.joining.welcome(code.text, account, now=self.now)
        if await tried(self.joining.join(code.text, account, FORM, now=self.now), refusal):
            self.model.joins(code, account)

    async def invites(self, account: int) -> Code | None:
        person = await self.acts(account)
        if person is None:
            return None
        drawn = await self.invitations.draw(person, actor=Actor.member(account), now=self.now)
        known = self.model.person(person.id)
        return self.model.invites(known, drawn.code, drawn.uses, drawn.expires_at)

    async def comes(self, code: Code, account: int, email: str | None) -> int | None:
        refusal = self.model.refuses_coming(code, account)
        said = {**NAME, "country": "France", "city": "Lyon", "email": email or ""}
        form = NewcomerForm(said=said, language=Language.FR, **YESES)
        if refusal is None:
            await self.joining.welcome(code.text, account, now=self.now)
        come = await tried(self.joining.come(code.text, account, form, now=self.now), refusal)
        if come is None:
            return None
        assert come.doubted == self.model.doubts(email, account)
        self.model.comes(come.person.id, code, account, email)
        return come.person.id

    # Applying

    async def applies(self, account: int, email: str | None) -> int | None:
        said = {
            "name": " ".join(NAME.values()),
            "place": "Lyon, France",
            "email": email or "",
            "link": "Luminy.",
        }
        form = ApplicationForm(said=said, language=Language.FR)
        sending = self.applying.send(account, GUILD, form, now=self.now)
        sent = await tried(sending, self.model.refuses_applying(account))
        if sent is None:
            return None
        assert isinstance(sent, Application)
        self.model.applies(sent.id, account, email)
        return sent.id

    async def accepts(self, number: int, *, without_email: bool) -> int | None:
        sent = self.model.applications[number]
        accepting = self.applications.accept(
            self.network,
            ApplicationId(number),
            without_email=without_email,
            actor=CAMILLE,
            now=self.now,
        )
        refusal = self.model.refuses_deciding(sent)
        owner = self.model.of_email(sent.email)
        accepted = await tried(accepting, refusal)
        if accepted is None:
            return None
        if owner and not without_email:
            assert isinstance(accepted, EmailTaken)
            return None
        assert isinstance(accepted, LetIn)
        self.model.accepts(sent, accepted.person.id, without_email=without_email)
        return accepted.person.id

    async def recognises(self, number: int, person: int) -> None:
        """Let an applicant in as somebody whom the roster has."""
        sent = self.model.applications[number]
        merging = self.applications.merge(
            self.network, ApplicationId(number), AmbassadorId(person), actor=CAMILLE, now=self.now
        )
        if await tried(merging, self.model.refuses_recognising(sent, person)):
            self.model.recognises(sent, person)

    async def declines(self, number: int) -> None:
        sent = self.model.applications[number]
        declining = self.applications.decline(
            self.network, ApplicationId(number), "Pas encore.", actor=CAMILLE, now=self.now
        )
        if await tried(declining, self.model.refuses_deciding(sent)):
            self.model.declines(sent)
