"""What must hold of all numbers of a journal whatever was recorded."""

import os
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from datetime import date, timedelta
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.headache_days import headache_days
from migrainejournal.clinical.migraine_days import migraine_days
from migrainejournal.clinical.months import calendar_months
from migrainejournal.clinical.stats import Stats, stats
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import (
    DayState,
    EpisodeRule,
    MigraineDayRule,
    OveruseClass,
    OveruseMonth,
)
from tests.clinical.any_journal import FIRST, LAST, NOW, journals
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, known_excerpt
from tests.values import course, dates_from, day, doses_on

CHOICES = st.builds(
    Counting,
    migraine_day=st.sampled_from(MigraineDayRule),
    episode=st.sampled_from(EpisodeRule),
    overuse_month=st.sampled_from(OveruseMonth),
)
T = TypeVar("T")
Test = Callable[..., None]


def law(**drawn: st.SearchStrategy[object]) -> Callable[[Test], Test]:
    """What is tried on any journal; on 25 of them, for every small one is tried beside this."""
    return lambda test: settings(max_examples=25)(given(**drawn)(test))


def numbers(found: Stats) -> dict[str, int]:
    """Every number of which more is worse, by its name."""
    counts = found.counts
    return {
        "headache": counts.headache.count,
        "migraine": counts.migraine.count,
        "moderate or severe": counts.moderate_or_severe.count,
        "attacks": found.attacks.count,
        "chronic months": found.chronic.months_met,
        "hits": found.menstrual.hits,
        **{f"acute {key}": finding.count for key, finding in counts.acute.items()},
        **{f"overuse {pattern.rule}": pattern.months_met for pattern in found.overuse},
        **{f"function {step}": len(days) for step, days in found.function.by_step.items()},
    }


def plain(value: object) -> object:
    """The value without what its records and their parts hold, and without the order it stands in."""
    match value:
        case Record():
            return value.key
        case Part():
            return value.id
        case tuple():
            return sorted((plain(part) for part in value), key=repr)
        case Mapping():
            return sorted(((str(key), plain(part)) for key, part in value.items()), key=repr)
        case _ if is_dataclass(value):
            return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            return value


def findings_in(value: object) -> Iterator[Finding]:
    """Every finding anywhere in the value."""
    if isinstance(value, Finding):
        yield value
    match value:
        case Record() | Part():
            return
        case tuple():
            parts = value
        case Mapping():
            parts = tuple(value.values())
        case _ if is_dataclass(value):
            parts = tuple(getattr(value, field.name) for field in fields(value))
        case _:
            return
    for part in parts:
        yield from findings_in(part)


@contextmanager
def machine_in(zone: str) -> Iterator[None]:
    before = os.environ.get("TZ")
    os.environ["TZ"] = zone
    time.tzset()
    try:
        yield
    finally:
        if before is None:
            del os.environ["TZ"]
        else:
            os.environ["TZ"] = before
        time.tzset()


def shuffled(entries: tuple[T, ...], seed: int) -> tuple[T, ...]:
    return tuple(random.Random(seed).sample(entries, len(entries)))


@law(journal=journals(), counting=CHOICES, seed=st.integers(0, 1000))
def test_the_order_of_entry_does_not_matter(journal: Excerpt, counting: Counting, seed: int) -> None:
    other = replace(
        journal,
        attacks=shuffled(journal.attacks, seed),
        doses=shuffled(journal.doses, seed),
        days=shuffled(journal.days, seed),
        treatments=shuffled(journal.treatments, seed),
    )
    assert plain(stats(other, counting=counting)) == plain(stats(journal, counting=counting))


@law(journal=journals(), zone=st.sampled_from(["Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kolkata"]))
def test_the_zone_of_the_machine_does_not_matter(journal: Excerpt, zone: str) -> None:
    here = stats(journal)
    with machine_in(zone):
        assert stats(journal) == here


def clear_too(journal: Excerpt, on: date) -> Excerpt:
    """The journal with the date confirmed clear as well."""
    others = tuple(record for record in journal.days if record.date != on)
    record = next((record for record in journal.days if record.date == on), DayRecord(date=on))
    return replace(journal, days=(*others, replace(record, state=DayState.CLEAR)))


@law(journal=journals(), counting=CHOICES, added=st.dates(FIRST, LAST))
def test_a_clear_day_raises_no_number(journal: Excerpt, counting: Counting, added: date) -> None:
    before = stats(journal, counting=counting)
    after = stats(clear_too(journal, added), counting=counting)
    assert numbers(after) == numbers(before)
    assert 0 <= after.counts.known.count - before.counts.known.count <= 1
    assert after.counts.known.count - before.counts.known.count == (
        after.counts.clear.count - before.counts.clear.count
    )


@law(journal=journals(), counting=CHOICES)
def test_unknown_days_lower_no_number(journal: Excerpt, counting: Counting) -> None:
    unsaid = tuple(replace(record, state=None) for record in journal.days)
    after = stats(replace(journal, days=unsaid), counting=counting)
    assert numbers(after) == numbers(stats(journal, counting=counting))
    assert after.counts.clear.count == 0


