"""Every group and note of the catalogue has its word."""

import pytest

from migrainejournal.catalogue import load_catalogue
from migrainejournal.gui.group_words import GROUPS, group_word, note_word

FOUND = sorted({item.group for item in load_catalogue()})
NOTES = sorted({item.note for item in load_catalogue() if item.note})


def test_every_group_of_the_catalogue_has_its_word_and_no_other_has() -> None:
    assert sorted(GROUPS) == FOUND


def test_no_word_stands_for_two_groups() -> None:
    words = [group_word(group) for group in FOUND]
    assert all(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    ("group", "word"),
    [
        ("cgrp_antibody", "CGRP antibody"),
        ("snri", "SNRI antidepressant"),
        ("habits", "daily habits"),
        ("my own kind", "my own kind"),
        ("", ""),
    ],
)
def test_a_group_is_said_in_words_and_an_unknown_one_as_written(group: str, word: str) -> None:
    assert group_word(group) == word


@pytest.mark.parametrize("note", NOTES)
def test_every_note_sends_to_a_clinician(note: str) -> None:
    assert "clinician" in note_word(note).split(" ", maxsplit=1)[1]
    assert note_word(note).endswith(".")


def test_a_note_of_a_later_version_is_said_as_written() -> None:
    assert note_word("kidney") == "kidney"
