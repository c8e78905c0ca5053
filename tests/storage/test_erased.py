"""Whoever was erased is shown nowhere again, on both databases."""

import pytest
from discord import ui

from bot.ambassadors.naming import Naming
from bot.applications.deciding import ApplicationDesk
from bot.applications.model import Application, ApplicationForm
from bot.applications.service import Applying
from bot.audiences.model import Audience, Field, Term
from bot.codes.service import CodeBook
from bot.i18n import Language, Words
from bot.invitations.service import InvitationDesk
from bot.joining.model import NewcomerForm
from bot.joining.service import Joining
from bot.privacy.service import ErasureDesk
from bot.roster.model import Reason
from cogs import application_sheets
from storage.ambassadors import ambassador
from storage.database import Database
from storage.deliveries import delivery
from tests.samples import person
from tests.storage.test_dormancy import GUILD, Life
from tests.storage.test_privacy import imported
from tests.storage.test_tasks import CAMILLE, NOW, SETTINGS, own
from tests.wiring import HASHER

EMAIL = {"email": "Zelie@x.example", "email_key": "zelie@x.example"}


@pytest.fixture
async def life(database: Database) -> Life:
    settings = SETTINGS.model_copy(update={"invite_url": "https://discord.gg/massilia"})
    async with database.begin() as tx:
        network = await tx.networks.add(settings, now=NOW)
        await tx.networks.save(network.adopted_by(GUILD, settings, now=NOW))
        return Life(database, await tx.networks.get(network.id))


async def test_no_list_has_an_erased_person_in_it(life: Life) -> None:
    sponsor, gone = await life.quiet(1), await life.quiet(2)
    brought = await life.quiet(3, sponsor_id=gone.id)
    async with life.database.begin() as tx:
        statement = ambassador.update().where(ambassador.c.id == gone.id)
        await tx.connection.execute(statement.values(sponsor_id=sponsor.id))

    await ErasureDesk(life.database, HASHER).erase(gone, actor=CAMILLE, now=NOW)

    suggested = await Naming(life.database).suggest(life.network.id, "")
    assert {each.id for each in suggested} == {sponsor.id, brought.id}
    left = Audience(terms=(Term(field=Field.STATUS, values=frozenset({"left", "active"})),))
    async with life.database.read() as tx:
        moment = life.network.at(NOW)
        assert await tx.audiences.count(life.network.id, left, moment) == 2
        examples = await tx.audiences.examples(life.network.id, left, moment, limit=5)
        assert {each.id for each in examples} == {sponsor.id, brought.id}
        following = await tx.sponsorship.following(sponsor.id, limit=5)
        assert (following.people, following.latest) == (1, [])
        top = await tx.goals.sponsors(life.network.id, limit=5)
        assert [each.name for each in top] == [sponsor.profile.name]


async def test_typing_an_erased_persons_e_mail_brings_them_back_to_nobody(life: Life) -> None:
    sponsor = await life.quiet(1)
    gone = await life.person(2, status="invited", discord_id=None, **EMAIL)
    await ErasureDesk(life.database, HASHER).erase(gone, actor=CAMILLE, now=NOW)
    drawn = await InvitationDesk(life.database, HASHER).draw(sponsor, actor=own(sponsor), now=NOW)

    form = NewcomerForm(
        said={"first_name": "Eve", "country": "Liban", "city": "", "email": "ZELIE@x.example"},
        language=Language.FR,
        private_messages=False,
        public_ranking=False,
    )
    joining = Joining(life.database, CodeBook(life.database, HASHER), HASHER)
    arrived = await joining.come(drawn.code, 900, form, now=NOW)

    assert arrived.doubted
    assert arrived.person.profile.email is None
    (post,) = [
        payload
        for kind, payload in await life.rows(delivery.c.kind, delivery.c.payload)
        if kind == "newcomer-post"
    ]
    assert isinstance(post, dict)
    assert (post["erased"], post["likely"]) == (True, [])
    plan = await imported(life, person(email="zelie@x.example", company="Cèdre"))
    assert [each.reason for each in plan.refusals] == [Reason.ERASED]


async def test_coordinators_read_that_an_applicants_e_mail_is_an_erased_persons(
    life: Life,
) -> None:
    gone = await life.person(2, status="invited", discord_id=None, **EMAIL)
    await ErasureDesk(life.database, HASHER).erase(gone, actor=CAMILLE, now=NOW)
    said = {"name": "Eve", "place": "Liban", "company": "", "link": "J’aime Aix."}
    sent = await Applying(life.database, HASHER).send(
        900,
        GUILD,
        ApplicationForm(said={**said, "email": "zelie@x.example"}, language=None),
        now=NOW,
    )
    assert isinstance(sent, Application)
    sheet = await ApplicationDesk(life.database, HASHER).show(life.network, sent.id)
    assert sheet.erased
    card = application_sheets.sheet_card(sheet, Words(Language.EN))
    texts = [each.content for each in card.walk_children() if isinstance(each, ui.TextDisplay)]
    assert any("that of a person who was erased" in text for text in texts)
