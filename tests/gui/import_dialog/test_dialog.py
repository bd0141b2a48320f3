"""An import shows everything first, guesses no date, writes once, and is taken back by one undo."""

import json
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from migrainejournal.demo import demo_records
from migrainejournal.domain.record import Record
from migrainejournal.gui.import_dialog import reading
from migrainejournal.gui.import_dialog.dialog import ImportDialog
from migrainejournal.gui.kit.fields import Choice
from migrainejournal.gui.kit.file_dialog import FileDialog
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.tasks import Tasks
from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.preview import preview_file
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.gui.windows import focused, open_window, press, press_button, unnamed, wait_until_freed_on_close

SAMPLES = Path(__file__).parents[2] / "interchange" / "samples" / "migraine_buddy"
REPORT = SAMPLES / "html_report_trimmed.html"
AMBIGUOUS = SAMPLES / "html_first-entry.html"
DAY_FIRST, MONTH_FIRST = "Monday 10 December 2018", "Friday 12 October 2018"


@pytest.fixture
def dialog(qtbot: QtBot, session: JournalSession) -> Iterator[ImportDialog]:
    """The open import window."""
    found = ImportDialog(session)
    open_window(qtbot, found)
    yield found
    if isValid(found):
        found.close()


@pytest.fixture
def own_file(tmp_path: Path, clock: Clock) -> Path:
    """Two months of a sample journal in our own format."""
    records = demo_records(years=1, seed=1, today=clock().civil_date)
    file = tmp_path / "sample.json"
    file.write_bytes(OWN_JSON.write(records, clock()))
    return file


def shown(dialog: ImportDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel) if label.isVisible())


def lines(dialog: ImportDialog) -> list[str]:
    views = dialog.findChildren(QListView)
    view = next(v for v in views if v.accessibleName() == "Remarks, and what is not taken in")
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def message(dialog: ImportDialog) -> str:
    bar = dialog.findChild(MessageBar)
    assert isinstance(bar, MessageBar)
    return bar.text


def asked(dialog: ImportDialog) -> list[str]:
    """The dates among which the person is to choose."""
    return [button.text() for button in dialog.findChildren(QRadioButton) if button.isVisible()]


def can_take_in(dialog: ImportDialog) -> bool:
    return next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Take in").isEnabled()


def everything(session: JournalSession, qtbot: QtBot) -> tuple[Record, ...]:
    answers: list[tuple[Record, ...]] = []
    session.ask(Journal.everything, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def choose(dialog: ImportDialog, qtbot: QtBot, file: Path) -> None:
    """Choose a file by the keyboard."""
    press_button(dialog, "Choose a file…")
    chooser = dialog.findChild(FileDialog)
    assert isinstance(chooser, FileDialog)
    name = chooser.findChild(QLineEdit)
    assert isinstance(name, QLineEdit)
    name.setText(str(file))
    press_button(chooser, "Open")
    open_window(qtbot, dialog)


def test_a_file_is_looked_at_taken_in_and_taken_back_by_keys(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot
) -> None:
    choose(dialog, qtbot, REPORT)
    qtbot.waitUntil(lambda: "Attacks: 2 new" in shown(dialog))
    assert "Migraine Buddy report" in shown(dialog)
    assert "From Sunday 9 December 2018 to Tuesday 11 December 2018" in shown(dialog)
    assert lines(dialog)[0] == "Where you were is not taken in (2)."
    assert everything(session, qtbot) == ()
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Take in")
    assert message(dialog) == "Taken in. Undo takes all of it back."
    assert not can_take_in(dialog)
    assert len(everything(session, qtbot)) > 2
    with qtbot.waitSignal(session.saved):
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert everything(session, qtbot) == ()
    assert message(dialog) == ""


def test_the_same_file_again_has_nothing_new(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot
) -> None:
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Take in")
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: "There is nothing new in it." in shown(dialog))
    assert "Attacks: 0 new, 2 already in the journal" in shown(dialog)
    assert not can_take_in(dialog)


