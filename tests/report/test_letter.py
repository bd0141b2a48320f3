"""The letter says what insurers ask for from the diary alone, and leaves a line where it has nothing."""

from dataclasses import replace

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.dates import DAY
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.person import Profile
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import SideEffect, Treatment
from migrainejournal.domain.vocabulary import Instrument, StopReason, TreatmentKind
from migrainejournal.report.build import build
from migrainejournal.report.choices import Kind
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Beside, Missing, Section
from migrainejournal.report.letter import letter_parts
from tests.report.counting import counted
from tests.report.lives import CHOICES, FIRST, NAPROXEN, SUMATRIPTAN, episodic
from tests.report.sections.small_reports import facts, report, rows, sentences, table
from tests.values import botox, course, dates_from, day, doses_on, headache, migraine, moment, step

BLANK = "____________________"


def parts(found: Counted) -> dict[str, Section]:
    """The sections of the letter by their key."""
    sections = (
        section
        for part in letter_parts(found)
        for section in ((*part.left, *part.right) if isinstance(part, Beside) else (part,))
    )
    return {section.key: section for section in sections}


def tried(
    name: str, start: str, end: str | None, stopped: StopReason | None, *, group: str = "arb"
) -> Treatment:
    return course(start, end, name=name, group=group, target=16, steps=[step(start, 16)], stopped=stopped)


def test_it_has_the_same_parts_whatever_is_recorded() -> None:
    empty = report(unknown=dates_from("2025-11-01", 400))
    assert list(parts(empty)) == [
        "letter_request",
        "letter_baseline",
        "letter_present",
        "letter_midas",
        "letter_failed",
        "letter_overuse",
        "definitions",
        "letter_signature",
    ]


def test_what_the_journal_does_not_know_is_a_line_to_fill_in() -> None:
    found = parts(report(unknown=dates_from("2025-11-01", 400)))
    assert set(facts(found["letter_request"]).values()) == {BLANK}
    assert set(facts(found["letter_signature"]).values()) == {BLANK}
    assert set(facts(found["letter_midas"]).values()) == {BLANK}
    assert facts(found["letter_present"])["Migraine days"] == f"{BLANK} (only 0 of 90 days recorded)"
    assert facts(found["letter_failed"]) == {
        "Drug classes failed (EHF 2020)": "no treatment is recorded",
        "Others, from the records": BLANK,
    }


def test_the_diagnosis_is_in_the_persons_own_words() -> None:
    found = parts(report(profile=Profile(diagnosis="chronic migraine #1")))
    assert facts(found["letter_request"])["Diagnosis"] == "chronic migraine #1"


def test_present_days_stand_with_what_they_are_counted_from() -> None:
    dates = dates_from(FIRST, 30, every=3)
    doses = doses_on(SUMATRIPTAN, dates[:15])
    found = parts(
        report([*map(migraine, dates[:20]), *map(headache, dates[20:])], doses, medicines=[SUMATRIPTAN])
    )
    assert facts(found["letter_present"]) == {
        "Headache days": "9.3 in 28 (30 of 90 days)",
        "Migraine days": "6.2 in 28 (20 of 90 days)",
        "Days with acute medicine": "4.7 in 28 (15 of 90 days)",
    }


def test_present_days_are_a_range_where_less_is_recorded() -> None:
    found = parts(report(map(migraine, dates_from(FIRST, 10)), unknown=dates_from("2026-10-24", 30)))
    assert facts(found["letter_present"])["Migraine days"] == "10–40 of 90 days (60 recorded)"


def test_a_treatment_that_goes_on_stands_with_its_baseline_and_change() -> None:
    days = (*dates_from("2026-03-09", 42, every=2), *dates_from("2026-10-26", 7))
    found = parts(report(map(migraine, days), treatments=[tried("candesartan", "2026-06-01", None, None)]))
    assert [list(row.values()) for row in rows(found["letter_baseline"])] == [
        [
            "candesartan",
            "since 1 Jun 2026 (25\u00a0wk)",
            "14.0 migraine days in 28",
            "7.0 migraine days in 28",
            "−50\u00a0%",
        ]
    ]


def test_a_baseline_that_was_not_recorded_is_a_line_to_fill_in() -> None:
    unknown = dates_from("2026-05-01", 31)
    going_on = tried("candesartan", "2026-06-01", None, None)
    (row,) = rows(parts(report(treatments=[going_on], unknown=unknown))["letter_baseline"])
    assert list(row.values())[2:] == [BLANK, "0.0 migraine days in 28", BLANK]


