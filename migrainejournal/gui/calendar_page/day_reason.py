"""Why a day is a migraine day or is not, from what is recorded of it."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.day_causes import causes, shortfalls
from migrainejournal.clinical.ichd import check
from migrainejournal.clinical.rules import OF_MIGRAINE_DAY
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.calendar_page.day_words import state
from migrainejournal.gui.calendar_page.sheet import Sheet
from migrainejournal.gui.criteria_words import (
    cause_sentence,
    check_sentence,
    feature_sentences,
    shortfall_sentence,
)
from migrainejournal.gui.why.reason import Reason
from migrainejournal.gui.wording import capitalised, clock_time, long_date, short_date, word


def day_reason(overview: DayOverview, sheet: Sheet) -> Reason:
    """What makes the day a migraine day by the chosen rule, or what it falls short of, attack by attack."""
    found = causes(overview, sheet.counting.migraine_day, now=sheet.now)
    title = _tr("{date}: {state}") if found else _tr("{date}: {state}, no migraine day by this rule")
    return Reason(
        title=title.format(date=long_date(overview.date), state=state(overview)),
        rule=OF_MIGRAINE_DAY[sheet.counting.migraine_day],
        remarks=(
            *(cause_sentence(cause) for cause in found),
            *(_attack_words(attack, overview.date, sheet) for attack in overview.finding.attacks),
        ),
    )


def _attack_words(attack: Attack, day: date, sheet: Sheet) -> str:
    """A line each for the attack's features, what it falls short of, and the criteria it meets."""
    lines = [_tr("Attack of {time}").format(time=_start(attack, day))]
    if attack.is_headache:
        lines += feature_sentences(attack)
        found = shortfalls(attack, sheet.counting.migraine_day, now=sheet.now)
        lines += [shortfall_sentence(shortfall) for shortfall in found]
    else:
        lines.append(f"{capitalised(word(DayState.AURA))}.")
    taken = sheet.doses.get(attack.id, ())
    lines.append(check_sentence(check(attack, taken, medicines=sheet.medicines, now=sheet.now)))
    return "\n".join(lines)


def _start(attack: Attack, day: date) -> str:
    time = clock_time(attack.start)
    began = attack.start.civil_date
    return time if began == day else f"{short_date(began)}, {time}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("DayReason", text)
