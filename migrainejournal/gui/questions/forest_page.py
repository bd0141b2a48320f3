"""The page of all answers as a chart, with the ways it leaves the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.factor_answers import NotYet
from migrainejournal.gui.kit.labels import plain_label, readable
from migrainejournal.gui.kit.theme import Theme
from migrainejournal.gui.session import JournalSession
from migrainejournal.gui.trends_page.chart_card import ChartCard
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.ways_out import WaysOut


class ForestPage(QScrollArea):
    """Says which questions cannot be compared yet, and why; `said` is what became of a way out."""

    said = Signal(str)

    def __init__(
        self, session: JournalSession, theme: Theme, parent: QWidget | None = None, *, data_folder: Path
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._card: ChartCard | None = None
        self._time = LinkedTime(self)
        self._ways_out = WaysOut(session, self, data_folder=data_folder)
        self._ways_out.said.connect(self.said)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page = QWidget(self)
        self._none = plain_label(self.tr("No question can be compared yet."), self._page, wrap=True)
        self._not_yet = readable(plain_label("", self._page))
        self._not_yet.hide()
        self._layout = QVBoxLayout(self._page)
        self._layout.addWidget(self._none)
        self._layout.addWidget(self._not_yet)
        self._layout.addStretch(1)
        self.setWidget(self._page)

    def show_spec(self, spec: ChartSpec | None, *, not_yet: Sequence[NotYet]) -> None:
        """Show this chart, or that there is none, and below it what it leaves out."""
        self._none.setVisible(spec is None)
        left_out = (f"{one.label}: {one.why}" for one in not_yet)
        self._not_yet.setText("\n".join((self.tr("Not yet:"), *left_out)))
        self._not_yet.setVisible(bool(not_yet))
        if spec is not None and self._card is None:
            name = self.tr("Answers to my questions")
            self._card = ChartCard(name, self._theme, self._time, spec, self._page)
            self._card.wanted_out.connect(self._ways_out.let_out)
            self._layout.insertWidget(0, self._card)
            self._card.fill()
        elif spec is not None and self._card is not None:
            self._card.show_spec(spec)
        if self._card is not None:
            self._card.setVisible(spec is not None)
