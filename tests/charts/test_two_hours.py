"""Shares of the doses with a known outcome: what counts as what, and how few make none."""

from collections.abc import Sequence

import pytest

from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.charts.two_hours import MOST_LANES, two_hours
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import day, dose, excerpt, medicine

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
TEXTS = report_words("en")
FREE, BETTER, WORSE, MILD, OPEN = (7, 0), (7, 3), (7, 6), (3, 1), (7, None)
"""Pain before a dose and two hours after it."""


def doses(of: Medicine, *pains: tuple[int | None, int | None], first: int = 1) -> list[Dose]:
    """A dose a day in October with these pains."""
    return [
        dose(of, f"2026-10-{first + place:02} 09:00", before=before, after=after)
        for place, (before, after) in enumerate(pains)
    ]


def chart(given: Sequence[Dose], *medicines: Medicine) -> ChartSpec:
    spec = two_hours(seen(excerpt(FIRST, LAST, doses=given, medicines=medicines or [SUMATRIPTAN])), TEXTS)
    assert spec is not None
    return spec


def test_the_shares_of_the_answered_doses_fill_the_lane() -> None:
    spec = chart(doses(SUMATRIPTAN, FREE, FREE, BETTER, WORSE, MILD, OPEN))
    (lane,) = spec.lanes
    assert lane.label == "sumatriptan (5)"
    assert [(span.role, span.left, span.right) for span in lane.spans] == [
        (Role.PAIN_FREE, 0, 40),
        (Role.BETTER, 40, 60),
        (Role.NOT_BETTER, 60, 100),
    ]
    assert spec.title == "sumatriptan: pain-free at 2 hours in 2 of 5 doses with a known outcome"


def test_a_dose_at_mild_pain_is_better_only_where_that_was_gone() -> None:
    (lane,) = chart(doses(SUMATRIPTAN, MILD, MILD, (2, 0), (1, 0))).lanes
    assert [span.role for span in lane.spans] == [Role.PAIN_FREE, Role.NOT_BETTER]


def test_a_dose_of_which_it_cannot_be_said_is_none_of_the_shares() -> None:
    """From a pain nobody said to 1, 2 or 3 may be better or not; to none or to 4 and more is known."""
    unsaid = [(None, 1), (None, 2), (None, 3)]
    spec = chart(doses(SUMATRIPTAN, FREE, BETTER, (None, 0), (None, 4), *unsaid))
    (lane,) = spec.lanes
    assert lane.label == "sumatriptan (4)"
    assert [(span.role, span.right) for span in lane.spans] == [
        (Role.PAIN_FREE, 50),
        (Role.BETTER, 75),
        (Role.NOT_BETTER, 100),
    ]
    assert spec.title == "sumatriptan: pain-free at 2 hours in 2 of 4 doses with a known outcome"
    assert (
        "sumatriptan, 7 of 7 doses answered: 2 pain-free, 1 better, 1 not better. "
        "Of 3 of them the outcome is not known, for want of the pain before."
    ) in spec.alternative
    assert spec.table is not None
    assert spec.table.columns[-1] == "outcome not known"
    assert spec.table.rows == (("sumatriptan", "7", "7", "2", "1", "1", "3"),)


def test_answers_that_cannot_be_said_do_not_make_up_four() -> None:
    spec = chart(doses(SUMATRIPTAN, FREE, FREE, FREE, (None, 2)))
    assert [(lane.label, lane.spans) for lane in spec.lanes] == [("sumatriptan (3, too few)", ())]
    assert "Of 1 of them the outcome is not known" in spec.alternative


def test_where_another_was_needed_a_pain_nobody_said_is_not_better() -> None:
    given = [*doses(SUMATRIPTAN, FREE, FREE, FREE, (None, 2)), dose(IBUPROFEN, "2026-10-04 10:00")]
    lane = chart(given, SUMATRIPTAN, IBUPROFEN).lanes[0]
    assert (lane.label, [span.right for span in lane.spans]) == ("sumatriptan (4)", [75, 100])


def test_a_dose_that_needed_another_before_is_no_success() -> None:
    rescued = [*doses(SUMATRIPTAN, FREE, FREE, FREE, FREE), dose(IBUPROFEN, "2026-10-01 10:00")]
    lane = chart(rescued, SUMATRIPTAN, IBUPROFEN).lanes[0]
    assert [span.right for span in lane.spans] == [75, 100]


def test_one_dose_is_no_doses() -> None:
    spec = chart(doses(SUMATRIPTAN, FREE))
    assert spec.alternative.endswith("sumatriptan, 1 of 1 dose answered: too few for a share.")


@pytest.mark.parametrize("answered", [1, 3])
def test_fewer_than_four_answers_make_no_share(answered: int) -> None:
    spec = chart(doses(SUMATRIPTAN, *[FREE] * answered, OPEN))
    assert [(lane.label, lane.spans) for lane in spec.lanes] == [(f"sumatriptan ({answered}, too few)", ())]
    assert spec.title == "Not enough answers two hours after a dose"
    assert "%" not in spec.readings[0].words


def test_medicines_of_most_answers_come_first_and_without_any_last_in_the_table() -> None:
    other = medicine("naproxen", OveruseClass.NON_OPIOID)
    given = [
        *doses(SUMATRIPTAN, *[FREE] * 4),
        *doses(IBUPROFEN, *[WORSE] * 5, first=10),
        *doses(other, OPEN, first=20),
    ]
    spec = chart(given, SUMATRIPTAN, IBUPROFEN, other)
    assert [lane.label for lane in spec.lanes] == ["ibuprofen (5)", "sumatriptan (4)"]
    assert spec.table is not None
    assert spec.table.rows[-1] == ("naproxen", "1", "0", "0", "0", "0", "0")
    assert "1 more medicine is in the table only." in spec.alternative


def test_no_more_lanes_than_can_be_read() -> None:
    many = [medicine(f"drug {place}", OveruseClass.TRIPTAN) for place in range(MOST_LANES + 3)]
    spec = chart([given for of in many for given in doses(of, *[FREE] * 4)], *many)
    assert len(spec.lanes) == MOST_LANES
    assert spec.table is not None
    assert len(spec.table.rows) == MOST_LANES + 3


def test_each_part_is_read_in_its_row() -> None:
    spec = chart(doses(SUMATRIPTAN, FREE, BETTER, BETTER, WORSE))
    assert [(read.row, read.at) for read in spec.readings] == [(0, 12.5), (0, 50), (0, 87.5)]
    assert spec.readings[1].words == "sumatriptan: better in 2 of 4 doses with a known outcome (50\u00a0%)"


def test_doses_of_another_time_are_left_out() -> None:
    early = [dose(SUMATRIPTAN, f"2026-08-{on} 09:00", before=7, after=0) for on in range(10, 20)]
    found = excerpt("2026-08-04", LAST, doses=[*early, *doses(SUMATRIPTAN, FREE)], medicines=[SUMATRIPTAN])
    spec = two_hours(seen(found, first=FIRST), TEXTS)
    assert spec is not None
    assert [lane.label for lane in spec.lanes] == ["sumatriptan (1, too few)"]
    assert (
        two_hours(seen(excerpt("2026-08-04", LAST, doses=early, medicines=[SUMATRIPTAN]), first=FIRST), TEXTS)
        is None
    )
