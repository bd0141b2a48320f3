"""Migraine days by four named rules (CLINICAL 1.2); none is agreed on, so each number names its rule."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from migrainejournal.clinical.auras import aura_dates, ichd_aura_dates
from migrainejournal.clinical.features import criteria_met
from migrainejournal.clinical.headache_days import DayFinding
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import MigraineDayRule


@dataclass(frozen=True, kw_only=True)
class DayRule:
    """What makes a headache's dates migraine days; a feature that is not recorded does not.

    `shortest` is the headache's length in all; `features` how many of criteria C and D of ICHD-3 1.1 it
    needs; `aura_dates` on which dates an aura alone does; `specific_dose` whether such a dose does.
    """

    shortest: timedelta
    features: int
    aura_dates: Callable[[Attack], set[date]] | None
    specific_dose: bool

    def is_met_by(self, attack: Attack, now: Moment) -> bool:
        """Whether the headache is long enough and has the features."""
        if not attack.is_headache or (attack.end or now) - attack.start < self.shortest:
            return False
        return criteria_met(attack) >= self.features


DAY_RULES: Mapping[MigraineDayRule, DayRule] = {
    MigraineDayRule.LEIDEN: DayRule(
        shortest=timedelta(minutes=30), features=2, aura_dates=aura_dates, specific_dose=True
    ),
    MigraineDayRule.FOUR_HOURS: DayRule(
        shortest=timedelta(hours=4), features=2, aura_dates=aura_dates, specific_dose=True
    ),
    MigraineDayRule.TRIAL: DayRule(
        shortest=timedelta(minutes=30), features=1, aura_dates=None, specific_dose=False
    ),
    MigraineDayRule.IHS: DayRule(
        shortest=timedelta(hours=4), features=2, aura_dates=ichd_aura_dates, specific_dose=True
    ),
}
"""Leiden and four hours: van der Arend 2023. Trial: migraine or probable migraine, EVOLVE-2 and CONQUER.
IHS: ICHD-3 1.1 B-D or 1.2 B-C, or a migraine-specific medicine whatever it did (the wider reading)."""


def migraine_days(
    findings: Iterable[DayFinding],
    *,
    rule: MigraineDayRule,
    specific: Iterable[date],
    now: Moment,
) -> frozenset[date]:
    """The dates that are migraine days by the rule; `specific` are those with a migraine-specific dose."""
    by = DAY_RULES[rule]
    specific_dates = frozenset(specific) if by.specific_dose else frozenset()
    met: dict[int, bool] = {}  # an attack of many dates is looked at once

    def is_met(attack: Attack) -> bool:
        found = met.get(id(attack))
        if found is None:
            found = met[id(attack)] = by.is_met_by(attack, now)
        return found

    return frozenset(
        finding.date
        for finding in findings
        if finding.attacks
        and (
            any(is_met(attack) for attack in finding.headaches)
            or (finding.headaches and finding.date in specific_dates)
            or (by.aura_dates and any(finding.date in by.aura_dates(attack) for attack in finding.attacks))
        )
    )
