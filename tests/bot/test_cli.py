"""The command line as a shell sees it: what it prints, and its exit code."""

import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

from bot import __main__
from bot.cli import Demo
from bot.errors import SettingsError
from tests.samples import person, roster

ROSTER = Path(str(files("bot.demo").joinpath("data/roster.csv")))
Done = subprocess.CompletedProcess[str]


def massilia(folder: Path, *arguments: str, **environment: str) -> Done:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("MASSILIA_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *arguments],
        cwd=folder,
        env={**kept, "LANG": "C.UTF-8", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def refused(done: Done) -> str:
    """The one line of a refusal."""
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    return line


def test_the_version_is_printed(tmp_path: Path) -> None:
    assert massilia(tmp_path, "--version").stdout == "massilia 0.1.0\n"


def test_run_without_a_token_says_so(tmp_path: Path) -> None:
    assert "MASSILIA_DISCORD_TOKEN is missing" in refused(
        massilia(tmp_path, "run", MASSILIA_SECRET_KEY="k" * 43)
    )
    assert list(tmp_path.iterdir()) == []


def test_run_with_a_wrong_address_says_so(tmp_path: Path) -> None:
    done = massilia(
        tmp_path,
        "run",
        MASSILIA_DISCORD_TOKEN="x",
        MASSILIA_SECRET_KEY="k" * 43,
        MASSILIA_DISCORD_API_URL="http://127.0.0.1:1/api/v9",
    )
    assert "/api/v10" in refused(done)


def test_a_roster_is_imported_into_a_database_made_for_it(tmp_path: Path) -> None:
    copy = tmp_path / "roster.csv"
    copy.write_bytes(ROSTER.read_bytes())

    done = massilia(tmp_path, "import", "roster", "roster.csv", "--json")

    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert (report["rows"], report["imported"], report["merged"]) == (412, 400, 6)
    assert report["refused"] == len(report["refusals"]) == 6
    assert {refusal["reason"] for refusal in report["refusals"]} == {
        *("email", "name", "country", "date", "formula")
    }
    assert (tmp_path / "massilia.db").exists()


def test_a_second_import_counts_who_is_gone_and_says_who(tmp_path: Path) -> None:
    one, other = person(email="a@b.example"), person(email="b@b.example")
    (tmp_path / "old.csv").write_bytes(roster(one, other))
    (tmp_path / "new.csv").write_bytes(roster(one))
    massilia(tmp_path, "import", "roster", "old.csv")

    told = massilia(tmp_path, "import", "roster", "new.csv", "--dry-run").stdout
    report = json.loads(massilia(tmp_path, "import", "roster", "new.csv", "--json").stdout)

    assert "Not in this file (nobody is deleted)\n- Testard (b@b.example)" in told
    assert (report["gone"], report["kept"], report["unchanged"]) == (1, 0, 1)


def test_a_mended_file_of_refused_rows_is_taken(tmp_path: Path) -> None:
    first = tmp_path / "first.csv"
    first.write_bytes(roster(person(email="a@b.example", country="Atlantide")))
    massilia(tmp_path, "import", "roster", "first.csv")
    refused_rows = tmp_path / "first-refused.csv"
    text = refused_rows.read_text(encoding="utf-8-sig").replace("Atlantide", "Grèce")
    refused_rows.write_text(text, encoding="utf-8-sig")

    done = massilia(tmp_path, "import", "roster", "first-refused.csv", "--json")

    assert json.loads(done.stdout)["imported"] == 1


def test_a_corrected_file_of_refused_rows_is_never_written_over(tmp_path: Path) -> None:
    rows = roster(person(email="a@b.example", country="Atlantide"), person(email="nowhere"))
    (tmp_path / "first.csv").write_bytes(rows)
    massilia(tmp_path, "import", "roster", "first.csv")
    corrected = tmp_path / "first-refused.csv"
    text = corrected.read_text(encoding="utf-8-sig").replace("Atlantide", "Grèce")
    corrected.write_text(text, encoding="utf-8-sig")

    massilia(tmp_path, "import", "roster", "first.csv")
    massilia(tmp_path, "import", "roster", "first-refused.csv")

    assert corrected.read_text(encoding="utf-8-sig") == text
    names = {"first.csv", "first-refused.csv", "first-refused-2.csv", "first-refused-3.csv"}
    assert {file.name for file in tmp_path.glob("*.csv")} == names


def test_the_same_refused_rows_are_written_once(tmp_path: Path) -> None:
    (tmp_path / "first.csv").write_bytes(roster(person(email="nowhere")))
    for _ in range(2):
        massilia(tmp_path, "import", "roster", "first.csv")

    assert {file.name for file in tmp_path.glob("*.csv")} == {"first.csv", "first-refused.csv"}


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        pytest.param("import roster", "Missing argument", id="nothing named"),
        pytest.param("import roster nowhere.csv", "does not exist", id="no file"),
        pytest.param("import roster .", "is a directory", id="a folder"),
        pytest.param(f"import roster {ROSTER} --network abc", "valid integer", id="no number"),
        pytest.param("db downgrade", "No such command", id="no command"),
        pytest.param("run --fast", "No such option", id="no option"),
    ],
)
def test_a_mistyped_command_is_refused_in_one_line(tmp_path: Path, typed: str, says: str) -> None:
    assert says in refused(massilia(tmp_path, *typed.split()))


