"""The questions are read with all they rest on, and answered one by one until nobody takes more."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.demo import demo_records
from migrainejournal.domain.counting import USUAL
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Profile
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.factors.answer import Reason, Reply, Verdict
from migrainejournal.journal import Journal
from migrainejournal.questions import (
    Grounds,
    answering,
    answers_since,
    answers_to,
    look_through,
    read_factors,
    read_grounds,
)
from tests.conftest import Clock
from tests.gui.questions.lives import SLEEP, TODAY, WALKS, WINE, lived
from tests.values import clear, course, dates_from, headache


def grounds(journal: Journal, clock: Clock) -> Grounds:
    return read_grounds(journal, counting=USUAL, now=clock())


def answers(journal: Journal, clock: Clock) -> tuple[Reply, ...]:
    found = grounds(journal, clock)
    return answers_to(list(answering(found, look_through(found))))


def test_the_known_truths_are_found_and_nothing_else(journal: Journal, clock: Clock) -> None:
    journal.take_in([*lived(), WALKS, WINE, SLEEP])
    sleep, wine, walks = answers(journal, clock)
    assert [each.question.factor for each in (sleep, wine, walks)] == ["sleep", "own:red wine", "movement"]
    assert sleep.answer.verdict is Verdict.MORE
    assert walks.answer.verdict is Verdict.FEWER
    assert wine.answer.verdict is Verdict.NO_ASSOCIATION


def test_the_truths_of_the_sample_journal_are_found_and_nothing_else(journal: Journal, clock: Clock) -> None:
    meals = Question(factor="meal_skipped", relation=Relation.YES)
    journal.take_in([*demo_records(today=clock().civil_date), SLEEP, WALKS, WINE, meals])
    found = {each.question.factor: each.answer.verdict for each in answers(journal, clock)}
    assert found == {
        "sleep": Verdict.MORE,
        "movement": Verdict.FEWER,
        "own:red wine": Verdict.NO_ASSOCIATION,
        "meal_skipped": Verdict.NO_ASSOCIATION,
    }


def test_they_are_answered_one_at_a_time(journal: Journal, clock: Clock) -> None:
    journal.take_in([*lived(), WALKS, WINE, SLEEP])
    found = grounds(journal, clock)
    steps = answering(found, look_through(found))
    assert next(steps).question.id == SLEEP.id
    assert [step.question.id for step in steps] == [WINE.id, WALKS.id]


@pytest.mark.parametrize(
    ("records", "reason"),
    [
        pytest.param([], Reason.NOTHING_RECORDED, id="nothing"),
        pytest.param([headache(date(2026, 5, 1))], Reason.NOTHING_NOTED, id="one attack, nothing noted"),
        pytest.param(
            [DayRecord(date=date(2026, 5, 2), checkin={"sleep": "six-ish"})],
            Reason.NOTHING_RECORDED,
            id="a text, and no day known",
        ),
        pytest.param(
            [
                headache(date(2026, 5, 1)),
                *(replace(day, checkin={"sleep": 8}) for day in clear(*dates_from("2026-05-03", 90))),
            ],
            Reason.ONE_ATTACK,
            id="one attack",
        ),
        pytest.param(
            [replace(day, checkin={"sleep": 8}) for day in clear(*dates_from("2026-05-03", 90))],
            Reason.NO_ATTACK,
            id="no attack",
        ),
        pytest.param(
            [
                *(headache(day) for day in dates_from("2026-05-01", 12, every=10)),
                *(DayRecord(date=day, checkin={"sleep": 4}) for day in dates_from("2026-05-01", 120)),
            ],
            Reason.TOO_FEW_DAYS,
            id="always true, and no day known but those of attacks",
        ),
    ],
)
def test_bad_input_has_its_reason(
    journal: Journal, clock: Clock, records: list[DayRecord], reason: Reason
) -> None:
    journal.take_in([*records, SLEEP])
    (reply,) = answers(journal, clock)
    assert reply.answer.lack is not None
    assert reply.answer.lack.reason is reason


def test_what_can_be_asked_about_is_switched_on_or_was_noted(journal: Journal) -> None:
    journal.take_in(
        [
            Profile(checkin=("own:tea", "stress", "sleep")),
            DayRecord(
                date=date(2020, 1, 1),
                checkin={"movement": 20, "own:light": True, "own: ": True, "weather": 3},
            ),
            DayRecord(date=date(2020, 1, 2), bleeding=Bleeding.LIGHT),
        ]
    )
    expected = ("sleep", "movement", "stress", BLEEDING, "own:light", "own:tea")
    assert read_factors(journal, today=TODAY) == expected


def test_where_nothing_is_noted_nothing_can_be_asked_about(journal: Journal) -> None:
    assert read_factors(journal, today=TODAY) == ()


def test_a_question_of_the_coming_weeks_waits_for_their_end(journal: Journal, clock: Clock) -> None:
    running = Question(
        factor="sleep",
        relation=Relation.BELOW,
        value=6,
        first=date(2026, 9, 1),
        last=date(2026, 11, 23),
    )
    journal.take_in([*lived(), running])
    (reply,) = answers(journal, clock)
    assert reply.answer.lack is not None
    assert reply.answer.lack.reason is Reason.STILL_ASKED
    clock.forward(days=4)
    (reply,) = answers(journal, clock)
    assert reply.answer.lack is not None
    assert reply.answer.lack.reason is Reason.STILL_ASKED
    clock.forward(days=1)
    (reply,) = answers(journal, clock)
    assert reply.answer.lack is None or reply.answer.lack.reason is not Reason.STILL_ASKED


def test_since_a_treatment_both_kinds_of_days_are_compared(journal: Journal, clock: Clock) -> None:
    before, since = dates_from("2026-05-01", 84), dates_from("2026-07-24", 84)
    some = [headache(day) for day in (*before[::3], *since[::14])]
    free = clear(*(day for day in (*before, *since) if day not in {each.start.civil_date for each in some}))
    treatment = course(start=since[0])
    journal.take_in([*some, *free, treatment])
    found = grounds(journal, clock)
    headaches, migraines = answers_since(treatment, found, look_through(found))
    assert headaches.verdict is Verdict.FEWER
    assert migraines.verdict is Verdict.NO_ASSOCIATION
