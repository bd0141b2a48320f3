"""Migraine Buddy's report: every fact comes in as what it is, nothing is invented, nothing silently lost."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import AuraKind, Bleeding, OveruseClass, Quality, Side, Symptom
from migrainejournal.interchange import MIGRAINE_BUDDY
from migrainejournal.interchange.html_tables import rows_of
from migrainejournal.interchange.importer import (
    Circumstances,
    Contents,
    DateOrder,
    DateOrderUnknownError,
    FileRefusedError,
    Note,
    Reason,
    RefusedRow,
    Remark,
)
from migrainejournal.interchange.migraine_buddy_table import medication_of
from migrainejournal.interchange.source import Source
from tests.interchange.buddy import attack, medication, report
from tests.values import day, moment

SAMPLES = Path(__file__).parent / "samples" / "migraine_buddy"
SAO_PAULO = "America/Sao_Paulo"
NOW = moment("2026-11-22 10:00")

Read = Callable[..., Contents]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads the text of a report."""

    def contents(
        text: str | bytes,
        *,
        name: str = "MigraineBuddy_1.html",
        zone: str = "Europe/Berlin",
        order: DateOrder | None = DateOrder.DAY_FIRST,
        medicines: tuple[Medicine, ...] = (),
    ) -> Contents:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return MIGRAINE_BUDDY.read(
            Source(path), Circumstances(zone=zone, now=NOW, medicines=medicines, date_order=order)
        )

    return contents


def sample(name: str, order: DateOrder | None = None) -> Contents:
    return MIGRAINE_BUDDY.read(
        Source(SAMPLES / name), Circumstances(zone=SAO_PAULO, now=NOW, date_order=order)
    )


def attacks_in(contents: Contents) -> list[Attack]:
    return [entry.record for entry in contents.entries if isinstance(entry.record, Attack)]


def doses_in(contents: Contents) -> list[tuple[str, Moment, float]]:
    """The name of each medicine taken, when, and how much."""
    names = {e.record.id: e.record.label for e in contents.entries if isinstance(e.record, Medicine)}
    doses = [entry.record for entry in contents.entries if isinstance(entry.record, Dose)]
    return [(names[dose.medicine], dose.at, dose.amount) for dose in doses]


def kept(found: Attack) -> dict[str, Any]:
    value = found.extra.get("migraine_buddy", {})
    assert isinstance(value, dict)
    return value


def only(contents: Contents) -> Attack:
    (found,) = attacks_in(contents)
    return found


# The real files


def test_the_real_report_says_its_date_order_itself() -> None:
    contents = sample("html_report_trimmed.html")
    assert contents.date_order is DateOrder.DAY_FIRST
    assert contents.refused == ()
    first, second = attacks_in(contents)
    assert (first.start, first.end) == (
        moment("2018-12-10 21:06", SAO_PAULO),
        moment("2018-12-11 03:06", SAO_PAULO),
    )
    assert (second.start, second.end) == (
        moment("2018-12-09 20:21", SAO_PAULO),
        moment("2018-12-10 08:10", SAO_PAULO),
    )
    assert first.symptoms == (Symptom.AGGRAVATED_BY_ACTIVITY,)
    assert (first.quality, first.side, first.auras) == (Quality.THROBBING, Side.LEFT, ())
    assert [(reading.at, reading.pain) for reading in first.readings] == [(first.start, 5)]
    assert first.note == "Dec 11, 2018 at 01:45: I took this drug:  sumatriptan"
    assert kept(second) == {
        "positions": ["Left Temple"],
        "activities": ["Slower [at home]"],
        "triggers": ["Rebound headache", "Alcohol"],
        "relief": ["Unhelpful - Hot shower", "Unsure - Sleep"],
        "period": ["Yes"],
    }
    assert doses_in(contents) == [
        ("Sumatriptan", moment("2018-12-11 01:45", SAO_PAULO), 1),
        ("Naproxen sodium 550 mg", first.start, 1),
        ("Sumatriptan", moment("2018-12-10 00:22", SAO_PAULO), 1),
        ("Naproxen sodium 550 mg", second.start, 1),
    ]
    assert contents.notes[0] == Note(remark=Remark.LOCATION_DROPPED, count=2, line=378)
    assert "Out" not in str([entry.record for entry in contents.entries])


def test_medicines_of_the_real_report_get_their_classes() -> None:
    medicines = [
        e.record for e in sample("html_report_trimmed.html").entries if isinstance(e.record, Medicine)
    ]
    assert [(m.name, m.strength, m.unit, m.catalogue, m.overuse) for m in medicines] == [
        ("Sumatriptan", None, "", "sumatriptan", (OveruseClass.TRIPTAN,)),
        ("Naproxen sodium", 550, "mg", "naproxen", (OveruseClass.NON_OPIOID,)),
    ]


