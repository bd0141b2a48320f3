"""CLINICAL 1.5: what a dose did at two hours, and until one and two days later."""

from dataclasses import replace
from uuid import uuid4

import pytest

from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, PainReading
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, Role
from tests.clinical.acute_doses import (
    ATOGEPANT,
    KNOWN,
    MEDICINES,
    METOCLOPRAMIDE,
    another,
    hurting,
    later,
    outcome,
    responses,
    taken,
)
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import attack, dates_from, medicine, moment, reading


@pytest.mark.parametrize(
    ("before", "after", "pain_free", "relief", "mild"),
    [
        (8, 0, True, True, False),
        (4, 0, True, True, False),
        (4, 3, False, True, False),
        (4, 4, False, False, False),
        (8, 3, False, True, False),
        (8, 8, False, False, False),
        (3, 0, True, None, True),
        (3, 1, False, None, True),
        (1, 0, True, None, True),
    ],
)
def test_the_answer_at_two_hours(
    before: int, after: int, pain_free: bool, relief: Verdict, mild: bool
) -> None:
    found = outcome(taken(before, after))
    assert (found.pain_free, found.relief, found.at_mild) == (pain_free, relief, mild)
    assert found.better is (pain_free or relief is True)


@pytest.mark.parametrize(("before", "after"), [(0, 0), (5, None), (None, None)])
def test_without_an_answer_or_without_pain_before_a_dose_is_not_rated(
    before: int | None, after: int | None
) -> None:
    given = taken(before, after)
    found = responses([given])["sumatriptan"]
    assert found.doses == (given,)
    assert found.rated == ()


@pytest.mark.parametrize("after", [0, 2, 4])
def test_a_dose_for_a_headache_is_rated_where_nobody_said_how_bad_it_was(after: int) -> None:
    found = outcome(taken(None, after))
    assert (found.pain_free, found.relief, found.at_mild) == (after == 0, None, None)
    assert found.better is {0: True, 2: None, 4: False}[after]


@pytest.mark.parametrize(
    ("minutes", "rescued"),
    [(-30, False), (0, False), (15, False), (16, True), (60, True), (119, True), (120, False), (121, False)],
)
def test_another_painkiller_before_two_hours_is_a_rescue(minutes: int, rescued: bool) -> None:
    found = outcome(taken(), another(IBUPROFEN, later(minutes=minutes)))
    assert found.pain_free is not rescued
    assert found.relief is not rescued
    if rescued:
        assert (found.sustained_24h, found.sustained_48h, found.back_within_48h) == (False, False, None)


def test_the_same_medicine_again_is_a_rescue_too() -> None:
    second = another(SUMATRIPTAN, later(minutes=60))
    assert outcome(taken(), second).pain_free is False
    assert outcome(taken(), another(SUMATRIPTAN, later(minutes=10))).pain_free is True


@pytest.mark.parametrize(
    ("of", "reason", "rescues"),
    [
        (IBUPROFEN, DoseReason.HEADACHE, True),
        (IBUPROFEN, DoseReason.OTHER, True),
        (IBUPROFEN, DoseReason.PREVENTIVE, False),
        (METOCLOPRAMIDE, DoseReason.HEADACHE, False),
        (ATOGEPANT, DoseReason.HEADACHE, False),
    ],
)
def test_only_what_is_taken_against_pain_is_a_rescue(of: Medicine, reason: DoseReason, rescues: bool) -> None:
    found = outcome(taken(), another(of, later(minutes=60), reason))
    assert found.pain_free is not rescues


@pytest.mark.parametrize(
    ("hours", "minutes", "kept", "back"),
    [
        pytest.param(2, 0, (True, True), False, id="at two hours: the answer itself"),
        pytest.param(2, 1, (False, False), True, id="just after two hours"),
        pytest.param(24, 0, (False, False), True, id="24 h"),
        pytest.param(24, 1, (True, False), True, id="just after 24 h"),
        pytest.param(47, 59, (True, False), True, id="47:59"),
        pytest.param(48, 0, (True, False), True, id="48 h"),
        pytest.param(48, 1, (True, True), False, id="48:01"),
        pytest.param(1, 0, (True, True), False, id="before the answer"),
    ],
)
def test_pain_that_comes_back(hours: int, minutes: int, kept: tuple[bool, bool], back: bool) -> None:
    found = outcome(taken(), attacks=[hurting(later(hours=hours, minutes=minutes), pain=1)])
    assert (found.sustained_24h, found.sustained_48h) == kept
    assert found.back_within_48h is back
    assert found.pain_free is True


