"""The days with acute medicine of every calendar month by class, against the lines of overuse."""

from collections.abc import Mapping, Sequence

from migrainejournal.charts.chart_spec import ChartSpec, Level, Line, Reading, Role, Table
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.charts.time_axis import time_axis
from migrainejournal.charts.value_axis import value_axis
from migrainejournal.charts.windows import Window
from migrainejournal.clinical.acute_days import LINES
from migrainejournal.domain.vocabulary import OveruseClass

ROLES = (Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH)
"""A line each; of more classes, those of fewest days stand in the table only."""
ROOM = 1
SPOKEN_MONTHS = 13


def acute_months(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Intake days, not tablets, by class (ICHD-3 8.2); gepants have no line. None without such a day.

    A month known by less than 80 % is a gap in the lines; its days are said all the same, for so many they
    were at least.
    """
    totals = {class_: sum(_days(month, class_) for month in seen.months) for class_ in OveruseClass}
    taken = sorted((class_ for class_ in OveruseClass if totals[class_]), key=lambda class_: -totals[class_])
    if not taken:
        return None
    drawn = taken[: len(ROLES)]
    lines = _levels(drawn, texts)
    most = max([*(_days(month, class_) for month in seen.months for class_ in drawn), *lines])
    return ChartSpec(
        title=_title(seen.months, taken, texts),
        alternative=_alternative(seen.months, taken, lines, texts),
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


def _title(found: Sequence[Window], taken: Sequence[OveruseClass], texts: Texts) -> str:
    """In how many months a line was reached, of those known well enough to tell."""
    judged = [month for month in found if month.is_judged]
    if not judged:
        return texts("charts.not_enough")
    lined = [class_ for class_ in taken if class_ in LINES]
    if not lined:
        return texts("trends.no_class_with_a_line")
    reached = [month for month in judged if any(_days(month, class_) >= LINES[class_] for class_ in lined)]
    return texts("trends.line_reached", n=len(judged), reached=len(reached))


def _words(month: Window, taken: Sequence[OveruseClass], texts: Texts) -> str:
    name = texts.month(month.period.first)
    if not month.known and not any(_days(month, class_) for class_ in taken):
        return texts("charts.month_unknown", month=name)
    listed = ", ".join(
        texts("trends.days_of", n=_days(month, class_), what=_name(class_, texts)) for class_ in taken
    )
    recorded = texts("charts.recorded", known=month.known, days=month.period.days)
    key = "trends.month_of" if month.is_judged else "trends.month_of_open"
    return texts(key, month=name, listed=listed, recorded=recorded)


def _alternative(
    found: Sequence[Window], taken: Sequence[OveruseClass], lines: Mapping[int, str], texts: Texts
) -> str:
    sentences = [texts("trends.acute_order")]
    if lines:
        sentences.append(texts("trends.lines_are", listed="; ".join(lines.values())))
    if OveruseClass.GEPANT in taken:
        sentences.append(texts("trends.gepants_have_no_line"))
    if undrawn := taken[len(ROLES) :]:
        listed = ", ".join(_name(class_, texts) for class_ in undrawn)
        sentences.append(texts("trends.classes_in_table", listed=listed))
    sentences += [_words(month, taken, texts) for month in found[-SPOKEN_MONTHS:]]
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
