"""What a day's cell looks like when it is painted."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.course_events import CourseEventKind, course_events
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.gui.calendar_page.calendar_model import CalendarModel
from migrainejournal.gui.calendar_page.cell_type import cell_type
from migrainejournal.gui.calendar_page.grid import month_grid
from migrainejournal.gui.calendar_page.month_delegate import MonthDelegate
from migrainejournal.gui.calendar_page.year_delegate import YearDelegate, smallest_year_cell
from migrainejournal.gui.kit.theme import Theme
from tests.gui.calendar_page.records import NAPROXEN, TODAY, TREATMENTS
from tests.values import dose

DAY = TODAY.replace(day=18)
GROUND = QColor("#00ff00")
AROUND = 20
ROOMY = QRect(AROUND, AROUND, 110, 90)
Overviews = dict[date, DayOverview]
EVENTS = course_events(TREATMENTS)
FULLEST = tuple(event for events in EVENTS.values() for event in events)


@pytest.fixture
def view(qtbot: QtBot) -> QTableView:
    """A view that a cell can be chosen in."""
    table = QTableView()
    qtbot.addWidget(table)
    return table


@pytest.fixture
def month(theme: Theme, view: QTableView) -> MonthDelegate:
    return MonthDelegate(theme, view)


@pytest.fixture
def year(theme: Theme, view: QTableView) -> YearDelegate:
    return YearDelegate(theme, view)


def large(font: QFont, size: float) -> QFont:
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * size)
    return found


def painted(
    delegate: QStyledItemDelegate,
    overview: DayOverview,
    *,
    cell: QRect = ROOMY,
    size: float = 1.0,
    chosen: bool = False,
    today: date = TODAY,
) -> QImage:
    """The cell, with some room around it that nothing may be painted in."""
    model = CalendarModel(month_grid(TODAY, week_starts=1), today)
    model.fill({overview.date: overview}, today)
    image = QImage(cell.right() + AROUND, cell.bottom() + AROUND, QImage.Format.Format_RGB32)
    image.fill(GROUND)
    view = delegate.parent()
    assert isinstance(view, QTableView)
    view.setModel(model)
    if chosen:
        view.selectionModel().select(model.index_of(overview.date), QItemSelectionModel.SelectionFlag.Select)
    option = QStyleOptionViewItem()
    option.rect = cell
    option.font = large(view.font(), size)
    painter = QPainter(image)
    delegate.paint(painter, option, model.index_of(overview.date))
    painter.end()
    return image


def touched(image: QImage) -> QRect:
    """The smallest rectangle around everything painted."""
    found = [
        (x, y)
        for y in range(image.height())
        for x in range(image.width())
        if image.pixelColor(x, y) != GROUND
    ]
    xs, ys = [x for x, _ in found], [y for _, y in found]
    return QRect(min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1) if found else QRect()


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_nothing_leaves_the_smallest_cell(
    view: QTableView, month: MonthDelegate, year: YearDelegate, overviews: Overviews, size: float
) -> None:
    font = large(view.font(), size)
    for delegate, smallest in (
        (month, cell_type(font).smallest_cell),
        (year, smallest_year_cell(font)),
    ):
        cell = QRect(AROUND, AROUND, smallest.width(), smallest.height())
        for day in (1, 2, 8, 10, 12, 13, 14, 20, 22, 23):
            overview = replace(overviews[TODAY.replace(day=day)], courses=FULLEST)
            image = painted(delegate, overview, cell=cell, size=size, chosen=True)
            assert cell.contains(touched(image)), (type(delegate), day)


def with_pain(overview: DayOverview, pain: int) -> DayOverview:
    return replace(overview, finding=replace(overview.finding, worst_pain=pain))


SIGNS: dict[str, Callable[[DayOverview], DayOverview]] = {
    "migraine day": lambda overview: replace(overview, migraine_day=True),
    "dose": lambda overview: replace(overview, doses=(dose(NAPROXEN, "2026-11-18 09:00"),)),
    "bleeding": lambda overview: replace(overview, record=DayRecord(date=DAY, bleeding=Bleeding.LIGHT)),
    "treatment started": lambda overview: replace(overview, courses=EVENTS[TODAY.replace(day=3)]),
    "pain of the same tint": lambda overview: with_pain(overview, 7),
    "ten": lambda overview: with_pain(overview, 10),
}


@pytest.mark.parametrize("size", [1.0, 2.0])
@pytest.mark.parametrize("sign", SIGNS)
def test_every_sign_can_be_seen_in_the_smallest_cell(
    view: QTableView, month: MonthDelegate, overviews: Overviews, sign: str, size: float
) -> None:
    smallest = cell_type(large(view.font(), size)).smallest_cell
    cell = QRect(AROUND, AROUND, smallest.width(), smallest.height())
    plain = overviews[DAY]
    assert painted(month, SIGNS[sign](plain), cell=cell, size=size) != painted(
        month, plain, cell=cell, size=size
    )


def test_doses_are_counted_up_to_four_and_then_there_are_more(
    month: MonthDelegate, overviews: Overviews
) -> None:
    one = dose(NAPROXEN, "2026-11-18 09:00")
    pictures = [painted(month, replace(overviews[DAY], doses=(one,) * count)) for count in range(7)]
    assert all(pictures[count] != pictures[count + 1] for count in range(5))
    assert pictures[5] == pictures[6]


def test_an_unknown_day_is_empty_inside_and_a_clear_day_is_not(
    month: MonthDelegate, year: YearDelegate, overviews: Overviews, theme: Theme
) -> None:
    unknown, clear = (overviews[TODAY.replace(day=day)] for day in (2, 11))
    spot = ROOMY.center().x() + 20, ROOMY.center().y()
    for delegate in (month, year):
        assert painted(delegate, unknown).pixelColor(*spot) == GROUND
        assert painted(delegate, clear).pixelColor(*spot) == theme.colours.surface


def test_the_chosen_day_and_today_are_marked(
    month: MonthDelegate, year: YearDelegate, overviews: Overviews
) -> None:
    overview = overviews[DAY]
    for delegate in (month, year):
        assert painted(delegate, overview, chosen=True) != painted(delegate, overview)
        assert painted(delegate, overview, today=DAY) != painted(delegate, overview)


def test_a_running_attack_is_said_in_words(month: MonthDelegate, overviews: Overviews) -> None:
    running = overviews[TODAY]
    over = replace(running, finding=replace(running.finding, attacks=()))
    assert painted(month, running) != painted(month, over)


def test_a_day_to_come_shows_its_date_only(month: MonthDelegate, overviews: Overviews) -> None:
    tomorrow = TODAY.replace(day=23)
    empty = overviews[tomorrow]
    full = replace(overviews[DAY], finding=replace(overviews[DAY].finding, date=tomorrow))
    assert painted(month, full) == painted(month, empty)


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_what_happened_to_a_treatment_is_told_apart_by_shape(
    view: QTableView, month: MonthDelegate, overviews: Overviews, size: float
) -> None:
    smallest = cell_type(large(view.font(), size)).smallest_cell
    cell = QRect(AROUND, AROUND, smallest.width(), smallest.height())
    of_kind = {kind: next(event for event in FULLEST if event.kind is kind) for kind in CourseEventKind}
    pictures = [
        painted(month, replace(overviews[DAY], courses=events), cell=cell, size=size)
        for events in ((), *((event,) for event in of_kind.values()))
    ]
    assert not any(pictures[one] == pictures[other] for one in range(5) for other in range(one))


def test_two_treatments_that_start_on_a_day_are_one_mark(month: MonthDelegate, overviews: Overviews) -> None:
    (started,) = EVENTS[TODAY.replace(day=3)]
    one, two = (painted(month, replace(overviews[DAY], courses=(started,) * n)) for n in (1, 2))
    assert one == two


def bar_width(year: YearDelegate, overview: DayOverview, size: float) -> int:
    """How many columns of the cell the bar of a treatment changes."""
    bare = painted(year, overview, size=size)
    barred = painted(year, replace(overview, courses=FULLEST), size=size)
    height = range(bare.height())
    return sum(any(bare.pixel(x, y) != barred.pixel(x, y) for y in height) for x in range(bare.width()))


def test_the_bar_of_the_year_grows_with_the_text(year: YearDelegate, overviews: Overviews) -> None:
    usual, doubled = (bar_width(year, overviews[DAY], size) for size in (1.0, 2.0))
    assert 2 <= usual < doubled
