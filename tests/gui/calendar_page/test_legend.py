"""What the legend explains of a month and of a year."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from migrainejournal.gui.calendar_page.legend import Legend

IN_BOTH = [
    "number: worst pain",
    "migraine day",
    "bleeding",
    "recorded, no headache",
    "nothing recorded",
]


@pytest.fixture
def legend(qtbot: QtBot) -> Legend:
    shown = Legend()
    qtbot.addWidget(shown)
    shown.resize(700, 60)
    shown.show()
    return shown


def words(legend: Legend) -> list[str]:
    entries = [label for label in legend.findChildren(QLabel) if label.isVisible()]
    return [label.text() for label in sorted(entries, key=lambda label: (label.y(), label.x()))]


def test_the_month_explains_each_mark_of_a_treatment(legend: Legend) -> None:
    legend.show_year(False)
    marks = ["dose taken", "treatment started", "changed", "given", "stopped"]
    assert sorted(words(legend)) == sorted(IN_BOTH + marks)


def test_the_year_explains_the_bar_and_the_aura(legend: Legend) -> None:
    legend.show_year(True)
    marks = ["a: aura without headache", "treatment started, changed, given or stopped"]
    assert sorted(words(legend)) == sorted(IN_BOTH + marks)


def test_each_shape_is_painted_before_its_words(legend: Legend) -> None:
    legend.show_year(False)
    pictures = []
    for label in legend.findChildren(QLabel):
        if label.isVisible():
            label.setText("")
            pictures.append(label.grab().toImage())
    assert not any(one == other for place, one in enumerate(pictures) for other in pictures[:place])
