"""The trends read the time they show, with what the rules need before it, and say the same as of all."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.charts.catalogue import CHARTS
from migrainejournal.charts.seen import Seen
from migrainejournal.clinical.months import Period
from migrainejournal.demo import demo_records
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.vocabulary import EpisodeRule
from migrainejournal.journal import Journal
from migrainejournal.report.words import report_words
from migrainejournal.trends import make_charts, read_trends
from tests.conftest import Clock
from tests.values import attack, botox, clear, course, dates_from, day, headache, moment

TODAY = date(2026, 11, 22)
QUARTER = Period(date(2026, 9, 1), TODAY)
TEXTS = report_words("en")


@pytest.fixture
def lived(journal: Journal) -> Journal:
    """A journal of three years."""
    journal.take_in(demo_records(years=3, seed=1, today=TODAY))
    return journal


def whole(journal: Journal, period: Period, seen: Seen) -> Seen:
    """The same time, made from everything that is recorded."""
    return replace(seen, excerpt=journal.excerpt(None, period.last), started={}, latest={})


@pytest.mark.parametrize("months", [3, 12])
def test_charts_of_a_part_are_those_of_the_whole(lived: Journal, clock: Clock, months: int) -> None:
    period = Period(date(2026, 12 - months, 1) if months < 12 else date(2025, 12, 1), TODAY)
    seen = read_trends(lived, period, counting=USUAL, now=clock())
    charts = dict(make_charts(seen, TEXTS))
    assert charts == dict(make_charts(whole(lived, period, seen), TEXTS))
    assert None not in charts.values()
    assert list(charts) == [entry.key for entry in CHARTS]


def test_it_reads_no_more_than_the_charts_look_at(lived: Journal, clock: Clock) -> None:
    seen = read_trends(lived, QUARTER, counting=USUAL, now=clock())
    assert date(2025, 11, 1) < seen.excerpt.first < date(2025, 12, 1)  # the last four whole cycles
    assert seen.started
    assert all(excerpt.first < seen.excerpt.first for excerpt in seen.started.values())


def test_without_injections_it_reads_four_weeks_before(journal: Journal, clock: Clock) -> None:
    journal.take_in([headache(day("2020-01-01"))])
    seen = read_trends(journal, QUARTER, counting=USUAL, now=clock())
    assert seen.excerpt.first == QUARTER.first - timedelta(days=28)
    assert (seen.period, seen.excerpt.attacks) == (QUARTER, ())


def test_months_are_whole_and_the_last_as_far_as_it_has_come(journal: Journal, clock: Clock) -> None:
    over = read_trends(journal, Period(day("2026-03-12"), day("2026-05-20")), counting=USUAL, now=clock())
    assert over.period == Period(day("2026-03-01"), day("2026-05-31"))
    now = read_trends(journal, Period(day("2026-03-12"), TODAY), counting=USUAL, now=clock())
    assert now.period.last == TODAY
    later = read_trends(journal, Period(day("2026-03-12"), day("2027-02-03")), counting=USUAL, now=clock())
    assert later.period.last == day("2027-02-03")


def test_everything_is_from_the_first_record_on(lived: Journal, clock: Clock) -> None:
    seen = read_trends(lived, None, counting=USUAL, now=clock())
    assert seen.period == Period(day("2023-11-01"), TODAY)
    assert (seen.started, seen.latest) == ({}, {})
    assert len(seen.months) == 37


def test_an_empty_journal_is_this_month(journal: Journal, clock: Clock) -> None:
    seen = read_trends(journal, None, counting=USUAL, now=clock())
    assert seen.period == Period(day("2026-11-01"), TODAY)
    assert [key for key, spec in make_charts(seen, TEXTS) if spec is not None] == ["months"]


def test_an_attack_of_days_to_come_is_shown_only_where_these_are(journal: Journal) -> None:
    journal.take_in([attack("2026-11-20 08:00", "2026-11-20 10:00")])
    before = moment("2026-11-10 10:00")
    charts = dict(make_charts(read_trends(journal, None, counting=USUAL, now=before), TEXTS))
    assert charts["attack_pains"] is None
    charts = dict(make_charts(read_trends(journal, QUARTER, counting=USUAL, now=before), TEXTS))
    assert charts["attack_pains"] is not None


def test_what_goes_on_from_before_begins_no_attack(journal: Journal, clock: Clock) -> None:
    attacks = (
        attack("2026-08-31 08:00", "2026-08-31 22:00"),
        attack("2026-09-01 20:00", "2026-09-01 22:00"),
        attack("2026-10-01 08:00", "2026-10-01 20:00"),
    )
    journal.take_in(attacks)
    seen = read_trends(journal, QUARTER, counting=USUAL, now=clock())
    assert len(seen.episodes) == 1
    apart = Counting(episode=EpisodeRule.IHS_DAY)
    assert len(read_trends(journal, QUARTER, counting=apart, now=clock()).episodes) == 1


def test_an_old_course_is_compared_with_the_days_before_it(journal: Journal, clock: Clock) -> None:
    started = day("2020-03-01")
    given = course(started)
    dates = [*dates_from(started - timedelta(days=84), 84), *dates_from(day("2026-10-01"), 53)]
    days = clear(*dates)
    journal.take_in([given, *days])
    seen = read_trends(journal, QUARTER, counting=USUAL, now=clock())
    assert seen.started.keys() == {given.id}
    charts = dict(make_charts(seen, TEXTS))
    assert charts["before_after"] is not None
    assert charts["before_after"].lanes[0].label == "topiramate, migraine days: 0\u00a0→\u00a00"


def test_injections_that_stopped_long_ago_are_compared_with_their_last_cycle(
    journal: Journal, clock: Clock
) -> None:
    given = botox(day("2020-03-01"), day("2020-05-24"))
    days = clear(*dates_from(day("2019-12-01"), 300))
    journal.take_in([given, *days])
    seen = read_trends(journal, QUARTER, counting=USUAL, now=clock())
    assert seen.latest.keys() == {given.id}
    charts = dict(make_charts(seen, TEXTS))
    assert charts["before_after"] == dict(make_charts(whole(journal, QUARTER, seen), TEXTS))["before_after"]
