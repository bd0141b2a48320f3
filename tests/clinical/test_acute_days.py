"""INTERFACES, counting notes: on which dates a dose counts, and in which classes."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.acute_days import LINES, MIGRAINE_SPECIFIC, RULE_OF
from migrainejournal.clinical.counts import ACUTE_KEYS, count, day_overviews
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, Role
from tests.clinical.diaries import SUMATRIPTAN, acute_counts, counts_of
from tests.values import day, days, dose, excerpt, medicine, moment

NOW = moment("2026-11-22 10:00")
LASMIDITAN = Medicine(name="lasmiditan", catalogue="lasmiditan", overuse=(OveruseClass.OTHER,))
CODES = {
    OveruseClass.ERGOT: ("8.2.1", 10),
    OveruseClass.TRIPTAN: ("8.2.2", 10),
    OveruseClass.NON_OPIOID: ("8.2.3", 15),
    OveruseClass.OPIOID: ("8.2.4", 10),
    OveruseClass.COMBINATION: ("8.2.5", 10),
    OveruseClass.OTHER: ("8.2.8", 10),
}


def acute_on(of: Medicine, *, reason: DoseReason = DoseReason.HEADACHE) -> set[str]:
    """The keys that one dose of the medicine counts under."""
    taken = dose(of, "2026-11-09 08:00", reason=reason)
    found = acute_counts(excerpt("2026-11-09", "2026-11-09", doses=[taken], medicines=[of], now=NOW))
    assert set(found.values()) <= {0, 1}
    return {key for key, number in found.items() if number}


def test_the_lines_are_those_of_ichd_3() -> None:
    assert {class_: (RULE_OF[class_].value, line) for class_, line in LINES.items()} == CODES


def test_every_key_has_its_rule() -> None:
    assert set(ACUTE_KEYS) == set(RULE_OF)


@pytest.mark.parametrize("class_", OveruseClass)
def test_a_dose_counts_in_its_class_and_in_any(class_: OveruseClass) -> None:
    specific = class_ in (OveruseClass.TRIPTAN, OveruseClass.ERGOT, OveruseClass.GEPANT)
    assert acute_on(medicine("it", class_)) == {"any", class_.value, *([MIGRAINE_SPECIFIC] * specific)}


def test_a_ditan_is_specific_to_migraine_and_another_medicine_to_overuse() -> None:
    assert acute_on(LASMIDITAN) == {"any", "other", "migraine_specific"}


def test_a_tablet_of_two_classes_counts_in_both_and_once_in_any() -> None:
    both = medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    assert acute_on(both) == {"any", "triptan", "non_opioid", "migraine_specific"}


def test_any_needs_a_listed_class() -> None:
    assert acute_on(medicine("domperidone")) == set()


def test_a_dose_of_an_unnamed_medicine_or_of_none_counts_in_no_class() -> None:
    assert acute_on(UNNAMED_MEDICINE) == set()
    taken = dose(LASMIDITAN, "2026-11-09 08:00")
    assert set(acute_counts(excerpt("2026-11-09", "2026-11-09", doses=[taken], now=NOW)).values()) == {0}


@pytest.mark.parametrize("reason", DoseReason)
@pytest.mark.parametrize("role", Role)
def test_a_dose_counts_whatever_pain_it_was_for_unless_it_prevents(role: Role, reason: DoseReason) -> None:
    counts = role is not Role.PREVENTIVE and reason is not DoseReason.PREVENTIVE
    of = replace(SUMATRIPTAN, role=role)
    assert acute_on(of, reason=reason) == ({"any", "triptan", "migraine_specific"} if counts else set())


@pytest.mark.parametrize("reason", [DoseReason.HEADACHE, DoseReason.OTHER])
def test_a_dose_counts_on_the_date_of_its_own_instant(reason: DoseReason) -> None:
    tokyo = dose(SUMATRIPTAN, "2026-11-10 06:00", zone="Asia/Tokyo", reason=reason)
    november = excerpt("2026-11-01", "2026-11-30", doses=[tokyo], medicines=[SUMATRIPTAN], now=NOW)
    overviews = day_overviews(november)
    assert [o.date for o in overviews if o.doses] == [day("2026-11-10")]
    assert count(overviews).acute["triptan"].days == days("2026-11-10")
    assert count(overviews[:9]).acute["triptan"].days == ()


def test_a_dose_makes_no_date_known() -> None:
    taken = dose(SUMATRIPTAN, "2026-11-09 08:00")
    found = counts_of(excerpt("2026-11-09", "2026-11-09", doses=[taken], medicines=[SUMATRIPTAN], now=NOW))
    assert (found.known.count, found.acute["any"].count) == (0, 1)


def test_all_doses_of_a_date_stand_with_it_in_the_order_they_were_entered() -> None:
    later, earlier = dose(SUMATRIPTAN, "2026-11-09 20:00"), dose(SUMATRIPTAN, "2026-11-09 08:00")
    (found,) = day_overviews(
        excerpt("2026-11-09", "2026-11-09", doses=[later, earlier], medicines=[SUMATRIPTAN], now=NOW)
    )
    assert found.doses == (later, earlier)
    assert found.acute == {"any", "triptan", "migraine_specific"}
