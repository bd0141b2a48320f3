"""ICHD-3 1.2, criteria B and C: three of six, with what is not recorded left open."""

from dataclasses import replace

import pytest

from migrainejournal.clinical.auras import aura_dates, has_three_of_six, ichd_aura_dates
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Attack, Aura
from migrainejournal.domain.vocabulary import AuraKind
from tests.values import attack, aura, days, moment, reading

NOTHING_OF_IT = replace(aura(4, start="2026-11-09 08:00"), unilateral=False, positive=False, gradual=False)
"""A visual aura with none of the six, of an attack that does not hurt."""


def painless(*auras: Aura) -> Attack:
    return replace(attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0), auras=auras)


def painful(*auras: Aura, from_: str = "08:30") -> Attack:
    hurts = (reading("2026-11-09 08:00", 0), reading(f"2026-11-09 {from_}", 5))
    return replace(attack("2026-11-09 08:00", "2026-11-09 20:00"), readings=hurts, auras=auras)


def likely(known: Aura, *more: Aura) -> Verdict:
    """The verdict where two characteristics, one-sided and positive, are met besides those in question."""
    return has_three_of_six(painless(replace(known, unilateral=True, positive=True), *more))


def test_without_an_aura_nothing_is_met() -> None:
    assert has_three_of_six(painless()) is False
    assert aura_dates(painless()) == ichd_aura_dates(painless()) == set()


def test_of_an_aura_nothing_else_is_known() -> None:
    assert has_three_of_six(painless(Aura())) is None
    assert has_three_of_six(painless(NOTHING_OF_IT)) is False


@pytest.mark.parametrize(
    ("given", "met"),
    [
        ({"unilateral": True, "positive": True, "gradual": True}, True),
        ({"unilateral": True, "positive": True}, False),
        ({"unilateral": True, "positive": True, "gradual": None}, None),
        ({"unilateral": True, "gradual": True}, False),
        ({"positive": True, "gradual": True}, False),
        ({"positive": None, "gradual": None}, False),
        ({"unilateral": None, "positive": None, "gradual": None}, None),
        ({"unilateral": True, "positive": True, "minutes": 5}, True),
        ({"unilateral": True, "positive": True, "minutes": 60}, True),
        ({"unilateral": True, "positive": True, "minutes": 61}, False),
        ({"unilateral": True, "positive": True, "minutes": None}, None),
    ],
)
def test_three_of_six(given: dict[str, object], met: Verdict) -> None:
    assert has_three_of_six(painless(replace(NOTHING_OF_IT, **given))) is met  # type: ignore[arg-type]  # one each


def test_one_symptom_of_several_is_enough_for_what_any_may_have() -> None:
    each = [
        replace(NOTHING_OF_IT, unilateral=True),
        replace(NOTHING_OF_IT, positive=True),
        replace(NOTHING_OF_IT, gradual=True),
    ]
    assert has_three_of_six(painless(*each)) is True


@pytest.mark.parametrize(
    ("start", "met"),
    [("2026-11-09 08:00", False), ("2026-11-09 08:01", True), (None, None)],
    ids=["at once", "one after the other", "not known when"],
)
def test_two_symptoms_in_succession(start: str | None, met: Verdict) -> None:
    second = replace(NOTHING_OF_IT, start=moment(start) if start else None)
    assert likely(NOTHING_OF_IT, second) is met


def test_the_same_moment_in_two_zones_is_one() -> None:
    second = replace(NOTHING_OF_IT, start=moment("2026-11-09 07:00", "Europe/London"))
    assert likely(NOTHING_OF_IT, second) is False


def test_two_symptoms_known_to_follow_each_other_are_enough_though_a_third_has_no_time() -> None:
    second = replace(NOTHING_OF_IT, start=moment("2026-11-09 08:10"))
    assert likely(NOTHING_OF_IT, second, replace(NOTHING_OF_IT, start=None)) is True


def test_a_single_symptom_cannot_follow_itself() -> None:
    assert likely(replace(NOTHING_OF_IT, start=None)) is False


@pytest.mark.parametrize(
    ("lengths", "met"),
    [
        ((5, 60), True),
        ((4, 30), False),
        ((30, 121), False),
        ((30, None), None),
        ((4, None), False),
    ],
)
def test_every_symptom_must_be_of_the_right_length(lengths: tuple[int | None, ...], met: Verdict) -> None:
    auras = [replace(NOTHING_OF_IT, minutes=minutes) for minutes in lengths]
    assert likely(*auras) is met


