"""What was noted of the days besides headache: bleeding, and the check-ins of body and mind."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from migrainejournal.clinical.menstrual import BLEEDS, first_days_in
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section

CHECKINS: Mapping[str, tuple[int, int]] = {"sleep": (0, 24), "stress": (0, 3)}
"""What can be noted of a day, from the lowest to the highest: hours of sleep, stress (CLINICAL 5.1, 5.2)."""


def body(counted: Counted) -> Section | None:
    """Bleeding days with the cycles that began, and the mean of each check-in; None without any."""
    facts = (*_bleeding(counted), *_checkins(counted))
    if not facts:
        return None
    title = counted.words("second_page.body_title")
    return Section(key=SectionKey.BODY, title=title, blocks=(Facts(items=facts),))


def _bleeding(counted: Counted) -> Iterator[tuple[str, str]]:
    words = counted.words
    noted = [o.record.bleeding for o in counted.diary.overviews if o.record and o.record.bleeding]
    days = sum(bleeding in BLEEDS for bleeding in noted)
    spotting = noted.count(Bleeding.SPOTTING)
    if not days and not spotting:
        return
    parts = [words("second_page.bleeding_days", n=days)] if days else []
    if spotting:
        parts.append(words("second_page.spotting_days", n=spotting))
    begun = first_days_in(counted.period, counted.journal)
    if begun:
        last = words.short_day(begun[-1])
        parts.append(words("second_page.cycles_began", n=len(begun), last=last))
    yield words("second_page.bleeding"), "; ".join(parts)


def _checkins(counted: Counted) -> Iterator[tuple[str, str]]:
    words = counted.words
    records = [overview.record for overview in counted.diary.overviews if overview.record]
    for key, limits in CHECKINS.items():
        values = (_number(record.checkin.get(key), *limits) for record in records)
        noted = [value for value in values if value is not None]
        if noted:
            mean = words.number(float(sum(noted, Fraction()) / len(noted)), 1)
            text = words("second_page.mean", n=counted.period.days, mean=mean, noted=len(noted))
            yield words(f"second_page.checkin_{key}"), text


def _number(value: object, low: int, high: int) -> Fraction | None:
    """The value as a number; None for anything else a later version or a file may hold."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        return None
    return Fraction(value)
