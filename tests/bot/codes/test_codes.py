"""Codes: hard to guess, hard to misread, slow to try."""

import math
from datetime import UTC, datetime, timedelta

from bot.codes.guesses import Guesses
from bot.codes.model import ALPHABET, GROUPS, Hasher, draw, folded

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)


def test_a_code_has_at_least_sixty_bits() -> None:
    assert sum(GROUPS) * math.log2(len(ALPHABET)) >= 60


def test_a_code_has_no_sign_that_is_read_as_another() -> None:
    assert not set("01OIL") & set(ALPHABET)
    assert set(draw()) <= {*ALPHABET, "-"}


def test_codes_differ() -> None:
    assert len({draw() for _ in range(1000)}) == 1000


def test_spaces_dashes_and_small_letters_do_not_matter() -> None:
    hasher = Hasher("k" * 43)
    code = draw()
    assert hasher.digest(code) == hasher.digest(f" {code.lower().replace('-', ' ')}\n")
    assert folded("k7qm-2xwb") == "K7QM2XWB"


def test_another_key_knows_no_code_of_ours() -> None:
    assert Hasher("a" * 43).digest("X") != Hasher("b" * 43).digest("X")


def test_waiting_grows_with_each_wrong_code_and_not_for_ever() -> None:
    guesses, waits = Guesses(), []
    for _ in range(20):
        guesses = guesses.one_more(NOW)
        waits.append(guesses.wait_until and guesses.wait_until - NOW)
    minutes = [wait and wait / timedelta(minutes=1) for wait in waits]
    assert minutes[:6] == [None, None, 1, 2, 4, 8]
    assert minutes[-1] == 360
