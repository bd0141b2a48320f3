"""A November with a day of every kind; today is Sunday the 22nd, 10:00."""

from dataclasses import replace
from datetime import date

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import (
    Bleeding,
    DayState,
    OveruseClass,
    Quality,
    Role,
    Side,
    StartCertainty,
    StopReason,
    Symptom,
)
from tests.values import attack, aura, botox, course, day, dose, moment, reading, step

FIRST, LAST, TODAY = date(2026, 11, 1), date(2026, 11, 30), date(2026, 11, 22)

SUMATRIPTAN = Medicine(name="sumatriptan", strength=50, unit="mg", overuse=(OveruseClass.TRIPTAN,))
NAPROXEN = Medicine(name="naproxen", strength=500, unit="mg", overuse=(OveruseClass.NON_OPIOID,))
PROPRANOLOL = Medicine(name="propranolol", role=Role.PREVENTIVE, overuse=(OveruseClass.OTHER,))

OVER_MIDNIGHT = attack("2026-10-31 22:00", "2026-11-01 05:00", pain=3)
MIGRAINE = Attack(
    start=moment("2026-11-08 02:10"),
    end=moment("2026-11-08 21:00"),
    start_certainty=StartCertainty.WOKE_WITH_IT,
    readings=(
        reading("2026-11-08 02:10", 5),
        reading("2026-11-08 04:30", 6),
        reading("2026-11-08 05:30", 8),
    ),
    symptoms=(Symptom.NAUSEA, Symptom.PHOTOPHOBIA),
    side=Side.LEFT,
    quality=Quality.THROBBING,
)
AURA_ONLY = replace(attack("2026-11-13 09:00", "2026-11-13 09:40", pain=0), auras=(aura(25),))
WITHOUT_PAIN = attack("2026-11-14 09:00", "2026-11-14 12:00", pain=None)
MORNING = attack("2026-11-18 08:00", "2026-11-18 09:00", pain=3)
EVENING = attack("2026-11-18 20:00", "2026-11-18 21:00", pain=6)
MANY_DOSES = attack("2026-11-20 08:00", "2026-11-20 14:00", pain=4)
RUNNING = attack("2026-11-22 07:30", pain=4)

NOVEMBER = (
    SUMATRIPTAN,
    NAPROXEN,
    PROPRANOLOL,
    OVER_MIDNIGHT,
    replace(dose(NAPROXEN, "2026-10-31 22:30"), attack=OVER_MIDNIGHT.id),
    MIGRAINE,
    replace(dose(SUMATRIPTAN, "2026-11-08 02:25"), attack=MIGRAINE.id, pain_before=5, pain_2h=6),
    replace(dose(NAPROXEN, "2026-11-08 08:00", amount=2), attack=MIGRAINE.id),
    DayRecord(date=date(2026, 11, 10), state=DayState.CLEAR, bleeding=Bleeding.MEDIUM),
    DayRecord(date=date(2026, 11, 11), state=DayState.CLEAR),
    DayRecord(date=date(2026, 11, 12), note="<img src=x>"),
    AURA_ONLY,
    WITHOUT_PAIN,
    MORNING,
    EVENING,
    dose(NAPROXEN, "2026-11-19 15:00"),
    MANY_DOSES,
    *(replace(dose(NAPROXEN, f"2026-11-20 {hour:02}:00"), attack=MANY_DOSES.id) for hour in range(8, 14)),
    RUNNING,
)

TREATMENTS = (
    course(
        "2026-11-03",
        "2026-11-19",
        steps=[step("2026-11-03", 25), step("2026-11-09", 50)],
        stopped=StopReason.SIDE_EFFECTS,
    ),
    botox(day("2026-11-09")),
)
"""One starts on the 3rd, changes on the 9th and ends on the 19th; one starts with a session on the 9th."""
