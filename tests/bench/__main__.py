"""``python -m tests.bench [NAME …] [--json]``: runs the named benchmarks, or all."""

import argparse
import asyncio
import json
import sys
from collections.abc import Awaitable, Callable, Mapping

from tests.bench import answers, audience, demo, directory, erase, joins, roster, start
from tests.bench.report import Report

BENCHES: Mapping[str, Callable[[], Awaitable[Report]]] = {
    "answers": answers.run,
    "directory": directory.run,
    "audience": audience.run,
    "roster": roster.run,
    "erase": erase.run,
    "joins": joins.run,
    "start": start.run,
    "demo": demo.run,
}


async def main() -> int:
    """Run, print, and return 1 when a figure does not hold."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    parser.add_argument("--json", action="store_true", help="one JSON object a benchmark")
    options = parser.parse_args()
    held = True
    for name in options.names or BENCHES:
        report = await BENCHES[name]()
        held = held and report.holds
        print(json.dumps(report.as_json()) if options.json else told(report), flush=True)
    return 0 if held else 1


def told(report: Report) -> str:
    """Return a report as people read it."""
    lines = [f"{report.bench} (size {report.size}, seed {report.seed})"]
    for figure in report.figures:
        verdict = "holds" if figure.holds else "DOES NOT HOLD"
        lines.append(
            f"  {figure.name}: {figure.value:.3f} {figure.unit} (limit {figure.limit:g}) {verdict}"
        )
    lines += [f"  beside: {name}: {value:.3f}" for name, value in report.beside.items()]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(asyncio.run(main()))
