"""Questions and answers of the store."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

import pytest

from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import SideEffect
from migrainejournal.domain.vocabulary import Bleeding, DayState, Instrument
from migrainejournal.store.journal_store import JournalStore
from tests.values import attack, aura, course, day, dose, medicine, moment, reading, session, step

R = TypeVar("R", bound=Record)
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def stamped(record: R) -> R:
    return replace(record, created=NOON, updated=NOON)


def put(store: JournalStore, *found: Record) -> None:
    with store.writing() as records:
        records.put(*found)


SUMATRIPTAN = stamped(medicine("sumatriptan"))
ATTACK = stamped(
    replace(
        attack("2026-11-09 08:00", "2026-11-09 20:00"),
        symptoms=("nausea", "photophobia"),
        auras=(aura(20),),
        readings=(reading("2026-11-09 08:00", 5), reading("2026-11-09 12:00", 8)),
    )
)
DOSE = stamped(replace(dose(SUMATRIPTAN, "2026-11-09 09:00"), attack=ATTACK.id))
DAY = stamped(DayRecord(date=day("2026-11-08"), state=DayState.CLEAR, bleeding=Bleeding.NONE))
TREATMENT = stamped(
    replace(
        course("2026-09-01", steps=[step("2026-09-01", 25), step("2026-09-15", 50)]),
        sessions=(session("2026-10-01"), session("2026-11-01", 155)),
        side_effects=(SideEffect(what="cold hands"),),
    )
)
SCORE = stamped(Score(instrument=Instrument.PHQ4, date=day("2026-11-20"), answers=(1, 0, 2, 3)))
VISIT = stamped(Visit(date=day("2026-11-20"), questions="shorter gaps?"))
PROFILE = stamped(Profile(born=day("1984-02-29"), diagnosis="migraine"))
QUESTION = stamped(Question(factor="sleep", relation=Relation.BELOW, value=6.0))
KEPT = stamped(Kept(section="goals", id="first", content={"date": "2026-11-20"}))
NO_PARTS: dict[str, Any] = {"steps": (), "sessions": (), "side_effects": ()}
ONE_OF_EACH = (SUMATRIPTAN, ATTACK, DOSE, DAY, TREATMENT, VISIT, SCORE, QUESTION, PROFILE, KEPT)


@pytest.mark.parametrize("record", ONE_OF_EACH, ids=lambda r: type(r).__name__)
def test_a_removed_record_is_out_of_sight_and_comes_back_whole(store: JournalStore, record: Record) -> None:
    put(store, SUMATRIPTAN, ATTACK, record)
    with store.writing() as records:
        records.remove(record, at=NOON)
        assert records.current(record) == ()
    with store.reading() as records:
        assert records.current(record) == ()
        assert record not in records.everything()
        assert records.running() is None
    put(store, record)
    with store.reading() as records:
        assert records.current(record) == (record,)


def test_removed_records_do_not_count(store: JournalStore) -> None:
    put(store, SUMATRIPTAN, ATTACK, DOSE, DAY, TREATMENT, VISIT, SCORE, QUESTION, PROFILE)
    with store.reading() as records:
        assert records.counts() == {
            "attacks": 1,
            "doses": 1,
            "medicines": 1,
            "days": 1,
            "treatments": 1,
            "visits": 1,
            "scores": 1,
            "factors": 1,
            "profile": 1,
            "readings": 2,
        }
        assert records.was_taken(SUMATRIPTAN.id)
        assert records.doses_with(ATTACK.id) == (DOSE,)
        assert records.symptom_counts(latest=1) == Counter(nausea=1, photophobia=1)
    with store.writing() as records:
        for record in (ATTACK, DOSE, DAY, TREATMENT, VISIT, SCORE, QUESTION, PROFILE):
            records.remove(record, at=NOON)
    with store.reading() as records:
        assert records.counts() == dict.fromkeys(records.counts(), 0) | {"medicines": 1}
        assert not records.was_taken(SUMATRIPTAN.id)
        assert records.doses_with(ATTACK.id) == ()
        assert records.symptom_counts(latest=1) == Counter()


def test_within_a_transaction_what_was_just_written_is_read(store: JournalStore) -> None:
    put(store, ATTACK)
    with store.writing() as records:
        assert records.attack(ATTACK.id) == ATTACK
        records.put(replace(ATTACK, note="more", readings=()))
        assert records.attack(ATTACK.id) == replace(ATTACK, note="more", readings=())


def test_attacks_between_are_those_any_part_of_which_lies_there(store: JournalStore) -> None:
    before = stamped(attack("2026-10-01 08:00", "2026-10-31 23:59"))
    into = stamped(attack("2026-10-31 20:00", "2026-11-01 00:00"))
    inside = stamped(attack("2026-11-09 08:00", "2026-11-09 20:00"))
    around = stamped(attack("2026-09-01 08:00", "2026-12-24 20:00"))
    running = stamped(attack("2026-10-20 08:00"))
    out_of = stamped(attack("2026-11-30 23:59", "2026-12-02 00:00"))
    after = stamped(attack("2026-12-01 00:00", "2026-12-02 00:00"))
    put(store, after, out_of, running, around, inside, into, before)
    begins, ends = moment("2026-11-01 00:00").instant, moment("2026-12-01 00:00").instant
    with store.reading() as records:
        assert records.attacks(begins, ends) == (around, running, into, inside, out_of)
        assert records.attacks(begins) == (around, running, into, inside, out_of, after)
        assert records.attacks(None, ends) == (around, before, running, into, inside, out_of)
        assert len(records.attacks()) == 7


def test_doses_and_days_between(store: JournalStore) -> None:
    taken = [
        stamped(dose(SUMATRIPTAN, at)) for at in ("2026-10-31 23:59", "2026-11-01 00:00", "2026-12-01 00:00")
    ]
    noted = [
        stamped(DayRecord(date=day(date)))
        for date in ("2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01")
    ]
    put(store, SUMATRIPTAN, *reversed(taken), *reversed(noted))
    begins, ends = moment("2026-11-01 00:00").instant, moment("2026-12-01 00:00").instant
    with store.reading() as records:
        assert records.doses(begins, ends) == (taken[1],)
        assert records.doses() == tuple(taken)
        assert records.days(day("2026-11-01"), day("2026-11-30")) == tuple(noted[1:3])
        assert records.days() == tuple(noted)


def test_the_running_attack_is_the_latest_without_an_end(store: JournalStore) -> None:
    older, newer = stamped(attack("2026-11-01 08:00")), stamped(attack("2026-11-08 08:00"))
    put(store, newer, older, ATTACK)
    with store.reading() as records:
        assert records.running() == newer


def test_medicines_stand_in_the_order_the_person_chose(store: JournalStore) -> None:
    second = replace(SUMATRIPTAN, position=2)
    first, retired = (replace(stamped(medicine(name)), position=1) for name in ("ibuprofen", "aspirin"))
    retired = replace(retired, retired=True, created=datetime(2026, 11, 22, 13, tzinfo=UTC))
    put(store, second, retired, first)
    with store.reading() as records:
        assert records.medicines() == (first, retired, second)


def test_treatments_stand_in_order_of_start_and_scores_of_date(store: JournalStore) -> None:
    later = stamped(course("2026-10-01"))
    same_day = replace(TREATMENT, id=later.id, created=NOON - timedelta(hours=1), **NO_PARTS)
    put(store, later, TREATMENT)
    with store.reading() as records:
        assert records.treatments() == (TREATMENT, later)
    put(store, same_day)
    with store.reading() as records:
        assert records.treatments() == (same_day, TREATMENT)
    earlier = replace(SCORE, id=later.id, date=day("2026-08-20"))
    put(store, SCORE, earlier)
    with store.reading() as records:
        assert records.scores() == (earlier, SCORE)


def test_visits_stand_in_order_of_date(store: JournalStore) -> None:
    coming, earlier = replace(VISIT, id=uuid4(), date=day("2027-01-14")), replace(VISIT, id=uuid4())
    earlier = replace(earlier, created=NOON - timedelta(hours=1))
    put(store, coming, VISIT, earlier)
    with store.reading() as records:
        assert records.visits() == (earlier, VISIT, coming)


def test_questions_stand_in_the_order_in_which_they_were_asked(store: JournalStore) -> None:
    earlier = replace(QUESTION, id=uuid4(), created=NOON - timedelta(hours=1))
    put(store, QUESTION, earlier)
    with store.reading() as records:
        assert records.questions() == (earlier, QUESTION)


def test_there_is_one_profile_at_most_and_an_empty_one_where_there_is_none(store: JournalStore) -> None:
    with store.reading() as records:
        assert records.profile() == Profile()
        assert records.everything() == ()
    put(store, PROFILE)
    put(store, replace(PROFILE, name="Robin"))
    with store.reading() as records:
        assert records.profile() == replace(PROFILE, name="Robin")
        assert records.everything() == (replace(PROFILE, name="Robin"),)


def test_only_what_changed_of_a_treatment_is_written(store: JournalStore) -> None:
    put(store, TREATMENT)
    shorter = replace(TREATMENT, steps=TREATMENT.steps[:1], note="stopped going up")
    with store.writing() as records:
        assert records.treatment(TREATMENT.id) == TREATMENT
        records.put(shorter)
        assert records.treatment(TREATMENT.id) == shorter
    with store.reading() as records:
        assert records.treatments() == (shorter,)


def test_the_step_of_a_removed_treatment_may_come_in_with_another(store: JournalStore) -> None:
    put(store, TREATMENT)
    with store.writing() as records:
        records.remove(TREATMENT, at=NOON)
    another = replace(TREATMENT, id=uuid4())
    put(store, another)
    with store.reading() as records:
        assert records.treatments() == (another,)
    assert store.faults() == []


def test_symptoms_are_counted_over_the_latest_attacks_only(store: JournalStore) -> None:
    usual = [
        stamped(replace(attack(f"2026-11-{number:02} 08:00"), symptoms=symptoms))
        for number, symptoms in enumerate([("vertigo",), ("nausea",), ("nausea", "yawning")], start=1)
    ]
    put(store, *usual)
    with store.reading() as records:
        assert records.symptom_counts(latest=2) == Counter(nausea=2, yawning=1)
        assert records.symptom_counts(latest=100) == Counter(nausea=2, yawning=1, vertigo=1)


def test_a_sound_journal_has_no_faults(store: JournalStore) -> None:
    put(store, *ONE_OF_EACH)
    assert store.faults() == []


def test_an_unknown_kind_of_record_is_a_bug_of_ours(store: JournalStore) -> None:
    with pytest.raises(NotImplementedError), store.reading() as records:
        records.current(Record())
