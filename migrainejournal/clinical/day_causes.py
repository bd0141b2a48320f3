"""Why a date is a migraine day by a rule or is not: what makes it one, what its headaches fall short of."""

from enum import StrEnum

from migrainejournal.clinical.acute_days import MIGRAINE_SPECIFIC
from migrainejournal.clinical.counts import DayOverview
from migrainejournal.clinical.features import has_nausea_or_both_phobias, has_two_of_four
from migrainejournal.clinical.migraine_days import DAY_RULES
from migrainejournal.clinical.verdicts import at_least
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import MigraineDayRule


class Cause(StrEnum):
    """What makes a date a migraine day."""

    FEATURES = "features"
    AURA = "aura"
    SPECIFIC_DOSE = "specific_dose"


class Shortfall(StrEnum):
    """What a headache falls short of; `not_recorded`: more of its features, if recorded, could be enough."""

    TOO_SHORT = "too_short"
    TOO_FEW_FEATURES = "too_few_features"
    NOT_RECORDED = "not_recorded"


def causes(overview: DayOverview, rule: MigraineDayRule, *, now: Moment) -> tuple[Cause, ...]:
    """All that makes the date a migraine day by the rule; nothing where it is none."""
    by, finding = DAY_RULES[rule], overview.finding
    aura_dates = by.aura_dates
    found = {
        Cause.FEATURES: any(by.is_met_by(attack, now) for attack in finding.headaches),
        Cause.AURA: aura_dates is not None and any(finding.date in aura_dates(a) for a in finding.attacks),
        Cause.SPECIFIC_DOSE: by.specific_dose
        and bool(finding.headaches)
        and MIGRAINE_SPECIFIC in overview.acute,
    }
    return tuple(cause for cause, holds in found.items() if holds)


def shortfalls(headache: Attack, rule: MigraineDayRule, *, now: Moment) -> tuple[Shortfall, ...]:
    """What the headache itself falls short of by the rule; nothing where it meets it."""
    by = DAY_RULES[rule]
    found = []
    if (headache.end or now) - headache.start < by.shortest:
        found.append(Shortfall.TOO_SHORT)
    enough = at_least(by.features, (has_two_of_four(headache), has_nausea_or_both_phobias(headache)))
    if enough is None:
        found.append(Shortfall.NOT_RECORDED)
    elif not enough:
        found.append(Shortfall.TOO_FEW_FEATURES)
    return tuple(found)
