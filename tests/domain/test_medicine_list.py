"""The medicines list keeps its order, and no two things of one name."""

from dataclasses import replace

import pytest

from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.medicine_list import LAST_POSITION, in_order, moved, placed
from migrainejournal.domain.problem import RefusedError, Trouble

FIRST = Medicine(name="sumatriptan", strength=50, unit="mg", form="tablet", position=0)
SECOND = Medicine(name="ibuprofen", strength=400, unit="mg", position=1)
OLD = Medicine(name="Old mixture", position=0, retired=True)
ALL = (OLD, FIRST, SECOND)


def after(change: Change) -> list[str]:
    """The names in order once the change is laid over ALL."""
    changed = {step.record.key: step.after for step in change.steps if isinstance(step.after, Medicine)}
    return [found.name for found in in_order(changed.get(medicine.key, medicine) for medicine in ALL)]


def test_retired_ones_are_last() -> None:
    assert in_order(ALL) == (FIRST, SECOND, OLD)


@pytest.mark.parametrize(
    ("medicine", "by", "order"),
    [
        (SECOND, -1, ["ibuprofen", "sumatriptan", "Old mixture"]),
        (FIRST, 1, ["ibuprofen", "sumatriptan", "Old mixture"]),
        (FIRST, -1, ["sumatriptan", "ibuprofen", "Old mixture"]),
        (SECOND, 1, ["sumatriptan", "ibuprofen", "Old mixture"]),
        (OLD, -1, ["sumatriptan", "ibuprofen", "Old mixture"]),
        (Medicine(name="unheard of"), -1, ["sumatriptan", "ibuprofen", "Old mixture"]),
    ],
)
def test_a_move_goes_where_there_is_a_place(medicine: Medicine, by: int, order: list[str]) -> None:
    assert after(moved(ALL, medicine.id, by=by)) == order


def test_medicines_without_an_order_get_one_by_moving() -> None:
    same = tuple(Medicine(name=name) for name in "abc")
    change = moved(same, same[2].id, by=-1)
    positions = {
        step.after.name: step.after.position for step in change.steps if isinstance(step.after, Medicine)
    }
    assert positions == {"b": 2, "c": 1}


def test_a_new_one_comes_last() -> None:
    new = Medicine(name="Tylenol")
    assert placed(ALL, before=None, after=new) == Change((Step(None, replace(new, position=2)),))
    assert placed((), before=None, after=new) == Change((Step(None, new),))


@pytest.mark.parametrize("name", ["sumatriptan", "SUMATRIPTAN", " sumatriptan "])
def test_the_same_name_strength_and_form_is_refused(name: str) -> None:
    with pytest.raises(RefusedError) as told:
        placed(ALL, before=None, after=replace(FIRST, id=Medicine(name="").id, name=name))
    assert [problem.trouble for problem in told.value.problems] == [Trouble.NAME_TAKEN]


def test_another_strength_is_another_medicine_and_an_edit_is_no_double() -> None:
    assert placed(ALL, before=None, after=replace(FIRST, id=Medicine(name="").id, strength=100))
    assert placed(ALL, before=FIRST, after=replace(FIRST, unit="MG"))


def test_after_the_last_place_there_is_no_larger_one() -> None:
    last = replace(FIRST, position=LAST_POSITION)
    (step,) = placed([last], before=None, after=SECOND).steps
    assert step.after == replace(SECOND, position=LAST_POSITION)
