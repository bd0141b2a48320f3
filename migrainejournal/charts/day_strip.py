"""Every day of the last months, a row of cells for each month."""

from collections.abc import Iterator, Sequence
from datetime import date

from migrainejournal.charts.chart_spec import Axis, Cell, ChartSpec, Tick
from migrainejournal.charts.month_labels import month_labels
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.counts import Counts, DayOverview, by_month, count
from migrainejournal.clinical.course_events import CourseEventKind
from migrainejournal.clinical.diary import Diary
from migrainejournal.domain.vocabulary import Bleeding, DayState

MONTHS = 6
LONGEST_MONTH = 31
STEPS = (3, 5, 7)
"""The highest pain of each shade but the darkest: 0-3, 4-5, 6-7, 8-10, on paper as on the screen."""
NOTHING, MILDEST = 0, 1


def day_strip(diary: Diary, texts: Texts, *, today: date | None = None) -> ChartSpec | None:
    """The days of the diary up to `today`, those of its last six months; None where no date is known.

    A cell has the worst pain as number and shade, a frame for a migraine day, a dot for a day with acute
    medicine, and marks for aura without headache, bleeding, and a treatment begun, changed or stopped.
    """
    come = [overview for overview in diary.overviews if today is None or overview.date <= today]
    all_months = tuple(by_month(come))
    months = all_months[-MONTHS:]
    counts = count([overview for _, days in months for overview in days])
    if not counts.known.count:
        return None
    ticks = tuple(Tick(at=place + 0.5, label=texts.number(place + 1)) for place in range(LONGEST_MONTH))
    return ChartSpec(
        title=_title(counts, texts, is_cut=len(months) < len(all_months)),
        alternative=" ".join(_month_words(month, days, texts) for month, days in months),
        x=Axis(low=0, high=LONGEST_MONTH, ticks=ticks),
        cells=tuple(_cell(day, row, texts) for row, (_, days) in enumerate(months) for day in days),
        rows=month_labels([month for month, _ in months], texts),
    )


def shade(overview: DayOverview) -> int | None:
    """The shade of the day's worst pain, 1 to 4; 0 without a headache, None for a day not known."""
    match overview.finding.state:
        case DayState.UNKNOWN:
            return None
        case DayState.HEADACHE:
            pain = overview.finding.worst_pain or 0
            return MILDEST + sum(pain > highest for highest in STEPS)
        case _:
            return NOTHING


def _cell(overview: DayOverview, row: int, texts: Texts) -> Cell:
    return Cell(
        x=overview.date.day - 1,
        y=row,
        shade=shade(overview),
        text=_text(overview, texts),
        is_framed=overview.migraine_day,
        is_dotted=ANY in overview.acute,
        mark="".join(texts(f"charts.mark_{name}") for name in _marks(overview)),
    )


def _text(overview: DayOverview, texts: Texts) -> str:
    match overview.finding.state:
        case DayState.UNKNOWN:
            return texts("charts.day_unknown")
        case DayState.HEADACHE:
            pain = overview.finding.worst_pain
            return texts("charts.day_without_pain") if pain is None else texts.number(pain)
        case _:
            return ""


def _marks(overview: DayOverview) -> Iterator[str]:
    if overview.finding.state is DayState.AURA:
        yield "aura"
    if overview.record and overview.record.bleeding not in (None, Bleeding.NONE):
        yield "bleeding"
    if any(event.kind is not CourseEventKind.SESSION for event in overview.courses):
        yield "treatment"


def _title(counts: Counts, texts: Texts, *, is_cut: bool) -> str:
    words = _counted(counts, texts)
    return texts("charts.last_months", n=MONTHS, words=words) if is_cut else words


def _counted(counts: Counts, texts: Texts) -> str:
    """The days counted, with how many are known."""
    return texts(
        "charts.days_counted",
        headaches=texts("charts.headache_days", n=counts.headache.count),
        migraines=texts("charts.migraine_days", n=counts.migraine.count),
        acute=texts("charts.acute_days", n=counts.acute[ANY].count),
        recorded=texts("charts.recorded", known=counts.known.count, days=counts.days),
    )


def _month_words(month: date, days: Sequence[DayOverview], texts: Texts) -> str:
    """The month's counts, the worst pain of its headache days, and the days with each mark."""
    name = texts.month(month)
    counts = count(days)
    if not counts.known.count:
        sentences = [texts("charts.month_unknown", month=name)]
    else:
        sentences = [texts("charts.month_counted", month=name, counted=_counted(counts, texts))]
    headaches = [day for day in days if day.finding.state is DayState.HEADACHE]
    if headaches:
        listed = ", ".join(_pain_words(day, texts) for day in headaches)
        sentences.append(texts("charts.worst_pains", listed=listed))
    for mark in ("aura", "bleeding", "treatment"):
        marked = [texts.number(day.date.day) for day in days if mark in _marks(day)]
        if marked:
            sentences.append(texts(f"charts.days_with_{mark}", listed=", ".join(marked)))
    return " ".join(sentences)


def _pain_words(overview: DayOverview, texts: Texts) -> str:
    """The day of the month with its worst pain: "day 3: 7"."""
    day, pain = texts.number(overview.date.day), overview.finding.worst_pain
    if pain is None:
        return texts("charts.day_not_rated", day=day)
    return texts("charts.day_pain", day=day, pain=texts.number(pain))
