"""What acute doses did: two hours later, until a day and two days later, medicine by medicine.

IHS endpoints (CLINICAL 1.5: Tfelt-Hansen & Diener 2020; relapse within 48 h, Schmerzklinik Kiel). Only
answered doses are counted, and what happened on days nothing is known of is never taken for good.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from migrainejournal.clinical.acute_response import ASKED_AFTER, ASKED_UNTIL
from migrainejournal.clinical.features import MODERATE, is_analgesic
from migrainejournal.clinical.verdicts import Verdict, all_of
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DoseReason, Role

ONE_DAY, TWO_DAYS = timedelta(hours=24), timedelta(hours=48)
TAKEN_TOGETHER = timedelta(minutes=15)
"""Doses so close are one treatment, none of them a rescue (this project's rule)."""
ENOUGH_ANSWERS = 4
"""From so many answered doses on a share is given: the EHF speaks of 3 in 4 (EHF 2022)."""
EFFECTIVE_IN = (3, 4)
"""A triptan works when it does in at least three of four attacks (EHF 2022)."""


@dataclass(frozen=True, kw_only=True)
class DoseOutcome:
    """What an answered dose did that was not taken without pain; None where it cannot be said.

    `pain_free` and `relief` (from at least moderate to mild or none) are at two hours without a rescue
    before; `better` is either of them, None where mild pain was left of one that nobody rated. `sustained`
    means pain-free from then on without another dose; `back` that the pain returned. `effective` means better
    at two hours, for a day, without side effects (EHF 2022).
    """

    dose: Dose
    pain_free: bool
    relief: Verdict
    better: Verdict
    sustained_24h: Verdict
    sustained_48h: Verdict
    back_within_48h: Verdict
    effective: Verdict

    @property
    def at_mild(self) -> Verdict:
        """Whether it was taken while the pain was mild: then relief says nothing (van der Arend 2023)."""
        return None if self.dose.pain_before is None else self.dose.pain_before < MODERATE


@dataclass(frozen=True, kw_only=True)
class MedicineResponse:
    """The doses of one medicine for headaches in order of time, and the outcomes of the answered ones."""

    medicine: Medicine
    doses: tuple[Dose, ...]
    rated: tuple[DoseOutcome, ...]

    def rated_at(self, *, mild: Verdict) -> tuple[DoseOutcome, ...]:
        """The answered ones taken at mild pain, at moderate and severe pain, or at a pain nobody said."""
        return tuple(outcome for outcome in self.rated if outcome.at_mild is mild)

    @property
    def is_effective(self) -> Verdict:
        """Whether it was effective in at least three of four attacks (EHF 2022); None before four are known.

        The first answered dose of an attack speaks for it; one without an attack speaks for itself.
        """
        firsts = {outcome.dose.attack or outcome.dose.id: outcome for outcome in reversed(self.rated)}
        judged = [first.effective for first in firsts.values() if first.effective is not None]
        if len(judged) < ENOUGH_ANSWERS:
            return None
        wanted, of = EFFECTIVE_IN
        return sum(judged) * of >= wanted * len(judged)


def acute_responses(
    doses: Iterable[Dose],
    *,
    attacks: Iterable[Attack],
    medicines: Mapping[UUID, Medicine],
    known: frozenset[date],
    now: Moment,
) -> tuple[MedicineResponse, ...]:
    """Each medicine that was taken acutely for headaches, in the person's order; `known` are known dates."""
    taken = sorted(doses, key=lambda dose: dose.at.instant)
    aftermath = _Aftermath(taken, attacks, medicines, known, now)
    of_medicine: dict[UUID, list[Dose]] = {
        id_: [] for id_, medicine in medicines.items() if medicine.role is not Role.PREVENTIVE
    }
    for dose in taken:
        if dose.reason is DoseReason.HEADACHE and (same := of_medicine.get(dose.medicine)) is not None:
            same.append(dose)
    return tuple(
        MedicineResponse(
            medicine=medicines[id_],
            doses=tuple(same),
            rated=tuple(aftermath.outcome(dose) for dose in same if _is_rated(dose)),
        )
        for id_, same in of_medicine.items()
        if same
    )


def _is_rated(dose: Dose) -> bool:
    """Whether the question at two hours was answered, of a dose taken with pain, as for all nobody denied."""
    return dose.pain_2h is not None and dose.pain_before != 0


class _Aftermath:
    """Pains and doses in order of time, to look up what came after a dose."""

    def __init__(
        self,
        doses: Sequence[Dose],
        attacks: Iterable[Attack],
        medicines: Mapping[UUID, Medicine],
        known: frozenset[date],
        now: Moment,
    ) -> None:
        self._known = known
        self._now = now
        analgesics = {id_ for id_, medicine in medicines.items() if is_analgesic(medicine)}
        self._analgesics = [
            dose.at.instant
            for dose in doses
            if dose.medicine in analgesics and dose.reason is not DoseReason.PREVENTIVE
        ]
        self._attacks = {attack.id: attack for attack in attacks}
        pains = sorted(pain for attack in self._attacks.values() for pain in _pains(attack))
        self._hurt_at = [at for at, _ in pains]
        self._pain = [pain for _, pain in pains]

    def outcome(self, dose: Dose) -> DoseOutcome:
        before, after = dose.pain_before, dose.pain_2h or 0
        rescued = self._was_rescued(dose, ASKED_AFTER)
        pain_free = after == 0 and not rescued
        relief = after < MODERATE and not rescued if (before or 0) >= MODERATE else None
        could_be_relief = before is None and 0 < after < MODERATE and not rescued
        better = None if could_be_relief else bool(pain_free or relief)
        highest = 0 if pain_free else MODERATE - 1
        well = not dose.side_effects and dose.bothersome_2h is not False
        return DoseOutcome(
            dose=dose,
            pain_free=pain_free,
            relief=relief,
            better=better,
            sustained_24h=pain_free and self._stays(dose, ONE_DAY, highest=0),
            sustained_48h=pain_free and self._stays(dose, TWO_DAYS, highest=0),
            back_within_48h=self._comes_back(dose, above=highest) if better else None,
            effective=all_of((better, well, self._stays(dose, ONE_DAY, highest=highest))),
        )

    def _stays(self, dose: Dose, span: timedelta, *, highest: int) -> Verdict:
        if self._hurts(dose, span, above=highest) or self._was_rescued(dose, span):
            return False
        return True if self._is_known_for(dose, span) else None

    def _comes_back(self, dose: Dose, *, above: int) -> Verdict:
        if self._hurts(dose, TWO_DAYS, above=above):
            return True
        return False if self._is_known_for(dose, TWO_DAYS) else None

    def _went_on(self, dose: Dose) -> bool:
        """Whether the attack went on after the answer without a reading that says what the pain was then."""
        attack = self._attacks.get(dose.attack) if dose.attack else None
        if attack is None or (attack.end or self._now) - dose.at <= ASKED_UNTIL:
            return False
        return not any(reading.at - dose.at >= ASKED_AFTER for reading in attack.readings)

    def _hurts(self, dose: Dose, span: timedelta, *, above: int) -> bool:
        """Whether pain above that is recorded from two hours after the dose to the end of the span."""
        begins = bisect_right(self._hurt_at, dose.at.instant + ASKED_AFTER)
        ends = bisect_right(self._hurt_at, dose.at.instant + span)
        return any(pain > above for pain in self._pain[begins:ends])

    def _was_rescued(self, dose: Dose, span: timedelta) -> bool:
        """Whether another analgesic was taken later, within the span."""
        after = bisect_right(self._analgesics, dose.at.instant + TAKEN_TOGETHER)
        return after < bisect_left(self._analgesics, dose.at.instant + span)

    def _is_known_for(self, dose: Dose, span: timedelta) -> bool:
        until = dose.at.plus(span)
        if self._now < until or self._went_on(dose):
            return False
        return all(day in self._known for day in each_date(dose.at.civil_date, until.civil_date))


def _pains(attack: Attack) -> Iterable[tuple[datetime, int]]:
    """Each reading; a headache without one at its start hurts there, at least a little."""
    for reading in attack.readings:
        yield reading.at.instant, reading.pain
    if attack.is_headache and (not attack.readings or attack.start < attack.readings[0].at):
        first = attack.readings[0].pain if attack.readings else MODERATE
        yield attack.start.instant, max(first, 1)
