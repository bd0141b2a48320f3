"""Which questions may be asked: few at once, for eight to twelve weeks or of what is recorded already."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from migrainejournal.clinical.months import Period
from migrainejournal.domain.checkin import ITEMS, OWN, CheckinItem, Measure, number_of
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.risk_days import BEFORE_ATTACK

MOST_AT_ONCE = 3
"""So many questions may be running (CLINICAL 5, rule 3)."""
SHORTEST_DAYS, LONGEST_DAYS = 56, 84
"""Eight to twelve weeks (CLINICAL 5, rule 3)."""
DAYS_AFTER = BEFORE_ATTACK + 1
"""So many days after its last date belong to the outcomes of a question, those apart from the attack too."""


class AskingTrouble(StrEnum):
    """Why a question cannot be asked as it stands."""

    FACTOR_UNKNOWN = "factor_unknown"
    RELATION_UNFIT = "relation_unfit"
    VALUE_MISSING = "value_missing"
    VALUE_OUT_OF_RANGE = "value_out_of_range"
    END_BEFORE_START = "end_before_start"
    START_MISSING = "start_missing"
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    TOO_MANY_AT_ONCE = "too_many_at_once"
    ASKED_ALREADY = "asked_already"


def item_of(factor: str) -> CheckinItem | None:
    """The check-in item of that key; None for anything else, an item of the person's own too."""
    return next((item for item in ITEMS if item.key == factor), None)


def is_own(factor: str) -> bool:
    """Whether it is an item of the person's own: a name stands after the colon."""
    return factor.startswith(OWN) and bool(factor[len(OWN) :].strip())


def relations_of(factor: str) -> tuple[Relation, ...]:
    """How the factor can be asked about; nothing for one this version does not know."""
    item = item_of(factor)
    if factor == BLEEDING or is_own(factor) or (item is not None and item.measure is Measure.YES_NO):
        return (Relation.YES,)
    return (Relation.BELOW, Relation.AT_LEAST) if item is not None else ()


def is_running(question: Question, day: date) -> bool:
    """Whether its dates, or the days after them that tell their outcomes, are not over on the day.

    One without a last date is of what is recorded already.
    """
    return question.last is not None and question.last >= day - DAYS_AFTER * DAY


def last_settled(day: date) -> date:
    """The last date whose outcomes are known on the day: until then it can be asked, and answered at once."""
    return day - (DAYS_AFTER + 1) * DAY


def may_ask_another(questions: Iterable[Question], day: date) -> bool:
    """Whether another question may be begun on the day."""
    return sum(is_running(question, day) for question in questions) < MOST_AT_ONCE


def weeks_from(day: date, weeks: int) -> Period:
    """The dates of a question that begins on the day and goes on for so many weeks."""
    return Period(day, day + (7 * weeks - 1) * DAY)


def asking_troubles(question: Question, others: Iterable[Question], today: date) -> tuple[AskingTrouble, ...]:
    """All that stands against asking the question today beside the others; nothing when it may be asked."""
    found = [*_factor_troubles(question), *_date_troubles(question, today)]
    beside = [other for other in others if other.id != question.id]
    if is_running(question, today) and not may_ask_another(beside, today):
        found.append(AskingTrouble.TOO_MANY_AT_ONCE)
    if any(_asks(other) == _asks(question) for other in beside):
        found.append(AskingTrouble.ASKED_ALREADY)
    return tuple(found)


def _asks(question: Question) -> tuple[object, ...]:
    """What makes it another question; of what is recorded already, a few days more do not."""
    last = question.last if question.first is not None else None
    return question.factor, question.relation, question.value, question.first, last


def _factor_troubles(question: Question) -> Iterable[AskingTrouble]:
    fit = relations_of(question.factor)
    item = item_of(question.factor)
    if not fit:
        yield AskingTrouble.FACTOR_UNKNOWN
    elif question.relation not in fit:
        yield AskingTrouble.RELATION_UNFIT
    elif question.relation is not Relation.YES and item is not None:
        if question.value is None:
            yield AskingTrouble.VALUE_MISSING
        elif number_of(item, question.value) is None:
            yield AskingTrouble.VALUE_OUT_OF_RANGE


def _date_troubles(question: Question, today: date) -> Iterable[AskingTrouble]:
    first, last = question.first, question.last
    if first is not None and last is not None and last < first:
        yield AskingTrouble.END_BEFORE_START
    elif last is not None and is_running(question, today):
        if first is None:
            yield AskingTrouble.START_MISSING
        elif Period(first, last).days < SHORTEST_DAYS:
            yield AskingTrouble.TOO_SHORT
        elif Period(first, last).days > LONGEST_DAYS:
            yield AskingTrouble.TOO_LONG
