"""The head of a report: its time, how much of it is recorded, by which rules it counts, and whose it is."""

from migrainejournal.clinical.late_entries import late_entries
from migrainejournal.report.choices import Kind
from migrainejournal.report.counted import Counted


def title(counted: Counted) -> str:
    """What the report is."""
    return counted.words(
        "document.title" if counted.choices.kind is Kind.SUMMARY else "document.letter_title"
    )


def under_title(counted: Counted) -> tuple[str, ...]:
    """The time, with the days recorded, how many entries were late, and the rules."""
    words, counts = counted.words, counted.stats.counts
    period = words(
        "document.period", first=words.day(counted.period.first), last=words.day(counted.period.last)
    )
    known = counts.known.count
    coverage = words(
        "document.coverage", n=counts.days, known=known, share=words.whole_percent(known, counts.days)
    )
    counting = counted.material.counting
    rules = words(
        "document.rules",
        migraine=words(f"document.{counting.migraine_day}"),
        attacks=words(f"document.{counting.episode}"),
    )
    late = late_entries(counted.attacks, [o.record for o in counted.diary.overviews if o.record])
    entries = words("document.late", late=late.late, of=late.of) if late.of else ""
    return f"{period} · {coverage}", " · ".join(filter(None, (rules, entries)))


def person(counted: Counted) -> tuple[str, ...]:
    """Name and date of birth, or room to write them, and the visit a summary is for."""
    words, profile = counted.words, counted.material.profile
    named = counted.choices.with_name
    name = words("document.name", name=profile.name) if named and profile.name else words("document.no_name")
    born = (
        words("document.born", day=words.short_day(profile.born))
        if named and profile.born
        else words("document.no_born")
    )
    visit = counted.visit
    lines = [name, born]
    if visit is not None and counted.choices.kind is not Kind.LETTER:
        lines.append(words("document.visit", day=words.short_day(visit.date)))
    return tuple(lines)
