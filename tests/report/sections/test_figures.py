"""Six numbers, each with its denominator and with what it was before."""

from dataclasses import replace

import pytest

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import DayState, Instrument
from migrainejournal.report.document import Figure, Figures
from migrainejournal.report.material import Material
from migrainejournal.report.sections.figures import figures
from tests.report.counting import counted, over
from tests.report.lives import BEGIN, FIRST, LAST, NOW, SUMATRIPTAN, chronic_with_overuse
from tests.values import clear, dates_from, day, doses_on, excerpt, headache, medicine, migraine


def shown(material: Material) -> tuple[Figure, ...]:
    (block,) = figures(counted(material)).blocks
    assert isinstance(block, Figures)
    return block.items


def known(number: int, hurting: int, *, before: int | None = None) -> Material:
    """So many dates of the ninety known, the first of them with a headache; all ninety before them too."""
    dates = dates_from(FIRST, number)
    earlier = dates_from(FIRST - 90 * DAY, 90) if before is not None else ()
    return Material(
        excerpt=excerpt(
            BEGIN,
            LAST,
            attacks=[headache(on) for on in (*earlier[: before or 0], *dates[:hurting])],
            days=clear(*earlier[before or 0 :], *dates[hurting:]),
            now=NOW,
        )
    )


def test_there_are_six_always_in_one_order() -> None:
    labels = [figure.label for figure in shown(chronic_with_overuse())]
    assert labels == [
        "headache days in 28",
        "migraine days in 28",
        "days of pain 4+ in 28",
        "acute medicine days in 28",
        "headache-free days in 28",
        "MIDAS, grade IV",
    ]


@pytest.mark.parametrize(
    ("number", "hurting", "value", "label", "notes"),
    [
        (90, 27, "8.4", "headache days in 28", ("27 of 90 days",)),
        (72, 18, "7.0", "headache days in 28", ("18 of 72 days",)),
        (71, 18, "18–37", "headache days", ("71 of 90 days recorded",)),
        (45, 9, "9–54", "headache days", ("45 of 90 days recorded",)),
        (44, 9, "9", "headache days", ("44 of 90 days recorded", "not enough for a rate")),
    ],
)
def test_a_rate_needs_four_of_five_days_and_a_range_half_of_them(
    number: int, hurting: int, value: str, label: str, notes: tuple[str, ...]
) -> None:
    assert shown(known(number, hurting))[0] == Figure(value=value, label=label, notes=notes)


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (45, 27, "was 14.0 (−40\u00a0%)"),
        (27, 45, "was 8.4 (+67\u00a0%)"),
        (27, 27, "was 8.4 (no change)"),
        (12, 27, "was 3.7"),  # a share of so few says nothing
        (0, 27, "was 0.0"),
    ],
)
def test_the_change_against_the_days_before(before: int, now: int, said: str) -> None:
    assert shown(known(90, now, before=before))[0].notes[1] == said


def test_without_enough_days_before_there_is_no_change() -> None:
    assert shown(known(90, 27))[0].notes == ("27 of 90 days",)


def test_acute_days_name_the_classes_with_a_line() -> None:
    taken = doses_on(SUMATRIPTAN, dates_from(FIRST, 9))
    material = known(90, 27)
    given = replace(material.excerpt, doses=taken, medicines={SUMATRIPTAN.id: SUMATRIPTAN})
    assert shown(replace(material, excerpt=given))[3].notes == ("9 of 90 days",)


def answered(on: str, *answers: int) -> Score:
    return Score(instrument=Instrument.MIDAS, date=day(on), answers=answers)


def test_midas_is_the_last_one_answered_in_the_time_beside_the_one_before() -> None:
    scores = (answered("2026-06-01", 9, 9, 9, 0, 0), answered("2026-11-02", 3, 4, 2, 1, 1))
    (*_, midas) = shown(replace(known(90, 9), scores=scores))
    assert midas == Figure(
        value="11", label="MIDAS, grade III", notes=("answered 2 Nov 2026", "was 27 on 1 Jun 2026")
    )


def test_midas_of_another_time_gives_way_to_the_diary() -> None:
    scores = (answered("2026-06-01", 9, 9, 9, 0, 0),)
    attacks = tuple(migraine(on, function=3) for on in dates_from(FIRST, 6))
    material = replace(known(90, 0), scores=scores)
    (*_, midas) = shown(replace(material, excerpt=replace(material.excerpt, attacks=attacks)))
    assert midas == Figure(value="6", label="MIDAS by diary, grade II", notes=("at least, in 90 days",))


def test_midas_nobody_can_tell_is_not_made_up() -> None:
    (*_, midas) = shown(known(60, 9))
    assert midas == Figure(value="–", label="MIDAS", notes=("Not enough recorded days",))


def test_unknown_days_are_never_good() -> None:
    material = known(90, 27)
    fewer = replace(material.excerpt, days=material.excerpt.days[:40])
    assert shown(material)[4].value == "19.6"
    assert all(noted.state is DayState.CLEAR for noted in fewer.days)
    assert shown(replace(material, excerpt=fewer))[4].value == "40–63"


