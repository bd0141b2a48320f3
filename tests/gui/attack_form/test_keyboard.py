"""The keyboard alone is enough, everything has a name, nothing typed is lost, and a closed form is gone."""

import weakref

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.kit.reading_order import tab_stops
from migrainejournal.gui.session import JournalSession
from tests.gui.attack_form.conftest import MakeForm, Recorded
from tests.gui.attack_form.controls import named, row
from tests.gui.windows import focused, open_window, press, unnamed


def walk(form: AttackForm, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where the key leads, from the first control until it comes round again."""
    stops: list[QWidget] = []
    next(tab_stops(form)).setFocus()
    while focused() not in stops[:-1]:
        if not stops or focused() is not stops[-1]:  # a date is three steps of one control
            stops.append(focused())
        press(key)
    return stops


def test_tab_goes_in_reading_order_also_through_new_rows(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...], qtbot: QtBot
) -> None:
    form = make_form(attack, doses)
    open_window(qtbot, form)
    for button in ("Add an aura", "Add a reading", "Add a dose", "Remove dose 1"):
        named(form, QToolButton, button).click()
    expected = [stop for stop in tab_stops(form) if stop.isVisibleTo(form)]
    assert walk(form) == expected
    assert walk(form, Qt.Key.Key_Backtab) == [expected[0], *reversed(expected[1:])]
    assert [stop.accessibleName() for stop in expected[:5]] == [
        "Start, date",
        "Start, time",
        "How sure",
        "",
        "End, date",
    ]


def test_a_new_row_gets_the_keyboard(make_form: MakeForm, attack: Attack) -> None:
    form = make_form(attack)
    named(form, QToolButton, "Add a reading").click()
    stop = form.focusWidget()
    assert stop is not None
    assert row(form, "pain reading 3").isAncestorOf(stop)
    named(form, QToolButton, "Add a dose").click()
    assert form.focusWidget() is named(row(form, "dose 1"), QComboBox, "Medicine")


def test_every_control_has_a_name(make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]) -> None:
    form = make_form(attack, doses)
    for button in ("How it came", "Two hours later and more"):
        for toggle in form.findChildren(QToolButton):
            if toggle.text() == button:
                toggle.setChecked(True)
    assert unnamed(form) == []
    texts = [label.textFormat() for label in form.findChildren(QLabel)]
    assert set(texts) == {Qt.TextFormat.PlainText}


def test_ctrl_return_saves(make_form: MakeForm, recorded: Recorded, qtbot: QtBot) -> None:
    form = make_form(*recorded() or ())
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    note = named(form, QPlainTextEdit, "Note")
    note.setFocus()
    QTest.keyClicks(note, "A line. ")
    with qtbot.waitSignal(form.destroyed):
        QTest.keyClick(note, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    saved = recorded()
    assert saved is not None
    assert saved[0].note == "A line. Slept badly."


def test_escape_closes_a_form_nobody_touched(make_form: MakeForm, attack: Attack, qtbot: QtBot) -> None:
    form = make_form(attack)
    with qtbot.waitSignal(form.destroyed):
        QTest.keyClick(form, Qt.Key.Key_Escape)


def test_escape_asks_before_typing_is_lost(
    make_form: MakeForm, recorded: Recorded, session: JournalSession, qtbot: QtBot
) -> None:
    before = recorded()
    form = make_form(*before or ())
    QTest.keyClicks(named(form, QPlainTextEdit, "Note"), "Typed. ")
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert form.isVisible()
    assert "Not saved yet." in [label.text() for label in form.findChildren(QLabel) if label.isVisible()]
    assert named(form, QPlainTextEdit, "Note").toPlainText().startswith("Typed. ")
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Discard").click()
    assert recorded() == before


def test_closing_the_window_asks_too_and_saving_is_one_press(
    make_form: MakeForm, recorded: Recorded, qtbot: QtBot
) -> None:
    form = make_form(*recorded() or ())
    QTest.keyClicks(named(form, QPlainTextEdit, "Note"), "Typed. ")
    assert not form.close()
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Save").click()
    saved = recorded()
    assert saved is not None
    assert saved[0].note == "Typed. Slept badly."


def test_return_in_a_field_does_not_press_a_button(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...], session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form(attack, doses)
    for stop in tab_stops(form):
        if stop.isVisible() and isinstance(stop, QAbstractSpinBox | QLineEdit | QCheckBox):
            QTest.keyClick(stop, Qt.Key.Key_Return)
    assert form.isVisible()
    assert session.unsaved == 0
    assert form.entered() == (attack, doses)


def test_a_closed_form_is_freed(
    session: JournalSession,
    qtbot: QtBot,
    attack: Attack,
    doses: tuple[Dose, ...],
    medicines: tuple[Medicine, ...],
) -> None:
    form = AttackForm(session, medicines=medicines, attack=attack, doses=doses)
    form.show()
    named(form, QToolButton, "Add a reading").click()
    named(form, QToolButton, "Remove dose 1").click()
    freed = weakref.ref(form)
    named(form, QPlainTextEdit, "Note").setFocus()
    form.reject()
    with qtbot.waitSignal(form.destroyed):
        named(form, QToolButton, "Discard").click()
    del form
    assert freed() is None
