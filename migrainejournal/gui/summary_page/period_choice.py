"""Which time the summary is about: counted back from today, or free dates."""

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from migrainejournal.clinical.months import Period
from migrainejournal.domain.dates import EARLIEST
from migrainejournal.gui import wording
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Still
from migrainejournal.gui.kit.form import Form
from migrainejournal.report.periods import in_force, period_of
from migrainejournal.settings import ReportPeriod

YEARS_AHEAD = 2


class PeriodList(Still, QComboBox):
    """The choices that there are; `activated` when the person takes one, `shut` when the list goes away."""

    shut = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def offer(self, chosen: ReportPeriod, visited: date | None) -> None:
        """Offer what can be counted from, with the choice taken."""
        texts = {
            ReportPeriod.SINCE_VISIT: self.tr("Since the last visit"),
            ReportPeriod.DAYS_90: self.tr("90 days"),
            ReportPeriod.MONTHS_12: self.tr("12 months"),
            ReportPeriod.FREE: self.tr("Free dates"),
        }
        with QSignalBlocker(self):
            self.clear()
            for period, text in texts.items():
                if in_force(period, visited) is period:
                    self.addItem(text, period)
            self.setCurrentIndex(self.findData(in_force(chosen, visited)))

    def entered(self) -> ReportPeriod:
        """The choice taken."""
        return ReportPeriod(self.currentData())

    @property
    def is_open(self) -> bool:
        """Whether the person is choosing."""
        return self.view().isVisible()

    def hidePopup(self) -> None:  # noqa: N802 - Qt's own name
        super().hidePopup()
        self.shut.emit()

    def sizeHint(self) -> QSize:
        """Room for the arrow too: Qt's does not grow with the text."""
        return super().sizeHint() + QSize(self.fontMetrics().averageCharWidth(), 0)


class PeriodChoice(QWidget):
    """`changed` when the person chose another time."""

    changed = Signal()

    def __init__(
        self, chosen: ReportPeriod, free: Period | None, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chosen = chosen
        self._remembered = free
        self._visited: date | None = None
        self._today = today
        self._list = PeriodList(self)
        self._dates = Form(self)
        self._first = self._build_date()
        self._last = self._build_date()
        self._dates.add_row("first", self.tr("From"), self._first)
        self._dates.add_row("last", self.tr("To"), self._last)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._list, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._dates)
        self._first.dateChanged.connect(self._on_first)
        self._last.dateChanged.connect(self._on_last)
        self._list.setAccessibleName(self.tr("Time"))
        self._list.activated.connect(self._on_activated)
        self._list.shut.connect(self._offer, Qt.ConnectionType.QueuedConnection)  # after what was chosen
        self.setFocusProxy(self._list)
        self._load_dates()
        self.show_day(today, None)

    @property
    def chosen(self) -> ReportPeriod:
        """What the person chose, also where there was no visit to count from."""
        return self._chosen

    @property
    def free(self) -> Period | None:
        """The free dates as entered; None while another time is chosen."""
        return self._entered() if self._chosen is ReportPeriod.FREE else None

    @property
    def remembered(self) -> Period | None:
        """The free dates chosen last, if ever any were."""
        return self.free or self._remembered

    def show_day(self, today: date, visited: date | None) -> None:
        """Offer what there is on that day, with the last visit on the other."""
        self._today, self._visited = today, visited
        self._list.setToolTip("" if visited is None else wording.long_date(visited))
        self._dates.setVisible(self._chosen is ReportPeriod.FREE)
        self._offer()

    def _offer(self) -> None:
        if not self._list.is_open:  # what is pointed at stays there
            self._list.offer(self._chosen, self._visited)

    def _entered(self) -> Period:
        return Period(self._first.entered(), self._last.entered())

    def _build_date(self) -> DateEdit:
        edit = DateEdit(self, calendar=True)
        edit.setKeyboardTracking(False)  # a year that is half written is no choice yet
        edit.setMinimumDate(QDate(EARLIEST.year, EARLIEST.month, EARLIEST.day))
        edit.setMaximumDate(QDate(self._today.year + YEARS_AHEAD, 12, 31))
        return edit

    def _load_dates(self) -> None:
        """Start from the free dates chosen last, or from the time that was chosen before."""
        period = self._remembered or period_of(self._chosen, today=self._today, visited=self._visited)
        self._first.load(period.first)
        self._last.load(period.last)

    def _on_first(self) -> None:
        """The other end gives way, so that what is counted is what stands there."""
        if self._last.entered() < self._first.entered():
            self._last.load(self._first.entered())
        self.changed.emit()

    def _on_last(self) -> None:
        if self._last.entered() < self._first.entered():
            self._first.load(self._last.entered())
        self.changed.emit()

    def _on_activated(self) -> None:
        chosen = self._list.entered()
        if chosen is ReportPeriod.FREE and self._chosen is not chosen:
            self._load_dates()
        self._remembered = self.remembered
        self._chosen = chosen
        self._dates.setVisible(chosen is ReportPeriod.FREE)
        self.changed.emit()
