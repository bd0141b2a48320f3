"""The Tab key follows the order in which things are read."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget


def keep_reading_order(window: QWidget) -> None:
    """Let Tab go through the window in the order of its layouts, also where rows were added in between."""
    for before, after in pairwise(tab_stops(window)):
        QWidget.setTabOrder(before, after)


def tab_stops(widget: QWidget) -> Iterator[QWidget]:
    """What takes the keyboard in the widget, in the order of its layout and of those of its children.

    Layouts within a layout are not looked into: a wrapped layout item outlives the item and crashes Qt.
    """
    layout = widget.layout()
    page = widget.widget() if isinstance(widget, QScrollArea) else None
    if page is not None:
        yield from tab_stops(page)
    elif layout is not None:
        children = [child for child in widget.children() if isinstance(child, QWidget)]
        for child in sorted(children, key=layout.indexOf):
            if layout.indexOf(child) >= 0:
                yield from tab_stops(child)
    elif Qt.FocusPolicy.TabFocus in widget.focusPolicy():
        yield widget
