"""Questionnaires on mood: totals and dates, and nothing else."""

from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.choices import USUAL_SECTIONS, SectionKey
from migrainejournal.report.sections.mood import mood
from tests.report.sections.small_reports import facts, report
from tests.values import day


def answered(instrument: Instrument, on: str, *answers: int) -> Score:
    return Score(instrument=instrument, date=day(on), answers=answers)


def test_it_is_off_until_asked_for() -> None:
    assert SectionKey.MOOD not in USUAL_SECTIONS


def test_without_an_answer_there_is_no_section() -> None:
    midas = answered(Instrument.MIDAS, "2026-09-01", 1, 2, 3, 4, 5)
    earlier = answered(Instrument.PHQ4, "2026-08-24", 1, 1, 1, 1)
    half = answered(Instrument.GAD7, "2026-09-01", 1, 1)
    assert mood(report(scores=[midas, earlier, half])) is None


def test_totals_stand_with_their_dates_and_no_answer() -> None:
    scores = [
        answered(Instrument.PHQ4, "2026-11-01", 2, 1, 0, 1),
        answered(Instrument.PHQ4, "2026-09-01", 3, 3, 0, 1),
        answered(Instrument.PHQ9, "2026-10-01", 1, 1, 1, 1, 1, 1, 1, 1, 3),
    ]
    assert facts(mood(report(scores=scores))) == {
        "PHQ-4": "7 of 12 on 1 Sep 2026, 4 of 12 on 1 Nov 2026",
        "PHQ-9": "11 of 27 on 1 Oct 2026",
    }
