"""Every rule says where it was published, and every choice of the person has its rule."""

import pytest

from migrainejournal.clinical.finding import Finding
from migrainejournal.clinical.rules import OF_EPISODE, OF_INSTRUMENT, OF_MIGRAINE_DAY, SOURCES, Rule
from migrainejournal.domain.vocabulary import EpisodeRule, Instrument, MigraineDayRule
from tests.values import days


@pytest.mark.parametrize("rule", Rule)
def test_every_rule_names_its_source(rule: Rule) -> None:
    assert SOURCES[rule].strip()
    assert Finding(rule=rule).source == SOURCES[rule]


@pytest.mark.parametrize("rule", [rule for rule in Rule if rule.value[0].isdigit() and "." in rule.value])
def test_a_number_of_ichd_3_is_its_source(rule: Rule) -> None:
    assert SOURCES[rule] == f"ICHD-3 {rule.value}"


def test_every_choice_has_its_rule() -> None:
    assert set(OF_MIGRAINE_DAY) == set(MigraineDayRule)
    assert set(OF_EPISODE) == set(EpisodeRule)
    assert set(OF_INSTRUMENT) == set(Instrument)
    assert len({*OF_MIGRAINE_DAY.values(), *OF_EPISODE.values(), *OF_INSTRUMENT.values()}) == 4 + 3 + 6


def test_a_finding_counts_its_days() -> None:
    assert Finding(rule=Rule.LEIDEN, days=days("2026-11-01", "2026-11-03")).count == 2
    assert Finding(rule=Rule.LEIDEN).count == 0
    assert Finding(rule=Rule.LEIDEN).judged
