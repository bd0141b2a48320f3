"""The page shows the charts of the chosen time, follows every change, and remembers what was chosen."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.demo import demo_records
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import DayState, MigraineDayRule
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.theme import Theme, load_colours
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.card_columns import CardColumns
from migrainejournal.gui.trends_page.chart_card import ChartCard
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.gui.trends_page.reading_line import ReadingLine
from migrainejournal.gui.trends_page.table_view import ChartTable
from migrainejournal.paths import Paths
from migrainejournal.settings import ChartHeight, TrendsRange, load_settings
from migrainejournal.settings import Theme as ThemeChoice
from tests.conftest import Clock
from tests.gui.colours import luminance
from tests.gui.trends_page.conftest import Fill
from tests.gui.trends_page.parts import LONG, button, card, cards, filled, part, view
from tests.gui.windows import focused, left_out_by_tab, press, unnamed
from tests.values import attack

MONTHS = "Headache and migraine days by month"
BRIGHTEST = 0.45


def titles(page: TrendsPage) -> list[str]:
    return [shown.spec.title for shown in cards(page)]


def remade(qtbot: QtBot, page: TrendsPage) -> object:
    return qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG)


def sentence(page: TrendsPage) -> str:
    """The sentence in place of charts, or nothing."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    return next((text for text in labels if text.startswith("Nothing is recorded")), "")


def dates_said(page: TrendsPage) -> str:
    return next(label.text() for label in page.findChildren(QLabel) if " – " in label.text())


def test_an_empty_journal_has_a_sentence_instead_of_charts(empty_page: TrendsPage) -> None:
    assert sentence(empty_page) == (
        "Nothing is recorded in this time. Choose another one, or record some days first."
    )
    assert cards(empty_page) == []


def test_one_attack_has_its_charts_and_says_that_it_is_not_enough(
    empty_page: TrendsPage, fill: Fill, qtbot: QtBot
) -> None:
    fill([attack("2026-11-08 08:00", "2026-11-08 20:00", pain=6)])
    qtbot.waitUntil(lambda: filled(empty_page), timeout=LONG)
    assert card(empty_page, MONTHS).spec.title == "Not enough recorded days"
    assert sentence(empty_page) == ""


def test_the_sample_has_its_charts_with_findings_as_titles(page: TrendsPage) -> None:
    assert len(cards(page)) >= 8
    assert "headache days in" in card(page, MONTHS).spec.title
    assert dates_said(page) == "1 Dec 2025 – 22 Nov 2026"


@pytest.mark.parametrize(
    ("text", "said", "kept"),
    [
        ("3 months", "1 Sep 2026 – 22 Nov 2026", TrendsRange.MONTHS_3),
        ("All", "1 Nov 2023 – 22 Nov 2026", TrendsRange.ALL),
    ],
)
def test_another_range_is_shown_and_remembered(
    page: TrendsPage, qtbot: QtBot, own_home: Paths, text: str, said: str, kept: TrendsRange
) -> None:
    button(page, text).click()
    qtbot.waitUntil(lambda: dates_said(page) == said, timeout=LONG)
    assert load_settings(own_home.settings).trends_range is kept


def test_free_dates_can_be_written(page: TrendsPage, qtbot: QtBot, own_home: Paths) -> None:
    assert not any(edit.isVisible() for edit in page.findChildren(DateEdit))
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        button(page, "Free dates").click()
    first, last = page.findChildren(DateEdit)
    last.load(date(2026, 6, 30))
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        first.setDate(first.date().addMonths(-3))
    chosen = load_settings(own_home.settings)
    assert (chosen.trends_first, chosen.trends_last) == (date(2025, 9, 1), date(2026, 6, 30))
    assert dates_said(page) == "1 Sep 2025 – 30 Jun 2026"


