"""Editing: checked, laid over what was edited meanwhile, and taken back exactly."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.problem import RefusedError, Trouble
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import Bleeding, DayState, Instrument, OveruseClass, Side
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.edits import add, assert_can_be_taken_back, running
from tests.values import attack, aura, course, day, days, dose, medicine, moment, reading, session, step

SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
PAST = attack("2026-11-09 08:00", "2026-11-09 20:00")
TAKEN = dose(SUMATRIPTAN, "2026-11-09 09:00")
NOTED = DayRecord(date=day("2026-11-08"), note="slept in")
COURSE = course("2026-09-01", steps=[step("2026-09-01", 25), step("2026-09-15", 50)])
SCORE = Score(instrument=Instrument.GAD7, date=day("2026-11-20"), answers=(1, 1, 0, 2, 0, 0, 3))
VISIT = Visit(date=day("2027-01-14"), questions="shorter gaps?")
QUESTION = Question(factor="sleep", relation=Relation.BELOW, value=6.0)
PROFILE = Profile(name="Robin", born=day("1984-02-29"))
STRANGE = Kept(section="goals", id="1", content={"asked": 11})


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (SUMATRIPTAN, replace(SUMATRIPTAN, strength=50.0, unit="mg")),
        (PAST, replace(PAST, side=Side.LEFT, readings=(*PAST.readings, reading("2026-11-09 12:00", 9)))),
        (TAKEN, replace(TAKEN, amount=2, side_effects=("sleepy",))),
        (NOTED, replace(NOTED, bleeding=Bleeding.LIGHT, checkin={"sleep": 7.5})),
        (
            COURSE,
            replace(COURSE, steps=COURSE.steps[:1], sessions=(session("2026-10-01"),), end=day("2026-11-01")),
        ),
        (SCORE, replace(SCORE, answers=(0, 1, 0, 2, 0, 0, 3), note="better")),
        (VISIT, replace(VISIT, date=day("2026-11-20"), answers="yes", plan="ten weeks")),
        (PROFILE, replace(PROFILE, born=None, checkin=("sleep", "own:red wine"))),
        (QUESTION, replace(QUESTION, value=7.0, first=day("2026-09-01"), last=day("2026-11-24"))),
        (STRANGE, replace(STRANGE, content={"asked": 12})),
    ],
)
def test_every_kind_of_record_can_be_added_changed_and_removed(
    journal: Journal, before: Record, after: Record
) -> None:
    if before is TAKEN:
        add(journal, SUMATRIPTAN)
    assert_can_be_taken_back(journal, lambda: add(journal, before))
    add(journal, before)
    assert_can_be_taken_back(journal, lambda: journal.save(Change((Step(before, after),))))
    assert_can_be_taken_back(journal, lambda: journal.save(Change.removing([before])))


def test_what_cannot_be_right_is_refused_whole(journal: Journal) -> None:
    with pytest.raises(RefusedError) as refused:
        add(journal, SUMATRIPTAN, attack("2026-11-23 08:00"), replace(PAST, function=4))
    assert {(p.field, p.trouble) for p in refused.value.problems} == {
        ("start", Trouble.IN_THE_FUTURE),
        ("readings", Trouble.IN_THE_FUTURE),
        ("function", Trouble.FUNCTION_NOT_0_TO_3),
    }
    assert journal.everything() == ()


def test_what_came_in_with_its_times_of_entry_keeps_them(journal: Journal, clock: Clock) -> None:
    entered = moment("2026-11-10 08:00").instant
    add(journal, replace(PAST, created=entered, updated=entered))
    (found,) = journal.excerpt().attacks
    assert (found.created, found.updated) == (entered, entered)
    journal.save(Change((Step(found, replace(found, note="more")),)))
    (found,) = journal.excerpt().attacks
    assert (found.created, found.updated) == (entered, clock().instant)


def test_an_edit_that_alters_nothing_is_no_edit(journal: Journal, clock: Clock) -> None:
    add(journal, PAST)
    (found,) = journal.excerpt().attacks
    clock.forward(hours=1)
    assert not journal.save(Change((Step(found, found),)))
    assert not journal.unmark_clear(days("2026-11-01"))
    assert journal.excerpt().attacks == (found,)


def test_one_change_may_touch_a_record_twice(journal: Journal) -> None:
    louder, lefter = replace(PAST, note="loud"), replace(PAST, side=Side.LEFT)
    journal.save(Change((Step(None, PAST), Step(PAST, louder), Step(PAST, lefter))))
    (found,) = journal.excerpt().attacks
    assert (found.note, found.side) == ("loud", Side.LEFT)


def test_removing_an_attack_takes_its_doses_along(journal: Journal) -> None:
    apart = dose(SUMATRIPTAN, "2026-11-10 09:00")
    add(journal, SUMATRIPTAN, PAST, replace(dose(SUMATRIPTAN, "2026-11-09 09:00"), attack=PAST.id), apart)
    assert_can_be_taken_back(journal, lambda: journal.remove_attack(PAST.id))
    journal.remove_attack(PAST.id)
    excerpt = journal.excerpt()
    assert excerpt.attacks == ()
    assert [taken.id for taken in excerpt.doses] == [apart.id]


def test_a_reading_of_a_removed_attack_may_come_in_with_another(journal: Journal) -> None:
    first = attack("2026-11-09 08:00", "2026-11-09 20:00")
    first = replace(first, auras=(aura(20),))
    other = replace(first, id=uuid4())
    add(journal, first)
    removed = journal.remove_attack(first.id)
    assert_can_be_taken_back(journal, lambda: journal.take_in([other]))
    taken_in = journal.take_in([other])
    (found,) = journal.excerpt().attacks
    assert (found.id, found.readings, found.auras) == (other.id, first.readings, first.auras)
    journal.apply(taken_in.reversed())
    journal.apply(removed.reversed())
    (found,) = journal.excerpt().attacks
    assert (found.id, found.readings, found.auras) == (first.id, first.readings, first.auras)


def test_edits_that_fit_each_alone_but_not_together_are_refused(journal: Journal) -> None:
    before = replace(PAST, readings=())
    add(journal, before)
    journal.save(Change((Step(before, replace(before, end=moment("2026-11-09 10:00"))),)))
    then = journal.everything()
    with pytest.raises(RefusedError) as refused:
        journal.save(Change((Step(before, replace(before, start=moment("2026-11-09 12:00"))),)))
    assert [(p.field, p.trouble, p.key) for p in refused.value.problems] == [
        ("end", Trouble.END_BEFORE_START, before.key)
    ]
    assert journal.everything() == then


@pytest.mark.parametrize(
    ("edited", "field"),
    [
        (replace(PAST, start=moment("2026-11-09 10:00"), readings=()), "start"),
        (replace(PAST, end=moment("2026-11-09 08:30")), "end"),
    ],
)
def test_a_reading_added_meanwhile_is_not_left_outside(journal: Journal, edited: Attack, field: str) -> None:
    add(journal, PAST)
    theirs = reading("2026-11-09 09:00", 9)
    journal.save(Change((Step(PAST, replace(PAST, readings=(*PAST.readings, theirs))),)))
    with pytest.raises(RefusedError) as refused:
        journal.save(Change((Step(PAST, edited),)))
    (problem,) = refused.value.problems
    assert (problem.field, problem.index, problem.key) == (field, None, PAST.key)
    assert problem.trouble is Trouble.OUTSIDE_ATTACK


def test_a_form_is_checked_as_of_another_time_where_the_clock_was_set_back(
    journal: Journal, clock: Clock
) -> None:
    later = clock().plus(timedelta(hours=2))
    change = Change.adding([replace(PAST, end=later)])
    with pytest.raises(RefusedError):
        journal.save(change)
    assert journal.save(change, now=later)


def test_taking_back_an_added_attack_keeps_what_others_added_to_it(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    mine = journal.log_pain(pain=7, at=clock())
    journal.log_pain(pain=9, at=clock.forward(minutes=5))
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    assert_can_be_taken_back(journal, lambda: journal.apply(mine.reversed()))
    journal.apply(mine.reversed())
    (left,), (taken,) = journal.excerpt().attacks, journal.excerpt().doses
    assert [reading.pain for reading in left.readings] == [9]
    assert taken.attack == left.id


def test_of_an_added_attack_only_the_edit_itself_is_taken_back(journal: Journal, clock: Clock) -> None:
    first = journal.log_pain(pain=7, at=clock())
    attack_now = running(journal)
    journal.toggle_symptom(attack=attack_now.id, code="nausea", at=clock())
    (corrected,) = attack_now.readings
    better = replace(attack_now, readings=(replace(corrected, pain=8),), note="theirs")
    journal.save(Change((Step(attack_now, better),)))
    journal.apply(first.reversed())
    left = running(journal)
    assert ([r.pain for r in left.readings], left.symptoms, left.note) == ([8], ("nausea",), "theirs")


def test_whatever_else_was_edited_since_it_was_added_stays(journal: Journal) -> None:
    added = add(journal, SUMATRIPTAN, TAKEN)
    journal.save(Change((Step(TAKEN, replace(TAKEN, pain_2h=2)),)))
    journal.apply(added.reversed())
    excerpt = journal.excerpt()
    assert [taken.pain_2h for taken in excerpt.doses] == [2]
    assert [found.retired for found in excerpt.medicines.values()] == [True]


def test_two_edits_of_one_treatment_are_both_kept_with_its_steps_in_order(journal: Journal) -> None:
    add(journal, COURSE)
    later, between = step("2026-11-01", 100), step("2026-10-01", 75)
    journal.save(Change((Step(COURSE, replace(COURSE, steps=(*COURSE.steps, later))),)))
    edited = replace(COURSE, steps=(*COURSE.steps, between), side_effects=(SideEffect(what="tingling"),))
    change = journal.save(Change((Step(COURSE, edited),)))
    (found,) = journal.treatments()
    assert found.steps == (*COURSE.steps, between, later)
    assert [effect.what for effect in found.side_effects] == ["tingling"]
    journal.apply(change.reversed())
    (found,) = journal.treatments()
    assert (found.steps, found.side_effects) == ((*COURSE.steps, later), ())


@pytest.mark.parametrize(
    ("edited", "field"),
    [
        (replace(COURSE, end=day("2026-10-31")), "end"),
        (replace(COURSE, start=day("2026-09-02"), steps=()), "start"),
    ],
)
def test_a_session_added_meanwhile_is_not_left_outside(
    journal: Journal, edited: Treatment, field: str
) -> None:
    add(journal, COURSE)
    sessions = (session("2026-09-01"), session("2026-11-01"))
    journal.save(Change((Step(COURSE, replace(COURSE, sessions=sessions)),)))
    with pytest.raises(RefusedError) as refused:
        journal.save(Change((Step(COURSE, edited),)))
    assert {(p.field, p.trouble, p.index) for p in refused.value.problems} == {
        (field, Trouble.OUTSIDE_COURSE, None)
    }
    assert [found.sessions for found in journal.treatments()] == [sessions]


def test_a_treatment_somebody_edited_meanwhile_is_not_removed(journal: Journal) -> None:
    change = add(journal, COURSE)
    (found,) = journal.treatments()
    journal.save(Change((Step(found, replace(found, note="better")),)))
    journal.apply(change.reversed())
    assert [left.note for left in journal.treatments()] == ["better"]


def test_an_attack_that_goes_lets_go_of_the_doses_that_stay(journal: Journal, clock: Clock) -> None:
    add(journal, SUMATRIPTAN)
    mine = journal.log_pain(pain=7, at=clock())
    journal.log_dose(medicine=SUMATRIPTAN.id, at=clock())
    assert_can_be_taken_back(journal, lambda: journal.apply(mine.reversed()))
    journal.apply(mine.reversed())
    excerpt = journal.excerpt()
    assert excerpt.attacks == ()
    assert [taken.attack for taken in excerpt.doses] == [None]


def test_a_medicine_never_taken_is_removed_and_one_with_doses_retired(journal: Journal) -> None:
    add(journal, SUMATRIPTAN)
    assert_can_be_taken_back(journal, lambda: journal.remove_medicine(SUMATRIPTAN.id))
    taken = dose(SUMATRIPTAN, "2026-11-09 09:00")
    add(journal, taken)
    assert_can_be_taken_back(journal, lambda: journal.remove_medicine(SUMATRIPTAN.id))
    journal.remove_medicine(SUMATRIPTAN.id)
    (found,) = journal.medicines()
    assert found.retired
    assert [d.medicine for d in journal.excerpt().doses] == [found.id]


def test_dates_are_marked_clear_but_never_over_an_attack(journal: Journal) -> None:
    add(journal, attack("2026-11-09 20:00", "2026-11-11 06:00"))
    wanted = days("2026-11-08", "2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12")
    assert_can_be_taken_back(journal, lambda: journal.mark_clear(wanted))
    change = journal.mark_clear(wanted)
    assert [record.date for record in journal.excerpt().days] == list(days("2026-11-08", "2026-11-12"))
    assert {record.state for record in journal.excerpt().days} == {DayState.CLEAR}
    assert not journal.mark_clear(days("2026-11-08"))
    assert_can_be_taken_back(journal, lambda: journal.unmark_clear(wanted))
    journal.apply(change.reversed())
    assert journal.excerpt().days == ()


@pytest.mark.parametrize(
    ("dates", "trouble"),
    [
        (days("2026-11-09"), Trouble.HEADACHE_RECORDED),
        (days("2026-11-09", "2026-11-10"), Trouble.HEADACHE_RECORDED),
        (days("2026-11-22", "2026-11-23"), Trouble.IN_THE_FUTURE),
        (days("9999-12-31"), Trouble.IN_THE_FUTURE),
        (days("0001-01-01", "2026-11-08"), Trouble.TOO_LONG_AGO),
    ],
)
def test_dates_that_cannot_be_clear_are_refused(
    journal: Journal, dates: tuple[date, ...], trouble: Trouble
) -> None:
    add(journal, attack("2026-11-09 20:00", "2026-11-10 20:00"))
    with pytest.raises(RefusedError) as refused:
        journal.mark_clear(dates)
    assert {problem.trouble for problem in refused.value.problems} == {trouble}
    assert journal.excerpt().days == ()


def test_no_dates_are_no_edit(journal: Journal) -> None:
    assert not journal.mark_clear([])
    assert not journal.unmark_clear([])


def test_marking_keeps_what_else_was_noted_and_undo_keeps_what_was_noted_since(journal: Journal) -> None:
    noted = DayRecord(date=day("2026-11-08"), note="slept in", bleeding=Bleeding.LIGHT)
    add(journal, noted)
    journal.mark_clear([noted.date])
    (record,) = journal.excerpt().days
    assert (record.state, record.note, record.bleeding) == (DayState.CLEAR, "slept in", Bleeding.LIGHT)
    journal.unmark_clear([noted.date])
    (record,) = journal.excerpt().days
    assert (record.state, record.note) == (None, "slept in")

    marked = journal.mark_clear(days("2026-11-07"))
    empty = DayRecord(date=day("2026-11-07"))
    journal.save_day(before=empty, after=replace(empty, note="a walk"))
    journal.apply(marked.reversed())
    (record, _) = journal.excerpt().days
    assert (record.date, record.state, record.note) == (day("2026-11-07"), None, "a walk")


def test_a_date_saved_as_clear_is_refused_where_an_attack_is(journal: Journal) -> None:
    add(journal, PAST)
    empty = DayRecord(date=day("2026-11-09"))
    clear = replace(empty, state=DayState.CLEAR)
    with pytest.raises(RefusedError) as refused:
        journal.save_day(before=empty, after=clear)
    assert [(p.field, p.trouble) for p in refused.value.problems] == [("state", Trouble.HEADACHE_RECORDED)]
    journal.save_day(before=empty, after=replace(empty, note="a walk"))
    journal.save_day(before=clear, after=replace(clear, bleeding=Bleeding.LIGHT))
    (record,) = journal.excerpt().days
    assert (record.state, record.note, record.bleeding) == (None, "a walk", Bleeding.LIGHT)
    other = DayRecord(date=day("2026-11-10"))
    assert journal.save_day(before=other, after=replace(other, state=DayState.CLEAR))


def test_an_answer_that_cannot_be_right_is_refused_in_a_form(journal: Journal) -> None:
    empty = DayRecord(date=day("2026-11-09"))
    wrong: dict[str, object] = {"sleep": 25, "movement": 1441, "stress": 4, "work": True, "meal_skipped": 1}
    with pytest.raises(RefusedError) as refused:
        journal.save_day(before=empty, after=replace(empty, checkin=wrong))
    assert {(p.field, p.trouble) for p in refused.value.problems} == {
        ("checkin.sleep", Trouble.HOURS_NOT_OF_A_DAY),
        ("checkin.movement", Trouble.MINUTES_BEYOND_A_DAY),
        ("checkin.stress", Trouble.ANSWER_OUT_OF_RANGE),
        ("checkin.work", Trouble.ANSWER_OUT_OF_RANGE),
        ("checkin.meal_skipped", Trouble.ANSWER_OUT_OF_RANGE),
    }
    assert journal.everything() == ()
    right = {
        "sleep": 24,
        "movement": 0,
        "stress": 3,
        "meal_skipped": False,
        "own:red wine": True,
        "later": 99,
    }
    journal.save_day(before=empty, after=replace(empty, checkin=right))
    assert journal.excerpt().days[0].checkin == right


def test_an_odd_answer_that_a_file_brought_in_stays_beside_what_is_noted(journal: Journal) -> None:
    odd = DayRecord(date=day("2026-11-09"), checkin={"sleep": "long", "movement": 1e9})
    journal.take_in([odd])
    (kept,) = journal.excerpt().days
    journal.save_day(before=kept, after=replace(kept, checkin={**kept.checkin, "work": 2}))
    (record,) = journal.excerpt().days
    assert record.checkin == {"sleep": "long", "movement": 1e9, "work": 2}


def test_two_answers_given_in_two_windows_are_both_kept_and_taken_back_one_by_one(journal: Journal) -> None:
    empty = DayRecord(date=day("2026-11-09"))
    slept = journal.save_day(before=empty, after=replace(empty, checkin={"sleep": 7.5}))
    journal.save_day(before=empty, after=replace(empty, checkin={"work": 2}))
    assert journal.excerpt().days[0].checkin == {"sleep": 7.5, "work": 2}
    journal.apply(slept.reversed())
    assert journal.excerpt().days[0].checkin == {"work": 2}


def test_two_first_notes_of_one_date_are_both_kept(journal: Journal) -> None:
    date = day("2026-11-08")
    add(journal, DayRecord(date=date, note="a walk"))
    add(journal, DayRecord(date=date, bleeding=Bleeding.HEAVY))
    (record,) = journal.excerpt().days
    assert (record.note, record.bleeding) == ("a walk", Bleeding.HEAVY)
