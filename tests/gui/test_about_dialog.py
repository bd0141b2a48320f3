"""About: version, the words about Qt, and every licence in full, by keys alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QListView, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal import __version__
from migrainejournal.gui import about_dialog
from migrainejournal.gui.about_dialog import AboutDialog
from migrainejournal.gui.help_dialog import HelpDialog
from migrainejournal.licences import Component, components
from migrainejournal.paths import Paths
from tests.gui.windows import (
    left_out_by_tab,
    open_window,
    press,
    press_button,
    unnamed,
    wait_until_freed_on_close,
)


def lines(about: AboutDialog) -> list[str]:
    (view,) = about.findChildren(QListView)
    return [view.model().index(row, 0).data() for row in range(view.model().rowCount())]


def text(about: AboutDialog) -> QPlainTextEdit:
    (found,) = about.findChildren(QPlainTextEdit)
    return found


def test_it_says_version_licence_and_that_qt_can_be_replaced(qtbot: QtBot) -> None:
    about = AboutDialog()
    qtbot.addWidget(about)
    said = " ".join(label.text() for label in about.findChildren(QLabel))
    assert f"Migraine Journal {__version__}" in said
    assert "MIT licence" in said
    for word in ("Qt", "LGPL", "linked dynamically", "replace"):
        assert word in said


def test_every_component_shows_its_licence_by_keys(qtbot: QtBot) -> None:
    about = AboutDialog()
    open_window(qtbot, about)
    inside = components()
    assert [line.split("\n")[0] for line in lines(about)] == ["Migraine Journal", *(c.name for c in inside)]
    assert text(about).toPlainText().startswith("MIT License")
    for _ in inside:
        press(Qt.Key.Key_Down)
        assert "runs from its source" in text(about).toPlainText()
    assert unnamed(about) == []
    assert left_out_by_tab(about) == []
    about.close()


def test_what_a_licence_says_is_never_markup_and_a_missing_one_is_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    strange = Component(name="<b>X</b>", version="1", licence="<i>Y</i>", text="<h1>Z</h1>")
    bare = Component(name="Bare", version="", licence="BSD")
    monkeypatch.setattr(about_dialog, "components", lambda: (strange, bare))
    about = AboutDialog()
    open_window(qtbot, about)
    assert lines(about)[1:] == ["<b>X</b>\n1 · <i>Y</i>", "Bare\nBSD"]
    press(Qt.Key.Key_Down)
    assert text(about).toPlainText() == "<h1>Z</h1>"
    press(Qt.Key.Key_Down)
    assert text(about).toPlainText() == (
        "This program runs from its source. The one installed from a package shows the licences in full."
    )
    about.close()


def test_the_help_leads_to_it(qtbot: QtBot, own_home: Paths) -> None:
    help_ = HelpDialog(own_home)
    open_window(qtbot, help_)
    press_button(help_, "About and licences")
    about = help_.findChild(AboutDialog)
    assert about is not None
    assert about.isVisible()
    about.close()
    help_.close()


def test_it_is_freed_on_close(qtbot: QtBot) -> None:
    def make() -> QWidget:
        about = AboutDialog()
        open_window(qtbot, about)
        return about

    wait_until_freed_on_close(qtbot, make)
