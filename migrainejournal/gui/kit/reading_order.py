"""The Tab key follows the order in which things are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def keep_reading_order(window: QWidget) -> None:
    """Let Tab go through the window in the order of its layouts, also where rows were added in between."""
    for before, after in pairwise(tab_stops(window)):
        QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in the widget, in the order of its layouts."""
    layout = widget.layout()
    page = widget.widget() if isinstance(widget, QScrollArea) else None
    if page is not None:
        yield from tab_stops(page)
    elif layout is not None:
        yield from _stops_in(layout)
    elif Qt.FocusPolicy.TabFocus in widget.focusPolicy():
        yield widget


def _stops_in(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item else (None, None)
        if inner is not None:
            yield from _stops_in(inner)
        elif widget is not None:
            yield from tab_stops(widget)
