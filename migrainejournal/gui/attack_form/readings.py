"""One pain reading: when, and how bad, by number or by word."""

from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from migrainejournal.domain.attack import PainReading
from migrainejournal.domain.vocabulary import VERBAL_PAIN, Scale
from migrainejournal.gui import wording
from migrainejournal.gui.attack_form.moment_edit import MomentEdit
from migrainejournal.gui.kit.fields import UNSAID, Choice, Number
from migrainejournal.gui.kit.labels import problem_label


class ReadingEdit(QWidget):
    """A reading in one line. One given by word keeps its word until a number is wanted."""

    def __init__(self, *, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reading: PainReading  # there from `load` on
        self._at = MomentEdit(self.tr("Pain"), home=home, parent=self)
        self._number = Number(self, unit=self.tr(" of 10"))
        self._number.setAccessibleName(self.tr("Pain, 0 to 10"))
        words: list[tuple[object, str]] = [(pain, wording.word(name)) for name, pain in VERBAL_PAIN.items()]
        self._word = Choice([*words, (None, self.tr("as a number"))], self)
        self._word.setAccessibleName(self.tr("Pain in words"))
        self._problem = problem_label(self)
        self._number.valueChanged.connect(self._on_number)
        self._word.currentIndexChanged.connect(self._on_word)
        self.setFocusProxy(self._number)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        layout.addWidget(self._at, 0, 0)
        layout.addWidget(self._number, 0, 1, top)
        layout.addWidget(self._word, 0, 1, top)
        layout.addWidget(self._problem, 1, 0, 1, 3)

    def load(self, reading: PainReading) -> None:
        """Show the reading; one with a pain of UNSAID is a new one."""
        self._reading = reading
        self._at.load(reading.at)
        by_word = reading.scale is Scale.VERBAL and reading.pain in VERBAL_PAIN.values()
        with QSignalBlocker(self._number), QSignalBlocker(self._word):
            self._number.load(None if reading.pain == UNSAID else reading.pain)
            self._word.load(reading.pain if by_word else None)
        self._show(by_word, reading.scale)

    def follow(self, start: MomentEdit) -> None:
        """Let the reading be at the start until another time is entered."""
        self._at.follow(start)

    def entered(self) -> PainReading | None:
        """The reading; None while its pain is not said."""
        word = self._word.entered()
        pain = word if isinstance(word, int) else self._number.entered()
        if pain is None:
            return None
        return replace(self._reading, at=self._at.entered(), pain=pain, scale=self._scale)

    def key(self) -> UUID:
        """The id of the reading."""
        return self._reading.id

    def show_problem(self, _field: str, sentence: str) -> None:
        """Say what is wrong with the reading."""
        self._problem.setText(sentence)
        self._problem.show()
        self.setFocus()

    def clear_problems(self) -> None:
        """Take the sentence away."""
        self._problem.hide()

    def _show(self, by_word: bool, scale: Scale) -> None:
        self._scale = scale
        self._word.setVisible(by_word)
        self._number.setHidden(by_word)

    def _on_number(self) -> None:
        self._scale = Scale.NUMERIC

    def _on_word(self) -> None:
        pain = self._word.entered()
        if isinstance(pain, int):
            self._number.load(pain)
            self._scale = Scale.VERBAL
        else:
            self._show(False, Scale.NUMERIC)
