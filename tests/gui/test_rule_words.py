"""Every rule is said in one plain sentence and names where it was published."""

import pytest

from migrainejournal.clinical.rules import OF_EPISODE, OF_INSTRUMENT, OF_MIGRAINE_DAY, SOURCES, Rule
from migrainejournal.domain.vocabulary import EpisodeRule, Instrument, MigraineDayRule
from migrainejournal.gui.rule_words import rule_sentence


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_has_a_sentence_and_a_source(rule: Rule) -> None:
    assert rule_sentence(rule).endswith(".")
    assert SOURCES[rule]


@pytest.mark.parametrize("rule", Rule)
def test_no_sentence_alarms(rule: Rule) -> None:
    words = rule_sentence(rule).casefold().replace(",", " ").replace(".", " ").split()
    assert not {"danger", "risk", "warning", "must", "cure", "healthy", "bad"}.intersection(words)
    assert "!" not in rule_sentence(rule)


def test_no_two_rules_are_said_alike_but_those_of_nice() -> None:
    sentences = {rule: rule_sentence(rule) for rule in Rule if rule is not Rule.NICE_TA906}
    assert len(set(sentences.values())) == len(sentences)


def test_every_rule_that_can_be_switched_and_every_questionnaire_is_one() -> None:
    assert set(OF_MIGRAINE_DAY) == set(MigraineDayRule)
    assert set(OF_EPISODE) == set(EpisodeRule)
    assert set(OF_INSTRUMENT) == set(Instrument)
