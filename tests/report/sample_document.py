"""A report with every kind of block and every feature of a chart, as full as a real one."""

from datetime import date

from migrainejournal.charts.chart_spec import (
    Axis,
    Bar,
    Cell,
    ChartSpec,
    Key,
    Lane,
    Level,
    Line,
    Role,
    Span,
    Tick,
)
from migrainejournal.report.document import (
    Beside,
    Block,
    Chart,
    Column,
    Facts,
    Figure,
    Figures,
    FinePrint,
    Missing,
    Page,
    Paper,
    ReportDocument,
    Section,
    Sentence,
    Sentences,
    Table,
    Words,
)

MONTHS = ("Dec", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov")
HEADACHE = (16, 17, 15, 16, 14, 13, 13, 11, 8, 8, 9, 9)
MIGRAINE = (12, 12, 11, 12, 10, 10, 9, 8, 6, 5, 6, 6)
START = date(2025, 12, 1).toordinal()
NUMBER = "number"

FOUR_WEEKS = ChartSpec(
    title="Headache days fell from 16 to 9 in four weeks",
    alternative="Headache days in four weeks, from December to November: "
    + ", ".join(map(str, HEADACHE))
    + ".",
    x=Axis(
        low=START,
        high=START + 12 * 28,
        ticks=tuple(Tick(at=START + 28 * i + 14, label=name) for i, name in enumerate(MONTHS)),
    ),
    y=Axis(
        low=0, high=20, ticks=tuple(Tick(at=at, label=str(at)) for at in (4, 12, 20)), label="days in 28 days"
    ),
    bars=tuple(
        bar
        for i, (headache, migraine) in enumerate(zip(HEADACHE, MIGRAINE, strict=True))
        for bar in (
            Bar(
                left=START + 28 * i + 5,
                right=START + 28 * i + 23,
                base=0,
                top=headache,
                role=Role.HEADACHE,
                label=str(headache),
                is_open=i == 8,
            ),
            *(
                [
                    Bar(
                        left=START + 28 * i + 5,
                        right=START + 28 * i + 23,
                        base=0,
                        top=migraine,
                        role=Role.MIGRAINE,
                    )
                ]
                if i != 8
                else []
            ),
        )
    ),
    levels=(Level(at=15, label="15: line of ICHD-3 1.3"),),
    lanes=(
        Lane(
            label="Amitriptyline",
            spans=(
                Span(left=START, right=START + 60, height=0.4, label="10 mg"),
                Span(left=START + 60, right=START + 150, height=1, label="25 mg"),
            ),
        ),
        Lane(
            label="OnabotulinumtoxinA",
            spans=(
                Span(left=START + 180, right=START + 186, role=Role.TARGET, label="155 U"),
                Span(left=START + 264, right=START + 270, role=Role.TARGET, label="155 U", is_open=True),
            ),
        ),
    ),
    keys=(
        Key(role=Role.HEADACHE, label="other headache days"),
        Key(role=Role.MIGRAINE, label="migraine days"),
        Key(role=Role.TREATMENT, label="preventive, height is the dose"),
        Key(role=Role.TARGET, label="injections"),
        Key(role=Role.LEVEL, label="line of the rule"),
    ),
)
TRACES = ChartSpec(
    title="Acute medicine on fewer days",
    alternative="Acute medicine days in four weeks: 9, 8, not known, 7, 6. Headache days: 12, 10, 9, 9, 8.",
    x=Axis(low=0, high=12, ticks=tuple(Tick(at=week, label=str(week)) for week in range(13)), label="week"),
    y=Axis(low=0, high=14, ticks=tuple(Tick(at=at, label=str(at)) for at in (0, 7, 14))),
    lines=(
        Line(points=((0, 9), (3, 8), None, (8, 7), (12, 6)), role=Role.ACUTE, name="acute medicine days"),
        Line(points=((0, 12), (3, 10), (6, 9), (9, 9), (12, 8)), role=Role.HEADACHE, name="headache days"),
        Line(points=((0, 8), (3, 7), (6, 5), (9, 4), (12, 5)), role=Role.MIGRAINE, name="migraine days"),
    ),
    levels=(Level(at=10, label="10"),),
)


DAYS = (
    "A8......7.5.-.6.........4A....",
    ".A.....5.....A........7....9.2.",
    "7..A....2.8....6....-.",
)
"""The days of three months: the worst pain (A is ten), a dot for a clear day, a dash for one not known."""


def days(*, marks: bool) -> ChartSpec:
    """Three months of days."""
    cells = (_cell(x, y, day, marks) for y, month in enumerate(DAYS) for x, day in enumerate(month))
    return ChartSpec(
        title="19 headache days, 12 of them migraine days",
        alternative="September: pain 10 on the 1st, 8 on the 2nd.",
        x=Axis(low=0, high=31, ticks=tuple(Tick(at=i + 0.5, label=str(i + 1)) for i in range(31))),
        cells=tuple(cells),
        rows=("Sep", "Oct", "Nov"),
    )


def _cell(x: int, y: int, day: str, marks: bool) -> Cell:
    pain = int(day, 16) if day not in ".-" else 0
    return Cell(
        x=x,
        y=y,
        shade={".": 0, "-": None}.get(day, 1 + (pain > 3) + (pain > 5) + (pain > 7)),
        text={".": "", "-": "–"}.get(day, str(pain)),
        is_framed=pain > 4,
        is_dotted=pain > 0 and pain % 2 == 0,
        mark="B" if marks and x < 3 else "",
    )


TIMELINE = ChartSpec(
    title="One of four preventives at target for eight weeks",
    alternative="Propranolol March to July 2025; topiramate August to September; amitriptyline until May.",
    x=Axis(
        low=0,
        high=24,
        ticks=tuple(Tick(at=month, label=MONTHS[month % 12] + " 2025") for month in range(0, 24, 3)),
    ),
    lanes=tuple(
        Lane(
            label=name,
            spans=(
                Span(left=first, right=first + 1.5, height=0.5, label="half"),
                Span(left=first + 1.5, right=last, label=dose, role=role, is_open=last == 24),
            ),
        )
        for name, first, last, dose, role in (
            ("Propranolol", 1, 6, "160 mg", Role.TARGET),
            ("Topiramate", 6, 8, "50 mg", Role.TREATMENT),
            ("Amitriptyline", 9, 17, "25 mg", Role.TREATMENT),
            ("OnabotulinumtoxinA", 18, 24, "155 U", Role.TARGET),
        )
    ),
    keys=(
        Key(role=Role.TREATMENT, label="below target dose"),
        Key(role=Role.TARGET, label="at target dose"),
    ),
)


def number(title: str, share: float = 1) -> Column:
    """The head of a column of numbers."""
    return Column(title=title, is_number=True, share=share)


FIGURES = Figures(
    items=(
        Figure(
            value="9.1",
            label="headache days / 28\u00a0d",
            notes=("was 13.4 (−32\u00a0%)", "line 15 · 86 of 91 days"),
        ),
        Figure(
            value="6.2",
            label="migraine days / 28\u00a0d",
            notes=("was 9.9 (−37\u00a0%)", "line 8 · 86 of 91 days"),
        ),
        Figure(
            value="7.5",
            label="acute medicine days / 28\u00a0d",
            notes=("triptan 4.9, line 10", "NSAID 3.2, line 15"),
        ),
        Figure(value="14.2", label="clear days / 28\u00a0d", notes=("was 10.1", "57 of 91 days")),
        Figure(value="2.0", label="days lost / 28\u00a0d", notes=("MIDAS 14 (III), was 27",)),
        Figure(value="41 %", label="doses pain-free at 2 h", notes=("12 of 29 rated", "17 not rated")),
    )
)
ACUTE = Table(
    columns=(
        Column(title="Medicine", share=2.6),
        number("Days / 28"),
        number("Line"),
        number("Pain-free 2 h", 1.4),
        number("Better 2 h", 1.3),
    ),
    rows=(
        ("Sumatriptan 50 mg", "4.9", "10", "9 of 20", "15 of 20"),
        ("Naproxen 500 mg", "3.2", "15", "3 of 9", "5 of 9"),
        ("Metoclopramide 10 mg", "1.0", "", "", ""),
    ),
    note="Line: days a month from which a class can cause headache (ICHD-3 8.2).",
)
ATTACKS = Facts(
    items=(
        ("Attacks", "21, median 14 h (5–31)"),
        ("Worst pain", "median 7; severe in 12 of 21"),
        ("Features", "light 90 %, sound 81 %, nausea 62 %, aura 10 %"),
        ("Start", "43 % on waking"),
        ("Cycle", "8 of 21 start on day −2 to +3"),
    )
)
TRIALS = Table(
    columns=(
        Column(title="Treatment", share=1.6),
        Column(title="Class", share=1.2),
        Column(title="Top dose", share=0.9),
        Column(title="From – to", share=1.6),
        Column(title="At target", share=1),
        number("Migraine days / 28", 1.5),
        Column(title="Outcome, reason", share=2),
    ),
    rows=(
        (
            "Propranolol",
            "beta blocker",
            "160 mg",
            "Mar – Jul 2025 (17 wk)",
            "12 wk",
            "12.1 → 11.5 (−5\u00a0%)",
            "stopped: no effect",
        ),
        (
            "Topiramate",
            "anticonvulsant",
            "50 mg",
            "Aug – Sep 2025 (5 wk)",
            "never",
            "not enough recorded days",
            "stopped: word-finding, tingling",
        ),
        (
            "Amitriptyline",
            "tricyclic",
            "25 mg",
            "Oct 2025 – May 2026",
            "28 wk",
            "11.8 → 9.9 (−16\u00a0%)",
            "stopped: weight gain",
        ),
        (
            "OnabotulinumtoxinA",
            "neurotoxin",
            "155 U",
            "since 2 Jun 2026",
            "2 cycles",
            "9.9 → 6.2 (−37\u00a0%)",
            "continuing",
        ),
    ),
)
DEFINITIONS = FinePrint(
    items=(
        Sentence(lead="Recorded day:", text="an attack, or confirmed headache-free; else unknown"),
        Sentence(lead="Headache day:", text="any headache of 30 minutes (CHARM)"),
    )
)
PATTERNS = Sentences(
    items=(
        Sentence(
            lead="Below 15 headache days",
            text="since September: 11, 8, 8 (15 or more in March to June). ICHD-3 1.3.",
        ),
        Sentence(
            lead="Medicine days below the line:",
            text="triptan 6, 5, 4 in the last months; the line is 10. ICHD-3 8.2.",
        ),
        Sentence(text="8 of 21 attacks began on day −2 to +3 of a bleeding."),
    )
)


def section(title: str, *blocks: Block, note: str = "") -> Section:
    """A section whose key is its title."""
    return Section(key=title.lower(), title=title, blocks=blocks, note=note)


FIRST_PAGE = Page(
    parts=(
        section(
            "",
            Words(
                lead="What I want from this visit:",
                text="the injections help for about ten weeks, then wear off. Could the gap be shorter?",
            ),
        ),
        section("", FIGURES),
        section("Four weeks by four weeks", Chart(spec=FOUR_WEEKS)),
        section(
            "Day by day",
            Chart(
                spec=days(marks=False),
                note="Number: worst pain of the day (0–10). Darker: worse. Frame: migraine day. "
                "Dot: acute medicine. “–”: not recorded.",
            ),
        ),
        Beside(left=(section("Acute medicines", ACUTE),), right=(section("The attacks", ATTACKS),)),
    )
)
SECOND_PAGE = Page(
    parts=(
        section("Preventive treatments", Chart(spec=TIMELINE), TRIALS),
        Beside(
            left=(section("Injection cycles", Chart(spec=TRACES, note="Weeks after an injection.")),),
            right=(section("Function", Missing(text="Not enough recorded days: 12 of 91.")),),
        ),
        section("Patterns", PATTERNS, note="counted from the diary; not a diagnosis"),
        section(
            "Background",
            Facts(
                items=(
                    ("Conditions", "asthma"),
                    ("Allergies", "penicillin"),
                    ("Imaging", "MRI 2024, no finding"),
                )
            ),
        ),
        section("Definitions", DEFINITIONS),
    )
)


def sample(
    *,
    pages: tuple[Page, ...] = (FIRST_PAGE, SECOND_PAGE),
    paper: Paper = Paper.A4,
    language: str = "en",
    title: str = "Headache summary",
    person: tuple[str, ...] = ("Name: Alex Example", "Born: 4 May 1988   Visit: 24 November 2026"),
) -> ReportDocument:
    """The sample with what a test wants in it."""
    return ReportDocument(
        language=language,
        paper=paper,
        title=title,
        under_title=("24 August – 22 November 2026 · 91 days, 86 recorded (95 %), 4 entries late",),
        person=person,
        pages=pages,
        foot="Made from the person’s own diary, from entries recorded at the time; definitions on page 2.",
        page_of="{page} / {pages}",
    )
