"""The calendar when it is asked why, and when another rule counts."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.vocabulary import EpisodeRule, MigraineDayRule, OveruseMonth
from migrainejournal.gui.calendar_page.figure_button import FigureButton
from migrainejournal.gui.calendar_page.header import CalendarHeader
from migrainejournal.gui.calendar_page.page import CalendarPage
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.why.reason import Reason
from migrainejournal.settings import Theme
from tests.gui.calendar_page.conftest import Fill
from tests.gui.calendar_page.parts import detail_of, model_of, part, view_of, wait_until_read, words_in
from tests.gui.calendar_page.records import SUMATRIPTAN, TREATMENTS
from tests.gui.windows import focused, left_out_by_tab, press, press_button
from tests.values import dose

Asked = list[Reason]


def day(number: int) -> date:
    return date(2026, 11, number)


@pytest.fixture
def asked(page: CalendarPage) -> Asked:
    """The reasons the page gave, in order."""
    found: Asked = []
    page.why.connect(found.append)
    return found


def figures(page: CalendarPage) -> dict[str, FigureButton]:
    """The figures shown, by what they are known by."""
    return {button.key: button for button in page.findChildren(FigureButton) if button.isVisible()}


def ask(page: CalendarPage, key: str) -> None:
    """Press the figure by the keyboard."""
    figures(page)[key].setFocus()
    press(Qt.Key.Key_Space)


def diamonds(page: CalendarPage) -> list[int]:
    """The days of the month that are migraine days."""
    model = model_of(page)
    cells = [model.cell(on) for on in model.grid.places]
    return [cell.day.day for cell in cells if cell and cell.overview and cell.overview.migraine_day]


def test_a_figure_tells_why(page: CalendarPage, asked: Asked) -> None:
    ask(page, "headache")
    assert [reason.title for reason in asked] == ["6 headache days in November 2026"]
    assert asked[0].days[-1] == day(22)


def test_every_figure_of_month_and_year_can_be_asked(qtbot: QtBot, page: CalendarPage, asked: Asked) -> None:
    for key in list(figures(page)):
        ask(page, key)
    page.show_year()
    wait_until_read(qtbot, page)
    for key in list(figures(page)):
        ask(page, key)
    assert [reason.title.partition(" in ")[2] for reason in asked] == ["November 2026"] * 5 + ["2026"] * 5


def test_the_keyboard_comes_from_the_header_to_the_figures_and_to_the_days(page: CalendarPage) -> None:
    next(b for b in part(page, CalendarHeader).findChildren(QToolButton) if b.text() == "Year").setFocus()
    names = []
    while focused() is not view_of(page):
        press(Qt.Key.Key_Tab)
        names.append(focused().accessibleName())
    assert names == [
        "6 headache days. Why?",
        "2 migraine days. Why?",
        "1 of 9 triptan days. Why?",
        "3 of 14 simple painkiller days. Why?",
        "9/22 days recorded. Why?",
        "Days",
    ]
    page.select(day(8))
    assert left_out_by_tab(page) == []


def test_a_migraine_day_tells_why(page: CalendarPage, asked: Asked) -> None:
    page.select(day(8))
    press_button(detail_of(page), "Why?")
    assert asked[0].title == "Sunday 8 November 2026: migraine day"


def test_before_anything_is_read_nothing_is_asked(page: CalendarPage, asked: Asked) -> None:
    for _ in range(24):
        page.previous()
    figures(page)["headache"].click()
    assert asked == []


def test_another_rule_changes_diamonds_figures_and_reasons(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences, asked: Asked
) -> None:
    page.select(day(13))
    assert diamonds(page) == [8, 13]
    preferences.change(migraine_day_rule=MigraineDayRule.TRIAL)
    qtbot.waitUntil(lambda: diamonds(page) == [8])
    assert figures(page)["migraine"].accessibleName() == "1 migraine days. Why?"
    ask(page, "migraine")
    assert (asked[0].rule, asked[0].days) == (Rule.TRIAL, (day(8),))
    qtbot.waitUntil(lambda: words_in(detail_of(page))[1] == "Aura without headache · 40 min")
    press_button(detail_of(page), "Why?")
    assert asked[1].rule is Rule.TRIAL


def test_a_day_that_stays_what_it_is_tells_why_by_the_new_rule(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences, asked: Asked
) -> None:
    page.select(day(8))
    preferences.change(migraine_day_rule=MigraineDayRule.FOUR_HOURS)

    def is_asked() -> bool:
        press_button(detail_of(page), "Why?")
        return bool(asked)

    qtbot.waitUntil(is_asked)
    assert asked[0].rule is Rule.FOUR_HOURS


def test_the_other_month_counts_medicines_from_before_the_first(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences, fill: Fill, asked: Asked
) -> None:
    fill(dose(SUMATRIPTAN, "2026-10-28 08:00"))
    preferences.change(overuse_month=OveruseMonth.THIRTY_DAYS)
    qtbot.waitUntil(lambda: figures(page)["triptan"].accessibleName() == "2 of 9 triptan days in 30. Why?")
    ask(page, "triptan")
    assert asked[0].days == (date(2026, 10, 28), day(8))


def test_while_it_is_hidden_a_new_rule_waits(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences
) -> None:
    page.hide()
    preferences.change(migraine_day_rule=MigraineDayRule.TRIAL)
    page.show()
    qtbot.waitUntil(lambda: diamonds(page) == [8])


def test_another_rule_of_what_is_one_attack_is_seen_in_the_reason(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences, asked: Asked
) -> None:
    ask(page, "headache")
    preferences.change(episode_rule=EpisodeRule.IHS_DAY)

    def is_asked_again() -> bool:
        ask(page, "headache")
        return len(asked) > 1

    qtbot.waitUntil(is_asked_again)
    assert [reason.remarks[0].partition("\n")[0] for reason in asked[:2]] == [
        "Counted as 4 attacks.",
        "Counted as 6 attacks.",
    ]


def test_another_theme_reads_nothing_again(
    page: CalendarPage, preferences: Preferences, asked: Asked
) -> None:
    preferences.change(theme=Theme.DARK)
    ask(page, "headache")
    assert len(asked) == 1, "what was read is still known"
    preferences.change(theme=Theme.LIGHT)


def test_other_settings_leave_the_numbers_as_they_are(
    qtbot: QtBot, page: CalendarPage, preferences: Preferences, asked: Asked
) -> None:
    preferences.change(theme=Theme.DARK, episode_rule=EpisodeRule.LOCKED)
    qtbot.waitUntil(lambda: diamonds(page) == [8, 13])
    preferences.change(theme=Theme.LIGHT)


def test_treatments_come_with_the_month(qtbot: QtBot, page: CalendarPage, fill: Fill) -> None:
    fill(*TREATMENTS)
    page.select(day(9))
    qtbot.waitUntil(lambda: "topiramate: 50 mg a day from this day" in words_in(detail_of(page)))
    assert "onabotulinumtoxina started" in words_in(detail_of(page))
