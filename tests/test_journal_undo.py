"""Undo beside another program with the same journal: what is taken back is one's own, and only that."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.problem import RefusedError, Trouble
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import Bleeding, DayState, Instrument, OveruseClass, Side, StopReason
from migrainejournal.journal import Journal, open_journal
from migrainejournal.paths import Paths
from tests.conftest import Clock
from tests.edits import add, assert_can_be_taken_back
from tests.values import attack, course, day, dose, medicine, moment, reading, session, step

SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
TAKEN = dose(SUMATRIPTAN, "2026-11-09 09:00")
FIRST, SECOND, THIRD = (reading(f"2026-11-09 {hour:02}:00", pain) for hour, pain in ((8, 5), (9, 7), (10, 9)))
ATTACK = replace(
    attack("2026-11-09 08:00", "2026-11-09 20:00"),
    readings=(FIRST, SECOND),
    symptoms=("nausea",),
    note="mine",
)
COURSE = course("2026-09-01", steps=[step("2026-09-01", 25), step("2026-09-15", 50)])
NOTED = DayRecord(date=day("2026-11-08"), note="mine", state=DayState.CLEAR)
SCORE = Score(instrument=Instrument.GAD7, date=day("2026-11-20"), answers=(1, 1, 0, 2, 0, 0, 3))

VISIT = Visit(date=day("2026-11-20"), questions="mine")
PROFILE = Profile(name="Robin", allergies="mine")


@pytest.fixture
def elsewhere(journal: Journal, own_home: Paths, clock: Clock) -> Iterator[Journal]:
    """The same journal, open in another program."""
    opened = open_journal(own_home.journal, own_home.seen, clock)
    yield opened
    opened.close()


def edit(journal: Journal, before: Record, after: Record) -> None:
    assert journal.save(Change((Step(before, after),)))


def the_attack(journal: Journal) -> Attack:
    (found,) = journal.excerpt().attacks
    return found


def the_course(journal: Journal) -> Treatment:
    (found,) = journal.treatments()
    return found


@pytest.mark.parametrize(
    ("record", "theirs"),
    [
        (ATTACK, replace(ATTACK, note="theirs", side=Side.LEFT, readings=(replace(FIRST, pain=2), SECOND))),
        (TAKEN, replace(TAKEN, pain_2h=1, side_effects=("sleepy",))),
        (SUMATRIPTAN, replace(SUMATRIPTAN, name="Imigran", overuse=())),
        (SCORE, replace(SCORE, answers=(0, 0, 0, 0, 0, 0, 0))),
        (COURSE, replace(COURSE, note="theirs", end=day("2026-11-01"))),
        (VISIT, replace(VISIT, questions="theirs", plan="theirs")),
        (PROFILE, replace(PROFILE, allergies="theirs", imaging="theirs")),
        (NOTED, replace(NOTED, note="theirs", bleeding=Bleeding.LIGHT)),
    ],
)
def test_what_was_brought_back_and_edited_elsewhere_stays_when_its_removal_is_taken_back(
    journal: Journal, elsewhere: Journal, record: Record, theirs: Record
) -> None:
    add(journal, *([SUMATRIPTAN] if record is TAKEN else []), record)
    removed = journal.save(Change.removing([record]))
    elsewhere.take_in([record])
    edit(elsewhere, record, theirs)
    then = journal.everything()
    assert not journal.apply(removed.reversed())
    assert journal.everything() == then


def test_a_removed_record_that_nobody_brought_back_comes_back_as_it_was(journal: Journal) -> None:
    add(journal, ATTACK, COURSE, NOTED)
    then = journal.everything()
    journal.apply(journal.save(Change.removing([ATTACK, COURSE, NOTED])).reversed())
    assert journal.everything() == then


def test_parts_that_came_back_nowhere_else_come_back_with_the_removal(
    journal: Journal, elsewhere: Journal
) -> None:
    add(journal, ATTACK)
    removed = journal.remove_attack(ATTACK.id)
    older = replace(ATTACK, readings=(FIRST,), symptoms=(), note="")
    elsewhere.take_in([older])
    edit(elsewhere, older, replace(older, readings=(FIRST, THIRD), note="theirs"))
    assert_can_be_taken_back(journal, lambda: journal.apply(removed.reversed()))
    journal.apply(removed.reversed())
    found = the_attack(journal)
    assert (found.readings, found.symptoms, found.note) == ((FIRST, SECOND, THIRD), ("nausea",), "theirs")


def test_steps_that_come_back_to_a_treatment_are_in_order(journal: Journal, elsewhere: Journal) -> None:
    add(journal, COURSE)
    removed = journal.save(Change.removing([COURSE]))
    older = replace(COURSE, steps=COURSE.steps[1:])
    elsewhere.take_in([older])
    journal.apply(removed.reversed())
    assert the_course(journal).steps == COURSE.steps


def test_redo_of_a_removal_takes_away_only_what_came_back(journal: Journal, elsewhere: Journal) -> None:
    add(journal, ATTACK)
    removed = journal.remove_attack(ATTACK.id)
    older = replace(ATTACK, readings=(FIRST,))
    elsewhere.take_in([older])
    back = journal.apply(removed.reversed())
    journal.apply(back.reversed())
    assert the_attack(journal).readings == (FIRST,)


def test_a_date_filled_in_elsewhere_gets_back_only_what_is_still_empty(
    journal: Journal, elsewhere: Journal
) -> None:
    add(journal, NOTED)
    removed = journal.save(Change.removing([NOTED]))
    add(elsewhere, DayRecord(date=NOTED.date, note="theirs", bleeding=Bleeding.LIGHT))
    journal.apply(removed.reversed())
    (found,) = journal.excerpt().days
    assert (found.note, found.bleeding, found.state) == ("theirs", Bleeding.LIGHT, DayState.CLEAR)


def test_a_profile_filled_in_elsewhere_gets_back_only_what_is_still_empty(
    journal: Journal, elsewhere: Journal
) -> None:
    add(journal, PROFILE)
    removed = journal.save(Change.removing([PROFILE]))
    add(elsewhere, Profile(allergies="theirs", imaging="theirs"))
    journal.apply(removed.reversed())
    found = journal.profile()
    assert (found.name, found.allergies, found.imaging) == ("Robin", "theirs", "theirs")


def test_a_first_entry_in_the_profile_taken_back_leaves_what_others_wrote_beside_it(
    journal: Journal, elsewhere: Journal
) -> None:
    mine = journal.save(Change((Step(journal.profile(), PROFILE),)))
    edit(elsewhere, elsewhere.profile(), replace(elsewhere.profile(), imaging="theirs"))
    journal.apply(mine.reversed())
    found = journal.profile()
    assert (found.name, found.allergies, found.imaging) == ("", "", "theirs")


def test_a_profile_that_is_emptied_is_gone_and_comes_back(journal: Journal) -> None:
    add(journal, PROFILE)
    assert_can_be_taken_back(journal, lambda: journal.save(Change((Step(journal.profile(), Profile()),))))
    edit(journal, journal.profile(), Profile())
    assert journal.everything() == ()


def test_a_first_note_taken_back_leaves_what_was_written_instead(
    journal: Journal, elsewhere: Journal
) -> None:
    added = add(journal, NOTED)
    edit(elsewhere, NOTED, replace(NOTED, note="theirs"))
    assert_can_be_taken_back(journal, lambda: journal.apply(added.reversed()))
    journal.apply(added.reversed())
    (found,) = journal.excerpt().days
    assert (found.note, found.state) == ("theirs", None)


def test_redo_does_not_replace_what_was_brought_back_elsewhere(journal: Journal, elsewhere: Journal) -> None:
    undone = journal.apply(add(journal, ATTACK).reversed())
    elsewhere.take_in([replace(ATTACK, note="theirs")])
    journal.apply(undone.reversed())
    assert the_attack(journal).note == "theirs"


def test_a_medicine_added_twice_is_not_replaced(journal: Journal, elsewhere: Journal) -> None:
    add(journal, SUMATRIPTAN)
    edit(elsewhere, SUMATRIPTAN, replace(SUMATRIPTAN, name="Imigran"))
    assert not add(journal, SUMATRIPTAN)
    assert [found.name for found in journal.medicines()] == ["Imigran"]


def test_taking_back_an_added_treatment_keeps_what_others_wrote_in_it(
    journal: Journal, elsewhere: Journal
) -> None:
    mine = replace(COURSE, sessions=(session("2026-09-10"),), side_effects=(SideEffect(what="tingling"),))
    added = add(journal, mine)
    raised, later = replace(mine.steps[1], amount=75), step("2026-10-01", 100)
    theirs = replace(
        mine,
        steps=(mine.steps[0], raised, later),
        sessions=(*mine.sessions, session("2026-10-10")),
        side_effects=(*mine.side_effects, SideEffect(what="tired")),
        end=day("2026-11-01"),
        stop_reason=StopReason.SIDE_EFFECTS,
    )
    edit(elsewhere, mine, theirs)
    assert_can_be_taken_back(journal, lambda: journal.apply(added.reversed()))
    journal.apply(added.reversed())
    left = the_course(journal)
    assert left.steps == (raised, later)
    assert left.sessions == theirs.sessions[1:]
    assert [effect.what for effect in left.side_effects] == ["tired"]
    assert (left.end, left.stop_reason) == (theirs.end, theirs.stop_reason)


def test_a_treatment_that_others_only_took_from_goes_with_its_addition(
    journal: Journal, elsewhere: Journal
) -> None:
    added = add(journal, COURSE)
    edit(elsewhere, COURSE, replace(COURSE, steps=COURSE.steps[:1]))
    assert_can_be_taken_back(journal, lambda: journal.apply(added.reversed()))
    journal.apply(added.reversed())
    assert journal.treatments() == ()


def test_undo_is_refused_where_it_would_leave_a_reading_of_others_outside(
    journal: Journal, elsewhere: Journal
) -> None:
    short = replace(ATTACK, end=moment("2026-11-09 09:30"))
    add(journal, short)
    longer = journal.save(Change((Step(short, replace(short, end=ATTACK.end)),)))
    edit(elsewhere, the_attack(journal), replace(the_attack(journal), readings=(FIRST, SECOND, THIRD)))
    then = journal.everything()
    with pytest.raises(RefusedError) as refused:
        journal.apply(longer.reversed())
    (problem,) = refused.value.problems
    assert (problem.field, problem.trouble, problem.key) == ("end", Trouble.OUTSIDE_ATTACK, short.key)
    assert journal.everything() == then


def test_undo_is_refused_where_two_doses_would_begin_on_one_date(
    journal: Journal, elsewhere: Journal
) -> None:
    add(journal, COURSE)
    removed = journal.save(Change.removing([COURSE]))
    elsewhere.take_in([replace(COURSE, steps=(step("2026-09-01", 50),))])
    with pytest.raises(RefusedError) as refused:
        journal.apply(removed.reversed())
    assert {(p.field, p.trouble) for p in refused.value.problems} == {("steps", Trouble.STEPS_OUT_OF_ORDER)}


def test_undo_is_not_refused_for_what_cannot_be_right_already(
    journal: Journal, elsewhere: Journal, clock: Clock
) -> None:
    logged = journal.log_pain(pain=7, at=clock())
    (ahead,) = (step.record for step in logged.steps)
    assert isinstance(ahead, Attack)
    clock.forward(hours=-2)
    ended = journal.end_attack(attack=ahead.id, at=clock())
    elsewhere.toggle_symptom(attack=ahead.id, code="nausea", at=clock())
    assert journal.apply(ended.reversed())
    assert journal.apply(logged.reversed())
