"""The curve of a network as a picture: members so far, the goal, and where the pace leads."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Final

from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal

from bot.goals.model import Curve, Goal, Growth, Projection
from bot.i18n import Words
from bot.i18n.days import long_date

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH: Final = 1200
HEIGHT: Final = 840
"""In pixels; Discord shows less of them on a telephone, so that letters are big."""
DOTS_PER_INCH: Final = 150
PAPER: Final = "#FFFDF8"
INK: Final = "#26323F"
FAINT: Final = "#D9DEE3"
SEA: Final = "#1F5F99"
OCHRE: Final = "#D9822B"
GOAL: Final = "#B3263A"
TEXT: Final = 15
DAY: Final = timedelta(days=1)
LABELS: Final = 6
"""Of the days under the curve, at most."""
MONTHS_BETWEEN: Final = (1, 2, 3, 6, 12, 24, 60, 120)

_drawing = Lock()
"""matplotlib keeps its fonts in one place that threads share."""


def drawable() -> bool:
    """Tell whether what draws is installed."""
    return find_spec("matplotlib") is not None


def draw(growth: Growth, words: Words) -> bytes:
    """Return the curve as a PNG of :data:`WIDTH` × :data:`HEIGHT`; takes a while."""
    png = BytesIO()
    with _drawing:
        figure_of(growth, words).savefig(png, format="png")
    return png.getvalue()


def figure_of(growth: Growth, words: Words) -> "Figure":
    """Return what :func:`draw` draws."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure  # it costs memory until it is needed
    from matplotlib.layout_engine import ConstrainedLayoutEngine

    size = (WIDTH / DOTS_PER_INCH, HEIGHT / DOTS_PER_INCH)
    layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.12)
    figure = Figure(figsize=size, dpi=DOTS_PER_INCH, facecolor=PAPER, layout=layout)
    FigureCanvasAgg(figure)
    axes = figure.add_subplot(facecolor=PAPER)
    first, last = span(growth)
    said = labels(growth, words)
    _members(axes, growth, first, said)
    if leads := growth.outlook.projection:
        _projection(axes, growth, leads, said["projection"])
    if growth.goal:
        _goal(axes, growth.goal, (first, last), said["goal"])
    _scales(axes, first, last, words)
    figure.legend(
        loc="outside upper left",
        frameon=False,
        fontsize=TEXT,
        labelcolor=INK,
        handlelength=1.4,
        labelspacing=0.3,
        borderpad=0.2,
    )
    return figure


def labels(growth: Growth, words: Words) -> dict[str, str]:
    """Return what the picture shows, in words, by the names of its lines."""
    now = growth.curve.at(growth.today)
    shown = {
        "members": words("growth-picture-members", count=number(now.members, words)),
        "joined": words("growth-picture-joined", count=number(now.joined, words)),
    }
    if leads := growth.outlook.projection:
        low, middle, high = (number(each, words) for each in (leads.low, leads.middle, leads.high))
        if leads.low < leads.high:
            said = words("growth-picture-projection", low=low, middle=middle, high=high)
        else:
            said = words("growth-picture-steady", middle=middle)
        shown["projection"] = said
    if goal := growth.goal:
        by = long_date(goal.by, words)
        target = number(goal.target, words)
        shown["goal"] = words("growth-picture-goal", target=target, by=by)
    return shown


def span(growth: Growth) -> tuple[date, date]:
    """Return the first and the last day that are shown, two days at least."""
    first = min(growth.curve.start or growth.today, growth.today - DAY)
    return first, max(growth.today, growth.goal.by if growth.goal else growth.today)


def ticks(first: date, last: date) -> Sequence[date]:
    """Return the days that are named under a curve: months where there are enough of them."""
    months = list(_months(first, last))
    if len(months) < 3:
        step = -(-((last - first).days + 1) // LABELS)
        return [first + DAY * number for number in range(0, (last - first).days + 1, step)]
    for between in MONTHS_BETWEEN:
        shown = [each for each in months if (each.year * 12 + each.month - 1) % between == 0]
        if len(shown) <= LABELS:
            break
    return shown


def tick_label(day: date, shown: Sequence[date], words: Words) -> str:
    """Return what stands under a day, the year only where it changes."""
    locale = words.locale
    is_new_year = day == shown[0] or day.year != shown[shown.index(day) - 1].year
    if any(each.day != 1 for each in shown):
        return format_skeleton("MMMd", day, locale=locale)
    month = format_date(day, "MMM", locale=locale)
    return f"{month}\n{day.year}" if is_new_year else month


def number(value: float, words: Words) -> str:
    """Return a whole number as the reader writes it."""
    return format_decimal(round(value), locale=words.locale)


def _members(axes: "Axes", growth: Growth, first: date, said: Mapping[str, str]) -> None:
    days = _steps(growth.curve, first, growth.today)
    points = [growth.curve.at(day) for day in days]
    lines = {
        "members": (SEA, 3.2, [each.members for each in points]),
        "joined": (OCHRE, 2.4, [each.joined for each in points]),
    }
    for name, (colour, width, values) in lines.items():
        axes.step(_x(days), values, where="post", color=colour, linewidth=width, label=said[name])
        axes.plot(_x(days[-1:]), values[-1:], "o", color=colour, markersize=7)


def _projection(axes: "Axes", growth: Growth, leads: Projection, said: str) -> None:
    now = growth.curve.at(growth.today).members
    days = _x([growth.today, leads.day])
    axes.fill_between(days, [now, leads.low], [now, leads.high], color=SEA, alpha=0.18, linewidth=0)
    axes.plot(days, [now, leads.middle], "--", color=SEA, linewidth=2.4, label=said)


def _goal(axes: "Axes", goal: Goal, days: Sequence[date], said: str) -> None:
    axes.plot(_x(days), [goal.target] * len(days), ":", color=GOAL, linewidth=2, label=said)
    axes.plot(_x([goal.by]), [goal.target], "D", color=GOAL, markersize=9, clip_on=False, zorder=5)


def _scales(axes: "Axes", first: date, last: date, words: Words) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    shown = ticks(first, last)
    axes.set_xticks(_x(shown), [tick_label(each, shown, words) for each in shown])
    left, right = _x([first, last])
    margin = (right - left) * 0.02
    axes.set_xlim(left - margin, right + margin)
    axes.set_ylim(bottom=0, top=max(axes.dataLim.y1, 1) * 1.04)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=5, integer=True, steps=[1, 2, 2.5, 5, 10]))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _at: number(value, words)))
    axes.tick_params(colors=INK, labelsize=TEXT, length=0, pad=8)
    axes.grid(axis="y", color=FAINT, linewidth=1)
    axes.set_axisbelow(True)
    axes.spines[["top", "right", "left"]].set_visible(False)
    axes.spines["bottom"].set_color(FAINT)


def _steps(curve: Curve, first: date, last: date) -> Sequence[date]:
    inner = (point.day for point in curve.points if first < point.day < last)
    return [first, *inner, last]


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        if month >= first:
            yield month
        month = (month.replace(day=28) + timedelta(days=4)).replace(day=1)


def _x(days: Sequence[date]) -> list[int]:
    return [day.toordinal() for day in days]
