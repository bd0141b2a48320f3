"""What the marks on the time lines mean, in words."""

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import plain_label


class Legend(QWidget):
    """The marks are letters, so that they can be written as well as drawn."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = Flow(self, across=self.fontMetrics().height(), down=2)
        for words in (
            self.tr("height: the dose, beside its highest"),
            self.tr("+ session"),
            self.tr("■ stopped"),
            self.tr("› goes on"),
            self.tr("‹ before this time"),
            self.tr("dotted: less than 80 % of the days recorded"),
        ):
            entry = plain_label(words, self)
            entry.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            flow.addWidget(entry)
