"""Whether an attack meets ICHD-3 1.1 B-D, 1.2 B-C, or all but one of them (1.5); a count, not a diagnosis.

Criterion A (how many attacks) is for the whole journal, E (no better explanation) for a clinician.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from migrainejournal.clinical.auras import has_three_of_six
from migrainejournal.clinical.features import has_nausea_or_both_phobias, has_two_of_four, is_analgesic
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict, all_of
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment

SHORTEST, LONGEST = timedelta(hours=4), timedelta(hours=72)


@dataclass(frozen=True, kw_only=True)
class AttackCheck:
    """Each criterion by its letter: met, not met, or None where what is recorded does not say."""

    without_aura: Mapping[str, Verdict]
    with_aura: Mapping[str, Verdict]

    @property
    def rule(self) -> Rule | None:
        """The first of 1.2, 1.1 and 1.5 that is surely met; None where none is."""
        return next((rule for rule, verdict in self._verdicts() if verdict), None)

    @property
    def is_judged(self) -> bool:
        """Whether nothing more could be recorded that makes it another one."""
        for _, verdict in self._verdicts():
            if verdict is not False:
                return verdict is True
        return True

    def _verdicts(self) -> tuple[tuple[Rule, Verdict], ...]:
        return (
            (Rule.ICHD_1_2, all_of(self.with_aura.values())),
            (Rule.ICHD_1_1, all_of(self.without_aura.values())),
            (Rule.ICHD_1_5, self._all_but_one()),
        )

    def _all_but_one(self) -> Verdict:
        met = sum(verdict is True for verdict in self.without_aura.values())
        open_ = sum(verdict is None for verdict in self.without_aura.values())
        aura = self.with_aura["B"] and self.with_aura["C"] is False
        if met == len(self.without_aura) - 1 or aura:
            return True
        return None if met + open_ >= len(self.without_aura) - 1 else False


def check(
    attack: Attack, doses: Iterable[Dose], *, medicines: Mapping[UUID, Medicine], now: Moment
) -> AttackCheck:
    """The criteria of the attack with the doses taken in it (ICHD-3 1.1, 1.2, 1.5)."""
    treated = any(dose.medicine in medicines and is_analgesic(medicines[dose.medicine]) for dose in doses)
    headache = attack.is_headache
    return AttackCheck(
        without_aura={
            "B": headache and _is_of_right_length(attack, treated=treated, now=now),
            "C": headache and has_two_of_four(attack),
            "D": headache and has_nausea_or_both_phobias(attack),
        },
        with_aura={"B": bool(attack.auras), "C": has_three_of_six(attack)},
    )


def _is_of_right_length(attack: Attack, *, treated: bool, now: Moment) -> Verdict:
    """4 to 72 hours untreated or unsuccessfully treated: a shorter one that was treated cannot be judged."""
    length = (attack.end or now) - attack.start
    if SHORTEST <= length <= LONGEST:
        return True
    if length > LONGEST:
        return False
    return None if treated or attack.end is None else False
