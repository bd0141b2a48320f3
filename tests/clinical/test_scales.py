"""CLINICAL 1.11: the totals and bands of questionnaires, and which changes matter."""

from uuid import UUID

import pytest

from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import BANDS, band, has_changed, result
from migrainejournal.clinical.scales import answered as given_until
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.vocabulary import Instrument
from tests.values import day

FIRST_OF_BAND = {
    Instrument.MIDAS: [0, 6, 11, 21],
    Instrument.PHQ4: [0, 3, 6, 9],
    Instrument.PHQ9: [0, 5, 10, 15, 20],
    Instrument.GAD7: [0, 5, 10, 15],
    Instrument.HIT6: [36, 50, 56, 60],
}
"""The lowest total of each band, as CLINICAL 1.11 gives them."""
LINES = [
    (instrument, number, lowest)
    for instrument, lowest_of in FIRST_OF_BAND.items()
    for number, lowest in enumerate(lowest_of)
]


def answered(instrument: Instrument, *answers: int) -> Score:
    return Score(instrument=instrument, date=day("2026-11-22"), answers=answers)


@pytest.mark.parametrize(("instrument", "number", "lowest"), LINES)
def test_both_sides_of_every_band(instrument: Instrument, number: int, lowest: int) -> None:
    assert band(instrument, lowest) == number
    if number:
        assert band(instrument, lowest - 1) == number - 1


def test_each_band_begins_where_it_was_published() -> None:
    assert {instrument: [*lowest] for instrument, lowest in BANDS.items()} == FIRST_OF_BAND


@pytest.mark.parametrize("instrument", FIRST_OF_BAND)
def test_the_highest_total_is_in_the_last_band(instrument: Instrument) -> None:
    highest = [most for _, most in ANSWERS[instrument]]
    found = result(answered(instrument, *highest))
    assert found is not None
    assert found.total == sum(highest)
    assert found.band == len(FIRST_OF_BAND[instrument]) - 1
    assert found.rule.value == instrument.value
    assert found.source


@pytest.mark.parametrize("instrument", FIRST_OF_BAND)
def test_the_lowest_total_is_in_the_first_band(instrument: Instrument) -> None:
    found = result(answered(instrument, *(least for least, _ in ANSWERS[instrument])))
    assert found is not None
    assert found.band == 0


@pytest.mark.parametrize("instrument", Instrument)
def test_answers_that_are_not_complete_or_not_possible_give_nothing(instrument: Instrument) -> None:
    ranges = ANSWERS[instrument]
    lowest, highest = [least for least, _ in ranges], [most for _, most in ranges]
    for answers in (
        [],
        lowest[:-1],
        [*lowest, 0],
        [*highest[:-1], highest[-1] + 1],
        [lowest[0] - 1, *lowest[1:]],
    ):
        assert result(answered(instrument, *answers)) is None
    assert result(answered(instrument, *lowest)) is not None


@pytest.mark.parametrize(
    ("answers", "total", "number", "parts"),
    [((0, 0, 0, 0), 0, 0, (0, 0)), ((1, 2, 0, 1), 4, 1, (3, 1)), ((3, 3, 3, 3), 12, 3, (6, 6))],
)
def test_phq_4_is_gad_2_and_phq_2(
    answers: tuple[int, ...], total: int, number: int, parts: tuple[int, int]
) -> None:
    found = result(answered(Instrument.PHQ4, *answers))
    assert found is not None
    assert (found.total, found.band, found.parts) == (total, number, parts)


def test_the_others_have_no_parts() -> None:
    found = result(answered(Instrument.MIDAS, 1, 2, 3, 4, 5))
    assert found is not None
    assert found.parts == ()


def test_msq_has_three_parts_and_no_total() -> None:
    found = result(answered(Instrument.MSQ, 60, 70, 80))
    assert found is not None
    assert (found.total, found.band, found.parts) == (None, None, (60, 70, 80))
    assert found.rule is Rule.MSQ


@pytest.mark.parametrize(
    ("before", "after", "changed"), [(60, 54, True), (54, 60, True), (60, 55, False), (60, 60, False)]
)
def test_six_points_of_hit_6_matter(before: int, after: int, changed: bool) -> None:
    assert has_changed(answered(Instrument.HIT6, before), answered(Instrument.HIT6, after)) is changed


@pytest.mark.parametrize(
    ("change", "matters"),
    [
        ((3, 0, 0), False),
        ((4, 0, 0), True),
        ((0, 4, 0), False),
        ((0, 5, 0), True),
        ((0, 0, 7), False),
        ((0, 0, 8), True),
        ((-4, 0, 0), True),
        ((3, 4, 7), False),
    ],
)
def test_each_part_of_msq_has_its_own_change_that_matters(change: tuple[int, ...], matters: bool) -> None:
    before, after = (50, 50, 50), tuple(50 + by for by in change)
    assert has_changed(answered(Instrument.MSQ, *before), answered(Instrument.MSQ, *after)) is matters


@pytest.mark.parametrize(
    ("before", "after", "verdict"),
    [
        (answered(Instrument.MIDAS, 9, 9, 9, 9, 9), answered(Instrument.MIDAS, 0, 0, 0, 0, 0), None),
        (answered(Instrument.PHQ4, 3, 3, 3, 3), answered(Instrument.PHQ4, 0, 0, 0, 0), None),
        (answered(Instrument.MSQ, 0, 0, 0), answered(Instrument.HIT6, 60), None),
        (answered(Instrument.HIT6, 60), answered(Instrument.MSQ, 0, 0, 0), None),
        (answered(Instrument.HIT6), answered(Instrument.HIT6, 60), None),
        (answered(Instrument.HIT6, 60), answered(Instrument.HIT6, 99), None),
        (answered(Instrument.MSQ, 10, 10), answered(Instrument.MSQ, 50, 50, 50), None),
    ],
)
def test_where_nothing_can_be_compared_nothing_has_changed_for_sure(
    before: Score, after: Score, verdict: Verdict
) -> None:
    assert has_changed(before, after) is verdict


def test_answers_are_the_complete_ones_until_a_date_in_order_of_time() -> None:
    def midas(number: int, on: str, *answers: int) -> Score:
        return Score(id=UUID(int=number), instrument=Instrument.MIDAS, date=day(on), answers=answers)

    later, twin = midas(1, "2026-11-02", 1, 1, 1, 1, 1), midas(2, "2026-11-02", 2, 2, 2, 2, 2)
    first, half = midas(3, "2026-10-01", 3, 3, 3, 3, 3), midas(4, "2026-11-01", 1, 1)
    too_late, other = midas(5, "2026-11-03", 1, 1, 1, 1, 1), answered(Instrument.HIT6, 50)
    scores = (twin, too_late, half, other, later, first)
    assert given_until(scores, Instrument.MIDAS, until=day("2026-11-02")) == (first, later, twin)
