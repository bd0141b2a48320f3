"""The open journal: what a person can do with it. Every edit is one transaction and returns its Change.

Importing this module is cheap; the database is loaded by `open_journal`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from migrainejournal.clinical.headache_days import dates_touched
from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.checkin_checks import answer_problems
from migrainejournal.domain.checks import problems_of
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import UNNAMED, UNNAMED_MEDICINE
from migrainejournal.domain.problem import Problem, RefusedError, Trouble
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import AURA, DayState, Scale, StartCertainty
from migrainejournal.excerpts import around, excerpt_of
from migrainejournal.store.changes import perform
from migrainejournal.store.errors import Ailment, StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from pathlib import Path
    from uuid import UUID

    from migrainejournal.domain.excerpt import Excerpt
    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.person import Profile, Visit
    from migrainejournal.domain.question import Question
    from migrainejournal.domain.record import Record
    from migrainejournal.domain.score import Score
    from migrainejournal.store.journal_store import JournalStore, Records

T = TypeVar("T")


def open_journal(file: Path, seen: Path, clock: Callable[[], Moment]) -> Journal:
    """The journal in the file, made where there never was one; raises StoreError."""
    from migrainejournal.store.journal_file import open_store  # loads SQLAlchemy: not before it is needed

    return Journal(open_store(file, seen), clock)


def forget_journal(file: Path, seen: Path) -> None:
    """Let a new journal be made where one is missing, because the person asked for it."""
    from migrainejournal.store.journal_file import start_afresh

    start_afresh(file, seen)


class Journal:
    """One open journal. Used by one thread at a time."""

    def __init__(self, store: JournalStore, clock: Callable[[], Moment]) -> None:
        """Work on an open store; `clock` gives the present moment."""
        self._store = store
        self._clock = clock

    def close(self) -> None:
        """Close the file."""
        self._store.close()

    # Reading

    def look(self, read: Callable[[Records], T]) -> T:
        """What a screen's reader makes of the records, all as they are at one moment."""
        with self._store.reading() as records:
            return read(records)

    def excerpt(self, first: date | None = None, last: date | None = None) -> Excerpt:
        """Everything about the dates from first to last; without them, from the first record to today."""
        now = self._clock()
        with self._store.reading() as records:
            return excerpt_of(records, first, last or now.civil_date, now=now)

    def attack(self, key: UUID) -> tuple[Attack, tuple[Dose, ...]] | None:
        """The attack and the doses recorded with it."""
        with self._store.reading() as records:
            attack = records.attack(key)
            return (attack, records.doses_with(key)) if attack else None

    def running_attack(self) -> Attack | None:
        """The latest attack without an end."""
        return self.look(lambda records: records.running())

    def medicines(self) -> tuple[Medicine, ...]:
        """All medicines in the person's order, retired ones too."""
        return self.look(lambda records: records.medicines())

    def treatments(self) -> tuple[Treatment, ...]:
        """All courses of treatment, in order of start."""
        return self.look(lambda records: records.treatments())

    def treatment(self, key: UUID) -> Treatment | None:
        """The course of treatment."""
        return self.look(lambda records: records.treatment(key))

    def scores(self) -> tuple[Score, ...]:
        """All answered questionnaires, in order of date."""
        return self.look(lambda records: records.scores())

    def visits(self) -> tuple[Visit, ...]:
        """All visits to a clinician, those to come too, in order of date."""
        return self.look(lambda records: records.visits())

    def questions(self) -> tuple[Question, ...]:
        """All questions asked of what was recorded, in the order in which they were asked."""
        return self.look(lambda records: records.questions())

    def profile(self) -> Profile:
        """What is known of the person; an empty profile where nothing is."""
        return self.look(lambda records: records.profile())

    def everything(self) -> tuple[Record, ...]:
        """Every record, medicines first, so that what refers to them comes after."""
        return self.look(lambda records: records.everything())

    def counts(self) -> dict[str, int]:
        """How many records of each kind there are."""
        return self.look(lambda records: records.counts())

    def faults(self) -> list[str]:
        """What a full check of the file finds wrong; empty when all is well."""
        return self._store.faults()

    def versions(self) -> tuple[int, str]:
        """The number of the file's schema, and the version of SQLite."""
        return self._store.versions()

    def data_version(self) -> int:
        """A number that changes when another program writes to the journal."""
        return self._store.data_version()

    # Logging, live: never refused, whatever the clock says

    def log_pain(
        self, *, pain: int, at: Moment, scale: Scale = Scale.NUMERIC, answers: UUID | None = None
    ) -> Change:
        """Record pain now: a reading of the running attack, or a new attack (0 with none running: aura only).

        `answers` names the dose whose two-hour question this answers; with none running it is only an answer.
        """
        with self._store.writing() as records:
            attack = records.running()
            dose = records.dose(answers) if answers else None
            steps = []
            if attack:
                reading = PainReading(at=_not_before(attack.last_moment, at), pain=pain, scale=scale)
                steps.append(Step(attack, replace(attack, readings=(*attack.readings, reading))))
            elif not dose:
                reading = PainReading(at=at, pain=pain, scale=scale)
                auras = (Aura(start=at),) if pain == 0 else ()
                steps.append(Step(None, Attack(start=at, readings=(reading,), auras=auras)))
            if dose:
                steps.append(Step(dose, replace(dose, pain_2h=pain)))
            return self._perform(records, Change(tuple(steps)))

    def log_dose(self, *, medicine: UUID, at: Moment, amount: float = 1.0) -> Change:
        """Record a dose, with the running attack if there is one.

        UNNAMED when the person will say later what it was, and when the medicine has been removed meanwhile.
        """
        with self._store.writing() as records:
            attack = records.running()
            steps: list[Step] = []
            if records.medicine(medicine) is None:
                medicine = UNNAMED
            if medicine == UNNAMED and records.medicine(UNNAMED) is None:
                steps.append(Step(None, UNNAMED_MEDICINE))
            before = attack.readings[-1].pain if attack and attack.readings else None
            dose = Dose(
                medicine=medicine,
                at=_not_before(attack.start, at) if attack else at,
                amount=amount,
                attack=attack.id if attack else None,
                pain_before=before,
            )
            return self._perform(records, Change((*steps, Step(None, dose))))

    def toggle_symptom(self, *, attack: UUID, code: str, at: Moment) -> Change:
        """Add the symptom to the attack, or take it off; "aura" adds or removes auras of unknown kind."""

        def toggled(current: Attack) -> Attack:
            if code == AURA:
                return replace(current, auras=() if current.auras else (Aura(start=at),))
            return replace(current, symptoms=tuple(set(current.symptoms) ^ {code}))

        return self._amend_attack(attack, toggled)

    def start_earlier(self, *, attack: UUID, start: Moment, certainty: StartCertainty) -> Change:
        """Move the start of the attack back in time; never later than it was."""

        def moved(current: Attack) -> Attack:
            earlier = start if start <= current.start else current.start
            return replace(current, start=earlier, start_certainty=certainty)

        return self._amend_attack(attack, moved)

    def end_attack(self, *, attack: UUID, at: Moment) -> Change:
        """End the attack; never before anything already recorded in it, even if the clock was set back."""
        return self._amend_attack(attack, lambda a: replace(a, end=_not_before(a.last_moment, at)))

    # Editing, checked

    def save(self, change: Change, *, now: Moment | None = None) -> Change:
        """Write an edit made in a form or a file; raises RefusedError with what cannot be right at `now`.

        That goes for what was entered, and for what it comes to with the edits made meanwhile.
        """
        with self._store.writing() as records:
            return self._save(records, change, now or self._clock())

    def take_in(self, records: Iterable[Record]) -> Change:
        """Add the records that are not there yet, with their own times of entry; one that is there stays.

        All or none: raises RefusedError with what cannot be right.
        """
        now = self._clock()
        with self._store.writing() as store:
            added = store.missing(records)
            _refuse(problem for record in added for problem in _problems(record, now))
            return self._perform(store, Change.adding(added))

    def mark_clear(self, dates: Iterable[date]) -> Change:
        """Confirm dates as headache-free, leaving out those with an attack.

        Raises RefusedError when every date has one, or any lies in the future.
        """
        wanted = sorted(set(dates))
        if not wanted:
            return Change()
        now = self._clock()
        _refuse(p for day in wanted[:1] + wanted[-1:] for p in problems_of(DayRecord(date=day), now))
        with self._store.writing() as records:
            taken = _dates_with_attacks(records, wanted[0], wanted[-1], now=now)
            if taken.issuperset(wanted):
                raise RefusedError((Problem("date", Trouble.HEADACHE_RECORDED),))
            free = [day for day in wanted if day not in taken]
            return self._perform(records, _setting_state(records, free, DayState.CLEAR))

    def unmark_clear(self, dates: Iterable[date]) -> Change:
        """Take the confirmation of dates back: they are unknown again."""
        with self._store.writing() as records:
            return self._perform(records, _setting_state(records, sorted(set(dates)), None))

    def save_day(self, *, before: DayRecord, after: DayRecord) -> Change:
        """Write what was noted of a date; raises RefusedError, also for headache-free where an attack is."""
        _refuse(answer_problems(before.checkin, after.checkin))
        newly_clear = after.state is DayState.CLEAR and before.state is None
        now = self._clock()
        with self._store.writing() as records:
            if newly_clear and after.date in _dates_with_attacks(records, after.date, after.date, now=now):
                raise RefusedError((Problem("state", Trouble.HEADACHE_RECORDED),))
            return self._save(records, Change((Step(before, after),)), now)

    def remove_attack(self, attack: UUID) -> Change:
        """Remove an attack and the doses recorded with it."""
        with self._store.writing() as records:
            found = records.attack(attack)
            gone = [*records.doses_with(attack), *([found] if found else [])]
            return self._perform(records, Change.removing(gone))

    def remove_medicine(self, medicine: UUID) -> Change:
        """Remove a medicine that was never taken; one with doses is retired, so that history stays."""
        with self._store.writing() as records:
            found = records.medicine(medicine)
            return self._perform(records, Change.removing([found] if found else []))

    def apply(self, change: Change) -> Change:
        """Write a change as it stands: undo, redo; raises RefusedError if others' edits clash with it."""
        with self._store.writing() as records:
            done = self._perform(records, change)
            _refuse(_clashes(change, done, self._clock()))
            return done

    # How edits are written

    def _amend_attack(self, key: UUID, amend: Callable[[Attack], Attack]) -> Change:
        with self._store.writing() as records:
            attack = records.attack(key)
            return self._perform(records, Change((Step(attack, amend(attack)),) if attack else ()))

    def _save(self, records: Records, change: Change, now: Moment) -> Change:
        _refuse(problem for record in _written(change) for problem in _problems(record, now))
        done = self._perform(records, change)
        _refuse(problem for record in _written(done) for problem in _misfits(record, now))
        return done

    def _perform(self, records: Records, change: Change) -> Change:
        return perform(records, change, self._clock().instant)


