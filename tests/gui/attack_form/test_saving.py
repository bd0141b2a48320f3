"""Saving the form: one undo step, merged with what was done elsewhere, refused beside the field."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.gui.attack_form.form import AttackForm
from migrainejournal.gui.session import JournalSession
from migrainejournal.journal import Ailment, Journal, StoreError
from tests.conftest import Clock
from tests.gui.attack_form.conftest import MakeForm, Recorded
from tests.gui.attack_form.controls import named, row, sentences, set_date, set_time


def save(form: AttackForm, qtbot: QtBot) -> None:
    """Save, and wait until the form has closed itself."""
    with qtbot.waitSignal(form.destroyed):
        press_save(form)


def press_save(form: AttackForm) -> None:
    named(form, QPushButton, "Save").click()


def refused(form: AttackForm, qtbot: QtBot) -> list[str]:
    """Save, and wait for what the form says against it."""
    press_save(form)
    qtbot.waitUntil(lambda: bool(sentences(form)))
    assert form.isVisible()
    return sentences(form)


def write_note(form: AttackForm, text: str) -> None:
    note = named(form, QPlainTextEdit, "Note")
    note.clear()
    QTest.keyClicks(note, text)


def test_what_was_done_elsewhere_meanwhile_stays(
    make_form: MakeForm, recorded: Recorded, session: JournalSession, qtbot: QtBot, at: Callable[..., Moment]
) -> None:
    form = make_form(*recorded() or ())
    reopened = partial(Journal.log_pain, pain=3, at=at("2026-11-22 09:55"))
    with qtbot.waitSignal(session.saved):
        session.edit("Log", reopened)
    attack, _ = recorded() or pytest.fail("gone")
    elsewhere = replace(attack, symptoms=(*attack.symptoms, "vomiting"))
    with qtbot.waitSignal(session.saved):
        session.edit("Elsewhere", partial(Journal.apply, change=Change((Step(attack, elsewhere),))))
    write_note(form, "Better later.")
    save(form, qtbot)
    after, _ = recorded() or pytest.fail("gone")
    assert after.note == "Better later."
    assert "vomiting" in after.symptoms


def test_a_reading_logged_while_the_form_is_open_stays(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    running = ask(session, qtbot)
    form = make_form(running)
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=9, at=clock.forward(minutes=20)))
    write_note(form, "At work.")
    save(form, qtbot)
    after = ask(session, qtbot)
    assert [reading.pain for reading in after.readings] == [6, 9]
    assert after.note == "At work."


def ask(session: JournalSession, qtbot: QtBot) -> Attack:
    answers: list[Attack | None] = []
    session.ask(Journal.running_attack, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0] is not None
    return answers[0]


def test_the_attack_and_its_doses_are_one_step_to_undo(
    make_form: MakeForm, recorded: Recorded, session: JournalSession, qtbot: QtBot
) -> None:
    before = recorded() or pytest.fail("gone")
    form = make_form(*before)
    named(row(form, "dose 1"), QDoubleSpinBox, "Amount").setValue(2)
    named(form, QToolButton, "Remove dose 2").click()
    named(form, QToolButton, "Add a dose").click()
    write_note(form, "Changed.")
    save(form, qtbot)
    after, doses = recorded() or pytest.fail("gone")
    assert (after.note, sorted(dose.amount for dose in doses)) == ("Changed.", [1, 2])
    with qtbot.waitSignal(session.saved):
        session.undo()
    undone, doses_undone = recorded() or pytest.fail("gone")
    assert replace(undone, updated=None) == replace(before[0], updated=None)
    assert [replace(d, updated=None) for d in doses_undone] == [replace(d, updated=None) for d in before[1]]


def test_the_delete_button_says_what_goes_and_can_be_undone(
    make_form: MakeForm, recorded: Recorded, session: JournalSession, qtbot: QtBot
) -> None:
    form = make_form(*recorded() or ())
    with qtbot.waitSignal(form.destroyed):
        named(form, QPushButton, "Delete attack and its 2 doses").click()
    assert recorded() is None
    with qtbot.waitSignal(session.saved):
        session.undo()
    _, doses = recorded() or pytest.fail("gone")
    assert len(doses) == 2


@pytest.mark.parametrize(("number", "text"), [(0, "Delete attack"), (1, "Delete attack and its dose")])
def test_the_delete_button_counts(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...], number: int, text: str
) -> None:
    assert named(make_form(attack, doses[:number]), QPushButton, text)


def test_an_end_before_the_start_is_told_beside_the_end(
    make_form: MakeForm, recorded: Recorded, qtbot: QtBot
) -> None:
    form = make_form(*recorded() or ())
    write_note(form, "Typed before.")
    set_date(form, "End", 2026, 11, 7)
    said = refused(form, qtbot)
    assert said[0] == "The end is before the start. Change one of them."
    assert named(form, QPlainTextEdit, "Note").toPlainText() == "Typed before."
    set_date(form, "End", 2026, 11, 8)
    save(form, qtbot)
    after, _ = recorded() or pytest.fail("gone")
    assert after.note == "Typed before."


def test_pain_11_is_told_beside_its_reading(make_form: MakeForm, recorded: Recorded, qtbot: QtBot) -> None:
    form = make_form(*recorded() or ())
    pain = named(row(form, "pain reading 2"), QSpinBox, "Pain, 0 to 10")
    pain.selectAll()
    QTest.keyClicks(pain, "11")
    named(row(form, "dose 1"), QDoubleSpinBox, "Amount").setValue(0)
    refused(form, qtbot)
    assert sentences(row(form, "pain reading 2")) == ["Pain goes from 0 to 10. Choose a number in between."]
    assert pain.value() == 11
    assert form.focusWidget() is pain, "the first one that is told gets the keyboard"


def test_the_right_one_of_two_doses_is_told(make_form: MakeForm, recorded: Recorded, qtbot: QtBot) -> None:
    form = make_form(*recorded() or ())
    second = row(form, "dose 2")
    named(second, QDoubleSpinBox, "Amount").setValue(0)
    named(second, QSpinBox, "Pain then").setValue(12)
    said = refused(form, qtbot)
    assert sentences(second) == said
    assert len(said) == 2
    assert sentences(row(form, "dose 1")) == []


def test_a_date_in_2199_is_told_beside_it(make_form: MakeForm, recorded: Recorded, qtbot: QtBot) -> None:
    form = make_form(*recorded() or ())
    set_date(form, "End", 2199, 1, 1)
    assert refused(form, qtbot) == ["This is in the future. Choose now or an earlier time."]


def test_an_aura_of_eight_days_is_told_beside_it(
    make_form: MakeForm, recorded: Recorded, qtbot: QtBot
) -> None:
    form = make_form(*recorded() or ())
    named(row(form, "aura 2"), QSpinBox, "Lasted").setValue(8 * 24 * 60)
    refused(form, qtbot)
    assert sentences(row(form, "aura 2")) == ["An aura lasts from 0 minutes to 7 days. Change its length."]


@pytest.mark.parametrize("note", ["🤕" * 25_000, "<img src=x> <b>not bold</b>\n\ta & b"])
def test_any_note_is_kept_as_it_is(make_form: MakeForm, recorded: Recorded, qtbot: QtBot, note: str) -> None:
    form = make_form(*recorded() or ())
    field = named(form, QPlainTextEdit, "Note")
    field.selectAll()
    field.insertPlainText(note)
    save(form, qtbot)
    after = recorded() or pytest.fail("gone")
    assert after[0].note == note
    assert named(make_form(*after), QPlainTextEdit, "Note").toPlainText() == note


def test_seconds_do_not_put_a_reading_outside_its_attack(
    make_form: MakeForm, recorded: Recorded, qtbot: QtBot
) -> None:
    """The attack was logged at 02:10:37; for who writes 02:10 that is the same."""
    form = make_form(*recorded() or ())
    named(form, QToolButton, "Add a reading").click()
    added = row(form, "pain reading 3")
    set_time(added, "Pain", 2, 11)
    set_time(added, "Pain", 2, 10)
    named(added, QSpinBox, "Pain, 0 to 10").setValue(4)
    set_time(form, "End", 5, 30)
    save(form, qtbot)
    after, _ = recorded() or pytest.fail("gone")
    assert [reading.pain for reading in after.readings] == [5, 4, 8]


def test_a_new_attack_needs_a_start_and_one_pain(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot, at: Callable[..., Moment]
) -> None:
    form = make_form(day=date(2026, 11, 20))
    named(row(form, "pain reading 1"), QSpinBox, "Pain, 0 to 10").setValue(6)
    set_time(form, "Start", 8, 15)
    attack, _ = form.entered()
    assert (attack.start, attack.end) == (at("2026-11-20 08:15"), at("2026-11-20 08:15"))
    assert [(reading.at, reading.pain) for reading in attack.readings] == [(at("2026-11-20 08:15"), 6)]
    set_time(form, "End", 14, 0)
    set_time(form, "Start", 8, 30)
    assert form.entered()[0].end == at("2026-11-20 14:00")
    save(form, qtbot)
    assert session.undo_stack.undoText() == "Add attack"


def test_a_new_attack_of_today_is_running(make_form: MakeForm, clock: Clock) -> None:
    form = make_form()
    attack, _ = form.entered()
    assert (attack.start, attack.end, attack.readings) == (clock(), None, ())
    clock.forward(hours=1)
    named(form, QCheckBox, "still running").click()
    assert form.entered()[0].end == clock()


def test_a_dose_can_be_of_a_medicine_without_a_name(
    session: JournalSession, qtbot: QtBot, medicines: tuple[Medicine, ...]
) -> None:
    form = AttackForm(session, medicines=())
    form.show()
    named(form, QToolButton, "Add a dose").click()
    _, doses = form.entered()
    assert [dose.medicine for dose in doses] == [UNNAMED]
    save(form, qtbot)
    answers: list[tuple[Medicine, ...]] = []
    session.ask(Journal.medicines, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert [medicine.id for medicine in answers[0]] == [UNNAMED]


def test_retired_medicines_are_offered_only_where_they_were_taken(
    make_form: MakeForm, attack: Attack, doses: tuple[Dose, ...]
) -> None:
    form = make_form(attack, doses)
    offered = named(row(form, "dose 1"), QComboBox, "Medicine")
    assert offered.findText("rizatriptan 10 mg") >= 0
    form = make_form(attack, doses[:1])
    offered = named(row(form, "dose 1"), QComboBox, "Medicine")
    assert offered.findText("rizatriptan 10 mg") == -1


def test_a_full_disk_leaves_the_form_as_it_is_and_is_tried_again(
    make_form: MakeForm,
    recorded: Recorded,
    session: JournalSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = make_form(*recorded() or ())
    write_note(form, "Kept.")
    save_really, full = Journal.save, [True]

    def save_with_no_room_at_first(journal: Journal, change: Change) -> Change:
        if full and full.pop():
            raise StoreError(Ailment.DISK_FULL)
        return save_really(journal, change)

    monkeypatch.setattr(Journal, "save", save_with_no_room_at_first)
    session._retry.setInterval(50)  # noqa: SLF001 - two seconds are long in a test
    with qtbot.waitSignal(session.waiting):
        press_save(form)
    assert form.isVisible()
    assert not named(form, QPlainTextEdit, "Note").isEnabled()
    with qtbot.waitSignal(form.destroyed):
        pass
    after, _ = recorded() or pytest.fail("gone")
    assert after.note == "Kept."


@pytest.mark.parametrize("closed", [False, True])
def test_a_waiting_edit_taken_back_leaves_the_form_with_what_was_typed(
    make_form: MakeForm,
    recorded: Recorded,
    session: JournalSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    closed: bool,
) -> None:
    form = make_form(*recorded() or ())
    write_note(form, "Kept.")

    def full(_journal: Journal, _change: Change) -> Change:
        raise StoreError(Ailment.DISK_FULL)

    with monkeypatch.context() as patched:
        patched.setattr(Journal, "save", full)
        with qtbot.waitSignal(session.waiting):
            press_save(form)
    session.failed.emit(ValueError())  # another's bug
    assert not named(form, QPlainTextEdit, "Note").isEnabled()
    if closed:
        form.reject()
    session.undo()
    note = named(form, QPlainTextEdit, "Note")
    assert (form.isVisible(), note.isEnabled(), note.toPlainText()) == (True, True, "Kept.")
    assert named(form, QToolButton, "Discard").isVisible()
    save(form, qtbot)
    after, _ = recorded() or pytest.fail("gone")
    assert after.note == "Kept."


def test_a_bug_while_saving_loses_nothing_typed(
    make_form: MakeForm,
    recorded: Recorded,
    session: JournalSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    form = make_form(*recorded() or ())
    write_note(form, "Kept.")

    def broken(_journal: Journal, _change: Change) -> Change:
        raise ValueError

    monkeypatch.setattr(Journal, "save", broken)
    with qtbot.waitSignal(session.failed):
        press_save(form)
        form.reject()
    note = named(form, QPlainTextEdit, "Note")
    assert (form.isVisible(), note.isEnabled(), note.toPlainText()) == (True, True, "Kept.")


def test_a_second_attack_does_not_run_beside_the_first(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    clock.forward(hours=2)
    form = make_form()
    write_note(form, "Kept.")
    sentence = "Another attack is still running. Say when this one ended, or end the other one first."
    assert refused(form, qtbot) == [sentence]
    assert named(form, QPlainTextEdit, "Note").toPlainText() == "Kept."
    named(form, QCheckBox, "still running").setChecked(False)
    save(form, qtbot)
    assert ask(session, qtbot).note == ""


def test_the_attack_that_runs_can_be_edited(
    make_form: MakeForm, session: JournalSession, qtbot: QtBot, clock: Clock
) -> None:
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=6, at=clock()))
    form = make_form(ask(session, qtbot))
    write_note(form, "Still here.")
    save(form, qtbot)
    assert ask(session, qtbot).note == "Still here."


def test_text_still_being_typed_is_saved(make_form: MakeForm, recorded: Recorded, qtbot: QtBot) -> None:
    form = make_form(*recorded() or ())
    amount = named(row(form, "dose 1"), QAbstractSpinBox, "Amount")
    amount.selectAll()
    QTest.keyClicks(amount, "1.5")
    save(form, qtbot)
    _, doses = recorded() or pytest.fail("gone")
    assert doses[0].amount == 1.5
