"""Why the numbers above the calendar are what they are: the days, the rule, and what is not counted."""

from itertools import chain

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_days import LINES
from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.doubts import Doubt, doubts
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.rules import OF_EPISODE, SOURCES
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui.calendar_page.figures import HEADACHE, KNOWN
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.pattern_words import doubt_sentence
from migrainejournal.gui.rule_words import rule_sentence
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import counted, long_date, month_name, word


def figure_reason(key: str, sheet: Sheet) -> Reason:
    """Why the figure of that key is what it is."""
    counts = sheet.counts
    unknown = _unknown(counts.unknown)
    if key in sheet.acute:
        return _medicine_reason(OveruseClass(key), sheet)
    if key == KNOWN:
        text = _tr("{n} of {days} days recorded").format(n=counts.known.count, days=counts.days)
        return _reason(text, counts.known, sheet, unknown)
    overlaps = _doubts(sheet, sheet.counted, Doubt.OVERLAPPING_ATTACKS)
    if key == HEADACHE:
        number = counts.headache.count
        text = counted(number, lambda: _tr("{n} headache day"), lambda: _tr("{n} headache days"))
        return _reason(text, counts.headache, sheet, _attacks(sheet) + unknown + overlaps)
    text = counted(counts.migraine.count, lambda: _tr("{n} migraine day"), lambda: _tr("{n} migraine days"))
    unnamed = _doubts(sheet, sheet.counted, Doubt.UNNAMED_MEDICINE)
    return _reason(text, counts.migraine, sheet, (*unknown, *overlaps, *unnamed, _ways()))


def _medicine_reason(overuse: OveruseClass, sheet: Sheet) -> Reason:
    finding, period = sheet.acute[overuse], sheet.medicine_days
    text = _tr("{n} {medicine} day") if finding.count == 1 else _tr("{n} {medicine} days")
    text = text.format(n=finding.count, medicine=word(overuse))
    remarks = _unknown(sum(not o.finding.known and not o.acute for o in sheet.within(period)))
    remarks += _doubts(sheet, period, Doubt.UNNAMED_MEDICINE)
    line = LINES.get(overuse)
    if line is not None and sheet.is_month:
        said = _tr("The line is {line}.") if finding.count < line else _tr("{days}, the line is {line}.")
        remarks = (said.format(days=text, line=line), *remarks)
    if period != sheet.counted:
        title = _tr("{number} in the 30 days to {date}").format(number=text, date=long_date(period.last))
        return Reason(title=title, rule=finding.rule, days=finding.days, remarks=remarks)
    return _reason(text, finding, sheet, remarks)


def _reason(number: str, finding: Finding, sheet: Sheet, remarks: tuple[str, ...]) -> Reason:
    when = month_name(sheet.first) if sheet.is_month else str(sheet.first.year)
    title = _tr("{number} in {when}").format(number=number, when=when)
    return Reason(title=title, rule=finding.rule, days=finding.days, remarks=remarks)


def _attacks(sheet: Sheet) -> tuple[str, ...]:
    """How many attacks the headache days are, by the chosen rule."""
    headaches = {a.id: a for overview in sheet.within(sheet.counted) for a in overview.finding.headaches}
    if not headaches:
        return ()
    rule = OF_EPISODE[sheet.counting.episode]
    number = counted(
        len(episodes(headaches.values(), sheet.now, sheet.counting.episode)),
        lambda: _tr("Counted as {n} attack."),
        lambda: _tr("Counted as {n} attacks."),
    )
    source = _tr("Source: {source}").format(source=SOURCES[rule])
    return ("\n".join((number, rule_sentence(rule), source, _ways())),)


def _ways() -> str:
    return _tr("Another rule can be chosen in the settings, under Counting.")


def _unknown(number: int) -> tuple[str, ...]:
    if not number:
        return ()
    sentence = counted(
        number,
        lambda: _tr("{n} date is not known and not counted."),
        lambda: _tr("{n} dates are not known and not counted."),
    )
    return (sentence,)


def _doubts(sheet: Sheet, period: Period, kind: Doubt) -> tuple[str, ...]:
    """What in the period cannot be counted as it stands, in sentences."""
    overviews = sheet.within(period)
    attacks = {attack.id: attack for overview in overviews for attack in overview.finding.attacks}
    doses = chain.from_iterable(overview.doses for overview in overviews)
    found = doubts(attacks.values(), doses, medicines=sheet.medicines, now=sheet.now)
    return tuple(doubt_sentence(doubtful) for doubtful in found if doubtful.doubt is kind)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FigureReasons", text)
