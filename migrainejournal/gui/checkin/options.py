"""A few answers in a row, one of which can be chosen, or none: what is not said is neither yes nor no."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.form import LINE

_FORWARD, _BACK = Qt.Key.Key_Right, Qt.Key.Key_Left


class Options(QWidget):
    """One stop for Tab; arrows go along, Space or the number of an answer chooses it, and again unsays it."""

    answered = Signal(object)

    def __init__(self, choices: Sequence[tuple[object, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = [value for value, _ in choices]
        self._buttons = [_Option(text, self) for _, text in choices]
        layout = Flow(self, across=2 * self.fontMetrics().averageCharWidth(), down=0)
        for button in self._buttons:
            button.setMinimumHeight(round(self.fontMetrics().height() * LINE))
            button.clicked.connect(self._on_clicked)
            layout.addWidget(button)
        self._let_tab_stop_at(self._buttons[0])

    def load(self, value: object) -> None:
        """Show the answer; of anything that is none of them nothing is shown."""
        same = [type(own) is type(value) and own == value for own in self._values]
        for button, on in zip(self._buttons, same, strict=True):
            button.setChecked(on)
        self._let_tab_stop_at(next((b for b in self._buttons if b.isChecked()), self._buttons[0]))

    def entered(self) -> object:
        """The answer that is chosen, or None."""
        chosen = (v for v, button in zip(self._values, self._buttons, strict=True) if button.isChecked())
        return next(chosen, None)

    @property
    def last_stop(self) -> QWidget:
        """What comes last for the keyboard."""
        return self._buttons[-1]

    def name(self, text: str) -> None:
        """Let screen readers say what each answer is about."""
        for button in self._buttons:
            button.setAccessibleName(f"{text}: {button.text()}")

    def press(self, place: int) -> None:
        """Choose the answer at that place, if there is one, as a click would."""
        if place < len(self._buttons):
            self._buttons[place].setFocus()
            self._buttons[place].click()

    def go_along(self, steps: int) -> None:
        """Let the keyboard go that far along the answers, staying within them."""
        places = [place for place, button in enumerate(self._buttons) if button.hasFocus()]
        if places:
            self._buttons[min(max(places[0] + steps, 0), len(self._buttons) - 1)].setFocus()

    def _let_tab_stop_at(self, stop: QRadioButton) -> None:
        self._stop = stop
        for button in self._buttons:
            policy = Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def _on_clicked(self) -> None:
        pressed = self.sender()
        for button in self._buttons:
            if button is not pressed:
                button.setChecked(False)
        self._let_tab_stop_at(next(button for button in self._buttons if button is pressed))
        self.answered.emit(self.entered())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would be one more stop for Tab."""
        self._stop.setFocus(event.reason())


class _Option(QRadioButton):
    """One answer; of Qt's exclusive ones none could be taken back."""

    def __init__(self, text: str, row: Options) -> None:
        super().__init__(text, row)
        self.setAutoExclusive(False)
        self._row = row

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdecimal() and not event.isAutoRepeat():
            self._row.press(int(event.text()))
        elif event.key() in (_FORWARD, _BACK):
            self._row.go_along(1 if event.key() == _FORWARD else -1)
        else:
            super().keyPressEvent(event)
