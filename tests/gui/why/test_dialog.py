"""“Why?” as a window: by keys alone, in words that can be copied, with any number of days."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QAccessible, QFont, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.clinical.rules import SOURCES, Rule
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.why.day_list_model import DayListModel
from migrainejournal.gui.why.dialog import WhyDialog
from migrainejournal.gui.why.reason import Reason
from tests.gui.windows import focused, left_out_by_tab, open_window, press, unnamed, wait_until_freed_on_close
from tests.values import dates_from, days

NINE = Reason(
    title="9 migraine days in November 2026",
    rule=Rule.LEIDEN,
    days=dates_from("2026-11-01", 9),
    remarks=("13 dates are not known and not counted.", "<b>Two</b> attacks overlap."),
)
NONE = Reason(title="0 triptan days in November 2026", rule=Rule.ICHD_8_2_2)
MANY = Reason(title="480 headache days", rule=Rule.HEADACHE_DAY, days=dates_from("2025-01-01", 480))


def opened(qtbot: QtBot, reason: Reason) -> WhyDialog:
    dialog = WhyDialog(reason)
    open_window(qtbot, dialog)
    return dialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[WhyDialog]:
    found = opened(qtbot, NINE)
    yield found
    if isValid(found):
        found.close()


def words(dialog: WhyDialog) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]


def list_of(dialog: WhyDialog) -> QListView:
    found = dialog.findChild(QListView)
    assert isinstance(found, QListView)
    return found


def test_it_says_number_rule_source_and_what_is_not_counted(dialog: WhyDialog) -> None:
    assert words(dialog) == [
        "9 migraine days in November 2026",
        rule_sentence(Rule.LEIDEN),
        f"Source: {SOURCES[Rule.LEIDEN]}",
        *NINE.remarks,
        "9 days:",
    ]


def test_the_days_are_there_with_the_newest_last(dialog: WhyDialog) -> None:
    model = list_of(dialog).model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert (shown[0], shown[-1], len(shown)) == ("Sunday 1 November 2026", "Monday 9 November 2026", 9)


def test_enter_chooses_a_day_and_leaves_the_window_open(qtbot: QtBot, dialog: WhyDialog) -> None:
    assert focused() is list_of(dialog)
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.day_chosen) as chosen:
        press(Qt.Key.Key_Return)
    assert chosen.args == [date(2026, 11, 2)]
    assert dialog.isVisible()


def test_a_double_click_chooses_a_day(qtbot: QtBot, dialog: WhyDialog) -> None:
    days_ = list_of(dialog)
    place = days_.visualRect(days_.model().index(2, 0)).center()
    with qtbot.waitSignal(dialog.day_chosen) as chosen:
        qtbot.mouseClick(days_.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(days_.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [date(2026, 11, 3)]


def test_escape_closes_it(dialog: WhyDialog) -> None:
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_it_lets_the_main_window_be_used(dialog: WhyDialog) -> None:
    assert not dialog.isModal()


def test_every_word_can_be_reached_and_copied_by_the_keys(dialog: WhyDialog) -> None:
    assert left_out_by_tab(dialog) == []
    assert unnamed(dialog) == []
    title = next(label for label in dialog.findChildren(QLabel) if label.text() == NINE.title)
    title.setFocus()
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == NINE.title


def test_a_screen_reader_hears_the_number_first(dialog: WhyDialog) -> None:
    face = QAccessible.queryAccessibleInterface(dialog)
    assert face.text(QAccessible.Text.Description) == NINE.title


def test_without_days_there_is_no_list_and_the_keys_are_at_the_words(qtbot: QtBot) -> None:
    dialog = opened(qtbot, NONE)
    assert not list_of(dialog).isVisible()
    assert words(dialog)[0] == NONE.title
    assert isinstance(focused(), QLabel | QPushButton)
    assert left_out_by_tab(dialog) == []
    dialog.close()


def test_too_little_recorded_is_said(qtbot: QtBot) -> None:
    dialog = opened(qtbot, Reason(title="Chronic pattern", rule=Rule.ICHD_1_3, judged=False))
    assert "Not enough recorded days yet." in words(dialog)
    dialog.close()


def test_480_days_scroll_and_the_window_stays_on_the_screen(qtbot: QtBot) -> None:
    dialog = opened(qtbot, MANY)
    press(Qt.Key.Key_End)
    assert list_of(dialog).currentIndex().row() == 479
    assert list_of(dialog).verticalScrollBar().maximum() > 0
    room = dialog.screen().availableSize()
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
    dialog.close()


@pytest.fixture(params=[1.0, 2.0])
def text_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[float]:
    """The program in large text."""
    usual = QFont(qapp.font())
    large = QFont(usual)
    large.setPointSizeF(usual.pointSizeF() * request.param)
    qapp.setFont(large)
    yield request.param
    qapp.setFont(usual)


@pytest.mark.parametrize("reason", [NINE, NONE, MANY])
def test_large_text_is_not_cut_off(qtbot: QtBot, text_size: float, reason: Reason) -> None:
    dialog = opened(qtbot, reason)
    for _ in range(3):
        QCoreApplication.processEvents()
    for label in dialog.findChildren(QLabel):
        if label.isVisible():
            assert label.height() >= label.heightForWidth(label.width()), label.text()
    (area,) = dialog.findChildren(QScrollArea)
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width()
    dialog.close()


def test_it_is_freed_on_close(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> WhyDialog:
        dialog = WhyDialog(NINE, window)
        dialog.show()
        return dialog

    wait_until_freed_on_close(qtbot, make)


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_qts_rules_and_the_order_of_time() -> None:
    model = DayListModel(days("2026-11-08", "2026-10-31"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert [model.day(model.index(row)) for row in range(2)] == list(days("2026-10-31", "2026-11-08"))
    assert model.day(QModelIndex()) is None
    assert model.index(0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0)) == 0
    assert tester is not None
