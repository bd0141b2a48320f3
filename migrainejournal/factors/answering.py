"""Asks questions of a journal: one after another, so that a window can count along or stop, then together."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.question import BLEEDING, Question
from migrainejournal.factors.answer import Comparison, DaysAsked, Lack, Reply
from migrainejournal.factors.association import compared
from migrainejournal.factors.dates_asked import DatesAsked, dates_asked, days_asked, longest_gap
from migrainejournal.factors.exposure import exposures
from migrainejournal.factors.lacking import lack_of
from migrainejournal.factors.many_questions import judged
from migrainejournal.factors.risk_days import BEFORE_ATTACK, Outcomes, outcomes, risk_days
from migrainejournal.factors.series import Series, comparable, series_of


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A question with what was found for it alone, before it is judged beside the others."""

    question: Question
    found: Comparison | Lack
    apart: Comparison | Lack
    days: DaysAsked
    gap: Period | None


def ask(
    questions: Iterable[Question],
    excerpt: Excerpt,
    *,
    counting: Counting = USUAL,
    journal: Diary | None = None,
) -> Iterator[Asked]:
    """What is found for each question, one at a time: who stops taking them stops the work.

    The excerpt should begin with the journal, for a question's own dates are cut out of it here; `journal`
    are its dates where they were looked through by these rules already. Nothing is to be shown of one
    question before `replies` has seen them all.
    """
    diary = journal or Diary(day_overviews(excerpt, counting))
    days = risk_days(excerpt, diary, counting)
    at_once, apart = outcomes(days), outcomes(days, later=BEFORE_ATTACK)
    today = excerpt.now.civil_date
    for question in questions:
        asked = dates_asked(question, days, exposures(question, diary), today)
        series = _series(asked, at_once)
        yield Asked(
            question=question,
            found=_found(asked, series, at_once),
            apart=_found(asked, _series(asked, apart), apart),
            days=days_asked(asked, at_once, compared=frozenset(np.flatnonzero(series.used).tolist())),
            gap=longest_gap(asked),
        )


def replies(asked: Sequence[Asked]) -> tuple[Reply, ...]:
    """The answers to all that was asked together, in the same order."""
    answers, apart = judged([each.found for each in asked]), judged([each.apart for each in asked])
    return tuple(
        Reply(question=each.question, answer=answer, apart=beside, days=each.days, gap=each.gap)
        for each, answer, beside in zip(asked, answers, apart, strict=True)
    )


def _series(asked: DatesAsked, found: Outcomes) -> Series:
    return comparable(series_of(asked.days.first, asked.there, found.events))


def _found(asked: DatesAsked, series: Series, found: Outcomes) -> Comparison | Lack:
    lack = lack_of(asked, series, found)
    if lack is not None:
        return lack
    begins_then = np.roll(np.array(asked.days.started), -found.later)
    return compared(series, series.event & ~begins_then, recurs=asked.question.factor == BLEEDING)
