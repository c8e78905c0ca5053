"""A transaction and the repositories that work in it."""

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.privacy.store import Forgets
from storage.activity import Activity
from storage.ambassadors import Ambassadors
from storage.applications import Applications
from storage.assignments import Assignments
from storage.audiences import Audiences
from storage.audit import Audit
from storage.campaigns import Campaigns
from storage.codes import Codes
from storage.commands import SyncedCommands
from storage.companies import Companies
from storage.consents import Consents
from storage.digests import Digests
from storage.directory import Directory
from storage.dormancy import Dormancy
from storage.exports import Exports
from storage.figures import Figures
from storage.goals import Goals
from storage.introductions import Introductions
from storage.leads import Leads
from storage.leaving import Leaving
from storage.lexicon import Words
from storage.members import Members
from storage.merging import Merging
from storage.networks import Networks
from storage.onboarding import Onboarding
from storage.outbox import Outbox
from storage.own_data import OwnData
from storage.points import Points
from storage.privacy import Privacy
from storage.roster import Roster
from storage.saved import SavedAudiences
from storage.schedule import Runs
from storage.sponsorship import Sponsorship
from storage.tags import Tags
from storage.tasks import Tasks


class Transaction:
    """One transaction; whatever its repositories do is kept together or not at all."""

    def __init__(self, connection: AsyncConnection) -> None:
        self.connection = connection
        self.activity = Activity(connection)
        self.ambassadors = Ambassadors(connection)
        self.applications = Applications(connection)
        self.assignments = Assignments(connection)
        self.audiences = Audiences(connection)
        self.audit = Audit(connection)
        self.campaigns = Campaigns(connection)
        self.codes = Codes(connection)
        self.commands = SyncedCommands(connection)
        self.companies = Companies(connection)
        self.consents = Consents(connection)
        self.digests = Digests(connection)
        self.directory = Directory(connection)
        self.dormancy = Dormancy(connection)
        self.exports = Exports(connection)
        self.figures = Figures(connection)
        self.goals = Goals(connection)
        self.introductions = Introductions(connection)
        self.leads = Leads(connection)
        self.leaving = Leaving(connection)
        self.merging = Merging(connection)
        self.members = Members(connection)
        self.networks = Networks(connection)
        self.onboarding = Onboarding(connection)
        self.outbox = Outbox(connection)
        self.own_data = OwnData(connection)
        self.points = Points(connection)
        self.privacy = Privacy(connection)
        self.roster = Roster(connection)
        self.saved = SavedAudiences(connection)
        self.schedule = Runs(connection)
        self.sponsorship = Sponsorship(connection)
        self.tags = Tags(connection)
        self.tasks = Tasks(connection)
        self.words = Words(connection)

    def forgetters(self) -> tuple[Forgets, ...]:
        """Return what keeps words of people beside their own entries, and forgets them."""
        return (
            self.applications,
            self.assignments,
            self.audit,
            self.codes,
            self.introductions,
            self.leads,
            self.members,
            self.outbox,
            self.tags,
        )
