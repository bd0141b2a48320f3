"""CLINICAL 1.12, T12 to T20, T24 and T25: overuse, rates and the chronic pattern, month by month."""

from collections.abc import Iterable
from dataclasses import replace

import pytest

from migrainejournal.clinical.chronic import chronic_pattern
from migrainejournal.clinical.months import Period, calendar_months, count_range, is_covered, rate_28
from migrainejournal.clinical.overuse import OverusePattern, overuse
from migrainejournal.clinical.stats import stats
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, Quality, Role
from tests.clinical.diaries import (
    IBUPROFEN,
    SUMATRIPTAN,
    acute_counts,
    counts_of,
    diary,
    known_diary,
    known_excerpt,
    migraine_dates,
)
from tests.values import attack, dates_from, day, dose, doses_on, headache, medicine, migraine

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
MONTHS = calendar_months(FIRST, LAST)
STARTS = [month.first for month in MONTHS]


def patterns(doses: Iterable[Dose], *medicines: Medicine) -> dict[str, OverusePattern]:
    """The eight codes over autumn, in which every date is known."""
    autumn = known_excerpt(FIRST, LAST, doses=doses, medicines=medicines or (SUMATRIPTAN, IBUPROFEN))
    return {pattern.rule: pattern for pattern in overuse(diary(autumn), MONTHS)}


def met(found: dict[str, OverusePattern]) -> dict[str, int]:
    """In how many of the three months each code reaches its line, without those that never do."""
    return {code: pattern.months_met for code, pattern in found.items() if pattern.months_met}


def days_of(pattern: OverusePattern) -> list[int]:
    return [len(month.days) for month in pattern.months]


def in_each_month(of: Medicine, number: int, *, skip: int = 0) -> list[Dose]:
    """A dose on so many dates of each month, after the ones to skip."""
    return [taken for first in STARTS for taken in doses_on(of, dates_from(first, skip + number)[skip:])]


def test_t12_days_are_counted_not_tablets() -> None:
    tablets = [*in_each_month(SUMATRIPTAN, 10), *in_each_month(SUMATRIPTAN, 4)]
    assert len(tablets) == 14 * 3
    found = patterns(tablets)
    assert met(found) == {"8.2.2": 3}
    assert days_of(found["8.2.2"]) == [10, 10, 10]
    assert found["8.2.2"].is_in_last_three
    assert found["8.2.2"].in_a_row == 3
    assert found["8.2.2"].has_few_headaches
    assert found["8.2.2"].source == "ICHD-3 8.2.2"


def test_t13_classes_on_different_dates_add_up() -> None:
    found = patterns([*in_each_month(SUMATRIPTAN, 5), *in_each_month(IBUPROFEN, 5, skip=5)])
    assert met(found) == {"8.2.6": 3}
    assert days_of(found["8.2.6"]) == [10, 10, 10]
    one_less = patterns([*in_each_month(SUMATRIPTAN, 5), *in_each_month(IBUPROFEN, 4, skip=5)])
    assert met(one_less) == {}


def test_t14_simple_analgesics_are_one_class() -> None:
    paracetamol = medicine("paracetamol", OveruseClass.NON_OPIOID)
    taken = [*in_each_month(paracetamol, 8), *in_each_month(IBUPROFEN, 8, skip=8)]
    found = patterns(taken, paracetamol, IBUPROFEN)
    assert met(found) == {"8.2.3": 3}
    assert days_of(found["8.2.3"]) == [16, 16, 16]


def test_t15_two_simple_analgesics_in_one_tablet_are_no_combination() -> None:
    both = medicine("paracetamol + aspirin", OveruseClass.NON_OPIOID)
    found = patterns(in_each_month(both, 12), both)
    assert met(found) == {}
    assert days_of(found["8.2.3"]) == [12, 12, 12]
    assert days_of(found["8.2.5"]) == [0, 0, 0]


def test_t16_with_caffeine_it_is_a_combination() -> None:
    triple = medicine("paracetamol + aspirin + caffeine", OveruseClass.COMBINATION)
    found = patterns(in_each_month(triple, 10), triple)
    assert met(found) == {"8.2.5": 3}
    assert days_of(found["8.2.3"]) == [0, 0, 0]
    assert met(patterns(in_each_month(triple, 9), triple)) == {}


