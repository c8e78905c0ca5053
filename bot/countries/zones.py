"""Time zones of countries, from the IANA database that the ``tzdata`` package carries."""

from functools import cache
from importlib.resources import files
from typing import Final

_ZONEINFO: Final = files("tzdata") / "zoneinfo"


@cache
def zone(code: str) -> str | None:
    """Return the IANA zone of the country ``code`` when all of it keeps one time, else ``None``.

    Several zones count as one when their clocks follow the same rule from now on (Berlin and
    Büsingen); the first is then returned.

    Source: ``zone.tab``, which puts a country's most populous zones first.
    """
    zones = _zones().get(code, ())
    return zones[0] if zones and len({_rule(each) for each in zones}) == 1 else None


@cache
def _zones() -> dict[str, tuple[str, ...]]:
    zones: dict[str, tuple[str, ...]] = {}
    for line in (_ZONEINFO / "zone.tab").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, name, *_ = line.split("\t")
            zones[code] = (*zones.get(code, ()), name)
    return zones


def _rule(name: str) -> bytes:
    """Return the rule for times to come, which ends a zone's file. Source: RFC 9636, 3.3."""
    return _ZONEINFO.joinpath(*name.split("/")).read_bytes().rsplit(b"\n", 2)[1]
