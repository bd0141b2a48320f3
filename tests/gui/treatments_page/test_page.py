"""The page shows what is recorded, follows every edit, and is used by the keys alone."""

from dataclasses import replace
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.change import Change, Step
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_model import CourseModel
from migrainejournal.gui.treatments_page.headache_strip import HeadacheStrip
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.gui.treatments_page.time_axis import TimeAxis
from migrainejournal.gui.treatments_page.treatment_form import TreatmentForm
from migrainejournal.gui.treatments_page.why_button import WhyButton
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.gui.treatments_page.conftest import Fill, Kept
from tests.gui.treatments_page.parts import (
    choose,
    detail_of,
    go_to,
    opened,
    part,
    shown_names,
    spoken_rows,
    view_of,
    words_in,
)
from tests.gui.treatments_page.records import (
    ALL,
    BOTOX,
    OWN,
    PLANNED,
    PROPRANOLOL,
    ROUGH,
    THERAPY,
    TODAY,
    TOPIRAMATE,
)
from tests.gui.windows import (
    focused,
    press,
    press_button,
    type_keys,
    unnamed,
)
from tests.values import day

if TYPE_CHECKING:
    from migrainejournal.gui.why.reason import Reason

CONTROL = Qt.KeyboardModifier.ControlModifier


def buttons_in(page: TreatmentsPage) -> list[str]:
    return [b.text() for b in detail_of(page).findChildren(QPushButton) if b.isVisible()]


def undo(qtbot: QtBot, session: JournalSession) -> None:
    with qtbot.waitSignal(session.saved):
        session.undo()


# Without a treatment


def test_an_empty_page_offers_one_thing(qtbot: QtBot, empty_page: TreatmentsPage) -> None:
    qtbot.waitUntil(lambda: bool(words_in(empty_page)))
    visible = [b.text() for b in empty_page.findChildren(QPushButton) if b.isVisible()]
    assert visible == ["Add a treatment"]
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QPushButton))
    assert unnamed(empty_page) == []


def test_the_last_one_undone_leaves_an_empty_page(
    qtbot: QtBot, empty_page: TreatmentsPage, fill: Fill, session: JournalSession
) -> None:
    fill(TOPIRAMATE)
    qtbot.waitUntil(lambda: view_of(empty_page).isVisible())
    undo(qtbot, session)
    qtbot.waitUntil(lambda: not view_of(empty_page).isVisible())
    assert any("Whatever you try" in text for text in words_in(empty_page))


def test_before_anything_is_read_the_page_has_its_name_and_its_buttons(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences
) -> None:
    page = TreatmentsPage(session, theme, preferences)
    qtbot.addWidget(page)
    page.resize(1125, 800)
    page.show()
    assert "Treatments" in words_in(page)
    assert buttons_in(page) == []
    assert "Add a treatment" in [b.text() for b in page.findChildren(QPushButton) if b.isVisible()]
    page.grab()
    assert part(page, TimeAxis).accessibleName() == ""  # no dates are made up


# The list


def test_rows_are_read_out_whole(page: TreatmentsPage) -> None:
    rows = dict(zip(shown_names(page), spoken_rows(page), strict=True))
    assert list(rows) == [t.name for t in (PLANNED, THERAPY, TOPIRAMATE, BOTOX, PROPRANOLOL, OWN)]
    assert rows["topiramate"] == (
        "topiramate, preventive medicine, antiepileptic, since 3 Aug 2026, 25 mg a day from 3 Aug 2026, "
        "50 mg a day from 17 Aug 2026, 100 mg a day from 7 Sep 2026, "
        "10.0 to 5.0 migraine days in 28 (50 % fewer). "
        "Long enough to be judged: 98 days at the target dose; 56 are needed"
    )
    assert "4 sessions" in rows["cognitive behavioural therapy"]
    assert "stopped: side effects" in rows["propranolol"]
    assert rows[ROUGH].startswith(f"{ROUGH}, device, own & rough, 10 Jan 2024 to 10 Feb 2024")


def test_arrows_walk_the_rows_and_the_detail_follows(qtbot: QtBot, page: TreatmentsPage) -> None:
    qtbot.waitUntil(lambda: focused() is view_of(page))
    press(Qt.Key.Key_Home)
    for name in (PLANNED.name, THERAPY.name, TOPIRAMATE.name):
        assert words_in(detail_of(page))[0] == name
        press(Qt.Key.Key_Down)
    press(Qt.Key.Key_End)
    assert words_in(detail_of(page))[0] == ROUGH
    type_keys("prop")
    assert words_in(detail_of(page))[0] == "propranolol"


