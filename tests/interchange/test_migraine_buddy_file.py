"""A report as a file: the same again is the same, and a broken one is read as far as it goes."""

import pytest

from migrainejournal.interchange.importer import (
    FileRefusedError,
    Reason,
    RefusedRow,
    Remark,
)
from tests.interchange.buddy import ReadReport, attack, attacks_in, medication, only, report


def test_reading_twice_gives_the_same_records(read_report: ReadReport) -> None:
    row = attack("05/05/26 10:00", medication=medication(("Helpful", "1x Sumatriptan, 1x Sumatriptan")))
    contents = read_report(report(row, row))
    assert contents == read_report(report(row, row))
    keys = [entry.record.key for entry in contents.entries]
    assert len(set(keys)) == len(keys) == 1 + 2 * 3


def test_the_zone_and_later_words_change_nothing_about_who_is_who(read_report: ReadReport) -> None:
    before = only(read_report(report(attack("05/05/26 10:00"))))
    later = report(attack("06/05/26 10:00"), attack("05/05/26 10:00", "07h 00m", notes="more"))
    after = attacks_in(read_report(later, zone="Asia/Tokyo"))[1]
    assert after.id == before.id


def test_a_row_of_another_width_is_refused_with_its_line(read_report: ReadReport) -> None:
    contents = read_report(report(attack("05/05/26 10:00"), "<tr><td>1</td><td>2</td></tr>\n"))
    assert contents.refused == (RefusedRow(line=8, reason=Reason.WRONG_COLUMNS, kind="attacks"),)


def test_columns_are_found_by_name_in_any_order(read_report: ReadReport) -> None:
    text = (
        "<title>Migraine Listing</title>"
        "<table><tr><td>Pain Level</td><td>Started &amp; Lasted</td><td>#</td></tr>"
        "<tr><td>8</td><td><div>Started:</div>05/05/26 10:00<div>Lasted:</div>01h</td><td>1</td></tr></table>"
    )
    assert only(read_report(text)).worst_pain == 8


def test_words_of_another_language_are_refused_and_not_guessed(read_report: ReadReport) -> None:
    text = report(attack("05/05/26 10:00")).replace("Started", "Empezó").replace("Lasted", "Duró")
    contents = read_report(text)
    assert contents.entries == ()
    assert [(row.line, row.reason) for row in contents.refused] == [
        (4, Reason.WRONG_COLUMNS),
        (6, Reason.NOT_A_TIME),
    ]


def test_a_report_without_attacks_says_so(read_report: ReadReport) -> None:
    for text in ("", "<title>Migraine Listing</title><p>nothing</p>", report()):
        with pytest.raises(FileRefusedError) as caught:
            read_report(text)
        assert caught.value.refusal.reason is Reason.NOTHING_FOUND


def test_an_old_encoding_is_told(read_report: ReadReport) -> None:
    contents = read_report(report(attack("05/05/26 10:00", symptoms="Übelkeit")).encode("cp1252"))
    assert contents.notes[0].remark is Remark.OLD_ENCODING
    assert only(contents).symptoms == ("other:Übelkeit",)


def test_a_cell_larger_than_any_note_is_refused(read_report: ReadReport) -> None:
    with pytest.raises(FileRefusedError) as caught:
        read_report(report(attack("05/05/26 10:00", notes="🤕" * 300_000)))
    assert (caught.value.refusal.reason, caught.value.refusal.rows[0].line) == (Reason.TOO_LARGE, 7)


def test_more_columns_than_any_report_are_refused(read_report: ReadReport) -> None:
    with pytest.raises(FileRefusedError) as caught:
        read_report("<table><tr>" + "<td>" * 300)
    assert caught.value.refusal.reason is Reason.TOO_LARGE


def test_broken_html_is_read_as_far_as_it_goes(read_report: ReadReport) -> None:
    text = report(attack("05/05/26 10:00"), attack("04/05/26 10:00"))
    assert len(attacks_in(read_report(text[: text.rindex("<tr>")]))) == 2
    assert len(attacks_in(read_report(text.replace("</td>", "").replace("</tr>", "")))) == 2
    assert len(attacks_in(read_report(text + "<td colspan='²'><td colspan='99999999999'><!-- <a"))) == 2