def test_one_attack_alone_does_not_say_its_date_order() -> None:
    with pytest.raises(DateOrderUnknownError) as caught:
        sample("html_first-entry.html")
    (example,) = caught.value.question.examples
    assert (example.text, example.day_first, example.month_first) == (
        "10/12/18",
        day("2018-12-10"),
        day("2018-10-12"),
    )
    found = only(sample("html_first-entry.html", DateOrder.MONTH_FIRST))
    assert found.start == moment("2018-10-12 21:06", SAO_PAULO)


@pytest.mark.parametrize(
    ("name", "start", "lasted", "period", "taken"),
    [
        (
            "html_entry_empty_trigger.html",
            "2018-10-30 22:11",
            timedelta(hours=21, minutes=5),
            ["Yes"],
            ["2018-10-31 12:14", "2018-10-30 22:11"],
        ),
        (
            "html_entry_menstruation_soon.html",
            "2016-10-29 21:44",
            timedelta(hours=6, minutes=16),
            ["Soon"],
            ["2016-10-29 21:44"],
        ),
        (
            "html_entry_no_idea.html",
            "2018-11-24 22:40",
            timedelta(hours=3, minutes=9),
            None,
            ["2018-11-24 23:00", "2018-11-24 22:40"],
        ),
    ],
)
def test_attacks_cut_out_of_a_report_are_read(
    name: str, start: str, lasted: timedelta, period: list[str] | None, taken: list[str]
) -> None:
    contents = sample(name)
    found = only(contents)
    assert found.start == moment(start, SAO_PAULO)
    assert found.end is not None
    assert found.end - found.start == lasted
    assert kept(found).get("period") == period
    assert [at for _, at, _ in doses_in(contents)] == [moment(wall, SAO_PAULO) for wall in taken]
    assert not any(isinstance(entry.record, DayRecord) for entry in contents.entries)


@pytest.mark.parametrize(
    ("name", "items"),
    [
        ("medication", [("Helpful", "1x Naproxen sodium 550mg Oral"), ("Helpful", "1x Sumatriptan")]),
        ("medication_implicit_amount", [("Unsure", "Tylenol")]),
        (
            "medication_mixed",
            [
                ("Helpful", "1x Naproxen sodium 550mg Oral"),
                ("Helpful", "1x Sumatriptan"),
                ("Unhelpful", "1x Naproxen 375mg Oral"),
            ],
        ),
        ("medication_none", []),
        (
            "medication_somewhat_helpful",
            [("Somewhat Helpful", "2x Advil"), ("Somewhat Helpful", "2x Tylenol")],
        ),
        ("medication_unsure", [("Unsure", "1x Naproxen sodium 550mg Oral"), ("Unsure", "1x Sumatriptan")]),
    ],
)
def test_real_medication_cells_are_read(name: str, items: list[tuple[str, str]]) -> None:
    html = (SAMPLES / f"html_{name}.html").read_text("utf-8")
    assert medication_of(rows_of(f"<td>{html}</td>")[0].cells[0]) == items


# Times


def test_the_end_is_elapsed_time_from_the_start_even_over_a_change_of_the_clocks(read: Read) -> None:
    found = only(read(report(attack("28/03/26 22:00", "06h 00m"))))
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
def test_every_length_is_read(read: Read, lasted: str, minutes: int) -> None:
    found = only(read(report(attack("01/09/26 10:00", lasted))))
    assert found.end == found.start.plus(timedelta(minutes=minutes))


def test_an_attack_that_may_still_run_runs(read: Read) -> None:
    contents = read(report(attack("21/11/26 10:00", "Ongoing")))
    assert only(contents).end is None
    assert contents.notes == ()


@pytest.mark.parametrize(("started", "lasted"), [("01/09/26 10:00", "Ongoing"), ("21/11/26 10:00", "")])
def test_an_end_nobody_knows_is_not_invented_and_does_not_run_on(
    read: Read, started: str, lasted: str
) -> None:
    contents = read(report(attack(started, lasted)))
    found = only(contents)
    assert found.end == found.start
    assert [note.remark for note in contents.notes] == [Remark.END_NOT_KNOWN]


def test_a_time_the_clocks_skipped_is_a_refused_row(read: Read) -> None:
    contents = read(report(attack("30/03/26 10:00"), attack("29/03/26 02:30")))
    assert len(attacks_in(contents)) == 1
    assert contents.refused == (
        RefusedRow(line=8, reason=Reason.SKIPPED_TIME, kind="attacks", where="Started"),
    )


