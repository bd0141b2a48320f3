"""The story of the sample journal, always the same for the same seed.

Known truths in it, for whoever checks what the program finds:

- Attacks grow rarer evenly, from about 18 a month in the first month to about 7 in the last. Forty years hold
  about 6,000 attacks, 30,000 readings and 20,000 doses.
- Three in four are migraine (mostly left-sided, throbbing, with nausea, light and sound), the rest are milder
  pressing headaches on both sides. One migraine in five has an aura; a few are an aura without pain.
- Bleeding comes every 26 to 30 days; attacks are twice as likely on the five dates from two days before its
  first day to two days after it.
- Sumatriptan taken at pain of at most 4 leaves none at 2 h in half of the answered doses, later in a fifth.
- A combination painkiller is taken only in the first third, often for the milder headaches, then retired.
- Nine in ten other dates are confirmed clear, but now and then nothing at all is known for one to two weeks.
- The last two changes of the clocks happen during attacks; a week half-way is spent in Tokyo, with an attack.
- Nothing is recorded for `today` itself; no attack is running.
- What was tried against it stands in `demo/treatments.py`, who the person is in `demo/person.py`; neither
  changes anything in the story. What was noted of the days, and what of it goes with attacks, stands in
  `demo/checkins.py`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from random import Random
from uuid import UUID

from migrainejournal.demo.checkins import Lived, attack_weights, demo_lives
from migrainejournal.demo.cupboard import Cupboard, demo_cupboard
from migrainejournal.demo.person import demo_profile, demo_visits
from migrainejournal.demo.treatments import demo_courses, demo_scores
from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord, dates_of
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    Quality,
    Side,
    StartCertainty,
    Symptom,
)

TRAVEL_ZONE = "Asia/Tokyo"
FIRST_RATE, LAST_RATE = 20.6, 8.9
"""Chances of an attack a month; some fall into the attack before and are lost."""
NIGHT_HOUR, NIGHT_MINUTES = 21, 11 * 60
BLEEDING = (Bleeding.MEDIUM, Bleeding.HEAVY, Bleeding.MEDIUM, Bleeding.LIGHT, Bleeding.SPOTTING)
SYMPTOMS = {
    Symptom.PHOTOPHOBIA: 0.85,
    Symptom.PHONOPHOBIA: 0.75,
    Symptom.NAUSEA: 0.7,
    Symptom.AGGRAVATED_BY_ACTIVITY: 0.6,
    Symptom.NECK_PAIN: 0.35,
    Symptom.OSMOPHOBIA: 0.25,
    Symptom.FATIGUE: 0.25,
    Symptom.YAWNING: 0.15,
    Symptom.VOMITING: 0.12,
    Symptom.BRAIN_FOG: 0.12,
    "other:cold hands": 0.03,
}
NOTES = (
    "Slept badly the night before.",
    "Went home early and lay down.",
    "A walk in the fresh air helped a little.",
    "Missed choir practice.",
    "Long train ride.",
    "Thunderstorm in the evening.",
    "Skipped lunch.",
    "The cold cloth was good.",
    "Anna took the children for the afternoon.",
    "Woke at four, could not sleep again.",
)
DAY_NOTES = ("A good day.", "Garden all morning.", "Slept long.", "Visit from Jonas.", "Much to do at work.")


def demo_records(
    *, years: int = 3, seed: int = 1, today: date, zone: str = "Europe/Berlin"
) -> tuple[Record, ...]:
    """Everything recorded in the years before `today`, lived in the zone, and the visit to come."""
    random = Random(seed)
    first, last = date(today.year - years, today.month, 1), today - DAY
    cupboard = demo_cupboard(random, Moment.at(datetime.combine(first, time(8)), zone))
    lives = demo_lives(seed=seed, first=first, last=last)
    story = _Story(random, first, last, zone, lives)
    attacks: list[Attack] = []
    doses: list[Dose] = []
    for start, migraine, night in story.starts():
        early = (start.civil_date - first) < (last - first) / 3
        attack, taken = _attack(random, start, migraine=migraine, night=night, cupboard=cupboard, early=early)
        if attacks and attack.start - (attacks[-1].end or attack.start) < timedelta(hours=3):
            continue
        if (attack.end or attack.start).instant < start.midnight(today) - timedelta(hours=1):
            attacks.append(attack)
            doses += taken
    doses += story.back_pain(cupboard.naproxen)
    tried = Random(seed)  # of its own, so that what was tried moves no attack
    courses = demo_courses(tried, first=first, today=today)
    scores = demo_scores(tried, first=first, today=today)
    person = (*demo_visits(tried, first=first, today=today), demo_profile(first=first))
    return (*cupboard.all(), *attacks, *doses, *story.days(attacks), *courses, *scores, *person)


def _id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)


def _minutes(count: float) -> timedelta:
    return timedelta(minutes=round(count))


class _Story:
    """What happens on which date: when attacks begin, when it bleeds, and what was written of the days."""

    def __init__(
        self, random: Random, first: date, last: date, zone: str, lives: Mapping[date, Lived]
    ) -> None:
        self._random = random
        self._lives, self._weights = lives, attack_weights(lives)
        self._first, self._last, self._zone = first, last, zone
        trip = first + (last - first) // 2
        self._trip = frozenset(each_date(trip, trip + 6 * DAY))
        self._nights = {*self._clock_changes()[-2:], trip + 3 * DAY}
        self._day_ones = self._bleeding_starts()
        self._window = {day + shift * DAY for day in self._day_ones for shift in range(-2, 3)}
        self._silent = self._silent_dates()

    def starts(self) -> Iterator[tuple[Moment, bool, bool]]:
        """When attacks begin, whether they are migraine, and whether they must last the night."""
        kept_free = {night - days * DAY for night in self._nights for days in (1, 2)}
        for day in each_date(self._first, self._last):
            if day in self._nights:
                yield self._at(day, NIGHT_HOUR), True, True
            elif (
                day not in kept_free and day not in self._silent and self._random.random() < self._chance(day)
            ):
                hour = self._random.triangular(5, 22, 9)
                yield self._at(day, hour), self._random.random() < 0.75, False

    def back_pain(self, medicine: Medicine) -> list[Dose]:
        """A painkiller for something else, about once a month."""
        chosen = [d for d in each_date(self._first, self._last) if self._random.random() < 1 / 30]
        moments = [self._at(day, self._random.uniform(8, 20)) for day in chosen if day not in self._silent]
        return [_dose(self._random, medicine, at, reason=DoseReason.OTHER) for at in moments]

    def days(self, attacks: list[Attack]) -> Iterator[DayRecord]:
        """What was noted of the dates: bleeding, confirmed clear days, some words."""
        taken = {day for attack in attacks for day in dates_of(attack, attack.end or attack.start)}
        bleeding = {d + n * DAY: level for d in self._day_ones for n, level in enumerate(BLEEDING)}
        for day in each_date(self._first, self._last):
            if day in self._silent:
                continue
            clear = day not in taken and self._random.random() < 0.9
            note = self._random.choice(DAY_NOTES) if self._random.random() < 0.03 else ""
            answers = self._lives[day].answers if day in self._lives else {}
            if clear or note or answers or day in bleeding:
                written = self._at(day, 21).instant
                yield DayRecord(
                    date=day,
                    state=DayState.CLEAR if clear else None,
                    bleeding=bleeding.get(day),
                    checkin=answers,
                    note=note,
                    created=written,
                    updated=written,
                )

    def _at(self, day: date, hour: float) -> Moment:
        wall = datetime.combine(day, time()) + _minutes(hour * 60)
        return Moment.at(wall, TRAVEL_ZONE if day in self._trip else self._zone)

    def _chance(self, day: date) -> float:
        gone = (day - self._first) / max(self._last - self._first, DAY)
        a_month = FIRST_RATE + (LAST_RATE - FIRST_RATE) * gone
        in_the_window = 1.7 if day in self._window else 0.85
        return a_month / 30.4 * in_the_window * self._weights.get(day, 1)

    def _clock_changes(self) -> list[date]:
        """The dates in whose night, towards the next date, the clocks change."""
        offsets = {day: self._noon_offset(day) for day in each_date(self._first, self._last)}
        return [day for day in offsets if offsets.get(day + DAY, offsets[day]) != offsets[day]]

    def _noon_offset(self, day: date) -> int:
        return Moment.at(datetime.combine(day, time(12)), self._zone).offset

    def _bleeding_starts(self) -> list[date]:
        starts = [self._first + self._random.randrange(28) * DAY]
        while starts[-1] < self._last:
            starts.append(starts[-1] + self._random.randint(26, 30) * DAY)
        return starts

    def _silent_dates(self) -> set[date]:
        """Stretches of one to two weeks about twice a year, never where an attack must be."""
        found: set[date] = set()
        for day in each_date(self._first, self._last):
            if self._random.random() < 1 / 180:
                found |= set(each_date(day, day + self._random.randint(7, 14) * DAY))
        return found - self._nights


def _attack(
    random: Random, start: Moment, *, migraine: bool, night: bool, cupboard: Cupboard, early: bool
) -> tuple[Attack, list[Dose]]:
    peak = random.randint(5, 9) if migraine else random.randint(2, 5)
    length = round(random.lognormvariate(6.7, 0.6) if migraine else random.lognormvariate(5.8, 0.5))
    length = min(max(length, NIGHT_MINUTES if night else 90), 40 * 60)
    aura_only = migraine and not night and random.random() < 0.02
    attack = Attack(
        id=_id(random),
        start=start,
        start_certainty=_certainty(random, start),
        end=start.plus(_minutes(40 if aura_only else length)),
        note=random.choice(NOTES) if random.random() < 0.12 else "",
        created=start.plus(_minutes(5)).instant,
    )
    attack = replace(attack, updated=attack.end.instant if attack.end else None)
    attack = _migraine(random, attack, aura_only=aura_only) if migraine else _milder(random, attack)
    curve, doses = {0: 0}, []
    if not aura_only:
        curve = _course(random, peak, length)
        rounds = _rounds(random, cupboard, length=length, migraine=migraine, early=early)
        doses = _taken(random, attack, curve=curve, rounds=rounds, triptan=cupboard.sumatriptan)
    return replace(attack, readings=_readings(random, start, curve)), doses


def _readings(random: Random, start: Moment, curve: Mapping[int, int]) -> tuple[PainReading, ...]:
    return tuple(
        PainReading(id=_id(random), at=start.plus(_minutes(minute)), pain=pain)
        for minute, pain in sorted(curve.items())
    )


def _taken(
    random: Random,
    attack: Attack,
    *,
    curve: dict[int, int],
    rounds: list[tuple[int, list[Medicine]]],
    triptan: Medicine,
) -> list[Dose]:
    """The doses of the rounds; an answered two-hour question also becomes a point of the curve."""
    doses: list[Dose] = []
    for minute, medicines in rounds:
        before = _pain_at(curve, minute)
        asked = attack.start.plus(_minutes(minute + 120))
        answer = None
        if random.random() < 0.6 and attack.end and asked < attack.end:
            answer = curve[minute + 120] = _answer(random, before, specific=medicines[0] is triptan)
        for medicine in medicines:
            at = attack.start.plus(_minutes(minute))
            dose = _dose(random, medicine, at, attack=attack.id, before=before)
            doses.append(replace(dose, pain_2h=answer if medicine is medicines[0] else None))
    return doses


def _course(random: Random, peak: int, length: int) -> dict[int, int]:
    """Pain by minutes since the start: up to the peak, then down."""
    top = round(length * random.uniform(0.15, 0.35))
    points = {0: max(1, peak - random.randint(1, 4)), top: peak}
    for share in sorted(random.uniform(0.45, 0.95) for _ in range(random.randint(1, 3))):
        points[round(length * share)] = max(1, round(peak * (1.1 - share)))
    return points


def _pain_at(curve: Mapping[int, int], minute: int) -> int:
    return curve[max(at for at in curve if at <= minute)]


def _rounds(
    random: Random, cupboard: Cupboard, *, length: int, migraine: bool, early: bool
) -> list[tuple[int, list[Medicine]]]:
    """What is taken together, and how many minutes after the start."""
    if not migraine:
        usual = cupboard.combination if early and random.random() < 0.5 else cupboard.naproxen
        return [(random.randint(20, 60), [usual])] if random.random() < 0.8 else []
    minute = random.randint(10, 120)
    rounds: list[tuple[int, list[Medicine]]] = []
    while minute < length and len(rounds) < 4:
        chances = ((cupboard.sumatriptan, 0.85 if not rounds else 0.35), (cupboard.naproxen, 0.65))
        together = [medicine for medicine, chance in chances if random.random() < chance]
        if together and random.random() < 0.6:
            together.append(cupboard.metoclopramide)
        if together:
            rounds.append((minute, together))
        minute += random.randint(5 * 60, 9 * 60)
    return rounds


def _answer(random: Random, before: int, *, specific: bool) -> int:
    """Pain two hours after the dose."""
    good = (0.5 if before <= 4 else 0.2) if specific else 0.1
    return 0 if random.random() < good else max(1, before - random.randint(0, 3))


def _dose(
    random: Random,
    medicine: Medicine,
    at: Moment,
    *,
    attack: UUID | None = None,
    before: int | None = None,
    reason: DoseReason = DoseReason.HEADACHE,
) -> Dose:
    return Dose(
        id=_id(random),
        medicine=medicine.id,
        at=at,
        attack=attack,
        reason=reason,
        pain_before=before,
        created=at.instant,
        updated=at.instant,
    )


def _certainty(random: Random, start: Moment) -> StartCertainty:
    if start.wall.hour < 8:
        return StartCertainty.WOKE_WITH_IT
    return StartCertainty.ESTIMATED if random.random() < 0.15 else StartCertainty.EXACT


def _migraine(random: Random, attack: Attack, *, aura_only: bool) -> Attack:
    symptoms = tuple(code for code, chance in SYMPTOMS.items() if random.random() < chance)
    return replace(
        attack,
        symptoms=symptoms,
        side=random.choices([Side.LEFT, Side.RIGHT, Side.BOTH, Side.ALTERNATING], [60, 25, 10, 5])[0],
        quality=random.choices([Quality.THROBBING, Quality.STABBING, None], [80, 10, 10])[0],
        auras=tuple(_auras(random, attack.start)) if aura_only or random.random() < 0.2 else (),
        believed_migraine=random.choice([True, True, True, None]),
        most_bothersome=symptoms[0] if symptoms and random.random() < 0.5 else None,
        function=random.choice([1, 2, 2, 3, None]),
    )


def _auras(random: Random, start: Moment) -> Iterator[Aura]:
    visual = Aura(
        id=_id(random),
        kind=AuraKind.VISUAL,
        start=start,
        minutes=random.randint(15, 45),
        unilateral=True,
        positive=True,
        gradual=True,
    )
    yield visual
    if random.random() < 0.25:
        later = start.plus(_minutes(20))
        yield Aura(id=_id(random), kind=AuraKind.SENSORY, start=later, minutes=random.randint(10, 30))


def _milder(random: Random, attack: Attack) -> Attack:
    return replace(
        attack,
        symptoms=(Symptom.NECK_PAIN,) if random.random() < 0.4 else (),
        side=Side.BOTH,
        quality=Quality.PRESSING,
        believed_migraine=random.choice([False, None]),
        function=random.choice([0, 1, None]),
    )
