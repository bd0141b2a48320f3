"""Labels that show text as it is: nothing a person or a file wrote is ever taken for markup."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
_LONG_WORD = re.compile(r"\S{12}")


def plain_label(text: str = "", parent: QWidget | None = None, *, wrap: bool = False) -> QLabel:
    """A label for plain text."""
    label = QLabel(parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setWordWrap(wrap)
    return label


def heading(text: str = "", parent: QWidget | None = None, *, size: float = 1.5) -> QLabel:
    """A bold label, `size` times the text size."""
    label = plain_label(text, parent)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * size)
    font.setWeight(QFont.Weight.DemiBold)
    label.setFont(font)
    return label


def problem_label(parent: QWidget | None = None) -> QLabel:
    """A hidden bold label for the sentence that says what is wrong with a field."""
    label = plain_label("", parent, wrap=True)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    label.hide()
    return label


def readable(label: QLabel, *, quiet: bool = False) -> QLabel:
    """The label, wrapped, with words that the keyboard can reach and copy."""
    label.setWordWrap(True)
    label.setTextInteractionFlags(READABLE)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def breakable(text: str) -> str:
    """The same text, in which a word of any length can go on in the next line."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)