def test_without_a_treatment_the_present_days_are_those_before_one() -> None:
    over = tried("candesartan", "2026-06-01", "2026-08-01", StopReason.COST_OR_ACCESS)
    (block,) = parts(report(treatments=[over]))["letter_baseline"].blocks
    assert block == Missing(text="No preventive treatment goes on: the present days are those without one.")


def test_midas_is_told_question_by_question() -> None:
    scores = [
        Score(instrument=Instrument.MIDAS, date=day("2026-11-01"), answers=(3, 4, 2, 1, 2)),
        Score(instrument=Instrument.MIDAS, date=day("2026-09-01"), answers=(9, 9, 9, 9, 9)),
    ]
    assert list(facts(parts(report(scores=scores))["letter_midas"]).values()) == [
        "3",
        "4",
        "2",
        "1",
        "2",
        "12, grade III, answered 1 Nov 2026",
    ]


def test_a_failed_preventive_stands_with_agent_dose_time_and_reason() -> None:
    stopped = replace(
        tried("topiramate", "2026-01-01", "2026-02-11", StopReason.SIDE_EFFECTS, group="antiepileptic"),
        side_effects=(SideEffect(what="could not find words"),),
    )
    found = parts(report(treatments=[stopped]))["letter_failed"]
    assert [list(row.values()) for row in rows(found)] == [
        [
            "topiramate",
            "antiepileptic",
            "16 mg a day",
            "1 Jan – 11 Feb 2026 (6\u00a0wk)",
            "42 (56 needed)",
            "side effects: could not find words",
        ]
    ]
    assert table(found).note == (
        "Failed: long enough at the target dose with less than half of the days gone, not tolerated, or "
        "contraindicated. Change: migraine days in 28 before the start → in the last four weeks at the "
        "target."
    )
    assert facts(found)["Drug classes failed (EHF 2020)"] == "1 (topiramate)"


def test_what_was_counted_stands_beside_the_reason() -> None:
    days = (*dates_from("2026-03-09", 42, every=2), *dates_from("2026-09-13", 9))
    over = tried("candesartan", "2026-06-01", "2026-10-10", StopReason.NO_EFFECT)
    (row,) = rows(parts(report(map(migraine, days), treatments=[over]))["letter_failed"])
    assert row["Reason"] == "no effect; 14.0 → 9.0 (−36\u00a0%)"


def test_headache_days_have_a_star_that_is_explained() -> None:
    first = day("2026-04-01")
    before, after = dates_from(first - 84 * DAY, 42, every=2), dates_from(first + 140 * DAY, 9)
    given = replace(botox(first, first + 84 * DAY, end=first + 168 * DAY), stop_reason=StopReason.NO_EFFECT)
    found = parts(report(map(headache, (*before, *after)), treatments=[given]))["letter_failed"]
    assert [row["Reason"] for row in rows(found)] == ["no effect; 14.0 → 9.0 (−36\u00a0%)*"]
    assert table(found).note.endswith(
        " → in the last four weeks at the target. *: headache days, to the end of the last whole cycle."
    )


def test_two_of_one_class_are_one_class() -> None:
    one = tried("candesartan", "2026-01-01", "2026-02-01", StopReason.SIDE_EFFECTS)
    other = tried(
        "lisinopril", "2026-03-01", "2026-04-01", StopReason.CONTRAINDICATION, group="ace_inhibitor"
    )
    found = parts(report(treatments=[one, other]))["letter_failed"]
    assert len(rows(found)) == 2
    assert facts(found)["Drug classes failed (EHF 2020)"] == "1 (candesartan, lisinopril)"


def test_what_was_too_short_or_never_counted_is_named_but_not_as_failed() -> None:
    short = tried("candesartan", "2026-01-01", "2026-02-01", StopReason.COST_OR_ACCESS)
    unknown = dates_from(day("2026-06-01") - 28 * DAY, 28)
    blind = tried("propranolol", "2026-06-01", "2026-10-01", StopReason.OTHER, group="beta_blocker")
    found = facts(parts(report(treatments=[short, blind], unknown=unknown))["letter_failed"])
    assert found["Tried, not counted as failed"] == (
        "candesartan (not long enough); propranolol (not enough days before)"
    )


def test_what_goes_on_or_is_no_preventive_has_not_failed() -> None:
    days = (*dates_from("2026-03-09", 42, every=2), *dates_from("2026-10-26", 13))
    going_on = tried("candesartan", "2026-06-01", None, None)
    splint = replace(
        tried("splint", "2026-06-01", "2026-08-01", StopReason.SIDE_EFFECTS), kind=TreatmentKind.PHYSICAL
    )
    found = parts(report(map(migraine, days), treatments=[going_on, splint]))["letter_failed"]
    assert len(found.blocks) == 1


