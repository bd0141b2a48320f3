"""ICHD-3 8.2.1 to 8.2.8, month by month: both sides of every line, several at once, days not known."""

from collections.abc import Iterable, Sequence
from datetime import date

import pytest

from migrainejournal.clinical.acute_days import RULE_OF
from migrainejournal.clinical.months import Period, calendar_months
from migrainejournal.clinical.overuse import CLASSES, OverusePattern, overuse
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.medicine import UNNAMED_MEDICINE, Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, diary, known_excerpt
from tests.values import dates_from, day, doses_on, medicine

OF_CLASS = {class_: medicine(class_.value, class_) for class_ in OveruseClass}
OF_CLASS |= {OveruseClass.TRIPTAN: SUMATRIPTAN, OveruseClass.NON_OPIOID: IBUPROFEN}
MEDICINES = (*OF_CLASS.values(), UNNAMED_MEDICINE)
NOVEMBER = Period(day("2026-11-01"), day("2026-11-30"))
DATES = dates_from(NOVEMBER.first, 30)
TRIPTAN, NON_OPIOID, OPIOID = OF_CLASS[OveruseClass.TRIPTAN], IBUPROFEN, OF_CLASS[OveruseClass.OPIOID]
CODES = ("8.2.1", "8.2.2", "8.2.3", "8.2.4", "8.2.5", "8.2.6", "8.2.7", "8.2.8")


def november(
    *doses: Iterable[Dose], unknown: Sequence[date] = (), headaches: Sequence[date] = ()
) -> dict[str, OverusePattern]:
    """The eight codes over November."""
    found = known_excerpt(
        NOVEMBER.first,
        NOVEMBER.last,
        doses=[taken for some in doses for taken in some],
        medicines=MEDICINES,
        unknown=unknown,
        headaches=headaches,
    )
    return {pattern.rule: pattern for pattern in overuse(diary(found), [NOVEMBER])}


def verdict(found: dict[str, OverusePattern], code: str) -> Verdict:
    (month,) = found[code].months
    return month.met


def met(found: dict[str, OverusePattern]) -> set[str]:
    return {code for code in found if verdict(found, code)}


def open_(found: dict[str, OverusePattern]) -> set[str]:
    return {code for code in found if verdict(found, code) is None}


def test_the_eight_codes_stand_in_their_order() -> None:
    assert tuple(november()) == CODES
    assert [pattern.line for pattern in november().values()] == [10, 10, 15, 10, 10, 10, 10, 10]


@pytest.mark.parametrize("class_", CLASSES)
def test_each_class_reaches_its_own_line(class_: OveruseClass) -> None:
    line = 15 if class_ is OveruseClass.NON_OPIOID else 10
    code = RULE_OF[class_].value
    below, at = (november(doses_on(OF_CLASS[class_], DATES[:number])) for number in (line - 1, line))
    assert met(below) == set()
    assert met(at) == {code}
    assert at[code].days == DATES[:line]
    assert at[code].judged
    assert verdict(below, code) is False


def test_gepants_have_no_line_alone_or_together() -> None:
    gepant = OF_CLASS[OveruseClass.GEPANT]
    assert met(november(doses_on(gepant, DATES))) == set()
    assert met(november(doses_on(gepant, DATES[:9]), doses_on(TRIPTAN, DATES[20:21]))) == set()


@pytest.mark.parametrize(("number", "codes"), [(4, set()), (5, {"8.2.6"})])
def test_several_classes_together_reach_10(number: int, codes: set[str]) -> None:
    found = november(doses_on(TRIPTAN, DATES[:5]), doses_on(NON_OPIOID, DATES[10 : 10 + number]))
    assert met(found) == codes
    assert len(found["8.2.6"].days) == 5 + number


def test_several_classes_are_at_least_two() -> None:
    one = november(doses_on(NON_OPIOID, DATES[:14]))
    assert met(one) == open_(one) == set()
    assert met(november(doses_on(NON_OPIOID, DATES[:14]), doses_on(TRIPTAN, DATES[:1]))) == {"8.2.6"}


