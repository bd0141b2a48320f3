"""Every counting rule once more, slowly and plainly, for the fast ones to be held against.

Written from CLINICAL and INTERFACES alone. Time is minutes since midnight of the first date, a date is its
number, and nothing of the program is used.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

HOUR = 60
DAY = 24 * HOUR
Verdict = bool | None
LINES = {"ergot": 10, "triptan": 10, "opioid": 10, "combination": 10, "other": 10, "non_opioid": 15}
CODES = {
    "ergot": "8.2.1",
    "triptan": "8.2.2",
    "non_opioid": "8.2.3",
    "opioid": "8.2.4",
    "combination": "8.2.5",
    "other": "8.2.8",
}
SPECIFIC = {"triptan", "ergot", "gepant"}


@dataclass(frozen=True)
class SlowAura:
    """One aura with everything known of it; `kind` is one of the six."""

    start: int
    minutes: int
    kind: str = "visual"
    one_sided: bool = False
    positive: bool = False
    gradual: bool = False


@dataclass(frozen=True)
class SlowAttack:
    """One attack that is over, with (minute, pain) readings."""

    start: int
    end: int
    readings: tuple[tuple[int, int], ...] = ()
    one_sided: bool = False
    throbbing: bool = False
    symptoms: frozenset[str] = frozenset()
    auras: tuple[SlowAura, ...] = ()
    believed: bool = False

    @cached_property
    def dates(self) -> list[int]:
        """At least 30 minutes on the date; else the date with the larger share, the first at a tie."""
        shares: dict[int, int] = {self.start // DAY: 0}
        for minute in range(self.start, self.end):
            date = minute // DAY
            shares[date] = shares.get(date, 0) + 1
        enough = [date for date, minutes in shares.items() if minutes >= 30]
        if enough:
            return enough
        most = max(shares.values())
        return [min(date for date, minutes in shares.items() if minutes == most)]


@dataclass(frozen=True)
class SlowDose:
    """One dose; without classes it is of an unnamed medicine."""

    at: int
    classes: frozenset[str] = frozenset()
    preventive: bool = False
    before: int | None = None
    after: int | None = None


@dataclass(frozen=True)
class SlowDiary:
    """So many dates with what is recorded of them."""

    dates: int
    attacks: tuple[SlowAttack, ...] = ()
    doses: tuple[SlowDose, ...] = ()
    clear: frozenset[int] = frozenset()
    bleeding: tuple[tuple[int, str], ...] = ()


def hurts(attack: SlowAttack) -> bool:
    """A headache unless every reading says 0; without readings it is one."""
    return not attack.readings or any(pain > 0 for _, pain in attack.readings)


def pain_on(attack: SlowAttack, date: int) -> int | None:
    """The highest reading on the date, else the last before it, else the first of all."""
    on = [pain for minute, pain in attack.readings if minute // DAY == date]
    before = [pain for minute, pain in attack.readings if minute // DAY < date]
    if on:
        return max(on)
    if before:
        return before[-1]
    return attack.readings[0][1] if attack.readings else None


def has_c(attack: SlowAttack) -> bool:
    """Two of one-sided, throbbing, moderate or severe, aggravated by activity."""
    peak = max((pain for _, pain in attack.readings), default=0)
    return (
        attack.one_sided + attack.throbbing + (peak >= 4) + ("aggravated_by_activity" in attack.symptoms) >= 2
    )


def has_d(attack: SlowAttack) -> bool:
    """Nausea or vomiting, or light and sound."""
    symptoms = attack.symptoms
    return bool({"nausea", "vomiting"} & symptoms) or {"photophobia", "phonophobia"} <= symptoms


def right_length(aura: SlowAura, attack: SlowAttack) -> bool:
    """5 to 60 minutes; as many hours as kinds, up to three; motor up to 72 hours."""
    hours = 72 if aura.kind == "motor" else min(3, len({other.kind for other in attack.auras}))
    return 5 <= aura.minutes <= hours * HOUR


def three_of_six(attack: SlowAttack) -> bool:
    """ICHD-3 1.2 B and C."""
    auras = attack.auras
    starts_to_hurt = min([minute for minute, pain in attack.readings if pain > 0], default=attack.start)
    met = [
        any(aura.gradual for aura in auras),
        len({aura.start for aura in auras}) > 1,
        all(right_length(aura, attack) for aura in auras),
        any(aura.one_sided or aura.kind == "speech" for aura in auras),
        any(aura.positive for aura in auras),
        hurts(attack) and any(starts_to_hurt <= aura.start + aura.minutes + HOUR for aura in auras),
    ]
    return bool(auras) and sum(met) >= 3


def aura_on(attack: SlowAttack, date: int, *, ichd: bool) -> bool:
    """Whether an aura began on the date: of the right length, or one of three of six."""
    began = [aura for aura in attack.auras if aura.start // DAY == date]
    return bool(began) and three_of_six(attack) if ichd else any(right_length(aura, attack) for aura in began)


def headaches_on(diary: SlowDiary, date: int) -> list[SlowAttack]:
    return [attack for attack in diary.attacks if date in attack.dates and hurts(attack)]


def state(diary: SlowDiary, date: int) -> str:
    """headache, aura, clear or unknown."""
    if headaches_on(diary, date):
        return "headache"
    for attack in diary.attacks:
        if date in attack.dates or aura_on(attack, date, ichd=False):
            return "aura"
    return "clear" if date in diary.clear else "unknown"


def known(diary: SlowDiary, date: int) -> bool:
    return state(diary, date) != "unknown"


def moderate(diary: SlowDiary, date: int) -> bool:
    """Peak of at least 4 on a headache date."""
    return any((pain_on(attack, date) or 0) >= 4 for attack in headaches_on(diary, date))


def acute(diary: SlowDiary, date: int) -> set[str]:
    """The classes taken acutely on the date, with "any" and "migraine_specific"."""
    found: set[str] = set()
    for dose in diary.doses:
        if dose.at // DAY == date and dose.classes and not dose.preventive:
            found |= {"any", *dose.classes}
            if dose.classes & SPECIFIC:
                found.add("migraine_specific")
    return found


def migraine(diary: SlowDiary, date: int, rule: str) -> bool:
    """Whether the known date is a migraine day by one of the four rules."""
    if not known(diary, date):
        return False
    headaches = headaches_on(diary, date)
    long = [a for a in headaches if a.end - a.start >= (30 if rule in ("leiden", "trial") else 4 * HOUR)]
    if rule == "trial":
        return any(has_c(attack) or has_d(attack) for attack in long)
    if any(has_c(attack) and has_d(attack) for attack in long):
        return True
    if headaches and "migraine_specific" in acute(diary, date):
        return True
    touching = [a for a in diary.attacks if date in a.dates or aura_on(a, date, ichd=False)]
    return any(aura_on(attack, date, ichd=rule == "ihs") for attack in touching)


def episodes(diary: SlowDiary, rule: str) -> list[list[SlowAttack]]:
    """Headaches joined two by two until nothing more joins; auras alone stay alone."""
    groups = [[attack] for attack in diary.attacks]
    hurt = {date for attack in diary.attacks if hurts(attack) for date in attack.dates}

    def one(first: SlowAttack, second: SlowAttack) -> bool:
        if not (hurts(first) and hurts(second)):
            return False
        if rule == "48h":
            return max(first.start, second.start) - min(first.end, second.end) < 48 * HOUR
        between = range(min(first.dates[-1], second.dates[-1]) + 1, max(first.dates[0], second.dates[0]))
        return len([date for date in between if date not in hurt]) <= (1 if rule == "locked" else 0)

    joined = True
    while joined:
        joined = False
        for place, group in enumerate(groups):
            for other in groups[place + 1 :]:
                if any(one(first, second) for first in group for second in other):
                    group.extend(other)
                    groups.remove(other)
                    joined = True
                    break
            if joined:
                break
    return groups


def rate_and_range(counted: int, known_: int, days: int) -> tuple[Fraction | None, tuple[int, int] | None]:
    """Days in 28 from 80 % known on; a range from 50 % on; nothing below."""
    share = Fraction(known_, days)
    if share >= Fraction(80, 100):
        return Fraction(counted, known_) * 28, None
    return None, (counted, counted + days - known_) if share >= Fraction(50, 100) else None


def taken(diary: SlowDiary, class_: str, dates: Collection[int]) -> set[int]:
    return {date for date in dates if class_ in acute(diary, date)}


def overuse(diary: SlowDiary, dates: Collection[int]) -> dict[str, Verdict]:
    """Each code over the dates of a month; open where the dates nothing is known of could still decide."""
    days = {class_: taken(diary, class_, dates) for class_ in LINES}
    silent = [date for date in dates if not known(diary, date) and not acute(diary, date)]
    found: dict[str, Verdict] = {}
    for class_, line in LINES.items():
        count = len(days[class_])
        found[CODES[class_]] = True if count >= line else None if count + len(silent) >= line else False
    one_over = any(len(days[class_]) >= line for class_, line in LINES.items())
    together = set().union(*days.values())
    unnamed = {d.at // DAY for d in diary.doses if not d.classes and not d.preventive} & set(dates)
    classes = sum(bool(of) for of in days.values())
    enough = len(together) >= 10 and classes >= 2
    could_be_enough = len(together) + len(silent) >= 10 and classes + len(silent) >= 2
    found["8.2.6"] = False if one_over else True if enough else None if could_be_enough else False
    with_unnamed = together | unnamed
    silent_besides = set(silent) - with_unnamed
    if not unnamed or one_over or found["8.2.6"]:
        found["8.2.7"] = False
    elif len(with_unnamed) >= 10:
        found["8.2.7"] = True
    else:
        found["8.2.7"] = None if len(with_unnamed | silent_besides) >= 10 else False
    return found


def like_migraine(diary: SlowDiary, date: int) -> bool:
    """Criterion C of chronic migraine."""
    headaches = headaches_on(diary, date)
    if any(has_c(attack) and has_d(attack) for attack in headaches):
        return True
    if any(aura_on(attack, date, ichd=True) for attack in diary.attacks):
        return True
    relieved = [
        dose
        for dose in diary.doses
        if dose.at // DAY == date
        and dose.classes & {"triptan", "ergot"}
        and dose.before
        and dose.after is not None
        and (dose.after == 0 or (dose.before >= 4 and dose.after < 4))
    ]
    return any(attack.believed for attack in headaches) and bool(relieved)


def chronic(diary: SlowDiary, dates: Collection[int]) -> Verdict:
    """15 headache days of which 8 are like migraine, in a month."""
    unknown = sum(not known(diary, date) for date in dates)
    hurt = sum(state(diary, date) == "headache" for date in dates)
    like = sum(like_migraine(diary, date) for date in dates)
    if hurt >= 15 and like >= 8:
        return True
    return None if hurt + unknown >= 15 and like + unknown >= 8 else False


def cycles(diary: SlowDiary) -> list[tuple[int, bool]]:
    """Each first date of bleeding that can be judged, and whether an attack began in its window."""
    firsts: list[int] = []
    noted: int | None = None
    for date, amount in sorted(diary.bleeding):
        same = noted is not None and date - noted < 10
        if not same and amount != "spotting":
            firsts.append(date)
        if same or amount != "spotting":
            noted = date
    found = []
    for first in firsts:
        window = range(first - 2, first + 3)
        if window[0] < 0 or window[-1] >= diary.dates:
            continue
        hit = any(attack.start // DAY in window for attack in diary.attacks)
        if hit or all(known(diary, date) for date in window):
            found.append((first, hit))
    return found


def outcome(dose: SlowDose, diary: SlowDiary, now: int) -> dict[str, Verdict] | None:
    """What a dose for a headache did; None where it was not answered or taken without pain."""
    if dose.after is None or dose.before == 0:
        return None
    others = [d.at for d in diary.doses if d is not dose and d.classes and not d.preventive]
    pains = [reading for attack in diary.attacks for reading in attack.readings]

    def rescued(hours: int) -> bool:
        return any(dose.at + 15 < at < dose.at + hours * HOUR for at in others)

    def hurt(hours: int, above: int) -> bool:
        return any(dose.at + 2 * HOUR < at <= dose.at + hours * HOUR and pain > above for at, pain in pains)

    def sure(hours: int) -> bool:
        ends = dose.at + hours * HOUR
        return ends <= now and all(known(diary, date) for date in range(dose.at // DAY, ends // DAY + 1))

    free = dose.after == 0 and not rescued(2)
    relief = None if (dose.before or 0) < 4 else dose.after < 4 and not rescued(2)

    def kept(hours: int) -> Verdict:
        if not free or rescued(hours) or hurt(hours, 0):
            return False
        return True if sure(hours) else None

    back: Verdict = None
    if free or relief:
        back = True if hurt(48, 0 if free else 3) else False if sure(48) else None
    return {"free": free, "relief": relief, "kept_24": kept(24), "kept_48": kept(48), "back": back}


def all_dates(diary: SlowDiary) -> Sequence[int]:
    return range(diary.dates)
