"""A network's own words, which an audience can have as values."""

from collections.abc import Mapping
from dataclasses import dataclass, field

Meanings = Mapping[str, tuple[str, ...]]
"""Ids by what they are called, folded; several ids where several are called so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What is known of the network that an audience is of, as far as its text asks for it.

    ``cities`` and ``tags`` are as they are written, by their folded words; ``people`` are ids such
    as ``#12`` by themselves and by folded names and e-mails; ``names`` are people like the one
    who is typed; ``saved`` are audiences' texts by folded name, ``labels`` their names as they are
    written.
    """

    cities: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, str] = field(default_factory=dict)
    people: Meanings = field(default_factory=dict)
    names: tuple[str, ...] = ()
    saved: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)
