"""Injection cycles: whether the last weeks are worse than the middle, and when the next is due."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.document import Chart
from migrainejournal.report.sections.cycles import cycles
from tests.report.sections.small_reports import report, sentences
from tests.values import botox, course, dates_from, day, headache

SESSIONS = dates_from("2026-03-02", 4, every=84)
"""Three whole cycles until 8 November, and the fourth injection on the 9th."""
NAME = "onabotulinumtoxina:"
LINE = "(last four weeks at least 1.3 times weeks 5 to 8, and 2 days more)"


def pains(start: date, *, middle: int, end: int) -> tuple[Attack, ...]:
    """So many headache days in weeks 5 to 8, and in the last four weeks."""
    days = (*dates_from(start + 28 * DAY, middle), *dates_from(start + 56 * DAY, end))
    return tuple(map(headache, days))


def chart(attacks: Iterable[Attack], given: Treatment, *, unknown: Iterable[date] = ()) -> Chart:
    """The section's only block, which is a chart."""
    found = cycles(report(attacks, treatments=[given], unknown=unknown))
    assert found is not None
    (block,) = found.blocks
    assert isinstance(block, Chart)
    assert block.title == block.spec.title
    return block


def test_without_injections_every_twelve_weeks_there_is_no_section() -> None:
    assert cycles(report(treatments=[course("2026-03-02")])) is None


def test_injections_that_no_longer_act_are_not_shown() -> None:
    assert cycles(report(treatments=[botox(day("2026-03-02"), end=day("2026-03-02"))])) is None


def test_cycles_whose_end_is_worse_are_counted_above_the_chart() -> None:
    attacks = [pain for start in SESSIONS[:3] for pain in pains(start, middle=4, end=8)]
    found = chart(attacks, botox(*SESSIONS))
    assert found.title == f"{NAME} more headache days before the next injection in 3 of 3 cycles {LINE}"
    assert found.note == "Dotted: not enough recorded days. Next due on 1 Feb 2027."


def test_one_such_cycle_is_one() -> None:
    attacks = [*pains(SESSIONS[0], middle=4, end=8), *pains(SESSIONS[1], middle=4, end=4)]
    found = chart(attacks, botox(*SESSIONS))
    assert found.title == f"{NAME} more headache days before the next injection in 1 of 3 cycles {LINE}"


def test_one_cycle_alone_tells_nothing_yet() -> None:
    found = chart((), botox(day("2026-08-25"), day("2026-11-17")))
    assert found.title == f"{NAME} one whole cycle; two are needed to compare"
    assert found.note == "Dotted: not enough recorded days. Next due on 9 Feb 2027."


def test_cycles_with_unknown_days_cannot_be_judged() -> None:
    unknown = [on for start in SESSIONS for on in dates_from(start + 56 * DAY, 7)]
    found = chart((), botox(*SESSIONS), unknown=unknown)
    assert found.title == f"{NAME} not enough recorded days to compare the last weeks of the cycles"


def test_cycles_of_before_what_was_read_are_left_out_not_left_open() -> None:
    long_ago = dates_from("2020-01-06", 3, every=84)
    found = chart((), botox(*long_ago, *SESSIONS))
    assert found.title == f"{NAME} more headache days before the next injection in 0 of 3 cycles {LINE}"


def test_what_has_ended_has_no_next_date() -> None:
    found = chart((), botox(*SESSIONS[:3], end=SESSIONS[2]))
    assert found.note == "Dotted: not enough recorded days."


@pytest.mark.parametrize(
    ("sessions", "unknown", "said"),
    [
        (("2026-10-01",), (), "of 0 whole cycles none can be judged. Next due on 24 Dec 2026."),
        (
            ("2026-08-25", "2026-11-17"),
            dates_from("2026-08-25", 84),
            "of 1 whole cycle none can be judged. Next due on 9 Feb 2027.",
        ),
    ],
)
def test_without_a_chart_it_says_that_nothing_can_be_told(
    sessions: tuple[str, ...], unknown: tuple[date, ...], said: str
) -> None:
    found = cycles(report(treatments=[botox(*map(day, sessions))], unknown=unknown))
    assert sentences(found) == {
        NAME: f"Whether it wears off before the next injection cannot be told: {said}"
    }


@pytest.mark.parametrize(
    ("last", "next_due"), [("2026-10-26", ""), ("2026-10-27", " Next due on 9 Nov 2026.")]
)
def test_the_next_date_is_told_in_a_report_of_the_last_four_weeks(last: str, next_due: str) -> None:
    found = report(treatments=[botox(*SESSIONS[:3])])
    section = cycles(replace(found, choices=replace(found.choices, last=day(last))))
    assert section is not None
    (block,) = section.blocks
    assert isinstance(block, Chart)
    assert block.note == f"Dotted: not enough recorded days.{next_due}"
