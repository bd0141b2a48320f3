"""The top of the trends page: its name, which time is shown, and how high the charts are."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from migrainejournal.clinical.months import Period
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.flow import Flow
from migrainejournal.gui.kit.labels import heading, plain_label
from migrainejournal.gui.kit.tool_button import ToolButton
from migrainejournal.gui.trends_page.wanted import Wanted
from migrainejournal.settings import ChartHeight, Settings, TrendsRange


class RangeChoice(QWidget):
    """`changed` when another time is wanted, `height_chosen` when the charts are to be lower or higher."""

    changed = Signal()
    height_chosen = Signal(object)  # ChartHeight
    whole_wanted = Signal()
    questions_wanted = Signal()

    def __init__(self, settings: Settings, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ranges: dict[ToolButton, TrendsRange] = {}
        self._heights: dict[ToolButton, ChartHeight] = {}
        self._first, self._last = self._build_date(self.tr("From")), self._build_date(self.tr("To"))
        self._first.load(settings.trends_first or wanted_by_default(today).first)
        self._last.load(settings.trends_last or today)
        for edit in (self._first, self._last):
            edit.dateChanged.connect(self.changed)
        self._dates = plain_label("", self)
        self._dates.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._dates.setMinimumHeight(self._first.sizeHint().height())
        self._whole = self._button(self.tr("Whole time range"))
        self._whole.clicked.connect(self.whole_wanted)
        self._whole.hide()
        self._build_layout(settings)
        self._show_free_dates()

    def wanted(self) -> Wanted:
        """The choice as it stands."""
        chosen = next(found for button, found in self._ranges.items() if button.isChecked())
        free = Period(self._first.entered(), self._last.entered())
        return Wanted(range=chosen, free=free if chosen is TrendsRange.FREE else None)

    def kept(self) -> dict[str, object]:
        """The choice for the settings, by their names."""
        wanted = self.wanted()
        free = (
            {}
            if wanted.free is None
            else {"trends_first": wanted.free.first, "trends_last": wanted.free.last}
        )
        return {"trends_range": wanted.range, **free}

    def say_dates(self, period: Period) -> None:
        """Say which dates are shown."""
        first, last = (QLocale().toString(_qdate(day), "d MMM yyyy") for day in (period.first, period.last))
        self._dates.setText(self.tr("{first} – {last}").format(first=first, last=last))

    def offer_whole(self, offered: bool) -> None:
        """Whether there is a way back from a part of the time to all of it."""
        self._whole.setVisible(offered)

    def take_keys(self) -> None:
        """Let the keyboard go to the range that is chosen."""
        next(button for button in self._ranges if button.isChecked()).setFocus()

    def _build_layout(self, settings: Settings) -> None:
        flow = Flow(self, across=self.fontMetrics().averageCharWidth() * 2, down=4)
        flow.addWidget(heading(self.tr("Trends"), self))
        flow.addWidget(self._build_ranges(settings.trends_range))
        for widget in (self._first, self._last, self._dates, self._whole):
            flow.addWidget(widget)
        flow.addWidget(self._build_heights(settings.trends_height))
        questions = self._button(self.tr("Questions…"))
        questions.clicked.connect(self.questions_wanted)
        flow.addWidget(questions)

    def _build_ranges(self, chosen: TrendsRange) -> QWidget:
        group, together = self._together()
        for kind, text in (
            (TrendsRange.MONTHS_3, self.tr("3 months")),
            (TrendsRange.MONTHS_12, self.tr("12 months")),
            (TrendsRange.ALL, self.tr("All")),
            (TrendsRange.FREE, self.tr("Free dates")),
        ):
            button = self._choice(text, self.tr("Time: {range}").format(range=text), group, together)
            button.setChecked(kind is chosen)
            self._ranges[button] = kind
        group.buttonClicked.connect(self._on_range)
        return together

    def _build_heights(self, chosen: ChartHeight) -> QWidget:
        group, together = self._together()
        layout = together.layout()
        assert layout is not None
        layout.addWidget(plain_label(self.tr("Chart height:"), together))
        for height, text in (
            (ChartHeight.LOW, self.tr("Low")),
            (ChartHeight.USUAL, self.tr("Medium")),
            (ChartHeight.HIGH, self.tr("High")),
        ):
            button = self._choice(
                text, self.tr("Chart height: {height}").format(height=text), group, together
            )
            button.setChecked(height is chosen)
            self._heights[button] = height
        group.buttonClicked.connect(self._on_height)
        return together

    def _together(self) -> tuple[QButtonGroup, QWidget]:
        """A group of choices in one line."""
        together = QWidget(self)
        layout = QHBoxLayout(together)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        return QButtonGroup(together), together

    def _choice(self, text: str, name: str, group: QButtonGroup, together: QWidget) -> ToolButton:
        button = self._button(text)
        button.setCheckable(True)
        button.setAccessibleName(name)
        group.addButton(button)
        layout = together.layout()
        assert layout is not None
        layout.addWidget(button)
        return button

    def _button(self, text: str) -> ToolButton:
        button = ToolButton(self)
        button.setText(text)
        button.setAutoRaise(True)
        return button

    def _build_date(self, name: str) -> DateEdit:
        edit = DateEdit(self, calendar=True)
        edit.setKeyboardTracking(False)  # a year that is half written is no choice yet
        edit.setAccessibleName(name)
        return edit

    def _show_free_dates(self) -> None:
        free = self.wanted().range is TrendsRange.FREE
        for edit in (self._first, self._last):
            edit.setVisible(free)

    def _on_range(self) -> None:
        self._show_free_dates()
        self.changed.emit()

    def _on_height(self, button: ToolButton) -> None:
        self.height_chosen.emit(self._heights[button])


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def wanted_by_default(today: date) -> Period:
    """The dates that free ones start from."""
    period = Wanted(range=TrendsRange.MONTHS_12).period(today)
    assert period is not None
    return period
