"""What the page says while there is no treatment."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from migrainejournal.gui.kit.labels import heading, plain_label

LETTERS_WIDE = 90
TALL = 2.2


class NoTreatments(QWidget):
    """One sentence and one button."""

    add = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        sentence = plain_label(
            self.tr(
                "Whatever you try to have fewer attacks can stand here: a medicine, an injection, "
                "a supplement, a device, a therapy, a habit. Each gets a line above your headache days."
            ),
            self,
            wrap=True,
        )
        sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        sentence.setMaximumWidth(self.fontMetrics().averageCharWidth() * LETTERS_WIDE)
        self._button = button = QPushButton(self.tr("Add a treatment"), self)
        line = self.fontMetrics().height()
        width = button.fontMetrics().horizontalAdvance(button.text()) + 2 * line
        button.setMinimumSize(width, round(line * TALL))
        button.clicked.connect(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * line, round(1.5 * line), 2 * line, line)
        layout.setSpacing(line)
        layout.addWidget(heading(self.tr("Treatments"), self))
        layout.addWidget(sentence)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    def take_keys(self) -> None:
        """Let the keyboard go to the button."""
        self._button.setFocus()
