"""Acute medicines: x of y answered, and the days of each class against its line."""

from dataclasses import replace

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.vocabulary import OveruseMonth
from migrainejournal.report.document import Missing, Table
from migrainejournal.report.material import Material
from migrainejournal.report.sections.acute import acute, acute_classes
from tests.report.counting import counted
from tests.report.lives import NAPROXEN, SUMATRIPTAN, chronic_with_overuse, episodic, menstrual
from tests.values import dose, moment


def medicines_of(material: Material) -> Table:
    section = acute(counted(material))
    assert section.title == "Acute medicines"
    (table,) = section.blocks
    assert isinstance(table, Table)
    return table


def classes_of(material: Material) -> Table:
    section = acute_classes(counted(material))
    assert section is not None
    (table,) = section.blocks
    assert isinstance(table, Table)
    return table


def with_doses(*doses: Dose) -> Material:
    material = menstrual()
    medicines = {each.id: each for each in (SUMATRIPTAN, NAPROXEN)}
    return replace(material, excerpt=replace(material.excerpt, doses=doses, medicines=medicines))


def test_each_medicine_has_its_days_doses_and_answers() -> None:
    medicines = medicines_of(episodic())
    titles = "Medicine|Days|Doses|Pain-free 2~h|Better 2~h|Free for 24~h|Back in 48~h"
    assert [column.title for column in medicines.columns] == titles.replace("~", "\u00a0").split("|")
    assert medicines.rows == (("sumatriptan 50 mg", "10", "10", "7 of 10", "7 of 10", "7 of 10", "0 of 7"),)
    assert medicines.note == (
        "x of y: of the doses for a headache whose answer at two hours is recorded. "
        "Better: from pain 4 or more to less than 4. Back: of those it helped."
    )


def test_what_was_not_answered_is_a_dash() -> None:
    medicines = medicines_of(
        with_doses(dose(NAPROXEN, "2026-11-03 09:00"), dose(NAPROXEN, "2026-11-03 19:00"))
    )
    assert medicines.rows == (("naproxen 500 mg", "1", "2", "–", "–", "–", "–"),)
    assert medicines.note == "–: cannot be said of any."


def test_side_effects_are_named_with_their_doses() -> None:
    given = replace(dose(SUMATRIPTAN, "2026-11-03 09:00"), side_effects=("tight chest", "#sleepy*"))
    medicines = medicines_of(with_doses(given))
    assert medicines.rows[0][-1] == "#sleepy* (1), tight chest (1)"


def test_a_dose_nobody_named_is_said_to_be_none_and_not_to_count() -> None:
    medicines = medicines_of(with_doses(Dose(medicine=UNNAMED, at=moment("2026-11-03 09:00"))))
    assert medicines.rows[0][:3] == ("not named yet", "1", "1")
    assert medicines.note == (
        "–: cannot be said of any. "
        "Not among the acute medicine days: doses not named yet, or of a medicine without a class."
    )


def test_each_class_has_its_line_and_its_whole_months() -> None:
    classes = classes_of(chronic_with_overuse())
    assert [column.title for column in classes.columns] == ["Class", "Sep", "Oct", "Monthly line", "In all"]
    assert classes.rows == (
        ("triptan", "14", "15", "10", "36 of 90"),
        ("simple painkiller", "3", "3", "15", "9 of 90"),
    )
    assert classes.note == (
        "Days in each whole month, and in all. Line: days a month for more than three months, ICHD-3 8.2. "
        "“?”: not enough recorded days."
    )


def test_months_can_be_thirty_days_counted_back() -> None:
    counting = Counting(overuse_month=OveruseMonth.THIRTY_DAYS)
    classes = classes_of(replace(chronic_with_overuse(), counting=counting))
    ends = ["to 23 Sep 2026", "to 23 Oct 2026", "to 22 Nov 2026"]
    assert [column.title for column in classes.columns] == ["Class", *ends, "Monthly line", "In all"]
    assert classes.rows == (
        # the fullest thirty to 23 Sep begin before the period
        ("triptan", "14", "14", "14", "10", "36 of 90"),
        ("simple painkiller", "4", "4", "4", "15", "9 of 90"),
    )
    assert classes.note == (
        "Days in the fullest 30 days that end in the 30 to each date, and in all. Line: days a month "
        "for more than three months, ICHD-3 8.2. “?”: not enough recorded days."
    )


def test_a_month_that_is_not_known_well_enough_is_left_open() -> None:
    material = chronic_with_overuse()
    unknown = replace(material.excerpt, attacks=(), days=())
    classes = classes_of(replace(material, excerpt=unknown))
    assert classes.rows == (
        ("triptan", "14", "15", "10", "36 of 36"),  # the line is reached whatever the other days were
        ("simple painkiller", "3 ?", "3 ?", "15", "9 of 9"),
    )


def test_a_month_of_which_nothing_is_known_has_no_number() -> None:
    material = chronic_with_overuse()
    of_november = replace(material.excerpt, attacks=(), days=(), doses=material.excerpt.doses[-6:])
    classes = classes_of(replace(material, excerpt=of_november))
    assert classes.rows == (
        ("triptan", "?", "?", "10", "3 of 3"),
        ("simple painkiller", "?", "?", "15", "3 of 3"),
    )


def test_without_any_it_says_so() -> None:
    assert acute(counted(menstrual())).blocks == (
        Missing(text="No acute medicine is recorded in this time."),
    )
    assert acute_classes(counted(menstrual())) is None