@pytest.mark.parametrize(
    ("minutes", "kinds", "met"),
    [
        pytest.param(60, [AuraKind.VISUAL], True, id="one kind, 60 min"),
        pytest.param(61, [AuraKind.VISUAL], False, id="one kind, 61 min"),
        pytest.param(180, [AuraKind.VISUAL, AuraKind.SENSORY, AuraKind.RETINAL], True, id="three, 180 min"),
        pytest.param(181, [AuraKind.VISUAL, AuraKind.SENSORY, AuraKind.RETINAL], False, id="three, 181 min"),
        pytest.param(61, [AuraKind.VISUAL, None], False, id="one kind and an unknown one, 61 min"),
        pytest.param(72 * 60, [AuraKind.MOTOR], True, id="motor, 72 h"),
        pytest.param(72 * 60 + 1, [AuraKind.MOTOR], False, id="motor, longer"),
    ],
)
def test_how_long_a_symptom_may_last(minutes: int, kinds: list[AuraKind | None], met: bool) -> None:
    auras = [replace(NOTHING_OF_IT, kind=kind, minutes=minutes) for kind in kinds]
    assert likely(*auras) is met


@pytest.mark.parametrize("kind", [*AuraKind, None])
@pytest.mark.parametrize("one_sided", [False, None])
def test_speech_always_counts_as_one_sided(kind: AuraKind | None, one_sided: bool | None) -> None:
    found = replace(NOTHING_OF_IT, kind=kind, unilateral=one_sided, positive=True, gradual=True)
    expected = True if kind is AuraKind.SPEECH else one_sided
    assert has_three_of_six(painless(found)) is expected


BEFORE_PAIN = replace(NOTHING_OF_IT, unilateral=True, positive=True)
"""An aura of four minutes at 08:00 with two of the six."""


@pytest.mark.parametrize(
    ("hurt_from", "met"),
    [("08:00", True), ("08:30", True), ("09:04", True), ("09:05", False), ("12:00", False)],
)
def test_headache_with_the_aura_or_within_60_minutes_of_its_end(hurt_from: str, met: bool) -> None:
    assert has_three_of_six(painful(BEFORE_PAIN, from_=hurt_from)) is met


def test_an_attack_without_pain_is_followed_by_none() -> None:
    assert has_three_of_six(painless(BEFORE_PAIN)) is False


def test_an_attack_without_readings_hurts_from_its_start() -> None:
    unread = replace(painless(BEFORE_PAIN), readings=())
    assert has_three_of_six(unread) is True
    early = replace(BEFORE_PAIN, start=moment("2026-11-09 06:00"))
    assert has_three_of_six(replace(unread, auras=(early,))) is False


def test_an_aura_in_the_middle_of_a_headache_is_accompanied_by_it() -> None:
    late = replace(BEFORE_PAIN, start=moment("2026-11-09 12:00"))
    assert has_three_of_six(painful(late)) is True
    assert has_three_of_six(painful(replace(late, minutes=None))) is True


@pytest.mark.parametrize(("hurt_from", "met"), [("08:00", True), ("09:00", True), ("09:01", None)])
def test_an_aura_of_unknown_length_lasts_no_less_than_nothing(hurt_from: str, met: Verdict) -> None:
    of_unknown_length = replace(BEFORE_PAIN, minutes=None)
    assert has_three_of_six(painful(of_unknown_length, from_=hurt_from)) is met


def test_a_headache_long_after_an_aura_of_unknown_length_may_have_followed_it() -> None:
    too_short = replace(NOTHING_OF_IT, minutes=4)
    of_unknown_length = replace(BEFORE_PAIN, minutes=None)
    assert has_three_of_six(painful(of_unknown_length, too_short, from_="09:05")) is None
    assert has_three_of_six(painful(BEFORE_PAIN, too_short, from_="09:05")) is False


@pytest.mark.parametrize(("pain", "met"), [(0, False), (1, True)])
def test_the_slightest_pain_is_headache(pain: int, met: bool) -> None:
    found = painful(BEFORE_PAIN, from_="12:00")
    begun = replace(found, readings=(reading("2026-11-09 09:00", pain), *found.readings[1:]))
    assert has_three_of_six(begun) is met


def test_without_a_time_of_its_own_an_aura_begins_with_the_attack() -> None:
    assert has_three_of_six(painful(replace(BEFORE_PAIN, start=None), from_="09:04")) is True
    assert has_three_of_six(painful(replace(BEFORE_PAIN, start=None), from_="09:05")) is False


def test_the_dates_are_those_on_which_the_auras_began() -> None:
    evening = replace(NOTHING_OF_IT, minutes=20, start=moment("2026-11-09 23:50"))
    night = replace(NOTHING_OF_IT, minutes=61, start=moment("2026-11-10 00:10"))
    found = replace(painful(evening, night), start=moment("2026-11-09 23:00"), end=moment("2026-11-10 08:00"))
    assert aura_dates(found) == set(days("2026-11-09"))
    assert ichd_aura_dates(found) == set()
    positive = replace(night, positive=True, unilateral=True, gradual=True)
    met = replace(found, auras=(evening, positive))
    assert ichd_aura_dates(met) == set(days("2026-11-09", "2026-11-10"))
