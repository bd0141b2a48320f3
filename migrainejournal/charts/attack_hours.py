"""How long every attack lasted, over time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import floor
from statistics import median

from migrainejournal.charts.attack_dots import DotWords, Measured, dots_chart, measured
from migrainejournal.charts.chart_spec import Axis, ChartSpec, Level, Tick
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.clinical.attack_profile import SECONDS_OF_HOUR
from migrainejournal.clinical.attacks import Episode

HIGHEST = 200
"""Hours at which the axis ends at the latest: longer attacks stand at its edge."""
SHORTEST, LONGEST = 4, 72
"""Hours an untreated attack lasts (ICHD-3 1.1 B)."""


def attack_hours(seen: Seen, texts: Texts) -> ChartSpec | None:
    """A dot for each headache that is over, from its first start to its last end in hours; None without one.

    One written down without a length has none; one that goes on has none yet.
    """
    headaches = [each for each in seen.episodes if any(attack.is_headache for attack in each.attacks)]
    found = measured(headaches, lambda episode: _hours(episode, seen))
    if not found:
        return None
    running = sum(_is_running(episode) for episode in headaches)
    words = DotWords(
        title=texts(
            "trends.lengths", n=len(found), median=_number(median(dot.value for dot in found), texts, floor)
        ),
        notes=_notes(found, running, len(headaches) - len(found) - running, texts),
        value=lambda hours: texts("trends.hours", hours=_number(hours, texts)),
        column=texts("trends.column_hours"),
    )
    y = _axis(max(dot.value for dot in found), words.column, texts)
    levels = [
        Level(at=at, label=texts("trends.line_of_length", n=at)) for at in (SHORTEST, LONGEST) if at < y.high
    ]
    return dots_chart(seen, found, y, words, texts, levels=levels)


def _axis(longest: float, label: str, texts: Texts) -> Axis:
    """Up to the longest attack; where it ends before, its last tick says that longer ones stand there too."""
    axis = value_axis(min(HIGHEST, longest), label, texts)
    if longest <= axis.high:
        return axis
    end = Tick(at=axis.high, label=texts("trends.or_more", number=texts.number(axis.high)))
    return replace(axis, ticks=(*axis.ticks[:-1], end))


def _is_running(episode: Episode) -> bool:
    return any(attack.end is None for attack in episode.attacks)


def _hours(episode: Episode, seen: Seen) -> float | None:
    if _is_running(episode):
        return None
    return episode.length(seen.excerpt.until).total_seconds() / SECONDS_OF_HOUR or None


def _notes(found: Sequence[Measured], running: int, without: int, texts: Texts) -> tuple[str, ...]:
    above = sum(dot.value > HIGHEST for dot in found)
    notes = ((above, "trends.longer"), (running, "trends.going_on"), (without, "trends.no_length"))
    return tuple(texts(key, n=n, hours=HIGHEST) for n, key in notes if n)


def _number(hours: float, texts: Texts, whole: Callable[[float], int] = round) -> str:
    """Whole hours from ten on, else with a half where there is one."""
    return texts.number(whole(hours) if hours >= 10 else whole(hours * 2) / 2)
