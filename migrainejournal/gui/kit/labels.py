"""Labels that show text as it is: nothing a person or a file wrote is ever taken for markup."""

import re

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QFont, QPalette
from PySide6.QtWidgets import QLabel, QWidget

READABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
TEXT_CONTROL = "QWidgetTextControl"
"""Qt's part of a label that draws its caret."""
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


class _Marking(QObject):
    """Marks all words of a label when Tab comes to it, and none when the keyboard has left."""

    BY_TAB = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
    BACK_SOON = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)

    def __init__(self, label: QLabel) -> None:
        super().__init__(label)
        label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QLabel) and isinstance(event, QFocusEvent):
            if event.gotFocus() and event.reason() in self.BY_TAB:
                watched.setSelection(0, len(watched.text()))
            elif event.lostFocus() and event.reason() not in self.BACK_SOON:
                watched.setSelection(0, 0)
        if isinstance(watched, QLabel) and event.type() == QEvent.Type.PaletteChange:
            _let_read(watched)
        return False


def _let_read(label: QLabel) -> None:
    """Let words be marked and copied, without a caret; in the label's colours now, for Qt keeps the first."""
    begin, length = label.selectionStart(), len(label.selectedText())
    label.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
    label.setTextInteractionFlags(READABLE)
    label.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    for part in label.children():
        if part.metaObject().className() == TEXT_CONTROL:
            part.setProperty("cursorWidth", 0)
    if length:
        label.setSelection(begin, length)


def readable(label: QLabel, *, quiet: bool = False) -> QLabel:
    """The label, wrapped, with words that the keyboard can reach and copy.

    Marked words show where the keyboard is: Qt's caret is its ground inverted, the one white spot of a dark
    window, and one cannot write here.
    """
    label.setWordWrap(True)
    _let_read(label)
    _Marking(label)
    if quiet:
        label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def breakable(text: str) -> str:
    """The same text, in which a word of any length can go on in the next line."""
    return _LONG_WORD.sub("\\g<0>\u200b", text)
