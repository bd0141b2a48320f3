"""Migraine Buddy's real reports, read to the last word."""

from datetime import timedelta
from pathlib import Path

import pytest

from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import OveruseClass, Quality, Side, Symptom
from migrainejournal.interchange import MIGRAINE_BUDDY
from migrainejournal.interchange.html_tables import rows_of
from migrainejournal.interchange.importer import (
    Circumstances,
    Contents,
    DateOrder,
    DateOrderUnknownError,
    Note,
    Remark,
)
from migrainejournal.interchange.migraine_buddy_table import medication_of
from migrainejournal.interchange.source import Source
from tests.interchange.buddy import attacks_in, doses_in, kept, only
from tests.values import day, moment

SAMPLES = Path(__file__).parent / "samples" / "migraine_buddy"
SAO_PAULO = "America/Sao_Paulo"
NOW = moment("2026-11-22 10:00")


def sample(name: str, order: DateOrder | None = None) -> Contents:
    return MIGRAINE_BUDDY.read(
        Source(SAMPLES / name), Circumstances(zone=SAO_PAULO, now=NOW, date_order=order)
    )


def test_the_real_report_says_its_date_order_itself() -> None:
    contents = sample("html_report_trimmed.html")
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
