"""Checks the catalogues: both languages say the same things, and all that the code asks for."""

import ast
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.i18n import Language, Words

ROOMS = ("bot", "cogs")
SAYERS = {"words", "Words"}
Catalogue = Mapping[str, frozenset[str]]
"""Placeholders by ``key`` or ``key.attribute``."""

CODE = re.compile(r"`[^`]*`|```.*?```", re.DOTALL)
FAULTS = {
    "a space before ; ! ? » or after « is U+202F": re.compile(
        r"(?<!\u202f)[!?»]|[ \xa0];|«(?!\u202f)"
    ),
    "a space before : is U+00A0": re.compile(r"[ \u202f]:"),
    "an apostrophe is ’": re.compile(r"'"),
}
"""What French typography forbids, outside of code."""

LIMITS = {"form": 45, "labelled": 45, "button": 80}
"""Characters of a label, by the function that shows it. Source: Discord, components."""
HINT = DESCRIPTION = 100
NAME = 32
"""Source: Discord, application commands."""


class Texts(Visitor):
    """Collects the texts of a pattern, each between two placeholders."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def visit_TextElement(self, node: ftl.TextElement) -> None:  # noqa: N802
        self.texts.append(node.value)


class Holes(Visitor):
    """Collects the placeholders of a pattern."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def main() -> int:
    """Return the process's exit code; what is wrong is said on stderr."""
    problems = [*broken(), *different(), *unknown(), *unused(), *misspaced(), *too_long()]
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


def catalogue(language: Language) -> Catalogue:
    """Return what a catalogue says."""
    return {
        name: holes(pattern)
        for entry in entries(language)
        if isinstance(entry, ftl.Message)
        for name, pattern in patterns(entry)
    }


def entries(language: Language) -> list[ftl.EntryType]:
    """Parse a catalogue."""
    source = files("bot.i18n").joinpath(f"{language}.ftl").read_text(encoding="utf-8")
    return FluentParser().parse(source).body


def patterns(message: ftl.Message) -> Iterator[tuple[str, ftl.Pattern]]:
    """Yield a message's value and attributes under their names."""
    if message.value:
        yield message.id.name, message.value
    for attribute in message.attributes:
        yield f"{message.id.name}.{attribute.id.name}", attribute.value


def holes(pattern: ftl.Pattern) -> frozenset[str]:
    """Return the placeholders of ``pattern``."""
    visitor = Holes()
    visitor.visit(pattern)
    return frozenset(visitor.names)


def broken() -> Iterator[str]:
    """Yield what the parser could not read, and keys that stand twice."""
    for language in Language:
        parsed = entries(language)
        for entry in parsed:
            if isinstance(entry, ftl.Junk):
                yield f"{language}.ftl: cannot be read: {(entry.content or '').strip()[:60]}"
        names = Counter(entry.id.name for entry in parsed if isinstance(entry, ftl.Message))
        yield from (f"{language}.ftl: {key} stands twice" for key, n in names.items() if n > 1)


def different() -> Iterator[str]:
    """Yield what one language says and the other does not, or with other placeholders.

    An option's own name (``.x-name``) is English in the code and so only French here.
    """
    french, english = catalogue(Language.FR), catalogue(Language.EN)
    for key in sorted(french.keys() ^ english.keys()):
        if not (key.startswith("command-") and key.endswith("-name") and key in french):
            yield f"{key}: only in one language"
    for key in sorted(french.keys() & english.keys()):
        if french[key] != english[key]:
            yield f"{key}: {set(french[key])} in French, {set(english[key])} in English"


def unknown() -> Iterator[str]:
    """Yield calls that ask for a message that is not there, or fill other placeholders."""
    known = catalogue(Language.EN)
    for where, key, given in asked():
        if key not in known:
            yield f"{where}: no message {key}"
        elif given is not None and given != known[key]:
            yield f"{where}: {key} has {set(known[key])}, the call gives {set(given)}"


def unused() -> Iterator[str]:
    """Yield messages that nothing in the code names."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in sources())
    for key in catalogue(Language.EN):
        name = key.partition(".")[0]
        if (
            not name.startswith("command-")
            and not re.search(rf"[\"']{name}[\"']", code)
            and not built(name, code)
        ):
            yield f"{name}: nothing says it"


def misspaced() -> Iterator[str]:
    """Yield French texts whose spaces or apostrophes are not typography's."""
    for entry in entries(Language.FR):
        for name, pattern in patterns(entry) if isinstance(entry, ftl.Message) else ():
            visitor = Texts()
            visitor.visit(pattern)
            for text in visitor.texts:
                yield from (f"fr.ftl: {name}: {fault}" for fault in faults(text))


def faults(text: str) -> Iterator[str]:
    """Yield what French typography forbids and ``text`` has."""
    prose = CODE.sub("", text)
    yield from (fault for fault, wrong in FAULTS.items() if wrong.search(prose))


def too_long() -> Iterator[str]:
    """Yield what Discord would refuse to show, where its length is known before it is filled in."""
    limits = {key: limit for path in sources() for key, limit in shown(path)}
    for language in Language:
        words, known = Words(language), catalogue(language)
        for name, limit in {**limits, **named(known)}.items():
            if known.get(name, {"unknown"}):
                continue  # as long as what it is filled in with
            key, _, attribute = name.partition(".")
            text = words.attribute(key, attribute) if attribute else words(key)
            if len(text) > limit:
                yield f"{language}.ftl: {name}: {len(text)} characters, {limit} at most"


def named(known: Catalogue) -> Mapping[str, int]:
    """Return the names and descriptions of commands and options, with the limit of each."""
    return {
        name: DESCRIPTION if "." in name and not name.endswith("-name") else NAME
        for name in known
        if name.startswith("command-")
    }


def shown(path: Path) -> Iterator[tuple[str, int]]:
    """Yield the messages that ``path`` makes labels and hints of, with the limit of each."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
            continue
        limit = LIMITS.get(node.func.id)
        if limit and node.args and isinstance(node.args[0], ast.Call):
            yield from ((key, limit) for key in filter(None, [key_of(node.args[0])]))
        for keyword in node.keywords:
            if keyword.arg == "hint" and isinstance(keyword.value, ast.Call):
                yield from ((key, HINT) for key in filter(None, [key_of(keyword.value)]))


def built(name: str, code: str) -> bool:
    """Tell whether ``name`` is one of a family whose keys the code builds: ``f"stage-{stage}"``."""
    parts = name.split("-")
    return any(f'f"{"-".join(parts[:n])}-{{' in code for n in range(1, len(parts)))


def asked() -> Iterator[tuple[str, str, frozenset[str] | None]]:
    """Yield where, for which key and with which placeholders the code asks for a message."""
    for path in sources():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and (key := key_of(node)):
                names = [keyword.arg for keyword in node.keywords]
                given = None if None in names else frozenset(name for name in names if name)
                yield f"{path}:{node.lineno}", key, given


def key_of(call: ast.Call) -> str | None:
    """Return the literal key that ``call`` asks for: ``words("key")``, ``words.attribute(…)``."""
    texts = [arg.value for arg in call.args if isinstance(arg, ast.Constant)]
    function = call.func
    if isinstance(function, ast.Name) and function.id in SAYERS and len(texts) == 1:
        return str(texts[0])
    if isinstance(function, ast.Attribute) and function.attr == "attribute" and len(texts) == 2:
        return ".".join(map(str, texts))
    return None


def sources() -> Iterator[Path]:
    """Yield the code that speaks to people."""
    for room in ROOMS:
        yield from sorted(Path(room).rglob("*.py"))


if __name__ == "__main__":
    sys.exit(main())
