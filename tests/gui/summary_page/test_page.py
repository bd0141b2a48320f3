"""The page shows what will be printed, follows each choice, and remembers it."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.months import Period
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Visit
from migrainejournal.domain.vocabulary import DayState, MigraineDayRule
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Tick
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.summary_page import sheet_maker, summary_words
from migrainejournal.gui.summary_page.choices_panel import ChoicesPanel
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.period_choice import PeriodList
from migrainejournal.gui.summary_page.preview import Preview
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from migrainejournal.gui.summary_page.sheets import Sheets
from migrainejournal.paths import Paths
from migrainejournal.report.choices import Kind, SectionKey
from migrainejournal.report.words import report_words
from migrainejournal.settings import ReportKind, ReportPaper, ReportPeriod, load_settings
from migrainejournal.settings import Theme as ThemeChoice
from tests.conftest import Clock
from tests.gui.colours import luminance
from tests.gui.records import sentences
from tests.gui.summary_page.conftest import Fill
from tests.gui.summary_page.parts import LONG, button, go_to, part, remade, said, text_of
from tests.gui.windows import (
    focused,
    left_out_by_tab,
    open_window,
    press,
    type_keys,
    unnamed,
)
from tests.values import attack

TODAY = date(2026, 11, 22)


def offered(page: SummaryPage) -> list[str]:
    periods = part(page, PeriodList)
    return [periods.itemText(place) for place in range(periods.count())]


def outs(page: SummaryPage) -> list[bool]:
    return [button(page, text).isEnabled() for text in ("Print…", "Save PDF…", "Copy as text")]


def test_it_opens_on_the_time_since_the_last_visit(page: SummaryPage) -> None:
    assert "16 August 2026 – 22 November 2026" in text_of(page)
    assert part(page, PeriodList).currentText() == "Since the last visit"


def test_the_preview_is_heard_as_the_plain_text_of_the_report(page: SummaryPage) -> None:
    assert text_of(page).startswith("Headache summary\n")
    assert "Robin Sample" in text_of(page)


@pytest.mark.parametrize("key", [SectionKey.DEFINITIONS, SectionKey.ACUTE, SectionKey.PATTERNS])
def test_a_section_comes_and_goes_with_its_box(page: SummaryPage, qtbot: QtBot, key: SectionKey) -> None:
    title = summary_words.section(key)
    assert title.lower() in text_of(page).lower()
    with remade(qtbot, page):
        button(page, title).click()
    assert title.lower() not in text_of(page).lower()
    with remade(qtbot, page):
        button(page, title).click()
    assert title.lower() in text_of(page).lower()


def test_the_name_can_be_left_out(page: SummaryPage, qtbot: QtBot) -> None:
    with remade(qtbot, page):
        button(page, "With my name").click()
    assert "Robin" not in text_of(page)
    assert "1984" not in text_of(page)


def test_the_letter_has_no_sections_to_choose(page: SummaryPage, qtbot: QtBot) -> None:
    go_to("Report")
    with remade(qtbot, page):
        press(Qt.Key.Key_Down)
    assert text_of(page).startswith("Letter for prior authorisation\n")
    assert not button(page, "Definitions").isVisible()


def test_the_pages_are_of_the_chosen_paper(page: SummaryPage, qtbot: QtBot) -> None:
    sheet = part(page, Preview).sheets[0]
    assert sheet.height() / sheet.width() == pytest.approx(297 / 210, abs=0.005)
    go_to("Paper")
    with remade(qtbot, page):
        press(Qt.Key.Key_Down)
    sheet = part(page, Preview).sheets[0]
    assert sheet.height() / sheet.width() == pytest.approx(11 / 8.5, abs=0.005)


def test_every_choice_is_remembered(page: SummaryPage, own_home: Paths, qtbot: QtBot) -> None:
    go_to("Time")
    press(Qt.Key.Key_End)
    press(Qt.Key.Key_Up)
    go_to("Paper")
    press(Qt.Key.Key_End)
    for text in ("With my name", "With data, in the PDF", "Every attack", "Definitions"):
        button(page, text).click()
    chosen = load_settings(own_home.settings)
    assert chosen.report_period is ReportPeriod.MONTHS_12
    assert chosen.report_paper is ReportPaper.LETTER
    assert (chosen.report_with_name, chosen.report_with_data) == (False, True)
    assert chosen.report_left_out == {"mood", "definitions"}
    qtbot.waitUntil(lambda: "23 November 2025" in text_of(page), timeout=LONG)


def test_what_was_remembered_is_shown_again(
    session: JournalSession, theme: Theme, preferences: Preferences, qtbot: QtBot, own_home: Paths
) -> None:
    kept: dict[str, object] = {
        "report_period": ReportPeriod.FREE,
        "report_first": date(2026, 2, 3),
        "report_last": date(2026, 4, 5),
        "report_kind": ReportKind.LETTER,
        "report_paper": ReportPaper.LETTER,
        "report_with_name": False,
        "report_with_data": True,
        "report_left_out": frozenset({"wish", "days"}),
    }
    preferences.change(**kept)
    page = SummaryPage(session, theme, preferences, data_folder=own_home.data)
    qtbot.addWidget(page)
    panel = part(page, ChoicesPanel)
    assert panel.kept() == kept
    assert panel.wanted().free == Period(date(2026, 2, 3), date(2026, 4, 5))
    assert panel.wanted().kind is Kind.LETTER
    with remade(qtbot, page):
        open_window(qtbot, page)
    assert not button(page, "Definitions").isVisible(), "a letter is always whole"


def test_without_a_visit_there_is_nothing_to_count_from_and_the_wish_for_it_stays(
    empty_page: SummaryPage, fill: Fill, qtbot: QtBot, preferences: Preferences
) -> None:
    assert offered(empty_page) == ["90 days", "12 months", "Free dates"]
    with remade(qtbot, empty_page):
        fill([Visit(date=date(2026, 9, 1)), attack("2026-11-08 08:00")])
    assert offered(empty_page)[0] == "Since the last visit"
    assert "1 September 2026 – 22 November 2026" in text_of(empty_page)
    assert preferences.settings.report_period is ReportPeriod.SINCE_VISIT


def test_free_dates_are_typed_and_put_in_order(page: SummaryPage, qtbot: QtBot) -> None:
    go_to("Time")
    with remade(qtbot, page):
        press(Qt.Key.Key_End)
    first, last = page.findChildren(DateEdit)
    assert (first.entered(), last.entered()) == (date(2026, 8, 16), TODAY)
    with remade(qtbot, page):
        last.setDate(QDate(2026, 3, 1))  # before the first: that gives way
    assert (first.entered(), last.entered()) == (date(2026, 3, 1), date(2026, 3, 1))
    with remade(qtbot, page):
        first.setDate(QDate(2026, 4, 16))
    with remade(qtbot, page):
        last.setDate(QDate(2026, 8, 16))
    assert "16 April 2026 – 16 August 2026" in text_of(page)
    go_to("From")
    type_keys("01")
    assert "16 April 2026 – 16 August 2026" in text_of(page), "half a date is no choice yet"
    with remade(qtbot, page):
        press(Qt.Key.Key_Tab)
    assert "1 April 2026 – 16 August 2026" in text_of(page)


def test_free_dates_and_the_kind_come_back_after_another_choice(
    page: SummaryPage, own_home: Paths, qtbot: QtBot
) -> None:
    go_to("Time")
    press(Qt.Key.Key_End)
    first, last = page.findChildren(DateEdit)
    first.setDate(QDate(2026, 3, 1))
    last.setDate(QDate(2026, 4, 30))
    press(Qt.Key.Key_Home)
    go_to("Report")
    press(Qt.Key.Key_End)
    chosen = load_settings(own_home.settings)
    assert (chosen.report_first, chosen.report_last) == (date(2026, 3, 1), date(2026, 4, 30))
    assert chosen.report_kind is ReportKind.LETTER
    assert chosen.report_period is ReportPeriod.SINCE_VISIT
    go_to("Time")
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: "1 March 2026 – 30 April 2026" in text_of(page), timeout=LONG)


@pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
def test_the_list_of_times_is_filled_again_when_it_is_shut(
    empty_page: SummaryPage, fill: Fill, qtbot: QtBot
) -> None:
    without_visit = ["90 days", "12 months", "Free dates"]
    periods = part(empty_page, PeriodList)
    periods.showPopup()
    with remade(qtbot, empty_page):
        fill([Visit(date=date(2026, 9, 1)), attack("2026-11-08 08:00")])
    assert offered(empty_page) == without_visit
    with remade(qtbot, empty_page):
        QTest.keyClick(periods.view(), Qt.Key.Key_Down)
        QTest.keyClick(periods.view(), Qt.Key.Key_Return)
    assert offered(empty_page) == ["Since the last visit", *without_visit]
    assert periods.currentText() == "12 months"
    assert "23 November 2025 – 22 November 2026" in text_of(empty_page)


def test_the_newest_choice_overtakes_those_before(page: SummaryPage, qtbot: QtBot) -> None:
    made: list[Sheets] = []
    maker = part(page, SheetMaker)
    maker.made.connect(made.append)
    ticks = [tick for tick in page.findChildren(Tick) if tick.isVisible() and tick.isChecked()]
    for tick in ticks:
        tick.click()
    qtbot.waitUntil(lambda: bool(made), timeout=LONG)
    assert [sheets.read.choices.sections for sheets in made] == [frozenset()]
    assert len(ticks) > 10


def test_a_bug_while_making_does_not_stop_what_is_wanted_next(
    page: SummaryPage, session: JournalSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_read: object) -> Sheets:
        raise ValueError

    with monkeypatch.context() as patched, qtbot.waitSignal(session.failed, timeout=LONG):
        patched.setattr(sheet_maker, "make_sheets", fail)
        button(page, "Definitions").click()
        qtbot.waitUntil(lambda: bool(said(page)), timeout=LONG)
    assert said(page) == "This choice could not be shown. The pages are of the choice before."
    assert "DEFINITIONS" in text_of(page)
    with remade(qtbot, page):
        button(page, "Acute medicines").click()
    assert "DEFINITIONS" not in text_of(page)
    assert said(page) == ""


def test_a_written_day_is_seen_at_once(page: SummaryPage, fill: Fill, qtbot: QtBot) -> None:
    before = text_of(page)
    with remade(qtbot, page):
        fill([attack("2026-11-21 08:00", "2026-11-21 20:00", pain=9)])
    assert text_of(page) != before


def test_another_rule_counts_at_once(page: SummaryPage, preferences: Preferences, qtbot: QtBot) -> None:
    leiden, ihs = (report_words("en")(f"document.{rule}") for rule in ("leiden", "ihs"))
    assert leiden in text_of(page)
    with remade(qtbot, page):
        preferences.change(migraine_day_rule=MigraineDayRule.IHS)
    assert leiden not in text_of(page)
    assert ihs in text_of(page)


def test_a_new_day_is_the_last_one_of_the_summary(page: SummaryPage, clock: Clock, qtbot: QtBot) -> None:
    clock.forward(days=1)
    page.hide()
    with remade(qtbot, page):
        page.show()
    assert "– 23 November 2026" in text_of(page)


def test_an_empty_journal_has_a_sentence_instead_of_pages(empty_page: SummaryPage) -> None:
    assert not part(empty_page, Preview).isVisible()
    assert any(text.startswith("Nothing is recorded in this time.") for text in sentences(empty_page))
    assert outs(empty_page) == [False, False, False]
    empty_page.print()
    assert not empty_page.findChildren(QPushButton, "qt_printer")


def test_one_day_is_shown_with_a_sentence_above(empty_page: SummaryPage, fill: Fill, qtbot: QtBot) -> None:
    with remade(qtbot, empty_page):
        fill([DayRecord(date=date(2026, 11, 20), state=DayState.CLEAR)])
    assert any(text.startswith("One day is recorded in this time.") for text in sentences(empty_page))
    assert part(empty_page, Preview).isVisible()
    assert outs(empty_page) == [True, True, True]
    with remade(qtbot, empty_page):
        fill([DayRecord(date=date(2026, 11, 19), state=DayState.CLEAR)])
    assert not any(text.startswith("One day") for text in sentences(empty_page))


def test_a_time_to_come_has_a_sentence_instead_of_pages(page: SummaryPage, qtbot: QtBot) -> None:
    go_to("Time")
    with remade(qtbot, page):
        press(Qt.Key.Key_End)
    first, last = page.findChildren(DateEdit)
    last.setDate(QDate(2027, 3, 1))
    with remade(qtbot, page):
        first.setDate(QDate(2027, 2, 1))
    qtbot.waitUntil(lambda: not part(page, Preview).isVisible(), timeout=LONG)
    assert any(text.startswith("This time has not come yet.") for text in sentences(page))
    assert outs(page) == [False, False, False]


def test_the_page_fits_the_width_and_grows_and_shrinks_by_keys(page: SummaryPage) -> None:
    preview = part(page, Preview)
    usual = preview.sheets[0].width()
    assert preview.viewport().width() - usual == 40
    preview.setFocus()
    press(Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert preview.sheets[0].width() == round(usual * 1.25)
    press(Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert preview.sheets[0].width() == round(usual / 1.25)


def test_the_preview_scrolls_by_keys(page: SummaryPage) -> None:
    preview = part(page, Preview)
    preview.setFocus()
    press(Qt.Key.Key_PageDown)
    assert preview.verticalScrollBar().value() > 0


@pytest.mark.parametrize(
    ("theme_choice", "brightest"),
    [(ThemeChoice.LIGHT, 1.0), (ThemeChoice.DARK, 0.75), (ThemeChoice.DARK_ROOM, 0.45)],
)
def test_paper_is_white_on_light_and_no_brighter_than_the_text_on_dark(
    page: SummaryPage, preferences: Preferences, theme: Theme, theme_choice: ThemeChoice, brightest: float
) -> None:
    preferences.change(theme=theme_choice)
    paper = part(page, Preview).sheets[0].grab().toImage().pixelColor(10, 10)
    assert paper == (theme.colours.text if theme.colours.dark else QColor("white"))
    assert luminance(paper) <= brightest


def test_everything_has_a_name_and_is_reached_by_tab(page: SummaryPage) -> None:
    assert unnamed(page) == []
    assert left_out_by_tab(page) == []


def test_the_ways_out_stand_just_before_the_first_choice_for_the_keys_too(page: SummaryPage) -> None:
    assert focused().accessibleName() == "Report"
    names = []
    for _ in range(3):
        press(Qt.Key.Key_Backtab)
        widget = focused()
        assert isinstance(widget, QAbstractButton)
        names.append(widget.text())
    assert names == ["Copy as text", "Save PDF…", "Print…"]


def test_the_keyboard_comes_to_the_first_choice_and_goes_on_in_reading_order(page: SummaryPage) -> None:
    assert focused().accessibleName() == "Report"
    names = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        widget = focused()
        names.append(widget.text() if isinstance(widget, QAbstractButton) else widget.accessibleName())
    assert names == ["Time", "Paper", "With my name", "With data, in the PDF", "What I want from this visit"]


@pytest.mark.parametrize("key", list(SectionKey))
def test_every_section_has_its_word(key: SectionKey) -> None:
    assert summary_words.section(key)
