"""Every question, trouble, reason and verdict has its words, and none says more than was found."""

from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.months import Period
from migrainejournal.domain.checkin import ITEMS
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.answer import (
    Answer,
    Comparison,
    DaysAsked,
    Group,
    Lack,
    Reason,
    Reply,
    Verdict,
)
from migrainejournal.factors.asking import AskingTrouble, relations_of
from migrainejournal.gui.questions import answer_words, question_words, since_words
from tests.gui.questions.lives import SLEEP, WALKS, WINE

FOUND = Comparison(
    exposed=Group(days=60, events=24, next_day=9),
    unexposed=Group(days=140, events=30),
    difference=0.19,
    low=0.05,
    high=0.33,
    p=0.004,
    rearrangements=199,
)
NONE = replace(FOUND, difference=0.02, low=-0.05, high=0.09, p=0.6)
NEVER_SAID = ("cause", "trigger", "risk", "danger", "should", "avoid", "because of", "due to")


def answered(verdict: Verdict, found: Comparison = FOUND) -> Answer:
    return Answer(verdict=verdict, comparison=found, p=found.p)


def lacking(reason: Reason, **days: int) -> Answer:
    return Answer(verdict=Verdict.NOT_YET, lack=Lack(reason=reason, **days))


def reply(answer: Answer, apart: Answer | None = None, question: Question = SLEEP) -> Reply:
    return Reply(
        question=question,
        answer=answer,
        apart=apart or answer,
        days=DaysAsked(used=200, unknown=30, in_attack=50, not_noted=1),
    )


def everything(of: Reply) -> str:
    said = answer_words.in_words(of, together=2)
    return "\n".join((said.title, said.answer, *said.grounds, said.ending))


def test_each_question_in_words() -> None:
    stress = Question(factor="stress", relation=Relation.AT_LEAST, value=2)
    mood = Question(factor="mood", relation=Relation.BELOW, value=1)
    assert [question_words.name(each) for each in (SLEEP, WALKS, WINE, stress, mood)] == [
        "Less than 6 hours of sleep",
        "At least 30 minutes of movement",
        "“red wine”",
        "Stress of “some” or more",
        "Low mood below “a little”",
    ]
    assert question_words.asks(Question(factor="meal_skipped")) == (
        "Does a skipped meal go with more or fewer attacks?"
    )


@pytest.mark.parametrize("factor", [*(item.key for item in ITEMS), BLEEDING])
def test_every_factor_has_a_word_and_a_sentence_for_each_relation(factor: str) -> None:
    assert question_words.factor_word(factor) != factor
    for relation in relations_of(factor):
        words = question_words.condition(Question(factor=factor, relation=relation, value=2))
        assert factor == BLEEDING or "“" not in words or "“some”" in words
        assert "{" not in words


def test_a_factor_of_a_later_version_is_said_by_its_key() -> None:
    question = Question(factor="weather", relation=Relation.BELOW, value=None)
    assert question_words.name(question) == "“weather”"
    assert question_words.name(replace(SLEEP, value=None)) == "Less than  hours of sleep"


@pytest.mark.parametrize("trouble", AskingTrouble)
def test_every_trouble_has_a_sentence_of_its_own_that_says_what_to_do(trouble: AskingTrouble) -> None:
    said = question_words.trouble_words(trouble, most=24)
    assert said.count(".") >= 2
    assert "{" not in said
    assert len({question_words.trouble_words(each) for each in AskingTrouble}) == len(AskingTrouble)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence_of_its_own(reason: Reason) -> None:
    said = answer_words.answer_line(reply(lacking(reason, attacks=3)))
    assert said.endswith(".")
    assert "{" not in said
    own = {answer_words.reason_words(Lack(reason=each)) for each in Reason}
    assert len(own) == len(Reason)


@pytest.mark.parametrize(
    ("verdict", "found", "said"),
    [
        (
            Verdict.MORE,
            FOUND,
            "Goes with more attacks: 19 more in 100 days (95 % interval: 5 more to 33 more).",
        ),
        (
            Verdict.FEWER,
            replace(FOUND, difference=-0.12, low=-0.2, high=-0.004),
            "Goes with fewer attacks: 12 fewer in 100 days (95 % interval: 20 fewer to 0.4 fewer).",
        ),
        (
            Verdict.NO_ASSOCIATION,
            NONE,
            "No association found; a difference of up to 5 fewer or 9 more in 100 days could still hide.",
        ),
        (
            Verdict.NO_ASSOCIATION,
            replace(NONE, low=0.001),
            "No association found; a difference of up to 9 more in 100 days could still hide.",
        ),
    ],
)
def test_three_answers_of_equal_rank(verdict: Verdict, found: Comparison, said: str) -> None:
    assert answer_words.answer_line(reply(answered(verdict, found))) == said


