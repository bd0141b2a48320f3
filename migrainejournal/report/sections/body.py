"""What was noted of the days besides headache: bleeding, and the check-ins of body, mind and people."""

from collections.abc import Iterator, Sequence
from statistics import fmean

from migrainejournal.clinical.menstrual import BLEEDS, first_days
from migrainejournal.domain.checkin import ITEMS, OWN, CheckinItem, Measure, number_of
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Facts, Section
from migrainejournal.report.words import ReportWords


def body(counted: Counted) -> Section | None:
    """Bleeding days with the cycles that began, and the check-ins; None without any."""
    words = counted.words
    bleeding, checkins = tuple(_bleeding(counted)), tuple(_checkins(counted))
    if not bleeding and not checkins:
        return None
    return Section(
        key=SectionKey.BODY,
        title=words("second_page.body_title"),
        note=words("second_page.body_note") if checkins else "",
        blocks=(Facts(items=bleeding + checkins),),
    )


def _bleeding(counted: Counted) -> Iterator[tuple[str, str]]:
    words = counted.words
    noted = [o.record.bleeding for o in counted.diary.overviews if o.record and o.record.bleeding]
    days = sum(bleeding in BLEEDS for bleeding in noted)
    spotting = noted.count(Bleeding.SPOTTING)
    if not days and not spotting:
        return
    parts = [words("second_page.bleeding_days", n=days)]
    if spotting:
        parts.append(words("second_page.spotting_days", n=spotting))
    period = counted.period
    begun = [day for day in first_days(counted.journal.overviews) if period.first <= day <= period.last]
    if begun:
        last = words.short_day(begun[-1])
        parts.append(words("second_page.cycles_began", n=len(begun), last=last))
    yield words("second_page.bleeding"), "; ".join(parts)


def _checkins(counted: Counted) -> Iterator[tuple[str, str]]:
    """Means, and days with a yes; those that were noted equally often share the number of days."""
    words = counted.words
    checkins = [overview.record.checkin for overview in counted.diary.overviews if overview.record]
    own = sorted({key for answers in checkins for key in answers if key.startswith(OWN)})
    items = [_item(words, item, [answers.get(item.key) for answers in checkins]) for item in ITEMS]
    items += [_days(words, key, [answers.get(key) for answers in checkins]) for key in own]
    by_days: dict[int, list[str]] = {}
    for noted, text in items:
        by_days.setdefault(noted, []).append(text)
    by_days.pop(0, None)
    if by_days:
        texts = (words("second_page.on_noted", items=", ".join(by_days[n]), n=n) for n in by_days)
        yield words("second_page.checkins"), "; ".join(texts)


def _item(words: ReportWords, item: CheckinItem, answers: Sequence[object]) -> tuple[int, str]:
    """On how many days it was answered, and what the answers come to."""
    if item.measure is Measure.YES_NO:
        return _days(words, item.key, answers)
    numbers = [number for answer in answers if (number := number_of(item, answer)) is not None]
    if not numbers:
        return 0, ""
    mean = words.number(fmean(numbers), 0 if item.measure is Measure.MINUTES else 1)
    return len(numbers), words(f"second_page.noted_{item.key}", mean=mean)


def _days(words: ReportWords, key: str, answers: Sequence[object]) -> tuple[int, str]:
    said = [answer for answer in answers if isinstance(answer, bool)]
    what = "own" if key.startswith(OWN) else key
    return len(said), words(f"second_page.noted_{what}", n=sum(said), name=key.removeprefix(OWN))
