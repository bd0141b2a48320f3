"""Days and doses of each acute medicine."""

from dataclasses import replace

from migrainejournal.clinical.medicine_days import MedicineDays, medicine_days
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.vocabulary import DoseReason, Role
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN
from tests.values import days, dose, medicine, moment

DOMPERIDONE = medicine("domperidone")
CANDESARTAN = medicine("candesartan", role=Role.PREVENTIVE)


def found(*doses: Dose) -> tuple[MedicineDays, ...]:
    medicines = (SUMATRIPTAN, IBUPROFEN, DOMPERIDONE, CANDESARTAN)
    return medicine_days(doses, {each.id: each for each in medicines})


def test_two_doses_of_a_date_are_one_day() -> None:
    (taken,) = found(
        dose(SUMATRIPTAN, "2026-11-03 20:00"),
        dose(SUMATRIPTAN, "2026-11-03 08:00"),
        dose(SUMATRIPTAN, "2026-11-05 08:00"),
    )
    assert taken.days == days("2026-11-03", "2026-11-05")
    assert [each.at for each in taken.doses] == sorted(
        (each.at for each in taken.doses), key=lambda at: at.instant
    )


def test_the_medicine_of_most_days_comes_first_and_one_without_a_class_comes_too() -> None:
    taken = found(
        dose(DOMPERIDONE, "2026-11-03 08:00"),
        dose(IBUPROFEN, "2026-11-03 08:00"),
        dose(SUMATRIPTAN, "2026-11-03 08:00"),
        dose(SUMATRIPTAN, "2026-11-05 08:00", reason=DoseReason.OTHER),
    )
    assert [each.medicine for each in taken] == [SUMATRIPTAN, DOMPERIDONE, IBUPROFEN]


def test_what_is_taken_to_prevent_is_not_acute() -> None:
    assert (
        found(
            dose(IBUPROFEN, "2026-11-03 08:00", reason=DoseReason.PREVENTIVE),
            dose(CANDESARTAN, "2026-11-03 08:00"),
        )
        == ()
    )


def test_doses_nobody_named_stand_together() -> None:
    (taken,) = found(
        Dose(medicine=UNNAMED, at=moment("2026-11-03 08:00")), dose(medicine("gone"), "2026-11-04 08:00")
    )
    assert (taken.medicine.id, len(taken.doses)) == (UNNAMED, 2)


def test_side_effects_are_counted_by_dose() -> None:
    first = replace(dose(SUMATRIPTAN, "2026-11-03 08:00"), side_effects=("tight chest", "sleepy"))
    second = replace(dose(SUMATRIPTAN, "2026-11-04 08:00"), side_effects=("sleepy", "sleepy"))
    (taken,) = found(first, second)
    assert taken.side_effects == (("sleepy", 2), ("tight chest", 1))
