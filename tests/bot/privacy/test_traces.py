"""What is somebody's in what the audit and the messages say, and what is somebody else's."""

import pytest

from bot.networks.model import NetworkId
from bot.privacy.model import NAMELESS, NOBODY, Traces

ACCOUNT = 123456
ANNE = Traces(
    network_id=NetworkId(1),
    entries=frozenset(),
    accounts=frozenset({ACCOUNT}),
    emails=frozenset({"anne@x.example"}),
    addresses=frozenset({"Anne@x.example"}),
    names=frozenset({"Anne Martin", "Zoé"}),
    applications=frozenset(),
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anne Martin", id="the name alone"),
        pytest.param("l’avis d’Anne Martin, merci", id="between an apostrophe and a comma"),
        pytest.param("d'Anne Martin's", id="between straight apostrophes"),
        pytest.param("\u2067Anne Martin\u2069", id="between marks of direction"),
        pytest.param("🎉Anne Martin🎉", id="between emoji"),
        pytest.param("**Anne Martin**", id="in bold"),
        pytest.param("Anne Martinez et Anne Martin", id="after a longer name"),
        pytest.param("Zoé", id="a single word alone"),
        pytest.param("écrire à Anne@x.example.", id="an address before a full stop"),
        pytest.param(f"<@{ACCOUNT}>", id="the account in a mention"),
    ],
)
def test_what_is_theirs_goes(text: str) -> None:
    assert ANNE.cleared({"reason": text}) == {"reason": NAMELESS}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Anne Martinez", id="a longer last name"),
        pytest.param("Marianne Martin", id="other letters"),
        pytest.param("Anne Martin-Dupont", id="a double last name"),
        pytest.param("Lou-Anne Martin", id="a double first name"),
        pytest.param("Anne Martin\u0303", id="an accent that follows its letter"),
        pytest.param("Jo Anne Martine", id="inside a sentence"),
        pytest.param("LouAnne Martin", id="a first name that ends so"),
        pytest.param("Zoé Haddad", id="a single word in somebody else's name"),
        pytest.param("Joe.Anne@x.example", id="a longer address"),
        pytest.param("Anne@x.example.com", id="a longer domain"),
        pytest.param(f"9{ACCOUNT}", id="a longer account"),
    ],
)
def test_what_is_somebody_elses_stays(text: str) -> None:
    assert ANNE.cleared({"reason": text}) == {"reason": text}


def test_a_number_is_an_account_by_its_field_and_by_nothing_else() -> None:
    values = {"discord_id": ACCOUNT, "owner": ACCOUNT, "jobs": ACCOUNT, "guild": ACCOUNT}
    kept = {"jobs": ACCOUNT, "guild": ACCOUNT}
    assert ANNE.cleared(values) == {"discord_id": NOBODY, "owner": NOBODY, **kept}
    assert ANNE.cleared({"likely": [{"discord_id": ACCOUNT, "number": ACCOUNT}]}) == {
        "likely": [{"discord_id": NOBODY, "number": ACCOUNT}]
    }
    assert ANNE.cleared({"owner": ACCOUNT + 1, "given": True}) == {
        "owner": ACCOUNT + 1,
        "given": True,
    }