def test_how_much_time_is_shown_is_chosen_by_the_keys(page: TreatmentsPage) -> None:
    axis = part(page, TimeAxis)
    assert axis.accessibleName() == "Time line from Feb 2026 to Jan 2027"
    press_button(page, "3 years")
    assert axis.accessibleName() == "Time line from Feb 2024 to Jan 2027"
    press_button(page, "All")
    assert axis.accessibleName() == "Time line from Oct 2023 to Jan 2027"
    shown = [b.text() for b in page.findChildren(QToolButton) if b.isChecked()]
    assert shown == ["All"]


def test_the_headache_days_of_each_month_are_said(page: TreatmentsPage) -> None:
    strip = part(page, HeadacheStrip)
    assert strip.accessibleName() == "Headache days a month: November 2026: 5, 21 of 22 days recorded"
    months = strip.accessibleDescription().split("; ")
    assert months[0] == "February 2026: 0, 0 of 28 days recorded"
    assert months[-1] == "November 2026: 5, 21 of 22 days recorded"
    assert len(months) == 10


def test_dates_stand_at_the_same_place_in_all_rows(page: TreatmentsPage) -> None:
    view, strip, axis = view_of(page), part(page, HeadacheStrip), part(page, TimeAxis)
    assert {widget.mapTo(page, QPoint()).x() for widget in (view.viewport(), strip, axis)} == {
        view.mapTo(page, QPoint()).x()
    }
    assert view.scale.right < view.viewport().width()


def test_a_long_list_scrolls_and_keeps_its_axis_in_sight(
    qtbot: QtBot, empty_page: TreatmentsPage, fill: Fill
) -> None:
    fill(*(replace(OWN, id=uuid4(), name=f"treatment {number:03}") for number in range(100)))
    qtbot.waitUntil(lambda: len(shown_names(empty_page)) == 100)
    view, strip = view_of(empty_page), part(empty_page, HeadacheStrip)
    view.setFocus()
    press(Qt.Key.Key_End)
    assert view.verticalScrollBar().maximum() > 0
    assert view.visualRect(view.currentIndex()).intersects(view.viewport().rect())
    for widget in (part(empty_page, TimeAxis), strip):
        assert empty_page.rect().contains(widget.mapTo(empty_page, widget.rect().bottomRight()))


# The detail


def test_everything_known_of_a_course_stands_beside_it(page: TreatmentsPage) -> None:
    choose(page, TOPIRAMATE)
    shown = words_in(detail_of(page))
    for expected in (
        "Preventive medicine, antiepileptic",
        "Since 3 Aug 2026",
        "The review was due on 12 Oct 2026: 8 weeks at 50 mg a day",
        "100 mg a day",
        "tingling fingers, mild",
        "10 Aug 2026",
        "no date",
        ROUGH,
    ):
        assert expected in shown
    assert shown.count(ROUGH) == 2  # a side effect and the note
    assert any("cannot be told apart" in text for text in shown)


def test_injections_have_places_lots_and_a_next_date(page: TreatmentsPage) -> None:
    choose(page, BOTOX)
    shown = words_in(detail_of(page))
    assert "165 units, 33 places, lot C3221" in shown
    assert "Next session on 8 Jan 2027: 12 weeks after the last one" in shown


def test_every_why_tells_the_rule_and_the_days(qtbot: QtBot, page: TreatmentsPage) -> None:
    choose(page, TOPIRAMATE)
    reasons: list[Reason] = []
    page.why.connect(reasons.append)
    buttons = [button for button in detail_of(page).findChildren(WhyButton) if button.isVisible()]
    for button in buttons:
        button.setFocus()
        press(Qt.Key.Key_Space)
    assert [reason.rule for reason in reasons] == [
        Rule.DAYS_AT_TARGET,
        Rule.ADEQUATE_TRIAL,
        Rule.REDUCTION,
        Rule.LEIDEN,
        Rule.LEIDEN,
    ]
    assert len(reasons[0].days) == 98
    assert buttons[0].accessibleName().startswith("Why: Long enough to be judged: 98 days")


def test_the_number_of_a_month_has_its_why(qtbot: QtBot, page: TreatmentsPage) -> None:
    part(page, HeadacheStrip).setFocus()
    with qtbot.waitSignal(page.why) as asked:
        press(Qt.Key.Key_Return)
    (reason,) = asked.args
    assert (reason.title, reason.rule) == ("5 headache days in November 2026", Rule.HEADACHE_DAY)
    assert len(reason.days) == 5


@pytest.mark.parametrize(
    ("treatment", "buttons"),
    [
        (TOPIRAMATE, ["Edit…", "Stop…"]),
        (THERAPY, ["Edit…", "Add session", "Stop…"]),
        (BOTOX, ["Edit…", "Add session", "Stop…"]),
        (PROPRANOLOL, ["Edit…"]),
    ],
)
def test_only_what_can_be_done_is_offered(
    page: TreatmentsPage, treatment: object, buttons: list[str]
) -> None:
    assert treatment in ALL
    choose(page, next(found for found in ALL if found is treatment))
    assert buttons_in(page) == buttons


