"""What an import would change: pure comparison of a reviewed roster with who is known."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bot.ambassadors.model import AmbassadorId, Profile, Sector, Status
from bot.audiences.model import MEMBERS
from bot.roster.cells import email_key
from bot.roster.model import Caution, Entry, Refusal, Review, RosterWarning
from bot.roster.rules import merge

FIELDS = (
    *("email", "first_name", "last_name", "company", "function", "city", "country"),
    *("language", "link", "member_since", "sectors"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Somebody whom the network has already."""

    id: AmbassadorId
    profile: Profile
    sponsor: str | None = None
    """The sponsor's e-mail key."""
    status: Status = Status.INVITED
    own_fields: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """An entry as the network has it, whoever it is merged into."""

    id: AmbassadorId
    email_key: str | None
    profile: Profile
    own_fields: frozenset[str]
    status: Status
    sponsor_id: AmbassadorId | None
    merged_into: AmbassadorId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody whom the network has not."""

    email_key: str
    profile: Profile


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the roster says differently of somebody; ``fields`` are those that differ."""

    id: AmbassadorId
    before: Profile
    after: Profile
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What somebody set themselves and the roster says differently: theirs wins."""

    person: Profile
    said: Profile
    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A sponsor, by e-mail key, for somebody whom the network has and who had none."""

    person: Profile
    sponsor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What an import would do.

    ``sponsors`` maps e-mail keys to the sponsors' keys, for links that are new and make no circle;
    ``links`` are those of people whom the network has. ``updated`` counts people with a change or
    a new sponsor. ``gone`` are the members with an e-mail who have no row: they stay as they are.
    """

    newcomers: tuple[Newcomer, ...]
    changes: tuple[Change, ...]
    kept: tuple[Kept, ...]
    gone: tuple[Profile, ...]
    sponsors: Mapping[str, str]
    links: tuple[Link, ...]
    updated: int
    unchanged: int
    merged: int
    refusals: tuple[Refusal, ...]
    warnings: tuple[RosterWarning, ...]

    @property
    def imported(self) -> int:
        """How many people are new."""
        return len(self.newcomers)

    @property
    def refused(self) -> int:
        """How many rows are left out."""
        return len(self.refusals)

    @property
    def differs(self) -> bool:
        """Whether the roster and the network say anything different."""
        return bool(self.newcomers or self.updated or self.gone or self.kept)

    @property
    def rows(self) -> int:
        """How many rows that were not blank."""
        return self.imported + self.updated + self.unchanged + self.merged + self.refused


def plan(review: Review, known: Mapping[str, Known]) -> Plan:
    """Compare ``review`` with ``known`` people, by e-mail key."""
    merged = merge(_by_own_email(entry, known) for entry in review.entries)
    newcomers = [entry for entry in merged.entries if entry.email_key not in known]
    met = [
        (known[entry.email_key], profile_of(entry))
        for entry in merged.entries
        if entry.email_key in known
    ]
    changes = list(_changes(met))
    sponsors, doubts = _sponsors(merged.entries, known)
    linked = {key: known[key] for key in sponsors if key in known}
    touched = {change.id for change in changes} | {person.id for person in linked.values()}
    return Plan(
        newcomers=tuple(
            Newcomer(email_key=entry.email_key, profile=profile_of(entry)) for entry in newcomers
        ),
        changes=tuple(changes),
        kept=tuple(_kept(met)),
        gone=tuple(_gone(review, known)),
        sponsors=sponsors,
        links=tuple(
            Link(person=person.profile, sponsor=sponsors[key]) for key, person in linked.items()
        ),
        updated=len(touched),
        unchanged=len(merged.entries) - len(newcomers) - len(touched),
        merged=merged.count,
        refusals=review.refusals,
        warnings=(*review.warnings, *doubts),
    )


def _by_own_email(entry: Entry, known: Mapping[str, Known]) -> Entry:
    """Return ``entry`` with the survivors' e-mails where it, or its sponsor, has a merged one's."""
    sponsor = _own_key(entry.sponsor_email, known) if entry.sponsor_email else None
    person = known.get(entry.email_key)
    if person and person.profile.email and email_key(person.profile.email) != entry.email_key:
        own = person.profile.email
        return replace(entry, email=own, email_key=email_key(own), sponsor_email=sponsor)
    return replace(entry, sponsor_email=sponsor)


def _own_key(key: str, known: Mapping[str, Known]) -> str:
    own = known[key].profile.email if key in known else None
    return email_key(own) if own else key


def by_key(entries: Iterable[Recorded]) -> Mapping[str, Known]:
    """Return the people of a network by each key of theirs.

    The e-mail of an entry that was merged is another of its survivor's.
    """
    all_ = {entry.id: entry for entry in entries}
    people = {id_: all_[entry.merged_into or id_] for id_, entry in all_.items()}
    known = {
        id_: Known(
            id=id_,
            profile=person.profile,
            sponsor=_key_of(people[person.sponsor_id]) if person.sponsor_id else None,
            status=person.status,
            own_fields=person.own_fields,
        )
        for id_, person in people.items()
        if id_ == person.id
    }
    return {
        entry.email_key: known[people[id_].id] for id_, entry in all_.items() if entry.email_key
    }


def _key_of(sponsor: Recorded) -> str:
    """Return the key of a sponsor: who has no e-mail, or was erased, is one all the same."""
    return sponsor.email_key or f"#{sponsor.id}"


def profile_of(entry: Entry) -> Profile:
    """Return what ``entry`` says of the person."""
    values = {name: getattr(entry, name) for name in FIELDS}
    return Profile(**{**values, "sectors": frozenset(map(Sector, entry.sectors))})


def renewed(change: Change, person: Known) -> Change | None:
    """Return what is left of ``change`` for ``person`` as they are by now; None for nothing."""
    said = {
        name: value
        for name in change.fields
        if name not in person.own_fields
        and (value := getattr(change.after, name)) != getattr(person.profile, name)
    }
    if not said:
        return None
    return Change(
        id=person.id,
        before=person.profile,
        after=replace(person.profile, **said),
        fields=tuple(said),
    )


def _changes(met: Iterable[tuple[Known, Profile]]) -> Iterator[Change]:
    for person, said in met:
        if fields := _differing(person, said) - person.own_fields:
            named = tuple(name for name in FIELDS if name in fields)
            values = {name: getattr(said, name) for name in named}
            after = replace(person.profile, **values)
            yield Change(id=person.id, before=person.profile, after=after, fields=named)


def _kept(met: Iterable[tuple[Known, Profile]]) -> Iterator[Kept]:
    for person, said in met:
        if fields := _differing(person, said) & person.own_fields:
            named = tuple(name for name in FIELDS if name in fields)
            yield Kept(person=person.profile, said=said, fields=named)


def _differing(person: Known, said: Profile) -> frozenset[str]:
    """Return the fields where the roster says something, and something else than is known.

    Who is known only by the e-mail of an entry that was merged into them is not given it: it is
    that entry's, and two cannot have it.
    """
    names = FIELDS if person.profile.email else [name for name in FIELDS if name != "email"]
    return frozenset(
        name
        for name in names
        if (value := getattr(said, name)) and value != getattr(person.profile, name)
    )


def _gone(review: Review, known: Mapping[str, Known]) -> Iterator[Profile]:
    """Yield members who have no row, not even one that is refused."""
    rows = {row.email_key for row in review.entries} | {row.email_key for row in review.refusals}
    there = {person.id for key, person in known.items() if key in rows}
    left = {person.id: person for person in known.values() if person.id not in there}
    members = (person.profile for person in left.values() if person.status in MEMBERS)
    yield from sorted(members, key=lambda each: (each.last_name, each.first_name, each.email or ""))


def _sponsors(
    entries: Iterable[Entry], known: Mapping[str, Known]
) -> tuple[dict[str, str], list[RosterWarning]]:
    """Return the new links, and a warning for each sponsor that cannot be one."""
    entries = list(entries)
    people = known.keys() | {entry.email_key for entry in entries}
    tree = {key: person.sponsor for key, person in known.items() if person.sponsor}
    links: dict[str, str] = {}
    doubts: list[RosterWarning] = []
    for entry in entries:
        sponsor = entry.sponsor_email
        if not sponsor or entry.email_key in tree:  # an import never changes a sponsor
            continue
        if sponsor not in people or entry.email_key in _line_of(sponsor, tree):
            doubts.append(RosterWarning(line=entry.line, caution=Caution.SPONSOR, value=sponsor))
            continue
        tree[entry.email_key] = links[entry.email_key] = sponsor
    return links, doubts


def _line_of(key: str, tree: Mapping[str, str]) -> Iterator[str]:
    """Yield ``key``, its sponsor, the sponsor's sponsor and so on."""
    while key:
        yield key
        key = tree.get(key, "")
