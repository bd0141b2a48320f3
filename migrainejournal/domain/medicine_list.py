"""The person's medicines as a list in their own order."""

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.problem import Problem, RefusedError, Trouble

LAST_POSITION = 2**63 - 1
"""The largest place a journal can keep."""


def in_order(medicines: Iterable[Medicine]) -> tuple[Medicine, ...]:
    """The medicines by position, retired ones last."""
    return tuple(sorted(medicines, key=lambda m: (m.retired, m.position)))


def next_position(medicines: Iterable[Medicine]) -> int:
    """The place at the end of the list."""
    return min(1 + max((medicine.position for medicine in medicines), default=-1), LAST_POSITION)


def placed(medicines: Iterable[Medicine], *, before: Medicine | None, after: Medicine) -> Change:
    """The change that amends a medicine, or adds one (`before` is None) at the end of the list.

    Raises RefusedError when another medicine of the same strength and form bears the name.
    """
    others = [medicine for medicine in medicines if medicine.id != after.id]
    if any(_on_the_box(other) == _on_the_box(after) for other in others):
        raise RefusedError((Problem("name", Trouble.NAME_TAKEN),))
    if before is None:
        after = replace(after, position=next_position(others))
    return Change((Step(before, after),))


def moved(medicines: Iterable[Medicine], medicine: UUID, *, by: int) -> Change:
    """The change that moves a medicine by so many places; empty where there is no such place for it."""
    order = list(in_order(medicines))
    place = next((place for place, found in enumerate(order) if found.id == medicine), len(order))
    if place == len(order) or not 0 <= place + by < len(order):
        return Change()
    if order[place].retired != order[place + by].retired:
        return Change()
    order.insert(place + by, order.pop(place))
    steps = (Step(found, replace(found, position=number)) for number, found in enumerate(order))
    return Change(tuple(step for step in steps if step.before != step.after))


def _on_the_box(medicine: Medicine) -> tuple[str, str]:
    return " ".join(medicine.label.casefold().split()), medicine.form.strip().casefold()
