"""ICHD-3 1.3: 15 headache days and 8 like migraine, each month by itself, months not decided yet."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.chronic import ChronicMonth, chronic_pattern
from migrainejournal.clinical.months import Period, calendar_months
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Side, Symptom
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, diary, known_diary, known_excerpt
from tests.values import attack, aura, dates_from, day, dose, headache, medicine, migraine

NOVEMBER = Period(day("2026-11-01"), day("2026-11-30"))
DATES = dates_from(NOVEMBER.first, 30)


def month(
    *attacks: Attack,
    headaches: Iterable[date] = (),
    migraines: Iterable[date] = (),
    unknown: Iterable[date] = (),
    doses: Iterable[Dose] = (),
    medicines: Iterable[Medicine] = (SUMATRIPTAN, IBUPROFEN),
) -> ChronicMonth:
    """November."""
    found = known_excerpt(
        NOVEMBER.first,
        NOVEMBER.last,
        headaches=headaches,
        migraines=migraines,
        unknown=unknown,
        attacks=attacks,
        doses=doses,
        medicines=medicines,
    )
    (of_november,) = chronic_pattern(diary(found), [NOVEMBER], found.medicines).months
    return of_november


@pytest.mark.parametrize(
    ("migraines", "headaches", "met"),
    [(8, 7, True), (8, 6, False), (7, 8, False), (7, 23, False), (15, 0, True), (14, 0, False)],
)
def test_15_headache_days_and_8_like_migraine(migraines: int, headaches: int, met: bool) -> None:
    found = month(migraines=DATES[:migraines], headaches=DATES[migraines : migraines + headaches])
    assert len(found.headache) == migraines + headaches
    assert found.migraine == DATES[:migraines]
    assert found.met is met


@pytest.mark.parametrize(
    ("migraines", "headaches", "unknown", "met"),
    [
        pytest.param(8, 6, 1, None, id="one day could be the fifteenth"),
        pytest.param(8, 5, 1, False, id="one day makes fourteen"),
        pytest.param(7, 8, 1, None, id="one day could be the eighth"),
        pytest.param(6, 9, 1, False, id="one day makes seven"),
        pytest.param(8, 7, 15, True, id="reached whatever the others are"),
        pytest.param(0, 15, 8, None, id="eight unknown days could all be"),
        pytest.param(0, 15, 7, False, id="seven could not"),
    ],
)
def test_unknown_days_leave_a_month_undecided(
    migraines: int, headaches: int, unknown: int, met: Verdict
) -> None:
    found = month(
        migraines=DATES[:migraines],
        headaches=DATES[migraines : migraines + headaches],
        unknown=DATES[30 - unknown :],
    )
    assert found.met is met


def one_day(
    *attacks: Attack, doses: Iterable[Dose] = (), medicines: Iterable[Medicine] = (SUMATRIPTAN,)
) -> bool:
    """Whether the first of November is like migraine with these on it."""
    found = month(*attacks, doses=doses, medicines=medicines)
    assert set(found.migraine) <= {DATES[0]}
    return bool(found.migraine)


BELIEVED = replace(headache(DATES[0]), believed_migraine=True)


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        (5, 0, True),
        (5, 3, True),
        (5, 4, False),
        (2, 0, True),
        (2, 1, False),
        (None, 0, False),
        (5, None, False),
    ],
)
def test_believed_to_be_migraine_and_relieved(before: int | None, after: int | None, counts: bool) -> None:
    taken = dose(SUMATRIPTAN, "2026-11-01 08:30", before=before, after=after)
    assert one_day(BELIEVED, doses=[taken]) is counts


@pytest.mark.parametrize(
    ("of", "counts"),
    [
        (SUMATRIPTAN, True),
        (medicine("ergotamine", OveruseClass.ERGOT), True),
        (IBUPROFEN, False),
        (medicine("rimegepant", OveruseClass.GEPANT), False),
    ],
)
def test_only_a_triptan_or_ergot_tells(of: Medicine, counts: bool) -> None:
    taken = dose(of, "2026-11-01 08:30", before=5, after=0)
    assert one_day(BELIEVED, doses=[taken], medicines=[of]) is counts


@pytest.mark.parametrize("believed", [False, None])
def test_relief_alone_does_not_tell(believed: bool | None) -> None:
    taken = dose(SUMATRIPTAN, "2026-11-01 08:30", before=5, after=0)
    assert not one_day(replace(BELIEVED, believed_migraine=believed), doses=[taken])


def test_belief_alone_or_with_a_dose_of_another_date_does_not_tell() -> None:
    assert not one_day(BELIEVED)
    assert not one_day(BELIEVED, doses=[dose(SUMATRIPTAN, "2026-11-02 08:30", before=5, after=0)])
    elsewhere = dose(IBUPROFEN, "2026-11-01 08:30", before=5, after=0)
    assert not one_day(BELIEVED, doses=[elsewhere])


def test_both_criteria_c_and_d_are_needed_of_the_same_headache() -> None:
    assert one_day(migraine(DATES[0]))
    only_d = replace(headache(DATES[0], pain=2), symptoms=(Symptom.NAUSEA,))
    only_c = replace(headache(DATES[0]), side=Side.LEFT, symptoms=(Symptom.OSMOPHOBIA,))
    assert not one_day(only_c)
    assert not one_day(only_d)
    assert not one_day(only_c, only_d)


def test_an_aura_counts_by_three_of_six_not_by_its_length() -> None:
    sure = replace(aura(20), positive=True, unilateral=True, gradual=True)
    assert one_day(replace(headache(DATES[0]), auras=(sure,)))
    assert not one_day(replace(headache(DATES[0], pain=0), auras=(aura(20),)))


def test_one_attack_of_several_on_a_date_is_enough() -> None:
    sure = replace(
        headache(DATES[0]), auras=(replace(aura(20), positive=True, unilateral=True, gradual=True),)
    )
    other = attack("2026-11-01 18:00", "2026-11-01 19:00", pain=2)
    assert one_day(sure, other)
    assert one_day(migraine(DATES[0]), other)
    assert one_day(BELIEVED, other, doses=[dose(SUMATRIPTAN, "2026-11-01 08:30", before=5, after=0)])


def test_an_aura_without_headache_is_no_headache_day() -> None:
    sure = replace(aura(20), positive=True, unilateral=True, gradual=True)
    found = month(replace(headache(DATES[0], pain=0), auras=(sure,)))
    assert found.headache == ()
    assert found.migraine == (DATES[0],)


def test_a_short_headache_counts_too() -> None:
    short = replace(migraine(DATES[0]), end=attack("2026-11-01 08:10").start)
    assert one_day(short)


def test_every_month_counts_by_itself() -> None:
    first, last = day("2026-09-01"), day("2026-12-15")
    months = calendar_months(first, last)
    numbers = (15, 14, 15)
    found = chronic_pattern(
        known_diary(
            first,
            last,
            migraines=[
                date_
                for period, number in zip(months, numbers, strict=True)
                for date_ in dates_from(period.first, number)
            ],
        ),
        months,
        {},
    )
    assert [of_month.period for of_month in found.months] == list(months)
    assert [of_month.met for of_month in found.months] == [True, False, True]
    assert found.months_met == 2
    assert found.count == sum(numbers)
    assert found.judged


@pytest.mark.parametrize(
    ("numbers", "longer"),
    [
        pytest.param((15, 15, 15), False, id="three months"),
        pytest.param((15, 15, 15, 15), True, id="four"),
        pytest.param((14, 15, 15, 15, 15), True, id="the last four"),
        pytest.param((15, 15, 15, 15, 14), False, id="not the last"),
        pytest.param((15, 15, 14, 15, 15), False, id="four, not in a row"),
    ],
)
def test_more_than_three_months_in_a_row(numbers: tuple[int, ...], longer: bool) -> None:
    months = calendar_months(day("2026-01-01"), day("2026-12-31"))[: len(numbers)]
    migraines = [on for period, n in zip(months, numbers, strict=True) for on in dates_from(period.first, n)]
    found = chronic_pattern(known_diary(months[0].first, months[-1].last, migraines=migraines), months, {})
    assert found.is_longer_than_three is longer


def test_a_month_not_decided_leaves_the_pattern_unjudged() -> None:
    first, last = day("2026-10-01"), day("2026-11-30")
    found = chronic_pattern(
        known_diary(first, last, migraines=dates_from(first, 15), unknown=DATES),
        calendar_months(first, last),
        {},
    )
    assert [of_month.met for of_month in found.months] == [True, None]
    assert found.months_met == 1
    assert not found.judged


def test_without_a_whole_month_nothing_is_judged() -> None:
    found = chronic_pattern(known_diary(day("2026-11-02"), day("2026-11-30")), (), {})
    assert (found.months, found.months_met, found.judged) == ((), 0, False)
    assert found.source == "ICHD-3 1.3"
