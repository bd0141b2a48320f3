"""The worst pain of every attack over time."""

from statistics import median

from migrainejournal.charts.attack_dots import DotWords, dots_chart, measured
from migrainejournal.charts.chart_spec import Axis, ChartSpec, Tick
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.attack_profile import SEVERE
from migrainejournal.clinical.attacks import Episode

WORST, TICKS_EVERY = 10, 5
SPREAD = 0.9


def attack_pains(seen: Seen, texts: Texts) -> ChartSpec | None:
    """A dot for each attack with a rated headache, its readings' highest; None without one."""
    found = measured(seen.episodes, _worst)
    if not found:
        return None
    pains = [dot.value for dot in found]
    headaches = sum(any(attack.is_headache for attack in each.attacks) for each in seen.episodes)
    notes = [texts("trends.severe", n=len(pains), severe=sum(pain >= SEVERE for pain in pains), line=SEVERE)]
    if unrated := headaches - len(found):
        notes.append(texts("trends.not_rated", n=unrated))
    words = DotWords(
        title=texts("trends.pains", n=len(found), median=texts.number(median(pains))),
        notes=tuple(notes),
        value=lambda pain: texts("trends.pain", pain=texts.number(pain)),
        column=texts("trends.column_pain"),
    )
    ticks = tuple(Tick(at=at, label=texts.number(at)) for at in range(0, WORST + 1, TICKS_EVERY))
    y = Axis(low=0, high=WORST, ticks=ticks, label=words.column)
    return dots_chart(seen, found, y, words, texts, spread=SPREAD)


def _worst(episode: Episode) -> float | None:
    """The highest reading of its headaches; None where none was rated, and for an aura alone."""
    return max((a.worst_pain for a in episode.attacks if a.is_headache and a.worst_pain), default=None)
