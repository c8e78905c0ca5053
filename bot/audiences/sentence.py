"""An audience as a person reads it."""

from collections.abc import Sequence
from functools import reduce

from babel.lists import format_list

from bot.audiences.fields import FIELDS
from bot.audiences.model import INSIDE, Audience, Term
from bot.i18n import Words


def describe(audience: Audience, words: Words) -> str:
    """Return ``audience`` in the reader's language; it begins in lower case and has no stop."""
    if not audience.terms:
        return words("audience-everybody")
    said = (_described(term, words) for term in audience.terms)
    return reduce(lambda first, then: words("audience-both", first=first, then=then), said)


def describe_openly(audience: Audience, words: Words) -> str:
    """Return what everybody may read of ``audience``: not by which tags or sponsors it chooses."""
    shown = audience.without(INSIDE)
    if shown == audience:
        return describe(audience, words)
    chosen = words("audience-chosen")
    if not shown.terms:
        return chosen
    return words("audience-both", first=describe(shown, words), then=chosen)


def either(labels: Sequence[str], words: Words) -> str:
    """Return alternatives as the reader writes them: ``a, b ou c``; an empty text for none."""
    return format_list(labels, style="or", locale=words.locale)


def _described(term: Term, words: Words) -> str:
    labels = [FIELDS[term.field].label(value, words) for value in term.in_order]
    values = either(labels, words)
    said = words("audience-term", field=words(f"audience-field-{term.field}"), values=values)
    return words("audience-not", term=said) if term.negated else said
