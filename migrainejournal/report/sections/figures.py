"""Six numbers, each with its denominator and with what it was in the time before."""

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.function_days import midas_from_diary
from migrainejournal.clinical.reduction import SMALL_BASELINE
from migrainejournal.clinical.scales import result
from migrainejournal.clinical.stats import DayRate, day_rate
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Figure, Figures, Section
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
    rate = day_rate(found, counts)
    if rate.per_28 is not None:
        of = words("first_page.of_recorded", count=rate.count, known=counts.known.count)
        change = _change(rate.per_28, day_rate(earlier, counted.before), words)
        return Figure(
            value=words.number(rate.per_28, 1),
            label=words(f"first_page.{key}"),
            notes=(of, *change),
        )
    recorded = words("first_page.range_of", known=counts.known.count, days=counts.days)
    notes = (recorded,) if rate.range is not None else (recorded, words("first_page.no_rate"))
    low, high = rate.range or (rate.count, rate.count)
    value = words.number(low) if low == high else words("first_page.range", low=low, high=high)
    return Figure(value=value, label=words(f"first_page.{key}_range"), notes=notes)


def _change(per_28: float, earlier: DayRate, words: ReportWords) -> tuple[str, ...]:
    """What it was before, with the change in hundredths where the numbers are not too small for that."""
    if earlier.per_28 is None:
        return ()
    before = words.number(earlier.per_28, 1)
    if earlier.per_28 < SMALL_BASELINE:
        return (words("first_page.was", before=before),)
    change = (per_28 - earlier.per_28) / earlier.per_28
    key = "no_change" if not round(change * 100) else "fewer" if change < 0 else "more"
    said = words(f"first_page.{key}", share=words.percent(abs(change)))
    return (words("first_page.was_changed", before=before, change=said),)


def _midas(counted: Counted) -> Figure:
    """The last MIDAS that was answered in the time, else the one the diary gives, where it can be judged."""
    words = counted.words
    answered = [score for score in counted.material.scores if score.instrument is Instrument.MIDAS]
    inside = [s for s in answered if counted.period.first <= s.date <= counted.period.last and result(s)]
    if inside:
        latest = max(inside, key=lambda score: score.date)
        return _answered_midas(latest, [score for score in answered if score.date < latest.date], words)
    found = midas_from_diary(counted.journal, counted.period.last)
    if found.band is None:
        return Figure(
            value=words("first_page.nothing"),
            label=words("first_page.midas_none"),
            notes=(words("first_page.not_enough"),),
        )
    return Figure(
        value=words.number(found.count),
        label=words("first_page.midas_from_diary", grade=_grade(found.band, words)),
        notes=(words("first_page.midas_days"),),
    )


def _answered_midas(latest: Score, earlier: list[Score], words: ReportWords) -> Figure:
    found = result(latest)
    assert found is not None
    notes = [words("first_page.midas_on", day=words.short_day(latest.date))]
    before = max(earlier, key=lambda score: score.date, default=None)
    was = result(before) if before is not None else None
    if before is not None and was is not None:
        notes.append(words("first_page.midas_was", total=was.total, day=words.short_day(before.date)))
    return Figure(
        value=words.number(found.total or 0),
        label=words("first_page.midas", grade=_grade(found.band or 0, words)),
        notes=tuple(notes),
    )


def _grade(band: int, words: ReportWords) -> str:
    return str(words.texts["first_page"]["grades"][band])
