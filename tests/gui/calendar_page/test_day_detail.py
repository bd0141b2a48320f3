"""What stands beside the calendar for each kind of day."""

import time
from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.course_events import course_events
from migrainejournal.domain.day import DayRecord
from migrainejournal.gui.calendar_page.calendar_model import Cell
from migrainejournal.gui.calendar_page.day_detail import DayDetail
from migrainejournal.gui.calendar_page.pain_line import PainLine
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.kit.theme import Theme
from tests.gui.calendar_page.parts import buttons_in, words_in
from tests.gui.calendar_page.records import EVENING, MIGRAINE, MORNING, NAPROXEN, TODAY, TREATMENTS
from tests.gui.windows import open_window, press_button, unnamed

HUNDRED_KILOBYTES = "😀🤕" * 12_500


@pytest.fixture
def detail(qtbot: QtBot, theme: Theme) -> DayDetail:
    shown = DayDetail(theme)
    qtbot.addWidget(shown)
    shown.resize(320, 800)
    open_window(qtbot, shown)
    return shown


@pytest.fixture
def known(sheet: Sheet) -> dict[int, Cell]:
    return {day.day: Cell(day, TODAY, overview) for day, overview in sheet.overviews.items()}


def show(detail: DayDetail, cells: list[Cell], sheet: Sheet | None) -> None:
    """Show the days, and let Qt lay out what is new and take away what is old."""
    detail.show_days(cells, sheet)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QCoreApplication.processEvents()


def press(detail: DayDetail, text: str) -> None:
    next(button for button in detail.findChildren(QPushButton) if button.text() == text).click()


def test_a_migraine_day_is_told_whole(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[8]], sheet)
    words = words_in(detail)
    assert words[:2] == [
        "Sunday 8 November 2026",
        "Migraine day · worst pain 8 · 18 h 50 min · 2 doses",
    ]
    assert {"started, woke with it · pain 5", "2 × naproxen 500 mg", "over", "nausea", "left side"} <= set(
        words
    )
    assert buttons_in(detail) == ["Edit", "Add attack", "Day note"]


@pytest.mark.parametrize(
    ("day", "line", "buttons"),
    [
        (2, "Nothing recorded", ["Add attack", "Headache-free", "Day note"]),
        (11, "Headache-free", ["Add attack", "Take back", "Day note"]),
        (23, "Still to come", []),
    ],
)
def test_quiet_days(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet, *, day: int, line: str, buttons: list[str]
) -> None:
    show(detail, [known[day]], sheet)
    assert words_in(detail)[1] == line
    assert sorted(buttons_in(detail)) == sorted(buttons)


def test_before_it_is_read_the_day_is_named_and_nothing_can_be_pressed(detail: DayDetail) -> None:
    show(detail, [Cell(TODAY, TODAY)], None)
    assert words_in(detail) == ["Sunday 22 November 2026"]
    assert buttons_in(detail) == []


def test_the_pain_line_is_there_for_two_readings_and_speaks(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet
) -> None:
    show(detail, [known[8]], sheet)
    (line,) = (line for line in detail.findChildren(PainLine) if line.isVisible())
    face = QAccessible.queryAccessibleInterface(line)
    assert face.text(QAccessible.Text.Name) == "Pain over time"
    assert face.text(QAccessible.Text.Description).count(":") >= 3
    assert line.grab().toImage().width() == line.width()
    show(detail, [known[20]], sheet)
    assert not [line for line in detail.findChildren(PainLine) if line.isVisible()]


def test_each_of_several_attacks_can_be_edited(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet
) -> None:
    wanted: list[object] = []
    detail.edit_attack.connect(wanted.append)
    show(detail, [known[18]], sheet)
    for text in [text for text in buttons_in(detail) if text.startswith("Edit ")]:
        press(detail, text)
    assert wanted == [MORNING.id, EVENING.id]


def test_a_dose_without_an_attack_is_told(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[19]], sheet)
    assert "naproxen 500 mg" in words_in(detail)


def why_of(detail: DayDetail) -> QToolButton:
    return next(button for button in detail.findChildren(QToolButton) if button.text() == "Why?")


@pytest.mark.parametrize(("day", "is_asked"), [(2, False), (8, True), (11, False), (13, True), (23, False)])
def test_days_with_an_attack_can_be_asked_why(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet, *, day: int, is_asked: bool
) -> None:
    show(detail, [known[day]], sheet)
    assert why_of(detail).isVisible() == is_asked


def test_several_days_cannot_be_asked_why(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[8], known[18]], sheet)
    assert not why_of(detail).isVisible()


