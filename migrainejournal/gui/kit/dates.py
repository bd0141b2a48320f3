"""A civil date, typed or chosen from a calendar."""

import re
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPointF, QSignalBlocker, Qt, QTimeZone
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDateEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from migrainejournal.gui.kit.fields import Still

LAST_DATE = QDate(9998, 12, 31)
ISO_DATE, ISO_LENGTH = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII), 10
TABS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)


class DateEdit(Still, QDateEdit):
    """A date with a four-figure year, as the system writes it; Alt+Down opens the calendar, if any.

    One typed or pasted as 2026-12-31 is taken too, whatever the order here.
    """

    def __init__(self, parent: QWidget | None = None, *, calendar: bool = False) -> None:
        super().__init__(parent)
        pattern = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self.setTimeZone(QTimeZone.utc())  # a wall date, whatever clocks do here at midnight
        self.setDisplayFormat(pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy"))
        self.setMaximumDate(LAST_DATE)
        self.setCalendarPopup(calendar)
        self._typed = ""

    def load(self, day: date) -> None:
        """Show the date, and say so to nobody."""
        with QSignalBlocker(self):
            self.setDate(QDate(day.year, day.month, day.day))

    def entered(self) -> date:
        """The date shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def _take_iso_date(self, typed: str) -> None:
        """Follow what is typed: Qt reads it piece by piece, and would make another date of it."""
        self._typed = (self._typed + typed)[-ISO_LENGTH:] if typed and typed.isprintable() else ""
        meant = _iso_date(self._typed)
        if meant.isValid():
            self.setDate(meant)

    def _paste(self) -> None:
        """Take a whole date, and nothing else: Qt would fit pieces of it into what is shown."""
        pasted = QApplication.clipboard().text().strip()
        local = QLocale().toDate(pasted, self.displayFormat())
        meant = local if local.isValid() else _iso_date(pasted)
        if meant.isValid():
            self.setDate(meant)

    def _press_arrow(self) -> None:
        """Qt opens its calendar by the mouse alone."""
        option = QStyleOptionComboBox()
        option.initFrom(self)
        option.editable = True
        arrow = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxArrow, self
        )
        at, left = QPointF(arrow.center()), Qt.MouseButton.LeftButton
        where = self.mapToGlobal(at)
        kind, none = QEvent.Type.MouseButtonPress, Qt.KeyboardModifier.NoModifier
        self.mousePressEvent(QMouseEvent(kind, at, where, left, left, none))

    def event(self, event: QEvent) -> bool:
        """Let Tab leave the field: Qt would go from day to month to year, unseen by who types on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in TABS:
            return bool(QAbstractSpinBox.focusNextPrevChild(self, event.key() == Qt.Key.Key_Tab))
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let what is typed replace what is shown, also where the keyboard did not come by Tab."""
        super().focusInEvent(event)
        self._typed = ""
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.setSelectedSection(self.sectionAt(0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if opens and self.calendarPopup():
            self._press_arrow()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)
            self._take_iso_date(event.text())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.calendarPopup():
            for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):  # red in Qt's own calendar
                self.calendarWidget().setWeekdayTextFormat(day, QTextCharFormat())
        super().mousePressEvent(event)


def _iso_date(text: str) -> QDate:
    """The date that the whole text is; an invalid one where it is none."""
    return QDate.fromString(text, Qt.DateFormat.ISODate) if ISO_DATE.fullmatch(text) else QDate()
