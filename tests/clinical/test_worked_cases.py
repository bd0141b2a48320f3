"""The worked cases of CLINICAL 1.12, by their numbers, as far as the rules so far cover them."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.acute_days import LINES
from migrainejournal.clinical.attacks import episode_length, episodes
from migrainejournal.clinical.counts import Counts, DayOverview, count, day_overviews
from migrainejournal.clinical.months import count_range, rate_28
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import (
    AuraKind,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Role,
    Side,
    Symptom,
)
from tests.values import attack, aura, day, days, dose, medicine, moment

NOW = moment("2026-12-01 10:00")
FIRST, LAST = day("2026-11-01"), day("2026-11-30")
SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
IBUPROFEN = medicine("ibuprofen", OveruseClass.NON_OPIOID)


def november(
    attacks: Iterable[Attack] = (),
    doses: Iterable[Dose] = (),
    medicines: Iterable[Medicine] = (SUMATRIPTAN, IBUPROFEN),
    clear: Iterable[date] = (),
) -> Excerpt:
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=NOW,
        attacks=tuple(attacks),
        doses=tuple(doses),
        days=tuple(DayRecord(date=day_, state=DayState.CLEAR) for day_ in clear),
        medicines={m.id: m for m in medicines},
    )


def counts_of(excerpt: Excerpt) -> Counts:
    return count(day_overviews(excerpt), excerpt)


def headache_dates(excerpt: Excerpt) -> tuple[date, ...]:
    return tuple(o.date for o in day_overviews(excerpt) if o.finding.state is DayState.HEADACHE)


def migraine_dates(excerpt: Excerpt) -> tuple[date, ...]:
    return tuple(o.date for o in day_overviews(excerpt) if o.migraine_day)


def on_dates(of: Medicine, dates: Iterable[date], *, reason: DoseReason = DoseReason.HEADACHE) -> list[Dose]:
    return [dose(of, f"{day_} 09:00", reason=reason) for day_ in dates]


def first_dates(number: int) -> list[date]:
    return list(each_date(FIRST, FIRST + timedelta(days=number - 1)))


TYPICAL = replace(
    attack("2026-11-09 20:00", "2026-11-11 06:00", pain=5),
    quality=Quality.THROBBING,
    symptoms=(Symptom.NAUSEA,),
)


def test_t1_monday_evening_to_wednesday_morning() -> None:
    excerpt = november([TYPICAL])
    dates = days("2026-11-09", "2026-11-10", "2026-11-11")
    assert headache_dates(excerpt) == dates
    assert migraine_dates(excerpt) == dates
    assert episodes([TYPICAL], NOW) == ((TYPICAL,),)
    assert episode_length((TYPICAL,), NOW) == timedelta(hours=34)
    assert day_overviews(excerpt)[10].finding.in_attack == timedelta(hours=6)


def test_t2_over_midnight_counts_once() -> None:
    short = replace(TYPICAL, start=moment("2026-11-09 23:40"), end=moment("2026-11-10 00:20"), readings=())
    assert headache_dates(november([short])) == days("2026-11-09")


def test_t3_25_minutes_without_drug_or_aura() -> None:
    excerpt = november([replace(TYPICAL, end=moment("2026-11-09 20:25"))])
    assert headache_dates(excerpt) == days("2026-11-09")
    assert migraine_dates(excerpt) == ()


def test_t4_25_minutes_with_a_triptan() -> None:
    short = replace(TYPICAL, end=moment("2026-11-09 20:25"))
    assert migraine_dates(november([short], [dose(SUMATRIPTAN, "2026-11-09 20:10")])) == days("2026-11-09")
    assert migraine_dates(november([short], [dose(IBUPROFEN, "2026-11-09 20:10")])) == ()
    assert migraine_dates(november([short], [dose(SUMATRIPTAN, "2026-11-10 20:10")])) == ()


def test_t5_aura_without_pain() -> None:
    excerpt = november([replace(attack("2026-11-09 20:00", "2026-11-09 20:40", pain=0), auras=(aura(30),))])
    assert migraine_dates(excerpt) == days("2026-11-09")
    assert headache_dates(excerpt) == ()
    assert day_overviews(excerpt)[8].finding.state is DayState.AURA
    assert counts_of(excerpt).known == 1


@pytest.mark.parametrize(
    ("minutes", "kinds", "met"),
    [
        pytest.param(4, [AuraKind.VISUAL], False, id="4 min"),
        pytest.param(5, [AuraKind.VISUAL], True, id="5 min"),
        pytest.param(60, [AuraKind.VISUAL], True, id="60 min"),
        pytest.param(61, [AuraKind.VISUAL], False, id="61 min, one symptom"),
        pytest.param(170, [AuraKind.VISUAL, AuraKind.SENSORY, AuraKind.SPEECH], True, id="170 min, three"),
        pytest.param(181, [AuraKind.VISUAL, AuraKind.SENSORY, AuraKind.SPEECH], False, id="181 min, three"),
        pytest.param(181, [*list(AuraKind)[:3], AuraKind.RETINAL], False, id="181 min, four"),
        pytest.param(72 * 60, [AuraKind.MOTOR], True, id="motor, 72 h"),
        pytest.param(72 * 60 + 1, [AuraKind.MOTOR], False, id="motor, more than 72 h"),
        pytest.param(30, [None], True, id="of unknown kind"),
        pytest.param(None, [AuraKind.VISUAL], False, id="of unknown length"),
    ],
)
def test_t6_length_of_an_aura(minutes: int | None, kinds: list[AuraKind | None], met: bool) -> None:
    auras = tuple(aura(minutes, kind) for kind in kinds)
    excerpt = november([replace(attack("2026-11-09 08:00", "2026-11-09 08:20", pain=0), auras=auras)])
    assert bool(migraine_dates(excerpt)) is met


def test_t7_photophobia_alone_is_no_leiden_day_unless_a_triptan_was_taken() -> None:
    probable = replace(
        attack("2026-11-09 08:00", "2026-11-09 13:00"),
        side=Side.LEFT,
        quality=Quality.THROBBING,
        symptoms=(Symptom.PHOTOPHOBIA,),
    )
    assert migraine_dates(november([probable])) == ()
    assert migraine_dates(november([probable], [dose(SUMATRIPTAN, "2026-11-09 09:00")])) == days("2026-11-09")


def test_t8_severe_and_aggravated_with_both_phobias() -> None:
    found = replace(
        attack("2026-11-09 08:00", "2026-11-09 13:00", pain=8),
        side=Side.BOTH,
        quality=Quality.PRESSING,
        symptoms=(Symptom.AGGRAVATED_BY_ACTIVITY, Symptom.PHOTOPHOBIA, Symptom.PHONOPHOBIA),
    )
    assert migraine_dates(november([found])) == days("2026-11-09")
    assert counts_of(november([found])).moderate_or_severe == 1


def test_t9_sleep_is_inside_the_duration() -> None:
    slept = attack("2026-11-09 22:00", "2026-11-10 07:00")
    assert episode_length((slept,), NOW) == timedelta(hours=9)


@pytest.mark.parametrize(
    ("next_start", "attacks"),
    [("2026-11-11 08:00", 1), ("2026-11-12 09:00", 1), ("2026-11-12 10:00", 2), ("2026-11-12 11:00", 2)],
)
def test_t10_less_than_48_hours_from_end_to_start_is_one_attack(next_start: str, attacks: int) -> None:
    first, second = attack("2026-11-10 02:00", "2026-11-10 10:00"), attack(next_start, "2026-11-13 10:00")
    assert len(episodes([second, first], NOW)) == attacks


def test_t12_days_are_counted_not_tablets() -> None:
    doses = on_dates(SUMATRIPTAN, first_dates(10)) + on_dates(SUMATRIPTAN, first_dates(4))
    acute = counts_of(november(doses=doses)).acute
    assert acute["triptan"] == 10 >= LINES[OveruseClass.TRIPTAN]
    assert acute["any"] == acute["migraine_specific"] == 10


def test_t13_classes_on_different_dates_add_up_in_any() -> None:
    doses = on_dates(SUMATRIPTAN, first_dates(5)) + on_dates(IBUPROFEN, first_dates(10)[5:])
    acute = counts_of(november(doses=doses)).acute
    assert (acute["triptan"], acute["non_opioid"], acute["any"]) == (5, 5, 10)


def test_t14_simple_analgesics_are_one_class() -> None:
    paracetamol = medicine("paracetamol", OveruseClass.NON_OPIOID)
    doses = on_dates(paracetamol, first_dates(8)) + on_dates(IBUPROFEN, first_dates(16)[8:])
    acute = counts_of(november(doses=doses, medicines=[paracetamol, IBUPROFEN])).acute
    assert acute["non_opioid"] == 16 >= LINES[OveruseClass.NON_OPIOID]


def test_t15_two_simple_analgesics_in_one_tablet_are_no_combination() -> None:
    both = medicine("paracetamol + aspirin", OveruseClass.NON_OPIOID)
    acute = counts_of(november(doses=on_dates(both, first_dates(12)), medicines=[both])).acute
    assert acute["non_opioid"] == 12 < LINES[OveruseClass.NON_OPIOID]
    assert acute["combination"] == 0


def test_t16_with_caffeine_it_is_a_combination() -> None:
    triple = medicine("paracetamol + aspirin + caffeine", OveruseClass.COMBINATION)
    acute = counts_of(november(doses=on_dates(triple, first_dates(10)), medicines=[triple])).acute
    assert acute["combination"] == 10 >= LINES[OveruseClass.COMBINATION]
    assert acute["non_opioid"] == 0


@pytest.mark.parametrize(
    ("role", "reason"),
    [(Role.BOTH, DoseReason.PREVENTIVE), (Role.PREVENTIVE, DoseReason.HEADACHE)],
)
def test_t17_a_preventive_gepant_is_never_counted(role: Role, reason: DoseReason) -> None:
    rimegepant = medicine("rimegepant", OveruseClass.GEPANT, role=role)
    every_other_day = on_dates(rimegepant, first_dates(30)[::2], reason=reason)
    excerpt = november(
        [attack("2026-11-01 08:00", "2026-11-01 20:00")], doses=every_other_day, medicines=[rimegepant]
    )
    assert set(counts_of(excerpt).acute.values()) == {0}
    assert migraine_dates(excerpt) == ()
    assert OveruseClass.GEPANT not in LINES


def test_t18_two_classes_on_the_same_dates_are_not_added() -> None:
    doses = on_dates(SUMATRIPTAN, first_dates(9)) + on_dates(IBUPROFEN, first_dates(9))
    acute = counts_of(november(doses=doses)).acute
    assert (acute["triptan"], acute["non_opioid"], acute["any"]) == (9, 9, 9)


def test_t19_a_rate_is_given_from_80_per_cent_on() -> None:
    assert rate_28(9, 27, 30) == pytest.approx(9.33, abs=0.005)
    assert count_range(9, 27, 30) is None


def test_t20_below_it_a_range_and_below_half_nothing() -> None:
    assert rate_28(6, 20, 28) is None
    assert count_range(6, 20, 28) == (6, 14)


@pytest.mark.parametrize(
    ("known", "rate", "range_"),
    [
        (30, 5.6, None),
        (24, 7.0, None),
        (23, None, (6, 13)),
        (15, None, (6, 21)),
        (14, None, None),
        (0, None, None),
    ],
)
def test_coverage_lines_are_exact(known: int, rate: float | None, range_: tuple[int, int] | None) -> None:
    assert rate_28(6, known, 30) == rate
    assert count_range(6, known, 30) == range_


def test_no_days_give_neither_rate_nor_range() -> None:
    assert rate_28(0, 0, 0) is None
    assert count_range(0, 0, 0) is None


def test_t29_the_long_night_is_not_counted_twice() -> None:
    october = replace(
        november([attack("2026-10-24 23:30", "2026-10-25 03:30")]),
        first=day("2026-10-01"),
        last=day("2026-10-31"),
    )
    overviews: tuple[DayOverview, ...] = day_overviews(october)
    assert headache_dates(october) == days("2026-10-24", "2026-10-25")
    assert [o.finding.in_attack for o in overviews[23:25]] == [timedelta(minutes=30), timedelta(hours=4.5)]
    assert episode_length(october.attacks, NOW) == timedelta(hours=5)


def test_t29_flight_east_over_midnight_keeps_the_dates_of_the_start() -> None:
    flight = replace(
        attack("2026-11-09 20:00", zone="America/New_York"), end=moment("2026-11-10 14:00", "Europe/Berlin")
    )
    taken = dose(SUMATRIPTAN, "2026-11-10 04:00", zone="Europe/Berlin")
    excerpt = november([flight], [taken])
    assert headache_dates(excerpt) == days("2026-11-09", "2026-11-10")
    assert counts_of(excerpt).acute["triptan"] == 1
    assert [o.date for o in day_overviews(excerpt) if o.doses] == list(days("2026-11-10"))
