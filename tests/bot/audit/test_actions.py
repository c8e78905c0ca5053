"""Every change that the code writes down can be read in words."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.audit.actions import BY_OTHERS_TOO, BY_THEMSELVES, NAMES_OTHERS
from bot.i18n import Language, Words

BOT = Path(__file__).parents[3] / "bot"
ACTION = re.compile(r"[a-z]+(-[a-z]+)*\.[a-z]+([-_][a-z]+)*")
BEGINNING = re.compile(r"[a-z]+(-[a-z]+)*\.")


def writers() -> Iterator[tuple[Path, ast.Module]]:
    """The modules of use cases that write audit lines, or hand on what shall stand in them."""
    for path in sorted(BOT.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        imported = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
        if imported & {"bot.audit.lines", "bot.audit.model"}:
            yield path, tree


def texts(tree: ast.Module) -> set[str]:
    constants = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant))
    return {value for value in constants if isinstance(value, str)}


def actions() -> set[str]:
    return {text for _, tree in writers() for text in texts(tree) if ACTION.fullmatch(text)}


def built(tree: ast.Module) -> list[str]:
    """Actions that are put together, so that nobody could collect them."""
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) and node.values)
    return [
        ast.unparse(string)
        for string in strings
        if isinstance(first := string.values[0], ast.Constant)
        and BEGINNING.fullmatch(str(first.value))
    ]


def given(tree: ast.Module) -> Iterator[ast.expr]:
    """What ``AuditLine(action=…)`` is given."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "AuditLine":
            yield from (keyword.value for keyword in node.keywords if keyword.arg == "action")


def test_the_collection_knows_the_actions_there_are() -> None:
    assert {"roster.import", "roster.imported", "roster.export", "task.create"} <= actions()
    assert {"task.send-back", "lead.move", "campaign.new", "network.setup"} <= actions()


def test_every_action_is_written_out() -> None:
    assert {str(path): built(tree) for path, tree in writers() if built(tree)} == {}
    literal = [
        each.value
        for _, tree in writers()
        for each in given(tree)
        if isinstance(each, ast.Constant)
    ]
    assert [text for text in literal if not ACTION.fullmatch(str(text))] == []


@pytest.mark.parametrize("language", list(Language))
def test_every_action_has_words(language: Language) -> None:
    words = Words(language)
    keys = {action: f"audit-action-{re.sub('[._]', '-', action)}" for action in actions()}
    assert [action for action, key in keys.items() if not words.has(key)] == []


def test_of_every_change_of_a_person_it_is_known_whether_only_they_do_it() -> None:
    of_people = {each for each in actions() if each.startswith("ambassador.")}
    assert of_people == BY_THEMSELVES | BY_OTHERS_TOO
    assert not BY_THEMSELVES & BY_OTHERS_TOO


ABOUT_THEIR_SUBJECT = {
    *("application.accept", "application.decline", "application.merge", "application.send"),
    *("ambassador.dormant", "ambassador.edit", "ambassador.join", "ambassador.leave"),
    *("ambassador.pause", "ambassador.resume", "ambassador.return", "ambassador.wake"),
    *("audience.delete", "audience.save", "campaign.cancel"),
    *("consent.say", "directory.show", "goal.set", "goal.want", "invitation.draw"),
    *("lead.edit", "lead.introduce", "network.setup", "privacy.erase", "roster.add"),
    *("roster.codes", "roster.erase", "roster.import", "roster.imported", "roster.note"),
    *("roster.restore", "roster.suspend", "roster.update", "task.approve", "task.assign"),
    *("task.cancel", "task.done", "task.send-back", "task.undo"),
}
"""They say something of their subject and figures, names of companies, and who by number."""


def test_of_every_action_it_is_known_whether_it_names_people_who_are_not_its_subject() -> None:
    assert actions() - NAMES_OTHERS == ABOUT_THEIR_SUBJECT
    assert actions() >= NAMES_OTHERS
