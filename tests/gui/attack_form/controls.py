"""Controls as a screen reader finds them: by their names."""

from typing import TypeVar

from PySide6.QtCore import QDate, QTime
from PySide6.QtWidgets import QAbstractButton, QDateEdit, QLabel, QTimeEdit, QWidget

W = TypeVar("W", bound=QWidget)


def named(within: QWidget, kind: type[W], name: str) -> W:
    """The visible control of the kind with the name."""
    found = [
        widget
        for widget in within.findChildren(kind)
        if widget.isVisibleTo(within) and name in (widget.accessibleName(), _text(widget))
    ]
    assert len(found) == 1, f"{len(found)} controls are called {name}"
    return found[0]


def row(within: QWidget, name: str) -> QWidget:
    """The row of a list with the name, such as "dose 2"."""
    return named(within, QWidget, name)


def set_time(within: QWidget, name: str, hour: int, minute: int) -> None:
    """Enter the time of day of the moment with the name."""
    named(within, QTimeEdit, f"{name}, time").setTime(QTime(hour, minute))


def set_date(within: QWidget, name: str, year: int, month: int, day: int) -> None:
    """Enter the date of the moment with the name."""
    named(within, QDateEdit, f"{name}, date").setDate(QDate(year, month, day))


def sentences(within: QWidget) -> list[str]:
    """What the form says is wrong, in order."""
    labels = [label for label in within.findChildren(QLabel) if label.isVisibleTo(within)]
    return [label.text() for label in labels if label.font().bold() and label.text().endswith(".")]


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QAbstractButton) else ""
