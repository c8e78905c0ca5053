"""The launcher's page as HTML; every text goes through the catalogue and is escaped."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape
from string import Template

from bot.demo.page.frame import asset
from bot.demo.page.seats import Place, Role, Seat
from bot.i18n import Language, Words, days

Say = Callable[[str], str]

KEYS = (
    "demo-title",
    "demo-who",
    "demo-where",
    "demo-speaks",
    "demo-try",
    "demo-now",
    "demo-next-monday",
    "demo-three-months",
    "demo-working",
    "refresh",
    "demo-end",
    "demo-frame",
)
TRIES = {Role.COORDINATOR: 6, Role.AMBASSADOR: 6, Role.STRANGER: 3}
"""How many things the catalogue has to try first."""

NATIVE = {Language.FR: "Français", Language.EN: "English"}
"""Languages by their own names, which no reader needs translated."""

MOMENT = "EEEE d MMMM y, HH:mm"


class Sheet(Template):
    """A template whose holes are message keys."""

    idpattern = r"[a-z][a-z-]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """All that the page shows at one moment; ``now`` carries the network's zone."""

    seats: Sequence[Seat]
    places: Sequence[Place]
    waiting: Mapping[str, int]
    now: datetime
    token: str
    person: Seat | None = None
    place: str = ""
    frame: str | None = None
    notice: str = ""


def page(scene: Scene, language: Language, say: Say) -> str:
    """Return the page."""
    texts = {key: escape(say(key)) for key in KEYS}
    role = scene.person.role if scene.person else Role.COORDINATOR
    return Sheet(asset("launcher.html")).substitute(
        texts,
        language=language,
        other=_other(language),
        token=escape(scene.token),
        moment=escape(moment(scene.now, language)),
        people=_joined(_person(seat, scene, say) for seat in scene.seats),
        places=_joined(_place(place, scene, say) for place in scene.places),
        speech=_joined(_speech(each, scene) for each in Language),
        tries=_joined(f"<li>{_marked(text)}</li>" for text in tries(role, say)),
        notice=_notice(scene, say),
        stage=_stage(scene, say),
        seated="seated" if scene.person else "",
    )


def goodbye(language: Language, say: Say) -> str:
    """Return the last page, when the demonstration has ended."""
    texts = {"title": say("demo-title"), "ended": say("demo-ended")}
    escaped = {name: escape(text) for name, text in texts.items()}
    return Sheet(asset("goodbye.html")).substitute(escaped, language=language)


def moment(now: datetime, language: Language) -> str:
    """Return a date and time in full words."""
    text = days.moment(now, MOMENT, Words(language))
    return text[:1].upper() + text[1:]


def tries(role: Role, say: Say) -> Iterable[str]:
    """Return what to try first as ``role``; code stands between grave accents."""
    return [say(f"demo-try-{role}-{number}") for number in range(1, TRIES[role] + 1)]


def _person(seat: Seat, scene: Scene, say: Say) -> str:
    role = say(f"demo-role-{seat.role}")
    initials = "".join(word[0] for word in seat.title.split()[:2])
    return (
        f'<button class="person {seat.role}" name="person" value="{escape(seat.person)}"'
        f"{_pressed(seat == scene.person)}>"
        f'<span class="face" aria-hidden="true">{escape(initials)}</span>'
        f"<span><strong>{escape(seat.title)}</strong>"
        f"<small>{escape(role)} · {seat.language.upper()}</small></span>"
        f"{_count(scene.waiting.get(seat.person, 0))}</button>"
    )


def _place(place: Place, scene: Scene, say: Say) -> str:
    label = say("demo-private") if place.private else place.name
    return (
        f'<button class="place" name="place" value="{escape(place.name)}"'
        f"{_pressed(place.name == scene.place)}>"
        f'<span class="mark" aria-hidden="true">{"@" if place.private else "#"}</span>'
        f"<span>{escape(label)}</span>{_count(place.unread)}</button>"
    )


def _count(unread: int) -> str:
    return f'<span class="unread">{unread}</span>' if unread else ""


def _speech(language: Language, scene: Scene) -> str:
    spoken = scene.person is not None and scene.person.language == language
    return f'<button name="speaks" value="{language}"{_pressed(spoken)}>{NATIVE[language]}</button>'


def _other(language: Language) -> str:
    return _joined(
        f'<a href="/?lang={each}" lang="{each}"'
        f"{' aria-current=true' if each == language else ''}>{each.upper()}</a>"
        for each in Language
    )


def _notice(scene: Scene, say: Say) -> str:
    return f'<p class="notice" role="alert">{escape(say(scene.notice))}</p>' if scene.notice else ""


def _stage(scene: Scene, say: Say) -> str:
    if scene.frame:
        return f'<iframe src="{escape(scene.frame)}" title="{escape(say("demo-frame"))}"></iframe>'
    return (
        f'<div class="welcome"><h2>{escape(say("demo-welcome"))}</h2>'
        f"<p>{escape(say('demo-welcome-text'))}</p></div>"
    )


def _pressed(yes: bool) -> str:
    return f' aria-pressed="{str(yes).lower()}"'


def _marked(text: str) -> str:
    """Return ``text`` with what stands between grave accents as code."""
    parts = escape(text).split("`")
    return "".join(f"<code>{part}</code>" if n % 2 else part for n, part in enumerate(parts))


def _joined(parts: Iterable[str]) -> str:
    return "\n".join(parts)
