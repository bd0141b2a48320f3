"""Patterns in neutral sentences, each with its rule, its line, and the months it was looked for in."""

from collections.abc import Iterable
from datetime import date
from itertools import cycle

import pytest

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.counting import Counting
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.treatment import Treatment
from migrainejournal.domain.vocabulary import OveruseClass, OveruseMonth, StopReason
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.document import Missing
from migrainejournal.report.sections.patterns import patterns
from tests.report.lives import NAPROXEN, SUMATRIPTAN
from tests.report.sections.small_reports import report, sentences
from tests.values import bleeding, course, dates_from, day, dose, doses_on, medicine, migraine, step

MONTHS = ("2026-07-01", "2026-08-01", "2026-09-01", "2026-10-01")
"""The last four whole months; only the last two of them lie in the period."""
CHRONIC = "Chronic pattern (ICHD-3 1.3):"
TRIPTAN = "Triptan days (ICHD-3 8.2.2):"
OVERUSE = "Acute medicine (ICHD-3 8.2):"
MENSTRUAL = "Menstrual window (ICHD-3 A1.1.1):"
RESISTANT = "Resistant migraine (EHF 2020):"
REFRACTORY = "Refractory migraine (EHF 2020):"
NOT_JUDGED = (
    "Chronic pattern and overuse (ICHD-3 1.3, 8.2): not enough recorded days in the whole months of this "
    "time."
)


def each_month(*numbers: int) -> list[date]:
    """So many dates from the first of each of the four months."""
    return [on for first, number in zip(MONTHS, numbers, strict=True) for on in dates_from(first, number)]


def taken(of: Medicine, *numbers: int) -> tuple[Dose, ...]:
    return doses_on(of, each_month(*numbers))


def found_with(doses: Iterable[Dose]) -> dict[str, str]:
    return sentences(patterns(report(doses=doses, medicines=[SUMATRIPTAN, NAPROXEN])))


def test_they_are_computed_and_no_diagnosis() -> None:
    found = patterns(report())
    assert found is not None
    assert (found.key, found.note) == (SectionKey.PATTERNS, "computed from the diary, not a diagnosis")


def test_four_months_over_both_lines_are_the_chronic_pattern() -> None:
    found = sentences(patterns(report(map(migraine, each_month(15, 16, 15, 17)))))
    assert found[CHRONIC] == (
        "15 headache days, 8 of them like migraine, in 4 of 4 months, Jul – Oct 2026 "
        "(latest: 15 of 31, 16 of 31, 15 of 30, 17 of 31 days). "
        "Pattern consistent with chronic migraine (criteria A and C)."
    )


def test_one_month_below_the_line_makes_none() -> None:
    found = sentences(patterns(report(map(migraine, each_month(15, 16, 14, 17)))))
    assert "in 3 of 4 months" in found[CHRONIC]
    assert "consistent" not in found[CHRONIC]


def test_a_month_that_could_still_reach_the_line_is_open() -> None:
    unknown = dates_from("2026-09-11", 5)
    found = sentences(patterns(report(map(migraine, each_month(4, 4, 10, 4)), unknown=unknown)))
    assert found[CHRONIC] == (
        "15 headache days, 8 of them like migraine, in 0 of 4 months, Jul – Oct 2026 "
        "(latest: 4 of 31, 4 of 31, 10 of 25, 4 of 31 days). Not enough recorded days in 1."
    )


def test_months_of_two_years_are_told_with_both() -> None:
    found = sentences(patterns(report(first=day("2025-12-01"))))
    assert "in 0 of 11 months, Dec 2025 – Oct 2026 (" in found[CHRONIC]


def test_a_longer_period_is_looked_at_in_all_its_months() -> None:
    found = sentences(patterns(report(first=day("2026-01-01"))))
    assert "0 of 10 months, Jan – Oct 2026 (" in found[CHRONIC]


def test_a_line_reached_for_longer_than_three_months_is_a_pattern() -> None:
    found = found_with(taken(SUMATRIPTAN, 10, 10, 11, 10))
    assert found[TRIPTAN] == (
        "line of 10 reached in 4 of 4 months (to Oct 2026: 10, 10, 11, 10). "
        "Pattern consistent with triptan overuse. "
        "Headache days were below 15 in such a month."
    )


def test_a_line_reached_in_three_months_is_not_longer_than_three() -> None:
    assert "consistent" not in found_with(taken(SUMATRIPTAN, 9, 10, 11, 10))[TRIPTAN]


def test_a_line_reached_once_is_none() -> None:
    assert found_with(taken(SUMATRIPTAN, 10, 3, 3, 3))[TRIPTAN] == (
        "line of 10 reached in 1 of 4 months (to Oct 2026: 10, 3, 3, 3). "
        "Headache days were below 15 in such a month."
    )


