"""Tab comes by everything once, in reading order, without looking through the whole window."""

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.reading_order import tab_stops
from migrainejournal.gui.kit.tab_walk import stops_after


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """A line, a page that scrolls with two rows of two lines, and a last line."""
    found = QWidget()
    qtbot.addWidget(found)
    layout = QVBoxLayout(found)
    page, area = QWidget(), QScrollArea()
    rows = QVBoxLayout(page)
    for _ in range(2):
        row = QWidget()
        beside = QHBoxLayout(row)
        for _ in range(2):
            beside.addWidget(QLineEdit())
        rows.addWidget(row)
    area.setWidget(page)
    for widget in (QLineEdit(), area, QLineEdit()):
        layout.addWidget(widget)
    return found


def test_all_that_follows_comes_in_reading_order_and_then_the_rest(window: QWidget) -> None:
    stops = list(tab_stops(window))
    assert len(stops) == 6
    for place, stop in enumerate(stops):
        ahead = list(stops_after(stop, window, forward=True))
        back = list(stops_after(stop, window, forward=False))
        assert ahead == stops[place + 1 :] + stops
        assert back == [*reversed(stops[:place]), *reversed(stops)]


def test_what_no_layout_holds_leads_nowhere(window: QWidget) -> None:
    loose = QLineEdit(window)
    assert list(stops_after(loose, window, forward=True)) == []