def test_a_date_that_can_be_two_is_asked_for_and_may_be_changed(dialog: ImportDialog, qtbot: QtBot) -> None:
    dialog.read(AMBIGUOUS)
    qtbot.waitUntil(lambda: asked(dialog) == [DAY_FIRST, MONTH_FIRST])
    day_first, month_first = dialog.findChildren(QRadioButton)
    assert not day_first.isChecked()
    assert not month_first.isChecked()
    assert not can_take_in(dialog)
    press_button(dialog, MONTH_FIRST)
    qtbot.waitUntil(lambda: f"From {MONTH_FIRST}" in shown(dialog))
    press_button(dialog, DAY_FIRST)
    qtbot.waitUntil(lambda: f"From {DAY_FIRST}" in shown(dialog))
    assert can_take_in(dialog)
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: "Attacks: 2 new" in shown(dialog))
    assert asked(dialog) == []


def test_the_zone_is_the_machines_until_changed(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot
) -> None:
    zone = dialog.findChild(Choice)
    assert isinstance(zone, Choice)
    assert zone.entered() == "Europe/Berlin"
    assert not zone.isVisible()
    dialog.read(REPORT)
    qtbot.waitUntil(zone.isVisible)
    zone.setFocus()
    zone.load("Asia/Tokyo")
    assert not can_take_in(dialog)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    assert focused() is zone
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Take in")
    written = OWN_JSON.write(everything(session, qtbot), session.now())
    starts = [attack["start"] for attack in json.loads(written)["attacks"]]
    assert len(starts) == 2
    assert all(start.endswith("+09:00[Asia/Tokyo]") for start in starts)


def test_our_own_file_needs_no_zone(dialog: ImportDialog, qtbot: QtBot, own_file: Path) -> None:
    dialog.read(own_file)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    assert "Migraine Journal file" in shown(dialog)
    assert "Time zone" not in shown(dialog)
    assert lines(dialog) == []


def test_what_cannot_be_right_is_listed_with_its_line_and_the_rest_taken(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot, own_file: Path
) -> None:
    written = json.loads(own_file.read_text("utf-8"))
    written["attacks"][0]["readings"][0]["pain"] = 11
    whole = len(written["attacks"])
    own_file.write_text(json.dumps(written, indent=1), "utf-8")
    dialog.read(own_file)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    assert f"Attacks: {whole - 1} new, 1 not taken in" in shown(dialog)
    first = lines(dialog)[0]
    assert first.startswith("Line ")
    assert "readings[0]" in first
    assert "Pain goes from 0 to 10." in first
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Take in")


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "This kind of file is not known."),
        (b"<b>Not a diary</b>", "This kind of file is not known."),
        (b'{"format": "migrainejournal", "version": 99}', "A newer Migraine Journal wrote this file."),
        (b'{"format": "migrainejournal", "version": 1, "attacks": [', "damaged or cut short"),
    ],
)
def test_a_file_that_cannot_be_read_says_so(
    dialog: ImportDialog, qtbot: QtBot, tmp_path: Path, content: bytes, sentence: str
) -> None:
    file = tmp_path / "<b>odd.json"
    file.write_bytes(content)
    dialog.read(file)
    qtbot.waitUntil(lambda: sentence in shown(dialog))
    assert "<b>odd.json" in shown(dialog)
    assert not can_take_in(dialog)


def test_a_file_that_is_gone_says_so(dialog: ImportDialog, qtbot: QtBot, tmp_path: Path) -> None:
    dialog.read(tmp_path / "gone.json")
    qtbot.waitUntil(lambda: "The file cannot be opened." in shown(dialog))


def test_everything_has_a_name_in_every_state(dialog: ImportDialog, qtbot: QtBot) -> None:
    assert unnamed(dialog) == []
    dialog.read(AMBIGUOUS)
    qtbot.waitUntil(lambda: asked(dialog) == [DAY_FIRST, MONTH_FIRST])
    assert unnamed(dialog) == []
    press_button(dialog, DAY_FIRST)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    assert unnamed(dialog) == []


