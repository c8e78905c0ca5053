"""One's own profile, corrected from ``/me`` and from the first steps."""

from collections.abc import Iterator

import discord
from discord import ui
from discord.ext import commands
from discord.utils import utcnow

from bot.ambassadors.model import Ambassador, Profile
from bot.audit.model import Actor
from bot.i18n import Words
from bot.members.model import Edited
from bot.onboarding import rules
from bot.onboarding.service import FirstSteps
from bot.profiles.service import FORMS, OwnProfile
from cogs.answers import AnyInteraction, answer, put, words_of
from cogs.cards import Card, brief, title
from cogs.components import button, buttons, form, on
from cogs.gate import Gate
from cogs.member_cards import named
from cogs.member_edit_cards import problem_line, profile_values
from cogs.member_forms import profile_input, said_in
from cogs.onboarding_cards import ticked_lines
from cogs.profile_lines import field_line

IDENTITY, WORK = FORMS


class ProfileButtons(commands.Cog):
    """What people set of their own profile."""

    def __init__(self, gate: Gate, profiles: OwnProfile, steps: FirstSteps) -> None:
        self._gate = gate
        self._profiles = profiles
        self._steps = steps

    @on("profile-mine")
    async def mine(self, interaction: AnyInteraction, _argument: str) -> None:
        """Show the person's own profile."""
        person = await self._gate.ambassador(interaction)
        await answer(interaction, profile_card(person, words_of(interaction)))

    @on("profile-step")
    async def step(self, interaction: AnyInteraction, _argument: str) -> None:
        """Open the form that is needed for the first step: nearly always the one of work."""
        person = await self._gate.ambassador(interaction)
        which = WORK if person.profile.name else IDENTITY
        await interaction.response.send_modal(own_form(which, person, words_of(interaction)))

    @on("profile-form")
    async def form(self, interaction: AnyInteraction, which: str) -> None:
        """Open one of the forms."""
        person = await self._gate.ambassador(interaction)
        await interaction.response.send_modal(own_form(which, person, words_of(interaction)))

    @on("profile-said")
    async def said(self, interaction: AnyInteraction, which: str) -> None:
        """Keep what was said, and say what could not be taken."""
        person = await self._gate.ambassador(interaction)
        said = said_in(interaction, FORMS[which])
        now, actor = utcnow(), Actor.member(interaction.user.id)
        edited, ticked = await self._steps.along(
            person, self._profiles.correct(person, said, actor=actor, now=now), now=now
        )
        words = Words(edited.person.profile.language or words_of(interaction).language)
        result = [*edit_result(edited, words), *ticked_lines(ticked, words)]
        await put(interaction, profile_card(edited.person, words, *result))


def own_form(which: str, person: Ambassador, words: Words) -> ui.Modal:
    """Return one of :data:`FORMS`, filled in."""
    inputs = (profile_input(each, person.profile, words) for each in FORMS[which])
    return form(words(f"profile-form-{which}"), "profile-said", which, *inputs)


def profile_card(person: Ambassador, words: Words, *result: str) -> Card:
    """Return somebody's own profile with the forms to change it; ``result`` is what just came."""
    values = profile_values(person.profile, words)
    lines = (
        field_line(field, brief(values[field]) or words("member-unknown"), words)
        for fields in FORMS.values()
        for field in fields
    )
    return Card(
        *result,
        title(words("profile-title")),
        "\n".join(lines),
        *wanted(person.profile, words),
        words("profile-hint"),
        buttons(
            *(
                button(words(f"profile-form-{each}"), "profile-form", each, style=_PRIMARY)
                for each in FORMS
            ),
            button(words("digest-me"), "me-open"),
        ),
    )


def wanted(profile: Profile, words: Words) -> Iterator[str]:
    """Yield what a profile still lacks, if anything."""
    if parts := rules.lacking(profile):
        listed = ", ".join(words(f"profile-lacks-{each}") for each in parts)
        yield words("profile-wanted", parts=listed)


def edit_result(edited: Edited, words: Words) -> Iterator[str]:
    """Yield what was changed, and what was typed that cannot be taken."""
    if edited.changed:
        yield words("profile-saved", fields=named(edited.changed, words))
    if edited.problems:
        lines = (f"- {problem_line(each, words)}" for each in edited.problems)
        yield "\n".join([words("profile-problems"), *lines])
    if not (edited.changed or edited.problems):
        yield words("profile-unchanged")


_PRIMARY = discord.ButtonStyle.primary
