"""A month's bar is as high as its headache days, and one that is hardly known is not shown as good."""

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.months import Period
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.courses import MonthOfDays
from migrainejournal.gui.treatments_page.headache_strip import HeadacheStrip
from migrainejournal.gui.treatments_page.time_scale import TimeScale
from tests.values import day

FULL = MonthOfDays(days=Period(day("2026-09-01"), day("2026-09-30")), headaches=20, known=30)
HALF = MonthOfDays(days=Period(day("2026-10-01"), day("2026-10-31")), headaches=10, known=31)
HARDLY_KNOWN = MonthOfDays(days=Period(day("2026-11-01"), day("2026-11-22")), headaches=10, known=11)
UNKNOWN = MonthOfDays(days=Period(day("2026-08-01"), day("2026-08-31")), headaches=0, known=0)
MONTHS = (UNKNOWN, FULL, HALF, HARDLY_KNOWN)


@pytest.fixture
def strip(qtbot: QtBot, theme: Theme) -> HeadacheStrip:
    """Four months, 800 pixels wide, on the ground of the light theme."""
    found = HeadacheStrip(theme)
    qtbot.addWidget(found)
    found.show_months(MONTHS)
    found.show_scale(TimeScale(first=day("2026-08-01"), last=day("2026-11-30"), left=300, right=788))
    found.resize(800, found.sizeHint().height())
    return found


def painted(strip: HeadacheStrip) -> QImage:
    return strip.grab().toImage()


def height(strip: HeadacheStrip, month: MonthOfDays, theme: Theme) -> int:
    """How many points of a column of the month have the colour of a bar."""
    picture, scale = painted(strip), strip._scale  # noqa: SLF001 - where its dates stand
    assert scale is not None
    x = round(scale.x(month.days.first) + 6)
    bar = theme.colours.severity[2]
    return sum(picture.pixelColor(x, y) == bar for y in range(picture.height()))


def test_twice_as_many_days_are_twice_as_high(strip: HeadacheStrip, theme: Theme) -> None:
    assert abs(height(strip, FULL, theme) - 2 * height(strip, HALF, theme)) <= 2
    assert height(strip, HALF, theme) > 10


def test_a_month_that_is_hardly_known_has_an_outline_only(strip: HeadacheStrip, theme: Theme) -> None:
    assert height(strip, HARDLY_KNOWN, theme) == 0
    assert height(strip, UNKNOWN, theme) == 0


def test_what_is_not_on_the_time_line_is_neither_shown_nor_said(strip: HeadacheStrip, theme: Theme) -> None:
    strip.show_scale(TimeScale(first=day("2026-09-01"), last=day("2026-10-31"), left=300, right=788))
    assert strip.accessibleDescription() == (
        "September 2026: 20, 30 of 30 days recorded; October 2026: 10, 31 of 31 days recorded"
    )


def test_months_too_narrow_for_their_numbers_share_one(strip: HeadacheStrip, theme: Theme) -> None:
    wide = painted(strip)
    narrow = TimeScale(first=day("2016-08-01"), last=day("2026-11-30"), left=300, right=788)
    strip.show_scale(narrow)
    above = [
        len({picture.pixelColor(x, 8).name() for x in range(300, 330)}) > 1
        for picture in (wide, painted(strip))
    ]
    assert above == [False, True]


def test_without_a_scale_nothing_is_painted(qtbot: QtBot, theme: Theme) -> None:
    strip = HeadacheStrip(theme)
    qtbot.addWidget(strip)
    strip.show_months(MONTHS)
    strip.resize(400, 60)
    strip.grab()
    assert strip.accessibleDescription() == ""
