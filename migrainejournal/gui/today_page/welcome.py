"""The first start: one question, which can be left."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.today_page.line import Line


class Welcome(QWidget):
    """Shown while the journal is empty and the person has neither answered nor left the question."""

    choose = Signal()
    not_now = Signal()
    sample = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        question = Line(theme, self)
        question.add_button(self.tr("Choose medicines"), self.choose)
        question.add_button(self.tr("Not now"), self.not_now)
        question.say(self.tr("Welcome. Which medicines do you take for an attack?"))
        look = Line(theme, self)
        look.add_button(self.tr("Look around in a sample journal"), self.sample)
        look.say(self.tr("Your own journal is still empty. What you write in it stays on this computer."))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height())
        layout.addWidget(question)
        layout.addWidget(look)
