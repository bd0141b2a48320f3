"""The dates a question is asked of: which they are, what becomes of each, and what is missing among them."""

from dataclasses import dataclass
from datetime import date
from itertools import groupby

from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.question import Question
from migrainejournal.factors.answer import DaysAsked
from migrainejournal.factors.asking import is_running
from migrainejournal.factors.exposure import Exposures
from migrainejournal.factors.risk_days import Outcomes, RiskDays

LONG_GAP = 365
"""A stretch of so many days of which nothing is known is worth telling."""


@dataclass(frozen=True, kw_only=True)
class DatesAsked:
    """A question with the days at risk, where its factor was there, and the places of its dates in them."""

    question: Question
    days: RiskDays
    there: Exposures
    places: range
    is_running: bool


def dates_asked(question: Question, days: RiskDays, there: Exposures, today: date) -> DatesAsked:
    """The question's dates in the diary, as far as they are over."""
    end = min(len(days), (today - days.first).days)
    if question.last is not None:
        end = min(end, (question.last - days.first).days + 1)
    begin = 0 if question.first is None else max(0, (question.first - days.first).days)
    return DatesAsked(
        question=question,
        days=days,
        there=there,
        places=range(begin, max(begin, end)),
        is_running=is_running(question, today),
    )


def days_asked(asked: DatesAsked, found: Outcomes, *, compared: frozenset[int]) -> DaysAsked:
    """Each of the dates counted once: used where it is `compared`, else by the first reason against it."""
    counts = dict.fromkeys(("used", "unknown", "in_attack", "not_noted", "not_comparable"), 0)
    for place in asked.places:
        if found.is_unknown[place]:
            counts["unknown"] += 1
        elif found.events[place] is None:
            counts["in_attack"] += 1
        elif asked.there[place] is None:
            counts["not_noted"] += 1
        else:
            counts["used" if place in compared else "not_comparable"] += 1
    return DaysAsked(**counts)


def longest_gap(asked: DatesAsked) -> Period | None:
    """The longest stretch without a known day between two that are; None when it is shorter than a year."""
    runs = [
        (known, list(places)) for known, places in groupby(asked.places, key=asked.days.known.__getitem__)
    ]
    inner = [places for known, places in runs[1:-1] if not known]
    longest = max(inner, key=len, default=[])
    if len(longest) < LONG_GAP:
        return None
    return Period(asked.days.first + longest[0] * DAY, asked.days.first + longest[-1] * DAY)
