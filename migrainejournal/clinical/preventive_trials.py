"""The trial of a treatment: how long it was at its target, whether that is enough, and what it came to.

AHS: at least 8 weeks at the target dose, antibodies 12 weeks, quarterly ones 24; the refractory-migraine
proposal of 2019: without the titration, or stopped early for side effects; Botox two cycles (NICE TA260).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from fractions import Fraction

from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.reduction import (
    SMALL_BASELINE,
    Measure,
    baseline,
    four_weeks_to,
    measured,
    reduction,
)
from migrainejournal.clinical.target import Dosing, cycles, dosing
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import StopReason

HALF, THIRD = Fraction(1, 2), Fraction(3, 10)
BOTULINUM_TOXIN = "botulinum_toxin"
"""The group whose trials are counted in headache days, not migraine days (NICE TA260)."""


class TrialState(StrEnum):
    """How far a trial has come."""

    TITRATION = "titration"
    AT_TARGET = "at_target"
    ADEQUATE = "adequate"


class TrialOutcome(StrEnum):
    """What a trial came to; the values are keys of `stats --json`."""

    RESPONSE_50 = "response_50"
    PARTIAL_30 = "partial_30"
    BELOW_30 = "below_30"
    SIDE_EFFECTS = "side_effects"
    CONTRAINDICATION = "contraindication"
    NOT_ASSESSABLE = "not_assessable"
    RUNNING = "running"


class Lacking(StrEnum):
    """Why nothing can be said of a trial's effect."""

    NO_LENGTH = "no_length"
    TOO_SHORT = "too_short"
    UNITS_DIFFER = "units_differ"
    BASELINE_DAYS = "baseline_days"
    BASELINE_NONE = "baseline_none"
    FOLLOW_UP_DAYS = "follow_up_days"


@dataclass(frozen=True, kw_only=True)
class Trial:
    """One course as a trial; days in 28 before (`baseline`) and in the last four weeks (`follow_up`)."""

    treatment: Treatment
    dosing: Dosing
    today: date
    baseline: Measure | None
    follow_up: Measure | None

    @property
    def counts_headache_days(self) -> bool:
        """Whether it is counted in headache days instead of migraine days."""
        return self.treatment.group == BOTULINUM_TOXIN

    @property
    def is_over(self) -> bool:
        """Whether the course has ended."""
        return self.treatment.end is not None and self.treatment.end <= self.today

    @property
    def stop_reason(self) -> StopReason | None:
        """Why it was stopped; None while its end is still to come, whatever came of it later."""
        end = self.treatment.end
        return None if end is not None and end > self.today else self.treatment.stop_reason

    @property
    def lasts_until(self) -> date:
        """The last date on which it still acts: today, its end, or the end of its last cycle after that."""
        end = self.treatment.end
        if end is None:
            return self.today
        return max([end, *(ends for session, ends in cycles(self.treatment) if session.date <= end)])

    @property
    def is_adequate(self) -> bool:
        """Whether it was long enough at the target to be judged."""
        return self.dosing.is_adequate

    @property
    def state(self) -> TrialState:
        """How far it has come."""
        if self.is_adequate:
            return TrialState.ADEQUATE
        return TrialState.AT_TARGET if self.dosing.days else TrialState.TITRATION

    @property
    def reduction(self) -> Fraction | None:
        """The share of the baseline that is gone; None where either end cannot be counted."""
        if self.baseline is None or self.follow_up is None:
            return None
        return reduction(self.baseline.per_28, self.follow_up.per_28)

    @property
    def has_small_numbers(self) -> bool:
        """Whether the percentage rests on a baseline of less than four days."""
        return self.baseline is not None and self.baseline.per_28 < SMALL_BASELINE

    @property
    def lacking(self) -> Lacking | None:
        """Why nothing can be said of the effect; None where something can."""
        if not self.dosing.is_comparable:
            return Lacking.UNITS_DIFFER
        if self.dosing.needed_days is None:
            return Lacking.NO_LENGTH
        if not self.is_adequate:
            return Lacking.TOO_SHORT
        if self.baseline is None:
            return Lacking.BASELINE_DAYS
        if not self.baseline.per_28:
            return Lacking.BASELINE_NONE
        return Lacking.FOLLOW_UP_DAYS if self.follow_up is None else None

    @property
    def outcome(self) -> TrialOutcome:
        """What it came to: why it was stopped comes first, then what can be counted."""
        if self.stop_reason is StopReason.SIDE_EFFECTS:
            return TrialOutcome.SIDE_EFFECTS
        if self.stop_reason is StopReason.CONTRAINDICATION:
            return TrialOutcome.CONTRAINDICATION
        if not self.is_adequate and not self.is_over and self.dosing.is_comparable:
            return TrialOutcome.RUNNING
        reduced = self.reduction
        if self.lacking is not None or reduced is None:
            return TrialOutcome.NOT_ASSESSABLE
        if reduced >= HALF:
            return TrialOutcome.RESPONSE_50
        return TrialOutcome.PARTIAL_30 if reduced >= THIRD else TrialOutcome.BELOW_30

    @property
    def has_failed(self) -> Verdict:
        """Whether it counts as failed: adequate with less than half gone, or not tolerated, or not allowed.

        An adequate one that was never measured failed when the person stopped it for want of effect. Source:
        refractory-migraine proposal 2019 and EHF 2020 (chart review is allowed).
        """
        match self.outcome:
            case TrialOutcome.SIDE_EFFECTS | TrialOutcome.CONTRAINDICATION:
                return True
            case TrialOutcome.PARTIAL_30 | TrialOutcome.BELOW_30:
                return True
            case TrialOutcome.NOT_ASSESSABLE if self.is_adequate:
                return True if self.stop_reason is StopReason.NO_EFFECT else None
            case _:
                return False


def trial(treatment: Treatment, diary: Diary, today: date, *, before: Diary | None = None) -> Trial:
    """The trial as it stands today; the windows are the diary's, that of the baseline those of `before`."""
    headache = treatment.group == BOTULINUM_TOXIN
    found = dosing(treatment, today)
    last = found.last_window_end
    follow_up = None
    if last is not None and four_weeks_to(last).first >= treatment.start:
        follow_up = measured(diary, four_weeks_to(last), headache=headache)
    return Trial(
        treatment=treatment,
        dosing=found,
        today=today,
        baseline=baseline(before or diary, treatment.start, headache=headache),
        follow_up=follow_up,
    )
