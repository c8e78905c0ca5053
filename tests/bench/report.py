"""What a benchmark prints."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """Something measured, and the most that it may be."""

    name: str
    value: float
    unit: str
    limit: float

    @property
    def holds(self) -> bool:
        """Whether it is below its limit."""
        return self.value < self.limit

    def as_json(self) -> dict[str, object]:
        """Return it as the report has it."""
        return {**asdict(self), "value": round(self.value, 4), "holds": self.holds}


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A benchmark's figures; ``beside`` is what else was measured in the same run."""

    bench: str
    figures: tuple[Figure, ...]
    size: int
    seed: int
    beside: Mapping[str, float] = field(default_factory=dict)

    @property
    def holds(self) -> bool:
        """Whether all figures do."""
        return all(figure.holds for figure in self.figures)

    def as_json(self) -> dict[str, object]:
        """Return it as it is printed."""
        return {
            "bench": self.bench,
            "figures": [figure.as_json() for figure in self.figures],
            "holds": self.holds,
            "beside": {name: round(value, 4) for name, value in self.beside.items()},
            "size": self.size,
            "seed": self.seed,
        }


def percentile(values: list[float], part: float) -> float:
    """Return the nearest-rank percentile of ``values``; ``part`` is 0.99 for the 99th."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(part * len(ordered)))]
