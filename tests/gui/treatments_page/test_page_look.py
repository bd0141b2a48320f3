"""The page has room for its words, names for its controls, and the colours of the theme."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtWidgets import QLabel, QScrollArea
from pytestqt.qtbot import QtBot

from migrainejournal.domain.treatment import Treatment
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.treatments_page.course_model import CourseModel
from migrainejournal.gui.treatments_page.page import TreatmentsPage
from migrainejournal.settings import Theme as ThemeChoice
from tests.gui.treatments_page.conftest import Fill
from tests.gui.treatments_page.parts import choose, part, shown_names, view_of
from tests.gui.treatments_page.records import BOTOX, OWN, TOPIRAMATE
from tests.gui.windows import left_out_by_tab, unnamed, wait_until_freed_on_close


def test_every_control_has_a_name_and_is_reached_by_tab(page: TreatmentsPage) -> None:
    choose(page, BOTOX)
    view_of(page).setFocus()
    assert unnamed(page) == []
    assert left_out_by_tab(page) == []
    assert {label.textFormat() for label in page.findChildren(QLabel)} == {Qt.TextFormat.PlainText}


@pytest.mark.parametrize("treatment", [TOPIRAMATE, BOTOX, OWN])
def test_large_text_is_not_cut_off(text_size: float, page: TreatmentsPage, treatment: Treatment) -> None:
    page.resize(1280 - round(150 * text_size), 800)
    choose(page, treatment)
    for _ in range(3):
        QCoreApplication.processEvents()
    assert page.minimumSizeHint().width() <= page.width()
    for label in page.findChildren(QLabel):
        if label.isVisible():
            needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            assert label.height() >= needed, label.text()
            if not label.wordWrap():
                assert label.width() >= label.sizeHint().width(), label.text()
    for area in page.findChildren(QScrollArea):
        inside, viewport = area.widget(), area.viewport()
        assert inside is not None
        assert inside.width() <= viewport.width(), area.accessibleName()


@pytest.mark.parametrize("width", [600, 1240, 2800])
def test_rows_do_not_overlap_at_any_width(text_size: float, page: TreatmentsPage, width: int) -> None:
    page.resize(width, 800)
    QCoreApplication.processEvents()
    view, model = view_of(page), part(page, CourseModel)
    rows = [view.visualRect(model.index(row, 0)) for row in range(model.rowCount())]
    assert all(row.width() == view.viewport().width() for row in rows)
    assert all(below.top() > above.bottom() for above, below in pairwise(rows)), rows


def test_the_colours_follow_the_theme(
    qtbot: QtBot, page: TreatmentsPage, theme: Theme, preferences: Preferences
) -> None:
    for choice in (ThemeChoice.DARK, ThemeChoice.DARK_ROOM, ThemeChoice.LIGHT):
        preferences.change(theme=choice)
        view = view_of(page)
        row = view.visualRect(view.currentIndex())
        corner = view.viewport().mapTo(page, row.bottomLeft() + QPoint(12, -12))

        def is_in_its_colours(at: QPoint = corner) -> bool:
            return page.grab().toImage().pixelColor(at) == theme.colours.surface

        qtbot.waitUntil(is_in_its_colours)


def test_the_page_is_freed_on_close(
    qtbot: QtBot, session: JournalSession, theme: Theme, preferences: Preferences, fill: Fill
) -> None:
    fill(TOPIRAMATE)

    def make() -> TreatmentsPage:
        page = TreatmentsPage(session, theme, preferences)
        page.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        page.show()
        qtbot.waitUntil(lambda: bool(shown_names(page)))
        return page

    wait_until_freed_on_close(qtbot, make)
