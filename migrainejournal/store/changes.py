"""Writing a change: each step laid over what was edited meanwhile, so that no edit takes another one back.

Adding and removing, and so taking either back, give way to what others did meanwhile. A record they edited
is not removed: only what the removing edit knew of is taken out of it. One that is there is not replaced:
only the parts it lacks are put into it.

Needs no database to be imported.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby
from typing import TYPE_CHECKING

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change, Step, merge
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile
from migrainejournal.domain.treatment import Treatment

if TYPE_CHECKING:
    from datetime import datetime

    from migrainejournal.domain.record import Record
    from migrainejournal.store.journal_store import Records


def perform(records: Records, change: Change, now: datetime) -> Change:
    """Write the change and return what it really did: a step that alters nothing is not in it."""
    done: list[Step] = []
    for _, steps in groupby(change.steps, key=_kind):
        done += _perform_alike(records, list(steps), now)
    gone = {step.before.id for step in done if isinstance(step.before, Attack) and not step.after}
    if left := [dose for attack in gone for dose in records.doses_with(attack)]:
        done += _perform_alike(records, [Step(dose, replace(dose, attack=None)) for dose in left], now)
    return Change(tuple(done))


def _kind(step: Step) -> type[Record]:
    return type(step.record)


def _perform_alike(records: Records, steps: list[Step], now: datetime) -> list[Step]:
    """Steps on records of one kind, read together and written together."""
    present = {record.key: record for record in records.current(*(step.record for step in steps))}
    done: list[Step] = []
    for step in steps:
        current = present.pop(step.record.key, None)
        after = _after(step, current)
        if after is None and isinstance(current, Medicine) and records.was_taken(current.id):
            after = replace(current, retired=True)
        if after is not None:
            present[after.key] = after = _stamped(after, current, now)
        if after != current:
            done.append(Step(current, after))
    latest = {step.record.key: step for step in done}.values()
    records.put(*(step.after for step in latest if step.after))
    records.remove(*(step.before for step in latest if step.before and not step.after), at=now)
    return done


def _after(step: Step, current: Record | None) -> Record | None:
    """The record as the step leaves it; None when nothing is left of it."""
    if current is None:
        return step.after
    bare = _bare(step.record)
    if step.before and step.after:
        after = merge(step.before, step.after, current)
    else:  # the others' edits, laid over the record as it comes or goes
        after = merge(step.before or bare, current, step.after or bare)
    goes = not step.after or isinstance(current, DayRecord | Profile)
    if goes and replace(after, created=bare.created, updated=bare.updated) == bare:
        return None
    return _in_order(after)


def _bare(record: Record) -> Record:
    """The record without its parts; a date or the profile, only ever filled in and emptied, with nothing."""
    match record:
        case Attack():
            return replace(record, readings=(), symptoms=(), auras=())
        case Treatment():
            return replace(record, steps=(), sessions=(), side_effects=())
        case DayRecord():
            return DayRecord(date=record.date)
        case Profile():
            return Profile()
        case _:
            return record


def _in_order(merged: Record) -> Record:
    """With the steps of a treatment by date again, where two edits each added some."""
    if isinstance(merged, Treatment):
        return replace(merged, steps=tuple(sorted(merged.steps, key=lambda step: step.date)))
    return merged


def _stamped(after: Record, current: Record | None, now: datetime) -> Record:
    """With its times of entry: those it has when it comes in or back, and now when it is changed."""
    if current is None:
        return replace(after, created=after.created or now, updated=after.updated or now)
    after = replace(after, created=current.created, updated=current.updated)
    return after if after == current else replace(after, updated=now)
