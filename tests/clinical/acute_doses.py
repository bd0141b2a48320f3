"""One dose on a Monday morning in a month that is all known, and what came after it."""

from collections.abc import Iterable
from datetime import date, timedelta

from migrainejournal.clinical.acute_outcomes import DoseOutcome, MedicineResponse, acute_responses
from migrainejournal.domain.attack import Attack, Dose, PainReading
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, Role
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import dates_from, dose, medicine, moment

NOW = moment("2026-12-01 12:00")
TAKEN = moment("2026-11-09 10:00")
METOCLOPRAMIDE = medicine("metoclopramide")
ATOGEPANT = medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE)
MEDICINES = (SUMATRIPTAN, IBUPROFEN, METOCLOPRAMIDE, ATOGEPANT)
KNOWN = dates_from("2026-11-01", 30)


def later(*, now: Moment = TAKEN, **span: float) -> Moment:
    """So long after the dose."""
    return now.plus(timedelta(**span))


def taken(before: int | None = 5, after: int | None = 0, of: Medicine = SUMATRIPTAN) -> Dose:
    """The dose in question, with the pain before it and at two hours."""
    return dose(of, "2026-11-09 10:00", before=before, after=after)


def another(of: Medicine, at: Moment, reason: DoseReason = DoseReason.HEADACHE) -> Dose:
    return Dose(medicine=of.id, at=at, reason=reason)


def hurting(at: Moment, pain: int = 3) -> Attack:
    """A headache of ten minutes."""
    return Attack(start=at, end=at.plus(timedelta(minutes=10)), readings=(PainReading(at=at, pain=pain),))


def responses(
    doses: Iterable[Dose],
    attacks: Iterable[Attack] = (),
    *,
    known: Iterable[date] = KNOWN,
    now: Moment = NOW,
    medicines: Iterable[Medicine] = MEDICINES,
) -> dict[str, MedicineResponse]:
    found = acute_responses(
        doses,
        attacks=attacks,
        medicines={m.id: m for m in medicines},
        known=frozenset(known),
        now=now,
    )
    return {response.medicine.name: response for response in found}


def outcome(
    given: Dose,
    *others: Dose,
    attacks: Iterable[Attack] = (),
    known: Iterable[date] = KNOWN,
    now: Moment = NOW,
) -> DoseOutcome:
    found = responses([*others, given], attacks, known=known, now=now)["sumatriptan"]
    return next(outcome for outcome in found.rated if outcome.dose == given)
