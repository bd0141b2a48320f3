"""Reading the Today page and pressing what is on it."""

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from migrainejournal.gui.today_page.page import TodayPage


def said(page: TodayPage) -> list[str]:
    """What is on the page, from top to bottom."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def wait_for(page: TodayPage, qtbot: QtBot, sentence: str) -> None:
    qtbot.waitUntil(lambda: sentence in said(page))


def buttons(page: TodayPage) -> list[str]:
    return [button.text() for button in page.findChildren(QPushButton) if button.isVisible()]


def press(page: TodayPage, text: str, about: str = "") -> None:
    """Press the button with the text, in the line that says so."""
    (button,) = (
        button
        for button in page.findChildren(QPushButton)
        if button.isVisible() and button.text() == text and about in button.accessibleDescription()
    )
    button.click()
