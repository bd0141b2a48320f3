"""ICHD-3 1.1, 1.2 and 1.5 for one attack: each criterion met, not met, or open."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from migrainejournal.clinical.ichd import AttackCheck, check
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import OveruseClass, Quality, Role, Symptom
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import attack, aura, dose, medicine, moment

NOW = moment("2026-11-22 10:00")
START = moment("2026-11-09 08:00")
METOCLOPRAMIDE = medicine("metoclopramide")
ATOGEPANT = medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE)
MEDICINES = {m.id: m for m in (SUMATRIPTAN, IBUPROFEN, METOCLOPRAMIDE, ATOGEPANT)}
MIGRAINE = replace(
    attack("2026-11-09 08:00", "2026-11-09 14:00"), quality=Quality.THROBBING, symptoms=(Symptom.NAUSEA,)
)
TYPICAL_AURA = replace(aura(20, start="2026-11-09 08:00"), unilateral=True, positive=True, gradual=True)
NO_AURA = replace(TYPICAL_AURA, minutes=3, unilateral=False, positive=False, gradual=False)


def checked(found: Attack, *doses: Dose, now: Moment = NOW) -> AttackCheck:
    return check(found, doses, medicines=MEDICINES, now=now)


def lasting(span: timedelta) -> Attack:
    return replace(MIGRAINE, end=START.plus(span))


MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("span", "untreated", "treated"),
    [
        pytest.param(timedelta(hours=4) - MINUTE, False, None, id="just below 4 h"),
        pytest.param(timedelta(hours=4), True, True, id="4 h"),
        pytest.param(timedelta(hours=72), True, True, id="72 h"),
        pytest.param(timedelta(hours=72) + MINUTE, False, False, id="just above 72 h"),
    ],
)
def test_4_to_72_hours_and_a_treated_short_attack_cannot_be_judged(
    span: timedelta, untreated: Verdict, treated: Verdict
) -> None:
    taken = dose(SUMATRIPTAN, "2026-11-09 08:30")
    assert checked(lasting(span)).without_aura["B"] is untreated
    assert checked(lasting(span), taken).without_aura["B"] is treated


def test_only_what_is_taken_against_the_pain_treats_it() -> None:
    short = lasting(timedelta(hours=2))
    for of in (METOCLOPRAMIDE, ATOGEPANT, medicine("of somebody else", OveruseClass.TRIPTAN)):
        assert checked(short, dose(of, "2026-11-09 08:30")).without_aura["B"] is False
    assert checked(short, dose(IBUPROFEN, "2026-11-09 08:30")).without_aura["B"] is None


@pytest.mark.parametrize(
    ("span", "met"),
    [
        (timedelta(hours=4) - MINUTE, None),
        (timedelta(hours=4), True),
        (timedelta(hours=72), True),
        (timedelta(hours=72) + MINUTE, False),
    ],
)
def test_a_running_attack_may_still_become_long_enough(span: timedelta, met: Verdict) -> None:
    assert checked(replace(MIGRAINE, end=None), now=START.plus(span)).without_aura["B"] is met


def test_all_three_criteria_are_migraine_without_aura() -> None:
    found = checked(MIGRAINE)
    assert found.without_aura == {"B": True, "C": True, "D": True}
    assert found.with_aura == {"B": False, "C": False}
    assert found.rule is Rule.ICHD_1_1
    assert found.is_judged


def test_nothing_recorded_leaves_everything_open() -> None:
    found = checked(attack("2026-11-09 08:00", "2026-11-09 14:00", pain=None))
    assert found.without_aura == {"B": True, "C": None, "D": None}
    assert found.rule is None
    assert not found.is_judged


def test_an_attack_without_headache_meets_none_of_1_1() -> None:
    painless = replace(MIGRAINE, readings=attack("2026-11-09 08:00", pain=0).readings)
    found = checked(painless)
    assert found.without_aura == {"B": False, "C": False, "D": False}
    assert found.rule is None
    assert found.is_judged


def test_with_aura_comes_before_without() -> None:
    found = checked(replace(MIGRAINE, auras=(TYPICAL_AURA,)))
    assert found.with_aura == {"B": True, "C": True}
    assert found.rule is Rule.ICHD_1_2
    assert found.is_judged


def test_an_aura_without_headache_can_be_1_2() -> None:
    painless = replace(attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0), auras=(TYPICAL_AURA,))
    assert checked(painless).rule is Rule.ICHD_1_2


def test_an_aura_that_falls_short_is_probable_migraine_with_aura() -> None:
    painless = replace(attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0), auras=(NO_AURA,))
    found = checked(painless)
    assert found.with_aura == {"B": True, "C": False}
    assert found.rule is Rule.ICHD_1_5
    assert found.is_judged


def test_an_aura_of_which_little_is_known_leaves_it_open() -> None:
    painless = replace(attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0), auras=(aura(None),))
    found = checked(painless)
    assert found.with_aura == {"B": True, "C": None}
    assert found.rule is None
    assert not found.is_judged


def verdicts(*three: Verdict) -> AttackCheck:
    return AttackCheck(without_aura=dict(zip("BCD", three, strict=True)), with_aura={"B": False, "C": False})


def rule_of_facts(facts: tuple[bool, ...]) -> Rule | None:
    """What B, C and D are together, when all of them are known."""
    return {3: Rule.ICHD_1_1, 2: Rule.ICHD_1_5}.get(sum(facts))


@pytest.mark.parametrize("three", list(product([True, False, None], repeat=3)))
def test_two_of_three_are_probable_and_what_is_open_is_not_judged(three: tuple[Verdict, ...]) -> None:
    possible = {
        rule_of_facts(world)
        for world in product(*((True, False) if fact is None else (fact,) for fact in three))
    }
    found = verdicts(*three)
    assert found.is_judged is (len(possible) == 1)
    if found.is_judged:
        assert found.rule in possible
    else:  # what is sure of it already: at least two of three, or nothing yet
        assert found.rule is (Rule.ICHD_1_5 if sum(fact is True for fact in three) == 2 else None)