def test_another_time_has_other_numbers() -> None:
    (block,) = figures(over(chronic_with_overuse(), "2026-11-01", "2026-11-22")).blocks
    assert isinstance(block, Figures)
    assert block.items[0] == Figure(value="14", label="headache days", notes=("22 of 22 days recorded",))


@pytest.mark.parametrize(
    ("first_clear", "value", "label", "notes"),
    [
        ("2026-10-29", "10.0", "acute medicine days in 28", ("10 of 28 days",)),
        ("2026-11-08", "10–20", "acute medicine days", ("16 of 28 days recorded",)),
        ("2026-11-16", "10", "acute medicine days", ("8 of 28 days recorded", "not enough for a rate")),
    ],
)
def test_a_date_with_a_dose_is_known_for_acute_days_though_nothing_else_is_said_of_it(
    first_clear: str, value: str, label: str, notes: tuple[str, ...]
) -> None:
    """Clear to 23 November, a triptan each day from the 16th to the 25th: two dates have a dose alone."""
    free = dates_from(first_clear, (day("2026-11-23") - day(first_clear)).days + 1)
    taken = excerpt(
        "2025-11-27",
        "2026-11-25",
        doses=doses_on(SUMATRIPTAN, dates_from("2026-11-16", 10)),
        medicines=[SUMATRIPTAN],
        days=clear(*free),
    )
    (block,) = figures(over(Material(excerpt=taken), "2026-10-29", "2026-11-25")).blocks
    assert isinstance(block, Figures)
    assert block.items[3] == Figure(value=value, label=label, notes=notes)
    assert block.items[4].value == {"10.0": "28.0", "10–20": "16–28", "10": "8"}[value]


@pytest.mark.parametrize(
    ("first", "last", "value", "notes"),
    [
        ("2026-11-09", "2026-11-15", "6", ("7 of 7 days recorded",)),
        ("2026-10-27", "2026-11-22", "19", ("27 of 27 days recorded",)),
    ],
)
def test_below_four_weeks_there_is_a_count_and_no_rate(
    first: str, last: str, value: str, notes: tuple[str, ...]
) -> None:
    (block,) = figures(over(chronic_with_overuse(), first, last)).blocks
    assert isinstance(block, Figures)
    assert block.items[0] == Figure(value=value, label="headache days", notes=notes)
    assert [figure.label for figure in block.items if "in 28" in figure.label] == []


def test_four_weeks_are_enough_for_a_rate() -> None:
    (block,) = figures(over(chronic_with_overuse(), "2026-10-26", "2026-11-22")).blocks
    assert isinstance(block, Figures)
    notes = ("20 of 28 days", "was 20.0 (no change)", "then 20 of 28")
    assert block.items[0] == Figure(value="20.0", label="headache days in 28", notes=notes)


def test_where_nothing_is_known_there_is_a_dash() -> None:
    notes = ("0 of 90 days recorded", "not enough for a rate")
    assert [(figure.value, figure.notes) for figure in shown(known(0, 0))[:5]] == [("–", notes)] * 5


def test_headaches_of_unknown_pain_are_not_taken_for_mild() -> None:
    attacks = [headache(on, pain=None) for on in dates_from(FIRST, 10)]
    days = clear(*dates_from(FIRST + 10 * DAY, 80))
    worse = shown(Material(excerpt=excerpt(BEGIN, LAST, attacks=attacks, days=days, now=NOW)))[2]
    assert (worse.value, worse.notes) == ("0.0", ("0 of 80 days",))


def test_too_many_headaches_of_unknown_pain_are_said_to_be_that() -> None:
    attacks = [headache(on, pain=None) for on in dates_from(FIRST, 40)]
    days = clear(*dates_from(FIRST + 40 * DAY, 50))
    worse = shown(Material(excerpt=excerpt(BEGIN, LAST, attacks=attacks, days=days, now=NOW)))[2]
    assert (worse.value, worse.notes) == ("0–40", ("pain said on 50 of 90 days",))


def test_days_known_by_a_dose_alone_cover_nothing() -> None:
    days = clear(*dates_from(FIRST, 64))
    doses = doses_on(SUMATRIPTAN, dates_from(FIRST + 64 * DAY, 10))
    found = excerpt(BEGIN, LAST, days=days, doses=doses, medicines=[SUMATRIPTAN], now=NOW)
    acute = shown(Material(excerpt=found))[3]
    assert (acute.value, acute.label, acute.notes) == (
        "10–26",
        "acute medicine days",
        ("64 of 90 days recorded",),
    )


def test_days_with_a_dose_of_no_class_are_said_beside_those_counted() -> None:
    own = medicine("powder from the pharmacy")
    found = excerpt(
        BEGIN,
        LAST,
        days=clear(*dates_from(FIRST, 90)),
        doses=[
            *doses_on(own, dates_from(FIRST, 24)),
            *doses_on(SUMATRIPTAN, dates_from(FIRST + 20 * DAY, 6)),
        ],
        medicines=[own, SUMATRIPTAN],
        now=NOW,
    )
    acute = shown(Material(excerpt=found))[3]
    assert acute.notes == ("6 of 90 days", "and 20 days of no class")
