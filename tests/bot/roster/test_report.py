"""What an import says of itself, to people and to programs."""

from datetime import date

import pytest

from bot.i18n import Language, Words
from bot.roster import Caution, Review, RosterWarning, read, report, review
from bot.roster.imports import Plan, plan
from tests.bot.roster.files import ADA, HEADER, ZOE, xlsx_file


def planned(content: bytes) -> Plan:
    return plan(review(read(content), today=date(2026, 1, 1)), {})


def warned(*warnings: RosterWarning) -> Plan:
    return plan(Review(entries=(), refusals=(), warnings=warnings), {})


def test_json_names_the_sheet_read_and_those_left_out() -> None:
    found = planned(xlsx_file(Now=[HEADER, ADA], Then=[HEADER, ZOE], Old=[HEADER, ZOE]))

    assert report.as_json(found, seconds=0)["warnings"] == [
        {"line": 1, "reason": "sheet", "value": "Then, Old", "sheet": "Now"}
    ]


def test_other_warnings_have_no_sheet() -> None:
    found = planned(xlsx_file(Now=[HEADER, (*ADA[:7], "Alchemy", *ADA[8:])]))

    assert report.as_json(found, seconds=0)["warnings"] == [
        {"line": 2, "reason": "sector", "value": "Alchemy"}
    ]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        pytest.param(
            Language.FR,
            "Seule la feuille «\u202fNow\u202f» a été lue. D’autres feuilles contiennent aussi des"
            " membres et ont été laissées de côté\u00a0: Then",
            id="french",
        ),
        pytest.param(
            Language.EN,
            "Only the sheet “Now” was read. Other sheets hold members as well and were left out:"
            " Then",
            id="english",
        ),
    ],
)
def test_people_read_it_first_of_all_warnings(language: Language, line: str) -> None:
    strange = (*ADA[:7], "Alchemy", *ADA[8:])
    found = planned(xlsx_file(Now=[HEADER, strange], Then=[HEADER, ZOE]))

    first, second = report.warnings(found, Words(language))

    assert first == line
    assert "Alchemy" in second


def test_the_names_of_many_sheets_do_not_fill_a_card() -> None:
    names = ", ".join(f"Members of {year}" for year in range(1900, 2026))
    found = warned(RosterWarning(line=1, caution=Caution.SHEET, value=names, sheet="Now"))

    (line,) = report.warnings(found, Words(Language.EN))

    assert "Members of 1915" in line
    assert len(line) < 400
