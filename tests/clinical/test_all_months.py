"""Months of every short pattern, cycles and doses in every small setting: what the slow count finds."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import product

from migrainejournal.clinical.acute_outcomes import DoseOutcome, acute_responses
from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.chronic import chronic_pattern
from migrainejournal.clinical.menstrual import menstrual_pattern
from migrainejournal.clinical.months import Period
from migrainejournal.clinical.overuse import overuse
from migrainejournal.domain.dates import DAY
from tests.clinical import slow_count
from tests.clinical.diaries import diary
from tests.clinical.slow_count import HOUR, SlowAttack, SlowAura, SlowDiary, SlowDose, Verdict
from tests.clinical.slow_days import (
    CLEAR,
    COMBINATION,
    GEPANT,
    IBUPROFEN,
    MIGRAINE,
    NOTHING,
    SLIGHT,
    TRIPTAN,
    TWO_CLASSES,
    UNNAMED,
    Entries,
    diary_maker,
    hours,
    taking,
)
from tests.clinical.slow_records import at, excerpt_of, medicine_of, real_attack, real_dose
from tests.values import day

MONTHS = {day("2026-02-01"): (28, (2, 3)), day("2026-11-01"): (30, (2, 4))}
"""How long they are, and the lengths of patterns: so there are 14 and 15 of each, 9 and 10, 7 and 8."""
OPIOID = frozenset({"opioid"})
TAKEN = (
    NOTHING,
    CLEAR,
    taking(CLEAR, 9, TRIPTAN),
    taking(NOTHING, 9, IBUPROFEN),
    taking(NOTHING, 9, TWO_CLASSES),
    taking(NOTHING, 9, UNNAMED),
    taking(SLIGHT, 9.1, COMBINATION),
    taking(NOTHING, 9, GEPANT),
    taking(taking(MIGRAINE, 9, OPIOID), 12, UNNAMED),
    taking(NOTHING, 9, TRIPTAN, preventive=True),
)
TAKEN_OFTEN = TAKEN[:6]


def believed(after: int) -> Entries:
    """A slight headache believed to be migraine, with a triptan and such pain at two hours."""
    (attack,) = SLIGHT.attacks
    dose = SlowDose(round(9.1 * HOUR), TRIPTAN, before=5, after=after)
    return Entries(attacks=(replace(attack, believed=True),), doses=(dose,))


SURE_AURA = (SlowAura(8 * HOUR, 20, one_sided=True, positive=True, gradual=True),)
HURTING = (
    NOTHING,
    CLEAR,
    SLIGHT,
    MIGRAINE,
    believed(3),
    believed(4),
    hours(8, 9, 0, auras=SURE_AURA),
    hours(8, 9, 0, auras=(SlowAura(8 * HOUR, 20),)),
)
HURTING_OFTEN = HURTING[:5]


def months(kinds: Sequence[Entries], often: Sequence[Entries]) -> Iterator[tuple[Period, SlowDiary]]:
    """Months in which two or three dates repeat, of all kinds, or four, of the commoner kinds."""
    for first, (days, lengths) in MONTHS.items():
        for length in lengths:
            some = often if length == 4 else kinds
            make = diary_maker(some, days)
            for pattern in product(range(len(some)), repeat=length):
                yield Period(first, first + (days - 1) * DAY), make((pattern * days)[:days])


def test_overuse_in_every_month_of_a_repeated_pattern() -> None:
    compared = 0
    for period, slow in months(TAKEN, TAKEN_OFTEN):
        expected = slow_count.overuse(slow, range(period.days))
        for pattern in overuse(diary(excerpt_of(slow, period.first)), [period]):
            (month,) = pattern.months
            assert month.met is expected[pattern.rule], (pattern.rule, slow)
        compared += 1
    assert compared == 2 * 10**2 + 10**3 + 6**4


def test_the_chronic_pattern_in_every_month_of_a_repeated_pattern() -> None:
    compared = 0
    for period, slow in months(HURTING, HURTING_OFTEN):
        excerpt = excerpt_of(slow, period.first)
        (month,) = chronic_pattern(diary(excerpt), [period], excerpt.medicines).months
        like = [number for number in range(period.days) if slow_count.like_migraine(slow, number)]
        assert [(on - period.first).days for on in month.migraine] == like
        assert month.met is slow_count.chronic(slow, range(period.days)), slow
        compared += 1
    assert compared == 2 * 8**2 + 8**3 + 5**4


FIRST = day("2026-11-01")
FORTNIGHT = 14


def cycles_of(bleeding: Sequence[tuple[int, str]]) -> Iterator[SlowDiary]:
    """With one attack on any date or none, and one unknown date or none."""
    for hurt in (None, *range(FORTNIGHT)):
        attacks = () if hurt is None else (SlowAttack(hurt * 24 * HOUR + 1, hurt * 24 * HOUR + 99),)
        for unknown in (None, 4, 9):
            yield SlowDiary(
                FORTNIGHT,
                attacks,
                clear=frozenset(range(FORTNIGHT)) - {unknown},
                bleeding=tuple(bleeding),
            )


def bleedings() -> Iterator[tuple[tuple[int, str], ...]]:
    """One bleeding or two, each of either kind."""
    kinds = ("spotting", "light")
    for date, kind in product(range(FORTNIGHT), kinds):
        yield ((date, kind),)
        for later, other in product((1, 9, 10), kinds):
            if date + later < FORTNIGHT:
                yield ((date, kind), (date + later, other))


def test_the_window_of_every_cycle_of_a_fortnight() -> None:
    compared = 0
    for slow in (slow for bleeding in bleedings() for slow in cycles_of(bleeding)):
        attacks = tuple(real_attack(attack, FIRST) for attack in slow.attacks)
        found = menstrual_pattern(
            diary(excerpt_of(slow, FIRST)), [Episode(attacks=(attack,)) for attack in attacks]
        )
        cycles = [((cycle.day_one - FIRST).days, cycle.hit) for cycle in found.cycles]
        assert cycles == slow_count.cycles(slow), slow
        compared += 1
    assert compared == (2 * 14 + 4 * (13 + 5 + 4)) * 15 * 3


AT = 10 * HOUR
FAR = 10 * 24 * HOUR
ALL_KNOWN = frozenset(range(5))


def others() -> Iterator[tuple[SlowDose, ...]]:
    """No other dose, or one before or after."""
    yield ()
    for minutes in (-10, 15, 16, 119, 120, 24 * HOUR - 1, 24 * HOUR, 48 * HOUR - 1, 48 * HOUR):
        yield (SlowDose(AT + minutes, IBUPROFEN),)
    yield (SlowDose(AT + 60, UNNAMED),)
    yield (SlowDose(AT + 60, TRIPTAN, preventive=True),)


def later_attacks() -> Iterator[tuple[SlowAttack, ...]]:
    """No later attack, or a mild or moderate one."""
    yield ()
    for hours_later, minute, pain in product((2, 24, 48), (0, 1), (1, 4)):
        start = AT + hours_later * HOUR + minute
        yield (SlowAttack(start, start + 9, ((start, pain),)),)


def settings() -> Iterator[tuple[frozenset[int], int]]:
    """Which dates are confirmed clear, and how late it is."""
    yield ALL_KNOWN, FAR
    for date in range(4):
        yield ALL_KNOWN - {date}, FAR
    for hours_later in (24, 48):
        yield ALL_KNOWN, AT + hours_later * HOUR - 1
        yield ALL_KNOWN, AT + hours_later * HOUR


def verdicts(outcome: DoseOutcome) -> dict[str, Verdict]:
    return {
        "free": outcome.pain_free,
        "relief": outcome.relief,
        "kept_24": outcome.sustained_24h,
        "kept_48": outcome.sustained_48h,
        "back": outcome.back_within_48h,
    }


def test_what_a_dose_did_in_every_small_setting() -> None:
    compared = 0
    answers = product((None, 0, 3, 4), (None, 0, 3, 4))
    for (before, after), other, attacks, (clear, now) in product(
        answers, others(), later_attacks(), settings()
    ):
        dose = SlowDose(AT, TRIPTAN, before=before, after=after)
        slow = SlowDiary(5, attacks, (dose, *other), clear)
        real = real_dose(dose, FIRST)
        found = acute_responses(
            [real_dose(taken, FIRST) for taken in slow.doses],
            attacks=[real_attack(attack, FIRST) for attack in attacks],
            medicines={medicine_of(taken.classes).id: medicine_of(taken.classes) for taken in slow.doses},
            known=frozenset(FIRST + timedelta(days=n) for n in range(5) if slow_count.known(slow, n)),
            now=at(FIRST, now),
        )
        rated = [verdicts(o) for response in found for o in response.rated if o.dose == real]
        expected = slow_count.outcome(dose, slow, now)
        assert rated == ([] if expected is None else [expected]), slow
        compared += 1
    assert compared == 16 * 12 * 13 * 9
