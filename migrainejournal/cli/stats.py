"""The command that counts days, attacks and acute medicine."""

import json
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from migrainejournal.cli.call import Call
from migrainejournal.cli.speech import StoppedError, say, tr
from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.counts import Counts
from migrainejournal.clinical.stats import DayRate, Stats
from migrainejournal.clinical.stats import stats as count_all
from migrainejournal.domain.vocabulary import OveruseClass
from migrainejournal.gui import wording


def stats(call: Call) -> None:
    """Say the counts of a window, for people or as JSON."""
    given = call.given
    first = call.date(given.first) if given.first else None
    last = call.date(given.last) if given.last else None
    if first and last and last < first:
        raise StoppedError(tr("The first date is after the last one. Write the earlier one first."))
    found = count_all(call.journal.excerpt(first, last))
    if given.json:
        say(json.dumps(_as_json(found), indent=2))
    else:
        for line in _as_lines(found):
            say(line)


def _as_json(found: Stats) -> dict[str, Any]:
    """The names promised in INTERFACES."""
    counts = found.counts
    return {
        "from": found.first.isoformat(),
        "to": found.last.isoformat(),
        "rule": found.rule,
        "days": {
            "total": counts.days,
            "known": counts.known,
            "clear": counts.clear,
            "unknown": counts.unknown,
        },
        "headache_days": asdict(found.headache_days),
        "migraine_days": asdict(found.migraine_days),
        "moderate_or_severe_days": counts.moderate_or_severe,
        "acute_days": dict(counts.acute),
        "attacks": asdict(found.attacks),
        "months": [
            {
                "month": f"{month:%Y-%m}",
                "headache_days": of_month.headache,
                "migraine_days": of_month.migraine,
                "acute_days": dict(of_month.acute),
                "known": of_month.known,
                "days": of_month.days,
            }
            for month, of_month in found.months
        ],
    }


def _as_lines(found: Stats) -> list[str]:
    counts, attacks = found.counts, found.attacks
    lines = [
        tr("From {first} to {last}").format(
            first=wording.long_date(found.first), last=wording.long_date(found.last)
        ),
        tr("Dates known: {known} of {days} ({clear} headache-free)").format(
            known=counts.known, days=counts.days, clear=counts.clear
        ),
        tr("Headache days: {rate}").format(rate=_rate(found.headache_days)),
        tr("Migraine days (Leiden rule): {rate}").format(rate=_rate(found.migraine_days)),
        tr("Days with moderate or severe pain: {n}").format(n=counts.moderate_or_severe),
        tr("Days with acute medicine: {days}").format(days=_acute(counts)),
        tr("Attacks, less than 48 hours apart counted as one: {n}").format(n=attacks.count),
    ]
    if attacks.median_hours is not None:
        middle = wording.duration(timedelta(hours=attacks.median_hours))
        lines.append(tr("Half of them lasted up to {duration}").format(duration=middle))
    if attacks.running:
        lines.append(tr("An attack is running"))
    return [*lines, *(_month_line(first, of_month) for first, of_month in found.months)]


def _rate(rate: DayRate) -> str:
    if rate.per_28 is not None:
        text = tr("{n} ({rate} in 28 days)")
        return text.format(n=rate.count, rate=wording.one_decimal(rate.per_28))
    if rate.range is not None:
        return tr("{n} (up to {most}, as some dates are not known)").format(n=rate.count, most=rate.range[1])
    return tr("{n} (too few dates are known for a rate)").format(n=rate.count)


def _acute(counts: Counts) -> str:
    """Days with any class, then each class with days: "12 (triptan 9, simple painkiller 5)"."""
    by_class = ", ".join(f"{wording.word(c)} {counts.acute[c]}" for c in OveruseClass if counts.acute[c])
    return f"{counts.acute[ANY]} ({by_class})" if by_class else str(counts.acute[ANY])


def _month_line(first: date, of_month: Counts) -> str:
    text = tr("{month}: headache days {headache}, migraine days {migraine}, dates known {known} of {days}")
    return text.format(
        month=wording.month_name(first),
        headache=of_month.headache,
        migraine=of_month.migraine,
        known=of_month.known,
        days=of_month.days,
    )
