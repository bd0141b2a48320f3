"""A report's counts of a small journal, as its sections see them."""

from dataclasses import replace

from migrainejournal.report.choices import ReportChoices
from migrainejournal.report.counted import Counted
from migrainejournal.report.material import Material
from migrainejournal.report.words import report_words
from tests.report.lives import CHOICES


def counted(material: Material, choices: ReportChoices = CHOICES) -> Counted:
    """The counts, in English."""
    return Counted(material=material, choices=choices, words=report_words("en"))


def over(material: Material, first: str, last: str) -> Counted:
    """The counts of another time."""
    from tests.values import day

    return counted(material, replace(CHOICES, first=day(first), last=day(last)))
