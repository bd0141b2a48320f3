"""Courses of treatment as stretches of an axis of dates, and in words."""

from datetime import date

from migrainejournal.charts.chart_spec import Lane, Span
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.months import Period
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import PREVENTING


def stretch(
    first: date, last: date | None, shown: Period, *, height: float = 1, label: str = ""
) -> Span | None:
    """The dates from first to last as far as they are shown, open where they go on; None where none is."""
    begins = max(first, shown.first)
    ends = shown.last if last is None else min(last, shown.last)
    if ends < begins:
        return None
    return Span(
        left=begins.toordinal(),
        right=ends.toordinal() + 1,
        height=height,
        label=label,
        is_open=last is None or last > shown.last,
    )


def preventive_lane(course: Treatment, shown: Period) -> Lane | None:
    """A lane for a course of a preventive, as far as it is shown; None for any other and where none is."""
    span = stretch(course.start, course.end, shown) if course.kind in PREVENTING else None
    return None if span is None else Lane(label=course.name, spans=(span,))


def goes_on(course: Treatment, last: date) -> bool:
    """Whether the course is not over on the last date shown."""
    return course.end is None or course.end > last


def course_words(course: Treatment, last: date, texts: Texts) -> str:
    """The course with its dates, as it stood on the last date: "topiramate from 2 Jan 2026 to 3 Mar 2026"."""
    first = texts.short_day(course.start)
    if course.end is None or goes_on(course, last):
        return texts("charts.course_going_on", name=course.name, first=first)
    return texts("charts.course_over", name=course.name, first=first, last=texts.short_day(course.end))
