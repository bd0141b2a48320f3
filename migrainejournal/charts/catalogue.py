"""The charts of a journal: each with a key, what it needs, and what makes it. To add one, add an entry."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from migrainejournal.charts.acute_months import acute_months
from migrainejournal.charts.attack_hours import attack_hours
from migrainejournal.charts.attack_pains import attack_pains
from migrainejournal.charts.before_after import before_after
from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.checkin_means import movement, sleep, stress
from migrainejournal.charts.cycle_days import cycle_days
from migrainejournal.charts.cycle_lines import cycle_lines
from migrainejournal.charts.months import months
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.start_hours import start_hours
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.two_hours import two_hours


class Need(StrEnum):
    """What must be recorded in the time shown for there to be a chart of it."""

    DAYS = "days"
    ATTACKS = "attacks"
    ACUTE = "acute"
    BLEEDING = "bleeding"
    INJECTIONS = "injections"
    TREATMENTS = "treatments"
    CHECKIN = "checkin"


@dataclass(frozen=True, kw_only=True)
class ChartEntry:
    """One chart: `build` gives None where nothing of what it needs is recorded."""

    key: str
    needs: Need
    build: Callable[[Seen, Texts], ChartSpec | None]


CHARTS = (
    ChartEntry(key="months", needs=Need.DAYS, build=months),
    ChartEntry(key="acute_months", needs=Need.ACUTE, build=acute_months),
    ChartEntry(key="attack_pains", needs=Need.ATTACKS, build=attack_pains),
    ChartEntry(key="attack_hours", needs=Need.ATTACKS, build=attack_hours),
    ChartEntry(key="two_hours", needs=Need.ACUTE, build=two_hours),
    ChartEntry(key="start_hours", needs=Need.ATTACKS, build=start_hours),
    ChartEntry(key="cycle_days", needs=Need.BLEEDING, build=cycle_days),
    ChartEntry(key="cycle_lines", needs=Need.INJECTIONS, build=cycle_lines),
    ChartEntry(key="before_after", needs=Need.TREATMENTS, build=before_after),
    ChartEntry(key="sleep", needs=Need.CHECKIN, build=sleep),
    ChartEntry(key="stress", needs=Need.CHECKIN, build=stress),
    ChartEntry(key="movement", needs=Need.CHECKIN, build=movement),
)
"""In the order they are shown."""


def chart_name(entry: ChartEntry, texts: Texts) -> str:
    """What the chart is of, in a few words, whatever it finds."""
    return texts(f"trends.name_{entry.key}")
