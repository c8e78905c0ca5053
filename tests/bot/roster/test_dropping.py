"""Big things are let go of in small runs, and nothing else is touched."""

import gc
import weakref

from bot.roster.service import CHUNK, drop, uncollected


class Thing:
    """Something that tells when it is gone."""


def test_everything_is_let_go_of() -> None:
    things = [Thing() for _ in range(2 * CHUNK + 1)]
    last_seen = [weakref.ref(thing) for thing in things]

    drop(things)

    assert things == []
    assert [seen for seen in last_seen if seen() is not None] == []


def test_the_collector_works_again_afterwards() -> None:
    with uncollected():
        assert not gc.isenabled()
    assert gc.isenabled()