def test_a_time_that_came_twice_is_the_first_and_is_told(read: Read) -> None:
    contents = read(report(attack("25/10/26 02:30")))
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
    read: Read, started: str, lasted: str, reason: Reason, where: str
) -> None:
    contents = read(report(attack("02/02/26 10:00"), attack(started, lasted)))
    assert contents.refused == (RefusedRow(line=8, reason=reason, kind="attacks", where=where),)
    assert len(attacks_in(contents)) == 1


# The order of day and month


def test_a_day_above_twelve_decides(read: Read) -> None:
    day_first = read(report(attack("05/11/26 10:00"), attack("13/10/26 10:00")), order=None)
    assert day_first.date_order is DateOrder.DAY_FIRST
    month_first = read(report(attack("05/11/26 9:05 PM"), attack("04/13/26 10:00")), order=None)
    assert month_first.date_order is DateOrder.MONTH_FIRST
    assert attacks_in(month_first)[0].start == moment("2026-05-11 21:05")


def test_the_span_in_the_file_name_decides(read: Read) -> None:
    name = "MigraineBuddy_20261001_20261115_1670000000000_-12.html"
    assert read(report(attack("05/11/26 10:00")), name=name, order=None).date_order is DateOrder.DAY_FIRST
    assert read(report(attack("11/05/26 10:00")), name=name, order=None).date_order is DateOrder.MONTH_FIRST


def test_the_order_of_the_rows_decides(read: Read) -> None:
    rows = [attack(f"{date} 10:00") for date in ("05/06/26", "06/03/26", "02/02/26")]
    assert read(report(*rows), order=None).date_order is DateOrder.DAY_FIRST
    rows = [attack(f"{date} 10:00") for date in ("06/05/26", "03/06/26", "02/02/26")]
    assert read(report(*rows), order=None).date_order is DateOrder.MONTH_FIRST


def test_the_reports_own_span_decides(read: Read) -> None:
    text = report(attack("05/06/26 10:00"), period="10/05/26 - 09/06/26")
    assert read(text, order=None).date_order is DateOrder.DAY_FIRST
    text = report(attack("05/06/26 10:00"), period="05/10/26 - 06/09/26")
    assert read(text, order=None).date_order is DateOrder.MONTH_FIRST


def test_dates_that_are_the_same_either_way_need_no_order(read: Read) -> None:
    assert only(read(report(attack("05/05/26 10:00")), order=None)).start == moment("2026-05-05 10:00")


def test_otherwise_the_person_is_asked_and_the_answer_holds(read: Read) -> None:
    text = report(attack("05/06/26 10:00"), attack("05/05/26 10:00"), attack("03/02/26 10:00"))
    with pytest.raises(DateOrderUnknownError) as caught:
        read(text, order=None)
    assert [example.text for example in caught.value.question.examples] == ["05/06/26", "03/02/26"]
    starts = [found.start.civil_date for found in attacks_in(read(text, order=DateOrder.MONTH_FIRST))]
    assert starts == [day("2026-05-06"), day("2026-05-05"), day("2026-03-02")]


# What was felt


def test_symptoms_pain_and_places_are_read(read: Read) -> None:
    symptoms = (
        "Sensitivity to light, Sensitivity to sound, Sensitivity to smell, Worse pain if moving, Nausea, "
        "Vomiting, Nasal congestion, Teary eyes, Pulsating pain, Pounding pain"
    )
    found = only(
        read(report(attack("05/05/26 10:00", symptoms=symptoms, left="Left Eye", right="Right Eye")))
    )
    assert set(found.symptoms) == {
        Symptom.PHOTOPHOBIA,
        Symptom.PHONOPHOBIA,
        Symptom.OSMOPHOBIA,
        Symptom.AGGRAVATED_BY_ACTIVITY,
        Symptom.NAUSEA,
        Symptom.VOMITING,
        Symptom.NASAL_CONGESTION,
        Symptom.TEARING,
    }
    assert (found.quality, found.side) == (Quality.THROBBING, Side.BOTH)
    assert "symptoms" not in kept(found)


