"""Short ways to write down what tests are about."""

from datetime import date, datetime

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind, DoseReason, OveruseClass, Role

ZONE = "Europe/Berlin"


def moment(wall: str, zone: str = ZONE, *, fold: int = 0) -> Moment:
    """`moment("2026-11-08 02:10")`: a moment by its wall time."""
    return Moment.at(datetime.fromisoformat(wall), zone, fold=fold)


def day(text: str) -> date:
    """`day("2026-11-08")`."""
    return date.fromisoformat(text)


def days(*texts: str) -> tuple[date, ...]:
    """`days("2026-11-08", "2026-11-09")`."""
    return tuple(day(text) for text in texts)


def attack(start: str, end: str | None = None, *, zone: str = ZONE, pain: int | None = 5) -> Attack:
    """An attack by wall times, with one reading at its start unless `pain` is None."""
    begins = moment(start, zone)
    readings = () if pain is None else (PainReading(at=begins, pain=pain),)
    return Attack(start=begins, end=moment(end, zone) if end else None, readings=readings)


def reading(at: str, pain: int, zone: str = ZONE) -> PainReading:
    """One pain reading by wall time."""
    return PainReading(at=moment(at, zone), pain=pain)


def aura(minutes: int | None, kind: AuraKind | None = AuraKind.VISUAL, start: str | None = None) -> Aura:
    """One aura."""
    return Aura(kind=kind, minutes=minutes, start=moment(start) if start else None)


def medicine(name: str, *overuse: OveruseClass, role: Role = Role.ACUTE) -> Medicine:
    """A medicine of the classes."""
    return Medicine(name=name, overuse=overuse, role=role)


def dose(
    of: Medicine, at: str, *, zone: str = ZONE, amount: float = 1.0, reason: DoseReason = DoseReason.HEADACHE
) -> Dose:
    """One dose of a medicine by wall time."""
    return Dose(medicine=of.id, at=moment(at, zone), amount=amount, reason=reason)
