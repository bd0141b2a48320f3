"""Every value has its own word."""

from enum import StrEnum

import pytest

from migrainejournal.domain import vocabulary
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.vocabulary import (
    AURA,
    OTHER_SYMPTOM,
    VERBAL_PAIN,
    Bleeding,
    DoseReason,
    OveruseClass,
    Role,
    Side,
    Symptom,
)
from migrainejournal.gui import wording
from migrainejournal.interchange.importer import SECTIONS, DateOrder

MEMBERS = [
    member
    for kind in vars(vocabulary).values()
    if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    for member in kind
]


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_every_member_of_the_vocabulary_has_its_word(member: StrEnum) -> None:
    assert wording.word(member)


@pytest.mark.parametrize("code", [*(symptom.value for symptom in Symptom), AURA, *VERBAL_PAIN])
def test_every_code_has_its_word(code: str) -> None:
    assert wording.word(code)


def test_the_same_value_of_two_kinds_is_two_words() -> None:
    assert (wording.word(Side.BOTH), wording.word(Role.BOTH)) == ("both sides", "acute and preventive")
    assert (wording.word(Bleeding.LIGHT), wording.word("photophobia")) == ("light", "light")
    assert wording.word(OveruseClass.OTHER) == wording.word(DoseReason.OTHER) == "other"


def test_a_symptom_of_ones_own_is_its_own_word() -> None:
    assert wording.word(OTHER_SYMPTOM + "hiccups") == "hiccups"


def test_a_symptom_of_a_later_version_is_its_code() -> None:
    assert wording.word("later_version") == "later_version"


def test_a_member_without_a_word_is_not_passed_over() -> None:
    with pytest.raises(KeyError):
        wording.word(DateOrder.DAY_FIRST)


@pytest.mark.parametrize("name", SECTIONS)
def test_every_kind_of_record_has_its_words(name: str) -> None:
    assert wording.section(name)


def test_a_section_of_another_version_has_its_name() -> None:
    assert wording.section("weather") == "weather"


def test_a_medicine_is_without_a_name_by_its_id_alone() -> None:
    assert wording.medicine_name(UNNAMED_MEDICINE) == wording.medicine_name(None)
    assert wording.medicine_name(Medicine(name="?")) == "?"
