"""What the rules find is said as a pattern to talk about: numbers, lines and sources, never a diagnosis."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from migrainejournal.clinical.acute_outcomes import acute_responses
from migrainejournal.clinical.attacks import Episode
from migrainejournal.clinical.chronic import chronic_pattern
from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.clinical.doubts import doubts
from migrainejournal.clinical.function_days import midas_from_diary
from migrainejournal.clinical.menstrual import menstrual_pattern
from migrainejournal.clinical.months import calendar_months
from migrainejournal.clinical.overuse import OverusePattern, overuse
from migrainejournal.clinical.resistance import resistance
from migrainejournal.clinical.rules import Rule
from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.dates import each_date
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import UNNAMED_MEDICINE
from migrainejournal.domain.vocabulary import Bleeding, DayState, OveruseClass, Quality, Symptom
from migrainejournal.gui import pattern_words
from tests.values import attack, day, dose, medicine, moment

NOW = moment("2026-12-01 10:00")
FIRST, LAST = day("2026-08-01"), day("2026-11-30")
TRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
IBUPROFEN = medicine("ibuprofen", OveruseClass.NON_OPIOID)


def excerpt(
    attacks: tuple[Attack, ...] = (),
    doses: tuple[Dose, ...] = (),
    days: tuple[DayRecord, ...] = (),
) -> Excerpt:
    return Excerpt(
        first=FIRST,
        last=LAST,
        now=NOW,
        attacks=attacks,
        doses=doses,
        days=days,
        medicines={m.id: m for m in (TRIPTAN, IBUPROFEN)},
    )


def monthly(number: int, *, months: int = 4, of: OveruseClass = OveruseClass.TRIPTAN) -> tuple[Dose, ...]:
    """So many dates with a dose in each of the last months."""
    taken = TRIPTAN if of is OveruseClass.TRIPTAN else IBUPROFEN
    return tuple(
        dose(taken, f"2026-{month:02}-{date_:02} 09:00")
        for month in range(12 - months, 12)
        for date_ in range(1, number + 1)
    )


def pattern(doses: tuple[Dose, ...], rule: Rule) -> OverusePattern:
    diary = Diary(day_overviews(excerpt(doses=doses)))
    return next(p for p in overuse(diary, calendar_months(FIRST, LAST)) if p.rule is rule)


def test_overuse_in_every_month_is_a_pattern_to_talk_about() -> None:
    assert pattern_words.overuse_sentence(pattern(monthly(10), Rule.ICHD_8_2_2)) == (
        "Triptan days: the line of 10 was reached in 4 of 4 months. The last three are among them. "
        "Pattern consistent with triptan overuse (ICHD-3 8.2.2); discuss with your clinician."
    )


def test_few_headache_days_are_said_where_the_month_is_known() -> None:
    known = tuple(DayRecord(date=on, state=DayState.CLEAR) for on in each_date(FIRST, LAST))
    diary = Diary(day_overviews(excerpt(doses=monthly(10), days=known)))
    found = next(p for p in overuse(diary, calendar_months(FIRST, LAST)) if p.rule is Rule.ICHD_8_2_2)
    assert pattern_words.overuse_sentence(found).endswith("Headache days were below 15 in such a month.")


def test_three_months_are_not_yet_longer_than_three() -> None:
    assert pattern_words.overuse_sentence(pattern(monthly(10, months=3), Rule.ICHD_8_2_2)) == (
        "Triptan days: the line of 10 was reached in 3 of 4 months. Not enough recorded days in some of the "
        "others. The last three are among them."
    )


def test_below_the_line_nothing_is_made_of_it() -> None:
    assert pattern_words.overuse_sentence(pattern(monthly(9), Rule.ICHD_8_2_2)) == (
        "Triptan days: the line of 10 was reached in 0 of 4 months. "
        "Not enough recorded days in some of the others."
    )


def test_two_months_are_no_pattern_yet() -> None:
    sentence = pattern_words.overuse_sentence(pattern(monthly(10, months=2), Rule.ICHD_8_2_2))
    assert sentence.startswith("Triptan days: the line of 10 was reached in 2 of 4 months.")
    assert "Pattern" not in sentence


def test_several_classes_have_their_own_words() -> None:
    both = monthly(5) + tuple(
        replace(d, at=d.at.plus(timedelta(days=5)), medicine=IBUPROFEN.id) for d in monthly(5)
    )
    sentence = pattern_words.overuse_sentence(pattern(both, Rule.ICHD_8_2_6))
    assert "Days with several classes: the line of 10 was reached in 4 of 4 months." in sentence
    assert "overuse of several classes (ICHD-3 8.2.6)" in sentence


def daily_headaches(number: int, month: int) -> tuple[Attack, ...]:
    """So many migraine-like headaches of an hour from the first of the month on."""
    return tuple(
        replace(
            attack(f"2026-{month:02}-{date_:02} 08:00", f"2026-{month:02}-{date_:02} 09:00", pain=7),
            quality=Quality.THROBBING,
            symptoms=(Symptom.NAUSEA,),
        )
        for date_ in range(1, number + 1)
    )


@pytest.mark.parametrize(
    ("last_month", "said"),
    [
        (
            15,
            "15 headache days, 8 of them like migraine: in 4 of 4 months. Pattern consistent with chronic "
            "migraine (criteria A and C of ICHD-3 1.3); discuss with your clinician.",
        ),
        (
            14,
            "15 headache days, 8 of them like migraine: in 3 of 4 months. Not enough recorded days in some "
            "of the others.",
        ),
    ],
)
def test_chronic_months(last_month: int, said: str) -> None:
    attacks = sum((daily_headaches(15, month) for month in (8, 9, 10)), daily_headaches(last_month, 11))
    found = chronic_pattern(Diary(day_overviews(excerpt(attacks))), calendar_months(FIRST, LAST), {})
    assert pattern_words.chronic_sentence(found) == said


def test_no_whole_month_says_so() -> None:
    diary = Diary(day_overviews(excerpt()))
    assert pattern_words.chronic_sentence(chronic_pattern(diary, (), {})) == (
        "No whole calendar month is in this time."
    )


def test_cycles_are_said_beside_chance() -> None:
    attacks = (attack("2026-09-10 08:00", "2026-09-10 20:00"),)
    taken = day("2026-09-10")
    clear = tuple(
        DayRecord(
            date=date_,
            state=None if date_ == taken else DayState.CLEAR,
            bleeding=Bleeding.MEDIUM if date_ in (taken, day("2026-10-10")) else None,
        )
        for date_ in each_date(FIRST, LAST)
    )
    found = menstrual_pattern(Diary(day_overviews(excerpt(attacks, days=clear))), [Episode(attacks=attacks)])
    assert pattern_words.menstrual_sentence(found) == (
        "An attack began around the first day of bleeding in 1 of 2 cycles; by chance it would be 0.0."
    )
    nothing = menstrual_pattern(Diary(day_overviews(excerpt())), ())
    assert pattern_words.menstrual_sentence(nothing).startswith("No cycle can be judged")


@pytest.mark.parametrize(("answers", "share"), [(3, ""), (4, " (100 %)")])
def test_a_share_is_given_from_four_answers_on(answers: int, share: str) -> None:
    doses = tuple(
        replace(dose(TRIPTAN, f"2026-11-{date_:02} 09:00"), pain_before=6, pain_2h=0)
        for date_ in range(1, answers + 1)
    )
    (found,) = acute_responses(
        doses, attacks=(), medicines={TRIPTAN.id: TRIPTAN}, known=frozenset[date](), now=NOW
    )
    assert pattern_words.response_sentence(found) == (
        f"sumatriptan: {answers} of {answers} answered doses pain-free at 2 h{share}, 0 for a day, "
        f"pain back within 48 h after 0; {answers} doses in all."
    )
    assert pattern_words.mild_sentence(found) == f"taken while mild: 0 of 0, later: {answers} of {answers}"


def test_resistance_is_never_claimed_from_too_little() -> None:
    diary = Diary(day_overviews(excerpt()))
    found = resistance(Rule.EHF_RESISTANT, diary, calendar_months(FIRST, LAST), trials=(), responses=())
    assert pattern_words.resistance_sentence(found) == (
        "The definition of resistant migraine (EHF 2020, doi 10.1186/s10194-020-01130-5) is not met: "
        "classes of preventives failed: 0, triptans failed: 0, months with 8 debilitating days: 0 of the "
        "last 3."
    )


def test_midas_from_too_few_days_says_so() -> None:
    found = midas_from_diary(Diary(day_overviews(excerpt())), LAST)
    assert pattern_words.midas_sentence(found).endswith(
        "not enough recorded days, or function noted on too few of them."
    )
    days = tuple(DayRecord(date=date_, state=DayState.CLEAR) for date_ in each_date(FIRST, LAST))
    found = midas_from_diary(Diary(day_overviews(excerpt(days=days))), LAST)
    assert pattern_words.midas_sentence(found) == "MIDAS from the diary: at least 0 days in 90, grade I."


def test_what_cannot_be_counted_is_said_with_what_to_do() -> None:
    attacks = (attack("2026-11-09 08:00", "2026-11-09 20:00"), attack("2026-11-09 12:00", "2026-11-10 08:00"))
    unnamed = dose(UNNAMED_MEDICINE, "2026-11-09 09:00")
    found = doubts(attacks, (unnamed, unnamed), medicines={}, now=NOW)
    assert [pattern_words.doubt_sentence(doubtful) for doubtful in found] == [
        "Two attacks overlap on Monday 9 November 2026. Their days and hours count once. Change one of them.",
        "2 doses have no medicine yet and count in no class. Say what they were.",
    ]


def test_a_medicine_whose_class_nobody_has_said_is_named_too() -> None:
    own = medicine("aspirine 500mg")
    found = doubts((), (dose(own, "2026-11-09 09:00"),), medicines={own.id: own}, now=NOW)
    assert [pattern_words.doubt_sentence(doubtful) for doubtful in found] == [
        "1 dose is of a medicine without a class and counts in none. Say what it is."
    ]
    known = replace(own, catalogue="metoclopramide")
    assert doubts((), (dose(known, "2026-11-09 09:00"),), medicines={known.id: known}, now=NOW) == ()