def test_a_command_without_its_verb_shows_the_help(tmp_path: Path) -> None:
    done = massilia(tmp_path, "import")
    assert done.returncode == 2
    assert "Take data in." in done.stdout


def test_a_dry_run_leaves_nothing_behind(tmp_path: Path) -> None:
    done = massilia(tmp_path, "import", "roster", str(ROSTER), "--dry-run", "--json")

    assert json.loads(done.stdout)["imported"] == 400
    assert list(tmp_path.iterdir()) == []


def test_the_terminal_speaks_french_where_the_locale_does(tmp_path: Path) -> None:
    done = massilia(tmp_path, "import", "roster", str(ROSTER), "--dry-run", LANG="fr_FR.UTF-8")
    assert "Nouveaux\u00a0: 400" in done.stdout
    assert "**" not in done.stdout


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param(b"", "This file is empty", id="empty"),
        pytest.param(b"Nom;Courriel\r\n", "nobody below it", id="header only"),
        pytest.param(b"%PDF-1.7 \n%%EOF", "a PDF", id="PDF"),
        pytest.param(b"Nom;Ville\r\nx;y\r\n", "No column holds e-mail", id="no e-mail"),
    ],
)
def test_what_is_no_roster_is_one_line_and_writes_nothing(
    tmp_path: Path, content: bytes, says: str
) -> None:
    (tmp_path / "file.csv").write_bytes(content)

    assert says in refused(massilia(tmp_path, "import", "roster", "file.csv"))
    assert [file.name for file in tmp_path.iterdir()] == ["file.csv"]


def test_an_unknown_network_is_refused(tmp_path: Path) -> None:
    done = massilia(tmp_path, "import", "roster", str(ROSTER), "--network", "42")
    assert "No network is set up on the server 42" in refused(done)


def test_the_database_is_upgraded_and_backed_up(tmp_path: Path) -> None:
    assert massilia(tmp_path, "db", "upgrade").returncode == 0

    done = massilia(tmp_path, "db", "backup")

    assert Path(tmp_path, done.stdout.strip()).exists()


def test_a_backup_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "massilia.db").write_bytes(b"no database at all" * 100)

    assert "cannot be backed up" in refused(massilia(tmp_path, "db", "backup"))
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_backup_of_nothing_is_refused(tmp_path: Path) -> None:
    assert "no database" in refused(massilia(tmp_path, "db", "backup"))


@pytest.mark.parametrize("verb", ["demo --headless", "demo"])
@pytest.mark.parametrize(
    ("url", "says"),
    [
        pytest.param("foo", "must begin with sqlite:/// or postgresql://", id="no URL"),
        pytest.param("sqlite:////no/such/folder/x.db", "unable to open", id="no folder"),
    ],
)
def test_a_demonstration_on_no_database_is_refused(
    tmp_path: Path, verb: str, url: str, says: str
) -> None:
    assert says in refused(massilia(tmp_path, *verb.split(), "--database-url", url))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        pytest.param("sqlite:////no/such/folder/x.db", "unable to open", id="no folder"),
        pytest.param("sqlite:///junk.db", "not a database", id="another file"),
        pytest.param("postgresql://u:hidden@127.0.0.1:1/x", "cannot be reached", id="no server"),
        pytest.param("postgresql://u:hidden@127.0.0.1:port/x", "is no address", id="no port"),
    ],
)
def test_a_database_that_cannot_be_opened_is_one_line(tmp_path: Path, url: str, says: str) -> None:
    (tmp_path / "junk.db").write_bytes(b"no database at all " * 100)

    for verb in (["db", "upgrade"], ["import", "roster", str(ROSTER)]):
        line = refused(massilia(tmp_path, *verb, MASSILIA_DATABASE_URL=url))
        assert says in line
        assert "hidden" not in line


def test_what_a_verb_logs_does_not_spoil_its_output(tmp_path: Path) -> None:
    code = """
import structlog
from bot import __main__

async def backup(_settings):
    structlog.get_logger().warning("something to know")
    print("the result")

__main__._backup = backup
__main__.backup()
"""
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    assert done.stdout == "the result\n"
    assert "something to know" in done.stderr


def test_the_demonstration_without_its_simulator_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "simcord", None)
    request = Demo(headless=True, as_json=False, roster=None, seed=1, database_url=None, port=0)

    with pytest.raises(SettingsError, match=r"massilia-mundi\[demo\]"):
        __main__.demo(request)


def test_a_discord_that_cannot_be_reached_is_one_line(tmp_path: Path) -> None:
    done = massilia(
        tmp_path,
        "run",
        MASSILIA_DISCORD_TOKEN="x",
        MASSILIA_SECRET_KEY="k" * 43,
        MASSILIA_DISCORD_API_URL="http://127.0.0.1:9/api/v10",
    )
    assert "Discord cannot be reached" in refused(done)


def test_an_env_file_that_is_not_utf_8_is_one_line(tmp_path: Path) -> None:
    (tmp_path / ".env").write_bytes(b"\xff\xfe\x00bad")
    assert ".env is not UTF-8" in refused(massilia(tmp_path, "db", "upgrade"))


def test_json_without_headless_serves_no_page(tmp_path: Path) -> None:
    assert "--json goes with --headless" in refused(massilia(tmp_path, "demo", "--json"))