def test_what_is_in_sight_is_put_in_first(
    empty_page: TrendsPage, fill: Fill, clock: Clock, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    out_of_sight: list[bool] = []
    put_in = ChartCard.fill

    def noted(shown: ChartCard) -> None:
        out_of_sight.append(shown.visibleRegion().isEmpty())
        put_in(shown)

    monkeypatch.setattr(ChartCard, "fill", noted)
    fill(demo_records(today=clock().civil_date))
    qtbot.waitUntil(lambda: filled(empty_page), timeout=LONG)
    assert out_of_sight == sorted(out_of_sight)
    assert {*out_of_sight} == {False, True}


def test_it_follows_the_journal_and_keeps_its_cards(page: TrendsPage, fill: Fill, qtbot: QtBot) -> None:
    before, shown = titles(page), cards(page)
    fill([attack(f"2026-11-{day:02} 06:00", f"2026-11-{day:02} 22:00") for day in range(1, 22)])
    qtbot.waitUntil(lambda: titles(page) != before, timeout=LONG)
    assert cards(page) == shown


def test_it_follows_the_rules_of_counting(page: TrendsPage, preferences: Preferences, qtbot: QtBot) -> None:
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        preferences.change(migraine_day_rule=MigraineDayRule.IHS)
    with qtbot.assertNotEmitted(part(page, ChartMaker).made, wait=200):
        preferences.change(theme=ThemeChoice.DARK)


def test_another_day_is_noticed_when_the_window_comes_back(
    page: TrendsPage, clock: Clock, qtbot: QtBot
) -> None:
    clock.forward(days=1)
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        page.hide()
        page.show()
    assert dates_said(page).endswith("23 Nov 2026")


def test_the_newest_wish_wins(page: TrendsPage, qtbot: QtBot) -> None:
    for text in ("All", "3 months", "12 months", "3 months"):
        button(page, text).click()
    qtbot.waitUntil(lambda: part(page, ChartMaker).is_idle, timeout=LONG)
    assert dates_said(page).startswith("1 Sep 2026")


def test_the_height_of_charts_is_chosen_and_remembered(
    page: TrendsPage, own_home: Paths, qtbot: QtBot
) -> None:
    shown = view(card(page, MONTHS))
    usual = shown.height()
    button(page, "High").click()
    qtbot.waitUntil(lambda: shown.height() > usual * 1.3)
    button(page, "Low").click()
    qtbot.waitUntil(lambda: shown.height() < usual)
    assert load_settings(own_home.settings).trends_height is ChartHeight.LOW


def test_the_heights_say_what_they_are_heights_of(page: TrendsPage) -> None:
    (label,) = (found for found in page.findChildren(QLabel) if found.text() == "Chart height:")
    for text in ("Low", "Medium", "High"):
        assert button(page, text).accessibleName() == f"Chart height: {text}"
        assert button(page, text).parent() is label.parent()


def test_rows_with_names_get_no_lower_than_their_names(page: TrendsPage) -> None:
    shown = card(page, "Before and after each treatment")
    usual = view(shown).height()
    button(page, "Low").click()
    assert view(shown).height() == usual


def test_what_is_read_is_said_below_without_moving_anything(page: TrendsPage) -> None:
    months = card(page, MONTHS)
    line, before = part(months, ReadingLine), months.geometry()
    view(months).setFocus(Qt.FocusReason.TabFocusReason)
    assert line.text().startswith("Nov 2026:")
    assert months.geometry() == before
    press(Qt.Key.Key_Left)
    assert line.text().startswith("Oct 2026:")


def test_the_day_of_a_value_is_handed_on(page: TrendsPage, qtbot: QtBot) -> None:
    view(card(page, MONTHS)).setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(page.day_chosen) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [date(2026, 11, 1)]


def test_a_chart_can_be_had_as_a_table_and_back(page: TrendsPage, qtbot: QtBot) -> None:
    months = card(page, MONTHS)
    as_table = button(months, "As a table")
    as_table.click()
    table = part(months, ChartTable)
    assert table.isVisible()
    assert not view(months).isVisible()
    assert table.model().rowCount() == 12
    button(page, "3 months").click()
    qtbot.waitUntil(lambda: table.model().rowCount() == 3, timeout=LONG)
    as_table.click()
    assert view(months).isVisible()


def test_zooming_one_chart_zooms_all_along_the_time_and_there_is_a_way_back(page: TrendsPage) -> None:
    months, pains = view(card(page, MONTHS)), view(card(page, "Worst pain of attacks"))
    months.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Plus)
    assert pains.frame.stretch == months.frame.stretch
    assert months.frame.stretch.length < months.spec.x.high - months.spec.x.low
    button(page, "Whole time range").click()
    assert months.frame.stretch.length == months.spec.x.high - months.spec.x.low
    assert not any(b.isVisible() for b in page.findChildren(QLabel) if b.text() == "Whole time range")


def test_an_edit_leaves_the_zoom_and_another_time_ends_it(page: TrendsPage, fill: Fill, qtbot: QtBot) -> None:
    months = view(card(page, MONTHS))
    months.setFocus(Qt.FocusReason.TabFocusReason)
    press(Qt.Key.Key_Plus)
    zoomed = months.frame.stretch
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        fill([DayRecord(date=date(2026, 11, 20), state=DayState.CLEAR, note="new")])
    assert months.frame.stretch == zoomed
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        button(page, "3 months").click()
    assert months.frame.stretch.high == months.spec.x.high