@pytest.mark.parametrize(
    ("role", "reason"),
    [(Role.BOTH, DoseReason.PREVENTIVE), (Role.PREVENTIVE, DoseReason.HEADACHE)],
)
def test_t17_a_preventive_gepant_is_never_counted(role: Role, reason: DoseReason) -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT, role=role)
    every_other_day = doses_on(rimegepant, dates_from(FIRST, 45, every=2), reason=reason)
    autumn = known_excerpt(FIRST, LAST, headaches=[FIRST], doses=every_other_day, medicines=[rimegepant])
    assert set(acute_counts(autumn).values()) == {0}
    assert migraine_dates(autumn) == ()
    found = patterns(every_other_day, rimegepant)
    assert met(found) == {}
    assert {len(pattern.days) for pattern in found.values()} == {0}


def test_t17_an_acute_gepant_has_a_counter_and_no_line() -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH)
    daily = doses_on(rimegepant, dates_from(FIRST, 91))
    assert acute_counts(known_excerpt(FIRST, LAST, doses=daily, medicines=[rimegepant]))["gepant"] == 91
    assert met(patterns(daily, rimegepant)) == {}


def test_t18_two_classes_on_the_same_dates_are_not_added() -> None:
    found = patterns([*in_each_month(SUMATRIPTAN, 9), *in_each_month(IBUPROFEN, 9)])
    assert met(found) == {}
    assert [days_of(found[code]) for code in ("8.2.2", "8.2.3", "8.2.6")] == [[9, 9, 9]] * 3


def test_t19_a_rate_is_given_from_80_per_cent_on() -> None:
    november = dates_from("2026-11-01", 30)
    found = stats(known_excerpt(november[0], november[-1], migraines=november[:9], unknown=november[27:]))
    assert found.counts.known.count == 27
    assert found.migraine_days.count == 9
    assert found.migraine_days.per_28 == pytest.approx(9.33, abs=0.005)
    assert found.migraine_days.per_28 == 9 * 28 / 27
    assert found.migraine_days.range is None
    assert is_covered(27, 30)


def test_t20_below_it_a_range_and_below_half_nothing() -> None:
    four_weeks = dates_from("2026-11-01", 28)
    found = stats(
        known_excerpt(four_weeks[0], four_weeks[-1], migraines=four_weeks[:6], unknown=four_weeks[20:])
    )
    assert found.counts.known.count == 20
    assert found.migraine_days.count == 6
    assert found.migraine_days.per_28 is None
    assert found.migraine_days.range == (6, 14)
    assert not is_covered(20, 28)
    assert rate_28(6, 20, 28) is None
    assert count_range(6, 20, 28) == (6, 14)


def test_t24_a_month_counts_by_itself_never_by_a_mean() -> None:
    numbers = dict(zip(STARTS, (20, 14, 20), strict=True))
    autumn = known_diary(
        FIRST,
        LAST,
        migraines=[date for first, number in numbers.items() for date in dates_from(first, number)],
    )
    found = chronic_pattern(autumn, MONTHS, {})
    assert [len(month.headache) for month in found.months] == [20, 14, 20]
    assert sum(numbers.values()) / 3 >= 15
    assert [month.met for month in found.months] == [True, False, True]
    assert found.months_met == 2
    assert found.judged


def test_t25_an_attack_believed_and_relieved_by_a_triptan_counts() -> None:
    november = Period(day("2026-11-01"), day("2026-11-30"))
    dates = dates_from(november.first, 16)
    believed = [replace(headache(date), believed_migraine=True) for date in dates[6:9]]
    relieved = [dose(SUMATRIPTAN, f"{date} 08:30", before=5, after=2) for date in dates[6:9]]
    found = chronic_pattern(
        diary(
            known_excerpt(
                november.first,
                november.last,
                migraines=dates[:6],
                headaches=dates[9:],
                attacks=believed,
                doses=relieved,
            )
        ),
        [november],
        {SUMATRIPTAN.id: SUMATRIPTAN},
    )
    (month,) = found.months
    assert len(month.headache) == 16
    assert month.migraine == dates[:9]
    assert month.met is True


def test_t25_the_four_hours_of_criterion_b_are_not_needed() -> None:
    dates = dates_from("2026-11-01", 16)
    short = [
        replace(
            attack(f"{date} 08:00", f"{date} 08:20"),
            quality=Quality.THROBBING,
            symptoms=migraine(date).symptoms,
        )
        for date in dates
    ]
    november = known_excerpt(dates[0], day("2026-11-30"), attacks=short)
    assert counts_of(november).migraine.count == 0
    (month,) = chronic_pattern(diary(november), [Period(dates[0], day("2026-11-30"))], {}).months
    assert month.met is True
