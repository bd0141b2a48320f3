"""An edit is laid over what was edited meanwhile: nobody's work is lost, and undo puts back exactly."""

from dataclasses import replace

import pytest
from hypothesis import given

from migrainejournal.domain.attack import Attack, Aura, PainReading
from migrainejournal.domain.change import Change, Step, merge
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument, OveruseClass, Quality, Side
from tests.strategies import attacks, auras, readings
from tests.values import attack, day, medicine, reading

BEFORE = replace(attack("2026-11-09 08:00"), note="as it was")
FIRST = reading("2026-11-09 09:00", 6)
SECOND = reading("2026-11-09 10:00", 8)


def test_edits_of_different_fields_both_stay() -> None:
    mine, theirs = replace(BEFORE, side=Side.LEFT), replace(BEFORE, note="theirs", quality=Quality.THROBBING)
    merged = merge(BEFORE, mine, theirs)
    assert merged == replace(BEFORE, side=Side.LEFT, note="theirs", quality=Quality.THROBBING)


def test_of_edits_of_one_field_the_later_stays() -> None:
    assert merge(BEFORE, replace(BEFORE, note="mine"), replace(BEFORE, note="theirs")).note == "mine"


def test_a_field_taken_back_to_what_it_was_is_no_edit() -> None:
    assert merge(BEFORE, BEFORE, replace(BEFORE, note="theirs")).note == "theirs"


def test_readings_added_on_both_sides_are_both_there_in_order_of_time() -> None:
    mine = replace(BEFORE, readings=(*BEFORE.readings, SECOND))
    theirs = replace(BEFORE, readings=(*BEFORE.readings, FIRST))
    assert merge(BEFORE, mine, theirs).readings == (*BEFORE.readings, FIRST, SECOND)


def test_a_reading_removed_here_is_removed_and_one_changed_there_is_changed() -> None:
    before = replace(BEFORE, readings=(FIRST, SECOND))
    mine = replace(before, readings=(SECOND,))
    changed = replace(SECOND, pain=9)
    theirs = replace(before, readings=(FIRST, changed))
    assert merge(before, mine, theirs).readings == (changed,)


def test_a_reading_changed_here_comes_back_though_it_was_removed_there() -> None:
    before = replace(BEFORE, readings=(FIRST, SECOND))
    mine = replace(before, readings=(FIRST, replace(SECOND, pain=9)))
    theirs = replace(before, readings=(FIRST,))
    assert merge(before, mine, theirs).readings == (FIRST, replace(SECOND, pain=9))


def test_symptoms_are_merged_one_by_one() -> None:
    before = replace(BEFORE, symptoms=("nausea", "photophobia"))
    mine = replace(before, symptoms=("nausea", "photophobia", "vertigo"))
    theirs = replace(before, symptoms=("photophobia", "yawning"))
    assert merge(before, mine, theirs).symptoms == ("photophobia", "vertigo", "yawning")


def test_numbers_are_known_by_their_places_and_are_not_mixed() -> None:
    before = Score(instrument=Instrument.PHQ4, date=day("2026-11-09"), answers=(0, 0, 0, 0))
    mine, theirs = replace(before, answers=(2, 2, 2, 2)), replace(before, answers=(1, 1, 1, 1), note="later")
    assert merge(before, mine, theirs) == replace(mine, note="later")


def test_the_keys_of_a_mapping_are_edited_one_by_one() -> None:
    before = DayRecord(date=day("2026-11-09"), checkin={"sleep": 7, "work": 1, "mood": 2})
    mine = replace(before, checkin={"sleep": 8, "mood": 2})
    theirs = replace(before, checkin={"sleep": 7, "work": 1, "mood": 3, "movement": 30})
    assert merge(before, mine, theirs).checkin == {"sleep": 8, "mood": 3, "movement": 30}


def test_order_is_an_edit_too() -> None:
    before = medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    turned = replace(before, overuse=tuple(reversed(before.overuse)))
    assert merge(before, turned, before).overuse == (OveruseClass.NON_OPIOID, OveruseClass.TRIPTAN)


def test_taking_back_a_removed_item_puts_it_back_in_its_place() -> None:
    before = medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    shorter = replace(before, overuse=(OveruseClass.NON_OPIOID,))
    assert merge(shorter, before, shorter) == before


@given(before=attacks(), after=attacks())
def test_without_anyone_else_the_edit_is_what_was_meant(before: Attack, after: Attack) -> None:
    assert merge(before, after, before) == after
    assert merge(before, after, after) == after
    assert merge(after, before, merge(before, after, before)) == before


@given(base=attacks(), added=readings(), other=auras())
def test_additions_to_different_lists_meet(base: Attack, added: PainReading, other: Aura) -> None:
    mine = replace(base, readings=(*base.readings, added))
    theirs = replace(base, auras=(*base.auras, other))
    assert merge(base, mine, theirs) == merge(base, theirs, mine)


def test_a_change_turned_round_twice_is_itself() -> None:
    change = Change((Step(None, BEFORE), Step(BEFORE, replace(BEFORE, note="more"))))
    assert change.reversed().reversed() == change
    assert change.reversed().steps[0].after == BEFORE
    assert change.reversed().steps[-1].after is None


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Change(), False),
        (Change((Step(BEFORE, BEFORE),)), False),
        (Change((Step(None, None),)), False),
        (Change.adding([BEFORE]), True),
        (Change.removing([BEFORE]), True),
        (Change((Step(BEFORE, BEFORE), Step(BEFORE, replace(BEFORE, note="more")))), True),
    ],
)
def test_a_change_is_true_when_anything_is_different(change: Change, says: bool) -> None:
    assert bool(change) is says


def test_a_step_knows_the_record_it_is_about() -> None:
    after = replace(BEFORE, note="more")
    assert Step(BEFORE, after).record is after
    assert Step(BEFORE, None).record is BEFORE
    assert Step(None, after).record is after
