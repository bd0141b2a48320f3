"""What a report is to be: its time, its parts, its paper."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from migrainejournal.report.document import Paper


class Kind(StrEnum):
    """Which report."""

    SUMMARY = "summary"
    LETTER = "letter"


class SectionKey(StrEnum):
    """The sections of a summary, in their order; the values are keys in the settings."""

    WISH = "wish"
    FIGURES = "figures"
    FOUR_WEEKS = "four_weeks"
    DAYS = "days"
    ACUTE = "acute"
    ATTACKS = "attacks"
    TREATMENTS = "treatments"
    CYCLES = "cycles"
    FUNCTION = "function"
    MOOD = "mood"
    BODY = "body"
    PATTERNS = "patterns"
    BACKGROUND = "background"
    THERAPIES = "therapies"
    DEFINITIONS = "definitions"
    ATTACK_LIST = "attack_list"


USUAL_SECTIONS = frozenset(SectionKey) - {SectionKey.MOOD, SectionKey.ATTACK_LIST}
"""All but what is private, or long."""


@dataclass(frozen=True, kw_only=True)
class ReportChoices:
    """From `first` to `last`, both included. `with_data` attaches the counted data to the PDF."""

    first: date
    last: date
    kind: Kind = Kind.SUMMARY
    sections: frozenset[SectionKey] = USUAL_SECTIONS
    paper: Paper = Paper.A4
    language: str = "en"
    with_name: bool = True
    with_data: bool = False
