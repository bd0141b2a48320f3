"""A chart goes out as a picture or as numbers, whole or not at all, and every trouble gets a sentence."""

import errno
import os
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QMenu
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.gui.trends_page.ways_out import WaysOut
from migrainejournal.paths import Paths
from migrainejournal.settings import Theme as ThemeChoice
from tests.gui.trends_page.parts import LONG, button, card, part, said

MONTHS = "Headache and migraine days by month"
SVG = "{http://www.w3.org/2000/svg}"


def choose(page: TrendsPage, text: str, title: str = MONTHS) -> None:
    """Choose the way from the card's menu."""
    menu = part(card(page, title), QMenu)
    next(action for action in menu.actions() if action.text() == text).trigger()


def save(page: TrendsPage, qtbot: QtBot, text: str, target: Path) -> None:
    """Save the chart of the months in the target, and wait for what becomes of it."""
    choose(page, text)
    dialog = part(page, QFileDialog)
    dialog.fileSelected.emit(str(target))
    with qtbot.waitSignal(dialog.destroyed):
        dialog.reject()
    qtbot.waitUntil(lambda: bool(said(page)), timeout=LONG)


@pytest.mark.qt_log_ignore("grabbing the keyboard", extend=True)  # there is none without a screen
def test_the_menu_opens_by_the_button(page: TrendsPage, qtbot: QtBot) -> None:
    months = card(page, MONTHS)
    button(months, "Save or copy…").click()
    menu = part(months, QMenu)
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions()] == [
        "Save as PNG…",
        "Save as SVG…",
        "Save as CSV…",
        "Copy picture",
        "Copy numbers",
    ]
    menu.close()


def test_a_png_is_sharp_and_light_whatever_the_theme(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path, preferences: Preferences
) -> None:
    preferences.change(theme=ThemeChoice.DARK_ROOM)
    target = tmp_path / "chart.png"
    save(page, qtbot, "Save as PNG…", target)
    assert said(page) == f"Saved: {target}"
    picture = QImage(str(target))
    assert picture.width() > 1500
    light = load_colours("light")
    assert picture.pixelColor(2, 2) == light.surface
    places = [(x, y) for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)]
    seen = {picture.pixelColor(*place).name() for place in places}
    assert light.severity[3].name() in seen


def test_an_svg_is_of_shapes_and_text_and_says_what_it_shows(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    target = tmp_path / "chart.svg"
    save(page, qtbot, "Save as SVG…", target)
    root = ElementTree.fromstring(target.read_bytes())
    spec = card(page, MONTHS).spec
    assert root.findtext(f"{SVG}title") == spec.title
    assert root.findtext(f"{SVG}desc") == spec.alternative
    words = " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    assert "days in the month" in words
    assert not list(root.iter(f"{SVG}image"))


def test_a_chart_of_dots_has_no_pictures_in_its_svg_either(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, "Save as SVG…", "Worst pain of attacks")
    dialog = part(page, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "dots.svg"))
    dialog.reject()
    qtbot.waitUntil(lambda: bool(said(page)), timeout=LONG)
    root = ElementTree.fromstring((tmp_path / "dots.svg").read_bytes())
    assert not list(root.iter(f"{SVG}image"))
    assert len(list(root.iter(f"{SVG}path"))) > len(card(page, "Worst pain of attacks").spec.dots)


def test_a_csv_holds_the_table(page: TrendsPage, qtbot: QtBot, tmp_path: Path) -> None:
    target = tmp_path / "chart.csv"
    save(page, qtbot, "Save as CSV…", target)
    lines = target.read_text("utf-8-sig").splitlines()
    table = card(page, MONTHS).spec.table
    assert table is not None
    assert lines[0] == ",".join(table.columns)
    assert len(lines) == len(table.rows) + 1


def test_the_name_that_is_offered_says_what_it_is_and_when(page: TrendsPage) -> None:
    choose(page, "Save as PNG…")
    dialog = part(page, QFileDialog)
    assert [Path(file).name for file in dialog.selectedFiles()] == [f"{MONTHS} 2026-11-22.png"]
    dialog.reject()


def test_picture_and_numbers_are_copied(page: TrendsPage) -> None:
    choose(page, "Copy picture")
    assert QGuiApplication.clipboard().image().width() > 1500
    assert said(page).startswith("Copied.")
    choose(page, "Copy numbers")
    assert QGuiApplication.clipboard().text().startswith("Month,")


def test_the_journal_is_never_written_over(page: TrendsPage, own_home: Paths, qtbot: QtBot) -> None:
    before = own_home.journal.read_bytes()
    save(page, qtbot, "Save as CSV…", own_home.journal)
    assert said(page) == "Not saved: this is the journal's own folder. Choose another folder."
    assert own_home.journal.read_bytes() == before


def test_a_full_disk_leaves_the_old_file_and_gets_a_sentence(
    page: TrendsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "charts"
    folder.mkdir()
    old = folder / "old.png"
    old.write_bytes(b"old")

    def fsync(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fsync)
    save(page, qtbot, "Save as PNG…", old)
    assert said(page) == "Not saved: the disk is full. Make some room, or choose another one."
    assert [path.name for path in folder.iterdir()] == ["old.png"]
    assert old.read_bytes() == b"old"


def test_the_program_waits_for_a_file_under_way(
    page: TrendsPage, session: JournalSession, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(page, "Save as CSV…")
    dialog = part(page, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "chart.csv"))
    assert session.files
    with qtbot.waitSignal(session.files.ended, timeout=LONG):
        dialog.reject()
    assert not session.files


def test_a_bug_while_saving_is_noted_and_said(
    page: TrendsPage, session: JournalSession, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object, **_named: object) -> None:
        raise ValueError

    monkeypatch.setattr("migrainejournal.gui.saving.write_whole", fail)
    with qtbot.waitSignal(session.failed, timeout=LONG):
        save(page, qtbot, "Save as CSV…", tmp_path / "chart.csv")
    assert said(page) == "Not saved. Something in the program went wrong."
    assert part(page, WaysOut) is not None
