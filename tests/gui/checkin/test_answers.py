"""The rows of a check-in."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QRadioButton

from migrainejournal.gui.checkin.answers import Answers
from tests.gui.attack_form.controls import named
from tests.gui.checkin.conftest import Show

LONG = "own:" + "a walk by the river with the neighbour and both of the dogs before breakfast " * 2
WORD = "own:" + "w" * 90


def answers_begin(show: Show, *keys: str) -> int:
    """How far to the right the answers of work begin."""
    answers = Answers(keys)
    show(answers)
    answers.resize(900, answers.sizeHint().height())
    return named(answers, QRadioButton, "Work: none").mapTo(answers, QPoint(0, 0)).x()


def test_a_long_name_does_not_push_the_answers_of_other_rows_aside(show: Show) -> None:
    usual = answers_begin(show, "sleep", "work")
    for name in (LONG, WORD):
        room = QLabel().fontMetrics().averageCharWidth() * 12
        assert answers_begin(show, "sleep", "work", name) <= usual + room


def test_a_long_name_is_shown_in_full(show: Show) -> None:
    answers = Answers(("work", LONG))
    show(answers)
    answers.resize(900, 400)
    label = next(found for found in answers.findChildren(QLabel) if "neighbour" in found.text())
    assert label.height() >= label.heightForWidth(label.width())
