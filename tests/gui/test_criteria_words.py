"""Every feature, cause and shortfall has its own words, and no attack's criteria are left unsaid."""

from itertools import product

import pytest

from migrainejournal.clinical.day_causes import Cause, Shortfall
from migrainejournal.clinical.features import Feature
from migrainejournal.clinical.ichd import AttackCheck
from migrainejournal.gui.criteria_words import (
    cause_sentence,
    check_sentence,
    feature_sentences,
    shortfall_sentence,
)
from tests.values import attack

VERDICTS = (True, False, None)


def test_every_cause_and_every_shortfall_is_a_sentence_of_its_own() -> None:
    told = [*(cause_sentence(cause) for cause in Cause), *(shortfall_sentence(s) for s in Shortfall)]
    assert len(set(told)) == len(Cause) + len(Shortfall)
    assert all(sentence.endswith(".") for sentence in told)


def test_every_feature_is_named_once() -> None:
    told = " ".join(feature_sentences(attack("2026-11-08 08:00", "2026-11-08 12:00")))
    assert told.count(",") + told.count(": ") == len(Feature)


@pytest.mark.parametrize("verdicts", list(product(VERDICTS, repeat=5)))
def test_a_pattern_is_only_named_with_its_source_and_the_way_to_a_clinician(
    verdicts: tuple[bool | None, ...],
) -> None:
    b, c, d, aura, six = verdicts
    check = AttackCheck(without_aura={"B": b, "C": c, "D": d}, with_aura={"B": aura, "C": six})
    told = check_sentence(check)
    assert "ICHD-3" in told
    assert ("Pattern consistent with" in told) == (check.rule is not None)
    assert ("discuss with your clinician" in told) == (check.rule is not None)
    assert ("not met" in told) == (check.rule is None and check.is_judged)
