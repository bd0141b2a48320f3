"""The report's words for values of the vocabulary and groups of the catalogue, which stand in terms.toml."""

from enum import StrEnum

from migrainejournal.domain.vocabulary import OTHER_SYMPTOM
from migrainejournal.report.words import ReportWords


def term(words: ReportWords, value: str) -> str:
    """The word for a member of a vocabulary, or for a symptom's code.

    A symptom of the person's own is their own word, one of a later version its code; raises KeyError for a
    member without a word.
    """
    if not isinstance(value, StrEnum):
        return words(f"terms.{value}") if words.has(f"terms.{value}") else value.removeprefix(OTHER_SYMPTOM)
    own = f"terms.{type(value).__name__}.{value}"
    return words(own if words.has(own) else f"terms.{value}")


def group_term(words: ReportWords, group: str) -> str:
    """The word for a group of the catalogue; one of the person's own or of a later version is its own."""
    for key in (f"terms.group.{group}", f"terms.{group}"):
        if words.has(key):
            return words(key)
    return group
