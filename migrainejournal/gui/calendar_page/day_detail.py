"""What is recorded of the chosen day, and what can be done with it; or how many days are chosen."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.calendar_page.calendar_model import Cell, only_confirmed
from migrainejournal.gui.calendar_page.day_words import facts, tally
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading, plain_label
from migrainejournal.gui.kit.reading_order import tab_stops
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.wording import capitalised, clock_time, long_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from uuid import UUID

    from PySide6.QtGui import QResizeEvent

    from migrainejournal.clinical.counts import DayOverview
    from migrainejournal.domain.attack import Attack
    from migrainejournal.gui.calendar_page.sheet import Sheet
    from migrainejournal.gui.kit.theme import Theme

MARGIN = 20
NARROW = 36
"""Letters; in less, “Why?” stands below the day's line and not beside it."""


class DayDetail(QScrollArea):
    """Shows and asks; what does not fit scrolls."""

    edit_attack = Signal(object)  # UUID
    add_attack = Signal(object)  # date
    edit_day = Signal(object)  # date
    why = Signal(object)  # DayOverview
    ticked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: Sequence[Cell] = ()
        self._sheet: Sheet | None = None
        self._body: QWidget | None = None
        self._edits: list[_EditButton] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("The chosen days"))
        self._build_layout()

    def show_days(self, cells: Sequence[Cell], sheet: Sheet | None) -> None:
        """Show one day in full or say how many are chosen; `sheet` is None until it has been read."""
        if cells == self._cells and _same(sheet, self._sheet):
            return
        self._cells, self._sheet = cells, sheet
        self._clear()
        past = [cell for cell in cells if not cell.is_future]
        overviews = [cell.overview for cell in past if cell.overview is not None]
        if len(cells) == 1:
            self._show_day(cells[0])
        else:
            self._title.setText(self.tr("{n} days chosen").format(n=len(cells)))
            self._line.setText(tally(overviews))
        self._add.setVisible(len(cells) == len(overviews) == 1)
        self._note.setVisible(len(cells) == len(overviews) == 1)
        states = {overview.finding.state for overview in overviews}
        self._why.setVisible(len(cells) == 1 and bool(states & {DayState.HEADACHE, DayState.AURA}))
        self._tick.setVisible(bool(states & {DayState.UNKNOWN, DayState.CLEAR}))
        self._tick.setText(self.tr("Take back") if only_confirmed(past) else self.tr("Headache-free"))

    def _build_layout(self) -> None:
        self._title = heading(parent=self, size=1.25)
        self._title.setWordWrap(True)
        self._line = plain_label("", self, wrap=True)
        self._line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._why = self._build_why()
        self._state = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._state.addWidget(self._line, 1)
        self._state.addWidget(self._why, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._place = QVBoxLayout()
        self._buttons = Flow()
        self._add = self._build_button(self.tr("Add attack"), self._on_add)
        self._tick = self._build_button(self.tr("Headache-free"), self.ticked)
        self._note = self._build_button(self.tr("Day note"), self._on_note)
        inside = QWidget(self)
        inside.setBackgroundRole(QPalette.ColorRole.Base)
        inside.setAutoFillBackground(True)
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        layout.addWidget(self._title)
        layout.addLayout(self._state)
        layout.addSpacing(MARGIN // 2)
        layout.addLayout(self._place)
        layout.addSpacing(MARGIN // 2)
        layout.addLayout(self._buttons)
        layout.addStretch(1)
        self.setWidget(inside)

    def _build_why(self) -> ToolButton:
        button = ToolButton(self)
        button.setText(self.tr("Why?"))
        button.setAutoRaise(True)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setToolTip(self.tr("Why is this a migraine day, or not?"))
        button.setAccessibleName(button.toolTip())
        button.clicked.connect(self._on_why)
        return button

    def _build_button(self, text: str, pressed: Callable[[], None] | SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(pressed)
        button.setMinimumHeight(self.fontMetrics().height() * 2)
        self._buttons.addWidget(button)
        return button

    def _clear(self) -> None:
        for gone in (self._body, *self._edits):
            if gone is not None:
                gone.hide()
                gone.deleteLater()
        self._body = None
        self._edits.clear()

    def _show_day(self, cell: Cell) -> None:
        overview = cell.overview
        self._title.setText(long_date(cell.day))
        if cell.is_future:
            self._line.setText(self.tr("Still to come"))
        elif overview is None or self._sheet is None:
            self._line.clear()
        else:
            self._line.setText(capitalised(" · ".join(facts(overview, cell.today))))
            self._show_records(overview, self._sheet)

    def _show_records(self, overview: DayOverview, sheet: Sheet) -> None:
        from migrainejournal.gui.calendar_page.day_body import DayBody  # not needed for the first frame

        self._body = DayBody(overview, sheet, self._theme, self)
        self._place.addWidget(self._body)
        attacks = overview.finding.attacks
        for attack in attacks:
            self._add_edit(attack, alone=len(attacks) == 1)
        stops = [self._why, *tab_stops(self._body), *self._edits, self._add, self._tick, self._note]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _add_edit(self, attack: Attack, *, alone: bool) -> None:
        time = clock_time(attack.start)
        button = _EditButton(
            self.tr("Edit") if alone else self.tr("Edit {time}").format(time=time), attack.id
        )
        button.setAccessibleName(self.tr("Edit the attack of {time}").format(time=time))
        button.chosen.connect(self.edit_attack)
        button.setMinimumHeight(self._add.minimumHeight())
        self._buttons.insert(len(self._edits), button)
        self._edits.append(button)

    def _on_add(self) -> None:
        self.add_attack.emit(self._cells[0].day)

    def _on_why(self) -> None:
        self.why.emit(self._cells[0].overview)

    def _on_note(self) -> None:
        self.edit_day.emit(self._cells[0].day)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < self.fontMetrics().averageCharWidth() * NARROW
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._state.setDirection(below if is_narrow else beside)


def _same(one: Sheet | None, other: Sheet | None) -> bool:
    """Whether two sheets say the same of equal days."""
    if one is None or other is None:
        return one is other
    return (one.doses, one.medicines, one.counting) == (other.doses, other.medicines, other.counting)


class _EditButton(QPushButton):
    """Stands for one attack."""

    chosen = Signal(object)  # UUID

    def __init__(self, text: str, attack: UUID) -> None:
        super().__init__(text)
        self._attack = attack
        self.clicked.connect(self._on_clicked)

    def _on_clicked(self) -> None:
        self.chosen.emit(self._attack)
