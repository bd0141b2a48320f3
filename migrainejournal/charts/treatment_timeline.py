"""What was tried, each course a lane along the time, as high as its doses."""

from collections.abc import Iterator, Sequence
from datetime import date

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Lane, Span
from migrainejournal.charts.course_spans import course_words, goes_on, stretch
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import month_ticks
from migrainejournal.clinical.months import Period, first_of_month
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.treatment import DoseStep, Treatment

YEARS = 10
"""So far back from the end, or from the begin of a longer period, courses are drawn."""
WITHOUT_DOSE = 0.5
"""The height of a course, or a part of one, whose doses are not known or cannot be compared."""


def treatment_timeline(courses: Sequence[Treatment], period: Period, texts: Texts) -> ChartSpec | None:
    """The courses up to the end of the period, those of the last ten years, in order of their start.

    Doses are as high as their share of the course's highest dose; a session is one day wide. The period is
    always shown whole. None where there is no such course.
    """
    begun = [course for course in courses if course.start <= period.last]
    earliest = min(period.first, period.last.replace(year=period.last.year - YEARS, day=1))
    drawn = sorted(
        (course for course in begun if course.end is None or course.end >= max(earliest, course.start)),
        key=lambda course: course.start,
    )
    if not drawn:
        return None
    first = min(period.first, max(earliest, drawn[0].start))
    shown = Period(first_of_month(first), period.last)
    return ChartSpec(
        title=_title(drawn, len(begun) - len(drawn), shown, texts),
        alternative=" ".join(_words(course, shown.last, texts) for course in drawn),
        x=Axis(low=shown.first.toordinal(), high=shown.last.toordinal() + 1, ticks=month_ticks(shown, texts)),
        lanes=tuple(Lane(label=course.name, spans=_spans(course, shown, texts)) for course in drawn),
    )


def _spans(course: Treatment, shown: Period, texts: Texts) -> tuple[Span, ...]:
    """The course's doses and sessions from left to right, a session on top of its day's dose."""
    doses = (
        stretch(first, last, shown, height=_height(course, step), label=_dose(step, texts) if step else "")
        for first, last, step in _doses(course)
    )
    sessions = (stretch(session.date, session.date, shown) for session in course.sessions)
    found = (span for span in (*doses, *sessions) if span is not None)
    return tuple(sorted(found, key=lambda span: span.left))


def _doses(course: Treatment) -> Iterator[tuple[date, date | None, DoseStep | None]]:
    """From when to when each dose was taken; a None for the dose where none is recorded yet."""
    steps = course.steps
    if not steps or course.start < steps[0].date:
        yield course.start, steps[0].date - DAY if steps else course.end, None
    ends = [*(step.date - DAY for step in steps[1:]), course.end]
    for step, end in zip(steps, ends, strict=False):
        yield step.date, end, step


def _height(course: Treatment, step: DoseStep | None) -> float:
    if step is None or len(course.step_measures) > 1:
        return WITHOUT_DOSE
    return step.amount / max(other.amount for other in course.steps)


def _dose(step: DoseStep, texts: Texts) -> str:
    """The amount and its unit: "12.5 mg"."""
    return f"{texts.number(step.amount)} {step.unit}".strip()


def _title(drawn: Sequence[Treatment], earlier: int, shown: Period, texts: Texts) -> str:
    since = texts.month(drawn[0].start)
    words = texts("charts.treatments_since", n=len(drawn), month=since)
    going_on = sum(goes_on(course, shown.last) for course in drawn)
    if going_on:
        words = texts("charts.of_these_going_on", n=going_on, words=words)
    return texts("charts.earlier_not_drawn", n=earlier, words=words) if earlier else words


def _words(course: Treatment, last: date, texts: Texts) -> str:
    """The course with its dates, its doses from when on, and its sessions."""
    parts = [
        texts("charts.dose_from", dose=_dose(step, texts), day=texts.short_day(step.date))
        for step in course.steps
        if step.date <= last
    ]
    given = [session.date for session in course.sessions if session.date <= last]
    if given:
        days = {"first": texts.short_day(given[0]), "last": texts.short_day(given[-1])}
        parts.append(texts("charts.sessions", n=len(given), **days))
    words = course_words(course, last, texts)
    if not parts:
        return texts("charts.course", words=words)
    return texts("charts.course_with", words=words, parts=", ".join(parts))
