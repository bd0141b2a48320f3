"""Why a page is not of what was chosen, said in its bar until it is again."""

from PySide6.QtCore import QObject, QTimer, Signal

from migrainejournal.gui import wording
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.session import RETRY_MILLISECONDS
from migrainejournal.journal import StoreError


class BeingBehind(QObject):
    """`again` is when to try once more: the journal may be readable by then."""

    again = Signal()

    def __init__(self, bar: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bar = bar
        self._why = ""
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MILLISECONDS)
        self._retry.timeout.connect(self.again)

    @property
    def is_so(self) -> bool:
        """Whether the page is behind."""
        return bool(self._why)

    def say(self, error: Exception, *, otherwise: str) -> None:
        """Say why: what ails the journal, which is tried again, or else the other sentence."""
        if isinstance(error, StoreError):
            self._why = wording.ailment(error.ailment)
            self._retry.start()
        else:
            self._why = otherwise
        self._bar.say(self._why)

    def end(self) -> None:
        """The page is of what was chosen; what else the bar says stays."""
        self._retry.stop()
        if self.is_so and self._bar.text == self._why:
            self._bar.be_quiet()
        self._why = ""