def test_a_class_by_itself_is_not_several() -> None:
    assert [lead for lead in found_with(taken(SUMATRIPTAN, 3, 3, 3, 3)) if "8.2" in lead] == [TRIPTAN]


def test_several_classes_are_counted_together_besides() -> None:
    found = found_with((*taken(SUMATRIPTAN, 3, 3, 3, 3), *taken(NAPROXEN, 9, 9, 9, 12)))
    assert list(found)[1:] == [
        TRIPTAN,
        "Simple painkiller days (ICHD-3 8.2.3):",
        "Days with several classes (ICHD-3 8.2.6):",
    ]
    assert found["Simple painkiller days (ICHD-3 8.2.3):"] == (
        "line of 15 reached in 0 of 4 months (to Oct 2026: 9, 9, 9, 12)."
    )
    assert found["Days with several classes (ICHD-3 8.2.6):"].startswith(
        "line of 10 reached in 1 of 4 months (to Oct 2026: 9, 9, 9, 12)."
    )


@pytest.mark.parametrize(
    ("class_", "lead", "pattern"),
    [
        (OveruseClass.ERGOT, "Ergot days (ICHD-3 8.2.1):", "ergot overuse"),
        (OveruseClass.OPIOID, "Opioid days (ICHD-3 8.2.4):", "opioid overuse"),
        (
            OveruseClass.COMBINATION,
            "Combination painkiller days (ICHD-3 8.2.5):",
            "combination painkiller overuse",
        ),
        (
            OveruseClass.OTHER,
            "Days with another acute medicine (ICHD-3 8.2.8):",
            "overuse of another acute medicine",
        ),
    ],
)
def test_each_class_has_its_code(class_: OveruseClass, lead: str, pattern: str) -> None:
    one = medicine("one", class_)
    found = sentences(patterns(report(doses=taken(one, 10, 10, 10, 10), medicines=[one])))
    assert found[lead] == (
        "line of 10 reached in 4 of 4 months (to Oct 2026: 10, 10, 10, 10). "
        f"Pattern consistent with {pattern}. "
        "Headache days were below 15 in such a month."
    )


def test_doses_without_a_name_are_told_apart() -> None:
    found = found_with(taken(UNNAMED_MEDICINE, 10, 10, 10, 10))
    assert (
        "reached in 4 of 4 months" in found["Days with several classes, some not named yet (ICHD-3 8.2.7):"]
    )


def test_gepants_reach_no_line() -> None:
    gepant = medicine("rimegepant", OveruseClass.GEPANT)
    found = sentences(patterns(report(doses=taken(gepant, 20, 20, 20, 20), medicines=[gepant])))
    assert list(found) == [CHRONIC, OVERUSE]


def test_no_medicine_at_all_is_said_in_a_sentence() -> None:
    assert sentences(patterns(report()))[OVERUSE] == (
        "no day with a counted acute medicine in 4 months, Jul – Oct 2026."
    )


def test_no_medicine_on_unknown_days_is_not_said_to_be_good() -> None:
    found = sentences(patterns(report(unknown=dates_from("2026-09-01", 10))))
    assert found[OVERUSE].endswith("Jul – Oct 2026. Not enough recorded days in 1.")


def test_months_can_be_thirty_days_counted_back() -> None:
    counting = Counting(overuse_month=OveruseMonth.THIRTY_DAYS)
    doses = doses_on(SUMATRIPTAN, dates_from("2026-11-01", 10))
    found = sentences(patterns(report(doses=doses, medicines=[SUMATRIPTAN], counting=counting)))
    assert found[TRIPTAN].startswith(
        "line of 10 reached in 1 of 4 runs of 30 days, Jul – Nov 2026 "
        "(latest, the fullest of each: 0, 0, 0, 10)."
    )


def test_attacks_in_the_window_stand_beside_chance() -> None:
    days = [bleeding(on, clear=True) for on in ("2026-09-01", "2026-10-01", "2026-11-01")]
    attacks = map(migraine, (day("2026-09-02"), day("2026-09-29"), *dates_from("2026-10-11", 3, every=7)))
    found = sentences(patterns(report(attacks, days=days)))
    # 3 of the 75 dates outside the windows: 3 x (1 - 0.96^5) is 0.55
    assert found[MENSTRUAL] == (
        "an attack began around the first day of bleeding in 2 of 3 cycles; by chance in 0.6."
    )


def test_cycles_with_unknown_days_cannot_be_judged() -> None:
    found = sentences(patterns(report(days=[bleeding("2026-09-01")])))
    assert found[MENSTRUAL] == (
        "no cycle can be judged: not enough recorded days around the first day of bleeding."
    )


