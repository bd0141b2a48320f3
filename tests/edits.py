"""Making edits in a journal, and seeing that they can be taken back exactly."""

from collections.abc import Callable
from dataclasses import replace

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change
from migrainejournal.domain.record import Record
from migrainejournal.journal import Journal


def add(journal: Journal, *records: Record) -> Change:
    return journal.save(Change.adding(records))


def running(journal: Journal) -> Attack:
    found = journal.running_attack()
    assert found is not None
    return found


def whole(journal: Journal) -> set[Record]:
    """Everything in the journal but the times at which it was last changed."""
    return {replace(record, updated=None) for record in journal.everything()}


def assert_can_be_taken_back(journal: Journal, edit: Callable[[], Change]) -> None:
    """The edit alters the journal; taken back it is as before, done again as after, and back once more."""
    before = whole(journal)
    change = edit()
    after = whole(journal)
    assert change
    assert after != before
    back = journal.apply(change.reversed())
    assert whole(journal) == before
    again = journal.apply(back.reversed())
    assert whole(journal) == after
    journal.apply(again.reversed())
    assert whole(journal) == before
    assert journal.faults() == []
