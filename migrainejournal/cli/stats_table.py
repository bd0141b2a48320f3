"""The counts for people: a table of months, then what each rule finds, with its source."""

from collections.abc import Iterator
from datetime import timedelta

from migrainejournal.cli.speech import tr
from migrainejournal.clinical.acute_days import ANY, LINES
from migrainejournal.clinical.counts import Counts
from migrainejournal.clinical.rules import OF_EPISODE, OF_MIGRAINE_DAY, SOURCES, Rule
from migrainejournal.clinical.stats import DayRate, Stats, TrialReport
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui import pattern_words, trial_words, wording
from migrainejournal.gui.rule_words import rule_sentence

GAP = "  "


def as_lines(found: Stats) -> Iterator[str]:
    """Everything as lines to read: totals, months, acute medicine, treatments, patterns, rules."""
    yield from _totals(found)
    yield from _section(tr("Months"), _months(found))
    yield from _section(tr("Acute medicine"), _acute_lines(found))
    yield from _section(tr("Treatments"), (line for report in found.trials for line in _trial(report)))
    yield from _section(tr("Patterns"), _patterns(found))
    yield from _section(tr("To be looked at"), (pattern_words.doubt_sentence(d) for d in found.doubts))
    yield from _section(tr("Rules"), _rules(found))


def _section(title: str, lines: Iterator[str]) -> Iterator[str]:
    written = [line for line in lines if line]
    if written:
        yield from ("", title, *(f"{GAP}{line}" for line in written))


def _totals(found: Stats) -> Iterator[str]:
    counts, attacks = found.counts, found.attacks
    yield tr("From {first} to {last}").format(
        first=wording.long_date(found.first), last=wording.long_date(found.last)
    )
    yield tr("Dates known: {known} of {days} ({clear} headache-free)").format(
        known=counts.known.count, days=counts.days, clear=counts.clear.count
    )
    yield tr("Headache days: {rate}").format(rate=_rate(found.headache_days))
    yield tr("Migraine days: {rate}").format(rate=_rate(found.migraine_days))
    yield tr("Days with moderate or severe pain: {n}").format(n=counts.moderate_or_severe.count)
    yield tr("Attacks: {n}").format(n=attacks.count)
    if attacks.median_hours is not None:
        middle = wording.duration(timedelta(hours=attacks.median_hours))
        yield tr("Half of them lasted up to {duration}").format(duration=middle)
    if attacks.running:
        yield tr("An attack is running")


def _rate(rate: DayRate) -> str:
    if rate.per_28 is not None:
        text = tr("{n} ({rate} in 28 days)")
        return text.format(n=rate.count, rate=wording.one_decimal(rate.per_28))
    if rate.range is not None:
        return tr("{n} (up to {most}, as some dates are not known)").format(n=rate.count, most=rate.range[1])
    return tr("{n} (not enough recorded days for a rate)").format(n=rate.count)


def _months(found: Stats) -> Iterator[str]:
    """A table whose columns are as wide as their widest cell."""
    classes = [c for c in OveruseClass if found.counts.acute[c].count]
    heads = [
        tr("month"),
        tr("headache"),
        tr("migraine"),
        tr("acute"),
        *(wording.word(c) for c in classes),
        tr("known"),
    ]
    rows = [heads, *(_month(wording.month_name(m), counts, classes) for m, counts in found.months)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    for row in rows:
        cells = [row[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(row[1:], widths[1:], strict=True))]
        yield GAP.join(cells).rstrip()


def _month(name: str, counts: Counts, classes: list[OveruseClass]) -> list[str]:
    numbers = [counts.headache, counts.migraine, counts.acute[ANY], *(counts.acute[c] for c in classes)]
    return [name, *(str(number.count) for number in numbers), f"{counts.known.count}/{counts.days}"]


def _acute_lines(found: Stats) -> Iterator[str]:
    """Days of each class that was taken, its line, and what the answered doses did."""
    for overuse in OveruseClass:
        if days := found.counts.acute[overuse].count:
            name = wording.word(overuse)
            if overuse in LINES:
                most = max(counts.acute[overuse].count for _, counts in found.months)
                text = tr("{medicine} days: {n}, at most {most} in a month; the line is {line} a month")
                yield text.format(medicine=name, n=days, most=most, line=LINES[overuse])
            else:
                yield tr("{medicine} days: {n}").format(medicine=name, n=days)
    for response in found.responses:
        if response.rated:
            yield pattern_words.response_sentence(response)
            yield GAP + pattern_words.mild_sentence(response)
        else:
            text = tr("{medicine}: no dose was answered at 2 h")
            yield text.format(medicine=response.medicine.label)


def _trial(report: TrialReport) -> Iterator[str]:
    yield f"{report.trial.treatment.name}: {trial_words.outcome(report.trial)}"
    yield GAP + trial_words.state(report.trial)
    for line in report.lines:
        yield GAP + trial_words.stopping_line(line)
    if report.wear_off is not None:
        yield GAP + trial_words.wear_off(report.wear_off)


def _patterns(found: Stats) -> Iterator[str]:
    yield pattern_words.chronic_sentence(found.chronic)
    for pattern in found.overuse:
        if pattern.days and (pattern.months_met or not pattern.judged):
            yield pattern_words.overuse_sentence(pattern)
    if found.menstrual.cycles or found.menstrual.chance is not None:
        yield pattern_words.menstrual_sentence(found.menstrual)
    if found.trials:
        for finding in found.resistance:
            yield pattern_words.resistance_sentence(finding)
    yield pattern_words.midas_sentence(found.midas)


def _rules(found: Stats) -> Iterator[str]:
    for rule in (
        Rule.HEADACHE_DAY,
        OF_MIGRAINE_DAY[found.counting.migraine_day],
        OF_EPISODE[found.counting.episode],
        Rule.RATE_28,
    ):
        yield f"{rule_sentence(rule)} ({SOURCES[rule]})"
