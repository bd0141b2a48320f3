"""The parts of a trends page, and what they show."""

from typing import TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QAbstractButton, QWidget

from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.trends_page.chart_card import ChartCard
from migrainejournal.gui.trends_page.chart_maker import ChartMaker
from migrainejournal.gui.trends_page.page import TrendsPage
from migrainejournal.gui.trends_page.painting.chart_view import ChartView

P = TypeVar("P", bound=QObject)
LONG = 20_000
"""Milliseconds: more than a busy machine needs to make the charts."""


def part(page: QWidget, kind: type[P]) -> P:
    """The one part of the page of that kind."""
    found = page.findChild(kind)
    assert isinstance(found, kind)
    return found


def cards(page: TrendsPage) -> list[ChartCard]:
    """The cards that are there, seen or below."""
    return [card for card in page.findChildren(ChartCard) if not card.isHidden()]


def card(page: TrendsPage, title: str) -> ChartCard:
    """The card whose chart is of that, in the words below its title."""
    return next(card for card in cards(page) if card.name == title)


def view(shown: ChartCard) -> ChartView:
    """The chart of the card."""
    return part(shown, ChartView)


def filled(page: TrendsPage) -> bool:
    """Whether every chart is there."""
    return part(page, ChartMaker).is_idle and bool(cards(page)) and all(c.is_filled for c in cards(page))


def said(page: TrendsPage) -> str:
    """What the page has to say besides its charts, or nothing."""
    return part(page, MessageBar).text


def button(page: QWidget, text: str) -> QAbstractButton:
    """The button with the text that is seen first."""
    return next(b for b in page.findChildren(QAbstractButton) if b.text() == text and not b.isHidden())
