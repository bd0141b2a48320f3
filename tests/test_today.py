"""What the Today page asks about, from what is in the journal."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.domain.attack import Attack, Dose, PainReading
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import UNNAMED, UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import DayState, DoseReason, Role
from migrainejournal.journal import Journal
from migrainejournal.today import OpenEnd, TodayState, name_dose, today_state
from tests.conftest import Clock

YESTERDAY, TODAY = date(2026, 11, 21), date(2026, 11, 22)
SUMATRIPTAN = Medicine(name="sumatriptan", strength=50, unit="mg")


@pytest.fixture
def look(journal: Journal, clock: Clock) -> Callable[..., TodayState]:
    """`look(*records)`: what Today shows once these are in the journal too."""

    def found(*records: Record) -> TodayState:
        journal.apply(Change.adding(records))
        return today_state(journal, now=clock())

    return found


def test_an_empty_journal_is_empty(look: Callable[..., TodayState]) -> None:
    state = look()
    assert state.is_empty
    assert (state.today, state.yesterday) == (TODAY, YESTERDAY)
    assert (state.state_today, state.state_yesterday) == (DayState.UNKNOWN, DayState.UNKNOWN)
    assert (state.running, state.asked, state.unnamed, state.doubtful) == (None, None, None, None)


@pytest.mark.parametrize(
    "record", [SUMATRIPTAN, DayRecord(date=date(2019, 5, 1), note="Long ago."), UNNAMED_MEDICINE]
)
def test_one_record_is_enough_not_to_be_empty(look: Callable[..., TodayState], record: Record) -> None:
    assert not look(record).is_empty


def test_an_old_attack_is_enough_not_to_be_empty(
    look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    assert not look(Attack(start=at("2019-05-01 10:00"), end=at("2019-05-01 12:00"))).is_empty


def test_a_running_attack_and_how_long(look: Callable[..., TodayState], at: Callable[..., Moment]) -> None:
    attack = Attack(start=at("2026-11-22 06:10"))
    state = look(attack)
    assert state.running is not None
    assert (state.running.id, state.running_for) == (attack.id, timedelta(hours=3, minutes=50))
    assert not state.may_be_over
    assert (state.state_today, state.attack_today) == (DayState.HEADACHE, attack.id)


@pytest.mark.parametrize(("start", "long"), [("2026-11-19 10:00", False), ("2026-11-19 09:59", True)])
def test_an_attack_may_be_over_after_72_hours(
    look: Callable[..., TodayState], at: Callable[..., Moment], start: str, long: bool
) -> None:
    assert look(Attack(start=at(start))).may_be_over is long


def test_an_attack_that_runs_since_last_year_is_still_shown(
    look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    assert look(Attack(start=at("2025-11-19 10:00"))).may_be_over


def test_the_answer_to_a_dose_is_due_after_two_hours(
    look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    dose = Dose(medicine=SUMATRIPTAN.id, at=at("2026-11-22 07:30"))
    state = look(SUMATRIPTAN, dose)
    assert state.asked is not None
    assert state.asked.id == dose.id
    assert state.asked_about is not None
    assert state.asked_about.name == "sumatriptan"


def test_a_preventive_dose_is_not_asked_about(
    look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    dose = Dose(medicine=SUMATRIPTAN.id, at=at("2026-11-22 07:30"), reason=DoseReason.PREVENTIVE)
    assert look(SUMATRIPTAN, dose).asked is None


@pytest.mark.parametrize(("taken", "asked"), [("2026-11-19 07:25", True), ("2026-11-01 07:25", False)])
def test_a_medicine_without_a_name_is_asked_about_for_a_fortnight(
    look: Callable[..., TodayState], at: Callable[..., Moment], taken: str, asked: bool
) -> None:
    dose = Dose(medicine=UNNAMED, at=at(taken))
    found = look(UNNAMED_MEDICINE, dose).unnamed
    assert (found is not None and found.id == dose.id) is asked


def test_naming_it_settles_that(
    journal: Journal, look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    dose = look(SUMATRIPTAN, UNNAMED_MEDICINE, Dose(medicine=UNNAMED, at=at("2026-11-19 07:25"))).unnamed
    assert dose is not None
    journal.apply(Change((Step(dose, replace(dose, amount=2)),)))
    name_dose(journal, dose=dose, medicine=SUMATRIPTAN.id)
    assert look().unnamed is None
    (named,) = journal.excerpt(date(2026, 11, 19), date(2026, 11, 19)).doses
    assert (named.medicine, named.amount) == (SUMATRIPTAN.id, 2)


def test_an_end_later_than_it_was_written_down_is_doubtful(
    journal: Journal, clock: Clock, look: Callable[..., TodayState]
) -> None:
    """The clock was set back by two hours between the last reading and Over."""
    journal.log_pain(pain=6, at=clock())
    attack = journal.running_attack()
    assert attack is not None
    clock.forward(hours=-2)
    journal.end_attack(attack=attack.id, at=clock())
    clock.forward(hours=5)
    state = look()
    assert state.doubtful is not None
    assert state.doubtful.id == attack.id
    assert state.open_end is OpenEnd.TIMES
    journal.save(Change((Step(state.doubtful, replace(state.doubtful, end=clock())),)))
    assert look().doubtful is None


def test_a_start_in_the_future_is_doubtful(
    journal: Journal, clock: Clock, look: Callable[..., TodayState]
) -> None:
    journal.log_pain(pain=6, at=clock())
    clock.forward(hours=-2)
    assert look().doubtful is not None


def test_an_attack_that_ended_as_it_should_is_not_doubtful(
    journal: Journal, clock: Clock, look: Callable[..., TodayState]
) -> None:
    journal.log_pain(pain=6, at=clock())
    attack = journal.running_attack()
    assert attack is not None
    journal.end_attack(attack=attack.id, at=clock.forward(hours=3))
    assert look().doubtful is None


def test_open_ends_come_one_at_a_time(look: Callable[..., TodayState], at: Callable[..., Moment]) -> None:
    assert (
        look(UNNAMED_MEDICINE, Dose(medicine=UNNAMED, at=at("2026-11-19 07:25"))).open_end
        is OpenEnd.YESTERDAY
    )
    state = look(DayRecord(date=YESTERDAY, state=DayState.CLEAR))
    assert state.state_yesterday is DayState.CLEAR
    assert state.open_end is OpenEnd.MEDICINE


def test_nothing_is_open_when_all_is_said(look: Callable[..., TodayState]) -> None:
    state = look(DayRecord(date=YESTERDAY, state=DayState.CLEAR), DayRecord(date=TODAY, state=DayState.CLEAR))
    assert (state.open_end, state.state_today) == (None, DayState.CLEAR)


def test_only_what_is_taken_for_attacks_is_offered(look: Callable[..., TodayState]) -> None:
    preventive = Medicine(name="topiramate", role=Role.PREVENTIVE, position=0)
    retired = Medicine(name="rizatriptan", retired=True, position=1)
    both = Medicine(name="naproxen", role=Role.BOTH, position=2)
    acute = replace(SUMATRIPTAN, position=3)
    state = look(preventive, retired, acute, both, UNNAMED_MEDICINE)
    assert [medicine.name for medicine in state.medicines] == ["naproxen", "sumatriptan"]


def test_a_reading_says_the_attack_was_an_aura(
    look: Callable[..., TodayState], at: Callable[..., Moment]
) -> None:
    start = at("2026-11-21 15:00")
    aura = Attack(start=start, end=at("2026-11-21 16:00"), readings=(PainReading(at=start, pain=0),))
    assert look(aura).state_yesterday is DayState.AURA


def test_nothing_is_to_be_noted_that_the_person_did_not_choose(look: Callable[..., TodayState]) -> None:
    state = look(DayRecord(date=TODAY, checkin={"sleep": 7}))
    assert (state.profile.checkin, state.note_today.keys, state.note_yesterday.keys) == ((), (), ())


def test_what_is_noted_of_today_and_yesterday(look: Callable[..., TodayState]) -> None:
    state = look(
        Profile(checkin=("own:red wine", "stress", "sleep")),
        DayRecord(date=YESTERDAY, checkin={"stress": 2}),
        DayRecord(date=TODAY, checkin={"sleep": 7}),
    )
    assert state.note_today.keys == ("own:red wine", "sleep")
    assert state.note_today.day.checkin == {"sleep": 7}
    assert state.note_yesterday.keys == ("own:red wine", "stress", "sleep")
    assert state.note_yesterday.day.checkin == {"stress": 2}
