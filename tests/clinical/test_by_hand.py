"""Diaries that are easily counted wrong, with what a specialist gets by hand."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.acute_outcomes import MedicineResponse, acute_responses
from migrainejournal.clinical.attacks import episodes
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.menstrual import menstrual_pattern
from migrainejournal.clinical.preventive_trials import Lacking, TrialOutcome, trial
from migrainejournal.clinical.stopping_lines import stopping_lines
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import DAY, each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.treatment import DoseStep, Session, Treatment
from migrainejournal.domain.vocabulary import (
    Bleeding,
    DayState,
    OveruseClass,
    Quality,
    Symptom,
    TreatmentKind,
)
from tests.values import attack, day, dose, medicine, moment

NOW = moment("2026-12-31 10:00")
FIRST, LAST = day("2026-01-01"), day("2026-12-30")
START = day("2026-05-01")
SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)


def lived(headaches: set[date]) -> Diary:
    """A short migraine on each of the dates, all others confirmed clear."""
    attacks = tuple(
        replace(
            attack(f"{date_} 08:00", f"{date_} 12:00", pain=7),
            quality=Quality.THROBBING,
            symptoms=(Symptom.NAUSEA,),
        )
        for date_ in headaches
    )
    clear = tuple(
        DayRecord(date=date_, state=DayState.CLEAR)
        for date_ in each_date(FIRST, LAST)
        if date_ not in headaches
    )
    return Diary(day_overviews(Excerpt(first=FIRST, last=LAST, now=NOW, attacks=attacks, days=clear)))


def some(begins: date, number: int) -> set[date]:
    """So many of the 28 dates from there."""
    return {begins + place * DAY for place in range(number)}


def before(number: int, start: date = START) -> set[date]:
    """So many days in each of the three times 28 before the start."""
    return {date_ for window in range(1, 4) for date_ in some(start - window * timedelta(days=28), number)}


def responses(*doses: Dose, attacks: tuple[Attack, ...] = ()) -> MedicineResponse:
    """What the doses did, every date being known."""
    known = frozenset(each_date(FIRST, LAST))
    (found,) = acute_responses(
        doses, attacks=attacks, medicines={SUMATRIPTAN.id: SUMATRIPTAN}, known=known, now=NOW
    )
    return found


@pytest.mark.parametrize(
    ("after", "side_effects", "bothersome_gone", "effective"),
    [
        pytest.param(1, (), None, True, id="relieved, and for a day"),
        pytest.param(0, (), True, True, id="pain-free"),
        pytest.param(0, ("tight chest",), None, False, id="pain-free with side effects"),
        pytest.param(1, (), False, False, id="relieved, but the nausea stayed"),
        pytest.param(5, (), None, False, id="no relief"),
    ],
)
def test_a_triptan_works_when_one_is_better_for_a_day_without_side_effects(
    after: int, side_effects: tuple[str, ...], bothersome_gone: bool | None, effective: Verdict
) -> None:
    four = [
        replace(
            dose(SUMATRIPTAN, f"2026-05-{number:02} 09:00"),
            pain_before=8,
            pain_2h=after,
            side_effects=side_effects,
            bothersome_2h=bothersome_gone,
        )
        for number in (1, 8, 15, 22)
    ]
    assert responses(*four).is_effective is effective
    assert responses(*four[:3]).is_effective is None


def test_several_doses_of_one_attack_are_one_try() -> None:
    long = attack("2026-05-01 08:00", "2026-05-03 08:00")
    four = [
        replace(dose(SUMATRIPTAN, f"2026-05-01 {hour:02}:00"), attack=long.id, pain_before=8, pain_2h=8)
        for hour in (9, 12, 15, 18)
    ]
    assert responses(*four, attacks=(long,)).is_effective is None


@pytest.mark.parametrize(
    ("end", "sustained", "back"),
    [("2026-05-01 11:30", True, False), ("2026-05-02 14:00", None, None)],
)
def test_an_attack_that_went_on_unsaid_is_neither_sustained_nor_back(
    end: str, sustained: Verdict, back: Verdict
) -> None:
    found = attack("2026-05-01 08:00", end, pain=7)
    taken = replace(dose(SUMATRIPTAN, "2026-05-01 09:00"), attack=found.id, pain_before=7, pain_2h=0)
    (outcome,) = responses(taken, attacks=(found,)).rated
    assert (outcome.sustained_24h, outcome.back_within_48h) == (sustained, back)


BOTOX = Treatment(
    name="Botox",
    kind=TreatmentKind.PREVENTIVE,
    group="botulinum_toxin",
    start=START,
    adequate_days=156,
    adequate_sessions=2,
    interval_days=84,
    sessions=(Session(date=START), Session(date=START + 84 * DAY)),
)


def test_botox_is_not_judged_by_its_first_cycle() -> None:
    days = before(20) | some(START + 56 * DAY, 19) | some(START + 140 * DAY, 5)
    during = trial(BOTOX, lived(days), START + 160 * DAY)
    assert (during.outcome, during.has_failed) == (TrialOutcome.RUNNING, False)
    after = trial(BOTOX, lived(days), START + 168 * DAY)
    assert (after.outcome, after.has_failed) == (TrialOutcome.RESPONSE_50, False)


def test_the_weeks_of_a_taper_are_not_its_effect() -> None:
    tapered = Treatment(
        name="topiramate",
        kind=TreatmentKind.PREVENTIVE,
        start=START,
        end=START + 111 * DAY,
        target_amount=100,
        steps=(
            DoseStep(date=START, amount=100, unit="mg"),
            DoseStep(date=START + 84 * DAY, amount=25, unit="mg"),
        ),
    )
    days = before(12) | some(START + 56 * DAY, 2) | some(START + 84 * DAY, 12)
    assert trial(tapered, lived(days), LAST).outcome is TrialOutcome.RESPONSE_50


def test_what_has_no_published_length_is_not_judged() -> None:
    block = Treatment(name="nerve block", kind=TreatmentKind.PROCEDURE, group="nerve_block", start=START)
    found = trial(block, lived(before(12)), LAST)
    assert (found.is_adequate, found.lacking, found.has_failed) == (False, Lacking.NO_LENGTH, False)


@pytest.mark.parametrize(
    ("catalogue", "days", "lines"),
    [("rimegepant", 10, 1), ("rimegepant", 18, 0), ("atogepant", 10, 1), ("atogepant", 18, 1)],
)
def test_rimegepant_has_a_line_in_episodic_migraine_only(catalogue: str, days: int, lines: int) -> None:
    course = Treatment(name=catalogue, kind=TreatmentKind.PREVENTIVE, catalogue=catalogue, start=START)
    diary = lived(before(days))
    assert len(stopping_lines(trial(course, diary, LAST), diary, ())) == lines


def test_an_attack_entered_in_two_pieces_begins_once() -> None:
    whole = attack("2026-05-07 08:00", "2026-05-08 20:00")
    halves = (attack("2026-05-07 08:00", "2026-05-08 02:00"), attack("2026-05-08 02:00", "2026-05-08 20:00"))
    records = tuple(
        DayRecord(
            date=date_,
            state=DayState.CLEAR,
            bleeding=Bleeding.MEDIUM if date_ == day("2026-05-10") else None,
        )
        for date_ in each_date(day("2026-05-01"), day("2026-05-31"))
    )
    hits = []
    for attacks in ((whole,), halves):
        may = Excerpt(first=day("2026-05-01"), last=day("2026-05-31"), now=NOW, attacks=attacks, days=records)
        found = menstrual_pattern(Diary(day_overviews(may)), episodes(attacks, may.until))
        hits.append(found.hits)
    assert hits == [0, 0]