def test_overuse_is_told_as_on_the_second_page() -> None:
    found = parts(report(doses=doses_on(NAPROXEN, dates_from("2026-10-01", 3)), medicines=[NAPROXEN]))
    assert sentences(found["letter_overuse"]) == {
        "Simple painkiller days (ICHD-3 8.2.3):": "line of 15 reached in 0 of 4 months "
        "(to Oct 2026: 0, 0, 0, 3)."
    }
    assert found["letter_overuse"].note == "computed from the diary, not a diagnosis"


def test_the_rules_behind_its_numbers_are_named() -> None:
    assert list(sentences(parts(report())["definitions"])) == [
        "Headache day:",
        "Migraine day:",
        "Recorded day:",
        "Days in 28:",
        "Change:",
        "Days at target:",
        "Long enough:",
        "Overuse:",
    ]


def test_midas_is_the_last_one_answered_until_the_end_of_the_period() -> None:
    scores = [
        Score(instrument=Instrument.MIDAS, date=day("2026-06-01"), answers=(9, 8, 7, 6, 5)),
        Score(instrument=Instrument.MIDAS, date=day("2026-07-01"), answers=()),
        Score(instrument=Instrument.MIDAS, date=day("2026-11-23"), answers=(1, 1, 1, 1, 1)),
    ]
    found = facts(parts(report(scores=scores))["letter_midas"])
    assert list(found.values()) == ["9", "8", "7", "6", "5", "35, grade IV, answered 1 Jun 2026"]


def test_days_with_a_dose_alone_are_counted_from_as_on_the_page() -> None:
    unknown = dates_from("2026-11-01", 10)
    doses = doses_on(SUMATRIPTAN, unknown[:4])
    found = parts(report(doses=doses, unknown=unknown, medicines=[SUMATRIPTAN]))["letter_present"]
    assert facts(found) == {
        "Headache days": "0.0 in 28 (0 of 80 days)",
        "Migraine days": "0.0 in 28 (0 of 80 days)",
        "Days with acute medicine": "1.3 in 28 (4 of 84 days)",
    }


def test_present_days_of_less_than_four_weeks_are_no_rate() -> None:
    dates = dates_from("2026-11-16", 3)
    found = parts(report(map(migraine, dates), first=day("2026-11-16")))["letter_present"]
    assert facts(found)["Migraine days"] == "3 of 7 days"


def test_the_visit_is_not_the_insurers() -> None:
    material = episodic()
    assert build(counted(material)).person[2:] == ("Visit: 1 Dec 2026",)
    letter = build(counted(material, replace(CHOICES, kind=Kind.LETTER)))
    assert letter.person == ("Name: Ada #1 Lovelace", "Born: 10 Dec 1985")


def test_a_course_that_was_not_long_enough_has_no_change() -> None:
    begun = FIRST
    going_on = course(begun, name="candesartan", group="arb", target=16, steps=[step(begun, 4)])
    attacks = [*map(migraine, dates_from(begun - 28 * DAY, 6)), *map(migraine, dates_from("2026-11-01", 2))]
    (row,) = rows(parts(report(attacks, treatments=[going_on]))["letter_baseline"])
    assert row["Change"] == "going on, not long enough yet"


def test_what_the_star_stands_for_and_what_was_begun_together_is_said_in_the_letter_too() -> None:
    injections = botox(*dates_from("2026-03-01", 3, every=84))
    other = tried("candesartan", "2026-03-10", None, None)
    attacks = map(migraine, dates_from("2026-02-01", 12))
    found = parts(report(attacks, treatments=[injections, other]))["letter_baseline"]
    note = table(found).note
    assert "*: headache days, to the end of the last whole cycle." in note
    assert "effects cannot be told apart: onabotulinumtoxina and candesartan" in note


def test_days_with_a_dose_nobody_named_are_said_in_the_letter_too() -> None:
    unnamed = [Dose(medicine=UNNAMED, at=moment(f"{on} 09:00")) for on in dates_from(FIRST, 20)]
    said = facts(parts(report(doses=unnamed))["letter_present"])["Days with acute medicine"]
    assert said == "0.0 in 28 (0 of 90 days), and 20 days of no class"


def test_none_before_is_not_said_to_be_missing() -> None:
    going_on = course(
        "2026-03-01", name="candesartan", group="arb", target=16, steps=[step("2026-03-01", 16)]
    )
    (row,) = rows(
        parts(report(map(migraine, dates_from("2026-11-01", 2)), treatments=[going_on]))["letter_baseline"]
    )
    assert row["Change"] == "none before"
