"""Whatever is put into a card, Discord takes it."""

from typing import Any

import discord
from discord import ui
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.demo.driver import TEXT_DISPLAY, walk
from cogs.cards import COMPONENTS, TEXT_LIMIT, Block, Card, brief, fitted, plain, shortened, title
from cogs.components import button, buttons

TEXTS = st.one_of(
    st.text(max_size=40),
    st.builds(
        lambda sign, length: sign * length, st.sampled_from("x*é🚢 \n"), st.integers(0, 5000)
    ),
)
ROWS = st.integers(1, 5).map(lambda n: buttons(*(button("…", f"verb-{i}") for i in range(n))))
SECTIONS = st.lists(TEXTS.map(lambda text: text or "x"), min_size=1, max_size=3).map(
    lambda texts: ui.Section(*texts, accessory=button("…", "verb"))
)
BLOCKS: st.SearchStrategy[Block] = st.one_of(
    TEXTS, TEXTS.map(title), ROWS, SECTIONS, st.builds(ui.Separator)
)


def parts(card: Card) -> list[Any]:
    """All components of the card, as Discord counts them."""
    return list(walk(card.to_components()))  # type: ignore[no-untyped-call]


@settings(max_examples=300, deadline=None)
@given(st.lists(BLOCKS, max_size=60))
def test_a_card_never_has_more_than_discord_takes(blocks: list[Block]) -> None:
    shown = parts(Card(*blocks))

    texts = [part["content"] for part in shown if part["type"] == TEXT_DISPLAY]
    assert sum(map(len, texts)) <= TEXT_LIMIT
    assert all(text.strip() for text in texts)
    assert len(shown) <= COMPONENTS


@settings(max_examples=100, deadline=None)
@given(st.lists(BLOCKS, max_size=60))
def test_the_buttons_at_the_end_are_never_left_out(blocks: list[Block]) -> None:
    shown = parts(Card(*blocks, buttons(button("…", "the-end"))))
    assert [part["custom_id"] for part in shown if "custom_id" in part][-1] == "the-end:"


def test_what_fits_is_left_as_it_is() -> None:
    texts = ["x" * 1000, "y" * 1000]
    card = Card(title("z"), *texts, ui.Section("w" * 1990, accessory=button("…", "verb")))

    shown = [part["content"] for part in parts(card) if part["type"] == TEXT_DISPLAY]
    assert shown == ["## z", *texts, "w" * 1990]


def test_the_text_of_a_section_counts() -> None:
    card = Card("x" * 3000, ui.Section("y" * 3000, accessory=button("…", "verb")), "z")

    shown = [part["content"] for part in parts(card) if part["type"] == TEXT_DISPLAY]
    assert [len(text) for text in shown] == [3000, 1000]
    assert shown[1].endswith("y…")


@given(st.text("*_`~|\\[]()#> -ab", max_size=30), st.integers(1, 30))
def test_an_escape_is_never_cut_in_two(text: str, limit: int) -> None:
    cut = shortened(plain(text), limit).removesuffix("…")
    backslashes = len(cut) - len(cut.rstrip("\\"))
    assert backslashes % 2 == 0 or cut == plain(text)


def test_a_long_name_is_shortened_before_it_is_escaped() -> None:
    assert brief("*" * 300) == r"\*" * 79 + "…"
    assert brief("Nadia\n## Fabre") == r"Nadia ## Fabre"
    assert brief("@everyone") != "@everyone"
    assert discord.utils.remove_markdown(brief("Nadia Fabre")) == "Nadia Fabre"


def test_lines_are_taken_as_long_as_they_fit() -> None:
    lines = ["a" * 10, "b" * 10, "c" * 10]

    assert fitted(lines, 40) == "\n".join(lines)
    assert fitted(lines, 30) == "\n".join([*lines[:2], "…"])
    assert fitted(lines, 5) == "…"
