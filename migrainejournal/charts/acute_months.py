"""The days with acute medicine of every calendar month by class, against the lines of overuse."""

from collections.abc import Mapping, Sequence

from migrainejournal.charts.chart_spec import ChartSpec, Level, Line, Reading, Role, Table
from migrainejournal.charts.month_labels import months_unknown
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.spoken import spoken
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.charts.windows import Window
from migrainejournal.clinical.acute_days import LINES
from migrainejournal.clinical.overuse import SEVERAL_LINE, overuse
from migrainejournal.clinical.verdicts import Verdict, at_least
from migrainejournal.domain.vocabulary import OveruseClass, OveruseMonth

ROLES = (Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH)
"""A line each; of more classes, those of fewest days stand in the table only."""
SEVERAL = 2
ROOM = 1
SPOKEN_MONTHS = 13


def acute_months(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Intake days, not tablets, by class (ICHD-3 8.2); gepants have no line. None without such a day.

    A month known by less than 80 % or not over yet is a gap in the lines; its days are said all the same, for
    so many they were at least. Months are those of the calendar, whatever overuse is counted by elsewhere.
    """
    totals = {class_: sum(_days(month, class_) for month in seen.months) for class_ in OveruseClass}
    taken = sorted((class_ for class_ in OveruseClass if totals[class_]), key=lambda class_: -totals[class_])
    if not taken:
        return None
    drawn = taken[: len(ROLES)]
    lines = _levels(drawn, texts)
    most = max([*(_days(month, class_) for month in seen.months for class_ in drawn), *lines])
    return ChartSpec(
        title=_title(seen, taken, texts),
        alternative=_alternative(seen, taken, lines, texts),
        x=time_axis(seen.period, texts),
        y=value_axis(most + ROOM, texts("trends.days_axis"), texts),
        lines=tuple(
            Line(points=_points(seen.months, class_), role=role, name=_name(class_, texts))
            for class_, role in zip(drawn, ROLES, strict=False)
        ),
        levels=tuple(Level(at=at, label=label) for at, label in lines.items()),
        readings=tuple(
            Reading(at=month.middle.toordinal(), words=_words(month, taken, texts), day=month.period.first)
            for month in seen.months
        ),
        table=_table(seen.months, taken, texts),
        x_is_days=True,
    )


def _days(month: Window, class_: OveruseClass) -> int:
    return month.counts.acute[class_].count


def _name(class_: OveruseClass, texts: Texts) -> str:
    return texts(f"terms.{class_}")


def _points(found: Sequence[Window], class_: OveruseClass) -> tuple[tuple[float, float] | None, ...]:
    return tuple(
        (month.middle.toordinal(), _days(month, class_)) if month.is_judged else None for month in found
    )


def _levels(drawn: Sequence[OveruseClass], texts: Texts) -> Mapping[int, str]:
    """The lines of the classes that are drawn, each with the classes it belongs to."""
    lines = sorted({LINES[class_] for class_ in drawn if class_ in LINES})
    return {
        line: texts(
            "trends.line_of_overuse",
            n=line,
            classes=", ".join(_name(class_, texts) for class_ in drawn if LINES.get(class_) == line),
        )
        for line in lines
    }


def _reached(seen: Seen) -> list[Verdict]:
    """Whether a line of ICHD-3 8.2, from 8.2.1 to 8.2.8, was reached in each month that is over.

    Days counted are certain, whatever else is unknown; fewer are a no only where unknown days cannot change
    it (CLINICAL 1.6).
    """
    months = [month.period for month in seen.months if month.is_over]
    found = [pattern.months for pattern in overuse(seen.diary, months)]
    return [at_least(1, (month.met for month in codes)) for codes in zip(*found, strict=True)]


def _title(seen: Seen, taken: Sequence[OveruseClass], texts: Texts) -> str:
    """In how many months a line was reached, of those of which that can be told."""
    reached = _reached(seen)
    told = [verdict for verdict in reached if verdict is not None]
    if not any(told) and not any(class_ in LINES for class_ in taken):
        return texts("trends.no_class_with_a_line")
    if not told:
        return texts("charts.not_enough")
    words = texts("trends.line_reached", n=len(told), reached=sum(told))
    untold = len(reached) - len(told)
    return texts("trends.line_untold", words=words, n=untold) if untold else words


def _is_unknown(month: Window, taken: Sequence[OveruseClass]) -> bool:
    return not month.known and not any(_days(month, class_) for class_ in taken)


def _words(month: Window, taken: Sequence[OveruseClass], texts: Texts) -> str:
    name = texts.month(month.period.first)
    if _is_unknown(month, taken):
        return texts("charts.month_unknown", month=name)
    listed = ", ".join(
        texts("trends.days_of", n=_days(month, class_), what=_name(class_, texts)) for class_ in taken
    )
    recorded = texts("charts.recorded", known=month.known, days=month.period.days)
    return texts(_key(month), month=name, listed=listed, recorded=recorded)


def _key(month: Window) -> str:
    """What is said of a month of which something is known."""
    if not month.is_over:
        return "trends.month_of_going_on"
    return "trends.month_of" if month.is_judged else "trends.month_of_open"


def _alternative(seen: Seen, taken: Sequence[OveruseClass], lines: Mapping[int, str], texts: Texts) -> str:
    sentences = [texts("trends.acute_order")]
    if seen.counting.overuse_month is OveruseMonth.THIRTY_DAYS:
        sentences.append(texts("trends.months_of_the_calendar"))
    if lines:
        sentences.append(texts("trends.lines_are", listed="; ".join(lines.values())))
    if sum(class_ in LINES for class_ in taken) >= SEVERAL:
        sentences.append(texts("trends.line_of_several", n=SEVERAL_LINE))
    if OveruseClass.GEPANT in taken:
        sentences.append(texts("trends.gepants_have_no_line"))
    if undrawn := taken[len(ROLES) :]:
        listed = ", ".join(_name(class_, texts) for class_ in undrawn)
        sentences.append(texts("trends.classes_in_table", listed=listed))
    sentences += spoken(
        seen.months[-SPOKEN_MONTHS:],
        is_unknown=lambda month: _is_unknown(month, taken),
        words=lambda month: _words(month, taken, texts),
        unknown=lambda first, last: months_unknown(first, last, texts),
    )
    if len(seen.months) > SPOKEN_MONTHS:
        sentences.append(texts("trends.earlier_in_table"))
    return " ".join(sentences)


def _table(found: Sequence[Window], taken: Sequence[OveruseClass], texts: Texts) -> Table:
    names = [_name(class_, texts) for class_ in taken]
    return Table(
        columns=(
            texts("trends.column_month"),
            *names,
            texts("trends.column_known_days"),
            texts("trends.column_days"),
        ),
        rows=tuple(
            (
                f"{month.period.first:%Y-%m}",
                *(_cell(month, class_) for class_ in taken),
                str(month.known),
                str(month.period.days),
            )
            for month in found
        ),
    )


def _cell(month: Window, class_: OveruseClass) -> str:
    """The days; nothing where none is recorded in a month of which nothing is known."""
    days = _days(month, class_)
    return str(days) if days or month.known else ""
