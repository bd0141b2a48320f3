"""CLINICAL 1.2: four rules for a migraine day, side by side, both sides of every line."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.headache_days import DayFinding, headache_days
from migrainejournal.clinical.migraine_days import DAY_RULES, migraine_days
from migrainejournal.domain.attack import Attack, Aura
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import (
    AuraKind,
    MigraineDayRule,
    OveruseClass,
    Quality,
    Role,
    Side,
    Symptom,
)
from tests.clinical.diaries import SUMATRIPTAN, migraine_dates, on, rules_met
from tests.values import attack, aura, day, days, dose, excerpt, medicine, moment, reading

NOW = moment("2026-11-22 10:00")
MONDAY = day("2026-11-09")
ALL = {"leiden", "four_hours", "trial", "ihs"}
WITH_DOSES = ALL - {"trial"}
LASMIDITAN = Medicine(name="lasmiditan", catalogue="lasmiditan", overuse=(OveruseClass.OTHER,))


def until(end: str, *, both: bool = True, c: bool = True, pain: int | None = 5) -> Attack:
    """From 08:00 of Monday, with criterion C where `c` and criterion D where `both`."""
    return replace(
        attack("2026-11-09 08:00", f"2026-11-09 {end}", pain=pain),
        side=Side.LEFT if c else Side.BOTH,
        quality=Quality.THROBBING if c else Quality.PRESSING,
        symptoms=(Symptom.NAUSEA,) if both else (Symptom.OSMOPHOBIA,),
    )


def leiden(findings: Iterable[DayFinding]) -> frozenset[date]:
    """The migraine days without any dose."""
    return migraine_days(findings, rule=MigraineDayRule.LEIDEN, specific=[], now=NOW)


def test_there_are_four_rules() -> None:
    assert set(DAY_RULES) == set(MigraineDayRule)


@pytest.mark.parametrize(
    ("found", "rules"),
    [
        pytest.param(until("08:29"), set(), id="29 min"),
        pytest.param(until("08:30"), {"leiden", "trial"}, id="30 min"),
        pytest.param(until("11:59"), {"leiden", "trial"}, id="just below 4 h"),
        pytest.param(until("12:00"), ALL, id="4 h"),
        pytest.param(until("13:00", both=False), {"trial"}, id="C alone, 5 h"),
        pytest.param(until("13:00", c=False), {"trial"}, id="D alone, 5 h"),
        pytest.param(until("08:30", both=False), {"trial"}, id="C alone, 30 min"),
        pytest.param(until("08:29", both=False), set(), id="C alone, 29 min"),
        pytest.param(until("13:00", c=False, both=False), set(), id="neither"),
        pytest.param(until("13:00", pain=0), set(), id="no headache"),
        pytest.param(
            replace(until("13:00"), symptoms=(), side=None, quality=None), set(), id="nothing recorded"
        ),
        pytest.param(replace(until("13:00"), symptoms=()), {"trial"}, id="D not recorded"),
    ],
)
def test_a_headache_by_its_length_and_features(found: Attack, rules: set[str]) -> None:
    assert rules_met([found], MONDAY, now=NOW) == rules


@pytest.mark.parametrize(
    ("found", "rules"),
    [
        pytest.param(until("08:10", c=False, both=False), WITH_DOSES, id="any headache"),
        pytest.param(until("08:10", pain=None, c=False, both=False), WITH_DOSES, id="of unknown pain"),
        pytest.param(until("08:10", pain=0), set(), id="no headache"),
        pytest.param(until("13:00", both=False), ALL, id="probable migraine"),
    ],
)
def test_a_headache_treated_with_a_migraine_specific_medicine(found: Attack, rules: set[str]) -> None:
    assert rules_met([found], MONDAY, now=NOW, specific=True) == rules


SURE_AURA = replace(aura(20), unilateral=True, positive=True, gradual=True)


@pytest.mark.parametrize(
    ("given", "rules"),
    [
        pytest.param(aura(30), {"leiden", "four_hours"}, id="of the right length, no more known"),
        pytest.param(SURE_AURA, {"leiden", "four_hours", "ihs"}, id="three of six"),
        pytest.param(replace(SURE_AURA, minutes=3), {"ihs"}, id="three of six, too short"),
        pytest.param(replace(SURE_AURA, minutes=None), {"ihs"}, id="three of six, of unknown length"),
        pytest.param(aura(4), set(), id="too short"),
        pytest.param(aura(61), set(), id="too long"),
        pytest.param(aura(None), set(), id="nothing known"),
    ],
)
def test_an_aura_alone(given: Aura, rules: set[str]) -> None:
    found = replace(attack("2026-11-09 08:00", "2026-11-09 08:40", pain=0), auras=(given,))
    assert rules_met([found], MONDAY, now=NOW) == rules


@pytest.mark.parametrize(("minutes", "met"), [(120, True), (121, False)])
def test_two_kinds_of_aura_may_last_twice_60_minutes(minutes: int, met: bool) -> None:
    auras = (aura(minutes, AuraKind.VISUAL), aura(minutes, AuraKind.SENSORY))
    found = replace(attack("2026-11-09 08:00", "2026-11-09 08:40", pain=0), auras=auras)
    assert ("leiden" in rules_met([found], MONDAY, now=NOW)) is met


def test_an_aura_counts_beside_an_attack_without_one() -> None:
    plain = attack("2026-11-09 18:00", "2026-11-09 18:20", pain=2)
    with_aura = replace(attack("2026-11-09 08:00", "2026-11-09 08:40", pain=0), auras=(aura(30),))
    assert rules_met([with_aura, plain], MONDAY, now=NOW) == {"leiden", "four_hours"}


def test_the_aura_counts_on_the_date_it_starts_though_the_headache_lies_on_the_next() -> None:
    found = replace(
        attack("2026-11-09 23:45", "2026-11-10 06:00"), auras=(aura(20, start="2026-11-09 23:45"),)
    )
    findings = headache_days(MONDAY, day("2026-11-10"), attacks=[found], days=[], now=NOW)
    assert leiden(findings) == {MONDAY}


def test_an_aura_without_a_time_of_its_own_starts_with_the_attack() -> None:
    found = replace(attack("2026-11-09 08:00", "2026-11-10 06:00"), auras=(aura(20),))
    findings = headache_days(MONDAY, day("2026-11-10"), attacks=[found], days=[], now=NOW)
    assert leiden(findings) == {MONDAY}


def test_the_length_is_that_of_the_whole_headache_not_of_the_date() -> None:
    night = replace(until("08:30"), start=moment("2026-11-09 21:00"), end=moment("2026-11-10 01:00"))
    assert rules_met([night], MONDAY, now=NOW) == rules_met([night], day("2026-11-10"), now=NOW) == ALL


def test_features_belong_to_the_whole_attack() -> None:
    faded = replace(
        attack("2026-11-09 20:00", "2026-11-12 10:00", pain=8),
        symptoms=(Symptom.AGGRAVATED_BY_ACTIVITY, Symptom.VOMITING),
        readings=(reading("2026-11-09 20:00", 8), reading("2026-11-11 10:00", 1)),
    )
    findings = headache_days(day("2026-11-08"), day("2026-11-13"), attacks=[faded], days=[], now=NOW)
    assert leiden(findings) == set(days("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"))


@pytest.mark.parametrize("rule", MigraineDayRule)
def test_an_attack_that_does_not_hurt_has_the_features_of_no_headache(rule: MigraineDayRule) -> None:
    assert DAY_RULES[rule].is_met_by(until("13:00"), NOW)
    assert not DAY_RULES[rule].is_met_by(until("13:00", pain=0), NOW)


def test_features_of_two_headaches_are_not_added() -> None:
    two = [until("13:00", both=False), until("13:00", c=False)]
    assert rules_met(two, MONDAY, now=NOW) == {"trial"}


@pytest.mark.parametrize(("minute", "met"), [("08:29", False), ("08:30", True)])
def test_a_running_headache_is_as_long_as_it_has_lasted(minute: str, met: bool) -> None:
    running = replace(until("20:00"), end=None)
    assert ("leiden" in rules_met([running], MONDAY, now=moment(f"2026-11-09 {minute}"))) is met


def test_a_running_headache_is_no_longer_than_the_window() -> None:
    running = replace(until("20:00"), start=moment("2026-11-09 22:00"), end=None)
    monday = excerpt("2026-11-09", "2026-11-09", attacks=[running], now=NOW)
    assert migraine_dates(monday) == (MONDAY,)
    assert migraine_dates(monday, MigraineDayRule.FOUR_HOURS) == ()


@pytest.mark.parametrize(
    ("of", "specific"),
    [
        (medicine("sumatriptan", OveruseClass.TRIPTAN), True),
        (medicine("ergotamine", OveruseClass.ERGOT), True),
        (medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH), True),
        (LASMIDITAN, True),
        (medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID), True),
        (medicine("ibuprofen", OveruseClass.NON_OPIOID), False),
        (medicine("tramadol", OveruseClass.OPIOID), False),
        (medicine("a combination", OveruseClass.COMBINATION), False),
        (medicine("something else", OveruseClass.OTHER), False),
        (medicine("metoclopramide"), False),
        (medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE), False),
    ],
)
def test_which_medicines_are_migraine_specific(of: Medicine, specific: bool) -> None:
    found = excerpt(
        MONDAY,
        MONDAY,
        attacks=[attack("2026-11-09 08:00", "2026-11-09 08:10", pain=1)],
        doses=[dose(of, "2026-11-09 23:59")],
        medicines=[of],
    )
    assert migraine_dates(found) == ((MONDAY,) if specific else ())


def test_a_specific_dose_needs_a_headache_on_its_date() -> None:
    headache = attack("2026-11-09 08:00", "2026-11-09 08:10")
    taken = [dose(SUMATRIPTAN, "2026-11-10 00:00")]
    found = excerpt(MONDAY, day("2026-11-10"), attacks=[headache], doses=taken, medicines=[SUMATRIPTAN])
    assert migraine_dates(found) == ()


def test_a_date_without_an_attack_is_no_migraine_day() -> None:
    assert leiden([on("2026-11-09", now=NOW)]) == frozenset()
