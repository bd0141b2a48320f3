"""Treatments of every kind are added by the keys alone, from an empty page to what is said of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.domain.vocabulary import TreatmentKind
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_search import CourseSearch
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from tests.gui.treatments_page.conftest import Kept
from tests.gui.treatments_page.parts import detail_of, go_to, is_in_row, opened, type_over, words_in
from tests.gui.treatments_page.records import TODAY
from tests.gui.windows import focused, press, press_button, type_keys
from tests.values import day

CONTROL = Qt.KeyboardModifier.ControlModifier


def search_for(qtbot: QtBot, page: TreatmentsPage, name: str) -> CourseSearch:
    """Press the one button of the empty page, and write the name into the search."""
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    press(Qt.Key.Key_Space)
    search = opened(qtbot, page, CourseSearch)
    type_keys(name)
    return search


def add(qtbot: QtBot, page: TreatmentsPage, name: str) -> TreatmentForm:
    """Choose the first treatment found under the name, and come to its form."""
    search = search_for(qtbot, page, name)
    with qtbot.waitSignal(search.destroyed):
        press(Qt.Key.Key_Return)
    form = opened(qtbot, page, TreatmentForm)
    assert form.windowTitle() == "Add treatment"
    assert focused().accessibleName() == "Name"
    return form


def test_topiramate_is_added_with_its_titration_by_the_keys_alone(
    qtbot: QtBot, empty_page: TreatmentsPage, kept: Kept, session: JournalSession
) -> None:
    form = add(qtbot, empty_page, "topamax")
    go_to("Start")
    type_keys("02072026")
    go_to("Dose")
    type_over("25")
    for number, on, amount in ((2, "09072026", "50"), (3, "16072026", "100")):
        go_to("Add a dose")
        press(Qt.Key.Key_Space)
        assert is_in_row(f"dose {number}")
        type_keys(on)
        go_to("Dose")
        type_over(amount)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (added,) = kept()
    assert [(s.date, s.amount, s.unit) for s in added.steps] == [
        (day("2026-07-02"), 25, "mg"),
        (day("2026-07-09"), 50, "mg"),
        (day("2026-07-16"), 100, "mg"),
    ]
    assert (added.name, added.catalogue, added.target_amount) == ("Topamax", "topiramate", 50)
    qtbot.waitUntil(lambda: "Topamax" in words_in(detail_of(empty_page)))
    shown = words_in(detail_of(empty_page))
    assert "Long enough to be judged: 137 days at the target dose; 56 are needed" in shown
    assert "Not enough recorded days before the start" in shown
    for replay, expected in ((session.undo, ()), (session.redo, (added,))):
        with qtbot.waitSignal(session.saved):
            replay()
        assert kept() == expected


def test_botox_is_added_with_places_and_lot_by_the_keys_alone(
    qtbot: QtBot, empty_page: TreatmentsPage, kept: Kept
) -> None:
    form = add(qtbot, empty_page, "botox")
    go_to("Start")
    type_keys("01052026")
    for number, on, lot in ((1, "01052026", "C1"), (2, "24072026", "C2")):
        go_to("Add a session")
        press(Qt.Key.Key_Space)
        assert is_in_row(f"session {number}")
        type_keys(on)
        if number == 1:
            go_to("Amount")
            type_over("155")
            go_to("Places, lot and note")
            press(Qt.Key.Key_Space)
            go_to("Places injected")
            type_over("31")
        go_to("Lot")
        type_over(lot)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (added,) = kept()
    assert [(s.date, s.amount, s.unit, s.sites, s.lot) for s in added.sessions] == [
        (day("2026-05-01"), 155, "units", 31, "C1"),
        (day("2026-07-24"), 155, "units", 31, "C2"),
    ]
    qtbot.waitUntil(lambda: "155 units, 31 places, lot C2" in words_in(detail_of(empty_page)))


def test_therapy_is_added_with_minutes_by_the_keys_alone(
    qtbot: QtBot, empty_page: TreatmentsPage, kept: Kept
) -> None:
    form = add(qtbot, empty_page, "cbt")
    go_to("Add a session")
    press(Qt.Key.Key_Space)
    go_to("Lasted")
    type_over("50")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (added,) = kept()
    assert [(s.date, s.minutes) for s in added.sessions] == [(TODAY, 50)]
    qtbot.waitUntil(lambda: "50 min" in words_in(detail_of(empty_page)))


def test_one_that_is_not_listed_is_added_with_its_kind_by_the_keys_alone(
    qtbot: QtBot, empty_page: TreatmentsPage, kept: Kept
) -> None:
    search = search_for(qtbot, empty_page, "<b>Zzyzx</b>")
    with qtbot.waitSignal(search.destroyed):
        press_button(search, "Not in the list")
    form = opened(qtbot, empty_page, TreatmentForm)
    go_to("What it is")
    type_keys("dev")
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    (added,) = kept()
    assert (added.name, added.kind, added.catalogue) == ("<b>Zzyzx</b>", TreatmentKind.DEVICE, None)
    qtbot.waitUntil(lambda: "<b>Zzyzx</b>" in words_in(detail_of(empty_page)))
