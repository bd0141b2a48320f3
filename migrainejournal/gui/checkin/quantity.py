"""A number of hours or minutes, or nothing said; answered when it is left or has stood for a moment."""

from PySide6.QtCore import QLocale, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.fields import Still, is_emptied

SETTLED_MILLISECONDS = 700


class Quantity(Still, QDoubleSpinBox):
    """Takes more than can be right: that gets an answer. The first step up goes to what is `usual`."""

    answered = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, unit: str, step: float, usual: float, highest: float
    ) -> None:
        super().__init__(parent)
        self._usual = usual
        self._loaded: object = None
        self._told: object = None
        self.setKeyboardTracking(False)
        self.setDecimals(2)
        self.setSingleStep(step)
        self.setRange(-step, highest)
        self.setSpecialValueText(wording.word("not_said"))
        self.setSuffix(unit)
        self.setValue(self.minimum())
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
        """The number, a whole one where it is; None when nothing is said."""
        if self.value() == self.minimum():
            return None
        return int(self.value()) if self.value().is_integer() else self.value()

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
        if is_emptied(self, text):
            self.setValue(self.minimum())
            self.selectAll()

    def stepBy(self, steps: int) -> None:
        if self.entered() is None and steps > 0:
            self.setValue(self._usual)
            self.selectAll()
        else:
            super().stepBy(steps)

    def textFromValue(self, value: float) -> str:
        return QLocale().toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest)

    def hideEvent(self, event: QHideEvent) -> None:
        self._tell()
        super().hideEvent(event)
