"""The paper draws every chart there is and every shape a chart can have, apart in grey print too."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from PySide6.QtGui import QGuiApplication

from migrainejournal.charts.catalogue import CHARTS
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
    Role,
    Span,
    Tick,
)
from migrainejournal.charts.factor_answers import FactorAnswer, factor_answers
from migrainejournal.charts.seen import Seen
from migrainejournal.clinical.months import Period
from migrainejournal.demo import demo_records
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.treatment import Treatment
from migrainejournal.report.document import Chart, Page, ReportDocument
from migrainejournal.report.render import pdf, svg_pages
from migrainejournal.report.words import report_words
from tests.report.read_pdf import pictures, texts
from tests.report.sample_document import sample, section
from tests.report.test_pages import A_WORD, DOTS, apart, painted
from tests.report.test_render import MADE
from tests.values import moment

TODAY = date(2026, 11, 22)
WORDS = report_words("en")
SLEPT = {"sleep": 6.5, "stress": 2, "movement": 30}
ANSWERS = (
    FactorAnswer(label="slept under 6 h", difference=0.12, low=0.05, high=0.19, is_association=True),
    FactorAnswer(label="red wine", difference=0.01, low=-0.06, high=0.08, is_association=False),
)
X = Axis(low=0, high=10, ticks=(Tick(at=0, label="0"), Tick(at=10, label="10")))
PLAIN = ChartSpec(title="Title", alternative="Words.", x=X, y=X)


def on_paper(*specs: ChartSpec) -> ReportDocument:
    """A page for each."""
    return sample(pages=tuple(Page(parts=(section("Chart", Chart(spec=spec)),)) for spec in specs))


def picture(spec: ChartSpec) -> list[bytes]:
    """The page in grey."""
    return [bytes(page.constBits()) for page in pictures(pdf(on_paper(spec), made=MADE), DOTS)]


@pytest.fixture(scope="module")
def of_demo() -> tuple[ChartSpec, ...]:
    """Every chart of the sample journal's last year, with check-ins."""
    records = demo_records(years=3, seed=1, today=TODAY)
    found = Excerpt(
        first=date(2023, 11, 1),
        last=TODAY,
        now=moment("2026-11-22 10:00"),
        attacks=tuple(each for each in records if isinstance(each, Attack)),
        doses=tuple(each for each in records if isinstance(each, Dose)),
        days=tuple(replace(each, checkin=SLEPT) for each in records if isinstance(each, DayRecord)),
        medicines={each.id: each for each in records if isinstance(each, Medicine)},
        treatments=tuple(each for each in records if isinstance(each, Treatment)),
    )
    seen = Seen(excerpt=found, period=Period(date(2025, 12, 1), TODAY))
    built = (*(entry.build(seen, WORDS) for entry in CHARTS), factor_answers(ANSWERS, WORDS))
    specs = tuple(spec for spec in built if spec is not None)
    assert len(specs) == len(CHARTS) + 1
    return specs


def test_every_chart_is_drawn_with_its_labels_as_text(of_demo: Sequence[ChartSpec]) -> None:
    pages = texts(pdf(on_paper(*of_demo), made=MADE))
    assert len(pages) == len(of_demo)
    for page, spec in zip(pages, of_demo, strict=True):
        labels = [
            *(lane.label for lane in spec.lanes),
            *(level.label for level in spec.levels),
            *(key.label for key in spec.keys),
            *(line.name for line in spec.lines),
            *spec.rows,
            spec.x.label,
        ]
        shown = "".join(page.split())
        assert [label for label in labels if "".join(label.split()) not in shown] == []


def test_every_chart_is_the_same_for_screen_and_printer(
    of_demo: Sequence[ChartSpec], qapp: QGuiApplication
) -> None:
    document = on_paper(*of_demo)
    for saved, svg in zip(pictures(pdf(document, made=MADE), DOTS), svg_pages(document), strict=True):
        assert max(apart(saved, painted(svg, saved.size()))) < A_WORD


def in_role(role: Role) -> ChartSpec:
    """A bar, a line and a dot."""
    return replace(
        PLAIN,
        bars=(Bar(left=1, right=3, base=0, top=5, role=role),),
        lines=(Line(points=((4, 4), (7, 6)), role=role, name="line"),),
        dots=(Dot(x=9, y=9, role=role),),
        keys=(Key(role=role, label="key"),),
    )


def test_every_role_looks_its_own_way_in_grey_too() -> None:
    drawn = {role: picture(in_role(role)) for role in Role}
    assert [pair for pair in combinations(Role, 2) if drawn[pair[0]] == drawn[pair[1]]] == []


SPAN = Span(left=2, right=6, role=Role.FIRST)
LANES = replace(PLAIN, y=None, lanes=(Lane(label="lane", spans=(SPAN,), marker=4),))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(replace(PLAIN, dots=(Dot(x=5, y=5, role=Role.HEADACHE),)), PLAIN, id="a dot"),
        pytest.param(replace(PLAIN, uprights=(Level(at=5, label=""),)), PLAIN, id="an upright"),
        pytest.param(replace(LANES, uprights=(Level(at=5, label=""),)), LANES, id="an upright in a lane"),
        pytest.param(
            LANES, replace(LANES, lanes=(Lane(label="lane", spans=(SPAN,), marker=5),)), id="a marker"
        ),
        pytest.param(LANES, replace(LANES, lanes=(Lane(label="lane", spans=(SPAN,)),)), id="an interval"),
        pytest.param(LANES, replace(LANES, lanes=(Lane(label="lane", spans=(), marker=4),)), id="no span"),
    ],
)
def test_every_shape_is_drawn(one: ChartSpec, other: ChartSpec) -> None:
    assert picture(one) != picture(other)


def test_an_upright_has_its_label() -> None:
    (page,) = texts(pdf(on_paper(replace(LANES, uprights=(Level(at=5, label="no difference"),))), made=MADE))
    assert "no difference" in page


def test_a_grid_says_what_its_columns_are() -> None:
    grid = replace(
        PLAIN,
        x=replace(X, label="hour of the day"),
        y=None,
        cells=(Cell(x=0, y=0, shade=1, text="1"),),
        rows=("Mon",),
    )
    (page,) = texts(pdf(on_paper(grid), made=MADE))
    assert "hour of the day" in page


def test_numbers_of_hundreds_of_bars_do_not_lie_on_each_other() -> None:
    bars = tuple(
        Bar(left=place / 50, right=(place + 1) / 50, base=0, top=5, role=Role.HEADACHE, label="17")
        for place in range(500)
    )
    (page,) = texts(pdf(on_paper(replace(PLAIN, bars=bars)), made=MADE))
    assert 10 < page.count("17") < 60


def test_labels_of_near_levels_stand_below_each_other() -> None:
    levels = (
        Level(at=5, label="a label of several words"),
        Level(at=4.8, label="another label of several words"),
    )
    (page,) = texts(pdf(on_paper(replace(PLAIN, levels=levels)), made=MADE))
    assert "a label of several words" in page
    assert "another label of several words" in page
