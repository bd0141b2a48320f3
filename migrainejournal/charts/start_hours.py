"""When attacks start: the hour of the day by the day of the week."""

from collections import Counter
from collections.abc import Sequence
from math import ceil

from migrainejournal.charts.chart_spec import Axis, Cell, ChartSpec, Reading, Table, Tick
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import StartCertainty

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
HOURS_OF_COLUMN, COLUMNS = 2, 12
TICKS_EVERY = 3
QUARTER = 3
"""Columns of six hours."""
DARKEST = 4
"""The shade of the cell with most starts, where it has as many; fewer have the shade of their number."""
ENOUGH = 10
"""From so many attacks on the title says when most began (this project's rule)."""
Place = tuple[int, int]
"""Weekday from Monday, and column of two hours."""


def start_hours(seen: Seen, texts: Texts) -> ChartSpec | None:
    """How many attacks began in each two hours of each weekday, by the clock on the wall where it was.

    A dot marks cells most of whose starts are not exact. What was written down for a date alone, without an
    hour, is left out. None where no attack has an hour.
    """
    attacks = [episode.attacks[0] for episode in seen.episodes]
    timed = [attack for attack in attacks if not _is_of_date_alone(attack)]
    if not timed:
        return None
    counts = Counter(_place(attack) for attack in timed)
    vague = Counter(_place(attack) for attack in timed if attack.start_certainty is not StartCertainty.EXACT)
    cells = tuple(_cell(place, counts, vague, texts) for place in _places())
    return ChartSpec(
        title=_title(timed, texts),
        alternative=_alternative(timed, counts, len(attacks) - len(timed), texts),
        x=_axis(cells, texts),
        cells=cells,
        rows=tuple(_weekday(place, texts) for place in range(len(WEEKDAYS))),
        readings=tuple(
            Reading(at=column + 0.5, row=day, words=_words((day, column), counts[day, column], texts))
            for day, column in _places()
        ),
        table=_table(counts, texts),
    )


def _is_of_date_alone(attack: Attack) -> bool:
    """Whether it was noted for a date that was over, which stands at noon and has no length."""
    return attack.start_certainty is StartCertainty.ESTIMATED and attack.end == attack.start


def _place(attack: Attack) -> Place:
    wall = attack.start.wall
    return wall.weekday(), wall.hour // HOURS_OF_COLUMN


def _places() -> list[Place]:
    return [(day, column) for day in range(len(WEEKDAYS)) for column in range(COLUMNS)]


def _cell(place: Place, counts: Counter[Place], vague: Counter[Place], texts: Texts) -> Cell:
    number = counts[place]
    return Cell(
        x=place[1],
        y=place[0],
        shade=ceil(DARKEST * number / max(DARKEST, *counts.values())),
        text=texts.number(number) if number else "",
        is_dotted=2 * vague[place] > number,
    )


def _axis(cells: Sequence[Cell], texts: Texts) -> Axis:
    """The hours, and what a dot is where there is one."""
    columns = range(0, COLUMNS + 1, TICKS_EVERY)
    ticks = tuple(Tick(at=at, label=texts.number(at * HOURS_OF_COLUMN)) for at in columns)
    is_dotted = any(cell.is_dotted for cell in cells)
    label = texts("trends.hours_axis_dotted" if is_dotted else "trends.hours_axis")
    return Axis(low=0, high=COLUMNS, ticks=ticks, label=label)


def _weekday(place: int, texts: Texts) -> str:
    name = WEEKDAYS[place]
    return texts(f"trends.weekday_{name}")


def _hours(column: int, columns: int = 1) -> dict[str, int]:
    first = column * HOURS_OF_COLUMN
    return {"first": first, "last": first + columns * HOURS_OF_COLUMN}


def _title(timed: Sequence[Attack], texts: Texts) -> str:
    """In which six hours of the day most began."""
    if len(timed) < ENOUGH:
        return texts("trends.starts_few", n=len(timed))
    quarters = Counter(_place(attack)[1] // QUARTER for attack in timed)
    fullest = min(quarters, key=lambda quarter: (-quarters[quarter], quarter))
    hours = _hours(fullest * QUARTER, QUARTER)
    return texts("trends.starts", n=len(timed), most=quarters[fullest], **hours)


def _words(place: Place, number: int, texts: Texts) -> str:
    return texts("trends.starts_at", n=number, weekday=_weekday(place[0], texts), **_hours(place[1]))


def _alternative(timed: Sequence[Attack], counts: Counter[Place], without: int, texts: Texts) -> str:
    """How exact the starts are, how many fall on each weekday, and in each six hours."""
    woke = sum(attack.start_certainty is StartCertainty.WOKE_WITH_IT for attack in timed)
    about = sum(attack.start_certainty is StartCertainty.ESTIMATED for attack in timed)
    by_day = Counter[int]()
    by_quarter = Counter[int]()
    for (day, column), number in counts.items():
        by_day[day] += number
        by_quarter[column // QUARTER] += number
    days = ", ".join(f"{_weekday(day, texts)} {by_day[day]}" for day in range(len(WEEKDAYS)))
    quarters = ", ".join(
        texts("trends.starts_between", number=by_quarter[quarter], **_hours(quarter * QUARTER, QUARTER))
        for quarter in range(COLUMNS // QUARTER)
    )
    sentences = [
        texts("trends.starts_order", n=len(timed), woke=woke, about=about),
        texts("trends.starts_by_weekday", listed=days),
        texts("trends.starts_by_hours", listed=quarters),
    ]
    if without:
        sentences.append(texts("trends.starts_without_hour", n=without))
    return " ".join(sentences)


def _table(counts: Counter[Place], texts: Texts) -> Table:
    return Table(
        columns=(
            texts("trends.column_weekday"),
            *(texts("trends.between", **_hours(column)) for column in range(COLUMNS)),
        ),
        rows=tuple(
            (_weekday(day, texts), *(str(counts[day, column]) for column in range(COLUMNS)))
            for day in range(len(WEEKDAYS))
        ),
    )
