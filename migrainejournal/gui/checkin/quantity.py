"""A number of hours or minutes, or nothing said; answered when it is left or has stood for a moment."""

from collections.abc import Callable

from PySide6.QtCore import QLocale, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent, QMouseEvent, QValidator
from PySide6.QtWidgets import QDoubleSpinBox, QLineEdit, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.fields import Still, is_emptied

SETTLED_MILLISECONDS = 700


class Quantity(Still, QDoubleSpinBox):
    """Takes more than can be right: that gets an answer. The first step up goes to what is `usual`.

    What is written is understood by `read`; what it cannot read stays as it is written, and is no number.
    """

    answered = Signal(object)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        read: Callable[[str], float | None],
        unit: str,
        step: float,
        usual: float,
        highest: float,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._unit = unit
        self._usual = usual
        self._highest = highest
        self._unread = ""
        self._loaded: object = None
        self._told: object = None
        self.setKeyboardTracking(False)
        self.setDecimals(2)
        self.setSingleStep(step)
        self.setRange(-step, highest + step)  # the last one stands for what cannot be read
        self.setSpecialValueText(wording.word("not_said"))
        self.setValue(self.minimum())
        self.setLineEdit(_Entry(self))
        self._settled = QTimer(self, singleShot=True, interval=SETTLED_MILLISECONDS)
        self._settled.timeout.connect(self._tell)
        self.valueChanged.connect(self._on_value_changed)
        self.editingFinished.connect(self._tell)
        self.lineEdit().textEdited.connect(self._on_text_edited)

    def load(self, value: object) -> None:
        """Show the number, or that nothing is said; what is being typed stays."""
        number = value if isinstance(value, int | float) and not isinstance(value, bool) else None
        if number != self._loaded:
            self._loaded = number
            with QSignalBlocker(self):
                self.setValue(self.minimum() if number is None else number)
            self._settled.stop()
            self._told = self.entered()

    def entered(self) -> object:
        """The number, a whole one where it is; None when nothing is said, and what cannot be read as text."""
        if self.value() == self.minimum():
            return None
        if self.is_unread:
            return self._unread
        return int(self.value()) if self.value().is_integer() else self.value()

    @property
    def is_unread(self) -> bool:
        """Whether something is written that cannot be read."""
        return self.value() == self.maximum()

    @property
    def last_stop(self) -> QWidget:
        """What comes last for the keyboard."""
        return self

    def name(self, text: str) -> None:
        """Let screen readers say what it is about."""
        self.setAccessibleName(text)

    def _tell(self) -> None:
        self._settled.stop()
        if self.entered() != self._told:
            self._loaded = self._told = self.entered()
            self.answered.emit(self._told)

    def _on_value_changed(self) -> None:
        self._settled.start()

    def _on_text_edited(self, text: str) -> None:
        self._unread = text
        if is_emptied(self, text):
            self.setValue(self.minimum())
            self.selectAll()

    def validate(self, text: str, place: int) -> tuple[QValidator.State, str, int]:
        return QValidator.State.Acceptable, text, place

    def valueFromText(self, text: str) -> float:  # noqa: N802 - Qt's own name
        written = text.replace(self.specialValueText(), "").replace(QLocale().decimalPoint(), ".")
        if not written.strip():
            return self.minimum()
        number = self._read(written.removesuffix(self._unit))
        number = self._read(written) if number is None else number
        return self.maximum() if number is None or number > self._highest else number

    def stepBy(self, steps: int) -> None:
        if self.is_unread or (self.entered() is None and steps > 0):
            self.setValue(self._usual)
            self.selectAll()
        else:
            super().stepBy(steps)

    def textFromValue(self, value: float) -> str:
        if value == self.maximum():
            return self._unread
        locale = QLocale()
        locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)  # it would be read as a comma
        shortest = QLocale.FloatingPointPrecisionOption.FloatingPointShortest
        return locale.toString(value, "f", shortest) + self._unit

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell()
        super().hideEvent(event)


class _Entry(QLineEdit):
    """The line of it: who clicks where nothing is said writes over these words."""

    def __init__(self, field: Quantity) -> None:
        super().__init__(field)
        self._field = field

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self.text() == self._field.specialValueText():
            self.selectAll()
