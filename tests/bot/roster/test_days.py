"""Dates as people write them."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.i18n import Language
from bot.roster.days import NoSuchDayError, day_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("03/04/2020", date(2020, 4, 3), id="days before months"),
        pytest.param("3/4/2020", date(2020, 4, 3), id="no zeros"),
        pytest.param("03-04-2020", date(2020, 4, 3), id="hyphens"),
        pytest.param("03.04.2020", date(2020, 4, 3), id="points"),
        pytest.param("03 / 04 / 2020", date(2020, 4, 3), id="spaces"),
        pytest.param("2020-04-03", date(2020, 4, 3), id="ISO"),
        pytest.param("2020-04-03T10:30:00", date(2020, 4, 3), id="ISO with a time"),
        pytest.param("03/04/2020 10:30", date(2020, 4, 3), id="with a time"),
        pytest.param("29/02/2020", date(2020, 2, 29), id="a leap day"),
        pytest.param("03/04/20", date(2020, 4, 3), id="two figures: this century"),
        pytest.param("03/04/26", date(2026, 4, 3), id="two figures: this year"),
        pytest.param("03/04/98", date(1998, 4, 3), id="two figures: the last century"),
        pytest.param("3 avril 2020", date(2020, 4, 3), id="french words"),
        pytest.param("1er août 2020", date(2020, 8, 1), id="a first, and an accent"),
        pytest.param("03-Apr-2020", date(2020, 4, 3), id="Excel's short english"),
        pytest.param("3rd April, 2020", date(2020, 4, 3), id="english words"),
        pytest.param("April 3, 2020", date(2020, 4, 3), id="american words"),
        pytest.param("APRIL 3RD 2020", date(2020, 4, 3), id="american words in capitals"),
        pytest.param("Apr. 3, 2020", date(2020, 4, 3), id="american words, abbreviated"),
        pytest.param("Apr 3 20", date(2020, 4, 3), id="american words, two figures"),
        pytest.param("3 April 2020 at nine", None, id="more than a date"),
        pytest.param("3 avr. 2020", date(2020, 4, 3), id="french abbreviated"),
        pytest.param("3-avr.-20", date(2020, 4, 3), id="Excel's short french"),
        pytest.param("5 janv. 2020", date(2020, 1, 5), id="january in french"),
        pytest.param("5 FÉVRIER 2020", date(2020, 2, 5), id="french in capitals"),
        pytest.param("5 fevr 2020", date(2020, 2, 5), id="french without accent or point"),
        pytest.param("5 Sept 2020", date(2020, 9, 5), id="not CLDR's abbreviation"),
        pytest.param("le vendredi 3 avril 2020", date(2020, 4, 3), id="article and weekday"),
        pytest.param("Friday, April 3, 2020", date(2020, 4, 3), id="english weekday"),
        pytest.param("Fri 3 Apr 2020", date(2020, 4, 3), id="abbreviated weekday"),
        pytest.param("the 3rd of April 2020", date(2020, 4, 3), id="of"),
        pytest.param("3 avril 2020 10:30", date(2020, 4, 3), id="words with a time"),
        pytest.param("5 jui 2020", None, id="june or july"),
        pytest.param("43924", date(2020, 4, 3), id="Excel's number"),
        pytest.param("43924.75", date(2020, 4, 3), id="Excel's number with a time"),
        pytest.param("", None, id="empty"),
        pytest.param("2019", None, id="a year alone"),
        pytest.param("mars 2020", None, id="a month alone"),
        pytest.param("janv. 2020", None, id="a month alone, abbreviated"),
        pytest.param("avant le 3 avril 2020", None, id="not on that day"),
        pytest.param("depuis toujours", None, id="no date at all"),
    ],
)
def test_a_day_is_understood(text: str, expected: date | None) -> None:
    assert day_of(text, this_year=2026) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("31/02/2020", id="February is shorter"),
        pytest.param("29/02/2019", id="no leap year"),
        pytest.param("04/13/2020", id="months before days"),
        pytest.param("2020-13-01", id="no such month"),
        pytest.param("00/00/0000", id="zeros"),
        pytest.param("1/2/3/4", id="four numbers"),
        pytest.param("31 février 2020", id="in words"),
        pytest.param("February 30, 2020", id="in american words"),
        pytest.param("lundi 31 juin 2020", id="in words after a weekday"),
    ],
)
def test_a_day_that_does_not_exist(text: str) -> None:
    with pytest.raises(NoSuchDayError):
        day_of(text, this_year=2026)


@given(st.dates(date(1927, 1, 1), date(2026, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    numbers = (f"{day:%d/%m/%Y}", f"{day:%d/%m/%y}", f"{day:%Y-%m-%d}", f"{day:%d.%m.%Y}")
    words = (
        format_date(day, pattern, locale=language)
        for language in Language
        for pattern in ("full", "long", "medium", "MMMM d, y", "MMM d y", "EEE d MMM y")
    )
    written = (*numbers, *words)
    assert {day_of(text, this_year=2026) for text in written} == {day}