def test_days_of_several_classes_are_not_added() -> None:
    found = november(doses_on(TRIPTAN, DATES[:9]), doses_on(NON_OPIOID, DATES[:9]))
    assert met(found) == set()
    assert len(found["8.2.6"].days) == 9


def test_the_days_of_a_month_stand_in_order_whatever_was_taken_on_them() -> None:
    found = november(
        doses_on(TRIPTAN, DATES[1::6]),
        doses_on(NON_OPIOID, DATES[::6]),
        doses_on(UNNAMED_MEDICINE, DATES[2::6]),
    )
    several, unverified = (found[code].months[0].days for code in ("8.2.6", "8.2.7"))
    assert several == tuple(sorted({*DATES[::6], *DATES[1::6]}))
    assert unverified == tuple(sorted({*several, *DATES[2::6]}))


def test_a_class_over_its_own_line_is_not_several_classes() -> None:
    found = november(doses_on(TRIPTAN, DATES[:10]), doses_on(NON_OPIOID, DATES[10:20]))
    assert met(found) == {"8.2.2"}
    assert verdict(found, "8.2.6") is False


def test_several_subtypes_can_hold_at_once() -> None:
    found = november(
        doses_on(TRIPTAN, DATES[:10]), doses_on(OPIOID, DATES[5:15]), doses_on(NON_OPIOID, DATES[:15])
    )
    assert met(found) == {"8.2.2", "8.2.3", "8.2.4"}


def test_a_tablet_of_two_classes_is_both_of_them() -> None:
    both = medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    found = known_excerpt(NOVEMBER.first, NOVEMBER.last, doses=doses_on(both, DATES[:15]), medicines=[both])
    patterns = {pattern.rule.value: pattern for pattern in overuse(diary(found), [NOVEMBER])}
    assert met(patterns) == {"8.2.2", "8.2.3"}


@pytest.mark.parametrize(("unnamed", "codes"), [(0, set()), (4, set()), (5, {"8.2.7"}), (12, {"8.2.7"})])
def test_doses_nobody_has_named_can_reach_the_line_of_several(unnamed: int, codes: set[str]) -> None:
    found = november(
        doses_on(TRIPTAN, DATES[:3]),
        doses_on(NON_OPIOID, DATES[2:5]),
        doses_on(UNNAMED_MEDICINE, DATES[10 : 10 + unnamed]),
    )
    assert met(found) == codes
    assert len(found["8.2.7"].days) == (5 + unnamed if unnamed else 0)


def test_doses_nobody_has_named_change_nothing_where_a_line_is_reached_without_them() -> None:
    unnamed = doses_on(UNNAMED_MEDICINE, DATES[20:30])
    over = november(doses_on(TRIPTAN, DATES[:10]), unnamed)
    assert met(over) == {"8.2.2"}
    assert over["8.2.7"].days == (*DATES[:10], *DATES[20:30])
    together = november(doses_on(TRIPTAN, DATES[:5]), doses_on(NON_OPIOID, DATES[5:10]), unnamed)
    assert met(together) == {"8.2.6"}


def test_doses_nobody_has_named_on_the_dates_of_others_add_none() -> None:
    found = november(doses_on(TRIPTAN, DATES[:9]), doses_on(UNNAMED_MEDICINE, DATES[:9]))
    assert met(found) == set()
    assert len(found["8.2.7"].days) == 9


def test_doses_taken_to_prevent_are_no_overuse_named_or_not() -> None:
    for of in (TRIPTAN, UNNAMED_MEDICINE):
        taken = doses_on(of, DATES[:20], reason=DoseReason.PREVENTIVE)
        assert met(november(taken)) == set()
        assert all(not pattern.days for pattern in november(taken).values())