def test_what_is_not_understood_is_kept_and_counted(read: Read) -> None:
    odd = attack(
        "05/05/26 10:00",
        symptoms="Diarrhea, Stabbing pain, Burning pain",
        left="Between Eyes",
        auras="Zigzag (bright, moving), Visual disturbance",
        kind="Tension",
        pain="a lot",
        more=["sunny"],
    )
    contents = read(report(odd, odd.replace("10:00", "20:00"), more=["Weather"]))
    found = attacks_in(contents)[0]
    assert kept(found) == {
        "pain_level": ["a lot"],
        "symptoms": ["Diarrhea", "Burning pain"],
        "positions": ["Between Eyes"],
        "auras": ["Zigzag (bright, moving)"],
        "attack_type": ["Tension"],
        "Weather": ["sunny"],
    }
    assert "other:Diarrhea" in found.symptoms
    assert (found.quality, found.side, found.readings) == (Quality.STABBING, None, ())
    assert [aura.kind for aura in found.auras] == [None, AuraKind.VISUAL]
    assert {(note.remark, note.what, note.count, note.line) for note in contents.notes} == {
        (Remark.COLUMN_NOT_UNDERSTOOD, "Weather", 2, 6),
        *(
            (Remark.VALUE_NOT_UNDERSTOOD, what, 2, 6)
            for what in (
                "Pain Level: a lot",
                "Symptoms: Diarrhea",
                "Symptoms: Burning pain",
                "Pain Positions: Between Eyes",
                "Auras: Zigzag (bright, moving)",
                "Attack Type: Tension",
            )
        ),
    }


@pytest.mark.parametrize(("kind", "believed"), [("Migraine", True), ("Migraine with aura", True), ("", None)])
def test_the_persons_own_name_for_it_is_heard(read: Read, kind: str, believed: bool | None) -> None:
    assert only(read(report(attack("05/05/26 10:00", kind=kind)))).believed_migraine is believed


def test_nothing_is_nothing(read: Read) -> None:
    found = only(read(report(attack("05/05/26 10:00", pain=""))))
    assert found == Attack(id=found.id, start=moment("2026-05-05 10:00"), end=moment("2026-05-05 16:00"))


def test_only_a_no_says_something_about_bleeding(read: Read) -> None:
    answers = {"01/05/26": "No", "02/05/26": "Yes", "03/05/26": "Soon"}
    rows = [
        attack(f"{date} 10:00", triggers=f"No idea<br><br>Period: {said}") for date, said in answers.items()
    ]
    rows.append(attack("02/05/26 20:00", triggers="Period: No"))
    contents = read(report(*rows))
    days = [entry.record for entry in contents.entries if isinstance(entry.record, DayRecord)]
    assert days == [DayRecord(date=day("2026-05-01"), bleeding=Bleeding.NONE)]
    assert [kept(found)["period"] for found in attacks_in(contents)] == [["No"], ["Yes"], ["Soon"], ["No"]]


def test_a_note_is_kept_as_it_was_written(read: Read) -> None:
    note = "first line\n\n  <img src=x> & שלום 🤕, not a list"
    assert only(read(report(attack("05/05/26 10:00", notes=note)))).note == note


# What was taken


def test_notes_say_when_a_dose_was_taken(read: Read) -> None:
    notes = (
        "May 5, 2026 at 11:30: I took this drug:  sumatriptan\n"
        "May 5, 2026 at 3:05 PM: I took my drug sumatriptan\n"
        "May 5, 2026 at 16:00: I took this drug: Ibuprofen 400mg\n"
        "May 5, 2026 at 16:30: Pain decreased to level:  3\n"
        "May 35, 2026 at 16:30: I took this drug: nothing\n"
    )
    taken = medication(("Helpful", "3x Sumatriptan"), ("Unsure", "0.5x Naproxen 375mg Oral"))
    contents = read(report(attack("05/05/26 10:00", medication=taken, notes=notes)))
    assert doses_in(contents) == [
        ("Ibuprofen 400 mg", moment("2026-05-05 16:00"), 1),
        ("Sumatriptan", moment("2026-05-05 11:30"), 2),
        ("Sumatriptan", moment("2026-05-05 15:05"), 1),
        ("Naproxen 375 mg", moment("2026-05-05 10:00"), 0.5),
    ]
    helpfulness = [e.record.extra["migraine_buddy"] for e in contents.entries if isinstance(e.record, Dose)]
    assert helpfulness[1] == {"medication": "3x Sumatriptan", "helpfulness": "Helpful"}
    assert only(contents).note == notes.strip()


def test_a_dose_at_a_time_that_never_was_is_still_a_dose(read: Read) -> None:
    text = attack("28/03/26 23:00", notes="Mar 29, 2026 at 02:30: I took this drug: sumatriptan")
    assert doses_in(read(report(text))) == [("sumatriptan", moment("2026-03-28 23:00"), 1)]


