"""Short ways to write down what tests are about."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    OveruseClass,
    Per,
    Quality,
    Role,
    StopReason,
    Symptom,
    TreatmentKind,
)

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


def dates_from(first: str | date, number: int, *, every: int = 1) -> tuple[date, ...]:
    """`dates_from("2026-11-08", 3)`: so many dates from the first on."""
    begins = day(first) if isinstance(first, str) else first
    return tuple(begins + timedelta(days=place * every) for place in range(number))


def attack(start: str, end: str | None = None, *, zone: str = ZONE, pain: int | None = 5) -> Attack:
    """An attack by wall times, with one reading at its start unless `pain` is None."""
    begins = moment(start, zone)
    readings = () if pain is None else (PainReading(at=begins, pain=pain),)
    return Attack(start=begins, end=moment(end, zone) if end else None, readings=readings)


def headache(on: date, *, pain: int | None = 5, function: int | None = None) -> Attack:
    """A headache of two hours in the morning of the date, without a feature of migraine but its pain."""
    begins = moment(f"{on} 08:00")
    readings = () if pain is None else (PainReading(at=begins, pain=pain),)
    return Attack(start=begins, end=moment(f"{on} 10:00"), readings=readings, function=function)


def migraine(on: date, *, function: int | None = None) -> Attack:
    """A throbbing, moderate headache with nausea for six hours of the date."""
    begins = moment(f"{on} 08:00")
    return Attack(
        start=begins,
        end=moment(f"{on} 14:00"),
        readings=(PainReading(at=begins, pain=5),),
        quality=Quality.THROBBING,
        symptoms=(Symptom.NAUSEA,),
        function=function,
    )


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
    of: Medicine,
    at: str,
    *,
    zone: str = ZONE,
    amount: float = 1.0,
    reason: DoseReason = DoseReason.HEADACHE,
    before: int | None = None,
    after: int | None = None,
) -> Dose:
    """One dose of a medicine by wall time, with the pain before it and two hours after."""
    return Dose(
        medicine=of.id,
        at=moment(at, zone),
        amount=amount,
        reason=reason,
        pain_before=before,
        pain_2h=after,
    )


def doses_on(
    of: Medicine, dates: Iterable[date], *, reason: DoseReason = DoseReason.HEADACHE
) -> tuple[Dose, ...]:
    """A dose of the medicine on the morning of each date."""
    return tuple(dose(of, f"{date_} 09:00", reason=reason) for date_ in dates)


def clear(*dates: date) -> tuple[DayRecord, ...]:
    """The dates as confirmed headache-free."""
    return tuple(DayRecord(date=date_, state=DayState.CLEAR) for date_ in dates)


def bleeding(on: str | date, amount: Bleeding = Bleeding.MEDIUM, *, clear: bool = False) -> DayRecord:
    """A date with bleeding, confirmed headache-free besides where `clear`."""
    date_ = day(on) if isinstance(on, str) else on
    return DayRecord(date=date_, state=DayState.CLEAR if clear else None, bleeding=amount)


def excerpt(
    first: str | date,
    last: str | date,
    *,
    attacks: Iterable[Attack] = (),
    doses: Iterable[Dose] = (),
    days: Iterable[DayRecord] = (),
    medicines: Iterable[Medicine] = (),
    treatments: Iterable[Treatment] = (),
    now: Moment | None = None,
) -> Excerpt:
    """The dates from first to last with these records, seen at `now` or at noon of the next date."""
    ends = day(last) if isinstance(last, str) else last
    return Excerpt(
        first=day(first) if isinstance(first, str) else first,
        last=ends,
        now=now or moment(f"{ends + DAY} 12:00"),
        attacks=tuple(attacks),
        doses=tuple(doses),
        days=tuple(days),
        medicines={m.id: m for m in medicines},
        treatments=tuple(treatments),
    )


def step(on: str | date, amount: float, unit: str = "mg", per: Per = Per.DAY) -> DoseStep:
    """A dose of a treatment from the date on."""
    return DoseStep(date=day(on) if isinstance(on, str) else on, amount=amount, unit=unit, per=per)


def session(on: str | date, amount: float | None = None) -> Session:
    """An injection or visit."""
    return Session(date=day(on) if isinstance(on, str) else on, amount=amount)


def course(
    start: str | date,
    end: str | date | None = None,
    *,
    name: str = "topiramate",
    group: str = "antiepileptic",
    target: float | None = None,
    steps: Iterable[DoseStep] = (),
    sessions: Iterable[Session] = (),
    stopped: StopReason | None = None,
    needs: int | None = None,
    needs_sessions: int | None = None,
    interval: int | None = None,
) -> Treatment:
    """A course of treatment: what it needs to be tried long enough, and from one session to the next."""
    return Treatment(
        catalogue=name,
        name=name,
        kind=TreatmentKind.PREVENTIVE,
        group=group,
        start=day(start) if isinstance(start, str) else start,
        end=day(end) if isinstance(end, str) else end,
        target_amount=target,
        steps=tuple(steps),
        sessions=tuple(sessions),
        stop_reason=stopped,
        adequate_days=needs,
        adequate_sessions=needs_sessions,
        interval_days=interval,
    )


def botox(*sessions: date, end: date | None = None) -> Treatment:
    """Injections of Botox every twelve weeks, as the catalogue enters them."""
    return course(
        sessions[0],
        end,
        name="onabotulinumtoxina",
        group="botulinum_toxin",
        target=155,
        sessions=[session(on, 155) for on in sessions],
        needs=156,
        needs_sessions=2,
        interval=84,
    )