def test_without_bleeding_and_failed_preventives_nothing_is_said_of_them() -> None:
    assert list(sentences(patterns(report(treatments=[course("2026-06-01")])))) == [CHRONIC, OVERUSE]


def failed(group: str) -> Treatment:
    return course("2026-01-01", "2026-02-01", name=group, group=group, stopped=StopReason.SIDE_EFFECTS)


def test_failed_classes_are_counted_for_resistance() -> None:
    found = sentences(patterns(report(treatments=[failed("arb"), failed("ace_inhibitor"), failed("snri")])))
    assert found[RESISTANT] == (
        "definition not met: classes failed 2 (arb, ace_inhibitor, snri), triptans of this time 0; "
        "8 debilitating days in 0 of 3 months."
    )
    assert REFRACTORY not in found


def test_where_all_of_it_is_met_it_is_consistent_with_resistance() -> None:
    rizatriptan = medicine("rizatriptan", OveruseClass.TRIPTAN)
    days = each_month(0, 8, 8, 8)
    doses = [
        dose(of, f"{on} 09:00", before=6, after=5)
        for on, of in zip(days, cycle((SUMATRIPTAN, rizatriptan)), strict=False)
    ]
    attacks = [migraine(on, function=3) for on in days]
    tried = [failed(group) for group in ("arb", "snri", "beta_blocker")]
    medicines = [SUMATRIPTAN, rizatriptan]
    found = sentences(patterns(report(attacks, doses, treatments=tried, medicines=medicines)))
    assert found[RESISTANT] == (
        "pattern consistent with the definition: "
        "classes failed 3 (arb, snri, beta_blocker), triptans of this time 2; "
        "8 debilitating days in 3 of 3 months."
    )
    assert found[REFRACTORY] == (
        "definition not met: classes failed 3 (arb, snri, beta_blocker), triptans of this time 2; "
        "8 debilitating days in 3 of 6 months."
    )


def test_where_nothing_is_known_no_pattern_is_looked_for() -> None:
    found = patterns(report(unknown=dates_from("2025-01-01", 800)))
    assert found is not None
    assert found.blocks == (Missing(text=NOT_JUDGED),)


def test_rules_that_cannot_be_judged_are_said_beside_those_that_can() -> None:
    unknown = dates_from("2025-01-01", 669)  # all but the last weeks
    found = patterns(report(days=[bleeding("2026-11-02")], unknown=unknown))
    assert found is not None
    assert MENSTRUAL in sentences(found)
    assert found.blocks[-1] == Missing(text=NOT_JUDGED)


def test_headaches_of_a_month_hardly_recorded_are_not_said_to_be_few() -> None:
    dates = each_month(12, 12, 12, 12)
    unknown = [on for first in MONTHS for on in dates_from(day(first), 30) if on not in dates]
    found = sentences(
        patterns(
            report(
                map(migraine, dates),
                taken(SUMATRIPTAN, 12, 12, 12, 12),
                medicines=[SUMATRIPTAN],
                unknown=unknown,
            )
        )
    )
    assert found[TRIPTAN].startswith("line of 10 reached in 4 of 4 months")
    assert "below 15" not in found[TRIPTAN]


def test_a_medicine_without_a_line_is_not_said_not_to_have_been_taken() -> None:
    gepant = medicine("ubrogepant", OveruseClass.GEPANT)
    found = sentences(patterns(report(doses=doses_on(gepant, each_month(9, 9, 9, 9)), medicines=[gepant])))
    assert found[OVERUSE] == ("no day with an acute medicine that has a line in 4 months, Jul – Oct 2026.")


def test_a_failed_preventive_that_goes_on_is_said_to_go_on() -> None:
    begun = day("2026-03-01")
    before = dates_from(begun - 28 * DAY, 12)
    since = dates_from("2026-10-26", 12)
    going_on = course(begun, name="candesartan", group="arb", target=16, steps=[step(begun, 16)])
    found = sentences(patterns(report(map(migraine, (*before, *since)), treatments=[going_on])))
    assert "classes failed 1 (candesartan, still taken)" in found[RESISTANT]


def test_bleeding_that_began_before_the_period_begins_no_cycle_in_it() -> None:
    noted = [bleeding(on) for on in dates_from("2026-08-22", 6)]
    assert MENSTRUAL not in sentences(patterns(report(days=noted)))


def test_a_window_across_the_edge_of_the_period_is_judged() -> None:
    found = sentences(patterns(report([migraine(day("2026-08-24"))], days=[bleeding("2026-08-25")])))
    assert found[MENSTRUAL].startswith("an attack began around the first day of bleeding in 1 of 1 cycle")
