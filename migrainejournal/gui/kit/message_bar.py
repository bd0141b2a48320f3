"""A quiet line for what the person should know, with the ways on beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.kit.tool_button import ToolButton


class MessageBar(QFrame):
    """Hidden until there is something to say; says it until told otherwise."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self._label = plain_label("", self, wrap=True)
        self._buttons: list[QWidget] = []
        self._layout = QHBoxLayout(self)
        self._layout.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """The sentence shown, or nothing."""
        return "" if self.isHidden() else self._label.text()

    def say(self, sentence: str, *actions: QAction) -> None:
        """Show the sentence with a button for each action."""
        self._take_buttons_away()
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        for action in actions:
            button = ToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            self._layout.addWidget(button)
            self._buttons.append(button)
        self.show()

    def be_quiet(self) -> None:
        """Hide the sentence."""
        self._take_buttons_away()
        self.hide()

    def _take_buttons_away(self) -> None:
        while self._buttons:
            button = self._buttons.pop()
            self._layout.removeWidget(button)
            button.deleteLater()
