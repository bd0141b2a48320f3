"""Dates are named as there is room: days, months or years, at most so many, always the same ones."""

from datetime import date

import pytest
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QApplication

from migrainejournal.gui.trends_page.stretch import Stretch
from migrainejournal.gui.trends_page.time_ticks import time_ticks


def stretch(first: date, days: int) -> Stretch:
    return Stretch(first.toordinal(), first.toordinal() + days)


@pytest.mark.parametrize(
    ("days", "labels"),
    [
        (8, ["27 Feb 2026", "28 Feb", "1 Mar", "2 Mar"]),
        (200, ["Mar 2026", "Apr", "May", "Jun"]),
        (600, ["Apr 2026", "Jul", "Oct", "Jan 2027"]),
        (5000, ["2028", "2030", "2032", "2034"]),
    ],
)
def test_days_months_or_years_are_named(qapp: QApplication, days: int, labels: list[str]) -> None:
    ticks = time_ticks(stretch(date(2026, 2, 27), days), 650, QFont())
    assert [tick.label for tick in ticks][:4] == labels


@pytest.mark.parametrize("days", [7, 15, 40, 90, 200, 400, 1500, 4000, 15000])
@pytest.mark.parametrize("width", [150, 600, 1500])
def test_no_name_is_nearer_to_the_next_than_it_is_long(qapp: QApplication, days: int, width: int) -> None:
    shown = stretch(date(2026, 2, 27), days)
    ticks = time_ticks(shown, width, QFont())
    metrics = QFontMetricsF(QFont())
    places = [(tick.at - shown.low) / shown.length * width for tick in ticks]
    for tick, here, there in zip(ticks[1:], places[1:], places[2:], strict=False):
        assert metrics.horizontalAdvance(tick.label) < there - here, tick


def test_they_stay_when_the_time_is_moved_along(qapp: QApplication) -> None:
    before = {tick.at for tick in time_ticks(stretch(date(2026, 2, 27), 30), 400, QFont())}
    after = {tick.at for tick in time_ticks(stretch(date(2026, 3, 2), 30), 400, QFont())}
    assert len(before & after) >= len(before) - 1
