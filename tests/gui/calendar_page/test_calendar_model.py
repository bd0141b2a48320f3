from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.gui.calendar_page.calendar_model import CELL, CalendarModel, Cell, only_confirmed
from migrainejournal.gui.calendar_page.grid import Grid, month_grid, year_grid
from tests.gui.calendar_page.records import FIRST, TODAY

Overviews = dict[date, DayOverview]
MONTH, YEAR = month_grid(TODAY, week_starts=1), year_grid(TODAY)


def rules_of(model: CalendarModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


@pytest.mark.parametrize("grid", [MONTH, YEAR])
@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_qts_rules_while_it_turns_and_fills(grid: Grid, overviews: Overviews) -> None:
    model = CalendarModel(grid, TODAY)
    tester = rules_of(model)
    model.fill(overviews, TODAY)
    model.show_grid(month_grid(date(2027, 2, 1), week_starts=1), TODAY)
    model.show_grid(YEAR, TODAY)
    model.fill({}, TODAY)
    del tester


def test_the_dates_are_there_before_anything_is_read() -> None:
    model = CalendarModel(MONTH, TODAY)
    index = model.index_of(date(2026, 11, 8))
    assert (index.row(), index.column()) == (1, 6)
    assert index.data() == "8"
    cell = index.data(CELL)
    assert isinstance(cell, Cell)
    assert cell.overview is None


def test_filling_tells_the_view_and_gives_the_records(qtbot: QtBot, overviews: Overviews) -> None:
    model = CalendarModel(MONTH, date(2026, 11, 21))
    with qtbot.waitSignal(model.dataChanged):
        model.fill(overviews, TODAY)
    cell = model.index_of(TODAY).data(CELL)
    assert cell.is_today
    assert cell.overview == overviews[TODAY]


def test_every_index_and_role_has_an_answer() -> None:
    model = CalendarModel(MONTH, TODAY)
    for index in (QModelIndex(), model.index(0, 0), model.index_of(TODAY)):
        for role in Qt.ItemDataRole:
            model.data(index, role)
    assert model.data(model.index(0, 0)) is None
    assert model.index_of(date(2026, 12, 1)) == QModelIndex()


def test_places_without_a_date_cannot_be_chosen() -> None:
    model = CalendarModel(MONTH, TODAY)
    assert model.flags(model.index(0, 0)) == Qt.ItemFlag.NoItemFlags
    assert model.flags(model.index_of(TODAY)) & Qt.ItemFlag.ItemIsSelectable


def test_screen_readers_hear_the_day(overviews: Overviews) -> None:
    model = CalendarModel(MONTH, TODAY)
    model.fill(overviews, TODAY)
    spoken = model.index_of(date(2026, 11, 8)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Sunday 8 November 2026, migraine day, worst pain 8, 18 h 50 min, 2 doses"


@pytest.mark.parametrize(
    ("grid", "orientation", "section", "words"),
    [
        (MONTH, Qt.Orientation.Horizontal, 0, "Mon"),
        (month_grid(TODAY, week_starts=7), Qt.Orientation.Horizontal, 0, "Sun"),
        (MONTH, Qt.Orientation.Vertical, 0, None),
        (YEAR, Qt.Orientation.Horizontal, 30, "31"),
        (YEAR, Qt.Orientation.Vertical, 10, "Nov"),
    ],
)
def test_the_headings_say_weekday_or_month(
    grid: Grid, orientation: Qt.Orientation, section: int, words: str | None
) -> None:
    assert CalendarModel(grid, TODAY).headerData(section, orientation) == words


def test_only_confirmed_days_are_there_to_be_taken_back(cells: dict[int, Cell]) -> None:
    assert only_confirmed([cells[10], cells[11]])
    assert only_confirmed([cells[8], cells[10]])
    assert not only_confirmed([cells[10], cells[12]])
    assert not only_confirmed([cells[8]])
    assert not only_confirmed([Cell(FIRST, TODAY)])
