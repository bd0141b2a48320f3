"""The entries of `slow_count` as records of the journal, each made once."""

from datetime import date, timedelta
from functools import cache

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Side,
)
from tests.clinical.slow_count import SlowAttack, SlowAura, SlowDiary, SlowDose
from tests.values import medicine, moment

ZONE = "UTC"


@cache
def medicine_of(classes: frozenset[str]) -> Medicine:
    """The medicine of these classes; of none it is the unnamed one."""
    return (
        medicine("+".join(sorted(classes)), *map(OveruseClass, sorted(classes)))
        if classes
        else UNNAMED_MEDICINE
    )


@cache
def at(first: date, minute: int) -> Moment:
    """The moment so many minutes after midnight of the first date."""
    return moment(f"{first} 00:00", ZONE).plus(timedelta(minutes=minute))


def real_aura(aura: SlowAura, first: date) -> Aura:
    return Aura(
        kind=AuraKind(aura.kind),
        start=at(first, aura.start),
        minutes=aura.minutes,
        unilateral=aura.one_sided,
        positive=aura.positive,
        gradual=aura.gradual,
    )


@cache
def real_attack(attack: SlowAttack, first: date) -> Attack:
    return Attack(
        start=at(first, attack.start),
        end=at(first, attack.end),
        readings=tuple(PainReading(at=at(first, minute), pain=pain) for minute, pain in attack.readings),
        side=Side.LEFT if attack.one_sided else Side.BOTH,
        quality=Quality.THROBBING if attack.throbbing else Quality.PRESSING,
        symptoms=tuple(attack.symptoms),
        auras=tuple(real_aura(aura, first) for aura in attack.auras),
        believed_migraine=attack.believed or None,
    )


@cache
def real_dose(dose: SlowDose, first: date) -> Dose:
    return Dose(
        medicine=medicine_of(dose.classes).id,
        at=at(first, dose.at),
        reason=DoseReason.PREVENTIVE if dose.preventive else DoseReason.HEADACHE,
        pain_before=dose.before,
        pain_2h=dose.after,
    )


@cache
def real_day(on: date, clear: bool, bleeding: str | None) -> DayRecord:
    return DayRecord(
        date=on,
        state=DayState.CLEAR if clear else None,
        bleeding=Bleeding(bleeding) if bleeding else None,
    )


def excerpt_of(diary: SlowDiary, first: date, *, now: Moment | None = None) -> Excerpt:
    """The diary as the journal would hold it, its first date as given."""
    bleeding = dict(diary.bleeding)
    return Excerpt(
        first=first,
        last=first + (diary.dates - 1) * DAY,
        now=now or at(first, (diary.dates + 30) * 24 * 60),
        attacks=tuple(real_attack(attack, first) for attack in diary.attacks),
        doses=tuple(real_dose(dose, first) for dose in diary.doses),
        days=tuple(
            real_day(first + number * DAY, number in diary.clear, bleeding.get(number))
            for number in sorted(diary.clear | bleeding.keys())
        ),
        medicines={medicine_of(dose.classes).id: medicine_of(dose.classes) for dose in diary.doses},
    )
