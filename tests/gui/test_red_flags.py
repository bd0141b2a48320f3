"""When to see a clinician: read by keys alone, from the attack form and from the help; it judges nothing."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton, QTextEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.gui.red_flags import SIGNS_NOW, SIGNS_SOON, RedFlags
from migrainejournal.gui.session import JournalSession
from migrainejournal.paths import Paths
from tests.gui.attack_form.controls import named
from tests.gui.windows import focused, left_out_by_tab, open_window, press, unnamed, wait_until_freed_on_close

KEYWORDS = (
    "ill as well",
    "cancer",
    "usual aura",
    "suddenly",
    "age of 65",
    "has changed",
    "lying down",
    "coughing",
    "optic nerve",
    "getting worse",
    "pregnant",
    "One eye",
    "blow to the head",
    "immune system",
    "painkillers",
)
"""One for each of SNNOOP10's fifteen, in its order."""


def text_of(page: RedFlags) -> QTextEdit:
    (found,) = page.findChildren(QTextEdit)
    return found


def page_of(window: QWidget) -> RedFlags:
    (found,) = window.findChildren(RedFlags)
    return found


def test_all_fifteen_signs_are_named_once_each_with_the_source(qtbot: QtBot) -> None:
    page = RedFlags()
    qtbot.addWidget(page)
    signs = (*SIGNS_NOW, *SIGNS_SOON)
    assert len(signs) == 15
    for keyword in KEYWORDS:
        assert len([sign for sign in signs if keyword in sign]) == 1, keyword
    said = text_of(page).toPlainText()
    assert all(sign in said for sign in signs)
    assert "Do 2019, Neurology 92:134" in said
    assert "does not judge your attacks" in said


def test_it_is_text_that_is_scrolled_left_and_closed_by_keys(qtbot: QtBot) -> None:
    page = RedFlags()
    page.resize(400, 300)
    open_window(qtbot, page)
    text = text_of(page)
    assert focused() is text
    press(Qt.Key.Key_PageDown)
    assert text.verticalScrollBar().value() > 0
    QTest.keyClicks(text, "typed")
    assert "typed" not in text.toPlainText()
    assert unnamed(page) == []
    assert left_out_by_tab(page) == []
    with qtbot.waitSignal(page.destroyed):
        QTest.keyClick(page, Qt.Key.Key_Escape)


def test_the_attack_form_leads_to_it_and_its_tick_stays_what_it_was(
    session: JournalSession, qtbot: QtBot
) -> None:
    form = AttackForm(session, medicines=())
    open_window(qtbot, form)
    tick = named(form, QCheckBox, "Different from my usual attacks")
    button = named(form, QToolButton, "When to see a clinician")
    assert tick.nextInFocusChain() is button
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert page_of(form).isVisible()
    assert not tick.isChecked()
    page_of(form).close()
    tick.click()
    assert form.entered()[0].different_from_usual
    form.deleteLater()


def test_the_help_leads_to_it(own_home: Paths, qtbot: QtBot) -> None:
    window = HelpDialog(own_home)
    qtbot.addWidget(window)
    open_window(qtbot, window)
    QTest.keyClick(named(window, QPushButton, "When to see a clinician"), Qt.Key.Key_Space)
    assert page_of(window).isVisible()
    page_of(window).close()


def test_it_is_freed_on_close(qtbot: QtBot) -> None:
    def make() -> QWidget:
        page = RedFlags()
        open_window(qtbot, page)
        return page

    wait_until_freed_on_close(qtbot, make)
