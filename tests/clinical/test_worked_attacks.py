"""CLINICAL 1.12, T10, T11, T23 and T30: what is one attack, what lies in the window, what a dose did."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.acute_outcomes import DoseOutcome, acute_responses
from migrainejournal.clinical.attacks import Episode, episodes
from migrainejournal.clinical.menstrual import menstrual_pattern, window
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import EpisodeRule
from tests.clinical.diaries import SUMATRIPTAN, diary, headache_dates
from tests.values import (
    attack,
    bleeding,
    clear,
    dates_from,
    day,
    days,
    dose,
    excerpt,
    headache,
    migraine,
    moment,
    reading,
)

NOW = moment("2026-12-01 10:00")


@pytest.mark.parametrize(
    ("next_start", "attacks", "recurrences"),
    [
        pytest.param("2026-11-11 08:00", 1, 0, id="22 h: the same"),
        pytest.param("2026-11-11 09:59", 1, 0, id="just below 24 h: the same"),
        pytest.param("2026-11-11 10:00", 1, 1, id="24 h: a recurrence"),
        pytest.param("2026-11-12 09:00", 1, 1, id="47 h: a recurrence"),
        pytest.param("2026-11-12 10:00", 2, 0, id="48 h: new"),
        pytest.param("2026-11-12 11:00", 2, 0, id="49 h: new"),
    ],
)
def test_t10_less_than_48_hours_from_end_to_start_is_one_attack(
    next_start: str, attacks: int, recurrences: int
) -> None:
    first, second = attack("2026-11-10 02:00", "2026-11-10 10:00"), attack(next_start, "2026-11-13 10:00")
    found = episodes([second, first], NOW)
    assert len(found) == attacks
    assert [a for episode in found for a in episode.recurrences] == [second] * recurrences
    assert [a for episode in found for a in episode.attacks] == [first, second]


def test_t11_a_single_clear_date_joins_by_one_rule_and_parts_by_the_other() -> None:
    monday, wednesday = migraine(day("2026-11-09")), migraine(day("2026-11-11"))
    assert len(episodes([monday, wednesday], NOW, EpisodeRule.LOCKED)) == 1
    assert len(episodes([monday, wednesday], NOW, EpisodeRule.IHS_DAY)) == 2


@pytest.mark.parametrize(
    ("start", "hit"),
    [("2026-05-07", False), ("2026-05-08", True), ("2026-05-12", True), ("2026-05-13", False)],
)
def test_t23_the_window_around_the_first_day_of_bleeding(start: str, hit: bool) -> None:
    found = headache(day(start))
    may = excerpt(
        "2026-05-01",
        "2026-05-31",
        attacks=[found],
        days=[bleeding("2026-05-10", clear=True), *clear(*set(dates_from("2026-05-01", 31)) - {MAY_10})],
    )
    (cycle,) = menstrual_pattern(diary(may), [Episode(attacks=(found,))]).cycles
    assert cycle.day_one == MAY_10
    assert cycle.hit is hit
    assert (day(start) in window(MAY_10)) is hit


MAY_10 = day("2026-05-10")


def outcome_of(*attacks: Attack, before: int, known: tuple[date, ...]) -> DoseOutcome:
    (response,) = acute_responses(
        [dose(SUMATRIPTAN, "2026-11-09 21:00", before=before, after=0)],
        attacks=attacks,
        medicines={SUMATRIPTAN.id: SUMATRIPTAN},
        known=frozenset(known),
        now=NOW,
    )
    (outcome,) = response.rated
    return outcome


BACK = attack("2026-11-10 20:00", "2026-11-10 22:00", pain=3)
ENDED = attack("2026-11-09 20:30", "2026-11-09 23:05", pain=5)
ONE_ENTRY = replace(
    attack("2026-11-09 20:30", "2026-11-10 22:00", pain=5),
    readings=(
        reading("2026-11-09 20:30", 5),
        reading("2026-11-09 23:05", 0),
        reading("2026-11-10 20:00", 3),
    ),
)


@pytest.mark.parametrize("entered", [(ENDED, BACK), (ONE_ENTRY,)], ids=["as two entries", "as one"])
@pytest.mark.parametrize(("before", "relief"), [(2, None), (5, True)], ids=["mild", "moderate"])
def test_t30_gone_at_two_hours_and_back_after_23(
    entered: tuple[Attack, ...], before: int, relief: bool | None
) -> None:
    outcome = outcome_of(*entered, before=before, known=dates_from("2026-11-09", 5))
    assert outcome.pain_free is True
    assert outcome.relief is relief
    assert outcome.sustained_24h is False
    assert outcome.sustained_48h is False
    assert outcome.back_within_48h is True
    (episode,) = episodes(entered, NOW)
    assert episode.attacks == entered
    assert episode.length(NOW) == timedelta(hours=25, minutes=30)
    november = excerpt("2026-11-01", "2026-11-30", attacks=entered, now=NOW)
    assert headache_dates(november) == days("2026-11-09", "2026-11-10")
