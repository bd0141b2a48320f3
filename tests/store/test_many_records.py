"""Many records at once are written as each of them alone would be."""

from dataclasses import replace
from datetime import timedelta

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.journal import Journal
from migrainejournal.store.journal_store import TOGETHER
from tests.conftest import Clock
from tests.values import attack, aura, day, dose, medicine

DATE = day("2020-01-01")
MANY = tuple(DayRecord(date=DATE + number * DAY, state=DayState.CLEAR) for number in range(TOGETHER + 1))
SUMATRIPTAN = medicine("sumatriptan")
DOSE = dose(SUMATRIPTAN, "2026-11-09 09:00")


def test_more_than_one_statement_takes(journal: Journal) -> None:
    change = journal.apply(Change.adding(MANY))
    assert len(change.steps) == journal.counts()["days"] == len(MANY)
    assert journal.apply(change) == Change()
    assert len(journal.apply(change.reversed()).steps) == len(MANY)
    assert journal.everything() == ()


def test_many_attacks_are_read_with_the_parts_that_each_alone_is_read_with(
    journal: Journal, clock: Clock
) -> None:
    some = [
        replace(
            attack(f"{DATE + number * DAY} 08:00", f"{DATE + number * DAY} 20:00", pain=number % 11),
            symptoms=("nausea", "photophobia")[: number % 3],
            auras=(aura(20), aura(None))[: number % 2],
        )
        for number in range(TOGETHER + 2)
    ]
    journal.apply(Change.adding(some))
    journal.apply(Change.removing(journal.excerpt().attacks[:1]))
    many = journal.excerpt().attacks
    assert [found.id for found in many] == [kept.id for kept in some[1:]]
    for found, kept in zip(many, some[1:], strict=True):
        alone = journal.attack(found.id)
        assert alone is not None
        assert alone[0] == found == replace(kept, created=clock().instant, updated=clock().instant)


def test_what_is_there_or_comes_twice_is_taken_in_once(journal: Journal) -> None:
    first, *others = MANY
    journal.take_in([first])
    added = journal.take_in([replace(first, note="another"), *others, replace(others[0], note="another")])
    assert [step.record.key for step in added.steps] == [record.key for record in others]
    assert not any(found.note for found in journal.excerpt().days)


def test_two_steps_on_one_record_follow_each_other(journal: Journal) -> None:
    record = attack("2026-11-09 08:00")
    noted = replace(record, note="noted")
    change = journal.apply(Change((Step(None, record), Step(record, noted))))
    assert [step.after and step.after.key for step in change.steps] == [record.key] * 2
    found = journal.attack(record.id)
    assert found is not None
    assert found[0].note == "noted"
    journal.apply(Change((Step(noted, replace(noted, note="")), Step(replace(noted, note=""), None))))
    assert journal.attack(record.id) is None
    journal.apply(change.reversed())
    assert journal.everything() == ()


def test_a_medicine_goes_with_its_doses_but_not_before_them(journal: Journal) -> None:
    journal.apply(Change.adding([SUMATRIPTAN, DOSE]))
    journal.apply(Change.removing([SUMATRIPTAN, DOSE]))
    assert [found.retired for found in journal.medicines()] == [True]
    journal.apply(Change.adding([DOSE]))
    journal.apply(Change.removing([DOSE, *journal.medicines()]))
    assert journal.everything() == ()


def test_readings_may_move_from_one_attack_to_another(journal: Journal) -> None:
    early, late = attack("2026-11-09 08:00"), attack("2026-11-09 20:00")
    journal.apply(Change.adding([early, late]))
    joined = replace(early, readings=(*early.readings, *late.readings))
    journal.apply(Change((Step(early, joined), Step(late, replace(late, readings=())))))
    found = journal.attack(early.id)
    assert found is not None
    assert [reading.at for reading in found[0].readings] == [
        early.start,
        early.start.plus(timedelta(hours=12)),
    ]
