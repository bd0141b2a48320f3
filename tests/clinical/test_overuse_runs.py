"""CLINICAL 1.6: a month as the fullest thirty days that end in it."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.clinical.months import thirty_days
from migrainejournal.clinical.overuse import OverusePattern, overuse
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.vocabulary import OveruseMonth
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, diary, known_excerpt
from tests.values import dates_from, day, doses_on

FIRST = day("2026-09-01")
DATES = dates_from(FIRST, 75)
"""Two times thirty days, and fifteen before them."""


def patterns(doses: Sequence[Dose], unknown: Sequence[date] = ()) -> dict[str, OverusePattern]:
    found = known_excerpt(FIRST, DATES[-1], doses=doses, unknown=unknown)
    months = thirty_days(FIRST, DATES[-1])
    return {
        pattern.rule.value: pattern for pattern in overuse(diary(found), months, OveruseMonth.THIRTY_DAYS)
    }


def triptans(taken: Sequence[date], unknown: Sequence[date] = ()) -> OverusePattern:
    return patterns(doses_on(SUMATRIPTAN, taken), unknown)["8.2.2"]


@given(bits=st.integers(0, 2 ** len(DATES) - 1))
def test_no_thirty_days_that_end_in_the_month_have_more(bits: int) -> None:
    taken = [on for place, on in enumerate(DATES) if bits >> place & 1]
    fullest = [
        max(
            len([on for on in taken if end - 29 * DAY <= on <= end])
            for end in dates_from(begins, 30)
            if end - 29 * DAY >= FIRST
        )
        for begins in (DATES[15], DATES[45])
    ]
    assert [len(month.days) for month in triptans(taken).months] == fullest


def test_the_thirty_days_lie_in_the_diary_and_end_in_their_month() -> None:
    found = triptans([*DATES[10:15], *DATES[20:25], *DATES[70:75]])
    first, second = found.months
    assert (first.period.days, second.period.days) == (30, 30)
    assert first.period.first >= FIRST
    assert DATES[15] <= first.period.last <= DATES[44]
    assert DATES[45] <= second.period.last <= DATES[74]
    assert first.days == (*DATES[10:15], *DATES[20:25])
    assert first.met is True
    assert set(first.days) <= set(dates_from(first.period.first, 30))


def test_no_run_reaches_out_of_the_diary() -> None:
    begins = thirty_days(FIRST, DATES[29])
    found = known_excerpt(FIRST, DATES[29], doses=doses_on(SUMATRIPTAN, DATES[:30]))
    pattern = overuse(diary(found), begins, OveruseMonth.THIRTY_DAYS)[1]
    assert [(month.period.first, len(month.days)) for month in pattern.months] == [(FIRST, 30)]


def test_days_of_two_months_are_told_once() -> None:
    taken = DATES[40:50]
    found = triptans(taken)
    assert [len(month.days) for month in found.months] == [5, 10]
    assert found.days == taken


def test_thirty_days_that_reach_the_line_stand_for_the_month_though_others_have_more_days() -> None:
    several = [*doses_on(SUMATRIPTAN, DATES[0:5]), *doses_on(IBUPROFEN, DATES[5:10])]
    over = doses_on(SUMATRIPTAN, DATES[30:42])
    found = patterns([*several, *over])
    assert found["8.2.2"].months[0].met is True
    of_several = found["8.2.6"].months[0]
    assert of_several.met is True  # in September, before the triptans alone were enough
    assert (of_several.period.first, of_several.days) == (FIRST, DATES[:10])


@pytest.mark.parametrize(("unknown", "verdict"), [(DATES[8:10], None), (DATES[8:9], False)])
def test_unknown_days_leave_a_month_open_in_whichever_thirty_days_they_lie(
    unknown: Sequence[date], verdict: Verdict
) -> None:
    taken = [*DATES[:8], *DATES[36:45]]  # eight beside the unknown days, later nine without any
    assert triptans(taken, unknown).months[0].met is verdict
