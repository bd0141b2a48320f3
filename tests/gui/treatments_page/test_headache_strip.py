"""A month's bar is as high as its headache days, and one that is hardly known is not shown as good."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.months import Period
from migrainejournal.clinical.rules import Rule
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.treatments_page.courses import MonthOfDays
from migrainejournal.gui.treatments_page.headache_strip import HeadacheStrip
from migrainejournal.gui.treatments_page.time_scale import TimeScale
from migrainejournal.gui.why.reason import Reason
from tests.gui.windows import focused, open_window, press
from tests.values import dates_from, day


def month(first: str, last: str, *, headaches: int, known: int) -> MonthOfDays:
    return MonthOfDays(days=Period(day(first), day(last)), dates=dates_from(first, headaches), known=known)


FULL = month("2026-09-01", "2026-09-30", headaches=20, known=30)
HALF = month("2026-10-01", "2026-10-31", headaches=10, known=31)
HARDLY_KNOWN = month("2026-11-01", "2026-11-22", headaches=10, known=11)
UNKNOWN = month("2026-08-01", "2026-08-31", headaches=0, known=0)
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


def test_the_arrow_keys_walk_the_months_and_each_is_read_out(qtbot: QtBot, strip: HeadacheStrip) -> None:
    open_window(qtbot, strip)
    strip.setFocus()
    said = []
    for key in (None, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_End):
        if key is not None:
            press(key)
        said.append(strip.accessibleName().removeprefix("Headache days a month: ").partition(":")[0])
    assert said == [
        "November 2026",
        "October 2026",
        "August 2026",
        "August 2026",
        "September 2026",
        "November 2026",
    ]
    assert focused() is strip


def test_the_month_that_has_the_keyboard_is_seen(qtbot: QtBot, strip: HeadacheStrip, theme: Theme) -> None:
    open_window(qtbot, strip)
    strip.clearFocus()
    without = painted(strip)
    strip.setFocus()
    assert painted(strip) != without


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_month_says_why_by_the_keys(qtbot: QtBot, strip: HeadacheStrip, key: Qt.Key) -> None:
    reasons: list[Reason] = []
    strip.why.connect(reasons.append)
    open_window(qtbot, strip)
    strip.setFocus()
    press(key)
    press(Qt.Key.Key_Left)
    press(key)
    assert reasons == [
        Reason(
            title="10 headache days in November 2026",
            rule=Rule.HEADACHE_DAY,
            days=HARDLY_KNOWN.dates,
            remarks=("11 dates are not known and not counted.",),
        ),
        Reason(title="10 headache days in October 2026", rule=Rule.HEADACHE_DAY, days=HALF.dates),
    ]


def test_a_click_on_a_month_says_why(strip: HeadacheStrip) -> None:
    reasons: list[Reason] = []
    strip.why.connect(reasons.append)
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(310, 20))
    QTest.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert [reason.title for reason in reasons] == ["0 headache days in August 2026"]


def test_the_month_stays_when_another_part_of_the_time_line_is_shown(strip: HeadacheStrip) -> None:
    QTest.keyClick(strip, Qt.Key.Key_Left)
    strip.show_scale(TimeScale(first=day("2026-09-01"), last=day("2026-12-31"), left=300, right=788))
    assert "October 2026" in strip.accessibleName()
    strip.show_scale(TimeScale(first=day("2026-08-01"), last=day("2026-09-30"), left=300, right=788))
    assert "September 2026" in strip.accessibleName()
