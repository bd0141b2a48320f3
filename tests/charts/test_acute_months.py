"""Intake days by class against the lines: which are drawn, which line is whose, and what is a gap."""

from collections.abc import Mapping, Sequence
from datetime import date

from migrainejournal.charts.acute_months import acute_months
from migrainejournal.charts.chart_spec import ChartSpec, Role
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import DoseReason, OveruseClass, OveruseMonth
from migrainejournal.report.words import report_words
from tests.charts.looked_at import seen
from tests.clinical.diaries import IBUPROFEN, SUMATRIPTAN, known_excerpt
from tests.values import dates_from, day, doses_on, medicine

FIRST, LAST = day("2026-09-01"), day("2026-11-30")
TEXTS = report_words("en")
MEDICINES = {class_: medicine(class_.value, class_) for class_ in OveruseClass}


def chart(
    taken: Mapping[Medicine, Sequence[date]],
    *,
    unknown: Sequence[date] = (),
    reason: DoseReason = DoseReason.HEADACHE,
    last: date = LAST,
    counting: Counting = USUAL,
) -> ChartSpec | None:
    """Three months, or as far as the last date, in which these were taken on the dates."""
    doses = [dose for of, dates in taken.items() for dose in doses_on(of, dates, reason=reason)]
    found = known_excerpt(FIRST, last, doses=doses, medicines=taken, unknown=unknown)
    return acute_months(seen(found, counting=counting), TEXTS)


def drawn(spec: ChartSpec | None) -> ChartSpec:
    assert spec is not None
    return spec


def test_each_class_is_a_line_those_of_most_days_first() -> None:
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-10-01", 3), IBUPROFEN: dates_from("2026-11-01", 7)}))
    assert [(line.role, line.name) for line in spec.lines] == [
        (Role.FIRST, "simple painkiller"),
        (Role.SECOND, "triptan"),
    ]
    assert [point and point[1] for point in spec.lines[1].points] == [0, 3, 0]


def test_each_line_says_whose_it_is() -> None:
    taken = {
        MEDICINES[class_]: dates_from("2026-10-01", 2)
        for class_ in (OveruseClass.TRIPTAN, OveruseClass.COMBINATION, OveruseClass.NON_OPIOID)
    }
    spec = drawn(chart(taken))
    assert [(level.at, level.label) for level in spec.levels] == [
        (10, "10: triptan, combination painkiller"),
        (15, "15: simple painkiller"),
    ]
    assert "10: triptan, combination painkiller; 15: simple painkiller" in spec.alternative


def test_gepants_have_no_line() -> None:
    spec = drawn(chart({MEDICINES[OveruseClass.GEPANT]: dates_from("2026-10-01", 12)}))
    assert spec.levels == ()
    assert spec.title == "Acute medicine of classes that have no line"
    assert "Gepants have no line." in spec.alternative


def test_days_count_not_tablets_and_whatever_they_were_for() -> None:
    twice = [*dates_from("2026-10-01", 3), *dates_from("2026-10-01", 3)]
    spec = drawn(chart({SUMATRIPTAN: twice}, reason=DoseReason.OTHER))
    assert [point and point[1] for point in spec.lines[0].points] == [0, 3, 0]
    assert chart({SUMATRIPTAN: twice}, reason=DoseReason.PREVENTIVE) is None


def test_of_more_than_four_classes_the_rest_is_in_the_table() -> None:
    taken = {of: dates_from("2026-10-01", 9 - place) for place, of in enumerate(MEDICINES.values())}
    spec = drawn(chart(taken))
    assert [line.role for line in spec.lines] == [Role.FIRST, Role.SECOND, Role.THIRD, Role.FOURTH]
    assert spec.table is not None
    assert len(spec.table.columns) == 1 + len(MEDICINES) + 2
    assert "In the table only: simple painkiller, gepant, other." in spec.alternative


def test_a_month_hardly_known_is_a_gap_and_its_days_are_at_least_so_many() -> None:
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-10-01", 3)}, unknown=dates_from("2026-10-01", 12)))
    assert spec.lines[0].points[1] is None
    assert spec.readings[1].words == "Oct 2026: at least triptan 3; 19 of 31 days recorded."


