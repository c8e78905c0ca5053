"""What newcomers are told unasked: the welcome, and two reminders of the first steps."""

from datetime import datetime

from bot.ambassadors.model import Ambassador, Cause
from bot.networks.model import Moment
from bot.onboarding import rules
from bot.onboarding.model import Deeds, Idle, Mark, Marks, Message, Step
from bot.outbox.model import Draft, Kind, Urgency


def welcome(person: Ambassador, deeds: Deeds, cause: Cause, *, now: datetime) -> Draft:
    """Return what greets somebody who has just joined; who had applied reads their answer in it."""
    had_applied = cause is Cause.APPLICATION
    message = Message.ACCEPTED if had_applied else Message.WELCOME
    return Draft(
        network_id=person.network_id,
        kind=Kind.ONBOARDING,
        key=Message.WELCOME,
        ambassador_id=person.id,
        payload=_payload(message, rules.marks(person.profile, deeds)),
        urgency=Urgency.AWAITED if had_applied else Urgency.NEWS,
        not_before=now,
    )


def reminder(message: Message, newcomer: Idle, moment: Moment) -> Draft:
    """Return what reminds somebody who did nothing yet."""
    steps = {Step.PROFILE: newcomer.profile, Step.TASK: Mark.OPEN, Step.GUIDE: Mark.OPEN}
    return Draft(
        network_id=moment.network_id,
        kind=Kind.ONBOARDING,
        key=rules.reminder_key(message, newcomer.joined_at.astimezone(moment.zone).date()),
        ambassador_id=newcomer.ambassador_id,
        payload=_payload(message, steps),
        urgency=Urgency.BROADCAST,
        capped=True,
        not_before=moment.now,
    )


def _payload(message: Message, steps: Marks) -> dict[str, object]:
    return {"message": message, "steps": dict(steps)}
