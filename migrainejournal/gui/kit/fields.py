"""Fields of a form: `load` shows a value and `entered` gives it back, unchanged where it was not touched."""

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from PySide6.QtCore import QLocale
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from migrainejournal.gui import wording

T = TypeVar("T")
UNSAID = -1
MOST = 999_999
"""More than anybody is given of anything, in whatever unit."""


class Field(Protocol[T]):
    """What every field can do."""

    def load(self, value: T, /) -> None:
        """Show the value."""

    def entered(self) -> T:
        """The value as it stands now."""


class Still:
    """For fields on a page that scrolls: the wheel turns the page and never a value."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class Choice(Still, QComboBox):
    """One of some values, each with its word."""

    def __init__(self, choices: Iterable[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._values: list[object] = []
        self.offer(choices)

    def offer(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offer these in place of those before; the first of them is chosen."""
        self.clear()
        self._values = []
        for value, text in choices:
            self._values.append(value)
            self.addItem(text)

    def load(self, value: object) -> None:
        """Choose the value; one that is not offered is offered from now on."""
        if value not in self._values:
            self._values.append(value)
            self.addItem(wording.word(value) if isinstance(value, str) else str(value))
        self.setCurrentIndex(self._values.index(value))

    def entered(self) -> object:
        """The chosen value."""
        return self._values[self.currentIndex()]


def coded_choices(codes: Iterable[str]) -> list[tuple[object, str]]:
    """Not said, then each code with its word."""
    return [(None, wording.word("not_said")), *((code, wording.word(code)) for code in codes)]


def yes_no_choices() -> list[tuple[object, str]]:
    """Not said, yes and no."""
    return [(None, wording.word("not_said")), (True, wording.word("yes")), (False, wording.word("no"))]


def function_choices() -> list[tuple[object, str]]:
    """Not said, then the four steps of the function scale in words (CLINICAL 1.11)."""
    steps: list[tuple[object, str]] = [(step, wording.word(f"function_{step}")) for step in range(4)]
    return [(None, wording.word("not_said")), *steps]


def is_emptied(field: QSpinBox | QDoubleSpinBox, text: str) -> bool:
    """Whether nothing is left of what was written: nothing is said then, where Qt would put it back."""
    return not text.removesuffix(field.suffix()).strip()


class Number(Still, QSpinBox):
    """A whole number, or None while nothing is said. Takes more than can be right: that gets an answer."""

    def __init__(self, parent: QWidget | None = None, *, highest: int = 99, unit: str = "") -> None:
        super().__init__(parent)
        self.setRange(UNSAID, highest)
        self.setSpecialValueText(wording.word("not_said"))
        self.setSuffix(unit)
        self.lineEdit().textEdited.connect(self._on_text_edited)

    def load(self, number: int | None) -> None:
        """Show the number, or that nothing is said."""
        self.setValue(UNSAID if number is None else number)

    def entered(self) -> int | None:
        """The number; None when nothing is said."""
        return None if self.value() == UNSAID else self.value()

    def _on_text_edited(self, text: str) -> None:
        if is_emptied(self, text):
            self.setValue(self.minimum())
            self.selectAll()


class _AnyAmount(Still, QDoubleSpinBox):
    """A number of up to two places, written with as many as it needs."""

    def __init__(self, parent: QWidget | None = None, *, highest: int) -> None:
        super().__init__(parent)
        self.setRange(0, highest)
        self.setSingleStep(0.5)
        self._loaded = self._shown = 0.0

    def _show(self, amount: float) -> None:
        self.setValue(amount)
        self._loaded, self._shown = amount, self.value()

    def _entered(self) -> float:
        return self._loaded if self.value() == self._shown else self.value()

    def textFromValue(self, value: float) -> str:
        return QLocale().toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)


class Amount(_AnyAmount):
    """How much was taken, in units of the medicine."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, highest=9999)

    def load(self, amount: float) -> None:
        """Show the amount, to two places."""
        self._show(amount)

    def entered(self) -> float:
        """The amount as loaded unless it was changed."""
        return self._entered()


class OptionalAmount(_AnyAmount):
    """How much, or None while nothing is said, which is shown at 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, highest=MOST)
        self.setSpecialValueText(wording.word("not_said"))
        self.lineEdit().textEdited.connect(self._on_text_edited)

    def load(self, amount: float | None) -> None:
        """Show the amount, to two places, or that nothing is said."""
        self._show(amount or 0)

    def entered(self) -> float | None:
        """The amount as loaded unless it was changed; None when nothing is said."""
        return self._entered() or None

    def _on_text_edited(self, text: str) -> None:
        if is_emptied(self, text):
            self.setValue(self.minimum())
            self.selectAll()


class Tick(QCheckBox):
    """Yes or no."""

    def load(self, on: bool) -> None:
        """Tick it or not."""
        self.setChecked(on)

    def entered(self) -> bool:
        """Whether it is ticked."""
        return self.isChecked()


class Line(QLineEdit):
    """One line of text."""

    def __init__(self, parent: QWidget | None = None, *, letters: int = 0) -> None:
        """`letters` is the width of a short one; others are as wide as there is room."""
        super().__init__(parent)
        self._loaded = self._shown = ""
        if letters:
            self.setFixedWidth(self.fontMetrics().averageCharWidth() * (letters + 2))

    def load(self, text: str) -> None:
        """Show the text."""
        self._loaded = text
        self.setText(text)
        self.setCursorPosition(0)  # where there is no room for all of it, it is read from the start
        self._shown = self.text()

    def entered(self) -> str:
        """The text as loaded unless it was changed."""
        return self._loaded if self.text() == self._shown else self.text().strip()


class WordList(QLineEdit):
    """Some words of the person's own, with commas between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("with commas between"))
        self._loaded: tuple[str, ...] = ()
        self._shown = ""

    def load(self, words: Sequence[str]) -> None:
        """Show the words."""
        self._loaded = tuple(words)
        self.setText(", ".join(words))
        self._shown = self.text()

    def entered(self) -> tuple[str, ...]:
        """The words as loaded unless the text was changed."""
        if self.text() == self._shown:
            return self._loaded
        return tuple(dict.fromkeys(word.strip() for word in self.text().split(",") if word.strip()))


class Note(Still, QPlainTextEdit):
    """Text of any length, kept and shown as it is written."""

    def __init__(self, parent: QWidget | None = None, *, lines: int = 4) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * (lines + 1)))
        self._loaded = ""

    def load(self, text: str) -> None:
        """Show the text."""
        self._loaded = text
        self.setPlainText(text)
        self.document().setModified(False)

    def entered(self) -> str:
        """The text as loaded unless it was changed."""
        return self.toPlainText() if self.document().isModified() else self._loaded
