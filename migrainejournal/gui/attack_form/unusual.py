"""Whether the attack is different from the usual ones, and when to see a clinician about such a one."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from migrainejournal.gui.kit.fields import Tick
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.red_flags import RedFlags


class UnusualTick(QWidget):
    """A box to tick, and a button that opens the page to read; the page does not look at the tick."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tick = Tick(self)
        self._tick.setAccessibleName(name)
        self._clinician = ToolButton(self)
        self._clinician.setText(self.tr("When to see a clinician"))
        self._clinician.clicked.connect(self._on_clinician)
        self.setFocusProxy(self._tick)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tick)
        layout.addWidget(self._clinician)
        layout.addStretch(1)

    def load(self, on: bool) -> None:
        """Tick it or not."""
        self._tick.load(on)

    def entered(self) -> bool:
        """Whether it is ticked."""
        return self._tick.entered()

    def _on_clinician(self) -> None:
        RedFlags(self.window()).open()
