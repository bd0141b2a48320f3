"""EHF 2020: classes and triptans that failed, debilitating days; each part met, not met or open."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

import pytest

from migrainejournal.clinical.acute_outcomes import MedicineResponse, acute_responses
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.months import Period, calendar_months
from migrainejournal.clinical.preventive_trials import Trial, trial
from migrainejournal.clinical.resistance import CLASS_OF_GROUP, ResistanceFinding, resistance
from migrainejournal.clinical.rules import Rule
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, StopReason
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, diary, known_diary, known_excerpt
from tests.values import course, dates_from, day, dose, doses_on, headache, medicine, moment

NOW = moment("2026-12-31 12:00")
RIZATRIPTAN = medicine("rizatriptan", OveruseClass.TRIPTAN)
OF_CLASSES = {
    1: ("antidepressant", "tricyclic", "snri"),
    2: ("antiepileptic",),
    3: ("beta_blocker",),
    4: ("calcium_antagonist",),
    5: ("cgrp_antibody", "gepant"),
    6: ("arb", "ace_inhibitor"),
    7: ("botulinum_toxin",),
    8: ("serotonin_antagonist", "other_preventive"),
}


def months(number: int) -> tuple[Period, ...]:
    """The last so many months of 2026."""
    return calendar_months(day("2026-01-01"), day("2026-12-31"))[12 - number :]


def debilitating(
    numbers: Sequence[int], *, function: int | None = 3, treated: bool = True, unknown: Iterable[date] = ()
) -> Diary:
    """The last months, with so many headache days of such function in each, treated with ibuprofen."""
    found = months(len(numbers))
    dates = [on for period, n in zip(found, numbers, strict=True) for on in dates_from(period.first, n)]
    return diary(
        known_excerpt(
            found[0].first,
            found[-1].last,
            attacks=[headache(on, function=function) for on in dates],
            doses=doses_on(IBUPROFEN, dates) if treated else (),
            unknown=unknown,
        )
    )


def failed(*groups: str, reason: StopReason = StopReason.SIDE_EFFECTS) -> list[Trial]:
    """A trial of each group, stopped."""
    today = day("2026-12-31")
    nothing = known_diary(today, today)
    return [
        trial(course("2026-01-01", "2026-02-01", group=group, stopped=reason), nothing, today)
        for group in groups
    ]


def responses(*of: tuple[Medicine, int, int]) -> tuple[MedicineResponse, ...]:
    """What medicines did in so many of so many doses, all far from each other in known days."""
    doses = [
        replace(dose(medicine_, f"{on} 08:00", before=5), pain_2h=0 if place < worked else 5)
        for medicine_, worked, number in of
        for place, on in enumerate(dates_from("2026-01-01", number, every=3))
    ]
    return acute_responses(
        doses,
        attacks=(),
        medicines={m.id: m for m, _, _ in of},
        known=frozenset(dates_from("2026-01-01", 300)),
        now=NOW,
    )


USELESS = responses((SUMATRIPTAN, 0, 4)) + responses((RIZATRIPTAN, 2, 4))
THREE_CLASSES = ("tricyclic", "antiepileptic", "beta_blocker")


def resistant(
    found: Diary | None = None,
    *,
    trials: Iterable[Trial] | None = None,
    acute: Iterable[MedicineResponse] = USELESS,
    rule: Rule = Rule.EHF_RESISTANT,
    number: int = 3,
) -> ResistanceFinding:
    return resistance(
        rule,
        found or debilitating([8] * number),
        months(number),
        trials=failed(*THREE_CLASSES) if trials is None else trials,
        responses=acute,
    )


def test_the_eight_classes_are_those_of_the_consensus() -> None:
    assert {group: class_ for class_, groups in OF_CLASSES.items() for group in groups} == CLASS_OF_GROUP


def test_all_three_parts_together_are_resistant() -> None:
    found = resistant()
    assert found.met is True
    assert found.judged
    assert found.failed_classes == (1, 2, 3)
    assert found.triptans_failed == 2
    assert found.months == (True, True, True)
    assert found.count == 24
    assert found.source == "EHF 2020, doi 10.1186/s10194-020-01130-5"


@pytest.mark.parametrize(
    ("groups", "met"),
    [
        (("tricyclic", "antiepileptic"), False),
        (("tricyclic", "snri", "antiepileptic"), False),
        (("cgrp_antibody", "gepant", "arb", "ace_inhibitor"), False),
        (("cgrp_antibody", "arb", "other_preventive"), True),
        (("tricyclic", "antiepileptic", "nerve_block", "magnesium"), False),
    ],
)
def test_classes_are_counted_not_medicines(groups: tuple[str, ...], met: bool) -> None:
    assert resistant(trials=failed(*groups)).met is met


def test_what_was_stopped_too_early_has_not_failed() -> None:
    found = resistant(trials=failed(*THREE_CLASSES, reason=StopReason.NO_EFFECT))
    assert found.met is False
    assert found.failed_classes == ()


def test_one_that_failed_makes_its_class_failed_whatever_another_did() -> None:
    trials = [*failed("tricyclic", reason=StopReason.COST_OR_ACCESS), *failed(*THREE_CLASSES)]
    assert resistant(trials=trials).failed_classes == (1, 2, 3)


def test_a_trial_never_measured_leaves_its_class_open() -> None:
    today = day("2026-12-31")
    long_enough = course("2026-01-01", "2026-06-01", group="beta_blocker")
    unmeasured = trial(long_enough, known_diary(today, today), today)
    assert unmeasured.has_failed is None
    assert resistant(trials=[*failed("tricyclic", "antiepileptic"), unmeasured]).met is None
    assert resistant(trials=[*failed("tricyclic"), unmeasured]).met is False


def test_contraindications_count_as_failures() -> None:
    assert resistant(trials=failed(*THREE_CLASSES, reason=StopReason.CONTRAINDICATION)).met is True


@pytest.mark.parametrize(
    ("numbers", "of_months", "met"),
    [
        pytest.param([8, 8, 8], (True, True, True), True, id="8 in each"),
        pytest.param([8, 7, 8], (True, False, True), False, id="7 in one"),
        pytest.param([12, 12, 7], (True, True, False), False, id="7 in the last"),
    ],
)
def test_8_debilitating_days_in_each_of_three_months(
    numbers: list[int], of_months: tuple[Verdict, ...], met: bool
) -> None:
    found = resistant(debilitating(numbers))
    assert found.months == of_months
    assert found.met is met


@pytest.mark.parametrize("function", [0, 1, 2])
def test_a_day_one_could_get_through_is_not_debilitating(function: int) -> None:
    assert resistant(debilitating([20, 20, 20], function=function)).met is False


def test_a_day_without_a_medicine_is_not_debilitating() -> None:
    found = resistant(debilitating([20, 20, 20], treated=False))
    assert found.met is False
    assert found.count == 0


def test_a_headache_day_without_a_word_on_function_is_open() -> None:
    found = resistant(debilitating([20, 20, 20], function=None))
    assert found.months == (None, None, None)
    assert found.met is None
    assert not found.judged


@pytest.mark.parametrize(
    ("known", "unknown", "verdict"), [(7, 1, None), (6, 1, False), (6, 2, None), (8, 9, True)]
)
def test_unknown_days_could_be_debilitating(known: int, unknown: int, verdict: Verdict) -> None:
    found = debilitating([8, 8, known], unknown=dates_from("2026-12-15", unknown))
    assert resistant(found).months == (True, True, verdict)


def test_only_the_last_months_are_looked_at() -> None:
    found = debilitating([0, 8, 8, 8])
    assert resistant(found, number=4).months == (True, True, True)
    assert resistant(debilitating([8, 8, 8, 0]), number=4).met is False


@pytest.mark.parametrize(("numbers", "met"), [([8, 8], None), ([8, 7], False)])
def test_with_less_than_three_months_it_is_open_unless_one_falls_short(
    numbers: list[int], met: Verdict
) -> None:
    found = resistant(debilitating(numbers), number=2)
    assert found.months == tuple(number >= 8 for number in numbers)
    assert found.met is met


TWO = (SUMATRIPTAN, RIZATRIPTAN)


@pytest.mark.parametrize(
    ("worked", "answers", "failed_", "met"),
    [
        pytest.param((0, 0), (4, 4), 2, True, id="two failed"),
        pytest.param((2, 2), (4, 4), 2, True, id="two in four is a failure"),
        pytest.param((3, 2), (4, 4), 1, False, id="three in four is not"),
        pytest.param((0, 0), (4, 3), 1, None, id="of one too little is known"),
        pytest.param((4, 0), (4, 3), 0, False, id="one works"),
    ],
)
def test_two_triptans_must_have_failed(
    worked: tuple[int, int], answers: tuple[int, int], failed_: int, met: Verdict
) -> None:
    acute = [
        response
        for of, good, number in zip(TWO, worked, answers, strict=True)
        for response in responses((of, good, number))
    ]
    found = resistant(acute=acute)
    assert found.triptans_failed == failed_
    assert found.met is met


def test_other_medicines_are_no_triptans() -> None:
    acute = [*responses((SUMATRIPTAN, 0, 4)), *responses((IBUPROFEN, 0, 4))]
    found = resistant(acute=acute)
    assert found.triptans_failed == 1
    assert found.met is None  # a second triptan may yet fail


REFRACTORY = tuple(groups[-1] for groups in OF_CLASSES.values())


@pytest.mark.parametrize(
    ("groups", "number", "met"),
    [
        pytest.param(REFRACTORY, 6, True, id="all classes, six months"),
        pytest.param(REFRACTORY[:-1], 6, False, id="seven classes"),
        pytest.param(REFRACTORY, 5, None, id="five months"),
    ],
)
def test_refractory_needs_all_classes_and_six_months(
    groups: tuple[str, ...], number: int, met: Verdict
) -> None:
    found = resistant(trials=failed(*groups), rule=Rule.EHF_REFRACTORY, number=number)
    assert found.met is met
    assert found.rule is Rule.EHF_REFRACTORY
    assert len(found.months) == number


def test_answers_of_four_doses_are_far_enough_apart_to_be_judged() -> None:
    (response,) = responses((SUMATRIPTAN, 3, 4))
    assert [outcome.sustained_24h for outcome in response.rated] == [True, True, True, False]
    assert response.is_effective is True
