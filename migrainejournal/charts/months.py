"""The headache days of every calendar month, their migraine days dark, with the preventives above them."""

from collections.abc import Sequence

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Key, Level, Reading, Role, Table
from migrainejournal.charts.course_spans import course_words, preventive_lane
from migrainejournal.charts.month_labels import months_unknown
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.spoken import spoken
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.charts.window_bars import window_bars
from migrainejournal.charts.windows import Window
from migrainejournal.clinical.chronic import HEADACHE_LINE
from migrainejournal.domain.treatment import Treatment

ROOM = 2
"""Days above the highest bar for its number."""
LEAST_HEIGHT = 20
MOST_LANES = 8
SPOKEN_MONTHS = 13
"""So many months are said one by one, a year and the one that goes on; the table has all of them."""


def months(seen: Seen, texts: Texts) -> ChartSpec:
    """Raw days of each month beside how many of its days are known (CLINICAL 1.3).

    A month known by less than 80 % is open, such as one that is not over yet; one of which nothing is known
    has no height.
    """
    found = seen.months
    bars = window_bars(found, texts)
    drawn = [(course, lane) for course in seen.courses if (lane := preventive_lane(course, seen.period))]
    shown = drawn[-MOST_LANES:]
    roles = {bar.role for bar in bars}
    return ChartSpec(
        title=_title(seen, texts),
        alternative=_alternative(seen, [course for course, _ in shown], len(drawn) - len(shown), texts),
        x=time_axis(seen.period, texts),
        y=_height(found, texts),
        bars=bars,
        levels=(Level(at=HEADACHE_LINE, label=texts("charts.line_of_chronic", n=HEADACHE_LINE)),),
        lanes=tuple(lane for _, lane in shown),
        keys=tuple(
            Key(role=role, label=texts(key))
            for role, key in ((Role.HEADACHE, "charts.key_headache"), (Role.MIGRAINE, "charts.key_migraine"))
            if role in roles
        ),
        readings=tuple(_reading(month, texts) for month in found),
        table=_table(found, texts),
        x_is_days=True,
    )


def _height(found: Sequence[Window], texts: Texts) -> Axis:
    most = max(month.headaches for month in found) + ROOM
    return value_axis(max(most, LEAST_HEIGHT), texts("trends.days_axis"), texts)


def _title(seen: Seen, texts: Texts) -> str:
    """The first and the last month known well enough, and whether later ones that are over are not."""
    judged = [month for month in seen.months if month.is_judged]
    if not judged:
        return texts("charts.not_enough")
    first, last = judged[0], judged[-1]
    words = texts("trends.headache_days_in", n=first.headaches, month=texts.month(first.period.first))
    if len(judged) > 1:
        month = texts.month(last.period.first)
        words = texts("charts.then", words=words, last=texts.number(last.headaches), month=month)
    since = any(month.is_over and last.period.last < month.period.last for month in seen.months)
    return texts("charts.not_enough_since", words=words) if since else words


def _reading(month: Window, texts: Texts) -> Reading:
    first = month.period.first
    return Reading(at=month.middle.toordinal(), words=_words(month, texts), day=first)


def _words(month: Window, texts: Texts) -> str:
    """The month's days, with how many of its dates are known."""
    name = texts.month(month.period.first)
    if not month.known:
        return texts("charts.month_unknown", month=name)
    return texts(
        _key(month),
        month=name,
        headaches=texts("charts.headache_days", n=month.headaches),
        migraines=texts("charts.migraine_days", n=month.migraines),
        recorded=texts("charts.recorded", known=month.known, days=month.period.days),
    )


def _key(month: Window) -> str:
    """What is said of a month of which something is known."""
    if not month.is_over:
        return "trends.month_going_on"
    return "trends.month" if month.is_judged else "trends.month_open"


def _alternative(seen: Seen, courses: Sequence[Treatment], undrawn: int, texts: Texts) -> str:
    earlier, late = seen.months[:-SPOKEN_MONTHS], seen.months[-SPOKEN_MONTHS:]
    sentences = [texts("trends.months_order")]
    if judged := [month.headaches for month in earlier if month.is_judged]:
        sentences.append(
            texts(
                "trends.months_before",
                n=len(judged),
                first=texts.month(earlier[0].period.first),
                last=texts.month(earlier[-1].period.first),
                least=min(judged),
                most=max(judged),
            )
        )
    sentences += spoken(
        late,
        is_unknown=lambda month: not month.known,
        words=lambda month: _words(month, texts),
        unknown=lambda first, last: months_unknown(first, last, texts),
    )
    sentences.append(texts("charts.line_of_chronic_words", n=HEADACHE_LINE))
    if courses:
        listed = "; ".join(course_words(course, seen.period.last, texts) for course in courses)
        sentences.append(texts("charts.treatments_of_the_time", listed=listed))
    if undrawn:
        sentences.append(texts("trends.courses_not_drawn", n=undrawn))
    return " ".join(sentences)


def _table(found: Sequence[Window], texts: Texts) -> Table:
    """A row a month; of one of which nothing is known there is nothing to say but that."""
    names = ("month", "headache_days", "migraine_days", "known_days", "days")
    return Table(
        columns=tuple(texts(f"trends.column_{name}") for name in names),
        rows=tuple(
            (
                f"{month.period.first:%Y-%m}",
                str(month.headaches) if month.known else "",
                str(month.migraines) if month.known else "",
                str(month.known),
                str(month.period.days),
            )
            for month in found
        ),
    )