@pytest.mark.parametrize(
    ("hours", "minutes", "kept"),
    [
        pytest.param(2, 0, (False, False), id="at two hours"),
        pytest.param(23, 59, (False, False), id="just before 24 h"),
        pytest.param(24, 0, (True, False), id="24 h"),
        pytest.param(47, 59, (True, False), id="just before 48 h"),
        pytest.param(48, 0, (True, True), id="48 h"),
    ],
)
def test_another_dose_ends_what_was_sustained_though_the_pain_is_not_back(
    hours: int, minutes: int, kept: tuple[bool, bool]
) -> None:
    found = outcome(taken(), another(IBUPROFEN, later(hours=hours, minutes=minutes)))
    assert (found.sustained_24h, found.sustained_48h) == kept
    assert found.back_within_48h is False
    assert found.pain_free is True


@pytest.mark.parametrize(("pain", "back"), [(1, False), (3, False), (4, True), (9, True)])
def test_after_relief_mild_pain_is_not_back(pain: int, back: bool) -> None:
    found = outcome(taken(8, 2), attacks=[hurting(later(hours=20), pain)])
    assert (found.pain_free, found.relief) == (False, True)
    assert found.back_within_48h is back
    assert (found.sustained_24h, found.sustained_48h) == (False, False)


def test_where_nothing_was_gone_nothing_comes_back() -> None:
    assert outcome(taken(8, 6), attacks=[hurting(later(hours=20))]).back_within_48h is None
    assert outcome(taken(3, 2), attacks=[hurting(later(hours=20))]).back_within_48h is None


@pytest.mark.parametrize(
    ("unknown", "kept", "back"),
    [
        pytest.param("2026-11-09", (None, None), None, id="the date of the dose"),
        pytest.param("2026-11-10", (None, None), None, id="the next date"),
        pytest.param("2026-11-11", (True, None), None, id="the one after"),
        pytest.param("2026-11-12", (True, True), False, id="a later one"),
    ],
)
def test_what_happened_on_an_unknown_date_is_never_taken_for_good(
    unknown: str, kept: tuple[Verdict, Verdict], back: Verdict
) -> None:
    found = outcome(taken(), known=[on for on in KNOWN if on.isoformat() != unknown])
    assert (found.sustained_24h, found.sustained_48h) == kept
    assert found.back_within_48h is back
    assert found.pain_free is True


def test_what_is_known_for_bad_needs_no_known_date() -> None:
    found = outcome(taken(), attacks=[hurting(later(hours=20))], known=[])
    assert (found.sustained_24h, found.sustained_48h, found.back_within_48h) == (False, False, True)


@pytest.mark.parametrize(
    ("hours", "minutes", "kept", "back"),
    [
        (23, 59, (None, None), None),
        (24, 0, (True, None), None),
        (47, 59, (True, None), None),
        (48, 0, (True, True), False),
    ],
)
def test_what_has_not_happened_yet_is_open(
    hours: int, minutes: int, kept: tuple[Verdict, Verdict], back: Verdict
) -> None:
    found = outcome(taken(), now=later(hours=hours, minutes=minutes))
    assert (found.sustained_24h, found.sustained_48h) == kept
    assert found.back_within_48h is back


def test_a_headache_entered_without_pain_comes_back_all_the_same() -> None:
    unread = replace(hurting(later(hours=20)), readings=())
    assert outcome(taken(), attacks=[unread]).back_within_48h is True
    assert (
        outcome(taken(8, 2), attacks=[unread]).back_within_48h is True
    )  # worse than mild, for all one knows


@pytest.mark.parametrize(("first", "back_after_relief"), [(0, False), (3, False), (4, True)])
def test_a_headache_hurts_from_its_start_as_at_its_first_reading(first: int, back_after_relief: bool) -> None:
    start = later(hours=20)
    read_later = Attack(
        start=start,
        end=later(hours=60),
        readings=(
            PainReading(at=later(hours=49), pain=first),
            PainReading(at=later(hours=50), pain=8),
        ),
    )
    assert outcome(taken(), attacks=[read_later]).back_within_48h is True
    assert outcome(taken(8, 2), attacks=[read_later]).back_within_48h is back_after_relief


def test_an_aura_without_headache_is_no_pain() -> None:
    assert outcome(taken(), attacks=[hurting(later(hours=20), pain=0)]).back_within_48h is False


def test_an_aura_read_only_later_is_no_pain_at_its_start() -> None:
    silent = replace(hurting(later(hours=20)), readings=(PainReading(at=later(hours=20, minutes=5), pain=0),))
    assert outcome(taken(), attacks=[silent]).back_within_48h is False


