"""Resistant and refractory migraine by the EHF consensus of 2020, as far as a diary can tell.

Consensus and classes: doi 10.1186/s10194-020-01130-5 and PMC9167529, table 3.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.acute_days import ANY
from migrainejournal.clinical.acute_outcomes import MedicineResponse
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.preventive_trials import Trial
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict, all_of, at_least, reaches
from migrainejournal.domain.vocabulary import DayState, OveruseClass

CLASS_OF_GROUP: Mapping[str, int] = {
    "tricyclic": 1,
    "snri": 1,
    "antidepressant": 1,
    "antiepileptic": 2,
    "beta_blocker": 3,
    "calcium_antagonist": 4,
    "cgrp_antibody": 5,
    "gepant": 5,
    "arb": 6,
    "ace_inhibitor": 6,
    "botulinum_toxin": 7,
    "serotonin_antagonist": 8,
    "other_preventive": 8,
}
"""The eight drug classes of the consensus by the catalogue's groups: 1 antidepressants, 2 antiepileptics,
3 beta-blockers, 4 calcium blockers, 5 CGRP drugs, 6 ACE inhibitors and ARBs, 7 Botox, 8 other."""
CLASSES = frozenset(CLASS_OF_GROUP.values())
DEBILITATING_LINE = 8
SEVERE = 3
"""Serious impairment on the function scale of 0 to 3."""
TRIPTANS_NEEDED = 2
RESISTANT = (3, 3)
REFRACTORY = (len(CLASSES), 6)
"""So many classes, and so many months in a row with the debilitating days."""


@dataclass(frozen=True, kw_only=True)
class ResistanceFinding(Finding):
    """`days` are the debilitating headache days of the months looked at; `met` is None where it is open."""

    met: Verdict
    failed_classes: tuple[int, ...]
    triptans_failed: int
    months: tuple[Verdict, ...]


def resistance(
    rule: Rule,
    diary: Diary,
    months: Sequence[Period],
    *,
    trials: Iterable[Trial],
    responses: Iterable[MedicineResponse],
) -> ResistanceFinding:
    """EHF resistant or refractory, as the rule says: classes that failed, and debilitating days by the month.

    Debilitating: function 3 on a headache day in spite of an acute medicine, with at least two triptans
    failed. The months are the last ones, in a row.
    """
    classes_needed, months_needed = RESISTANT if rule is Rule.EHF_RESISTANT else REFRACTORY
    failed = _failed_classes(trials)
    triptans = [r.is_effective for r in responses if OveruseClass.TRIPTAN in r.medicine.overuse]
    last = tuple(months[-months_needed:])
    of_months = tuple(_month(diary, period) for period in last)
    met = all_of(
        (
            at_least(classes_needed, failed.values()),
            at_least(TRIPTANS_NEEDED, _failures(triptans)),
            all_of((*of_months, *[None] * (months_needed - len(last)))),
        )
    )
    return ResistanceFinding(
        rule=rule,
        days=tuple(day for period in last for day in _debilitating_days(diary.within(period))),
        judged=met is not None,
        met=met,
        failed_classes=tuple(sorted(class_ for class_, verdict in failed.items() if verdict)),
        triptans_failed=sum(works is False for works in triptans),
        months=of_months,
    )


def _failures(triptans: Sequence[Verdict]) -> list[Verdict]:
    """Which triptans failed; with fewer than two judged, one not tried yet could be the second."""
    untried = [None] * max(0, TRIPTANS_NEEDED - len(triptans))
    return [None if works is None else not works for works in triptans] + untried


def _failed_classes(trials: Iterable[Trial]) -> dict[int, Verdict]:
    """Each class, and whether any trial in it has failed."""
    found: dict[int, list[Verdict]] = {class_: [] for class_ in CLASSES}
    for trial in trials:
        if trial.treatment.group in CLASS_OF_GROUP:
            found[CLASS_OF_GROUP[trial.treatment.group]].append(trial.has_failed)
    return {class_: at_least(1, verdicts) for class_, verdicts in found.items()}


def _month(diary: Diary, period: Period) -> Verdict:
    overviews = diary.within(period)
    days = _debilitating_days(overviews)
    open_days = sum(_is_open(overview) for overview in overviews)
    return reaches(DEBILITATING_LINE, len(days), open_days)


def _debilitating_days(overviews: Iterable[DayOverview]) -> tuple[date, ...]:
    return tuple(o.date for o in overviews if ANY in o.acute and o.finding.worst_function == SEVERE)


def _is_open(overview: DayOverview) -> bool:
    """Whether the day could still turn out to be one: not known, or without a word on function."""
    if not overview.finding.known:
        return True
    return overview.finding.state is DayState.HEADACHE and overview.finding.worst_function is None
