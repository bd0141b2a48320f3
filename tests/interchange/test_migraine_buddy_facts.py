"""What the attacks of a report were like, what was taken; nothing is invented, nothing silently lost."""

import pytest

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import AuraKind, Bleeding, Quality, Side, Symptom
from migrainejournal.interchange.importer import (
    Note,
    Remark,
)
from tests.interchange.buddy import ReadReport, attack, attacks_in, doses_in, kept, medication, only, report
from tests.values import day, moment


def test_symptoms_pain_and_places_are_read(read_report: ReadReport) -> None:
    symptoms = (
        "Sensitivity to light, Sensitivity to sound, Sensitivity to smell, Worse pain if moving, Nausea, "
        "Vomiting, Nasal congestion, Teary eyes, Pulsating pain, Pounding pain"
    )
    found = only(
        read_report(report(attack("05/05/26 10:00", symptoms=symptoms, left="Left Eye", right="Right Eye")))
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


def test_what_is_not_understood_is_kept_and_counted(read_report: ReadReport) -> None:
    odd = attack(
        "05/05/26 10:00",
        symptoms="Diarrhea, Stabbing pain, Burning pain",
        left="Between Eyes",
        auras="Zigzag (bright, moving), Visual disturbance",
        kind="Tension",
        pain="a lot",
        more=["sunny"],
    )
    contents = read_report(report(odd, odd.replace("10:00", "20:00"), more=["Weather"]))
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
def test_the_persons_own_name_for_it_is_heard(
    read_report: ReadReport, kind: str, believed: bool | None
) -> None:
    assert only(read_report(report(attack("05/05/26 10:00", kind=kind)))).believed_migraine is believed


def test_nothing_is_nothing(read_report: ReadReport) -> None:
    found = only(read_report(report(attack("05/05/26 10:00", pain=""))))
    assert found == Attack(id=found.id, start=moment("2026-05-05 10:00"), end=moment("2026-05-05 16:00"))


def test_only_a_no_says_something_about_bleeding(read_report: ReadReport) -> None:
    answers = {"01/05/26": "No", "02/05/26": "Yes", "03/05/26": "Soon"}
    rows = [
        attack(f"{date} 10:00", triggers=f"No idea<br><br>Period: {said}") for date, said in answers.items()
    ]
    rows.append(attack("02/05/26 20:00", triggers="Period: No"))
    contents = read_report(report(*rows))
    days = [entry.record for entry in contents.entries if isinstance(entry.record, DayRecord)]
    assert days == [DayRecord(date=day("2026-05-01"), bleeding=Bleeding.NONE)]
    assert [kept(found)["period"] for found in attacks_in(contents)] == [["No"], ["Yes"], ["Soon"], ["No"]]


def test_a_note_is_kept_as_it_was_written(read_report: ReadReport) -> None:
    note = "first line\n\n  <img src=x> & שלום 🤕, not a list"
    assert only(read_report(report(attack("05/05/26 10:00", notes=note)))).note == note


def test_notes_say_when_a_dose_was_taken(read_report: ReadReport) -> None:
    notes = (
        "May 5, 2026 at 11:30: I took this drug:  sumatriptan\n"
        "May 5, 2026 at 3:05 PM: I took my drug sumatriptan\n"
        "May 5, 2026 at 16:00: I took this drug: Ibuprofen 400mg\n"
        "May 5, 2026 at 16:30: Pain decreased to level:  3\n"
        "May 35, 2026 at 16:30: I took this drug: nothing\n"
    )
    taken = medication(("Helpful", "3x Sumatriptan"), ("Unsure", "0.5x Naproxen 375mg Oral"))
    contents = read_report(report(attack("05/05/26 10:00", medication=taken, notes=notes)))
    assert doses_in(contents) == [
        ("Ibuprofen 400 mg", moment("2026-05-05 16:00"), 1),
        ("Sumatriptan", moment("2026-05-05 11:30"), 2),
        ("Sumatriptan", moment("2026-05-05 15:05"), 1),
        ("Naproxen 375 mg", moment("2026-05-05 10:00"), 0.5),
    ]
    helpfulness = [e.record.extra["migraine_buddy"] for e in contents.entries if isinstance(e.record, Dose)]
    assert helpfulness[1] == {"medication": "3x Sumatriptan", "helpfulness": "Helpful"}
    assert only(contents).note == notes.strip()


def test_a_dose_at_a_time_that_never_was_is_still_a_dose(read_report: ReadReport) -> None:
    text = attack("28/03/26 23:00", notes="Mar 29, 2026 at 02:30: I took this drug: sumatriptan")
    assert doses_in(read_report(report(text))) == [("sumatriptan", moment("2026-03-28 23:00"), 1)]


def test_the_persons_own_medicine_is_recognised(read_report: ReadReport) -> None:
    own = (
        Medicine(name="sumatriptan", strength=50, unit="mg"),
        Medicine(name="Naproxen", strength=375, unit="mg"),
        Medicine(name="Naproxen", strength=500, unit="mg"),
    )
    taken = medication(("Helpful", "1x Sumatriptan, 1x Naproxen 375mg Oral, 1x Naproxen"))
    contents = read_report(report(attack("05/05/26 10:00", medication=taken)), medicines=own)
    doses = [entry.record for entry in contents.entries if isinstance(entry.record, Dose)]
    (new,) = [entry.record for entry in contents.entries if isinstance(entry.record, Medicine)]
    assert [dose.medicine for dose in doses] == [own[0].id, own[1].id, new.id]
    assert (new.name, new.strength) == ("Naproxen", None)


def test_a_medicine_nobody_knows_is_told(read_report: ReadReport) -> None:
    contents = read_report(
        report(attack("05/05/26 10:00", medication=medication(("Unsure", "1x Grandma's tea"))))
    )
    assert contents.notes == (Note(remark=Remark.MEDICINE_NOT_KNOWN, what="Grandma's tea", line=6),)
