"""Time zones of countries that have one."""

from zoneinfo import ZoneInfo

import pycountry
import pytest

from bot.countries import zone


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("FR", "Europe/Paris", id="one zone"),
        pytest.param("AE", "Asia/Dubai", id="an alias of its own"),
        pytest.param("DE", "Europe/Berlin", id="Büsingen keeps Berlin's time"),
        pytest.param("AR", "America/Argentina/Buenos_Aires", id="twelve zones, one time"),
        pytest.param("US", None, id="several times"),
        pytest.param("ES", None, id="the Canaries are an hour behind"),
        pytest.param("XK", None, id="not in the table"),
    ],
)
def test_the_zone_of_a_country(code: str, expected: str | None) -> None:
    assert zone(code) == expected


def test_every_zone_can_be_loaded() -> None:
    zones = {zone(country.alpha_2) for country in pycountry.countries} - {None}
    assert len(zones) > 200
    assert all(ZoneInfo(str(each)) for each in zones)
