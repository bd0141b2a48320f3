"""A course is drawn as high as its dose, with its sessions and its end, none of it by colour alone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.treatments_page.course_bar import WITHOUT_DOSE, paint_course, pieces
from migrainejournal.gui.treatments_page.courses import Course
from migrainejournal.gui.treatments_page.time_scale import TimeScale
from tests.gui.treatments_page.records import BOTOX, OWN, PROPRANOLOL, THERAPY, TODAY, TOPIRAMATE
from tests.values import day, step

SCALE = TimeScale(first=day("2025-12-01"), last=day("2026-11-30"), left=10, right=740)
AREA = QRectF(0, 10, 760, 40)
Paint = Callable[[Treatment], QImage]


def heights(treatment: Treatment) -> list[tuple[date, date, float]]:
    return [(piece.first, piece.last, round(piece.height, 3)) for piece in pieces(treatment, TODAY)]


def test_the_highest_dose_has_the_whole_height_and_steps_follow_without_a_gap() -> None:
    assert heights(TOPIRAMATE) == [
        (day("2026-08-03"), day("2026-08-16"), 0.475),
        (day("2026-08-17"), day("2026-09-06"), 0.65),
        (day("2026-09-07"), TODAY, 1.0),
    ]
    assert [piece.label for piece in pieces(TOPIRAMATE, TODAY)] == ["25", "50", "100"]


def test_a_course_without_doses_is_one_piece() -> None:
    assert heights(THERAPY) == [(THERAPY.start, TODAY, WITHOUT_DOSE)]


def test_what_lies_before_the_first_dose_is_shown_too() -> None:
    later = replace(THERAPY, steps=(step("2026-09-01", 20, "min"),))
    assert heights(later)[0] == (THERAPY.start, day("2026-08-31"), WITHOUT_DOSE)


@pytest.fixture
def paint(qapp: object) -> Paint:
    """The course on a white ground in the light theme."""

    def painted(treatment: Treatment) -> QImage:
        image = QImage(760, 60, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        course = Course(treatment=treatment, today=TODAY)
        paint_course(painter, AREA, course=course, scale=SCALE, colours=load_colours("light"))
        painter.end()
        return image

    return painted


def drawn(image: QImage, on: date) -> int:
    """How many points of the column in the middle of the date are not white."""
    x = round((SCALE.x(on) + SCALE.end(on)) / 2)
    return sum(image.pixelColor(x, y) != QColor("white") for y in range(image.height()))


def test_a_higher_dose_is_drawn_higher(paint: Paint) -> None:
    image = paint(TOPIRAMATE)
    low, middle, high = (drawn(image, day(on)) for on in ("2026-08-06", "2026-08-26", "2026-10-20"))
    assert 0 < low < middle < high
    assert drawn(image, day("2026-08-01")) == 0


def test_sessions_are_marked_on_their_dates(paint: Paint) -> None:
    image, without = paint(BOTOX), paint(replace(BOTOX, sessions=()))
    for session in BOTOX.sessions[1:]:
        assert drawn(image, session.date) > drawn(without, session.date)
    between = BOTOX.sessions[1].date + timedelta(days=30)
    assert drawn(image, between) == drawn(without, between)


def test_one_that_was_stopped_ends_otherwise_than_one_that_goes_on(paint: Paint) -> None:
    assert PROPRANOLOL.end is not None
    stopped, going_on = paint(PROPRANOLOL), paint(replace(PROPRANOLOL, end=None))
    assert drawn(stopped, PROPRANOLOL.end + timedelta(days=10)) == 0
    assert drawn(going_on, PROPRANOLOL.end + timedelta(days=10)) > 0
    beyond = TODAY + timedelta(days=2)
    assert drawn(going_on, beyond) > 0
    assert drawn(stopped, beyond) == 0


def test_one_that_was_over_before_is_pointed_at(paint: Paint) -> None:
    image = paint(OWN)
    assert sum(drawn(image, SCALE.first + timedelta(days=place)) for place in range(8)) > 0
    assert drawn(image, day("2026-06-01")) == 0
