"""The picture of a curve: its size, and that all its words are on it and none over another."""

import struct
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.goals import picture
from bot.goals.model import Curve, Growth
from bot.i18n import Language, Words
from tests.bot.goals.samples import DAY, TODAY, curve, goal, growth

CASES = {
    "the first day": growth(curve(1)),
    "two days": growth(curve(2)),
    "two days and a goal": growth(curve(2), goal()),
    "a month": growth(curve(31), goal()),
    "ten weeks": growth(curve(70)),
    "fourteen months": growth(curve(425), goal()),
    "a goal that is reached": growth(curve(425), goal(450)),
    "a goal that has ended": growth(curve(425), goal(by=date(2027, 1, 31))),
    "a hundred thousand": growth(
        curve(800, start=60_000, every=1, gain=50), goal(123_456, date(2028, 11, 30))
    ),
    "a network that shrinks": growth(curve(425, start=900, gain=-2), goal(1000, date(2046, 9, 30))),
    "twenty years": growth(curve(7000), goal(by=date(2046, 9, 30))),
    "nobody": growth(Curve(), goal()),
}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("case", CASES.values(), ids=CASES.keys())
def test_every_word_is_on_the_picture_and_none_over_another(
    case: Growth, language: Language
) -> None:
    figure = picture.figure_of(case, Words(language))
    figure.canvas.draw()

    axes, legend = figure.axes[0], figure.legends[0]
    named = [each for each in axes.get_xticklabels() if each.get_text()]
    counted = [each for each in axes.get_yticklabels() if each.get_text()]
    left, right = axes.get_xlim()
    bottom, top = axes.get_ylim()
    named = [each for each in named if left <= each.get_position()[0] <= right]
    counted = [each for each in counted if bottom <= each.get_position()[1] <= top]
    texts = [*named, *counted, *legend.get_texts()]
    boxes = [each.get_window_extent() for each in texts]

    assert len(named) >= 2
    assert len(counted) >= 2
    for text, box in zip(texts, boxes, strict=True):
        assert box.x0 >= 0, text
        assert box.y0 >= 0, text
        assert box.x1 <= picture.WIDTH, text
        assert box.y1 <= picture.HEIGHT, text
    across = sorted((each.get_window_extent() for each in named), key=lambda box: box.x0)
    assert all(one.x1 < other.x0 for one, other in pairwise(across))
    assert axes.get_window_extent().y1 < legend.get_window_extent().y0


def test_it_is_a_png_of_its_size() -> None:
    png = picture.draw(CASES["fourteen months"], Words(Language.FR))
    assert png.startswith(b"\x89PNG")
    assert struct.unpack(">II", png[16:24]) == (picture.WIDTH, picture.HEIGHT)


def test_two_threads_draw_what_one_draws() -> None:
    case, words = CASES["fourteen months"], Words(Language.EN)
    alone = picture.draw(case, words)
    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(lambda _: picture.draw(case, words), range(4))) == [alone] * 4


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        (Language.FR, ["juil.\n2026", "janv.\n2027", "juil.", "janv.\n2028", "juil."]),
        (Language.EN, ["Jul\n2026", "Jan\n2027", "Jul", "Jan\n2028", "Jul"]),
    ],
)
def test_months_are_the_reader_s_and_years_are_said_where_they_change(
    language: Language, shown: list[str]
) -> None:
    days = picture.ticks(date(2026, 2, 15), date(2028, 12, 31))
    assert [picture.tick_label(day, days, Words(language)) for day in days] == shown


@given(first=st.dates(date(2020, 1, 1), date(2030, 1, 1)), length=st.integers(1, 365 * 28))
def test_at_least_two_days_are_named_and_at_most_six(first: date, length: int) -> None:
    last = first + length * DAY
    days = picture.ticks(first, last)
    assert 2 <= len(days) <= picture.LABELS
    assert first <= days[0] < days[-1] <= last


def test_a_few_days_are_named_by_the_day() -> None:
    days = picture.ticks(date(2027, 3, 16), TODAY)
    words = Words(Language.FR)
    assert [picture.tick_label(day, days, words) for day in days] == ["16 mars", "17 mars"]


def test_what_it_shows_is_said_in_words() -> None:
    said = picture.labels(CASES["fourteen months"], Words(Language.EN))
    assert list(said) == ["members", "joined", "projection", "goal"]
    assert said["members"] == "Members: 541"
    assert said["goal"] == "Goal: 800 by 31 December 2028"
