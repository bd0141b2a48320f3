"""Entries made more than 48 hours later are from memory (CLINICAL 1.3)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from migrainejournal.clinical.late_entries import LateEntries, late_entries
from migrainejournal.domain.vocabulary import DayState
from tests.values import attack, bleeding, clear, day

ATTACK = attack("2026-11-03 08:00")


@pytest.mark.parametrize(("hours", "late"), [(0, 0), (48, 0), (48.1, 1), (500, 1)])
def test_an_attack_entered_more_than_48_hours_after_its_start_is_late(hours: float, late: int) -> None:
    entered = replace(ATTACK, created=ATTACK.start.instant + timedelta(hours=hours))
    assert late_entries([entered], []) == LateEntries(late=late, of=1)


@pytest.mark.parametrize(("on", "late"), [(5, 0), (6, 1)])
def test_a_date_confirmed_after_the_second_date_that_follows_is_late(on: int, late: int) -> None:
    (confirmed,) = clear(day("2026-11-03"))
    entered = replace(confirmed, created=datetime(2026, 11, on, 9, tzinfo=UTC))
    assert late_entries([], [entered]) == LateEntries(late=late, of=1)


def test_what_nobody_knows_the_entry_of_is_not_counted_nor_what_confirms_nothing() -> None:
    noted = replace(bleeding("2026-11-03"), created=datetime(2026, 11, 20, tzinfo=UTC))
    assert noted.state is not DayState.CLEAR
    assert late_entries([ATTACK], [*clear(day("2026-11-03")), noted]) == LateEntries(late=0, of=0)
