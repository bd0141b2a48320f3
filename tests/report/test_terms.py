"""Every value has its word on paper, and it is the one that is said on the screen."""

import inspect
from enum import StrEnum

import pytest

from migrainejournal.catalogue import load_catalogue
from migrainejournal.domain import vocabulary
from migrainejournal.domain.vocabulary import (
    Bleeding,
    DayState,
    Role,
    Side,
    StopReason,
    Symptom,
    TreatmentKind,
)
from migrainejournal.gui.group_words import group_word
from migrainejournal.gui.wording import word
from migrainejournal.report.terms import group_term, term
from migrainejournal.report.words import LANGUAGES, report_words

KINDS = [
    kind
    for _, kind in inspect.getmembers(vocabulary, inspect.isclass)
    if issubclass(kind, StrEnum) and kind is not StrEnum
]
MEMBERS = [member for kind in KINDS for member in kind]
GROUPS = sorted({item.group for item in load_catalogue()})
SAID_OTHERWISE = {StopReason.CONTRAINDICATION}
"""On the screen the person is spoken of as "me"."""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("member", MEMBERS, ids=lambda m: f"{type(m).__name__}.{m}")
def test_every_value_of_the_vocabulary_has_a_word(language: str, member: StrEnum) -> None:
    assert term(report_words(language), member)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("group", GROUPS)
def test_every_group_of_the_catalogue_has_a_word(language: str, group: str) -> None:
    words = report_words(language)
    assert words.has(f"terms.{group}") or words.has(f"terms.group.{group}")


@pytest.mark.parametrize(
    "member", [m for m in MEMBERS if m not in SAID_OTHERWISE], ids=lambda m: f"{type(m).__name__}.{m}"
)
def test_a_value_is_called_on_paper_as_on_the_screen(member: StrEnum) -> None:
    assert term(report_words("en"), member) == word(member)


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_is_called_on_paper_as_on_the_screen(group: str) -> None:
    assert group_term(report_words("en"), group) == group_word(group)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (Side.BOTH, "both sides"),
        (Role.BOTH, "acute and preventive"),
        (Role.PREVENTIVE, "preventive"),
        (TreatmentKind.PREVENTIVE, "preventive medicine"),
        (Symptom.PHOTOPHOBIA, "light"),
        (Bleeding.LIGHT, "light"),
        (DayState.AURA, "aura without headache"),
        ("nausea", "nausea"),
        ("other:hiccups", "hiccups"),
        ("of_a_later_version", "of_a_later_version"),
    ],
)
def test_values_written_alike_are_said_apart(value: str, said: str) -> None:
    assert term(report_words("en"), value) == said


def test_a_group_of_ones_own_is_its_own_word() -> None:
    words = report_words("en")
    assert group_term(words, "light") == "light or tinted glasses"
    assert group_term(words, "my own class") == "my own class"
