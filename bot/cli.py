"""The command line: parses it and calls the functions it was handed."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Annotated, NoReturn

import typer

from bot import __version__, terminal
from bot.errors import SettingsError, UserError

USAGE_ERROR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Demo:
    """What was asked of the demonstration."""

    headless: bool
    as_json: bool
    roster: Path | None
    seed: int
    database_url: str | None
    port: int

    def roster_file(self) -> bytes:
        """Return the roster to take in: the sample, unless another was named."""
        if self.roster:
            return self.roster.read_bytes()
        return files("bot.demo").joinpath("data/roster.csv").read_bytes()


@dataclass(frozen=True, slots=True, kw_only=True)
class Actions:
    """What each verb does; heavy imports wait until one is called."""

    run: Callable[[], None]
    demo: Callable[[Demo], None]
    import_roster: Callable[[Path, bool, bool, int | None], None]
    network_code: Callable[[], None]
    upgrade: Callable[[], None]
    backup: Callable[[], None]


def build(actions: Actions) -> typer.Typer:
    """Return the command line ``massilia``."""
    app = typer.Typer(
        help="Run an ambassador network on Discord.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
    )
    app.callback()(_options)
    app.command("run", help="Run the bot until it is stopped.")(actions.run)
    _add_demo(app, actions)
    app.add_typer(_imports(actions), name="import")
    app.add_typer(_networks(actions), name="network")
    app.add_typer(_database(actions), name="db")
    return app


def call(app: typer.Typer) -> None:
    """Run ``app`` on the process's arguments; a refusal is one line on stderr, exit code 2."""
    try:
        sys.exit(app(standalone_mode=False))
    except typer.TyperException as error:
        # Its text is empty where the help has been shown instead.
        _refuse(error.format_message() or None)
    except SettingsError as error:
        _refuse(str(error))
    except UserError as error:
        _refuse(error.told(terminal.words()))


def _refuse(text: str | None) -> NoReturn:
    if text:
        terminal.warn(f"massilia: {' '.join(text.split())}")
    sys.exit(USAGE_ERROR)


def _print_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"massilia {__version__}")
        raise typer.Exit


def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", help="Print the version.", callback=_print_version, is_eager=True
        ),
    ] = False,
) -> None:
    del version  # handled before any command, by its callback


def _add_demo(app: typer.Typer, actions: Actions) -> None:
    @app.command("demo", help="Run the real bot on a simulated Discord, in the browser.")
    def demo(
        headless: Annotated[
            bool, typer.Option("--headless", help="Play the whole story and print its figures.")
        ] = False,
        as_json: Annotated[
            bool, typer.Option("--json", help="Print them as one JSON object.")
        ] = False,
        roster: Annotated[
            Path | None,
            typer.Option(help="Another roster than the sample.", exists=True, dir_okay=False),
        ] = None,
        seed: Annotated[int, typer.Option(help="Draws who plays.")] = 1,
        database_url: Annotated[
            str | None, typer.Option(help="An empty database to play on.")
        ] = None,
        port: Annotated[int, typer.Option(help="Where the page is served.")] = 8765,
    ) -> None:
        actions.demo(
            Demo(
                headless=headless,
                as_json=as_json,
                roster=roster,
                seed=seed,
                database_url=database_url,
                port=port,
            )
        )


def _imports(actions: Actions) -> typer.Typer:
    imports = typer.Typer(help="Take data in.", no_args_is_help=True)

    @imports.command("roster", help="Take a roster in: an .xlsx or CSV file.")
    def roster(
        file: Annotated[Path, typer.Argument(help="The roster.", exists=True, dir_okay=False)],
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing.")] = False,
        as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
        network: Annotated[
            int | None, typer.Option(metavar="GUILD_ID", help="The Discord server of the network.")
        ] = None,
    ) -> None:
        actions.import_roster(file, dry_run, as_json, network)

    return imports


def _networks(actions: Actions) -> typer.Typer:
    networks = typer.Typer(help="Networks.", no_args_is_help=True)
    networks.command("code", help="Print the one-time code for /network setup.")(
        actions.network_code
    )
    # With a single command, typer would make it the group itself.
    networks.callback()(lambda: None)
    return networks


def _database(actions: Actions) -> typer.Typer:
    database = typer.Typer(help="The database.", no_args_is_help=True)
    database.command("upgrade", help="Bring the tables up to date, after a backup.")(
        actions.upgrade
    )
    database.command("backup", help="Copy an SQLite database into backups/ beside it.")(
        actions.backup
    )
    return database