def test_why_asks_for_the_day_by_keyboard(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    asked: list[object] = []
    detail.why.connect(asked.append)
    show(detail, [known[8]], sheet)
    press_button(detail, "Why?")
    assert asked == [known[8].overview]


def test_what_happened_to_treatments_is_told(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    ninth = known[9]
    assert ninth.overview is not None
    events = course_events(TREATMENTS)[ninth.day]
    show(detail, [replace(ninth, overview=replace(ninth.overview, courses=events))], sheet)
    words = words_in(detail)
    assert words[words.index("Treatment") + 1 :] == [
        "topiramate: 50 mg a day from this day",
        "onabotulinumtoxina started",
        "onabotulinumtoxina: 155",
    ]


def test_the_buttons_ask_for_the_day(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    asked: list[object] = []
    detail.add_attack.connect(asked.append)
    detail.edit_day.connect(asked.append)
    detail.ticked.connect(partial(asked.append, "tick"))
    show(detail, [known[11]], sheet)
    for text in buttons_in(detail):
        press(detail, text)
    assert asked == [known[11].day, "tick", known[11].day]


def test_several_days_are_counted_and_can_be_ticked(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet
) -> None:
    show(detail, [known[day] for day in (8, 11, 12)], sheet)
    assert words_in(detail) == ["3 days chosen", "1 headache day, 1 headache-free, 1 with nothing recorded"]
    assert buttons_in(detail) == ["Headache-free"]
    show(detail, [known[8], known[11]], sheet)
    assert buttons_in(detail) == ["Take back"]


def test_a_note_is_shown_as_it_was_written(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[12]], sheet)
    assert "<img src=x>" in words_in(detail)


def with_note(cell: Cell, note: str) -> Cell:
    assert cell.overview is not None
    return replace(cell, overview=replace(cell.overview, record=DayRecord(date=cell.day, note=note)))


def test_a_huge_note_scrolls_and_nothing_waits_for_it(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet
) -> None:
    before = time.perf_counter()
    show(detail, [with_note(known[2], HUNDRED_KILOBYTES)], sheet)
    detail.grab()
    assert time.perf_counter() - before < 1
    (note,) = (note for note in detail.findChildren(QPlainTextEdit) if note.isVisible())
    assert note.toPlainText() == HUNDRED_KILOBYTES
    assert note.height() < detail.height() / 2
    assert note.verticalScrollBar().maximum() > 100


def test_a_short_note_needs_no_bar(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [with_note(known[2], "Three\nshort\nlines")], sheet)
    detail.grab()
    (note,) = (note for note in detail.findChildren(QPlainTextEdit) if note.isVisible())
    assert note.verticalScrollBar().maximum() == 0
    assert note.height() >= note.fontMetrics().lineSpacing() * 3


@pytest.mark.parametrize("size", [1.0, 2.0])
def test_words_of_any_length_stay_within(
    qtbot: QtBot, theme: Theme, known: dict[int, Cell], sheet: Sheet, size: float
) -> None:
    detail = DayDetail(theme)
    qtbot.addWidget(detail)
    font = detail.font()
    font.setPointSizeF(font.pointSizeF() * size)
    detail.setFont(font)
    detail.resize(round(320 * size), 700)
    open_window(qtbot, detail)
    long = replace(MIGRAINE, symptoms=("other:" + "ache" * 100, "other:" + "🤕" * 200), note="🤕" * 400)
    finding = replace(known[8].overview.finding, attacks=(long,))  # type: ignore[union-attr]  # it was read
    cell = replace(known[8], overview=replace(known[8].overview, finding=finding))  # type: ignore[type-var]
    named = replace(NAPROXEN, name="naproxen" * 40)
    show(detail, [cell], replace(sheet, medicines={**sheet.medicines, named.id: named}))
    inside = detail.widget()
    assert inside is not None
    qtbot.waitUntil(lambda: inside.width() == detail.viewport().width())
    assert inside.minimumSizeHint().width() <= detail.viewport().width()


def test_what_changed_elsewhere_is_shown(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[8]], sheet)
    aleve = replace(NAPROXEN, name="Aleve")
    show(detail, [known[8]], replace(sheet, medicines={**sheet.medicines, aleve.id: aleve}))
    assert "2 × Aleve 500 mg" in words_in(detail)


def test_the_tick_keeps_the_keyboard_when_it_changes(
    detail: DayDetail, known: dict[int, Cell], sheet: Sheet
) -> None:
    show(detail, [known[2]], sheet)
    tick = next(button for button in detail.findChildren(QPushButton) if button.text() == "Headache-free")
    tick.setFocus()
    show(detail, [replace(known[11], day=known[2].day)], sheet)
    assert tick.text() == "Take back"
    assert tick.hasFocus()


def test_everything_has_a_name(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    for day in (8, 12, 18):
        show(detail, [known[day]], sheet)
        assert unnamed(detail) == []


def test_walking_leaves_nothing_behind(detail: DayDetail, known: dict[int, Cell], sheet: Sheet) -> None:
    show(detail, [known[2]], sheet)
    before = len(detail.findChildren(QWidget))
    for _ in range(3):
        show(detail, [known[8]], sheet)
        show(detail, [known[2]], sheet)
    assert len(detail.findChildren(QWidget)) == before
