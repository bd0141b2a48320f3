"""Days by function, MIDAS from the diary, and the last two answers of each questionnaire."""

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.sections.function import function
from tests.report.lives import FIRST, LAST
from tests.report.sections.small_reports import facts, report
from tests.values import dates_from, day, headache


def answered(instrument: Instrument, on: str, *answers: int) -> Score:
    return Score(instrument=instrument, date=day(on), answers=answers)


def days(*steps: int | None) -> list[Attack]:
    return [
        headache(on, function=step) for on, step in zip(dates_from(FIRST, len(steps)), steps, strict=True)
    ]


def answers(scores: list[Score]) -> dict[str, str]:
    """What is said of the questionnaires, below the line on the days."""
    found = facts(function(report(scores=scores)))
    assert list(found)[:1] == ["MIDAS by diary"]
    return dict(list(found.items())[1:])


def test_with_nothing_recorded_there_is_no_section() -> None:
    assert function(report(unknown=dates_from(FIRST, 90))) is None


def test_days_are_counted_by_their_function() -> None:
    found = facts(function(report(days(0, 1, 2, 2, 3, None))))
    assert found == {
        "Function": "as usual: 1; mild, could go on: 1; moderate, slowed down: 2; "
        "severe, had to lie down: 1; not noted on 1 of 6 headache days",
        "MIDAS by diary": "at least 3 days in 90, grade I (1 lost, 2 with much less done)",
    }


def test_without_a_headache_day_nothing_is_said_of_function() -> None:
    assert list(facts(function(report()))) == ["MIDAS by diary"]
    assert list(facts(function(report(days(1))))) == ["Function", "MIDAS by diary"]


def test_function_on_too_few_days_gives_no_midas() -> None:
    found = facts(function(report(days(3, 3, 3, None))))
    assert found["MIDAS by diary"] == ("too few of the last 90 days recorded, or with function")
    assert found["Function"].endswith("not noted on 1 of 4 headache days")


def test_function_never_noted_is_said_so() -> None:
    assert facts(function(report(days(None))))["Function"] == "never noted; not noted on 1 of 1 headache day"


def test_midas_looks_at_ninety_days_also_where_the_report_is_shorter() -> None:
    found = facts(function(report(days(3, 3, 3, 2, 2, 2), first=LAST - 6 * DAY)))
    assert found["MIDAS by diary"].startswith("at least 6 days in 90, grade II (3 lost, 3")


def test_the_last_two_answers_stand_with_their_change() -> None:
    scores = [
        answered(Instrument.MIDAS, "2026-11-01", 3, 4, 2, 1, 2),
        answered(Instrument.MIDAS, "2026-06-01", 9, 9, 9, 0, 0),
        answered(Instrument.MIDAS, "2025-06-01", 1, 1, 1, 1, 1),
        answered(Instrument.HIT6, "2026-09-01", 64),
        answered(Instrument.HIT6, "2026-10-01", 58),
        answered(Instrument.MSQ, "2026-09-01", 40, 60, 50),
        answered(Instrument.MSQ, "2026-10-01", 42, 56, 57),
    ]
    assert answers(scores) == {
        "MIDAS": "12 on 1 Nov 2026, grade III (3 + 4 + 2 + 1 + 2 days); "
        "before 27 on 1 Jun 2026, grade IV (9 + 9 + 9 + 0 + 0 days) (−15)",
        "HIT-6": "58 on 1 Oct 2026, band 3 of 4; before 64 on 1 Sep 2026, band 4 of 4 "
        "(−6, as much as matters)",
        "MSQ 2.1": "42 / 56 / 57 on 1 Oct 2026; before 40 / 60 / 50 on 1 Sep 2026 "
        "(+2 / −4 / +7, less than matters)",
    }


def test_an_answer_from_before_the_period_or_a_half_one_is_not_told() -> None:
    scores = [
        answered(Instrument.MIDAS, "2026-06-01", 9, 9, 9, 0, 0),
        answered(Instrument.HIT6, "2026-10-01"),
        answered(Instrument.MSQ, "2026-12-01", 40, 60, 50),
    ]
    assert answers(scores) == {}


def test_the_first_answer_has_nothing_before_it() -> None:
    assert answers([answered(Instrument.HIT6, "2026-10-01", 49)]) == {
        "HIT-6": "49 on 1 Oct 2026, band 1 of 4"
    }
