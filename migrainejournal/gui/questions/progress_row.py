"""How far the answering has come, and the way to stop it or to begin again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from migrainejournal.gui.kit.labels import plain_label


class ProgressRow(QWidget):
    """One line below all that is answered; its room stays when nothing is under way."""

    stop_wanted = Signal()
    start_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = plain_label("", self)
        self._bar = QProgressBar(self)
        self._bar.setAccessibleName(self.tr("Questions looked through"))
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("&Stop"), self)
        self._stop.clicked.connect(self.stop_wanted)
        self._start = QPushButton(self.tr("A&nswer"), self)
        self._start.clicked.connect(self.start_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._words)
        layout.addWidget(self._bar, 1)
        layout.addStretch(1)
        layout.addWidget(self._stop)
        layout.addWidget(self._start)
        self.setMinimumHeight(self._stop.sizeHint().height())
        self.say_over("")

    def say_reading(self) -> None:
        """Say that the journal is being read."""
        self._words.setText(self.tr("Reading what is recorded"))
        self._bar.setRange(0, 1)
        self._bar.setValue(0)
        self._show(working=True, stopped=False)

    def say_working(self, done: int, total: int) -> None:
        """Say that so many of the questions are looked through."""
        self._words.setText(self.tr("{done} of {total} looked through").format(done=done, total=total))
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._show(working=True, stopped=False)

    def say_stopped(self, why: str) -> None:
        """Say why there are no answers, and offer to answer."""
        self._words.setText(why)
        self._show(working=False, stopped=True)

    def say_over(self, what: str) -> None:
        """Say what became of it."""
        self._words.setText(what)
        self._show(working=False, stopped=False)

    def _show(self, *, working: bool, stopped: bool) -> None:
        had_keys = self._stop.hasFocus() or self._start.hasFocus()
        self._bar.setVisible(working)
        self._stop.setVisible(working)
        self._start.setVisible(stopped)
        if had_keys and (working or stopped):
            (self._stop if working else self._start).setFocus()
