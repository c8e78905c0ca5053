"""Links that people type."""

import pytest

from bot.links import link_of


@pytest.mark.parametrize(
    "text",
    [
        "https://port.example/a?b=c#d",
        " https://port.example/a?b=c#d\n",
        "HTTPS://port.example/a?b=c#d",
    ],
)
def test_a_link_is_a_web_address(text: str) -> None:
    assert link_of(text) == "https://port.example/a?b=c#d"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "http://a.example",
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example",
        "https://",
        "https:///a.b",
        "https://localhost",
        "https://bank.example@evil.example",
        "https://a.example/ b",
        "https://a.example/\N{RIGHT-TO-LEFT OVERRIDE}",
        "www.a.example",
    ],
)
def test_what_others_cannot_open_safely_is_none(text: str) -> None:
    assert link_of(text) == ""