def test_the_wheel_over_a_chart_scrolls_the_page(page: TrendsPage) -> None:
    months = view(card(page, MONTHS))
    bar = part(page, QScrollArea).verticalScrollBar()
    at = QPointF(months.rect().center())
    event = QWheelEvent(
        at,
        QPointF(months.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    event.ignore()
    over: QWidget | None = months.viewport()
    while over is not None and not event.isAccepted():  # as the system hands it on
        QApplication.sendEvent(over, event)
        over = over.parentWidget()
    assert bar.value() > 0


def in_view(page: TrendsPage, widget: QWidget) -> bool:
    """Whether all of it can be seen, from top to bottom."""
    room = part(page, QScrollArea).viewport()
    top = widget.mapTo(room, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= room.height()


def test_tab_brings_all_of_a_card_into_view_there_and_back(page: TrendsPage) -> None:
    button(page, "Questions…").setFocus()
    seen = set[str]()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        for _ in range(3 * len(cards(page))):
            press(key)
            for shown in cards(page):
                if view(shown).hasFocus():
                    assert in_view(page, shown), shown.name
                    seen.add(shown.name)
    assert seen == {shown.name for shown in cards(page)}


def test_of_a_card_that_is_too_high_the_chart_and_what_is_read_come_into_view(page: TrendsPage) -> None:
    last = cards(page)[-1]
    page.resize(
        page.width(), page.height() - part(page, QScrollArea).viewport().height() + last.height() - 10
    )
    view(last).setFocus(Qt.FocusReason.TabFocusReason)
    assert not in_view(page, last)
    assert in_view(page, view(last))
    assert in_view(page, part(last, ReadingLine))


def test_the_page_scrolls_by_keys_from_the_range_too(page: TrendsPage) -> None:
    button(page, "12 months").setFocus()
    bar = part(page, QScrollArea).verticalScrollBar()
    places = []
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_End, Qt.Key.Key_Home):
        press(key)
        places.append(bar.value())
    assert places == [bar.pageStep(), 0, bar.maximum(), 0]


def test_everything_has_a_name_and_is_reached_by_tab(page: TrendsPage) -> None:
    assert unnamed(page) == []
    button(page, "12 months").setFocus()
    assert left_out_by_tab(page) == []


def test_tab_goes_through_a_card_before_the_next(page: TrendsPage) -> None:
    months = card(page, MONTHS)
    view(months).setFocus(Qt.FocusReason.TabFocusReason)
    for text in ("As a table", "Save or copy…"):
        press(Qt.Key.Key_Tab)
        assert focused() is button(months, text)


@pytest.mark.parametrize(("width", "columns"), [(1125, 2), (1700, 2), (700, 1)])
def test_there_are_two_columns_where_there_is_room(
    page: TrendsPage, qtbot: QtBot, width: int, columns: int
) -> None:
    page.resize(width, 800)
    qtbot.waitUntil(lambda: len({shown.parent() for shown in cards(page)}) == columns)
    holder = part(page, CardColumns)
    assert all(shown.mapTo(holder, QPoint(shown.width(), 0)).x() <= holder.width() for shown in cards(page))


def test_large_text_has_one_column_and_nothing_is_cut_off(page: TrendsPage, qtbot: QtBot) -> None:
    font = QFont(page.font())
    font.setPointSizeF(font.pointSizeF() * 2)
    page.setFont(font)
    qtbot.waitUntil(lambda: len({shown.parent() for shown in cards(page)}) == 1)
    area = part(page, QScrollArea)
    assert part(page, CardColumns).minimumSizeHint().width() <= area.viewport().width()


def test_the_theme_changes_at_once_and_the_dark_room_stays_dark(
    page: TrendsPage, preferences: Preferences, theme: Theme, qtbot: QtBot
) -> None:
    preferences.change(theme=ThemeChoice.DARK_ROOM)
    assert theme.colours == load_colours("dark_room")
    qtbot.waitUntil(lambda: page.grab().toImage().pixelColor(2, 2) == theme.colours.window)
    picture = page.grab().toImage()
    brightest = max(
        luminance(picture.pixelColor(x, y))
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    )
    assert brightest <= BRIGHTEST
    surface = theme.colours.surface.name()
    chart = view(card(page, MONTHS)).grab().toImage()
    assert chart.pixelColor(1, chart.height() - 2).name() == surface


def test_a_bug_while_making_is_noted_and_said(
    page: TrendsPage, session: JournalSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_seen: object) -> None:
        raise ValueError

    monkeypatch.setattr("migrainejournal.gui.trends_page.chart_maker.make", fail)
    with qtbot.waitSignal(session.failed, timeout=LONG):
        button(page, "3 months").click()
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "These charts could not be made. Choose another time." in labels
    monkeypatch.undo()
    with qtbot.waitSignal(part(page, ChartMaker).made, timeout=LONG):
        button(page, "12 months").click()


def test_a_card_has_its_size_before_its_chart(page: TrendsPage, theme: Theme, qtbot: QtBot) -> None:
    known = card(page, MONTHS)
    empty = ChartCard(known.name, theme, page._time, known.spec)  # noqa: SLF001 - a time to show
    qtbot.addWidget(empty)
    empty.resize(600, 10)
    before = empty.heightForWidth(600)
    empty.fill()
    QTest.qWait(0)
    assert empty.heightForWidth(600) == before
