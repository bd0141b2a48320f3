"""When the attacks of a report were: no time and no order of day and month is ever guessed."""

from datetime import timedelta

import pytest

from migrainejournal.interchange.importer import (
    DateOrder,
    DateOrderUnknownError,
    Note,
    Reason,
    RefusedRow,
    Remark,
)
from tests.interchange.buddy import ReadReport, attack, attacks_in, only, report
from tests.values import day, moment


def test_the_end_is_elapsed_time_from_the_start_even_over_a_change_of_the_clocks(
    read_report: ReadReport,
) -> None:
    found = only(read_report(report(attack("28/03/26 22:00", "06h 00m"))))
    assert found.end == moment("2026-03-29 05:00")


@pytest.mark.parametrize(
    ("lasted", "minutes"),
    [
        ("24h 39m", 1479),
        ("57h 27m", 3447),
        ("1d 02h 15m", 1575),
        ("45m", 45),
        ("01h\n00m", 60),
        ("00h 00m", 0),
    ],
)
def test_every_length_is_read(read_report: ReadReport, lasted: str, minutes: int) -> None:
    found = only(read_report(report(attack("01/09/26 10:00", lasted))))
    assert found.end == found.start.plus(timedelta(minutes=minutes))


def test_an_attack_that_may_still_run_runs(read_report: ReadReport) -> None:
    contents = read_report(report(attack("21/11/26 10:00", "Ongoing")))
    assert only(contents).end is None
    assert contents.notes == ()


@pytest.mark.parametrize(("started", "lasted"), [("01/09/26 10:00", "Ongoing"), ("21/11/26 10:00", "")])
def test_an_end_nobody_knows_is_not_invented_and_does_not_run_on(
    read_report: ReadReport, started: str, lasted: str
) -> None:
    contents = read_report(report(attack(started, lasted)))
    found = only(contents)
    assert found.end == found.start
    assert [note.remark for note in contents.notes] == [Remark.END_NOT_KNOWN]


def test_a_time_the_clocks_skipped_is_a_refused_row(read_report: ReadReport) -> None:
    contents = read_report(report(attack("30/03/26 10:00"), attack("29/03/26 02:30")))
    assert len(attacks_in(contents)) == 1
    assert contents.refused == (
        RefusedRow(line=8, reason=Reason.SKIPPED_TIME, kind="attacks", where="Started"),
    )


def test_a_time_that_came_twice_is_the_first_and_is_told(read_report: ReadReport) -> None:
    contents = read_report(report(attack("25/10/26 02:30")))
    assert only(contents).start == moment("2026-10-25 02:30")
    assert contents.notes == (Note(remark=Remark.TIME_TWICE, what="Started", line=6),)


@pytest.mark.parametrize(
    ("started", "lasted", "reason", "where"),
    [
        ("31/02/26 10:00", "01h 00m", Reason.NOT_A_TIME, "Started"),
        ("01/02/26", "01h 00m", Reason.NOT_A_TIME, "Started"),
        ("01/02/26 25:00", "01h 00m", Reason.NOT_A_TIME, "Started"),
        ("01/02/9999 10:00", "01h 00m", Reason.NOT_A_TIME, "Started"),
        ("", "01h 00m", Reason.NOT_A_TIME, "Started"),
        ("01/02/26 10:00", "a while", Reason.NOT_A_DURATION, "Lasted"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_line(
    read_report: ReadReport, started: str, lasted: str, reason: Reason, where: str
) -> None:
    contents = read_report(report(attack("02/02/26 10:00"), attack(started, lasted)))
    assert contents.refused == (RefusedRow(line=8, reason=reason, kind="attacks", where=where),)
    assert len(attacks_in(contents)) == 1


def test_a_day_above_twelve_decides(read_report: ReadReport) -> None:
    day_first = read_report(report(attack("05/11/26 10:00"), attack("13/10/26 10:00")), order=None)
    assert attacks_in(day_first)[0].start == moment("2026-11-05 10:00")
    month_first = read_report(report(attack("05/11/26 9:05 PM"), attack("04/13/26 10:00")), order=None)
    assert attacks_in(month_first)[0].start == moment("2026-05-11 21:05")


@pytest.mark.parametrize("written", ["05/11/26 10:00", "11/05/26 10:00"])
def test_the_span_in_the_file_name_decides(read_report: ReadReport, written: str) -> None:
    name = "MigraineBuddy_20261001_20261115_1670000000000_-12.html"
    found = read_report(report(attack(written)), name=name, order=None)
    assert only(found).start == moment("2026-11-05 10:00")


@pytest.mark.parametrize(
    "written", [("05/06/26", "06/03/26", "02/02/26"), ("06/05/26", "03/06/26", "02/02/26")]
)
def test_the_order_of_the_rows_decides(read_report: ReadReport, written: tuple[str, ...]) -> None:
    found = read_report(report(*(attack(f"{date} 10:00") for date in written)), order=None)
    starts = [moment(f"{date} 10:00") for date in ("2026-06-05", "2026-03-06", "2026-02-02")]
    assert [one.start for one in attacks_in(found)] == starts


@pytest.mark.parametrize(
    ("period", "date"),
    [("10/05/26 - 09/06/26", "2026-06-05"), ("05/10/26 - 06/09/26", "2026-05-06")],
)
def test_the_reports_own_span_decides(read_report: ReadReport, period: str, date: str) -> None:
    found = read_report(report(attack("05/06/26 10:00"), period=period), order=None)
    assert only(found).start == moment(f"{date} 10:00")


def test_dates_that_are_the_same_either_way_need_no_order(read_report: ReadReport) -> None:
    assert only(read_report(report(attack("05/05/26 10:00")), order=None)).start == moment("2026-05-05 10:00")


def test_otherwise_the_person_is_asked_and_the_answer_holds(read_report: ReadReport) -> None:
    text = report(attack("05/06/26 10:00"), attack("05/05/26 10:00"), attack("03/02/26 10:00"))
    with pytest.raises(DateOrderUnknownError) as caught:
        read_report(text, order=None)
    assert [example.text for example in caught.value.question.examples] == ["05/06/26", "03/02/26"]
    starts = [found.start.civil_date for found in attacks_in(read_report(text, order=DateOrder.MONTH_FIRST))]
    assert starts == [day("2026-05-06"), day("2026-05-05"), day("2026-03-02")]