@pytest.mark.parametrize(
    ("taken", "unknown", "is_open"),
    [
        pytest.param(9, 0, False, id="all known"),
        pytest.param(9, 1, True, id="one day could make ten"),
        pytest.param(8, 1, False, id="one day makes nine"),
        pytest.param(0, 10, True, id="nothing but ten unknown days"),
    ],
)
def test_unknown_days_could_still_reach_the_line(taken: int, unknown: int, is_open: bool) -> None:
    found = november(doses_on(TRIPTAN, DATES[:taken]), unknown=DATES[30 - unknown :])
    assert verdict(found, "8.2.2") is (None if is_open else False)
    assert found["8.2.2"].judged is not is_open


def test_an_unknown_day_never_undoes_a_line_that_is_reached() -> None:
    found = november(doses_on(TRIPTAN, DATES[:10]), unknown=DATES[10:])
    assert met(found) == {"8.2.2"}
    assert verdict(found, "8.2.6") is False


def test_a_day_with_a_dose_hides_no_other() -> None:
    found = november(doses_on(TRIPTAN, DATES[:9]), unknown=DATES[:9])
    assert verdict(found, "8.2.2") is False
    found = november(doses_on(TRIPTAN, DATES[:9]), doses_on(NON_OPIOID, DATES[9:15]), unknown=DATES[:9])
    assert verdict(found, "8.2.3") is False


def test_a_day_with_only_an_unnamed_dose_is_as_unknown_as_before() -> None:
    found = november(
        doses_on(TRIPTAN, DATES[:9]), doses_on(UNNAMED_MEDICINE, DATES[9:10]), unknown=DATES[9:10]
    )
    assert verdict(found, "8.2.2") is None
    assert verdict(found, "8.2.7") is True


def test_unknown_days_leave_open_whether_there_were_several_classes() -> None:
    assert open_(november(doses_on(TRIPTAN, DATES[:9]), unknown=DATES[9:10])) >= {"8.2.2", "8.2.6"}
    twelve = november(doses_on(NON_OPIOID, DATES[:12]), unknown=DATES[29:])
    assert verdict(twelve, "8.2.3") is False  # 13 at most
    assert verdict(twelve, "8.2.6") is None  # a triptan on that day would be a second class


@pytest.mark.parametrize(("unknown", "is_open"), [(1, False), (2, True)])
def test_unknown_days_with_unnamed_doses(unknown: int, is_open: bool) -> None:
    found = november(
        doses_on(TRIPTAN, DATES[:4]), doses_on(UNNAMED_MEDICINE, DATES[4:8]), unknown=DATES[30 - unknown :]
    )
    assert verdict(found, "8.2.7") is (None if is_open else False)


@pytest.mark.parametrize(("unknown", "is_open"), [(0, False), (1, True)])
def test_an_unknown_day_with_an_unnamed_dose_is_not_counted_twice(unknown: int, is_open: bool) -> None:
    found = november(
        doses_on(TRIPTAN, DATES[:5]),
        doses_on(UNNAMED_MEDICINE, DATES[10:14]),
        unknown=DATES[10 : 14 + unknown],
    )
    assert len(found["8.2.7"].days) == 9
    assert verdict(found, "8.2.7") is (None if is_open else False)


@pytest.mark.parametrize(("headaches", "few"), [(14, True), (15, False)])
def test_a_month_over_the_line_with_fewer_than_15_headache_days(headaches: int, few: bool) -> None:
    found = november(doses_on(TRIPTAN, DATES[:10]), headaches=DATES[:headaches])["8.2.2"]
    assert found.months[0].headache_days == headaches
    assert found.has_few_headaches is few


def test_few_headaches_matter_only_over_the_line() -> None:
    assert not november(doses_on(TRIPTAN, DATES[:9]))["8.2.2"].has_few_headaches


