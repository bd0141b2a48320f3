"""Six numbers, each with its denominator and with what it was in the time before."""

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.counts import Counts
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.function_days import midas_from_diary
from migrainejournal.clinical.months import FOUR_WEEKS
from migrainejournal.clinical.reduction import SMALL_BASELINE
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.scales import band
from migrainejournal.clinical.stats import DayRate, day_rate, known_for
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Figure, Figures, Section
from migrainejournal.report.sections.function import grade
from migrainejournal.report.words import ReportWords


def figures(counted: Counted) -> Section:
    """Headache, migraine, worse, acute and headache-free days in 28, and MIDAS."""
    now, before = counted.stats.counts, counted.before
    pairs = (
        ("headache", now.headache, before.headache),
        ("migraine", now.migraine, before.migraine),
        ("moderate_or_severe", now.moderate_or_severe, before.moderate_or_severe),
        ("acute", now.acute[ANY], before.acute[ANY]),
        ("clear", now.clear, before.clear),
    )
    items = [_figure(counted, key, found, earlier) for key, found, earlier in pairs]
    return Section(key=SectionKey.FIGURES, title="", blocks=(Figures(items=(*items, _midas(counted))),))


def _figure(counted: Counted, key: str, found: Finding, earlier: Finding) -> Figure:
    words, counts = counted.words, counted.stats.counts
    rate, known = day_rate(found, counts), known_for(found, counts)
    besides = tuple(filter(None, (uncounted_days(counted),))) if key == "acute" else ()
    if rate.per_28 is not None and counts.days >= FOUR_WEEKS:
        of = words("first_page.of_recorded", count=rate.count, known=known)
        return Figure(
            value=words.number(rate.per_28, 1),
            label=words(f"first_page.{key}"),
            notes=(of, *besides, *_change(rate.per_28, earlier, counted)),
        )
    notes = [_recorded(found, counts, words), *besides]
    if rate.range is None and rate.per_28 is None:
        notes.append(words("first_page.no_rate"))
    return Figure(
        value=_count(rate, known, words), label=words(f"first_page.{key}_range"), notes=tuple(notes)
    )


def _recorded(found: Finding, counts: Counts, words: ReportWords) -> str:
    """How much of the time is recorded; of pain, on how many days somebody said how bad it was."""
    if found.rule is Rule.MODERATE_OR_SEVERE_DAY and counts.unrated:
        return words("first_page.pain_known", known=known_for(found, counts), days=counts.days)
    return words("first_page.range_of", known=counts.known.count, days=counts.days)


def _count(rate: DayRate, known: int, words: ReportWords) -> str:
    """As many as there are, or could be; a dash where nothing is known."""
    if not known:
        return words("first_page.nothing")
    low, high = rate.range or (rate.count, rate.count)
    return words.number(low) if low == high else words("first_page.range", low=low, high=high)


def uncounted_days(counted: Counted) -> str:
    """On how many days more there was a dose that may belong to the acute ones; nothing where on none."""
    days = len(counted.uncounted_days)
    return counted.words("first_page.uncounted_days", n=days) if days else ""


def _change(per_28: float, found: Finding, counted: Counted) -> tuple[str, ...]:
    """What it was before, with the change in hundredths where the numbers are not too small for that."""
    words, earlier = counted.words, day_rate(found, counted.before)
    if earlier.per_28 is None:
        return ()
    then = words("first_page.then", count=earlier.count, known=known_for(found, counted.before))
    before = words.number(earlier.per_28, 1)
    if earlier.per_28 < SMALL_BASELINE:
        return words("first_page.was", before=before), then
    change = (per_28 - earlier.per_28) / earlier.per_28
    key = "no_change" if not round(change * 100) else "fewer" if change < 0 else "more"
    said = words(f"first_page.{key}", share=words.percent(abs(change)))
    return words("first_page.was_changed", before=before, change=said), then


def _midas(counted: Counted) -> Figure:
    """The last MIDAS that was answered in the time, else the one the diary gives, where it can be judged."""
    words = counted.words
    latest, before = counted.answers(Instrument.MIDAS)
    if latest is not None:
        return _answered_midas(latest, before, words)
    found = midas_from_diary(counted.journal, counted.period.last)
    if found.band is None:
        return Figure(
            value=words("first_page.nothing"),
            label=words("first_page.midas_none"),
            notes=(words("first_page.not_enough"),),
        )
    return Figure(
        value=words.number(found.count),
        label=words("first_page.midas_from_diary", grade=grade(words, found.band)),
        notes=(words("first_page.midas_days"),),
    )


def _answered_midas(latest: Score, before: Score | None, words: ReportWords) -> Figure:
    total, notes = sum(latest.answers), [words("first_page.midas_on", day=words.short_day(latest.date))]
    if before is not None:
        was, day = sum(before.answers), words.short_day(before.date)
        notes.append(words("first_page.midas_was", total=was, day=day))
    return Figure(
        value=words.number(total),
        label=words("first_page.midas", grade=grade(words, band(Instrument.MIDAS, total))),
        notes=tuple(notes),
    )
