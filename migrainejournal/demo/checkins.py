"""How the person of the sample journal lived in its last two and a half years, and what they noted of it.

Known truths, for whoever checks what the program finds:

- One night in five is under six hours. On the date after it and the next attacks start much more often, as
  far as any can start then: the person is inside one on more than half of all dates.
- On a date with thirty minutes of movement or more, and the next, they start much less often.
- A meal skipped, red wine, work, contact with people, stress and mood change nothing. Red wine comes mostly
  on Fridays and Saturdays, and work on weekdays.
- Of one date in seven nothing is noted, nor of the weeks nothing at all is known of; stress and mood are
  noted on Sundays only.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from migrainejournal.domain.checkin import OWN
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.question import BLEEDING

RED_WINE = f"{OWN}red wine"
ASKED = ("sleep", "movement", "meal_skipped", BLEEDING, "stress", "mood", "work", "contact", RED_WINE)
"""What the person wants to note of a day."""
NOTED_DAYS = 900
SHORT_NIGHT, LONG_WALK = 6, 30
SHORT_NIGHT_TIMES, LONG_WALK_TIMES = 6.0, 0.3
"""So many times the chance that an attack starts, on that date and the next."""
_SHORT_SHARE = 0.2
_WEEKEND, _SUNDAY = (5, 6), 6
_WINE_DAYS = (4, 5)


@dataclass(frozen=True, kw_only=True)
class Lived:
    """One date as it was, noted or not: hours slept the night before, minutes of movement, the rest."""

    sleep: float
    movement: int
    rest: Mapping[str, object]
    is_noted: bool

    @property
    def answers(self) -> Mapping[str, object]:
        """What was noted of the date."""
        return {"sleep": self.sleep, "movement": self.movement, **self.rest} if self.is_noted else {}


def demo_lives(*, seed: int, first: date, last: date) -> Mapping[date, Lived]:
    """The last dates as they were lived, drawn by chances of their own, so that they move nothing else."""
    random = Random(f"checkins of {seed}")
    return {day: _lived(random, day) for day in each_date(max(first, last - NOTED_DAYS * DAY), last)}


def attack_weights(lives: Mapping[date, Lived]) -> Mapping[date, float]:
    """By how much the chance of an attack on each date is multiplied; their mean is 1."""
    raw = {day: _weight([lives[d] for d in (day - DAY, day) if d in lives]) for day in lives}
    mean = sum(raw.values()) / max(len(raw), 1)
    return {day: weight / mean for day, weight in raw.items()}


def _weight(lately: list[Lived]) -> float:
    weight = SHORT_NIGHT_TIMES if any(lived.sleep < SHORT_NIGHT for lived in lately) else 1.0
    return weight * (LONG_WALK_TIMES if any(lived.movement >= LONG_WALK for lived in lately) else 1.0)


def _lived(random: Random, day: date) -> Lived:
    is_short = random.random() < _SHORT_SHARE
    sleep = random.choice([4, 4.5, 5, 5, 5.5, 5.5]) if is_short else round(random.gauss(15, 1.4)) / 2
    rest: dict[str, object] = {
        "meal_skipped": random.random() < 0.2,
        "work": random.choice([0, 0, 1] if day.weekday() in _WEEKEND else [1, 2, 2, 3]),
        "contact": random.choice([0, 1, 1, 2, 2, 3]),
        RED_WINE: random.random() < (0.5 if day.weekday() in _WINE_DAYS else 0.1),
    }
    if day.weekday() == _SUNDAY:
        rest |= {"stress": random.choice([0, 1, 1, 2, 3]), "mood": random.choice([1, 2, 2, 3])}
    return Lived(
        sleep=sleep if is_short else min(max(sleep, SHORT_NIGHT), 9.5),
        movement=random.choice([0, 0, 10, 15, 20, 20, 30, 40, 45, 60, 90]),
        rest=rest,
        is_noted=random.random() >= 1 / 7,
    )
