"""Logging live: one press is enough, and none is ever refused or lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.vocabulary import (
    AURA,
    OveruseClass,
    Role,
    Scale,
    StartCertainty,
    Symptom,
)
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from migrainejournal.quick_state import quick_state
from tests.conftest import Clock
from tests.edits import add, assert_can_be_taken_back, running
from tests.values import attack, dose, medicine

SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)


def test_one_press_records_an_attack(journal: Journal, clock: Clock) -> None:
    change = journal.log_pain(pain=7, at=clock())
    found = running(journal)
    assert found.start == clock()
    assert found.end is None
    assert [(r.pain, r.scale, r.at) for r in found.readings] == [(7, Scale.NUMERIC, clock())]
    assert found.created == found.updated == clock().instant
    assert change == Change((Step(None, found),))


def test_the_next_press_adds_a_reading_and_overwrites_nothing(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=7, at=clock())
    journal.log_pain(pain=8, at=clock.forward(minutes=30), scale=Scale.VERBAL)
    journal.log_pain(pain=0, at=clock.forward(hours=2))
    assert [(r.pain, r.scale) for r in running(journal).readings] == [
        (7, Scale.NUMERIC),
        (8, Scale.VERBAL),
        (0, Scale.NUMERIC),
    ]
    assert len(journal.everything()) == 1


def test_zero_with_nothing_running_is_an_aura_without_headache(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=0, at=clock())
    assert [aura.start for aura in running(journal).auras] == [clock()]
    assert not running(journal).is_headache


def test_a_dose_belongs_to_the_running_attack(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.log_pain(pain=6, at=clock())
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock.forward(minutes=10), amount=2)
    found = journal.attack(running(journal).id)
    assert found is not None
    (taken,) = found[1]
    assert (taken.medicine, taken.at, taken.amount, taken.pain_before) == (SUMATRIPTAN.id, clock(), 2, 6)


def test_a_dose_without_an_attack_stands_alone(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    (taken,) = journal.excerpt().doses
    assert taken.attack is None
    assert taken.pain_before is None


def test_what_it_was_can_be_said_later(journal: Journal, clock: Clock) -> None:
    assert_can_be_taken_back(journal, lambda: journal.log_dose(medicine=UNNAMED, at=clock()))
    journal.log_dose(medicine=UNNAMED, at=clock())
    journal.log_dose(medicine=UNNAMED, at=clock.forward(minutes=5))
    assert [found.id for found in journal.medicines()] == [UNNAMED]
    assert [taken.medicine for taken in journal.excerpt().doses] == [UNNAMED, UNNAMED]
    assert quick_state(journal, now=clock()).medicines == ()


def test_what_the_person_made_of_the_unnamed_medicine_stays(journal: Journal, clock: Clock) -> None:
    journal.log_dose(medicine=UNNAMED, at=clock())
    (unnamed,) = journal.medicines()
    journal.save(Change((Step(unnamed, replace(unnamed, name="some tablet")),)))
    journal.log_dose(medicine=UNNAMED, at=clock.forward(minutes=5))
    assert [found.name for found in journal.medicines()] == ["some tablet"]


def test_a_press_on_a_medicine_just_removed_is_not_lost(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.remove_medicine(SUMATRIPTAN.id)
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    journal.log_dose(medicine=uuid4(), at=clock())
    assert [taken.medicine for taken in journal.excerpt().doses] == [UNNAMED, UNNAMED]


def test_taking_back_the_first_unnamed_dose_keeps_what_a_later_one_needs(
    journal: Journal, clock: Clock
) -> None:
    first = journal.log_dose(medicine=UNNAMED, at=clock())
    journal.log_dose(medicine=UNNAMED, at=clock.forward(minutes=5))
    journal.apply(first.reversed())
    assert [taken.at for taken in journal.excerpt().doses] == [clock()]
    assert [found.retired for found in journal.medicines()] == [True]
    assert journal.faults() == []


def test_the_answer_after_two_hours_is_a_reading_and_goes_to_the_dose(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.log_pain(pain=8, at=clock())
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    (taken,) = quick_state(journal, now=clock()).doses
    at = clock.forward(hours=2)
    assert_can_be_taken_back(journal, lambda: journal.log_pain(pain=1, at=at, answers=taken.id))
    journal.log_pain(pain=1, at=at, answers=taken.id)
    (answered,) = quick_state(journal, now=clock()).doses
    assert answered.pain_2h == 1
    assert [r.pain for r in running(journal).readings] == [8, 1]


def test_an_answer_after_the_attack_is_over_starts_no_new_one(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.log_pain(pain=8, at=clock())
    change = journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    taken = change.steps[-1].record
    assert isinstance(taken, Dose)
    journal.end_attack(attack=running(journal).id, at=clock.forward(hours=1))
    journal.log_pain(pain=0, at=clock.forward(hours=1), answers=taken.id)
    assert journal.running_attack() is None
    assert [found.pain_2h for found in journal.excerpt().doses] == [0]
    assert len(journal.excerpt().attacks) == 1


def test_an_answer_about_a_dose_that_is_gone_is_still_pain(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=3, at=clock(), answers=uuid4())
    assert running(journal).worst_pain == 3


def test_symptoms_go_on_and_off(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=5, at=clock())
    key = running(journal).id

    def press(code: str) -> Change:
        return journal.toggle_symptom(attack=key, code=code, at=clock())

    press(Symptom.PHOTOPHOBIA)
    assert_can_be_taken_back(journal, lambda: press(Symptom.NAUSEA))
    press(Symptom.NAUSEA)
    assert running(journal).symptoms == ("nausea", "photophobia")
    press(Symptom.PHOTOPHOBIA)
    assert running(journal).symptoms == ("nausea",)
    assert_can_be_taken_back(journal, lambda: press(AURA))
    press(AURA)
    assert [aura.start for aura in running(journal).auras] == [clock()]
    press(AURA)
    assert running(journal).auras == ()


def test_started_earlier_moves_the_start_back_only(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=5, at=clock())
    found = running(journal)
    earlier = clock().plus(-timedelta(hours=2))
    edit = journal.start_earlier(attack=found.id, start=earlier, certainty=StartCertainty.ESTIMATED)
    assert (running(journal).start, running(journal).start_certainty) == (earlier, StartCertainty.ESTIMATED)
    assert running(journal).readings == found.readings
    journal.start_earlier(attack=found.id, start=clock(), certainty=StartCertainty.WOKE_WITH_IT)
    assert (running(journal).start, running(journal).start_certainty) == (
        earlier,
        StartCertainty.WOKE_WITH_IT,
    )
    journal.apply(edit.reversed())
    assert running(journal).start == clock()


def test_over_ends_the_attack(journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=5, at=clock())
    key = running(journal).id
    clock.forward(hours=4)
    assert_can_be_taken_back(journal, lambda: journal.end_attack(attack=key, at=clock()))
    journal.end_attack(attack=key, at=clock())
    assert journal.running_attack() is None
    found = journal.attack(key)
    assert found is not None
    assert found[0].end == clock()


def test_a_clock_set_back_three_hours_makes_no_negative_time(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    journal.log_pain(pain=5, at=clock())
    began = clock()
    clock.forward(hours=-3)
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    journal.log_pain(pain=7, at=clock())
    found = running(journal)
    (overview,) = journal.excerpt(began.civil_date, began.civil_date).attacks
    assert overview == found
    journal.end_attack(attack=found.id, at=clock())
    ended = journal.attack(found.id)
    assert ended is not None
    assert ended[0].end is not None
    assert ended[0].end - ended[0].start == timedelta()
    assert [r.at for r in ended[0].readings] == [began, began]
    assert [taken.at for taken in ended[1]] == [began]


def test_presses_on_an_attack_that_is_gone_do_nothing(journal: Journal, clock: Clock) -> None:
    key = uuid4()
    assert not journal.end_attack(attack=key, at=clock())
    assert not journal.toggle_symptom(attack=key, code=AURA, at=clock())
    assert not journal.start_earlier(attack=key, start=clock(), certainty=StartCertainty.ESTIMATED)
    assert not journal.remove_attack(key)
    assert not journal.remove_medicine(key)
    assert journal.everything() == ()


def test_the_dark_room_shows_the_persons_own(journal: Journal, clock: Clock) -> None:
    ibuprofen = medicine("ibuprofen", OveruseClass.NON_OPIOID)
    gepant = medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH)
    preventive = medicine("topiramate", role=Role.PREVENTIVE)
    retired = replace(medicine("aspirin", OveruseClass.NON_OPIOID), retired=True)
    everything = (gepant, SUMATRIPTAN, ibuprofen, retired, preventive)
    ordered = [replace(m, position=position) for position, m in enumerate(everything)]
    taken = [dose(SUMATRIPTAN, at) for at in ("2026-10-31 23:00", "2026-11-01 00:30", "2026-11-20 08:00")]
    past = [
        replace(attack(f"2026-11-{n:02} 08:00", f"2026-11-{n:02} 09:00"), symptoms=("yawning", "other:cold"))
        for n in range(1, 4)
    ]
    add(journal, *ordered, *taken, *past)
    state = quick_state(journal, now=clock())
    assert state.attack is None
    assert state.doses == ()
    assert [m.name for m in state.medicines] == ["rimegepant", "sumatriptan", "ibuprofen"]
    usual = ("yawning", "photophobia", "phonophobia", "nausea", AURA, "aggravated_by_activity")
    assert state.symptoms == usual
    assert state.days_taken[SUMATRIPTAN.id] == (2, 10)
    assert state.days_taken[ibuprofen.id] == (0, 15)
    assert gepant.id not in state.days_taken
    journal.log_pain(pain=5, at=clock())
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    state = quick_state(journal, now=clock())
    assert state.attack == running(journal)
    assert [found.medicine for found in state.doses] == [SUMATRIPTAN.id]
    assert state.days_taken[SUMATRIPTAN.id] == (3, 10)


@pytest.fixture
def reopened(own_home: Paths, clock: Clock) -> Iterator[Callable[[], Journal]]:
    """Opens the same journal again, as after a restart."""
    opened: list[Journal] = []

    def open_again() -> Journal:
        opened.append(open_journal(own_home.journal, own_home.seen, clock))
        return opened[-1]

    yield open_again
    for found in opened:
        found.close()


def test_a_running_attack_is_resumed_after_a_restart(reopened: Callable[[], Journal], clock: Clock) -> None:
    first = reopened()
    first.log_pain(pain=7, at=clock())
    before = running(first)
    first.close()
    assert running(reopened()) == before
