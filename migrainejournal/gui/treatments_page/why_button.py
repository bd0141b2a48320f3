"""A small button beside a number that says why it is what it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.why.reason import Reason


class WhyButton(ToolButton):
    """“Why?”; a screen reader hears of what."""

    why = Signal(object)  # Reason

    def __init__(self, reason: Reason, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reason = reason
        self.setText(self.tr("Why?"))
        self.setAutoRaise(True)
        self.setAccessibleName(self.tr("Why: {number}").format(number=reason.title))
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.why.emit(self._reason)
