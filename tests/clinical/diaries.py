"""Diaries in which everything is known, but for what a test leaves out."""

from collections.abc import Iterable
from datetime import date

from migrainejournal.clinical.counts import Counts, count, day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.headache_days import DayFinding, headache_days
from migrainejournal.clinical.migraine_days import migraine_days
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DayState, MigraineDayRule, OveruseClass
from tests.values import clear, day, excerpt, headache, medicine, migraine

SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
IBUPROFEN = medicine("ibuprofen", OveruseClass.NON_OPIOID)
RULES = tuple(MigraineDayRule)


def diary(found: Excerpt, counting: Counting = USUAL) -> Diary:
    """The excerpt as the rules look at it."""
    return Diary(day_overviews(found, counting))


def counts_of(found: Excerpt, rule: MigraineDayRule = USUAL.migraine_day) -> Counts:
    """The counts over the excerpt, its migraine days by the rule."""
    return count(day_overviews(found, Counting(migraine_day=rule)), rule)


def acute_counts(found: Excerpt) -> dict[str, int]:
    """How many days each acute key has."""
    return {key: finding.count for key, finding in counts_of(found).acute.items()}


def headache_dates(found: Excerpt) -> tuple[date, ...]:
    """The headache days."""
    return counts_of(found).headache.days


def migraine_dates(found: Excerpt, rule: MigraineDayRule = USUAL.migraine_day) -> tuple[date, ...]:
    """The migraine days by the rule."""
    return counts_of(found, rule).migraine.days


def rules_met(attacks: Iterable[Attack], on: date, *, now: Moment, specific: bool = False) -> set[str]:
    """The rules by which the date is a migraine day."""
    findings = headache_days(on, on, attacks=attacks, days=[], now=now)
    return {
        rule.value
        for rule in RULES
        if migraine_days(findings, rule=rule, specific=[on] if specific else [], now=now)
    }


def on(date_: str, *attacks: Attack, record: DayRecord | None = None, now: Moment) -> DayFinding:
    """What is found on one date."""
    asked = day(date_)
    (finding,) = headache_days(asked, asked, attacks=attacks, days=[record] if record else [], now=now)
    return finding


def known_excerpt(
    first: date,
    last: date,
    *,
    headaches: Iterable[date] = (),
    migraines: Iterable[date] = (),
    unknown: Iterable[date] = (),
    attacks: Iterable[Attack] = (),
    doses: Iterable[Dose] = (),
    medicines: Iterable[Medicine] = (SUMATRIPTAN, IBUPROFEN),
) -> Excerpt:
    """Dates that are all confirmed clear but those with an attack and the unknown ones."""
    nothing = set(unknown)
    return excerpt(
        first,
        last,
        attacks=(*map(headache, headaches), *map(migraine, migraines), *attacks),
        doses=doses,
        days=clear(*(date_ for date_ in each_date(first, last) if date_ not in nothing)),
        medicines=medicines,
    )


def known_diary(
    first: date,
    last: date,
    *,
    headaches: Iterable[date] = (),
    migraines: Iterable[date] = (),
    unknown: Iterable[date] = (),
) -> Diary:
    """The diary of such dates."""
    return diary(known_excerpt(first, last, headaches=headaches, migraines=migraines, unknown=unknown))


def states(found: Diary) -> list[DayState]:
    """The state of each date."""
    return [overview.finding.state for overview in found.overviews]