def test_one_month_of_several_with_few_headaches_is_enough_to_say_so() -> None:
    months = calendar_months(day("2026-10-01"), day("2026-11-30"))
    dates = (*dates_from("2026-10-01", 15), *DATES[:10])
    found = known_excerpt(
        day("2026-10-01"), NOVEMBER.last, headaches=dates, doses=doses_on(TRIPTAN, dates), medicines=MEDICINES
    )
    pattern = overuse(diary(found), months)[1]
    assert [month.headache_days for month in pattern.months] == [15, 10]
    assert pattern.months_met == 2
    assert pattern.has_few_headaches


def test_one_month_that_is_open_leaves_the_pattern_unjudged() -> None:
    months = calendar_months(day("2026-10-01"), day("2026-11-30"))
    found = known_excerpt(
        day("2026-10-01"), NOVEMBER.last, doses=doses_on(TRIPTAN, DATES[:9]), unknown=DATES[29:]
    )
    pattern = overuse(diary(found), months)[1]
    assert [month.met for month in pattern.months] == [False, None]
    assert not pattern.judged


def triptans(*numbers: int, since: str = "2026-01-01") -> OverusePattern:
    """8.2.2 over so many months from the date on, with so many triptan days in each."""
    months = calendar_months(day(since), day("2026-12-31"))[: len(numbers)]
    taken = [
        of_month
        for month, number in zip(months, numbers, strict=True)
        for of_month in doses_on(TRIPTAN, dates_from(month.first, number))
    ]
    found = known_excerpt(day(since), months[-1].last, doses=taken, medicines=MEDICINES)
    return overuse(diary(found), months)[1]


@pytest.mark.parametrize(
    ("numbers", "months_met", "last_three", "longer"),
    [
        pytest.param((10, 10), 2, False, False, id="two of two"),
        pytest.param((10, 10, 10), 3, True, False, id="three of three"),
        pytest.param((9, 10, 10, 10), 3, True, False, id="the last three"),
        pytest.param((10, 10, 10, 9), 3, False, False, id="the first three"),
        pytest.param((10, 10, 10, 10), 4, True, True, id="four in a row"),
        pytest.param((10, 10, 9, 10, 10), 4, False, False, id="four, not in a row"),
        pytest.param((10, 10, 10, 10, 9), 4, False, False, id="four in a row, over now"),
        pytest.param((9, 9, 9), 0, False, False, id="none"),
    ],
)
def test_three_of_three_and_more_than_three(
    numbers: tuple[int, ...], months_met: int, last_three: bool, longer: bool
) -> None:
    found = triptans(*numbers)
    assert found.months_met == months_met
    assert [len(month.days) for month in found.months] == list(numbers)
    assert found.is_in_last_three is last_three
    assert (found.in_a_row > 3) is longer
    assert found.count == sum(numbers)


def test_without_a_whole_month_nothing_is_judged() -> None:
    found = known_excerpt(day("2026-11-02"), day("2026-11-30"), doses=doses_on(TRIPTAN, DATES[1:20]))
    for pattern in overuse(diary(found), calendar_months(found.first, found.last)):
        assert (pattern.months, pattern.months_met, pattern.judged) == ((), 0, False)
        assert not pattern.is_in_last_three
        assert pattern.in_a_row == 0


def test_a_dose_belongs_to_the_month_of_its_date() -> None:
    found = known_excerpt(
        day("2026-10-01"), day("2026-11-30"), doses=doses_on(TRIPTAN, dates_from("2026-10-26", 10))
    )
    months = calendar_months(found.first, found.last)
    assert [len(month.days) for month in overuse(diary(found), months)[1].months] == [6, 4]


def test_a_medicine_of_no_class_counts_nowhere() -> None:
    domperidone = Medicine(name="domperidone")
    found = known_excerpt(
        NOVEMBER.first, NOVEMBER.last, doses=doses_on(domperidone, DATES), medicines=[domperidone]
    )
    assert [pattern.count for pattern in overuse(diary(found), [NOVEMBER])] == [0] * 8
