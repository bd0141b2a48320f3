"""A day of the calendar in words, for the eye and for screen readers."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.gui.wording import counted, duration, long_date, word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migrainejournal.clinical.counts import DayOverview


def _tr(text: str) -> str:
    return QCoreApplication.translate("DayWords", text)


def spoken(day: date, overview: DayOverview | None, today: date) -> str:
    """The day as one sentence: "Sunday 8 November 2026, migraine day, worst pain 8, 19 h, 2 doses"."""
    words = [long_date(day)]
    if day == today:
        words.append(_tr("today"))
    if day > today:
        words.append(_tr("still to come"))
    elif overview is not None:
        words += facts(overview, today)
        if overview.courses:
            # the rules: when needed
            from migrainejournal.gui.calendar_page.course_event_words import course_event_words

            words += [course_event_words(event) for event in overview.courses]
    return ", ".join(words)


def facts(overview: DayOverview, today: date) -> list[str]:
    """What is known of the day, the most important first; never empty."""
    finding = overview.finding
    words = [state(overview)]
    if finding.state is DayState.HEADACHE and finding.worst_pain is not None:
        words.append(_tr("worst pain {n}").format(n=finding.worst_pain))
    if finding.in_attack:
        words.append(duration(finding.in_attack))
    if goes_on(overview, today):
        words.append(_tr("going on"))
    if overview.doses:
        words.append(counted(len(overview.doses), lambda: _tr("{n} dose"), lambda: _tr("{n} doses")))
    amount = bleeding(overview)
    if amount is not None:
        words.append(_tr("bleeding: {amount}").format(amount=word(amount)))
    return words


def bleeding(overview: DayOverview) -> Bleeding | None:
    """How much it bled; None when it did not or nothing is known of it."""
    amount = overview.record.bleeding if overview.record else None
    return None if amount is Bleeding.NONE else amount


def tally(overviews: Iterable[DayOverview]) -> str:
    """How many of several days are what: "2 headache days, 1 headache-free"."""
    found = Counter(overview.finding.state for overview in overviews)
    headaches = found[DayState.HEADACHE]
    words = [
        counted(headaches, lambda: _tr("{n} headache day"), lambda: _tr("{n} headache days")),
        _tr("{n} aura without headache").format(n=found[DayState.AURA]),
        _tr("{n} headache-free").format(n=found[DayState.CLEAR]),
        _tr("{n} with nothing recorded").format(n=found[DayState.UNKNOWN]),
    ]
    order = (DayState.HEADACHE, DayState.AURA, DayState.CLEAR, DayState.UNKNOWN)
    return ", ".join(text for text, state in zip(words, order, strict=True) if found[state])


def goes_on(overview: DayOverview, today: date) -> bool:
    """Whether an attack of this day is still running: only said of today."""
    return overview.date == today and any(attack.end is None for attack in overview.finding.attacks)


def whole_hours(span: timedelta) -> str:
    """The time in attack for a small place: "19 h", or minutes below one hour; nothing for none."""
    if not span:
        return ""
    hours = round(span.total_seconds() / 3600)
    return duration(timedelta(hours=hours) if span >= timedelta(hours=1) else span)


def state(overview: DayOverview) -> str:
    """What the day is: "migraine day", "headache-free"."""
    match overview.finding.state:
        case DayState.HEADACHE:
            return _tr("migraine day") if overview.migraine_day else _tr("headache day")
        case DayState.AURA:
            return (
                _tr("migraine day, aura without headache")
                if overview.migraine_day
                else _tr("aura without headache")
            )
        case DayState.CLEAR:
            return _tr("headache-free")
        case _:
            return _tr("nothing recorded")
