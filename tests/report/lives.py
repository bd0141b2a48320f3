"""Five lives to report on, made by plain arithmetic so that every number can be counted by hand."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import (
    Bleeding,
    DayState,
    Instrument,
    OveruseClass,
    Side,
    StopReason,
    Symptom,
    Weight,
)
from migrainejournal.report.choices import USUAL_SECTIONS, ReportChoices, SectionKey
from migrainejournal.report.material import Material
from tests.values import (
    bleeding,
    botox,
    clear,
    course,
    dates_from,
    day,
    dose,
    excerpt,
    headache,
    medicine,
    migraine,
    moment,
    step,
)

NOW = moment("2026-11-23 12:00")
FIRST, LAST = day("2026-08-25"), day("2026-11-22")
BEGIN = LAST - 363 * DAY
"""A year of whole four weeks: what a report of 90 days reads."""
SUMATRIPTAN = replace(medicine("sumatriptan", OveruseClass.TRIPTAN), strength=50.0, unit="mg")
NAPROXEN = replace(medicine("naproxen", OveruseClass.NON_OPIOID), strength=500.0, unit="mg")
CHOICES = ReportChoices(first=FIRST, last=LAST, sections=USUAL_SECTIONS | {SectionKey.MOOD})


def _material(
    attacks: Sequence[Attack],
    doses: Iterable[Dose] = (),
    *,
    days: Sequence[DayRecord] = (),
    treatments: Iterable[Treatment] = (),
    medicines: Sequence[Medicine] = (SUMATRIPTAN, NAPROXEN),
    scores: Iterable[Score] = (),
    visits: Iterable[Visit] = (),
    profile: Profile | None = None,
) -> Material:
    """All dates without an attack are confirmed headache-free, but for those `days` say otherwise of."""
    busy = {attack.start.civil_date for attack in attacks} | {noted.date for noted in days}
    return Material(
        excerpt=excerpt(
            BEGIN,
            LAST,
            attacks=sorted(attacks, key=lambda attack: attack.start.instant),
            doses=sorted(doses, key=lambda dose: dose.at.instant),
            days=[*clear(*(on for on in each_date(BEGIN, LAST) if on not in busy)), *days],
            medicines=medicines,
            treatments=treatments,
            now=NOW,
        ),
        scores=tuple(scores),
        visits=tuple(visits),
        profile=profile or Profile(),
    )


def _treated(of: Medicine, on: date, *, works: bool) -> Dose:
    return dose(of, f"{on} 09:00", before=6, after=0 if works else 5)


def episodic() -> Material:
    """A migraine every ninth day with sumatriptan, which works in two of three; some plain ones."""
    dates = dates_from(BEGIN, 41, every=9)
    attacks = [
        replace(migraine(on), side=Side.RIGHT, most_bothersome=Symptom.PHOTOPHOBIA, function=place % 4)
        for place, on in enumerate(dates)
    ]
    plain = [headache(on, pain=3) for on in dates_from(BEGIN + 4 * DAY, 13, every=27)]
    return _material(
        [*attacks, *plain],
        [_treated(SUMATRIPTAN, on, works=place % 3 != 0) for place, on in enumerate(dates)],
        scores=[Score(instrument=Instrument.MIDAS, date=day("2026-11-02"), answers=(3, 4, 2, 1, 2))],
        visits=[Visit(date=day("2026-12-01"), clinician="Dr Weber", questions="Is a preventive worth it?")],
        profile=Profile(
            name="Ada #1 Lovelace",
            born=day("1985-12-10"),
            diagnosis="Migraine without aura",
            allergies="None known",
        ),
    )


def chronic_with_overuse() -> Material:
    """Twenty headache days in 28, ten of them migraine, sumatriptan on 12; two preventives stopped."""
    days = [on for on in each_date(BEGIN, LAST) if (on - BEGIN).days % 28 < 20]
    attacks = [
        (migraine if place % 2 else headache)(on, function=1 + place % 3) for place, on in enumerate(days)
    ]
    taken = [on for on in days if (on - BEGIN).days % 28 < 12]
    return _material(
        attacks,
        [
            *(_treated(SUMATRIPTAN, on, works=place % 4 == 0) for place, on in enumerate(taken)),
            *(dose(NAPROXEN, f"{on} 15:00") for on in days if (on - BEGIN).days % 28 in (13, 15, 17)),
        ],
        treatments=_stopped(),
        scores=[
            Score(instrument=Instrument.MIDAS, date=day("2026-05-20"), answers=(20, 15, 18, 10, 9)),
            Score(instrument=Instrument.MIDAS, date=day("2026-11-15"), answers=(18, 12, 15, 8, 6)),
            Score(instrument=Instrument.PHQ4, date=day("2026-11-15"), answers=(1, 2, 1, 1)),
            Score(instrument=Instrument.HIT6, date=day("2026-11-15"), answers=(64,)),
        ],
    )


def _stopped() -> tuple[Treatment, Treatment]:
    """Topiramate, not tolerated after six weeks, and propranolol, without effect after eighteen."""
    topiramate = replace(
        course(
            "2026-03-02",
            "2026-04-12",
            target=100,
            steps=[step("2026-03-02", 25), step("2026-03-16", 50)],
            stopped=StopReason.SIDE_EFFECTS,
            needs=56,
        ),
        side_effects=(SideEffect(what="tingling", weight=Weight.MODERATE),),
    )
    propranolol = course(
        "2026-05-04",
        "2026-09-06",
        name="propranolol",
        group="beta_blocker",
        target=80,
        steps=[step("2026-05-04", 80)],
        stopped=StopReason.NO_EFFECT,
        needs=56,
    )
    return topiramate, propranolol


def botox_responder() -> Material:
    """Eighteen headache days in 28, with Botox eight; the last three weeks of a cycle are worse."""
    started = day("2026-03-09")
    sessions = [started + timedelta(days=84 * place) for place in range(4)]

    def hurts(on: date) -> bool:
        if on < started:
            return (on - BEGIN).days % 14 < 9
        into = (on - started).days % 84
        return into % 7 < (4 if into >= 63 else 2)

    dates = [on for on in each_date(BEGIN, LAST) if hurts(on)]
    given = [on for on in sessions if on <= LAST]
    return _material(
        [migraine(on, function=place % 3) for place, on in enumerate(dates)],
        [_treated(SUMATRIPTAN, on, works=place % 2 == 0) for place, on in enumerate(dates) if place % 4 == 0],
        treatments=[replace(botox(*given), name="Botox")],
    )


def menstrual() -> Material:
    """A migraine on the day before each bleeding and on its second day, and two others in three months."""
    first_days = dates_from(BEGIN + 10 * DAY, 13, every=28)
    attacks = [
        *(migraine(on - DAY) for on in first_days),
        *(migraine(on + DAY) for on in first_days),
        *(migraine(on) for on in dates_from(BEGIN + 22 * DAY, 8, every=45)),
    ]
    days = [
        bleeding(on + place * DAY, Bleeding.MEDIUM, clear=place != 1)
        for on in first_days
        for place in range(4)
    ]
    return _material(attacks, days=days)


def almost_nothing() -> Material:
    """Six days of ninety: four with a headache, two confirmed headache-free; a dose nobody named."""
    attacks = [headache(on) for on in dates_from("2026-11-01", 4, every=3)]
    return Material(
        excerpt=excerpt(
            BEGIN,
            LAST,
            attacks=attacks,
            doses=[dose(medicine("?"), "2026-11-01 09:00")],
            days=[
                DayRecord(date=on, state=DayState.CLEAR, checkin={"sleep": 7.5, "own:choir": True})
                for on in dates_from("2026-11-15", 2)
            ],
            now=NOW,
        )
    )


LIVES = {
    life.__name__: life
    for life in (episodic, chronic_with_overuse, botox_responder, menstrual, almost_nothing)
}
