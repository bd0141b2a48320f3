"""The list of questions: the newest first, two lines each, and answers that come later."""

from dataclasses import replace
from datetime import date

from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from migrainejournal.gui.questions.question_list_model import QuestionListModel
from tests.gui.questions.lives import SLEEP, WINE

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def said(model: QuestionListModel) -> list[list[str]]:
    return [str(model.index(row, 0).data()).split("\n") for row in range(model.rowCount())]


def test_answers_come_to_the_rows_that_are_there(qtbot: QtBot) -> None:
    model = QuestionListModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show_answers({})
    weeks = replace(WINE, first=date(2026, 9, 1), last=date(2026, 10, 27))
    model.show_records([SLEEP, weeks])
    assert said(model) == [
        [
            "Does “red wine” go with more or fewer attacks? (1 Sep 2026 to 27 Oct 2026)",
            "not answered at the moment",
        ],
        ["Does less than 6 hours of sleep go with more or fewer attacks?", "not answered at the moment"],
    ]
    with qtbot.waitSignal(model.dataChanged):
        model.show_answers({SLEEP.id: "Goes with more attacks."})
    assert [lines[1] for lines in said(model)] == ["not answered at the moment", "Goes with more attacks."]
    assert model.record(model.index(1, 0)) == SLEEP
    assert tester is not None
