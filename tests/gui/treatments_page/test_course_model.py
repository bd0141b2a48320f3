"""The list holds one course a row and reads each out whole."""

from uuid import uuid4

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from migrainejournal.gui.treatments_page.course_model import COURSE, CourseModel
from migrainejournal.gui.treatments_page.courses import Course
from tests.gui.treatments_page.records import ALL, BOTOX, TODAY

COURSES = tuple(Course(treatment=treatment, today=TODAY) for treatment in ALL)


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_qts_rules_while_it_fills_and_empties() -> None:
    model = CourseModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_courses(COURSES)
    model.show_courses(COURSES[:1])
    model.show_courses(())
    del tester


def test_each_row_has_its_course_and_its_name() -> None:
    model = CourseModel()
    model.show_courses(COURSES)
    assert [model.index(row, 0).data() for row in range(len(ALL))] == [t.name for t in ALL]
    assert model.index(1, 0).data(COURSE) == COURSES[1]
    assert "since 1 May 2026" in model.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_course_is_found_and_one_that_is_gone_is_not() -> None:
    model = CourseModel()
    model.show_courses(COURSES)
    assert model.index_of(BOTOX.id).row() == 1
    assert model.index_of(uuid4()) == QModelIndex()


def test_every_index_and_role_has_an_answer() -> None:
    model = CourseModel()
    model.show_courses(COURSES)
    for index in (QModelIndex(), model.index(0, 0)):
        for role in Qt.ItemDataRole:
            model.data(index, role)
    assert model.course(QModelIndex()) is None