def test_the_answer_in_full_says_days_interval_and_chance() -> None:
    said = answer_words.in_words(reply(answered(Verdict.MORE)), together=2)
    assert said.title == "Does less than 6 hours of sleep go with more or fewer attacks?"
    assert said.grounds[0] == "Asked of: what is recorded already."
    assert said.grounds[1] == (
        "An attack began that day or the next on 24 of 60 days with less than 6 hours of sleep, "
        "on 30 of 140 others."
    )
    assert "19 more in 100 days. The 95 % interval goes from 5 more to 33 more." in said.grounds[2]
    assert "in less than 1 of 100 tries. That 2 questions are asked" in said.grounds[3]
    assert said.grounds[-1] == (
        "Of 281 days, 200 can be compared; left out: 30 not known, or not the day "
        "after, 50 in or close after an attack, when none can begin, "
        "1 without a note of it."
    )
    assert said.ending.startswith("The question has its answer. It can be deleted now")


def test_what_holds_only_with_the_hours_before_attacks_is_said_so() -> None:
    changed = everything(reply(answered(Verdict.MORE), answered(Verdict.NO_ASSOCIATION, NONE)))
    assert "Without the 24 hours before each attack the answer is: no association found." in changed
    too_few = everything(reply(answered(Verdict.MORE), lacking(Reason.TOO_FEW_DAYS)))
    assert "there are not enough recorded days for an answer" in too_few
    assert "24 hours" not in everything(reply(answered(Verdict.MORE)))


def test_what_is_missing_is_said_of_each_kind() -> None:
    said = answer_words.answer_line
    few = {"exposed": 12, "unexposed": 21, "exposed_missing": 18, "unexposed_missing": 9}
    assert said(reply(lacking(Reason.TOO_FEW_DAYS, **few))).endswith(
        "Missing: 18 days with it and 9 without."
    )
    assert said(reply(lacking(Reason.STILL_ASKED, exposed_missing=1))).endswith("Missing: 1 day with it.")
    assert said(reply(lacking(Reason.TOO_FEW_DAYS, unexposed_missing=2))).endswith(
        "Missing: 2 days without it."
    )
    full = everything(reply(lacking(Reason.TOO_FEW_DAYS, **few)))
    assert "What is noted later is no part" not in full, "it has no last date"
    settled = replace(
        reply(lacking(Reason.TOO_FEW_DAYS, **few)), question=replace(SLEEP, last=date(2026, 11, 18))
    )
    assert everything(settled).endswith("It can be deleted, and asked again.")
    running = replace(settled, answer=lacking(Reason.STILL_ASKED))
    assert "asked again." not in everything(running)
    assert "So far 12 days with it and 21 without can be compared." in full
    assert "It can be deleted" not in full


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (Question(factor="stress", relation=Relation.AT_LEAST, value=2), "the seven days that end with it"),
        (Question(factor=BLEEDING), "the five days around each first day of bleeding"),
    ],
)
def test_for_which_days_a_note_counts(question: Question, said: str) -> None:
    assert said in everything(reply(answered(Verdict.MORE), question=question))
    assert said not in everything(reply(answered(Verdict.MORE)))


def test_a_gap_of_years_is_said() -> None:
    gap = Period(date(2019, 3, 1), date(2022, 5, 31))
    said = everything(replace(reply(answered(Verdict.MORE)), gap=gap))
    assert "Of the time from 1 Mar 2019 to 31 May 2022 nothing is known" in said


@pytest.mark.parametrize("verdict", [Verdict.MORE, Verdict.FEWER, Verdict.NO_ASSOCIATION])
def test_no_answer_says_why_or_what_to_do(verdict: Verdict) -> None:
    for apart in (answered(Verdict.NO_ASSOCIATION), lacking(Reason.TOO_FEW_DAYS)):
        said = everything(reply(answered(verdict), apart)).lower()
        assert [word for word in NEVER_SAID if word in said] == []


@pytest.mark.parametrize("reason", Reason)
def test_no_reason_says_more_either(reason: Reason) -> None:
    said = everything(reply(lacking(reason))).lower()
    assert [word for word in NEVER_SAID if word in said] == []


def test_since_a_treatment_in_days_of_four_weeks() -> None:
    found = replace(FOUND, difference=-0.1, low=-0.2, high=0.001)
    assert since_words.since_words(answered(Verdict.FEWER, found), headache=True) == (
        "Headache days: fewer since it began.",
        "Headache days: 30 of 140 recorded days before, 24 of 60 since; in four weeks that is 2.8 fewer "
        "(95 % interval: 5.6 fewer to as many).",
    )
    none = since_words.since_words(answered(Verdict.NO_ASSOCIATION, found), headache=False)
    assert none[0] == (
        "Migraine days: no difference found; from 5.6 fewer to as many in four weeks could still hide."
    )
    more = since_words.since_words(answered(Verdict.MORE), headache=False)
    assert more[0] == "Migraine days: more since it began."
    (short,) = since_words.since_words(lacking(Reason.SINCE_SHORT), headache=True)
    assert short == "Headache days: Not enough recorded days since it began: it takes four weeks."
