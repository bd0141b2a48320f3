"""From one control to the next in reading order, looking no further than that."""

from collections.abc import Iterator

from PySide6.QtWidgets import QScrollArea, QWidget

from migrainejournal.gui.kit.reading_order import tab_stops


def stops_after(widget: QWidget, window: QWidget, *, forward: bool) -> Iterator[QWidget]:
    """What takes the keyboard after the widget, or before it, once round the window.

    A window of many parts has hundreds of them, too many to list at each press of Tab. Nothing where the
    widget is in no layout.
    """
    while widget is not window:
        holder = _holder(widget)
        around = [] if holder is None else _in_order(holder)
        if holder is None or widget not in around:
            return
        place = around.index(widget)
        yield from _stops(around[place + 1 :] if forward else around[:place], forward=forward)
        widget = holder
    yield from _stops([window], forward=forward)


def _stops(widgets: list[QWidget], *, forward: bool) -> Iterator[QWidget]:
    for widget in widgets if forward else reversed(widgets):
        yield from tab_stops(widget) if forward else reversed([*tab_stops(widget)])


def _holder(widget: QWidget) -> QWidget | None:
    """What lays the widget out; a page that scrolls lies in a viewport between."""
    parent = widget.parentWidget()
    outer = parent.parentWidget() if parent is not None else None
    return outer if isinstance(outer, QScrollArea) and outer.widget() is widget else parent


def _in_order(holder: QWidget) -> list[QWidget]:
    """What the holder lays out, in the order of its layout."""
    layout = holder.layout()
    page = holder.widget() if isinstance(holder, QScrollArea) else None
    if page is not None:
        return [page]
    if layout is None:
        return []
    children = [child for child in holder.children() if isinstance(child, QWidget)]
    return sorted((child for child in children if layout.indexOf(child) >= 0), key=layout.indexOf)