def _setting_state(records: Records, dates: Iterable[date], state: DayState | None) -> Change:
    steps = []
    for day in dates:
        current = records.day(day)
        if (current and current.state) != state:
            steps.append(Step(current, replace(current or DayRecord(date=day), state=state)))
    return Change(tuple(steps))


def _refuse(problems: Iterable[Problem]) -> None:
    if found := tuple(problems):
        raise RefusedError(found)


def _written(change: Change) -> list[Record]:
    return [step.after for step in change.steps if step.after]


def _problems(record: Record, now: Moment) -> Iterator[Problem]:
    return (replace(problem, key=record.key) for problem in problems_of(record, now))


def _misfits(record: Record, now: Moment) -> Iterator[Problem]:
    """Problems of an edit laid over others' edits; a part of theirs left outside is for start or end."""
    for problem in _problems(record, now):
        if problem.index is None:
            yield problem
        elif isinstance(record, Attack) and problem.trouble is Trouble.OUTSIDE_ATTACK:
            field = "start" if record.readings[problem.index].at < record.start else "end"
            yield replace(problem, field=field, index=None)
        elif isinstance(record, Treatment) and problem.trouble is Trouble.OUTSIDE_COURSE:
            part = getattr(record, problem.field)[problem.index]
            yield replace(problem, field="start" if part.date < record.start else "end", index=None)


def _clashes(meant: Change, done: Change, now: Moment) -> Iterator[Problem]:
    """Problems of what a change came to with others' edits; not those that it or they had each alone."""
    met = [(step.before, step.after) for step in done.steps if step.before and step.after]
    found = [problem for _, after in met for problem in _misfits(after, now)]
    if found:  # looking through everything else takes its time
        alone = [*_written(meant), *(before for before, _ in met)]
        known = {(problem.key, problem) for record in alone for problem in _misfits(record, now)}
        yield from (problem for problem in found if (problem.key, problem) not in known)


def _dates_with_attacks(records: Records, first: date, last: date, *, now: Moment) -> set[date]:
    """The dates any attack touches, of those from first to last and maybe some around."""
    return {day for attack in records.attacks(*around(first, last)) for day in dates_touched(attack, now)}


def _not_before(earliest: Moment, at: Moment) -> Moment:
    return at if earliest <= at else earliest


__all__ = [
    "AURA",
    "UNNAMED",
    "UNNAMED_MEDICINE",
    "Ailment",
    "Journal",
    "StoreError",
    "forget_journal",
    "open_journal",
]
