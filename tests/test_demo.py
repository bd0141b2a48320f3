"""The sample journal is what its docstring says, always the same, and passes every check of the journal."""

from collections import Counter
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from statistics import mean

import pytest

from migrainejournal.demo import demo_records
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord, dates_of
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import Bleeding, DayState, OveruseClass, Quality, Side
from migrainejournal.journal import Journal

TODAY = date(2026, 11, 22)


@cache
def sample(years: int = 3, seed: int = 1, zone: str = "Europe/Berlin") -> tuple[Record, ...]:
    return demo_records(years=years, seed=seed, today=TODAY, zone=zone)


def attacks(years: int = 3) -> list[Attack]:
    return [record for record in sample(years) if isinstance(record, Attack)]


def doses(years: int = 3) -> list[Dose]:
    return [record for record in sample(years) if isinstance(record, Dose)]


def days(years: int = 3) -> list[DayRecord]:
    return [record for record in sample(years) if isinstance(record, DayRecord)]


def medicine(name: str) -> Medicine:
    return next(record for record in sample() if isinstance(record, Medicine) and name in record.name)


def dates(attack: Attack) -> tuple[date, ...]:
    assert attack.end is not None
    return dates_of(attack, attack.end)


def test_the_same_seed_tells_the_same_story() -> None:
    assert demo_records(today=TODAY) == sample()
    assert demo_records(today=TODAY, seed=2) != sample()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "Australia/Lord_Howe", "Asia/Beirut", "UTC", "+05:30"])
def test_nothing_in_it_is_refused_at_the_first_minute_of_today(zone: str) -> None:
    now = Moment.at(datetime.combine(TODAY, datetime.min.time()), zone)
    assert [problem for record in sample(1, 1, zone) for problem in problems_of(record, now)] == []


def test_ids_are_unique_and_everything_referred_to_is_there() -> None:
    keys = [(type(record), record.key) for record in sample()]
    assert len(set(keys)) == len(keys)
    known = {attack.id for attack in attacks()} | {m.id for m in sample() if isinstance(m, Medicine)}
    assert {dose.medicine for dose in doses()} <= known
    assert {dose.attack for dose in doses()} - {None} <= known


def test_attacks_are_over_and_never_overlap() -> None:
    for earlier, later in zip(attacks(), attacks()[1:], strict=False):
        assert earlier.end is not None
        assert earlier.end < later.start


def test_doses_lie_within_their_attack() -> None:
    by_id = {attack.id: attack for attack in attacks()}
    for dose in doses():
        if dose.attack is not None:
            attack = by_id[dose.attack]
            assert attack.end is not None
            assert attack.start <= dose.at <= attack.end


def test_an_answer_is_also_a_reading_two_hours_later() -> None:
    by_id = {attack.id: attack for attack in attacks()}
    answered = [dose for dose in doses() if dose.pain_2h is not None]
    assert len(answered) > 200
    for dose in answered:
        assert dose.attack is not None
        readings = {reading.at: reading.pain for reading in by_id[dose.attack].readings}
        assert readings[dose.at.plus(timedelta(hours=2))] == dose.pain_2h


def test_attacks_grow_rarer() -> None:
    starts = [attack.start.civil_date for attack in attacks()]
    first_half_year = sum(day < date(2024, 5, 1) for day in starts) / 6
    last_half_year = sum(day >= date(2026, 5, 22) for day in starts) / 6
    assert 14 <= first_half_year <= 21
    assert 5 <= last_half_year <= 10


def test_pain_rises_and_falls() -> None:
    long = [[r.pain for r in attack.readings] for attack in attacks() if len(attack.readings) >= 3]
    rising = [pains for pains in long if pains[0] < max(pains) > pains[-1]]
    assert len(rising) > 0.7 * len(long)


def test_three_in_four_are_migraine_mostly_on_the_left() -> None:
    kinds = Counter(attack.quality is Quality.PRESSING for attack in attacks())
    assert 0.65 <= kinds[False] / kinds.total() <= 0.85
    sides = Counter(attack.side for attack in attacks() if attack.quality is not Quality.PRESSING)
    assert 0.5 <= sides[Side.LEFT] / sides.total() <= 0.7
    assert 0.1 <= mean(bool(attack.auras) for attack in attacks()) <= 0.25
    assert any(not attack.is_headache and attack.auras for attack in attacks())


