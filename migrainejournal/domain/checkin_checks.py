"""Looks through what is asked of a day, and what was answered, for what cannot be right in it."""

from collections.abc import Iterator, Mapping

from migrainejournal.domain.checkin import HIGHEST, ITEMS, OWN, CheckinItem, Measure, measure_of, number_of
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.problem import Problem, Trouble
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.treatment_checks import planned_date_problems

_OUT_OF_RANGE = {
    Measure.HOURS: Trouble.HOURS_NOT_OF_A_DAY,
    Measure.MINUTES: Trouble.MINUTES_BEYOND_A_DAY,
    Measure.LEVEL: Trouble.ANSWER_OUT_OF_RANGE,
    Measure.YES_NO: Trouble.ANSWER_OUT_OF_RANGE,
}


def answer_field(key: str) -> str:
    """The field of a Problem that is about the answer of the item: "checkin.sleep"."""
    return f"checkin.{key}"


def answer_problems(before: Mapping[str, object], after: Mapping[str, object]) -> Iterator[Problem]:
    """Answers of known items given now that cannot be right.

    For forms only: one that a file brought in is kept as it came, whatever it says, and counts for nothing.
    """
    for item in ITEMS:
        answer = after.get(item.key)
        if answer not in (None, before.get(item.key)) and not _fits(item, answer):
            yield Problem(answer_field(item.key), _OUT_OF_RANGE[item.measure])


def _fits(item: CheckinItem, answer: object) -> bool:
    if item.measure is Measure.YES_NO:
        return isinstance(answer, bool)
    return number_of(item, answer) is not None


def asked_problems(keys: tuple[str, ...]) -> Iterator[Problem]:
    """Items to be asked of a day that have no name."""
    for index, key in enumerate(keys):
        if not key.removeprefix(OWN).strip():
            yield Problem("checkin", Trouble.NAME_MISSING, index)


def question_problems(question: Question, now: Moment) -> Iterator[Problem]:
    """Everything about the question that cannot be right; its dates may lie ahead."""
    if not question.factor.removeprefix(OWN).strip():
        yield Problem("factor", Trouble.NAME_MISSING)
    yield from _value_problems(question)
    for field, day in (("first", question.first), ("last", question.last)):
        if day is not None:
            yield from planned_date_problems(field, day, now)
    if question.first and question.last and question.last < question.first:
        yield Problem("last", Trouble.END_BEFORE_START)


def _value_problems(question: Question) -> Iterator[Problem]:
    """A number is compared with one that can be an answer; a yes is compared with none."""
    measure = measure_of(question.factor)
    if measure not in HIGHEST or question.relation is Relation.YES:
        return
    if question.value is None:
        yield Problem("value", Trouble.NUMBER_MISSING)
    elif not 0 <= question.value <= HIGHEST[measure]:
        yield Problem("value", _OUT_OF_RANGE[measure])