def test_an_attack_hurts_from_its_first_reading_that_does() -> None:
    with_aura = replace(
        hurting(later(hours=23, minutes=50), pain=0),
        end=later(hours=30),
        readings=(
            PainReading(at=later(hours=23, minutes=50), pain=0),
            PainReading(at=later(hours=24, minutes=10), pain=6),
        ),
    )
    found = outcome(taken(), attacks=[with_aura])
    assert (found.sustained_24h, found.sustained_48h, found.back_within_48h) == (True, False, True)


def test_pain_that_was_only_relieved_is_not_sustained_freedom() -> None:
    found = outcome(taken(8, 2))
    assert (found.relief, found.sustained_24h, found.sustained_48h) == (True, False, False)
    assert found.back_within_48h is False


def test_a_word_that_there_is_still_no_pain_changes_nothing() -> None:
    free = [hurting(later(hours=hours), pain=0) for hours in (3, 20, 40)]
    found = outcome(taken(), attacks=free)
    assert (found.sustained_24h, found.sustained_48h, found.back_within_48h) == (True, True, False)


def test_readings_of_the_same_attack_tell_that_it_came_back() -> None:
    whole = replace(
        attack("2026-11-09 08:00", "2026-11-10 08:00"),
        readings=(
            reading("2026-11-09 08:00", 5),
            reading("2026-11-09 12:00", 0),
            reading("2026-11-09 20:00", 4),
        ),
    )
    found = outcome(taken(), attacks=[whole])
    assert (found.pain_free, found.sustained_24h, found.back_within_48h) == (True, False, True)


def test_hours_are_hours_lived() -> None:
    spring = moment("2026-03-28 10:00")
    given = replace(taken(), at=spring)
    known = dates_from("2026-03-20", 20)
    clock_48 = hurting(moment("2026-03-30 10:30"))  # 48.5 by the clock, 47.5 lived
    found = responses([given], [clock_48], known=known)["sumatriptan"]
    assert found.rated[0].back_within_48h is True


@pytest.mark.parametrize(
    ("role", "reason", "counts"),
    [
        (Role.ACUTE, DoseReason.HEADACHE, True),
        (Role.BOTH, DoseReason.HEADACHE, True),
        (Role.PREVENTIVE, DoseReason.HEADACHE, False),
        (Role.ACUTE, DoseReason.OTHER, False),
        (Role.BOTH, DoseReason.PREVENTIVE, False),
    ],
)
def test_only_doses_for_a_headache_are_answered_for(role: Role, reason: DoseReason, counts: bool) -> None:
    of = replace(SUMATRIPTAN, role=role)
    found = responses([replace(taken(), reason=reason)], medicines=[of])
    assert bool(found) is counts


def test_medicines_stand_in_the_persons_order_and_doses_in_order_of_time() -> None:
    second, first = taken(), replace(taken(), at=later(hours=-5))
    found = responses([second, first, replace(taken(of=IBUPROFEN), at=later(hours=-9))])
    assert list(found) == ["sumatriptan", "ibuprofen"]
    assert found["sumatriptan"].doses == (first, second)
    assert [outcome.dose for outcome in found["sumatriptan"].rated] == [first, second]
    swapped = responses([second, replace(taken(of=IBUPROFEN), at=first.at)], medicines=MEDICINES[1::-1])
    assert list(swapped) == ["ibuprofen", "sumatriptan"]


def test_a_dose_of_a_medicine_nobody_knows_is_left_out() -> None:
    assert responses([taken(of=medicine("somebody else's", OveruseClass.TRIPTAN))]) == {}


def test_mild_and_worse_are_told_apart() -> None:
    doses = [replace(taken(before), at=later(hours=-9 * n)) for n, before in enumerate((1, 3, 4, 8))]
    found = responses(doses)["sumatriptan"]
    assert sorted(o.dose.pain_before or 0 for o in found.rated_at(mild=True)) == [1, 3]
    assert sorted(o.dose.pain_before or 0 for o in found.rated_at(mild=False)) == [4, 8]


def test_what_may_have_helped_has_not_failed() -> None:
    found = outcome(taken(None, 2))
    assert (found.effective, found.back_within_48h) == (None, None)
    assert outcome(taken(None, 5)).effective is False
    assert outcome(taken(None, 0)).effective is not False
    given = [replace(taken(None, 2), id=uuid4(), at=moment(f"2026-11-{day:02} 08:00")) for day in range(2, 8)]
    assert responses(given)["sumatriptan"].is_effective is None