def test_attacks_come_twice_as_often_around_the_first_day_of_bleeding() -> None:
    bleeding = {day.date for day in days(40) if day.bleeding in (Bleeding.MEDIUM, Bleeding.HEAVY)}
    first_days = {day for day in bleeding if not bleeding & {day - n * DAY for n in (1, 2, 3)}}
    window = {day + n * DAY for day in first_days for n in range(-2, 3)}
    others = set(each_date(date(1986, 11, 1), TODAY - DAY)) - window
    starts = {attack.start.civil_date for attack in attacks(40)}
    ratio = (len(starts & window) / len(window)) / (len(starts & others) / len(others))
    assert 1.8 <= ratio <= 2.2


def test_sumatriptan_helps_more_when_taken_early() -> None:
    triptan = [d for d in doses() if d.medicine == medicine("sumatriptan").id and d.pain_2h is not None]
    early = [dose.pain_2h == 0 for dose in triptan if (dose.pain_before or 0) <= 4]
    late = [dose.pain_2h == 0 for dose in triptan if (dose.pain_before or 0) > 4]
    assert 0.4 <= mean(early) <= 0.6
    assert 0.1 <= mean(late) <= 0.3


def test_the_combination_painkiller_is_given_up() -> None:
    combination = medicine("caffeine")
    assert combination.retired
    assert combination.overuse == (OveruseClass.COMBINATION,)
    taken = [dose.at.civil_date for dose in doses() if dose.medicine == combination.id]
    assert taken
    assert max(taken) < date(2024, 11, 22)


def test_most_other_dates_are_clear_and_some_stretches_unknown() -> None:
    clear = {day.date for day in days() if day.state is DayState.CLEAR}
    touched = {day for attack in attacks() for day in dates(attack)}
    assert not clear & touched
    unknown = sorted(set(each_date(date(2023, 11, 1), TODAY - DAY)) - clear - touched)
    assert 0.05 <= len(unknown) / 1118 <= 0.25
    weeks = [day for day in unknown if {day + n * DAY for n in range(7)} <= set(unknown)]
    assert weeks


def test_an_attack_crosses_each_of_the_last_two_changes_of_the_clocks() -> None:
    crossed = [a.start.civil_date for a in attacks() if a.end and a.start.offset != a.end.offset]
    assert {date(2026, 3, 28), date(2026, 10, 24)} <= set(crossed)


def test_one_week_is_spent_in_tokyo() -> None:
    away = [attack for attack in attacks() if attack.start.zone == "Asia/Tokyo"]
    assert away
    assert away[-1].start.civil_date - away[0].start.civil_date <= timedelta(days=6)


@pytest.mark.parametrize("years", [1, 3, 40])
def test_two_visits_are_over_and_one_is_to_come_with_a_question(years: int) -> None:
    *over, coming = [record for record in sample(years) if isinstance(record, Visit)]
    assert len(over) == 2
    assert all(visit.date < TODAY and visit.answers and visit.plan for visit in over)
    assert coming.date > TODAY
    assert coming.questions
    assert (coming.answers, coming.plan) == ("", "")


def test_there_is_one_profile_with_everything_in_it() -> None:
    (profile,) = [record for record in sample() if isinstance(record, Profile)]
    assert all(vars(profile)[field] for field in vars(profile).keys() - {"extra"})


def test_forty_years_have_the_size_the_benchmarks_need() -> None:
    assert 5700 <= len(attacks(40)) <= 6300
    assert 28_500 <= sum(len(attack.readings) for attack in attacks(40)) <= 31_500
    assert 19_000 <= len(doses(40)) <= 21_000


def test_the_journal_takes_it_as_it_is(journal: Journal) -> None:
    journal.apply(Change.adding(sample(1)))
    kept = {(type(record), record.key): record for record in journal.everything()}
    assert {key: replace(record, updated=None) for key, record in kept.items()} == {
        (type(record), record.key): replace(record, updated=None) for record in sample(1)
    }
