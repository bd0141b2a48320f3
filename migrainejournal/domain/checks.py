"""Looks through a record for what cannot be right in it."""

from collections.abc import Iterator
from datetime import date

from migrainejournal.domain.attack import Attack, Aura, Dose
from migrainejournal.domain.checkin_checks import asked_problems, question_problems
from migrainejournal.domain.dates import EARLIEST
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.problem import Problem, Trouble
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.treatment_checks import planned_date_problems, treatment_problems

LONGEST_AURA = 7 * 24 * 60


def problems_of(record: Record, now: Moment) -> tuple[Problem, ...]:
    """Everything about the record that cannot be right; empty when it can be written."""
    match record:
        case Attack():
            return tuple(_attack_problems(record, now))
        case Dose():
            return tuple(_dose_problems(record, now))
        case DayRecord():
            return tuple(_date_problems("date", record.date, now))
        case Medicine():
            return tuple(_medicine_problems(record))
        case Treatment():
            return tuple(treatment_problems(record, now))
        case Score():
            return tuple(_score_problems(record, now))
        case Visit():
            return tuple(planned_date_problems("date", record.date, now))
        case Profile():
            return tuple(_profile_problems(record, now))
        case Question():
            return tuple(question_problems(record, now))
        case _:
            return ()


def _date_problems(field: str, day: date, now: Moment) -> Iterator[Problem]:
    if day > now.civil_date:
        yield Problem(field, Trouble.IN_THE_FUTURE)
    elif day < EARLIEST:
        yield Problem(field, Trouble.TOO_LONG_AGO)


def _moment_problems(field: str, at: Moment, now: Moment, index: int | None = None) -> Iterator[Problem]:
    if now < at:
        yield Problem(field, Trouble.IN_THE_FUTURE, index)
    elif at.civil_date < EARLIEST:
        yield Problem(field, Trouble.TOO_LONG_AGO, index)


def _pain_problems(field: str, pain: int | None, index: int | None = None) -> Iterator[Problem]:
    if pain is not None and not 0 <= pain <= 10:
        yield Problem(field, Trouble.PAIN_NOT_0_TO_10, index)


def _function_problems(field: str, function: int | None) -> Iterator[Problem]:
    if function is not None and not 0 <= function <= 3:
        yield Problem(field, Trouble.FUNCTION_NOT_0_TO_3)


def _attack_problems(attack: Attack, now: Moment) -> Iterator[Problem]:
    yield from _moment_problems("start", attack.start, now)
    end = attack.end
    if end is not None:
        yield from _moment_problems("end", end, now)
        if end < attack.start:
            yield Problem("end", Trouble.END_BEFORE_START)
            end = None  # the readings are not to blame
    for index, reading in enumerate(attack.readings):
        yield from _pain_problems("readings", reading.pain, index)
        if reading.at < attack.start or (end is not None and end < reading.at):
            yield Problem("readings", Trouble.OUTSIDE_ATTACK, index)
        elif end is None:
            yield from _moment_problems("readings", reading.at, now, index)
    for index, aura in enumerate(attack.auras):
        yield from _aura_problems(aura, now, index)
    yield from _function_problems("function", attack.function)


def _aura_problems(aura: Aura, now: Moment, index: int) -> Iterator[Problem]:
    if aura.minutes is not None and not 0 <= aura.minutes <= LONGEST_AURA:
        yield Problem("auras", Trouble.AURA_MINUTES, index)
    if aura.start is not None:
        yield from _moment_problems("auras", aura.start, now, index)


def _dose_problems(dose: Dose, now: Moment) -> Iterator[Problem]:
    yield from _moment_problems("at", dose.at, now)
    if not 0 < dose.amount < 1000:
        yield Problem("amount", Trouble.AMOUNT_NOT_POSITIVE)
    yield from _pain_problems("pain_before", dose.pain_before)
    yield from _pain_problems("pain_2h", dose.pain_2h)
    yield from _function_problems("function_2h", dose.function_2h)


def _medicine_problems(medicine: Medicine) -> Iterator[Problem]:
    if not medicine.name.strip():
        yield Problem("name", Trouble.NAME_MISSING)
    if medicine.strength is not None and not 0 < medicine.strength < 1e6:
        yield Problem("strength", Trouble.STRENGTH_NOT_POSITIVE)


def _profile_problems(profile: Profile, now: Moment) -> Iterator[Problem]:
    if profile.born is not None:
        yield from _date_problems("born", profile.born, now)
    yield from asked_problems(profile.checkin)


def _score_problems(score: Score, now: Moment) -> Iterator[Problem]:
    yield from _date_problems("date", score.date, now)
    ranges = ANSWERS[score.instrument]
    if len(score.answers) != len(ranges):
        yield Problem("answers", Trouble.ANSWERS_MISSING)
        return
    for index, (answer, (lowest, highest)) in enumerate(zip(score.answers, ranges, strict=True)):
        if not lowest <= answer <= highest:
            yield Problem("answers", Trouble.ANSWER_OUT_OF_RANGE, index)
