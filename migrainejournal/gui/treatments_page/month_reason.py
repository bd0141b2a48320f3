"""The headache days of a month in words, and why there are so many."""

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.rules import Rule
from migrainejournal.gui.treatments_page.courses import MonthOfDays
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import counted, month_name


def month_words(month: MonthOfDays) -> str:
    """How many there were, and of how many days anything is known."""
    return _tr("{month}: {n}, {known} of {of} days recorded").format(
        month=month_name(month.days.first), n=month.headaches, known=month.known, of=month.days.days
    )


def month_reason(month: MonthOfDays) -> Reason:
    """The rule, the headache days of the month, and how many of its days are not known."""
    number, unknown = month.headaches, month.days.days - month.known
    text = counted(number, lambda: _tr("{n} headache day"), lambda: _tr("{n} headache days"))
    title = _tr("{number} in {when}").format(number=text, when=month_name(month.days.first))
    remark = counted(
        unknown,
        lambda: _tr("{n} date is not known and not counted."),
        lambda: _tr("{n} dates are not known and not counted."),
    )
    return Reason(
        title=title,
        rule=Rule.HEADACHE_DAY,
        days=month.dates,
        remarks=(remark,) if unknown else (),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("TreatmentsPage", text)