def test_a_month_of_which_nothing_is_known_is_blank() -> None:
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-10-01", 3)}, unknown=dates_from("2026-09-01", 30)))
    assert spec.readings[0].words == "Sep 2026: nothing recorded."
    assert spec.table is not None
    assert spec.table.rows[0] == ("2026-09", "", "0", "30")


def test_months_of_which_nothing_is_known_are_said_in_one_breath() -> None:
    unknown = [*dates_from("2026-09-01", 30), *dates_from("2026-10-01", 31)]
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-11-01", 3)}, unknown=unknown))
    assert " Sep 2026 to Oct 2026: nothing recorded. Nov 2026: triptan 3;" in spec.alternative
    assert "in the table" not in spec.alternative


def test_the_title_says_in_how_many_months_a_line_was_reached() -> None:
    ten = chart({SUMATRIPTAN: [*dates_from("2026-09-01", 9), *dates_from("2026-10-01", 10)]})
    assert drawn(ten).title == "A line of ICHD-3 8.2 was reached in 1 of 3 calendar months"
    fourteen = chart({IBUPROFEN: dates_from("2026-10-01", 14)})
    assert drawn(fourteen).title == "A line of ICHD-3 8.2 was reached in 0 of 3 calendar months"


def test_several_classes_together_reach_a_line_of_their_own() -> None:
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-10-01", 5), IBUPROFEN: dates_from("2026-10-06", 5)}))
    assert spec.title == "A line of ICHD-3 8.2 was reached in 1 of 3 calendar months"
    assert "Several classes together, none of which reaches its own line: 10 (ICHD-3 8.2.6)." in (
        spec.alternative
    )
    assert "Several classes" not in drawn(chart({SUMATRIPTAN: [FIRST]})).alternative


def test_a_line_certainly_reached_counts_whatever_else_is_unknown() -> None:
    spec = chart({SUMATRIPTAN: dates_from("2026-10-01", 10)}, unknown=dates_from("2026-10-11", 15))
    assert drawn(spec).title == "A line of ICHD-3 8.2 was reached in 1 of 3 calendar months"


def test_months_in_which_unknown_days_could_reach_a_line_are_not_told() -> None:
    spec = chart({SUMATRIPTAN: dates_from("2026-10-01", 6)}, unknown=dates_from("2026-10-11", 4))
    assert drawn(spec).title == (
        "A line of ICHD-3 8.2 was reached in 0 of 2 calendar months; for 1 more it cannot be told"
    )
    assert drawn(spec).lines[0].points[1] is not None


def test_a_month_that_is_not_over_is_no_part_of_the_title_nor_the_line() -> None:
    spec = drawn(chart({SUMATRIPTAN: dates_from("2026-11-01", 12)}, last=day("2026-11-28")))
    assert spec.title == "A line of ICHD-3 8.2 was reached in 0 of 2 calendar months"
    assert spec.lines[0].points[2] is None
    assert spec.readings[2].words == (
        "Nov 2026: at least triptan 12; 28 of 30 days recorded, the month is not over yet."
    )


def test_that_calendar_months_are_counted_is_said_where_overuse_is_by_thirty_days() -> None:
    taken = {SUMATRIPTAN: [*dates_from("2026-09-26", 5), *dates_from("2026-10-01", 5)]}
    by_days = drawn(chart(taken, counting=Counting(overuse_month=OveruseMonth.THIRTY_DAYS)))
    assert by_days.title == "A line of ICHD-3 8.2 was reached in 0 of 3 calendar months"
    assert "Calendar months are counted here, not any thirty days in a row." in by_days.alternative
    assert "thirty days" not in drawn(chart(taken)).alternative


def test_where_no_month_is_known_well_the_title_says_so() -> None:
    spec = chart({SUMATRIPTAN: [FIRST]}, unknown=dates_from(FIRST, 91))
    assert drawn(spec).title == "Not enough recorded days"


def test_without_acute_medicine_there_is_no_chart() -> None:
    assert chart({}) is None
    assert chart({medicine("domperidone"): [FIRST]}) is None
