"""ICHD-3 1.1, criteria C and D: what is recorded of an attack, and what is not."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.features import (
    Feature,
    features,
    has_nausea_or_both_phobias,
    has_two_of_four,
    is_analgesic,
)
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Quality, Role, Side, Symptom
from tests.values import attack, medicine

NAUSEA, VOMITING = Symptom.NAUSEA, Symptom.VOMITING
LIGHT, SOUND = Symptom.PHOTOPHOBIA, Symptom.PHONOPHOBIA
WORSE_MOVING = Symptom.AGGRAVATED_BY_ACTIVITY


def with_these(
    side: Side | None = None, quality: Quality | None = None, pain: int | None = None, *symptoms: str
) -> Attack:
    found = attack("2026-11-09 08:00", "2026-11-09 13:00", pain=pain)
    return replace(found, side=side, quality=quality, symptoms=symptoms)


@pytest.mark.parametrize(
    ("found", "met"),
    [
        pytest.param(with_these(), None, id="nothing recorded"),
        pytest.param(with_these(Side.LEFT, Quality.THROBBING), True, id="left and throbbing"),
        pytest.param(with_these(Side.RIGHT, None, 4), True, id="right and moderate"),
        pytest.param(with_these(Side.ALTERNATING, None, 10), True, id="alternating and severe"),
        pytest.param(with_these(Side.BOTH, Quality.THROBBING, 3, NAUSEA), False, id="throbbing alone"),
        pytest.param(with_these(Side.BOTH, Quality.THROBBING, 4, NAUSEA), True, id="throbbing and moderate"),
        pytest.param(with_these(Side.BOTH, Quality.PRESSING, 4, WORSE_MOVING), True, id="moderate and worse"),
        pytest.param(with_these(Side.LEFT, Quality.PRESSING, 3, WORSE_MOVING), True, id="left and worse"),
        pytest.param(with_these(Side.LEFT, Quality.STABBING, 3, NAUSEA), False, id="one-sided alone"),
        pytest.param(with_these(Side.LEFT, Quality.BURNING, 3), None, id="one, symptoms not recorded"),
        pytest.param(with_these(Side.BOTH, Quality.PRESSING, 3), False, id="none, symptoms not recorded"),
        pytest.param(with_these(Side.BOTH, Quality.PRESSING, None, NAUSEA), False, id="none, pain unknown"),
        pytest.param(with_these(Side.LEFT, Quality.PRESSING, None, NAUSEA), None, id="one, pain unknown"),
        pytest.param(with_these(None, Quality.PRESSING, 8, NAUSEA), None, id="one, side unknown"),
        pytest.param(with_these(None, None, 3, NAUSEA), None, id="side and quality could be two"),
        pytest.param(with_these(Side.BOTH, None, 3, NAUSEA), False, id="quality alone is not enough"),
    ],
)
def test_two_of_four(found: Attack, met: Verdict) -> None:
    assert has_two_of_four(found) is met


def test_the_peak_of_the_pain_counts() -> None:
    found = replace(with_these(Side.LEFT, Quality.PRESSING, 2, NAUSEA))
    worse = replace(
        found, readings=(*found.readings, *attack("2026-11-09 10:00", pain=4).readings, *found.readings)
    )
    assert has_two_of_four(found) is False
    assert has_two_of_four(worse) is True


@pytest.mark.parametrize(
    ("symptoms", "met"),
    [
        ((), None),
        ((NAUSEA,), True),
        ((VOMITING,), True),
        ((LIGHT,), False),
        ((SOUND,), False),
        ((LIGHT, SOUND), True),
        ((Symptom.OSMOPHOBIA, LIGHT), False),
        ((WORSE_MOVING, Symptom.NECK_PAIN), False),
        (("other:queasy",), False),
        ((LIGHT, SOUND, NAUSEA, VOMITING), True),
    ],
)
def test_nausea_or_vomiting_or_light_and_sound_together(symptoms: tuple[str, ...], met: Verdict) -> None:
    assert has_nausea_or_both_phobias(with_these(None, None, None, *symptoms)) is met


def test_each_feature_is_told_by_itself() -> None:
    assert set(features(with_these()).values()) == {None}
    assert features(with_these(Side.LEFT, Quality.PRESSING, 3, LIGHT)) == {
        Feature.ONE_SIDED: True,
        Feature.THROBBING: False,
        Feature.MODERATE_OR_SEVERE: False,
        Feature.AGGRAVATED_BY_ACTIVITY: False,
        Feature.NAUSEA_OR_VOMITING: False,
        Feature.PHOTOPHOBIA: True,
        Feature.PHONOPHOBIA: False,
    }
    assert features(with_these(Side.BOTH, Quality.THROBBING, 4, SOUND, VOMITING, WORSE_MOVING)) == {
        Feature.ONE_SIDED: False,
        Feature.THROBBING: True,
        Feature.MODERATE_OR_SEVERE: True,
        Feature.AGGRAVATED_BY_ACTIVITY: True,
        Feature.NAUSEA_OR_VOMITING: True,
        Feature.PHOTOPHOBIA: False,
        Feature.PHONOPHOBIA: True,
    }


@pytest.mark.parametrize(
    ("of", "against_pain"),
    [
        (medicine("sumatriptan", OveruseClass.TRIPTAN), True),
        (medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH), True),
        (medicine("ibuprofen", OveruseClass.NON_OPIOID), True),
        (medicine("metoclopramide"), False),
        (medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE), False),
    ],
)
def test_what_is_taken_against_the_pain(of: Medicine, against_pain: bool) -> None:
    assert is_analgesic(of) is against_pain
