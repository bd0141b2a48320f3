"""The answer to one question in full: what it is, what it rests on, and what else to think of."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from migrainejournal.gui.kit.close_row import close_row
from migrainejournal.gui.kit.labels import heading, plain_label, readable
from migrainejournal.gui.kit.tall_page import TallPage
from migrainejournal.gui.questions.answer_words import AnswerInWords

MOST_OF_SCREEN = 0.85


class AnswerDialog(QDialog):
    """Beside the main window, which stays usable; all its words can be reached and copied by the keys."""

    def __init__(self, answer: AnswerInWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Answer"))
        self.setAccessibleDescription(answer.title)
        layout = QVBoxLayout(self)
        page = TallPage(self._build_words(answer), self)
        layout.addWidget(page, 1)
        close = close_row(self)
        layout.addWidget(close)
        # Words that have the keyboard are marked, and nobody asked for that yet.
        close.button(QDialogButtonBox.StandardButton.Close).setFocus()
        self.resize(self.sizeHint().boundedTo(self.screen().availableSize() * MOST_OF_SCREEN))

    def _build_words(self, answer: AnswerInWords) -> QWidget:
        words = QWidget(self)
        layout = QVBoxLayout(words)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(self.fontMetrics().height() // 2)
        layout.addWidget(readable(heading(answer.title, words, size=1.25)))
        layout.addWidget(readable(heading(answer.answer, words, size=1.0)))
        for ground in answer.grounds:
            layout.addWidget(readable(plain_label(ground, words)))
        if answer.ending:
            layout.addWidget(readable(plain_label(answer.ending, words), quiet=True))
        return words
