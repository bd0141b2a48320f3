"""CLINICAL 1.5, EHF 2022: a dose that made well for a day, and a medicine that does so in three of four."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.acute_outcomes import MedicineResponse
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, Dose
from tests.clinical.acute_doses import KNOWN, another, hurting, later, outcome, responses, taken
from tests.clinical.diaries import IBUPROFEN
from tests.values import attack, dates_from, moment, reading


def effective(
    given: Dose, *others: Dose, attacks: Iterable[Attack] = (), known: Iterable[date] = KNOWN
) -> Verdict:
    return outcome(given, *others, attacks=attacks, known=known).effective


def test_effective_is_better_at_two_hours_and_for_a_day() -> None:
    assert effective(taken(8, 0)) is True
    assert effective(taken(8, 3)) is True
    assert effective(taken(8, 4)) is False
    assert effective(taken(3, 0)) is True
    assert effective(taken(3, 1)) is False
    assert effective(taken(8, 0), known=[]) is None
    assert effective(taken(8, 4), known=[]) is False


@pytest.mark.parametrize(
    ("after", "pain", "hours", "kept"),
    [
        pytest.param(0, 1, 24, False, id="pain-free, mild within a day"),
        pytest.param(0, 1, 25, True, id="pain-free, mild after a day"),
        pytest.param(2, 3, 20, True, id="relieved, mild within a day"),
        pytest.param(2, 4, 24, False, id="relieved, moderate within a day"),
        pytest.param(2, 4, 25, True, id="relieved, moderate after a day"),
    ],
)
def test_effective_lasts_a_day(after: int, pain: int, hours: int, kept: bool) -> None:
    assert effective(taken(8, after), attacks=[hurting(later(hours=hours), pain)]) is kept


@pytest.mark.parametrize(("hours", "kept"), [(1, False), (23, False), (24, True)])
def test_effective_needs_no_other_painkiller_for_a_day(hours: int, kept: bool) -> None:
    assert effective(taken(8, 2), another(IBUPROFEN, later(hours=hours))) is kept


@pytest.mark.parametrize(("gone", "kept"), [(True, True), (None, True), (False, False)])
def test_effective_needs_the_most_bothersome_symptom_gone_where_it_was_asked(
    gone: bool | None, kept: bool
) -> None:
    assert effective(replace(taken(), bothersome_2h=gone)) is kept
    assert effective(replace(taken(), side_effects=("tired",), bothersome_2h=gone)) is False


LONG = attack("2026-11-09 08:00", "2026-11-09 14:00")


@pytest.mark.parametrize(
    ("end", "read", "said"),
    [
        pytest.param("13:00", None, True, id="over within three hours"),
        pytest.param("13:01", None, False, id="it went on"),
        pytest.param("13:01", "12:00", True, id="it went on, with a word at two hours"),
        pytest.param("13:01", "11:59", False, id="it went on, with a word before"),
        pytest.param(None, None, False, id="it runs"),
    ],
)
def test_an_attack_that_went_on_without_a_word_leaves_open_what_was_sustained(
    end: str | None, read: str | None, said: bool
) -> None:
    readings = [*LONG.readings, *([reading(f"2026-11-09 {read}", 0)] if read else [])]
    found = replace(LONG, end=moment(f"2026-11-09 {end}") if end else None, readings=tuple(readings))
    of_it = outcome(replace(taken(), attack=found.id), attacks=[found])
    expected = (True, True, False, True) if said else (None, None, None, None)
    assert (of_it.sustained_24h, of_it.sustained_48h, of_it.back_within_48h, of_it.effective) == expected
    assert outcome(taken(), attacks=[found]).sustained_24h is True  # of no attack, as far as was said


def test_several_doses_of_an_attack_are_one_try_of_which_the_first_speaks() -> None:
    attacks = [attack(f"2026-11-{on:02} 08:00", f"2026-11-{on:02} 12:00") for on in (2, 8, 14, 20)]
    firsts = [replace(taken(), at=found.start.plus(timedelta(hours=1)), attack=found.id) for found in attacks]
    seconds = [
        replace(taken(8, 8), at=first.at.plus(timedelta(hours=30)), attack=first.attack) for first in firsts
    ]
    assert responses([*seconds, *firsts], attacks)["sumatriptan"].is_effective is True
    assert responses([*firsts[:3], *seconds[:3]], attacks)["sumatriptan"].is_effective is None
    failed_first = [replace(first, pain_2h=8) for first in firsts]
    well_later = [replace(second, pain_2h=0) for second in seconds]
    assert responses([*failed_first, *well_later], attacks)["sumatriptan"].is_effective is False


def of_many(worked: int, failed: int, open_: int = 0) -> MedicineResponse:
    """So many doses that worked for a day, did not, or were taken before dates nothing is known of."""
    afters = [0] * worked + [5] * failed + [0] * open_
    dates = dates_from("2026-06-01", len(afters), every=4)
    doses = [
        replace(taken(), at=moment(f"{on} 10:00"), pain_2h=pain)
        for on, pain in zip(dates, afters, strict=True)
    ]
    known = {on for date_ in dates[: worked + failed] for on in dates_from(date_, 4)}
    return responses(doses, known=known)["sumatriptan"]


@pytest.mark.parametrize(
    ("worked", "failed", "open_", "effective"),
    [
        pytest.param(3, 1, 0, True, id="3 of 4"),
        pytest.param(2, 2, 0, False, id="2 of 4"),
        pytest.param(3, 0, 0, None, id="three answers"),
        pytest.param(0, 3, 0, None, id="three failures"),
        pytest.param(3, 0, 1, None, id="three, and one that is open"),
        pytest.param(6, 2, 0, True, id="6 of 8"),
        pytest.param(5, 2, 0, False, id="5 of 7"),
        pytest.param(6, 2, 3, True, id="6 of 8, and three that are open"),
    ],
)
def test_effective_is_in_three_of_four_and_never_with_fewer_than_four(
    worked: int, failed: int, open_: int, effective: Verdict
) -> None:
    found = of_many(worked, failed, open_)
    assert len(found.rated) == worked + failed + open_
    assert found.is_effective is effective


def test_pain_free_at_two_hours_but_back_within_a_day_is_not_effective() -> None:
    doses = [replace(taken(), at=moment(f"2026-11-{date_:02} 10:00")) for date_ in (2, 6, 10, 14)]
    backs = [hurting(dose_.at.plus(timedelta(hours=20))) for dose_ in doses[:2]]
    assert responses(doses, backs)["sumatriptan"].is_effective is False
    assert responses(doses, backs[:1])["sumatriptan"].is_effective is True
