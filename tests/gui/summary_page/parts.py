"""The parts of a summary page, and what they show."""

from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot
from pytestqt.wait_signal import SignalBlocker

from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.summary_page.page import SummaryPage
from migrainejournal.gui.summary_page.preview import Preview
from migrainejournal.gui.summary_page.sheet_maker import SheetMaker
from tests.gui.windows import focused, press

P = TypeVar("P", bound=QObject)
LONG = 20_000
"""Milliseconds: more than a busy machine needs to make the pages."""


def part(page: SummaryPage, kind: type[P]) -> P:
    """The one part of the page of that kind."""
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def text_of(page: SummaryPage) -> str:
    """The preview as a screen reader hears it; nothing while there are no pages."""
    preview = part(page, Preview)
    return preview.accessibleDescription() if preview.isVisible() else ""


def said(page: SummaryPage) -> str:
    """What the page has to say besides its pages, or nothing."""
    return part(page, MessageBar).text


def button(page: SummaryPage, text: str) -> QAbstractButton:
    """The button or box with the text."""
    return next(b for b in page.findChildren(QAbstractButton) if b.text() == text)


def go_to(name: str) -> None:
    """Press Tab until the control with the name has the keyboard."""
    while focused().accessibleName() != name:
        press(Qt.Key.Key_Tab)


def remade(qtbot: QtBot, page: SummaryPage) -> SignalBlocker:
    """Waits until the pages have been made again: `with remade(qtbot, page): ...`."""
    return qtbot.waitSignal(part(page, SheetMaker).made, timeout=LONG)