def test_a_session_is_added_in_one_press_and_can_be_undone(
    qtbot: QtBot, page: TreatmentsPage, session: JournalSession, kept: Kept
) -> None:
    choose(page, THERAPY)
    with qtbot.waitSignal(session.saved):
        press_button(detail_of(page), "Add session")
    qtbot.waitUntil(lambda: "22 Nov 2026" in words_in(detail_of(page)))
    added = next(t for t in kept() if t.id == THERAPY.id).sessions[-1]
    assert (added.date, added.minutes) == (TODAY, 50)
    assert session.undo_stack.undoText() == "Add session"
    undo(qtbot, session)
    qtbot.waitUntil(lambda: "22 Nov 2026" not in words_in(detail_of(page)))


def test_a_session_added_after_midnight_is_of_the_new_day(
    qtbot: QtBot, page: TreatmentsPage, session: JournalSession, kept: Kept, clock: Clock
) -> None:
    choose(page, THERAPY)
    clock.forward(days=1)
    with qtbot.waitSignal(session.saved):
        press_button(detail_of(page), "Add session")
    added = next(t for t in kept() if t.id == THERAPY.id).sessions[-1]
    assert added.date == TODAY + timedelta(days=1)


def test_a_session_before_the_start_is_refused_with_a_sentence(
    qtbot: QtBot, empty_page: TreatmentsPage, fill: Fill
) -> None:
    fill(replace(THERAPY, start=TODAY + timedelta(days=3), sessions=()))
    qtbot.waitUntil(lambda: bool(buttons_in(empty_page)))
    press_button(detail_of(empty_page), "Add session")
    bar = part(empty_page, MessageBar)
    qtbot.waitUntil(lambda: bool(bar.text))
    assert bar.text.startswith("This is not between the start and the end")


def test_an_edit_that_changes_nothing_here_leaves_the_keyboard_where_it_is(
    qtbot: QtBot, page: TreatmentsPage, fill: Fill
) -> None:
    choose(page, THERAPY)
    why = next(button for button in detail_of(page).findChildren(WhyButton) if button.isVisible())
    why.setFocus()
    fill(replace(OWN, id=uuid4(), name="one more"), replace(OWN, id=uuid4(), name="and another"))
    qtbot.waitUntil(lambda: "and another" in shown_names(page))
    assert focused() is why
    assert words_in(detail_of(page))[0] == THERAPY.name


# Forms, opened by the page


def test_enter_edits_the_chosen_one(qtbot: QtBot, page: TreatmentsPage) -> None:
    choose(page, BOTOX)
    view_of(page).setFocus()
    press(Qt.Key.Key_Return)
    form = opened(qtbot, page, TreatmentForm)
    assert form.windowTitle() == "Edit treatment"
    assert form.entered().id == BOTOX.id
    assert not form.isModal()
    form.reject()


def test_one_is_stopped_with_its_reason(qtbot: QtBot, page: TreatmentsPage, kept: Kept) -> None:
    choose(page, TOPIRAMATE)
    press_button(detail_of(page), "Stop…")
    form = opened(qtbot, page, TreatmentForm)
    assert focused().accessibleName() == "End, date"
    go_to("Stopped because")
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(form.destroyed):
        press(Qt.Key.Key_Return, CONTROL)
    after = next(t for t in kept() if t.id == TOPIRAMATE.id)
    assert (after.end, after.stop_reason) == (TODAY, "no_effect")
    qtbot.waitUntil(lambda: "3 Aug 2026 to 22 Nov 2026, stopped: no effect" in words_in(detail_of(page)))


def test_a_double_click_opens_the_row(qtbot: QtBot, page: TreatmentsPage) -> None:
    view, model = view_of(page), part(page, CourseModel)
    middle = view.visualRect(model.index(1, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    form = opened(qtbot, page, TreatmentForm)
    assert form.entered().id == THERAPY.id
    form.reject()


def test_the_chosen_one_stays_chosen_when_it_moves(
    qtbot: QtBot, page: TreatmentsPage, session: JournalSession, kept: Kept
) -> None:
    choose(page, THERAPY)
    before = next(t for t in kept() if t.id == THERAPY.id)
    after = replace(before, start=day("2026-02-01"))
    with qtbot.waitSignal(session.saved):
        session.edit("Elsewhere", partial(Journal.apply, change=Change((Step(before, after),))))
    qtbot.waitUntil(lambda: shown_names(page)[3] == THERAPY.name)
    assert view_of(page).currentIndex().data() == THERAPY.name
