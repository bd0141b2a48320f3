"""Issue 5: the unit is the day at risk; the outcome, that an attack starts that day or the next."""

from dataclasses import replace

import pytest

from migrainejournal.domain.counting import Counting
from migrainejournal.domain.vocabulary import EpisodeRule
from migrainejournal.factors.risk_days import RiskDays, outcomes, risk_days
from tests.clinical.diaries import diary
from tests.factors.diaries import told, written
from tests.values import attack


def risk(letters: str, rule: EpisodeRule = EpisodeRule.WITHIN_48_HOURS, *, later: int = 2) -> RiskDays:
    found = written(letters, later=later)
    return risk_days(found, diary(found), Counting(episode=rule))


@pytest.mark.parametrize(
    ("rule", "open_days"),
    [
        # the headache of the third day is over at 10: until the fifth day at 10 the next one joins it
        pytest.param(EpisodeRule.WITHIN_48_HOURS, "TTTFFTTT"),
        pytest.param(EpisodeRule.LOCKED, "TTTFFTTT"),
        pytest.param(EpisodeRule.IHS_DAY, "TTTFTTTT"),
    ],
)
def test_days_on_which_nothing_new_can_begin_are_no_days_at_risk(rule: EpisodeRule, open_days: str) -> None:
    found = risk("..A.....", rule)
    assert told(found.open) == open_days
    assert told(found.started) == "FFTFFFFF"


def test_a_headache_that_joins_begins_no_attack_and_keeps_the_days_closed() -> None:
    found = risk("..A.A.....")
    assert told(found.started) == "FFTFFFFFFF"
    assert told(found.open) == "TTTFFFFTTT"


def test_days_inside_a_long_attack_are_left_out_after_its_first() -> None:
    found = written("..........")
    long = replace(found, attacks=(attack("2026-01-07 22:00", "2026-01-10 03:00"),))
    assert told(risk_days(long, diary(long)).open) == "TTTFFFFFTT"


def test_an_attack_from_before_the_first_date_closes_the_days_it_reaches() -> None:
    found = written("......")
    long = replace(found, attacks=(attack("2026-01-03 22:00", "2026-01-05 03:00"),))
    assert told(risk_days(long, diary(long)).open) == "FFFTTT"
    assert not any(risk_days(long, diary(long)).started)


def test_an_attack_starts_that_day_or_the_next() -> None:
    assert told(outcomes(risk("...A....")).events) == "FFTT??F?"


def test_the_outcome_is_unknown_where_either_day_is() -> None:
    found = outcomes(risk("..?.A?..A"))
    assert told(found.events) == "F??T???T?"
    assert told(found.is_unknown) == "FTTFTTFFT"


def test_today_and_the_last_date_are_not_over() -> None:
    assert told(outcomes(risk(".....", later=0)).events) == "FFF??"
    assert told(outcomes(risk(".....", later=2)).events) == "FFFF?"


def test_two_days_later_is_counted_only_from_days_from_which_no_attack_began_until_then() -> None:
    found = risk("......A......")
    assert told(outcomes(found).events) == "FFFFFTT??FFF?"
    later = outcomes(found, later=2)
    assert told(later.events) == "FFFTT????F???"
    assert [later.starts(found, place) for place in range(6)] == [None, None, None, 6, 6, None]
