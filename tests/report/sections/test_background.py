"""What the person wrote of themselves stands as it was written."""

from migrainejournal.domain.person import Profile
from migrainejournal.report.sections.background import background
from tests.report.sections.small_reports import facts, report


def test_what_is_not_filled_in_vanishes() -> None:
    assert background(report()) is None
    assert background(report(profile=Profile(name="Ada", diagnosis="  \n"))) is None


def test_what_is_filled_in_stands_in_a_fixed_order() -> None:
    profile = Profile(
        pregnancy="none planned",
        allergies="#penicillin",
        imaging="MRI 2019",
        conditions="asthma",
        diagnosis="migraine {without} aura",
    )
    assert list(facts(background(report(profile=profile))).items()) == [
        ("Diagnosis", "migraine {without} aura"),
        ("Conditions", "asthma"),
        ("Imaging", "MRI 2019"),
        ("Allergies", "#penicillin"),
        ("Pregnancy", "none planned"),
    ]
