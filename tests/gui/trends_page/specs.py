"""Charts with every element there is, written by hand."""

from datetime import date

from migrainejournal.charts.chart_spec import (
    Axis,
    Bar,
    Cell,
    ChartSpec,
    Dot,
    Key,
    Lane,
    Level,
    Line,
    Reading,
    Role,
    Span,
    Table,
    Tick,
)

MONTHS = tuple(date(2026, month, 1) for month in range(1, 11))
BEGINS = tuple(month.toordinal() for month in MONTHS)
HEADACHES = (16, 15, 13, 12, 4, 9, 8, 7, 6, 5)
OPEN = 4
"""The month of which too little is known."""


def _axis() -> Axis:
    ticks = tuple(Tick(at=begin, label=f"{month:%b}") for begin, month in zip(BEGINS, MONTHS, strict=True))
    return Axis(low=BEGINS[0], high=BEGINS[-1] + 31, ticks=ticks)


def _ticks(high: int, step: int) -> tuple[Tick, ...]:
    return tuple(Tick(at=at, label=str(at)) for at in range(0, high + 1, step))


def _bars() -> tuple[Bar, ...]:
    bars: list[Bar] = []
    for place, (begin, number) in enumerate(zip(BEGINS, HEADACHES, strict=True)):
        left, right, dark = begin + 3, begin + 27, number // 2
        if place == OPEN:
            label = str(number)
            bars.append(
                Bar(left=left, right=right, base=0, top=number, role=Role.HEADACHE, label=label, is_open=True)
            )
            continue
        bars.append(Bar(left=left, right=right, base=0, top=dark, role=Role.MIGRAINE))
        bars.append(Bar(left=left, right=right, base=dark, top=number, role=Role.HEADACHE, label=str(number)))
    return tuple(bars)


MONTHLY = ChartSpec(
    title="Headache days fell from 16 to 5",
    alternative="January 16 headache days, October 5.",
    x=_axis(),
    y=Axis(low=0, high=20, ticks=_ticks(20, 2), label="days in the month"),
    bars=_bars(),
    lines=(
        Line(
            points=tuple(None if place == OPEN else (begin + 15, 8.0) for place, begin in enumerate(BEGINS)),
            role=Role.ACUTE,
            name="days with acute medicine",
        ),
    ),
    levels=(Level(at=15, label="15: ICHD-3 1.3"), Level(at=14, label="14: another line")),
    uprights=(Level(at=BEGINS[3], label="start"),),
    lanes=(
        Lane(label="amitriptyline", spans=(Span(left=BEGINS[0], right=BEGINS[2], label="25 mg"),)),
        Lane(label="botulinum toxin", spans=(Span(left=BEGINS[5], right=BEGINS[-1] + 31, is_open=True),)),
    ),
    keys=(Key(role=Role.HEADACHE, label="headache days"), Key(role=Role.MIGRAINE, label="migraine days")),
    readings=tuple(
        Reading(at=begin + 15, words=f"{month:%b %Y}: {number} headache days", day=month)
        for begin, month, number in zip(BEGINS, MONTHS, HEADACHES, strict=True)
    ),
    table=Table(
        columns=("Month", "Headache days"),
        rows=tuple((f"{month:%Y-%m}", str(number)) for month, number in zip(MONTHS, HEADACHES, strict=True)),
    ),
    x_is_days=True,
)
DOTS = ChartSpec(
    title="Worst pain of attacks",
    alternative="Half at 7 or more.",
    x=_axis(),
    y=Axis(low=0, high=10, ticks=_ticks(10, 5), label="worst pain"),
    dots=tuple(
        Dot(x=begin + 9, y=3 + place % 8, role=role)
        for place, begin in enumerate(BEGINS)
        for role in (Role.HEADACHE, Role.MIGRAINE)
    ),
    lines=tuple(
        Line(points=((BEGINS[0], height), (BEGINS[-1], height)), role=role, name=role.value)
        for height, role in ((2, Role.FIRST), (4, Role.SECOND), (6, Role.THIRD), (8, Role.FOURTH))
    ),
    readings=(Reading(at=BEGINS[0] + 9, words="10 Jan 2026: 3", day=date(2026, 1, 10)),),
    x_is_days=True,
)
SHARES = ChartSpec(
    title="Pain-free at 2 hours in 26 of 69",
    alternative="Shares of the answered doses.",
    x=Axis(low=0, high=100, ticks=_ticks(100, 25), label="share of answered doses"),
    lanes=tuple(
        Lane(
            label=name,
            spans=(
                Span(left=0, right=free, role=Role.PAIN_FREE, label=f"{free} %"),
                Span(left=free, right=free + 30, role=Role.BETTER, label="30 %"),
                Span(left=free + 30, right=100, role=Role.NOT_BETTER, label=f"{70 - free} %"),
            ),
        )
        for name, free in (("sumatriptan 50 mg (29)", 45), ("naproxen (18)", 33))
    ),
    readings=tuple(
        Reading(at=at, row=row, words=f"row {row} at {at}") for row in (0, 1) for at in (10, 60, 90)
    ),
    table=Table(columns=("Medicine", "Pain-free"), rows=(("sumatriptan", "45"), ("naproxen", "33"))),
)
INTERVALS = ChartSpec(
    title="What goes with more attacks",
    alternative="One of two.",
    x=Axis(low=-20, high=30, ticks=(Tick(at=-10, label="fewer"), Tick(at=20, label="more"))),
    uprights=(Level(at=0, label="no difference"),),
    lanes=(
        Lane(label="slept under 6 h", spans=(Span(left=5, right=20, role=Role.FIRST),), marker=12),
        Lane(label="red wine", spans=(Span(left=-8, right=11, role=Role.CHANCE),), marker=1),
    ),
    readings=(Reading(at=12, row=0, words="12 more in a hundred"),),
)
CELLS = ChartSpec(
    title="When attacks start",
    alternative="Most on Monday.",
    x=Axis(low=0, high=6, ticks=(Tick(at=0, label="0"), Tick(at=3, label="12")), label="hour of the day"),
    cells=tuple(
        Cell(
            x=x,
            y=y,
            shade=None if x == 5 else x,
            text="11",
            is_framed=x == y,
            is_dotted=x > y,
            mark="b" if x == 2 else "",
        )
        for x in range(6)
        for y in range(3)
    ),
    rows=("Mon", "Tue", "Wed"),
    readings=tuple(
        Reading(at=x + 0.5, row=y, words=f"row {y}, column {x}") for y in range(3) for x in range(6)
    ),
)
ALL = (MONTHLY, DOTS, SHARES, INTERVALS, CELLS)
