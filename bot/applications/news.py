"""What coordinators and applicants are told of an application."""

from collections.abc import Mapping
from datetime import datetime

from bot.ambassadors.model import Ambassador
from bot.applications.model import Application, Sheet
from bot.applications.rules import may_be
from bot.networks.model import Network
from bot.outbox.model import Draft, Kind, Urgency


def summary_of(sheet: Sheet) -> Mapping[str, object]:
    """Return what the coordinators' card says, as JSON keeps it; the e-mail is not in it."""
    application, profile = sheet.application, sheet.application.profile
    return {
        "number": application.id,
        "discord_id": application.discord_id,
        "name": profile.name,
        "company": profile.company,
        "city": profile.city,
        "country": profile.country,
        "language": profile.language,
        "link": profile.link,
        "erased": sheet.erased,
        "likely": [_likely(each, same_email=each is sheet.owner) for each in sheet.likely],
    }


def post_of(network: Network, sheet: Sheet, *, now: datetime) -> Draft | None:
    """Return what puts an application before the coordinators; None where they have no channel."""
    review = network.settings.review_channel_id
    if review is None:
        return None
    return Draft(
        network_id=network.id,
        kind=Kind.APPLICATION_POST,
        key=f"application:{sheet.application.id}",
        channel_id=review,
        payload=summary_of(sheet),
        urgency=Urgency.AWAITED,
        not_before=now,
    )


def refusal_of(application: Application, *, now: datetime) -> Draft:
    """Return what tells an applicant why they were declined; ``/apply`` says it as well."""
    return Draft(
        network_id=application.network_id,
        kind=Kind.APPLICATION_NEWS,
        key=f"application:{application.id}",
        discord_id=application.discord_id,
        payload={"reason": application.reason},
        urgency=Urgency.AWAITED,
        not_before=now,
    )


def _likely(person: Ambassador, *, same_email: bool) -> Mapping[str, object]:
    profile = person.profile
    return {
        "number": person.id,
        "name": profile.name,
        "company": profile.company,
        "city": profile.city,
        "same_email": same_email,
        "status": person.status,
        "free": may_be(person),
    }
