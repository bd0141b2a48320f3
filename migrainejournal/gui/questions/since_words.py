"""What changed since a treatment began, in words: days in four weeks, with the range."""

from PySide6.QtCore import QCoreApplication, QLocale

from migrainejournal.clinical.months import FOUR_WEEKS
from migrainejournal.factors.answer import Answer, Verdict
from migrainejournal.gui.questions.answer_words import reason_words


def _tr(text: str) -> str:
    return QCoreApplication.translate("SinceWords", text)


def since_words(answer: Answer, *, headache: bool) -> tuple[str, ...]:
    """The answer for headache or migraine days, and what it rests on."""
    what = _tr("Headache days") if headache else _tr("Migraine days")
    comparison = answer.comparison
    if answer.lack is not None or comparison is None:
        why = reason_words(answer.lack) if answer.lack is not None else ""
        return (_tr("{what}: {answer}").format(what=what, answer=why),)
    values = {
        "what": what,
        "difference": _days_words(comparison.difference),
        "low": _days_words(comparison.low),
        "high": _days_words(comparison.high),
    }
    grounds = _tr(
        "{what}: {before} of {days_before} recorded days before, {since} of {days_since} since; in four "
        "weeks that is {difference} (95 % interval: {low} to {high})."
    ).format(
        before=comparison.unexposed.events,
        days_before=comparison.unexposed.days,
        since=comparison.exposed.events,
        days_since=comparison.exposed.days,
        **values,
    )
    return _verdict(answer).format(**values), grounds


def _verdict(answer: Answer) -> str:
    match answer.verdict:
        case Verdict.FEWER:
            return _tr("{what}: fewer since it began.")
        case Verdict.MORE:
            return _tr("{what}: more since it began.")
        case _:
            return _tr("{what}: no difference found; from {low} to {high} in four weeks could still hide.")


def _days_words(difference: float) -> str:
    """A difference in the share of days as days in four weeks: "3.1 fewer"."""
    days = difference * FOUR_WEEKS
    number = QLocale().toString(abs(days), "f", 1)
    if number == QLocale().toString(0.0, "f", 1):
        return _tr("as many")
    return (_tr("{n} more") if days > 0 else _tr("{n} fewer")).format(n=number)
