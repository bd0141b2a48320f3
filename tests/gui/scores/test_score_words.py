"""What a questionnaire asks and what it came to, in words; nothing is shown that may not be copied."""

from datetime import date

import pytest

from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import BANDS
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.scores import score_words

AUGUST, NOVEMBER = date(2026, 8, 1), date(2026, 11, 1)


def score(instrument: Instrument, *answers: int, on: date = NOVEMBER) -> Score:
    return Score(instrument=instrument, date=on, answers=answers)


@pytest.mark.parametrize(
    ("answered", "said"),
    [
        (score(Instrument.MIDAS, 2, 3, 1, 4, 0), "MIDAS 10, grade II"),
        (score(Instrument.MIDAS, 2, 3, 1, 6, 0), "MIDAS 12, grade III"),
        (score(Instrument.MIDAS, 0, 0, 0, 0, 0), "MIDAS 0, grade I"),
        (score(Instrument.MIDAS, 92, 0, 92, 0, 92), "MIDAS 276, grade IV"),
        (score(Instrument.PHQ4, 2, 1, 1, 1), "PHQ-4 5: mild"),
        (score(Instrument.PHQ4, 0, 0, 0, 0), "PHQ-4 0: none"),
        (score(Instrument.PHQ9, 2, 2, 2, 2, 2, 2, 2, 1, 0), "PHQ-9 15: moderately severe"),
        (score(Instrument.GAD7, 3, 3, 3, 3, 3, 0, 0), "GAD-7 15: severe"),
        (score(Instrument.HIT6, 61), "HIT-6 61"),
        (score(Instrument.MSQ, 45, 60, 52), "MSQ 45 / 60 / 52"),
        (score(Instrument.PHQ9, 1, 2), "PHQ-9, not complete"),
        (score(Instrument.HIT6, 99), "HIT-6, not complete"),
    ],
)
def test_what_it_came_to_is_said_with_its_band(answered: Score, said: str) -> None:
    assert score_words.outcome(answered) == said


@pytest.mark.parametrize("instrument", [one for one in Instrument if one in BANDS])
def test_every_band_has_a_word(instrument: Instrument) -> None:
    if instrument is Instrument.HIT6:
        return  # said by its total alone
    highest = sum(high for _, high in ANSWERS[instrument])
    said = {score_words.outcome(score(instrument, *answers)) for answers in _with_totals(instrument, highest)}
    words = {outcome.rpartition(": " if ":" in outcome else " ")[2] for outcome in said}
    assert len(words) == len(BANDS[instrument])


def _with_totals(instrument: Instrument, highest: int) -> list[tuple[int, ...]]:
    """Answers for each total there is."""
    found = []
    for total in range(highest + 1):
        answers, left = [], total
        for _, high in ANSWERS[instrument]:
            answers.append(min(left, high))
            left -= answers[-1]
        found.append(tuple(answers))
    return found


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            score(Instrument.HIT6, 68, on=AUGUST),
            score(Instrument.HIT6, 62),
            "It was 68 on Saturday 1 August 2026: a change that matters.",
        ),
        (
            score(Instrument.HIT6, 68, on=AUGUST),
            score(Instrument.HIT6, 63),
            "It was 68 on Saturday 1 August 2026: no change that matters.",
        ),
        (
            score(Instrument.MSQ, 40, 58, 50, on=AUGUST),
            score(Instrument.MSQ, 42, 63, 50),
            "It was 40 / 58 / 50 on Saturday 1 August 2026: a change that matters.",
        ),
        (score(Instrument.MIDAS, 9, 9, 9, 9, 9, on=AUGUST), score(Instrument.MIDAS, 0, 0, 0, 0, 0), ""),
        (score(Instrument.HIT6, on=AUGUST), score(Instrument.HIT6, 62), ""),
        (None, score(Instrument.HIT6, 62), ""),
    ],
)
def test_a_change_is_said_only_where_one_that_matters_was_published(
    before: Score | None, after: Score, said: str
) -> None:
    assert score_words.since(before, after) == said


@pytest.mark.parametrize("instrument", Instrument)
def test_there_are_as_many_questions_as_answers(instrument: Instrument) -> None:
    assert len(score_words.questions(instrument)) == len(ANSWERS[instrument])
    assert score_words.introduction(instrument)


def test_of_hit_6_and_msq_nothing_is_shown_but_what_to_write_the_totals_into() -> None:
    assert score_words.questions(Instrument.HIT6) == ("Total, 36 to 78",)
    assert score_words.questions(Instrument.MSQ) == (
        "Restrictive part, 0 to 100",
        "Preventive part, 0 to 100",
        "Emotional part, 0 to 100",
    )


def test_the_mood_scales_are_theirs_to_the_letter() -> None:
    assert score_words.questions(Instrument.PHQ4) == (
        "Feeling nervous, anxious or on edge",
        "Not being able to stop or control worrying",
        "Little interest or pleasure in doing things",
        "Feeling down, depressed, or hopeless",
    )
    assert score_words.questions(Instrument.PHQ4)[:2] == score_words.questions(Instrument.GAD7)[:2]
    assert score_words.questions(Instrument.PHQ4)[2:] == score_words.questions(Instrument.PHQ9)[:2]
    assert score_words.frequencies() == (
        "Not at all",
        "Several days",
        "More than half the days",
        "Nearly every day",
    )


def test_help_stands_beside_the_question_on_self_harm_alone() -> None:
    helped = [
        (instrument, number)
        for instrument in Instrument
        for number in range(len(ANSWERS[instrument]))
        if score_words.help_with(instrument, number)
    ]
    assert helped == [(Instrument.PHQ9, 8)]
    said = score_words.help_with(Instrument.PHQ9, 8)
    assert all(word in said for word in ("today", "doctor", "emergency number", "helpline", "to nobody"))


def test_why_names_the_rule_and_what_the_total_is_made_of() -> None:
    reason = score_words.reason(score(Instrument.PHQ4, 2, 1, 1, 1))
    assert (reason.title, reason.rule, reason.judged) == ("PHQ-4 5: mild", Rule.PHQ_4, True)
    assert reason.remarks == ("The first two answers, on worry: 3 of 6. The last two, on mood: 2 of 6.",)
    midas = score_words.reason(score(Instrument.MIDAS, 2, 3, 1, 4, 0))
    assert midas.remarks == ("The days, question by question: 2, 3, 1, 4, 0.",)
    assert not score_words.reason(score(Instrument.GAD7, 1)).judged
