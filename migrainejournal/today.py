"""What the Today page shows, put together from one look at the journal."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from migrainejournal.clinical.acute_response import dose_to_ask_about
from migrainejournal.clinical.doubts import overlapping
from migrainejournal.clinical.headache_days import headache_days
from migrainejournal.clinical.review_dates import next_session_due, review_due
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.day_answers import keys_to_ask
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import DayState, Role
from migrainejournal.excerpts import excerpt_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from uuid import UUID

    from migrainejournal.domain.attack import Attack, Dose
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.person import Profile
    from migrainejournal.domain.treatment import Treatment
    from migrainejournal.journal import Journal
    from migrainejournal.store.journal_store import Records

LOOK_BACK = timedelta(days=14)
"""Open ends older than this are left in peace: hardly anybody could still say."""
USUALLY_OVER_AFTER = timedelta(hours=72)
"""An attack lasts 4 to 72 hours (ICHD-3 1.1 B); a longer one may have been over without being told so."""
SOON = timedelta(days=7)
LONG_PAST = timedelta(days=14)
"""What was due longer ago is not repeated: it was settled elsewhere, or left on purpose."""


class OpenEnd(Enum):
    """What was left open and can be settled now."""

    TIMES = auto()
    YESTERDAY = auto()
    MEDICINE = auto()


class DueKind(Enum):
    """What is due of a treatment: its next session, the review agreed on, or one as it was long enough."""

    SESSION = auto()
    REVIEW = auto()
    LONG_ENOUGH = auto()


@dataclass(frozen=True, kw_only=True)
class Due:
    """What is due of the treatment, and on which date."""

    kind: DueKind
    treatment: Treatment
    day: date


@dataclass(frozen=True, kw_only=True)
class ToNote:
    """What is known of a date, and the items of the check-in to ask for."""

    day: DayRecord
    keys: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TodayState:
    """The present, what is due, and what was left open.

    `asked` is the dose whose two-hour answer is due, `due` what is of a treatment (not during an attack),
    `unnamed` the latest dose whose medicine is not said, `doubtful` an attack whose times cannot be right,
    `overlap` the latest two that overlap, `attack_today` the latest of today; `medicines` are those that may
    be taken for an attack; what the person wants to note stands in the profile.
    """

    today: date
    running: Attack | None
    running_for: timedelta
    asked: Dose | None
    asked_about: Medicine | None
    due: Due | None
    unnamed: Dose | None
    doubtful: Attack | None
    overlap: tuple[Attack, Attack] | None
    state_today: DayState
    attack_today: UUID | None
    state_yesterday: DayState
    medicines: tuple[Medicine, ...]
    profile: Profile
    note_today: ToNote
    note_yesterday: ToNote
    is_empty: bool

    @property
    def yesterday(self) -> date:
        """The date before today."""
        return self.today - DAY

    @property
    def open_end(self) -> OpenEnd | None:
        """What to ask about: one thing at a time, so that it stays calm."""
        if self.doubtful or self.overlap:
            return OpenEnd.TIMES
        if self.state_yesterday is DayState.UNKNOWN:
            return OpenEnd.YESTERDAY
        return OpenEnd.MEDICINE if self.unnamed else None

    @property
    def may_be_over(self) -> bool:
        """Whether the running attack has lasted longer than attacks do."""
        return self.running_for > USUALLY_OVER_AFTER


def today_state(journal: Journal, *, now: Moment) -> TodayState:
    """The state of the journal now; raises StoreError."""
    return journal.look(partial(_read, now=now))


def _read(records: Records, *, now: Moment) -> TodayState:
    today = now.civil_date
    excerpt = excerpt_of(records, today - LOOK_BACK, today, now=now)
    running = records.running()
    yesterdays, todays = headache_days(
        today - DAY, today, attacks=excerpt.attacks, days=excerpt.days, now=now
    )
    asked = dose_to_ask_about(excerpt.doses, now)
    attacks = (*excerpt.attacks, *([running] if running else []))
    nothing = not (attacks or excerpt.medicines) and not any(records.counts().values())
    return TodayState(
        today=today,
        running=running,
        running_for=now - running.start if running else timedelta(),
        asked=asked,
        asked_about=excerpt.medicines.get(asked.medicine) if asked else None,
        due=None if running or asked else what_is_due(excerpt.treatments, today),
        unnamed=next((dose for dose in reversed(excerpt.doses) if dose.medicine == UNNAMED), None),
        doubtful=next((attack for attack in attacks if _is_doubtful(attack, now)), None),
        overlap=next(reversed(overlapping(excerpt.attacks, now)), None),
        state_today=todays.state,
        attack_today=todays.attacks[-1].id if todays.attacks else None,
        state_yesterday=yesterdays.state,
        medicines=tuple(m for m in excerpt.medicines.values() if _is_offered(m)),
        profile=(profile := records.profile()),
        note_today=_to_note(profile, today, excerpt.days),
        note_yesterday=_to_note(profile, today - DAY, excerpt.days),
        is_empty=nothing,
    )


def _to_note(profile: Profile, day: date, days: Sequence[DayRecord]) -> ToNote:
    record = next((record for record in days if record.date == day), DayRecord(date=day))
    return ToNote(day=record, keys=keys_to_ask(profile.checkin, record, days))


def what_is_due(treatments: Iterable[Treatment], today: date) -> Due | None:
    """The most pressing from two weeks ago to a week ahead: a session before a review, then the earliest."""
    found = [
        due
        for treatment in treatments
        for due in _dues(treatment, today)
        if today - LONG_PAST <= due.day <= today + SOON
    ]
    return min(found, key=lambda due: (due.kind.value, due.day, due.treatment.key), default=None)


def name_dose(journal: Journal, *, dose: Dose, medicine: UUID) -> Change:
    """Say which medicine a dose was."""
    return journal.apply(Change((Step(dose, replace(dose, medicine=medicine)),)))


def _dues(treatment: Treatment, today: date) -> Iterator[Due]:
    session = next_session_due(treatment, today)
    if session is not None and (treatment.end is None or session <= treatment.end):
        yield Due(kind=DueKind.SESSION, treatment=treatment, day=session)
    review = review_due(treatment, today)
    if review is None:
        return
    if treatment.review is not None:
        yield Due(kind=DueKind.REVIEW, treatment=treatment, day=review)
    else:
        yield Due(kind=DueKind.LONG_ENOUGH, treatment=treatment, day=review)


def _is_offered(medicine: Medicine) -> bool:
    return medicine.role is not Role.PREVENTIVE and not medicine.retired and medicine.id != UNNAMED


def _is_doubtful(attack: Attack, now: Moment) -> bool:
    """Begun in the future, or over later than it was written down: the clock was set back."""
    too_late = attack.end and attack.updated and attack.end.instant > attack.updated
    return now < attack.start or bool(too_late)
