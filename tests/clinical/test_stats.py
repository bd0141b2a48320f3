"""INTERFACES, `stats`: all numbers of a window, and what may look beyond it."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.counts import count, day_overviews
from migrainejournal.clinical.doubts import Doubt
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.stats import stats, trial_reports
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.medicine import UNNAMED_MEDICINE
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth, StopReason
from tests.clinical.diaries import SUMATRIPTAN, diary, known_excerpt
from tests.values import (
    attack,
    bleeding,
    botox,
    clear,
    course,
    dates_from,
    day,
    days,
    dose,
    doses_on,
    excerpt,
    headache,
    migraine,
    moment,
)

FIRST, LAST = days("2026-11-01", "2026-11-30")
NOVEMBER = dates_from(FIRST, 30)


def test_the_usual_rules_are_leiden_48_hours_and_calendar_months() -> None:
    usual = stats(excerpt(FIRST, LAST)).counting
    assert usual.migraine_day is MigraineDayRule.LEIDEN
    assert usual.episode is EpisodeRule.WITHIN_48_HOURS
    assert usual.overuse_month is OveruseMonth.CALENDAR


def test_a_window_without_entries_is_unknown_throughout() -> None:
    found = stats(excerpt(FIRST, LAST))
    assert (found.counts.days, found.counts.known.count, found.counts.unknown) == (30, 0, 30)
    assert (found.headache_days.count, found.headache_days.per_28, found.headache_days.range) == (
        0,
        None,
        None,
    )
    assert (found.attacks.count, found.attacks.median_hours, found.attacks.running) == (0, None, 0)
    assert (len(found.responses), len(found.trials), len(found.doubts)) == (0, 0, 0)
    assert not found.menstrual.judged
    assert not found.midas.judged
    assert [pattern.months_met for pattern in found.overuse] == [0] * 8


@pytest.mark.parametrize("rule", MigraineDayRule)
def test_migraine_days_name_the_rule_that_was_chosen(rule: MigraineDayRule) -> None:
    short = replace(migraine(FIRST), end=moment("2026-11-01 09:00"))
    found = stats(excerpt(FIRST, LAST, attacks=[short]), counting=Counting(migraine_day=rule))
    assert found.counts.migraine.rule.value == rule.value
    assert found.migraine_days.count == (1 if rule in (MigraineDayRule.LEIDEN, MigraineDayRule.TRIAL) else 0)
    assert all(counts.migraine.rule.value == rule.value for _, counts in found.months)


def test_attacks_are_episodes_with_their_median_length() -> None:
    attacks = [
        attack("2026-11-01 08:00", "2026-11-01 10:00"),
        attack("2026-11-02 08:00", "2026-11-02 10:00"),
        attack("2026-11-10 08:00", "2026-11-10 12:00"),
        attack("2026-11-20 08:00", "2026-11-20 18:00"),
    ]
    found = stats(excerpt(FIRST, LAST, attacks=attacks)).attacks
    assert (found.count, found.median_hours, found.running) == (3, 10, 0)
    by_dates = stats(excerpt(FIRST, LAST, attacks=attacks[:1] + attacks[2:])).attacks
    assert (by_dates.count, by_dates.median_hours) == (3, 4)
    even = stats(excerpt(FIRST, LAST, attacks=attacks[2:])).attacks
    assert (even.count, even.median_hours) == (2, 7)


@pytest.mark.parametrize(
    ("rule", "number"), [(EpisodeRule.WITHIN_48_HOURS, 1), (EpisodeRule.LOCKED, 1), (EpisodeRule.IHS_DAY, 2)]
)
def test_attacks_are_counted_by_the_rule_that_was_chosen(rule: EpisodeRule, number: int) -> None:
    found = excerpt(FIRST, LAST, attacks=map(headache, days("2026-11-09", "2026-11-11")))
    assert stats(found, counting=Counting(episode=rule)).attacks.count == number


def test_a_running_attack_ends_with_the_window() -> None:
    running = attack("2026-11-29 12:00")
    past = stats(excerpt(FIRST, LAST, attacks=[running], now=moment("2026-12-05 12:00"))).attacks
    assert (past.count, past.median_hours, past.running) == (1, 36, 1)
    now = stats(excerpt(FIRST, LAST, attacks=[running], now=moment("2026-11-30 06:00"))).attacks
    assert (now.count, now.median_hours, now.running) == (1, 18, 1)


def test_an_attack_from_before_counts_whole_where_it_reaches_into_the_window() -> None:
    over = attack("2026-10-31 12:00", "2026-11-01 12:00")
    found = stats(excerpt(FIRST, LAST, attacks=[over]))
    assert found.counts.headache.days == (FIRST,)
    assert (found.attacks.count, found.attacks.median_hours) == (1, 24)
    outside = attack("2026-10-31 12:00", "2026-11-01 00:29")
    assert stats(excerpt(FIRST, LAST, attacks=[outside])).attacks.count == 0


def test_what_was_read_before_the_window_is_not_counted_in_it() -> None:
    october = dates_from("2026-10-01", 31)
    read = known_excerpt(
        october[0],
        LAST,
        migraines=[*october, *NOVEMBER[:9]],
        doses=doses_on(SUMATRIPTAN, [*october, *NOVEMBER[:3]]),
    )
    found = stats(read, first=FIRST)
    assert (found.first, found.last) == (FIRST, LAST)
    assert found.counts.headache.days == found.counts.migraine.days == NOVEMBER[:9]
    assert found.counts.acute["triptan"].days == NOVEMBER[:3]
    assert found.migraine_days.per_28 == 9 * 28 / 30
    assert [month for month, _ in found.months] == [FIRST]
    assert len(found.chronic.months) == 1
    assert [len(pattern.months) for pattern in found.overuse] == [1] * 8
    assert found.function.unrated == NOVEMBER[:9]
    assert [len(response.doses) for response in found.responses] == [3]


def test_a_window_may_begin_before_what_was_read() -> None:
    found = stats(excerpt("2026-11-15", LAST), first=FIRST)
    assert (found.first, found.counts.days) == (FIRST, 30)


def test_what_came_of_a_dose_may_be_known_from_dates_after_it_only_within_the_excerpt() -> None:
    taken = dose(SUMATRIPTAN, "2026-11-28 10:00", before=5, after=0)
    whole = excerpt(FIRST, LAST, doses=[taken], medicines=[SUMATRIPTAN], days=clear(*NOVEMBER))
    (response,) = stats(whole).responses
    assert [(o.pain_free, o.sustained_48h) for o in response.rated] == [(True, True)]
    cut = replace(whole, last=LAST - DAY)
    (response,) = stats(cut).responses
    assert [(o.sustained_24h, o.sustained_48h) for o in response.rated] == [(True, None)]


def test_what_came_of_a_dose_is_open_where_nothing_is_known() -> None:
    taken = dose(SUMATRIPTAN, "2026-11-10 10:00", before=5, after=0)
    known = clear(*(on for on in NOVEMBER if on != day("2026-11-11")))
    (response,) = stats(excerpt(FIRST, LAST, doses=[taken], medicines=[SUMATRIPTAN], days=known)).responses
    assert [outcome.sustained_24h for outcome in response.rated] == [None]


def test_months_of_overuse_are_of_the_chosen_kind() -> None:
    found = excerpt(
        "2026-10-15", "2026-12-13", doses=doses_on(SUMATRIPTAN, NOVEMBER[:10]), medicines=[SUMATRIPTAN]
    )
    by_calendar = stats(found).overuse[1]
    assert [len(month.days) for month in by_calendar.months] == [10]
    by_30 = stats(found, counting=Counting(overuse_month=OveruseMonth.THIRTY_DAYS)).overuse[1]
    assert [len(month.days) for month in by_30.months] == [10, 10]  # the fullest thirty days that end in it
    assert by_30.count == 10
    assert len(stats(found, counting=Counting(overuse_month=OveruseMonth.THIRTY_DAYS)).chronic.months) == 1


def test_the_menstrual_window_looks_at_the_attacks_of_the_window() -> None:
    found = stats(
        excerpt(
            FIRST,
            LAST,
            attacks=[headache(day("2026-11-10"))],
            days=[bleeding("2026-11-09"), *clear(*days("2026-11-07", "2026-11-08", "2026-11-11"))],
        )
    )
    assert (len(found.menstrual.cycles), found.menstrual.hits) == (1, 1)


def test_doubts_are_those_of_the_window() -> None:
    twins = [attack("2026-11-09 08:00", "2026-11-09 20:00"), attack("2026-11-09 09:00", "2026-11-09 10:00")]
    found = excerpt("2026-10-01", LAST, attacks=twins, doses=[dose(UNNAMED_MEDICINE, "2026-10-05 09:00")])
    assert [d.doubt for d in stats(found).doubts] == [Doubt.OVERLAPPING_ATTACKS, Doubt.UNNAMED_MEDICINE]
    assert [d.doubt for d in stats(found, first=FIRST).doubts] == [Doubt.OVERLAPPING_ATTACKS]
    assert stats(found, first=day("2026-11-10")).doubts == ()


def test_a_baseline_may_lie_before_the_window() -> None:
    read = replace(
        known_excerpt(FIRST - 28 * DAY, LAST, migraines=dates_from(FIRST - 28 * DAY, 12)),
        treatments=(course(FIRST),),
    )
    (report,) = stats(read, first=FIRST).trials
    assert report.trial.baseline is not None
    assert report.trial.baseline.per_28 == 12


def test_a_trial_is_seen_as_it_stood_when_the_window_ended() -> None:
    later = moment("2027-06-01 12:00")
    read = replace(known_excerpt(FIRST, LAST), treatments=(course(FIRST), course(LAST + 2 * DAY)), now=later)
    (report,) = stats(read).trials
    assert report.trial.today == LAST
    assert report.trial.dosing.last_window_end == LAST - DAY
    for start, number in ((LAST, 1), (LAST + DAY, 0)):
        assert len(stats(replace(read, treatments=(course(start),))).trials) == number


def test_a_trial_goes_on_until_today_in_a_window_that_has_not_ended() -> None:
    read = replace(known_excerpt(FIRST, LAST), treatments=(course(FIRST),), now=moment("2026-11-20 12:00"))
    (report,) = trial_reports(read, diary(read))
    assert report.trial.today == day("2026-11-20")
    assert report.trial.dosing.days == 20


def test_botox_has_its_lines_and_its_wear_off_and_tablets_have_neither() -> None:
    start = day("2026-01-01")
    read = replace(
        known_excerpt(start, LAST), treatments=(botox(*dates_from(start, 3, every=84)), course(start))
    )
    with_lines, tablets = stats(read).trials
    assert [line.rule for line in with_lines.lines] == [Rule.NICE_TA260_RESPONSE, Rule.NICE_TA260_EPISODIC]
    assert with_lines.wear_off is not None
    assert len(with_lines.wear_off.cycles) == 3
    assert (tablets.lines, tablets.wear_off) == ((), None)


def test_the_months_of_a_stopping_line_are_over() -> None:
    start = day("2026-03-01")
    given = replace(known_excerpt(start, day("2026-05-31")), treatments=(botox(start),))
    for now, met in (("2026-05-31 12:00", None), ("2026-06-01 12:00", True)):
        (report,) = stats(replace(given, now=moment(now))).trials
        assert report.lines[1].met is met


def test_resistance_is_looked_at_twice() -> None:
    found = stats(
        replace(
            known_excerpt(FIRST, LAST),
            treatments=(course("2026-11-01", "2026-11-05", stopped=StopReason.SIDE_EFFECTS),),
        )
    )
    assert [finding.rule for finding in found.resistance] == [Rule.EHF_RESISTANT, Rule.EHF_REFRACTORY]
    assert [finding.failed_classes for finding in found.resistance] == [(2,), (2,)]


def test_counts_are_judged_where_something_is_known_or_counted() -> None:
    nothing = stats(excerpt(FIRST, LAST)).counts
    assert nothing.known.judged
    found = (nothing.clear, nothing.headache, nothing.migraine, nothing.moderate_or_severe)
    assert [finding.judged for finding in (*found, *nothing.acute.values())] == [False] * 13
    clear_too = stats(excerpt(FIRST, LAST, days=clear(FIRST))).counts
    assert clear_too.headache.judged
    assert clear_too.acute["any"].judged
    taken = excerpt(FIRST, LAST, doses=doses_on(SUMATRIPTAN, [FIRST]), medicines=[SUMATRIPTAN])
    assert stats(taken).counts.acute["triptan"].judged
    assert not stats(taken).counts.acute["ergot"].judged


def test_counts_over_some_dates_are_those_of_the_dates() -> None:
    overviews = day_overviews(known_excerpt(FIRST, LAST, migraines=NOVEMBER[:9]))
    assert count(overviews[5:]).migraine.days == NOVEMBER[5:9]
    assert count(overviews[:0]).days == 0


def test_an_episode_that_began_before_the_window_begins_no_attack_in_it() -> None:
    found = excerpt(
        "2026-05-01",
        "2026-05-31",
        attacks=[headache(on) for on in dates_from("2026-05-01", 2)],
        days=[
            *clear(*dates_from("2026-05-03", 1)),
            bleeding("2026-05-04", clear=True),
            *clear(*dates_from("2026-05-05", 27)),
        ],
    )
    for first in days("2026-05-01", "2026-05-02"):
        assert stats(found, first=first).menstrual.hits == 0
