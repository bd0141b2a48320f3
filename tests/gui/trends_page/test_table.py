"""A chart as a table: Qt's own rules for models, and what is copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from migrainejournal.gui.trends_page.table_model import NOTHING, ChartTableModel
from migrainejournal.gui.trends_page.table_view import ChartTable
from tests.gui.trends_page.specs import DOTS, MONTHLY, SHARES
from tests.gui.windows import open_window, press

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_the_model_keeps_qts_rules() -> None:
    model = ChartTableModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for table in (MONTHLY.table, SHARES.table, NOTHING, MONTHLY.table):
        assert table is not None
        model.show_table(table)
        assert (model.rowCount(), model.columnCount()) == (len(table.rows), len(table.columns))
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Headache days"
    assert model.data(model.index(0, 1)) == "16"
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsEditable
    assert tester is not None


def test_chosen_cells_are_copied_for_a_spreadsheet(qtbot: QtBot) -> None:
    table = ChartTable()
    qtbot.addWidget(table)
    table.show_spec(MONTHLY)
    open_window(qtbot, table)
    table.setFocus()
    press(Qt.Key.Key_A, CONTROL)
    press(Qt.Key.Key_C, CONTROL)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "2026-01\t16"
    assert len(lines) == len(MONTHLY.readings)


def test_it_is_heard_as_the_chart_it_stands_for(qtbot: QtBot) -> None:
    table = ChartTable()
    qtbot.addWidget(table)
    table.show_spec(SHARES)
    assert (table.accessibleName(), table.accessibleDescription()) == (SHARES.title, SHARES.alternative)
    table.show_spec(DOTS)
    model = table.model()
    assert model.rowCount() == 0
