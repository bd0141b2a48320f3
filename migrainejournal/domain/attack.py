"""An attack, with its pain readings and auras, and the doses taken."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from functools import cached_property
from uuid import UUID, uuid4

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Part, Record
from migrainejournal.domain.vocabulary import (
    AuraKind,
    DoseReason,
    Quality,
    Scale,
    Side,
    StartCertainty,
)


@dataclass(frozen=True, kw_only=True)
class PainReading(Part):
    """Pain at one moment, 0 (none) to 10 (worst)."""

    at: Moment
    pain: int
    scale: Scale = Scale.NUMERIC


@dataclass(frozen=True, kw_only=True)
class Aura(Part):
    """One aura symptom; `kind` is None when the person only said that there was one."""

    kind: AuraKind | None = None
    start: Moment | None = None
    minutes: int | None = None
    unilateral: bool | None = None
    positive: bool | None = None
    gradual: bool | None = None


@dataclass(frozen=True, kw_only=True)
class Attack(Record):
    """One attack; `end` is None while it runs. Readings are in order of time, symptoms in order of code."""

    id: UUID = field(default_factory=uuid4)
    start: Moment
    start_certainty: StartCertainty = StartCertainty.EXACT
    end: Moment | None = None
    readings: tuple[PainReading, ...] = ()
    symptoms: tuple[str, ...] = ()
    side: Side | None = None
    quality: Quality | None = None
    auras: tuple[Aura, ...] = ()
    believed_migraine: bool | None = None
    most_bothersome: str | None = None
    function: int | None = None
    different_from_usual: bool = False
    note: str = ""

    def __post_init__(self) -> None:
        """Put readings and symptoms in order, so that equal attacks are equal values."""
        object.__setattr__(self, "readings", tuple(sorted(self.readings, key=lambda r: r.at.instant)))
        object.__setattr__(self, "symptoms", tuple(sorted(set(self.symptoms))))

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)

    @cached_property
    def worst_pain(self) -> int | None:
        """The highest reading; None when there is none."""
        return max((reading.pain for reading in self.readings), default=None)

    @property
    def is_headache(self) -> bool:
        """Whether it hurt: every attack but one whose readings all say 0 (INTERFACES, counting notes)."""
        return self.worst_pain != 0

    @property
    def last_moment(self) -> Moment:
        """The latest moment anything of this attack is recorded for."""
        return max([self.start, *(reading.at for reading in self.readings)], key=lambda m: m.instant)


@dataclass(frozen=True, kw_only=True)
class Dose(Record):
    """One intake; `amount` counts units of the medicine as it is named (tablets, sprays, injections)."""

    id: UUID = field(default_factory=uuid4)
    medicine: UUID
    at: Moment
    amount: float = 1.0
    attack: UUID | None = None
    reason: DoseReason = DoseReason.HEADACHE
    pain_before: int | None = None
    pain_2h: int | None = None
    bothersome_2h: bool | None = None
    function_2h: int | None = None
    side_effects: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """The id as text."""
        return str(self.id)


def attack_on(day: date | None, now: Moment) -> Attack:
    """A new attack to fill in: running since now; on a date that is over, at noon and of no length yet."""
    if day is None or day >= now.civil_date:
        return Attack(start=now)
    noon = now.moved(datetime.combine(day, time(12)))
    return Attack(start=noon, start_certainty=StartCertainty.ESTIMATED, end=noon)


def to_the_minute(attack: Attack) -> Attack:
    """The attack as meant by one who writes minutes: seconds alone put nothing before start or after end."""
    readings = tuple(replace(r, at=_not_before(attack.start, r.at)) for r in attack.readings)
    attack = replace(attack, readings=readings)
    return replace(attack, end=attack.end and _not_before(attack.last_moment, attack.end))


def _not_before(earliest: Moment, at: Moment) -> Moment:
    same_minute = earliest.instant.replace(second=0, microsecond=0) == at.instant.replace(
        second=0, microsecond=0
    )
    return earliest if same_minute and at < earliest else at
