"""Entries that cannot be counted as they stand are named: attacks that overlap, unnamed medicines."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.doubts import Doubt, Doubtful, doubts, overlapping
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Role
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import attack, course, dose, medicine, moment, step

NOW = moment("2026-11-22 10:00")
LONG = attack("2026-11-09 08:00", "2026-11-09 20:00")
MEDICINES = {m.id: m for m in (SUMATRIPTAN, IBUPROFEN, UNNAMED_MEDICINE)}


def found(*attacks: Attack, doses: tuple[Dose, ...] = ()) -> tuple[Doubtful, ...]:
    return doubts(attacks, doses, medicines=MEDICINES, now=NOW)


@pytest.mark.parametrize(
    ("start", "overlaps"),
    [
        ("2026-11-09 12:00", True),
        ("2026-11-09 19:59", True),
        ("2026-11-09 20:00", False),
        ("2026-11-10 08:00", False),
    ],
)
def test_an_attack_that_begins_before_another_has_ended(start: str, overlaps: bool) -> None:
    second = attack(start, "2026-11-11 08:00")
    expected = (Doubtful(doubt=Doubt.OVERLAPPING_ATTACKS, attacks=(LONG, second)),) if overlaps else ()
    assert found(second, LONG) == expected


def test_each_is_named_with_the_one_that_ends_last() -> None:
    short = attack("2026-11-09 09:00", "2026-11-09 10:00")
    late = attack("2026-11-09 15:00", "2026-11-09 16:00")
    assert overlapping([late, short, LONG], NOW) == ((LONG, short), (LONG, late))


def test_attacks_of_the_same_time_overlap_once() -> None:
    twin = replace(attack("2026-11-09 08:00", "2026-11-09 20:00"))
    assert len(overlapping([LONG, twin], NOW)) == 1


def test_which_two_are_named_does_not_depend_on_the_order_of_entry() -> None:
    twins = [LONG, attack("2026-11-09 08:00", "2026-11-09 20:00")]
    inside = attack("2026-11-09 12:00", "2026-11-09 13:00")
    named = {overlapping([*order, inside], NOW) for order in (twins, twins[::-1])}
    assert len(named) == 1


def test_a_running_attack_overlaps_what_has_begun_since() -> None:
    running = attack("2026-11-09 08:00")
    later = attack("2026-11-20 08:00", "2026-11-20 09:00")
    assert overlapping([later, running], NOW) == ((running, later),)
    assert overlapping([later, replace(running, end=moment("2026-11-10 08:00"))], NOW) == ()


def test_doses_whose_class_nobody_has_said_are_named_together() -> None:
    unnamed = dose(UNNAMED_MEDICINE, "2026-11-09 09:00")
    lost = dose(medicine("taken off the list", OveruseClass.TRIPTAN), "2026-11-09 10:00")
    named = dose(SUMATRIPTAN, "2026-11-09 11:00")
    assert found(doses=(unnamed, named, lost)) == (
        Doubtful(doubt=Doubt.UNNAMED_MEDICINE, doses=(unnamed, lost)),
    )
    assert found(doses=(named,)) == ()


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        pytest.param(Medicine(name="my own"), True, id="their own, of no class"),
        pytest.param(Medicine(name="my own", role=Role.BOTH), True, id="their own, taken both ways"),
        pytest.param(Medicine(name="my own", role=Role.PREVENTIVE), False, id="one that prevents"),
        pytest.param(Medicine(name="domperidone", catalogue="domperidone"), False, id="of the catalogue"),
        pytest.param(medicine("my own", OveruseClass.OTHER), False, id="of a class"),
    ],
)
def test_a_medicine_of_their_own_without_a_class_is_asked_about(given: Medicine, asked: bool) -> None:
    taken, named = dose(given, "2026-11-09 09:00"), dose(SUMATRIPTAN, "2026-11-09 09:00")
    medicines = {m.id: m for m in (given, SUMATRIPTAN)}
    expected = (Doubtful(doubt=Doubt.MEDICINE_WITHOUT_CLASS, doses=(taken,)),) if asked else ()
    assert doubts((), (named, taken), medicines=medicines, now=NOW) == expected


def test_a_course_that_cannot_be_right_is_named() -> None:
    units = course("2026-03-01", steps=[step("2026-03-01", 5, "mg"), step("2026-03-08", 5, "ml")])
    backwards = course("2026-03-01", "2026-02-01")
    sound = course("2026-03-01", steps=[step("2026-03-01", 5)])
    assert doubts((), (), (units, sound, backwards), medicines=MEDICINES, now=NOW) == (
        Doubtful(doubt=Doubt.COURSE_CANNOT_BE_RIGHT, courses=(units,)),
        Doubtful(doubt=Doubt.COURSE_CANNOT_BE_RIGHT, courses=(backwards,)),
    )


def test_attacks_that_begin_together_overlap_however_short() -> None:
    moments = [attack("2026-11-09 08:00", "2026-11-09 08:00"), attack("2026-11-09 08:00", "2026-11-09 08:00")]
    assert len(overlapping(moments, NOW)) == 1
    assert overlapping([moments[0], attack("2026-11-09 08:01", "2026-11-09 09:00")], NOW) == ()


def test_overlaps_come_before_doses() -> None:
    second = attack("2026-11-09 12:00", "2026-11-09 13:00")
    kinds = [
        doubtful.doubt
        for doubtful in found(LONG, second, doses=(dose(UNNAMED_MEDICINE, "2026-11-09 09:00"),))
    ]
    assert kinds == [Doubt.OVERLAPPING_ATTACKS, Doubt.UNNAMED_MEDICINE]


def test_a_sound_journal_has_none() -> None:
    assert found(LONG, doses=(dose(IBUPROFEN, "2026-11-09 09:00"),)) == ()
    assert found() == ()
