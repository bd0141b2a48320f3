"""Sleep, stress and movement as they were noted, beside the headache days of the same weeks."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Lane, Line, Reading, Role, Span, Table
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.spoken import spoken
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.charts.value_axis import middle_axis, value_axis
from migrainejournal.charts.windows import WEEK, Window
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import is_covered
from migrainejournal.domain.checkin import HIGHEST, ITEMS, CheckinItem, Measure, number_of

LEAST_HEIGHT = 0.04
"""How full a lane is drawn of days that are known and none a headache day."""
SPOKEN_WINDOWS = 13
USUAL_HIGH = {Measure.HOURS: 8, Measure.MINUTES: 60}
"""Where the axis of a measure ends that has no mean yet."""


@dataclass(frozen=True, kw_only=True)
class _Mean:
    """A window of days, and the mean of the answers in it; None where too few of its days have one."""

    window: Window
    answers: int
    mean: float | None


def sleep(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Hours of sleep, as `beside_headaches`."""
    return beside_headaches(_item("sleep"), seen, texts)


def stress(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Stress from 0 to 3, as `beside_headaches`."""
    return beside_headaches(_item("stress"), seen, texts)


def movement(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Minutes of movement, as `beside_headaches`."""
    return beside_headaches(_item("movement"), seen, texts)


def beside_headaches(item: CheckinItem, seen: Seen, texts: Texts) -> ChartSpec | None:
    """The mean answer of each week or 28 days as a line, the headache days of the same time as a lane above.

    A mean needs answers on 80 % of the days, or in 80 % of the weeks where it is asked weekly; headache days
    need 80 % of the days known. What is less is a gap. None where nothing was answered.
    """
    if next(_answers(item, seen.diary.overviews), None) is None or not seen.spans:
        return None
    found = [_mean(item, window, seen.diary) for window in seen.spans]
    points = tuple(
        None if each.mean is None else (each.window.middle.toordinal(), each.mean) for each in found
    )
    name = texts(f"trends.mean_{item.key}")
    return ChartSpec(
        title=_title(item, found, texts),
        alternative=_alternative(item, found, texts),
        x=time_axis(seen.period, texts),
        y=_axis(item, [each.mean for each in found if each.mean is not None], name, texts),
        lines=(Line(points=points, role=Role.FIRST, name=name),),
        lanes=(Lane(label=texts("trends.lane_headaches"), spans=tuple(_spans(found, texts))),),
        readings=tuple(
            Reading(
                at=each.window.middle.toordinal(),
                words=_words(item, each, texts),
                day=each.window.period.first,
            )
            for each in found
        ),
        table=_table(found, name, texts),
        x_is_days=True,
    )


def _item(key: str) -> CheckinItem:
    return next(item for item in ITEMS if item.key == key)


def _answers(item: CheckinItem, days: Iterable[DayOverview]) -> Iterator[tuple[date, float]]:
    """The answers that are numbers, with their dates."""
    for day in days:
        if day.record is not None and day.record.checkin:
            answer = number_of(item, day.record.checkin.get(item.key))
            if answer is not None:
                yield day.date, answer


def _mean(item: CheckinItem, window: Window, diary: Diary) -> _Mean:
    answers = dict(_answers(item, diary.within(window.period)))
    every = WEEK if item.is_weekly else 1
    asked = window.period.days // every
    answered = len({(day - window.period.first).days // every for day in answers})
    mean = sum(answers.values()) / len(answers) if is_covered(answered, asked) else None
    return _Mean(window=window, answers=len(answers), mean=mean)


def _axis(item: CheckinItem, means: Sequence[float], label: str, texts: Texts) -> Axis:
    """Hours about their means; minutes from nought, and levels as far as they go."""
    if item.measure is Measure.HOURS and means:
        return middle_axis(means, label, texts)
    if item.measure is Measure.LEVEL:
        return value_axis(HIGHEST[Measure.LEVEL], label, texts)
    return value_axis(max(means, default=USUAL_HIGH[item.measure]), label, texts)


def _spans(found: Sequence[_Mean], texts: Texts) -> Iterator[Span]:
    """How full of headache days each time was; nothing where too little is known."""
    for each in found:
        window = each.window
        if window.is_judged:
            yield Span(
                left=window.period.first.toordinal(),
                right=window.period.last.toordinal() + 1,
                height=max(LEAST_HEIGHT, window.headaches / window.period.days),
                role=Role.HEADACHE,
                label=texts.number(window.headaches),
            )


def _value(item: CheckinItem, mean: float, texts: Texts) -> str:
    """The mean with its unit: "6.4 h", "45 min", "1.5 of 3"."""
    places = 0 if item.measure is Measure.MINUTES else 1
    return texts(f"trends.value_{item.measure}", value=texts.number(mean, places), most=HIGHEST[item.measure])


def _title(item: CheckinItem, found: Sequence[_Mean], texts: Texts) -> str:
    """The first and the last mean there are, each with the days it is of."""
    known = [(each.window.period, each.mean) for each in found if each.mean is not None]
    if not known:
        return texts("trends.too_few_answers")
    (first, before), (last, after) = known[0], known[-1]
    words = texts(
        "trends.mean_in",
        name=texts(f"trends.item_{item.key}"),
        value=_value(item, before, texts),
        days=first.days,
        last=texts.short_day(first.last),
    )
    if len(known) == 1:
        return words
    value = _value(item, after, texts)
    return texts("trends.mean_then", words=words, value=value, last=texts.short_day(last.last))


def _words(item: CheckinItem, each: _Mean, texts: Texts) -> str:
    window = each.window
    days, last = window.period.days, texts.short_day(window.period.last)
    if each.mean is None:
        said = texts("trends.mean_unknown", n=each.answers)
    else:
        said = texts("trends.mean_of", n=each.answers, value=_value(item, each.mean, texts))
    if window.is_judged:
        headaches = texts("charts.headache_days", n=window.headaches)
    else:
        headaches = texts("trends.headaches_unknown", known=window.known, days=days)
    name = texts(f"trends.item_{item.key}")
    return texts("trends.beside", days=days, last=last, name=name, said=said, headaches=headaches)


def _alternative(item: CheckinItem, found: Sequence[_Mean], texts: Texts) -> str:
    order = texts(
        "trends.beside_order", name=texts(f"trends.item_{item.key}"), days=found[0].window.period.days
    )
    sentences = spoken(
        found[-SPOKEN_WINDOWS:],
        is_unknown=lambda each: not each.answers and not each.window.known,
        words=lambda each: f"{_words(item, each, texts)}.",
        unknown=lambda first, last: _unknown_words(first, last, texts),
    )
    before = [texts("trends.earlier_in_table")] if len(found) > SPOKEN_WINDOWS else []
    return " ".join([order, *sentences, *before])


def _unknown_words(first: _Mean, last: _Mean, texts: Texts) -> str:
    begins, ends = first.window.period.first, last.window.period.last
    return texts("charts.time_unknown", first=texts.short_day(begins), last=texts.short_day(ends))


def _table(found: Sequence[_Mean], name: str, texts: Texts) -> Table:
    return Table(
        columns=(
            texts("trends.column_first"),
            texts("trends.column_last_date"),
            name,
            texts("trends.column_answers"),
            texts("trends.column_headache_days"),
            texts("trends.column_known_days"),
        ),
        rows=tuple(
            (
                each.window.period.first.isoformat(),
                each.window.period.last.isoformat(),
                "" if each.mean is None else f"{each.mean:.1f}",
                str(each.answers),
                str(each.window.headaches) if each.window.known else "",
                str(each.window.known),
            )
            for each in found
        ),
    )
