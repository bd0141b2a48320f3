"""The model behind the list of questionnaires keeps Qt's rules and says each in two lines."""

from datetime import date
from uuid import uuid4

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.gui.scores.score_list_model import ScoreListModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
IN_ORDER = (
    Score(instrument=Instrument.HIT6, date=date(2026, 8, 1), answers=(68,)),
    Score(instrument=Instrument.PHQ4, date=date(2026, 9, 1), answers=(2, 1, 1, 1)),
    Score(instrument=Instrument.HIT6, date=date(2026, 11, 1), answers=(61,)),
)


def test_the_newest_is_first_and_held_against_the_last_of_its_kind(qtbot: QtBot) -> None:
    model = ScoreListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_records(IN_ORDER)
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Sunday 1 November 2026\nHIT-6 61. It was 68 on Saturday 1 August 2026: a change that matters.",
        "Tuesday 1 September 2026\nPHQ-4 5: mild",
        "Saturday 1 August 2026\nHIT-6 68",
    ]
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.record(model.index_of(IN_ORDER[0].key)) == IN_ORDER[0]
    assert model.record(QModelIndex()) is None
    assert not model.index_of(str(uuid4())).isValid()
    assert not model.index_of(None).isValid()
    model.show_records(())
    assert model.rowCount() == 0
    assert tester is not None
