"""The kinds of days that the exhaustive tests make diaries of, each under one letter."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from tests.clinical.slow_count import DAY, HOUR, SlowAttack, SlowAura, SlowDiary, SlowDose

NAUSEA, OTHER = frozenset({"nausea"}), frozenset({"osmophobia"})
BOTH = frozenset({"photophobia", "phonophobia", "aggravated_by_activity"})
TRIPTAN, IBUPROFEN = frozenset({"triptan"}), frozenset({"non_opioid"})
COMBINATION, GEPANT = frozenset({"combination"}), frozenset({"gepant"})
TWO_CLASSES = frozenset({"triptan", "non_opioid"})
UNNAMED: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Entries:
    """What is entered for one date."""

    attacks: tuple[SlowAttack, ...] = ()
    doses: tuple[SlowDose, ...] = ()
    clear: bool = False
    bleeding: str | None = None


def hours(start: float, end: float, pain: int = 5, *later: tuple[float, int], **given: object) -> Entries:
    """One attack from hour to hour of the date, with readings at its start and later."""
    begins, ends = round(start * HOUR), round(end * HOUR)
    readings = ((begins, pain), *((round(hour * HOUR), of) for hour, of in later))
    return Entries(attacks=(SlowAttack(begins, ends, readings, **given),))  # type: ignore[arg-type]  # features


def taking(entries: Entries, hour: float, classes: frozenset[str], *, preventive: bool = False) -> Entries:
    """The entries with a dose besides."""
    dose = SlowDose(round(hour * HOUR), classes, preventive)
    return Entries(entries.attacks, (*entries.doses, dose), entries.clear, entries.bleeding)


NOTHING, CLEAR = Entries(), Entries(clear=True)
SLIGHT = hours(9, 9 + 1 / 3, 2, symptoms=OTHER)
MIGRAINE = hours(10, 14, throbbing=True, symptoms=NAUSEA)
AURA = SlowAura(8 * HOUR, 30)

KINDS: dict[str, Entries] = {
    "?": NOTHING,
    "-": CLEAR,
    "slight": SLIGHT,
    "slight, triptan": taking(SLIGHT, 9.25, TRIPTAN),
    "slight, ibuprofen": taking(SLIGHT, 9.25, IBUPROFEN),
    "migraine of 30 min": hours(10, 10.5, throbbing=True, symptoms=NAUSEA),
    "migraine of 29 min": hours(10, 10 + 29 / 60, 8, one_sided=True, symptoms=BOTH),
    "migraine of 4 h": MIGRAINE,
    "C only": hours(10, 15, one_sided=True, throbbing=True, symptoms=OTHER),
    "D only": hours(10, 10.5, 3, symptoms=NAUSEA),
    "aura alone": hours(8, 8.5, 0, auras=(AURA,)),
    "aura of three in six, too long": hours(
        8, 8.5, 0, auras=(SlowAura(8 * HOUR, 70, one_sided=True, positive=True, gradual=True),)
    ),
    "aura too long": hours(8, 8.5, 0, auras=(SlowAura(8 * HOUR, 70),)),
    "aura before a headache": hours(8, 9, 0, (8.5, 6), auras=(AURA, SlowAura(8 * HOUR + 10, 20, "speech"))),
    "night": hours(22, 30, 3, (25, 7), throbbing=True, one_sided=True, symptoms=BOTH),
    "20 min before and after midnight": hours(23 + 2 / 3, 24 + 1 / 3, throbbing=True, symptoms=NAUSEA),
    "30 min after midnight, triptan before": taking(hours(23.75, 24.5, 2), 23.8, TRIPTAN),
    "aura before midnight, headache after": hours(
        23.75, 28, 0, (24.5, 5), auras=(SlowAura(23 * HOUR + 45, 20),)
    ),
    "unnamed dose": taking(NOTHING, 12, UNNAMED),
    "clear, combination": taking(CLEAR, 12, COMBINATION),
    "preventive triptan": taking(NOTHING, 12, TRIPTAN, preventive=True),
    "gepant, migraine": taking(taking(MIGRAINE, 11, GEPANT), 20, TWO_CLASSES),
}
"""Every kind of date by what it is called."""


def moved_attack(attack: SlowAttack, by: int) -> SlowAttack:
    return SlowAttack(
        attack.start + by,
        attack.end + by,
        tuple((minute + by, pain) for minute, pain in attack.readings),
        attack.one_sided,
        attack.throbbing,
        attack.symptoms,
        tuple(
            SlowAura(a.start + by, a.minutes, a.kind, a.one_sided, a.positive, a.gradual)
            for a in attack.auras
        ),
        attack.believed,
    )


def moved(entries: Entries, date: int) -> Entries:
    """The entries as those of the date with this number."""
    by = date * DAY
    return Entries(
        tuple(moved_attack(attack, by) for attack in entries.attacks),
        tuple(SlowDose(d.at + by, d.classes, d.preventive, d.before, d.after) for d in entries.doses),
        entries.clear,
        entries.bleeding,
    )


def diary_maker(kinds: Iterable[Entries], dates: int) -> Callable[[Iterable[int]], SlowDiary]:
    """A maker of diaries: from the place of a kind for each date."""
    on_date = (
        [[moved(kind, date) for kind in kinds] for date in range(dates)] if (kinds := tuple(kinds)) else []
    )

    def diary(places: Iterable[int]) -> SlowDiary:
        chosen = [on_date[date][place] for date, place in enumerate(places)]
        return SlowDiary(
            dates,
            tuple(attack for entries in chosen for attack in entries.attacks),
            tuple(dose for entries in chosen for dose in entries.doses),
            frozenset(date for date, entries in enumerate(chosen) if entries.clear),
            tuple((date, entries.bleeding) for date, entries in enumerate(chosen) if entries.bleeding),
        )

    return diary