def annotated(course: Treatment, note: str) -> Treatment:
    sessions = tuple(replace(session, note=note) for session in course.sessions)
    return replace(course, note=note, sessions=sessions)


@law(journal=journals(), note=st.text(max_size=20), other=st.text(max_size=20))
def test_notes_change_nothing_however_they_are_split_or_edited(
    journal: Excerpt, note: str, other: str
) -> None:
    written = replace(
        journal,
        attacks=tuple(replace(attack, note=note + other) for attack in journal.attacks),
        days=tuple(replace(record, note=other, checkin={"stress": 2}) for record in journal.days),
        treatments=tuple(annotated(treatment, note) for treatment in journal.treatments),
    )
    assert plain(stats(written)) == plain(stats(journal))


@law(journal=journals(), counting=CHOICES)
def test_months_add_up_to_the_window(journal: Excerpt, counting: Counting) -> None:
    found = stats(journal, counting=counting)
    months = [counts for _, counts in found.months]
    whole = found.counts
    assert sum(counts.days for counts in months) == whole.days
    for name in ("known", "clear", "headache", "migraine", "moderate_or_severe"):
        days = tuple(on for counts in months for on in getattr(counts, name).days)
        assert days == getattr(whole, name).days
    for key, finding in whole.acute.items():
        assert tuple(on for counts in months for on in counts.acute[key].days) == finding.days
    for month, counts in found.months:
        assert all(on.replace(day=1) == month for on in counts.known.days)


@law(journal=journals(), counting=CHOICES, first=st.dates(FIRST, LAST))
def test_every_findings_days_are_in_order_and_inside_the_window(
    journal: Excerpt, counting: Counting, first: date
) -> None:
    found = stats(journal, first=first, counting=counting)
    begins_of = {id(finding): FIRST for finding in findings_in(found.trials)}
    begins_of[id(found.midas)] = LAST - 89 * DAY
    begins_of[id(found.menstrual)] = first - 2 * DAY
    if counting.overuse_month is OveruseMonth.THIRTY_DAYS:
        begins_of |= {id(finding): first - 29 * DAY for finding in found.overuse}
    for finding in findings_in(found):
        begins = begins_of.get(id(finding), first)
        assert all(earlier < later for earlier, later in zip(finding.days, finding.days[1:], strict=False))
        assert all(begins <= on <= LAST for on in finding.days)
        assert finding.source


@law(journal=journals(), counting=CHOICES, first=st.dates(FIRST, LAST), last=st.dates(FIRST, LAST))
def test_a_wider_window_lowers_no_number(
    journal: Excerpt, counting: Counting, first: date, last: date
) -> None:
    over = tuple(attack if attack.end else replace(attack, end=attack.start) for attack in journal.attacks)
    begins, ends = min(first, last), max(first, last)
    wide = replace(journal, attacks=over)
    narrow = replace(
        wide,
        first=begins,
        last=ends,
        doses=tuple(dose for dose in journal.doses if begins <= dose.at.civil_date <= ends),
        days=tuple(record for record in journal.days if begins <= record.date <= ends),
    )
    calendar = replace(counting, overuse_month=OveruseMonth.CALENDAR)
    before, after = numbers(stats(narrow, counting=calendar)), numbers(stats(wide, counting=calendar))
    assert {name: number for name, number in before.items() if number > after[name]} == {}


@law(journal=journals(), first=st.dates(FIRST, LAST), counting=CHOICES)
def test_a_window_begins_where_it_is_asked_to_however_much_was_read(
    journal: Excerpt, first: date, counting: Counting
) -> None:
    read_less = replace(
        journal,
        first=first,
        doses=tuple(dose for dose in journal.doses if first <= dose.at.civil_date),
        days=tuple(record for record in journal.days if first <= record.date),
        treatments=(),
    )
    more = replace(journal, treatments=())
    asked, whole = stats(more, first=first, counting=counting), stats(read_less, counting=counting)
    assert plain(asked.counts) == plain(whole.counts)
    assert numbers(asked) == numbers(whole)
    assert (asked.first, asked.last) == (first, LAST)


@law(journal=journals(), counting=CHOICES)
def test_the_numbers_fit_into_each_other(journal: Excerpt, counting: Counting) -> None:
    found = stats(journal, counting=counting)
    counts = found.counts
    assert counts.days == (LAST - FIRST).days + 1
    assert counts.unknown + counts.known.count == counts.days
    assert counts.clear.count + counts.headache.count <= counts.known.count
    assert {*counts.clear.days, *counts.headache.days, *counts.migraine.days} <= set(counts.known.days)
    assert set(counts.moderate_or_severe.days) <= set(counts.headache.days)
    for class_ in OveruseClass:
        assert set(counts.acute[class_].days) <= set(counts.acute["any"].days)
    assert found.chronic.months_met <= len(found.chronic.months)
    assert found.menstrual.hits <= len(found.menstrual.cycles)
    assert {*found.function.days, *found.function.unrated} == set(counts.headache.days)
    for rate, days in ((found.headache_days, counts.headache), (found.migraine_days, counts.migraine)):
        assert rate.count == days.count
        assert rate.per_28 is None or rate.range is None


