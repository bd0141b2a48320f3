"""On which days the factor of a question was there, was not, or was not noted."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.menstrual import first_days, window
from migrainejournal.domain.checkin import CheckinItem, number_of
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.question import BLEEDING, Question, Relation
from migrainejournal.factors.asking import item_of, relations_of

Exposures = Sequence[bool | None]
"""For each date of a diary: there, not there, or None where nobody can say."""
WEEK = 7
LONGEST_CYCLE = timedelta(days=45)
"""From one first day of bleeding to the next; of what lies between two further apart one may not have been
noted (this project's rule)."""


def exposures(question: Question, diary: Diary) -> Exposures:
    """The factor on each date of the diary; None outside the dates of the question.

    An answer that cannot be read (a number for a yes, one out of range, a text) counts as not noted, and so
    does everything where the question's factor, relation or value make no sense. An item asked weekly holds
    for the seven days that end with the answer, up to the answer before.
    """
    if question.relation not in relations_of(question.factor):
        return [None] * len(diary.overviews)
    found = _in_window(diary) if question.factor == BLEEDING else _noted(question, diary)
    return [
        there if _asks_of(question, overview.date) else None
        for overview, there in zip(diary.overviews, found, strict=True)
    ]


def _asks_of(question: Question, day: date) -> bool:
    return (question.first or day) <= day <= (question.last or day)


def _noted(question: Question, diary: Diary) -> Exposures:
    answers = [o.record.checkin.get(question.factor) if o.record else None for o in diary.overviews]
    item = item_of(question.factor)
    if item is None or question.relation is Relation.YES:
        found = [answer if isinstance(answer, bool) else None for answer in answers]
    else:
        found = _on_its_side(question, item, answers)
    return _of_the_week(found) if item is not None and item.is_weekly else found


def _on_its_side(question: Question, item: CheckinItem, answers: Sequence[object]) -> list[bool | None]:
    """Whether each number is on the asked side of the question's value."""
    line, is_below = number_of(item, question.value), question.relation is Relation.BELOW
    if line is None:
        return [None] * len(answers)
    numbers = (number_of(item, answer) if answer is not None else None for answer in answers)
    return [None if number is None else (number < line) is is_below for number in numbers]


def _of_the_week(answers: Exposures) -> Exposures:
    found: list[bool | None] = [None] * len(answers)
    for place, answer in enumerate(answers):
        if answer is None:
            continue
        for covered in range(place, max(-1, place - WEEK), -1):
            if found[covered] is not None:
                break
            found[covered] = answer
    return found


def _in_window(diary: Diary) -> Exposures:
    """The five dates around each first day of bleeding, and those between two that follow each other."""
    firsts = first_days(diary.overviews)
    found: dict[date, bool] = {}
    for earlier, later in pairwise(firsts):
        if later - earlier <= LONGEST_CYCLE:
            found |= dict.fromkeys(each_date(earlier, later), False)
    found |= dict.fromkeys((day for first in firsts for day in window(first)), True)
    return [found.get(overview.date) for overview in diary.overviews]
