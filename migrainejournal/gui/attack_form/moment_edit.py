"""Date and time of day, edited at the place where they were lived."""

from datetime import datetime, time

from PySide6.QtCore import QLocale, QSignalBlocker, QTime, QTimeZone, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QTimeEdit, QWidget

from migrainejournal.domain.moment import Moment, NoSuchTimeError
from migrainejournal.gui.kit.dates import DateEdit
from migrainejournal.gui.kit.fields import Still
from migrainejournal.gui.kit.labels import plain_label, problem_label


class _TimeEdit(Still, QTimeEdit):
    """A time of day, as the system writes it."""


class MomentEdit(QWidget):
    """A moment to the minute; one that is left alone, or set back, stays what it was to the millisecond.

    Its zone is named where it is not `home`. A wall time that came twice can be chosen either time round.
    """

    changed = Signal()

    def __init__(
        self, name: str, *, home: str, calendar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._loaded = self._moment = Moment.of(datetime.fromisoformat("2000-01-01T12:00Z"), home)
        self._leader: MomentEdit | None = None
        self.is_possible = True
        self._build_controls(name, calendar)
        self._build_layout()
        self.load(self._moment)
        self._date.dateChanged.connect(self._on_edited)
        self._time.timeChanged.connect(self._on_edited)
        self._second.toggled.connect(self._on_edited)

    def load(self, moment: Moment) -> None:
        """Show the moment."""
        self._loaded = moment
        wall = moment.wall
        self._date.load(wall.date())
        with QSignalBlocker(self._time), QSignalBlocker(self._second):
            self._time.setTime(QTime(wall.hour, wall.minute))
            self._second.setChecked(moment.instant > moment.moved(wall).instant)
        self._zone.setText(moment.zone)
        self._zone.setVisible(moment.zone != self._home)
        self._on_edited()

    def entered(self) -> Moment:
        """The moment shown; the last one that can be while `is_possible` is false."""
        return self._moment

    def follow(self, leader: "MomentEdit") -> None:
        """Show the leader's moment until another one is entered here."""
        self._leader = leader
        leader.changed.connect(self._on_leader_changed)
        self.load(leader.entered())

    def _build_controls(self, name: str, calendar: bool) -> None:
        self._date = DateEdit(self, calendar=calendar)
        self._date.setAccessibleName(self.tr("{name}, date").format(name=name))
        self._time = _TimeEdit(self)
        self._time.setTimeZone(QTimeZone.utc())
        self._time.setDisplayFormat(QLocale().timeFormat(QLocale.FormatType.ShortFormat))
        self._time.setAccessibleName(self.tr("{name}, time").format(name=name))
        self._second = QCheckBox(self.tr("the second time round, after the clocks went back"), self)
        self._zone = plain_label("", self)
        self._problem = problem_label(self)
        self._problem.setText(
            self.tr("The clocks went forward over this time. Choose an earlier or a later one.")
        )
        self.setFocusProxy(self._date)

    def _build_layout(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setColumnStretch(3, 1)
        layout.addWidget(self._date, 0, 0)
        layout.addWidget(self._time, 0, 1)
        layout.addWidget(self._zone, 0, 2)
        layout.addWidget(self._second, 1, 0, 1, 4)
        layout.addWidget(self._problem, 2, 0, 1, 4)

    def _on_edited(self) -> None:
        at = self._time.time()
        wall = datetime.combine(self._date.entered(), time(at.hour(), at.minute()))
        try:
            first, second = (self._loaded.moved(wall, fold=fold) for fold in (0, 1))
        except NoSuchTimeError:
            self.is_possible = False
            self._second.hide()
        else:
            self.is_possible = True
            self._second.setVisible(first.instant != second.instant)
            chosen = second if self._second.isChecked() else first
            same = chosen.instant == self._loaded.instant.replace(second=0, microsecond=0)
            self._moment = self._loaded if same else chosen
        self._problem.setHidden(self.is_possible)
        self.changed.emit()

    def _on_leader_changed(self) -> None:
        if self._leader is not None and self._moment == self._loaded:
            self.load(self._leader.entered())