@law(journal=journals())
def test_a_stricter_rule_for_a_migraine_day_finds_no_more(journal: Excerpt) -> None:
    findings = headache_days(FIRST, LAST, attacks=journal.attacks, days=journal.days, now=NOW)
    leiden, four_hours = (
        migraine_days(findings, rule=rule, specific=[dose.at.civil_date for dose in journal.doses], now=NOW)
        for rule in (MigraineDayRule.LEIDEN, MigraineDayRule.FOUR_HOURS)
    )
    assert four_hours <= leiden


@law(journal=journals(), rule=st.sampled_from(EpisodeRule))
def test_every_attack_is_in_one_episode_of_sensible_length(journal: Excerpt, rule: EpisodeRule) -> None:
    found = episodes(journal.attacks, NOW, rule)
    entered = sorted(attack.key for attack in journal.attacks)
    assert sorted(attack.key for episode in found for attack in episode.attacks) == entered
    for episode in found:
        longest = max((attack.end or NOW) - attack.start for attack in episode.attacks)
        assert episode.length(NOW) >= max(longest, timedelta())
        assert set(map(id, episode.recurrences)) <= set(map(id, episode.attacks[1:]))
        assert len(episode.attacks) == 1 or all(attack.is_headache for attack in episode.attacks)
    assert len(episodes(journal.attacks, NOW, EpisodeRule.LOCKED)) <= len(
        episodes(journal.attacks, NOW, EpisodeRule.IHS_DAY)
    )


NOVEMBER = dates_from("2026-11-01", 30)


def november_dates(number: int) -> st.SearchStrategy[list[date]]:
    """Any so many dates of November."""
    return st.permutations(NOVEMBER).map(lambda dates: sorted(dates[:number]))


@pytest.mark.parametrize(
    ("number", "codes"), [(9, set()), (10, {"8.2.2"}), (14, {"8.2.2"}), (15, {"8.2.2", "8.2.3"})]
)
@given(data=st.data())
def test_the_lines_of_overuse_are_exact_on_whatever_dates(
    number: int, codes: set[str], data: st.DataObject
) -> None:
    dates = data.draw(november_dates(number))
    found = known_excerpt(
        NOVEMBER[0], NOVEMBER[-1], doses=[*doses_on(SUMATRIPTAN, dates), *doses_on(IBUPROFEN, dates)]
    )
    assert {pattern.rule for pattern in stats(found).overuse if pattern.months_met} == codes


@pytest.mark.parametrize(("number", "met"), [(14, 0), (15, 1)])
@given(data=st.data())
def test_the_line_of_the_chronic_pattern_is_exact_on_whatever_dates(
    number: int, met: int, data: st.DataObject
) -> None:
    found = known_excerpt(NOVEMBER[0], NOVEMBER[-1], migraines=data.draw(november_dates(number)))
    assert stats(found).chronic.months_met == met


@given(days=st.integers(1, 120), data=st.data())
def test_the_lines_of_coverage_are_exact_on_whatever_dates(days: int, data: st.DataObject) -> None:
    dates = dates_from("2026-05-01", days)
    known = data.draw(
        st.integers(0, days) | st.sampled_from([days * 8 // 10, -(-days * 8 // 10), days // 2, -(-days // 2)])
    )
    unknown = data.draw(st.permutations(dates))[known:]
    found = stats(known_excerpt(dates[0], dates[-1], unknown=unknown))
    assert (found.headache_days.per_28 is not None) is (known * 10 >= days * 8)
    assert (found.headache_days.range is not None) is (days * 5 <= known * 10 < days * 8)


@pytest.mark.parametrize(("before", "has_baseline"), [(27, False), (28, True)])
@given(start=st.dates(day("2024-02-01"), day("2027-12-31")))
def test_a_baseline_takes_28_days_before_whatever_start(before: int, has_baseline: bool, start: date) -> None:
    found = replace(known_excerpt(start - before * DAY, start), treatments=(course(start),))
    (report,) = stats(found).trials
    assert (report.trial.baseline is not None) is has_baseline


@given(first=st.dates(day("2024-01-01"), day("2028-12-31")), days=st.integers(1, 200))
def test_calendar_months_are_whole_and_without_gaps(first: date, days: int) -> None:
    last = first + (days - 1) * DAY
    months = calendar_months(first, last)
    dates = [on for month in months for on in dates_from(month.first, month.days)]
    assert dates == [
        on
        for on in dates_from(first, days)
        if (on.year, on.month) in {(m.first.year, m.first.month) for m in months}
    ]
    assert all(month.first.day == 1 and (month.last + DAY).day == 1 for month in months)
    inside = {(on.year, on.month) for on in dates_from(first, days)}
    whole = {
        ym
        for ym in inside
        if date(*ym, 1) >= first and (date(*ym, 28) + 4 * DAY).replace(day=1) - DAY <= last
    }
    assert {(month.first.year, month.first.month) for month in months} == whole
