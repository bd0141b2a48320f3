"""Why a date is a migraine day by a rule, and what a headache falls short of."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.counts import DayOverview, day_overviews
from migrainejournal.clinical.day_causes import Cause, Shortfall, causes, shortfalls
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import MigraineDayRule, Quality, Symptom
from tests.clinical.diaries import SUMATRIPTAN
from tests.values import attack, aura, day, dose, excerpt, headache, migraine, moment

NOW = moment("2026-11-22 10:00")
MONDAY = day("2026-11-09")
SURE_AURA = replace(aura(20), positive=True, unilateral=True, gradual=True)
LEIDEN, FOUR_HOURS = MigraineDayRule.LEIDEN, MigraineDayRule.FOUR_HOURS
TRIAL, IHS = MigraineDayRule.TRIAL, MigraineDayRule.IHS


def overview(*attacks: Attack, triptan: bool = False, rule: MigraineDayRule = LEIDEN) -> DayOverview:
    doses = [dose(SUMATRIPTAN, "2026-11-09 09:00")] if triptan else []
    found = excerpt(MONDAY, MONDAY, attacks=attacks, doses=doses, medicines=[SUMATRIPTAN], now=NOW)
    (of_monday,) = day_overviews(found, Counting(migraine_day=rule))
    return of_monday


EVERYTHING = replace(migraine(MONDAY), auras=(SURE_AURA,))


@pytest.mark.parametrize("rule", MigraineDayRule)
@pytest.mark.parametrize(
    ("attacks", "triptan"),
    [
        pytest.param((), False, id="nothing"),
        pytest.param((), True, id="a dose alone"),
        pytest.param((headache(MONDAY),), False, id="a headache"),
        pytest.param((headache(MONDAY),), True, id="a headache with a triptan"),
        pytest.param(
            (replace(headache(MONDAY, pain=0), auras=(SURE_AURA,)),), True, id="an aura with a triptan"
        ),
        pytest.param((migraine(MONDAY),), False, id="a migraine"),
        pytest.param((EVERYTHING,), True, id="everything"),
    ],
)
def test_a_date_is_a_migraine_day_where_it_has_a_cause(
    rule: MigraineDayRule, attacks: tuple[Attack, ...], triptan: bool
) -> None:
    found = overview(*attacks, triptan=triptan, rule=rule)
    assert bool(causes(found, rule, now=NOW)) is found.migraine_day


def test_all_causes_are_named() -> None:
    found = overview(EVERYTHING, triptan=True)
    assert causes(found, LEIDEN, now=NOW) == (Cause.FEATURES, Cause.AURA, Cause.SPECIFIC_DOSE)
    assert causes(found, TRIAL, now=NOW) == (Cause.FEATURES,)
    assert causes(overview(headache(MONDAY), triptan=True), LEIDEN, now=NOW) == (Cause.SPECIFIC_DOSE,)
    silent = replace(headache(MONDAY, pain=0), auras=(SURE_AURA,))
    assert causes(overview(silent, triptan=True), IHS, now=NOW) == (Cause.AURA,)


PRESSING = replace(headache(MONDAY, pain=2), quality=Quality.PRESSING, symptoms=(Symptom.NECK_PAIN,))


@pytest.mark.parametrize(
    ("found", "rule", "expected"),
    [
        (migraine(MONDAY), LEIDEN, ()),
        (migraine(MONDAY), FOUR_HOURS, ()),
        (replace(migraine(MONDAY), end=moment("2026-11-09 11:59")), FOUR_HOURS, (Shortfall.TOO_SHORT,)),
        (replace(migraine(MONDAY), end=moment("2026-11-09 08:29")), LEIDEN, (Shortfall.TOO_SHORT,)),
        (replace(migraine(MONDAY), end=moment("2026-11-09 08:30")), LEIDEN, ()),
        (headache(MONDAY), LEIDEN, (Shortfall.NOT_RECORDED,)),
        (headache(MONDAY), TRIAL, (Shortfall.NOT_RECORDED,)),
        (replace(PRESSING, side=None), LEIDEN, (Shortfall.TOO_FEW_FEATURES,)),
        (replace(migraine(MONDAY), symptoms=()), TRIAL, ()),
        (
            replace(PRESSING, end=moment("2026-11-09 08:10")),
            IHS,
            (Shortfall.TOO_SHORT, Shortfall.TOO_FEW_FEATURES),
        ),
    ],
)
def test_what_a_headache_falls_short_of(
    found: Attack, rule: MigraineDayRule, expected: tuple[Shortfall, ...]
) -> None:
    assert shortfalls(found, rule, now=NOW) == expected


def test_a_running_headache_is_as_long_as_it_has_lasted() -> None:
    running = replace(migraine(MONDAY), end=None)
    assert shortfalls(running, FOUR_HOURS, now=moment("2026-11-09 11:59")) == (Shortfall.TOO_SHORT,)
    assert shortfalls(running, FOUR_HOURS, now=moment("2026-11-09 12:00")) == ()
    assert attack("2026-11-09 08:00").end is None
