"""What is written is what is read, to the last field."""

from dataclasses import replace
from datetime import datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect
from sqlalchemy.exc import StatementError

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import Treatment
from migrainejournal.store import cells
from migrainejournal.store.columns import Instant
from migrainejournal.store.journal_store import JournalStore
from tests.strategies import (
    attacks,
    day_records,
    doses,
    instants,
    kept_records,
    medicines,
    profiles,
    questions,
    scores,
    treatments,
    visits,
)
from tests.values import attack, medicine

DAWN = attack("2026-01-01 00:00").start.instant
TAKEN = replace(medicine("sumatriptan"), created=DAWN, updated=DAWN)
HAD = replace(attack("2026-01-01 08:00"), created=DAWN, updated=DAWN)


def read_back(store: JournalStore, record: Record) -> Record | None:
    """Write it, read it in a transaction of its own, through `current` and among everything."""
    with store.writing() as records:
        records.put(record)
    with store.reading() as records:
        found, *_ = records.current(record)
        listed = [other for other in records.everything() if other.key == record.key]
        assert [other for other in listed if type(other) is type(record)] == [found]
    assert repr(found) == repr(record), "of the same types too: a word equals its text, and True equals 1"
    assert vars(found).keys() == vars(record).keys()
    with store.writing() as records:
        records.remove(record, at=DAWN)
    return found


def with_these(store: JournalStore, *others: Record) -> None:
    with store.writing() as records:
        records.put(*others)


def test_attacks_come_back_as_they_were(store: JournalStore) -> None:
    @given(attacks())
    def check(record: Attack) -> None:
        assert read_back(store, record) == record

    check()


def test_medicines_come_back_as_they_were(store: JournalStore) -> None:
    @given(medicines())
    def check(record: Medicine) -> None:
        assert read_back(store, record) == record

    check()


def test_doses_come_back_as_they_were(store: JournalStore) -> None:
    with_these(store, TAKEN, HAD)

    @given(doses(TAKEN.id, HAD.id))
    def check(record: Dose) -> None:
        assert read_back(store, record) == record

    check()


def test_days_come_back_as_they_were(store: JournalStore) -> None:
    @given(day_records())
    def check(record: DayRecord) -> None:
        assert read_back(store, record) == record

    check()


def test_treatments_come_back_as_they_were(store: JournalStore) -> None:
    @given(treatments())
    def check(record: Treatment) -> None:
        assert read_back(store, record) == record

    check()


def test_scores_come_back_as_they_were(store: JournalStore) -> None:
    @given(scores())
    def check(record: Score) -> None:
        assert read_back(store, record) == record

    check()


def test_visits_come_back_as_they_were(store: JournalStore) -> None:
    @given(visits())
    def check(record: Visit) -> None:
        assert read_back(store, record) == record

    check()


def test_the_profile_comes_back_as_it_was(store: JournalStore) -> None:
    @given(profiles())
    def check(record: Profile) -> None:
        assert read_back(store, record) == record
        with store.reading() as records:
            assert records.profile() == Profile()

    check()


def test_questions_come_back_as_they_were(store: JournalStore) -> None:
    @given(questions())
    def check(record: Question) -> None:
        assert read_back(store, record) == record

    check()


def test_what_is_not_understood_comes_back_as_it_was(store: JournalStore) -> None:
    @given(kept_records())
    def check(record: Kept) -> None:
        assert read_back(store, record) == record

    check()


def test_writing_over_a_record_leaves_nothing_of_the_old_one(store: JournalStore) -> None:
    @given(before=attacks(), after=attacks())
    def check(before: Attack, after: Attack) -> None:
        after = replace(after, id=before.id)
        with store.writing() as records:
            records.put(before)
            records.put(after)
            assert records.attack(before.id) == after
            records.put(before)
            assert records.current(after) == (before,)
            records.put(after)
            assert records.current(before) == (after,)
        assert read_back(store, after) == after

    check()


def test_writing_over_a_treatment_leaves_nothing_of_the_old_one(store: JournalStore) -> None:
    @given(before=treatments(), after=treatments())
    def check(before: Treatment, after: Treatment) -> None:
        after = replace(after, id=before.id)
        with store.writing() as records:
            records.put(before)
            records.put(after)
            assert records.treatment(before.id) == after
            records.put(before)
            assert records.current(after) == (before,)
            records.put(after)
            assert records.current(before) == (after,)
        assert read_back(store, after) == after

    check()


def test_a_long_note_with_everything_in_it(store: JournalStore) -> None:
    note = "😀" * 25_000 + "\0'\"; DROP TABLE attacks; -- <img src=x> ‮ e\u0301 é\r\n"
    record = replace(HAD, id=uuid4(), note=note, symptoms=("other:" + note,), extra={note: [note]})
    assert read_back(store, record) == record


@given(st.lists(instants(), min_size=2))
def test_the_order_of_time_is_the_order_of_text(found: list[datetime]) -> None:
    def written(instant: datetime) -> str:
        return Instant().process_bind_param(instant, dialect()) or ""

    assert sorted(found) == sorted(found, key=written)
    assert [cells.entered(written(instant)) for instant in found] == found


def test_an_instant_without_a_zone_is_a_bug_of_ours(store: JournalStore) -> None:
    naive = replace(HAD, created=datetime.fromisoformat("2026-01-01"))
    with pytest.raises(StatementError, match="an instant needs a zone"):
        read_back(store, naive)
