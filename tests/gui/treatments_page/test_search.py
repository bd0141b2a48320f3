"""A treatment is found by any of its names, chosen from the whole list, or described by hand."""

import weakref
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QModelIndex, QRect, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QStyle
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.catalogue import load_catalogue, treatments
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.catalogue_search.model import CatalogueModel
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_search import CourseSearch
from tests.gui.treatments_page.records import TODAY, item
from tests.gui.windows import focused, left_out_by_tab, open_window, press, press_button, type_keys, unnamed

Chosen = list[Treatment]


@pytest.fixture
def chosen() -> Chosen:
    """What has been chosen."""
    return []


@pytest.fixture
def search(qtbot: QtBot, session: JournalSession, chosen: Chosen) -> CourseSearch:
    """The search, in front, with the keyboard in its field."""
    found = CourseSearch(session)
    found.chosen.connect(chosen.append)
    open_window(qtbot, found)
    return found


def lines(search: CourseSearch) -> list[str]:
    model = search.findChildren(QListView)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def told(search: CourseSearch) -> list[str]:
    return [label.text() for label in search.findChildren(QLabel) if label.isVisible()]


def test_everything_is_offered_until_something_is_searched_for(search: CourseSearch) -> None:
    everything = treatments(load_catalogue())
    assert len(lines(search)) == len(everything)
    assert {found.kind for found in everything} == set(TreatmentKind)
    type_keys("to")
    assert len(lines(search)) == len(everything)
    type_keys("p")
    assert 0 < len(lines(search)) < len(everything)


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("topamax", "Topamax (topiramate, Topimax, Epitomax, Trokendi XR, Qudexy XR): preventive medicine,"),
        ("topiramte", "topiramate (Topamax,"),
        ("cognitive", "cognitive behavioural therapy ("),
    ],
)
def test_brands_and_slips_are_found(search: CourseSearch, typed: str, line: str) -> None:
    type_keys(typed)
    assert lines(search)[0].startswith(line)


def test_enter_takes_the_first_under_the_name_that_was_meant(
    qtbot: QtBot, search: CourseSearch, chosen: Chosen
) -> None:
    type_keys("topamax")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(search))
    (course,) = chosen
    target = item("topiramate").targets[0]
    assert course == replace(item("topiramate").course("Topamax", target=target, start=TODAY), id=course.id)


def test_arrows_choose_another_one(qtbot: QtBot, search: CourseSearch, chosen: Chosen) -> None:
    type_keys("nerve block")
    wanted = lines(search)[1]
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not isValid(search))
    assert wanted.startswith(chosen[0].name)


def test_enter_chooses_nothing_while_nothing_is_searched_for(search: CourseSearch, chosen: Chosen) -> None:
    press(Qt.Key.Key_Return)
    assert search.isVisible()
    assert chosen == []


def test_one_that_is_not_listed_is_described_by_hand(
    qtbot: QtBot, search: CourseSearch, chosen: Chosen
) -> None:
    type_keys(" <b>Zzyzx</b> ")
    assert lines(search) == []
    assert "Nothing is called so. “Not in the list” lets you describe it." in told(search)
    press_button(search, "Not in the list")
    qtbot.waitUntil(lambda: not isValid(search))
    assert (chosen[0].name, chosen[0].catalogue, chosen[0].start) == ("<b>Zzyzx</b>", None, TODAY)


def test_without_a_name_there_is_nothing_to_describe(search: CourseSearch) -> None:
    buttons = {button.text().replace("&", ""): button for button in search.findChildren(QPushButton)}
    assert not buttons["Not in the list"].isEnabled()
    type_keys("x")
    assert buttons["Not in the list"].isEnabled()


def test_escape_chooses_nothing(qtbot: QtBot, search: CourseSearch, chosen: Chosen) -> None:
    type_keys("topamax")
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(search))
    assert chosen == []


def test_every_control_has_a_name_and_is_reached_by_tab(search: CourseSearch) -> None:
    type_keys("topamax")
    assert unnamed(search) == []
    assert left_out_by_tab(search) == []
    assert {label.textFormat() for label in search.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


def test_a_closed_search_is_freed(qtbot: QtBot, session: JournalSession) -> None:
    search = CourseSearch(session)
    search.show()
    freed = weakref.ref(search)
    with qtbot.waitSignal(search.destroyed):
        search.reject()
    del search
    assert freed() is None


@pytest.mark.parametrize("width", [420, 520, 640, 777, 1000])
def test_every_line_is_shown_whole_at_any_width(search: CourseSearch, width: int) -> None:
    search.setMinimumWidth(0)
    search.resize(width, 500)
    QCoreApplication.processEvents()
    view = search.findChildren(QListView)[0]
    model = view.model()
    margin = view.style().pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, None, view) + 1
    for row in range(model.rowCount()):
        place = view.visualRect(model.index(row, 0))
        assert place.right() <= view.viewport().width()
        room = QRect(0, 0, place.width() - 2 * margin, 10_000)
        needed = view.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, model.index(row, 0).data())
        line = view.fontMetrics().lineSpacing()
        assert 0 <= place.height() - needed.height() < line, model.index(row, 0).data()


@pytest.mark.usefixtures("qapp")
def test_the_list_keeps_qts_rules() -> None:
    model = CatalogueModel(treatments(load_catalogue()), lambda item: item.group, all_at_first=True)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for text in ("", "topamax", "zzyzx", "to"):
        model.search(text)
    assert model.item(QModelIndex()) is None
    for role in Qt.ItemDataRole:
        model.data(model.index(0, 0), role)
    del tester


def test_the_keyboard_starts_in_the_field(search: CourseSearch) -> None:
    assert focused().accessibleName() == "Treatment"