def test_tab_goes_from_file_to_question_to_zone_to_list_to_buttons(
    dialog: ImportDialog, qtbot: QtBot
) -> None:
    dialog.read(AMBIGUOUS)
    qtbot.waitUntil(lambda: asked(dialog) == [DAY_FIRST, MONTH_FIRST])
    press_button(dialog, DAY_FIRST)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    stops = []
    for _ in range(5):
        press(Qt.Key.Key_Tab)
        stop = focused()
        stops.append(stop.text() if isinstance(stop, QAbstractButton) else stop.accessibleName())
    assert stops == [
        "Time zone",
        "Remarks, and what is not taken in",
        "&Cancel",
        "&Take in",
        "Choose a &file…",
    ]


def test_the_window_wait_until_freed_on_close_with_an_answer_on_its_way(
    qtbot: QtBot, session: JournalSession
) -> None:
    window = QWidget()
    qtbot.addWidget(window)

    def make() -> ImportDialog:
        dialog = ImportDialog(session, window)
        dialog.show()
        dialog.read(AMBIGUOUS)
        qtbot.waitUntil(lambda: asked(dialog) == [DAY_FIRST, MONTH_FIRST])
        return dialog

    wait_until_freed_on_close(qtbot, make)


def test_closing_while_it_is_written_does_no_harm(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot
) -> None:
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    with qtbot.waitSignal(session.saved):
        press_button(dialog, "Take in")
        dialog.close()
    assert len(everything(session, qtbot)) > 2


def test_a_press_does_not_wait_for_a_file_that_is_read(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on = threading.Event()

    def slow(*given: Any, **named: Any) -> object:  # noqa: ANN401 - whatever preview_file takes
        go_on.wait(10)
        return preview_file(*given, **named)

    monkeypatch.setattr(reading, "preview_file", slow)
    dialog.read(REPORT)
    with qtbot.waitSignal(session.saved):
        session.edit("Log", partial(Journal.log_pain, pain=7, at=clock()))
    assert not can_take_in(dialog)
    go_on.set()
    qtbot.waitUntil(lambda: can_take_in(dialog))


def test_a_fault_elsewhere_does_not_deny_what_was_taken_in(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot
) -> None:
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    session.failed.emit(ValueError())
    assert can_take_in(dialog)
    press_button(dialog, "Take in")
    qtbot.waitUntil(lambda: message(dialog).startswith("Taken in."))
    session.failed.emit(ValueError())
    assert message(dialog).startswith("Taken in.")


def test_a_fault_while_writing_says_that_nothing_was_taken_in(
    dialog: ImportDialog, session: JournalSession, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.read(REPORT)
    qtbot.waitUntil(lambda: can_take_in(dialog))
    with monkeypatch.context() as patched:
        patched.setattr(Journal, "take_in", broken)
        with qtbot.waitSignal(session.failed):
            press_button(dialog, "Take in")
    assert message(dialog) == "Nothing was taken in."
    assert everything(session, qtbot) == ()
    press_button(dialog, "Take in")
    qtbot.waitUntil(lambda: message(dialog).startswith("Taken in."))


@pytest.mark.parametrize(("place", "name"), [(reading, "preview_file"), (Journal, "everything")])
def test_a_fault_while_reading_is_said_and_told(
    dialog: ImportDialog,
    session: JournalSession,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    place: object,
    name: str,
) -> None:
    monkeypatch.setattr(place, name, broken)
    with qtbot.waitSignal(session.failed):
        dialog.read(REPORT)
    assert "The file could not be read; the fault is the program's." in shown(dialog)
    assert not can_take_in(dialog)


def broken(*_given: object, **_named: object) -> None:
    raise ValueError


def test_without_the_journal_it_says_so_instead_of_reading_on(
    qtbot: QtBot, own_home: Paths, clock: Clock, own_file: Path
) -> None:
    open_journal(own_home.journal, own_home.seen, clock).close()
    own_home.journal.unlink()
    tasks = Tasks()
    session = JournalSession(tasks, partial(open_journal, own_home.journal, own_home.seen, clock), clock)
    first = ImportDialog(session)
    open_window(qtbot, first)
    first.read(own_file)
    with qtbot.waitSignal(session.could_not_open):
        session.open()
    said = "The journal that was here is missing."
    assert said in shown(first)
    second = ImportDialog(session)
    open_window(qtbot, second)
    second.read(own_file)
    assert said in shown(second)
    for window in (first, second):
        window.close()
    session.close()
    tasks.stop()
