"""From where on it counts: less than or at least so much, or simply yes."""

from collections.abc import Mapping

from PySide6.QtWidgets import QHBoxLayout, QWidget

from migrainejournal.domain.checkin import HIGHEST, Measure, measure_of
from migrainejournal.domain.question import Relation
from migrainejournal.factors.asking import relations_of
from migrainejournal.gui.kit.fields import Choice, OptionalAmount
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.gui.questions import question_words

USUAL: Mapping[str, tuple[Relation, float]] = {
    "sleep": (Relation.BELOW, 6),
    "movement": (Relation.AT_LEAST, 30),
}
"""What is offered first for an item that is a number; it is the person's to change."""
USUAL_LEVEL = (Relation.AT_LEAST, 2.0)
LEVELS = tuple(float(level) for level in range(1, HIGHEST[Measure.LEVEL] + 1))
"""Nothing is below 0, and everything is at least 0."""


class LineField(QWidget):
    """The relation and the value of a question, fit for what it asks about."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._factor = ""
        self._relation = Choice((), self)
        self._number = OptionalAmount(self)
        self._level = Choice([(level, question_words.level_word(level)) for level in LEVELS], self)
        self._yes = plain_label(question_words.relation_word(Relation.YES), self)
        self._unit = plain_label("", self)
        self._relation.setAccessibleName(self.tr("How it counts"))
        self._number.setAccessibleName(self.tr("Number"))
        self._level.setAccessibleName(self.tr("Level"))
        self.setFocusProxy(self._relation)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._yes, self._relation, self._number, self._unit, self._level):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._relation.currentIndexChanged.connect(self._on_relation)

    @property
    def relation(self) -> Relation:
        """How it is compared."""
        relation = self._relation.entered()
        assert isinstance(relation, Relation)
        return relation

    @property
    def value(self) -> float | None:
        """The number it is compared with; None for a yes, and while none is said."""
        if self.relation is Relation.YES:
            return None
        if measure_of(self._factor) is not Measure.LEVEL:
            return self._number.entered()
        level = self._level.entered()
        return level if isinstance(level, float) else None

    @property
    def highest(self) -> int:
        """The highest number that can be noted of what is asked about; 0 where it has none."""
        measure = measure_of(self._factor)
        return HIGHEST.get(measure, 0) if measure is not None else 0

    def show_factor(self, factor: str) -> None:
        """Offer what fits this factor, with what is usually asked of it."""
        if Relation.YES in relations_of(factor):
            self._show(factor, Relation.YES, None)
        else:
            self._show(factor, *USUAL.get(factor, USUAL_LEVEL))

    def go_to_value(self) -> None:
        """Give the keyboard to the number."""
        self._number.setFocus()

    def _show(self, factor: str, relation: Relation, value: float | None) -> None:
        self._factor = factor
        offered = relations_of(factor)
        if measure_of(factor) is Measure.LEVEL:
            self._level.load(value)
        self._number.load(value)
        self._unit.setText(self._unit_word())
        self._relation.offer((one, question_words.relation_word(one)) for one in offered)
        self._relation.load(relation)
        self._yes.setVisible(len(offered) == 1)
        self._relation.setVisible(len(offered) > 1)
        self._on_relation()

    def _unit_word(self) -> str:
        match measure_of(self._factor):
            case Measure.HOURS:
                return self.tr("hours")
            case Measure.MINUTES:
                return self.tr("minutes")
            case _:
                return ""

    def _on_relation(self) -> None:
        """A yes is compared with nothing."""
        if not self._relation.count():
            return
        has_value = self.relation is not Relation.YES
        is_level = measure_of(self._factor) is Measure.LEVEL
        self._level.setVisible(has_value and is_level)
        self._number.setVisible(has_value and not is_level)
        self._unit.setVisible(has_value and not is_level)