def test_the_persons_own_medicine_is_recognised(read: Read) -> None:
    own = (
        Medicine(name="sumatriptan", strength=50, unit="mg"),
        Medicine(name="Naproxen", strength=375, unit="mg"),
        Medicine(name="Naproxen", strength=500, unit="mg"),
    )
    taken = medication(("Helpful", "1x Sumatriptan, 1x Naproxen 375mg Oral, 1x Naproxen"))
    contents = read(report(attack("05/05/26 10:00", medication=taken)), medicines=own)
    doses = [entry.record for entry in contents.entries if isinstance(entry.record, Dose)]
    (new,) = [entry.record for entry in contents.entries if isinstance(entry.record, Medicine)]
    assert [dose.medicine for dose in doses] == [own[0].id, own[1].id, new.id]
    assert (new.name, new.strength) == ("Naproxen", None)


def test_a_medicine_nobody_knows_is_told(read: Read) -> None:
    contents = read(report(attack("05/05/26 10:00", medication=medication(("Unsure", "1x Grandma's tea")))))
    assert contents.notes == (Note(remark=Remark.MEDICINE_NOT_KNOWN, what="Grandma's tea", line=6),)


# The file as a whole


def test_reading_twice_gives_the_same_records(read: Read) -> None:
    row = attack("05/05/26 10:00", medication=medication(("Helpful", "1x Sumatriptan, 1x Sumatriptan")))
    contents = read(report(row, row))
    assert contents == read(report(row, row))
    keys = [entry.record.key for entry in contents.entries]
    assert len(set(keys)) == len(keys) == 1 + 2 * 3


def test_the_zone_and_later_words_change_nothing_about_who_is_who(read: Read) -> None:
    before = only(read(report(attack("05/05/26 10:00"))))
    later = report(attack("06/05/26 10:00"), attack("05/05/26 10:00", "07h 00m", notes="more"))
    after = attacks_in(read(later, zone="Asia/Tokyo"))[1]
    assert after.id == before.id


def test_a_row_of_another_width_is_refused_with_its_line(read: Read) -> None:
    contents = read(report(attack("05/05/26 10:00"), "<tr><td>1</td><td>2</td></tr>\n"))
    assert contents.refused == (RefusedRow(line=8, reason=Reason.WRONG_COLUMNS, kind="attacks"),)


def test_columns_are_found_by_name_in_any_order(read: Read) -> None:
    text = (
        "<title>Migraine Listing</title>"
        "<table><tr><td>Pain Level</td><td>Started &amp; Lasted</td><td>#</td></tr>"
        "<tr><td>8</td><td><div>Started:</div>05/05/26 10:00<div>Lasted:</div>01h</td><td>1</td></tr></table>"
    )
    assert only(read(text)).worst_pain == 8


def test_words_of_another_language_are_refused_and_not_guessed(read: Read) -> None:
    text = report(attack("05/05/26 10:00")).replace("Started", "Empezó").replace("Lasted", "Duró")
    contents = read(text)
    assert contents.entries == ()
    assert [(row.line, row.reason) for row in contents.refused] == [
        (4, Reason.WRONG_COLUMNS),
        (6, Reason.NOT_A_TIME),
    ]


def test_a_report_without_attacks_says_so(read: Read) -> None:
    for text in ("", "<title>Migraine Listing</title><p>nothing</p>", report()):
        with pytest.raises(FileRefusedError) as caught:
            read(text)
        assert caught.value.refusal.reason is Reason.NOTHING_FOUND


def test_an_old_encoding_is_told(read: Read) -> None:
    contents = read(report(attack("05/05/26 10:00", symptoms="Übelkeit")).encode("cp1252"))
    assert contents.notes[0].remark is Remark.OLD_ENCODING
    assert only(contents).symptoms == ("other:Übelkeit",)


def test_a_cell_larger_than_any_note_is_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError) as caught:
        read(report(attack("05/05/26 10:00", notes="🤕" * 300_000)))
    assert (caught.value.refusal.reason, caught.value.refusal.rows[0].line) == (Reason.TOO_LARGE, 7)


def test_more_columns_than_any_report_are_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError) as caught:
        read("<table><tr>" + "<td>" * 300)
    assert caught.value.refusal.reason is Reason.TOO_LARGE


def test_broken_html_is_read_as_far_as_it_goes(read: Read) -> None:
    text = report(attack("05/05/26 10:00"), attack("04/05/26 10:00"))
    assert len(attacks_in(read(text[: text.rindex("<tr>")]))) == 2
    assert len(attacks_in(read(text.replace("</td>", "").replace("</tr>", "")))) == 2
    assert len(attacks_in(read(text + "<td colspan='²'><td colspan='99999999999'><!-- <a"))) == 2
