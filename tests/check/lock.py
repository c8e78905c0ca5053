"""Checks the lock: fresh, and installable without a compiler on each Python we promise.

``python -m tests.check.lock`` checks; ``--write`` writes it, with ``--upgrade`` to newer versions.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

LOCK = Path("requirements.lock")
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORM = "x86_64-manylinux_2_28"
UV = Path(sys.executable).with_name("uv")
COMPILE = (
    *("pip", "compile", "pyproject.toml", "--all-extras", "--group", "dev", "--universal"),
    *("--python-version", "3.11", "--only-binary", ":all:", "--generate-hashes"),
    "--no-header",
)


def main() -> int:
    """Return the process's exit code; what is wrong is said on stderr."""
    if "--write" in sys.argv:
        write(LOCK, *(["--upgrade"] if "--upgrade" in sys.argv else []))
        return 0
    with TemporaryDirectory() as folder:
        problems = [*stale(Path(folder)), *without_wheels(Path(folder))]
    print(*problems, sep="\n", file=sys.stderr, end="\n" if problems else "")
    return 1 if problems else 0


def write(lock: Path, *options: str) -> None:
    """Write ``lock``; versions that it already has are kept where they still fit."""
    uv(*COMPILE, *options, "--output-file", str(lock)).check_returncode()


def stale(folder: Path) -> list[str]:
    """Return what is wrong when pyproject.toml asks for something that the lock has not."""
    copy = folder / LOCK.name
    shutil.copyfile(LOCK, copy)
    write(copy)
    return [] if copy.read_text() == LOCK.read_text() else ["requirements.lock: run `make lock`"]


def without_wheels(folder: Path) -> list[str]:
    """Return a line for each Python on which some locked package has no wheel."""
    return [
        f"Python {python}: {resolved.stderr.strip()}"
        for python in PYTHONS
        if (resolved := resolve(python, folder / python)).returncode
    ]


def resolve(python: str, target: Path) -> subprocess.CompletedProcess[str]:
    """Resolve the lock for ``python`` with wheels only; nothing is installed."""
    return uv(
        *("pip", "install", "--dry-run", "--require-hashes", "--requirements", str(LOCK)),
        *("--only-binary", ":all:", "--python-version", python, "--python-platform", PLATFORM),
        *("--target", str(target)),
    )


def uv(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run uv quietly."""
    return subprocess.run([UV, "--quiet", *arguments], capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
