"""The counting notes of INTERFACES, one by one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from migrainejournal.clinical.acute_response import dose_to_ask_about
from migrainejournal.clinical.attacks import episode_length, episodes
from migrainejournal.clinical.counts import by_month, count, day_overviews
from migrainejournal.clinical.headache_days import DayFinding, headache_days, pain_on
from migrainejournal.clinical.migraine_days import leiden
from migrainejournal.clinical.months import first_of_month, last_of_month
from migrainejournal.domain.attack import Attack
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.vocabulary import Bleeding, DayState, DoseReason, OveruseClass, Role, Symptom
from tests.values import attack, aura, day, days, dose, medicine, moment, reading

NOW = moment("2026-11-22 10:00")
SUMATRIPTAN = medicine("sumatriptan", OveruseClass.TRIPTAN)
LASMIDITAN = Medicine(name="lasmiditan", catalogue="lasmiditan", overuse=(OveruseClass.OTHER,))


def on(date_: str, *attacks: Attack, record: DayRecord | None = None) -> DayFinding:
    """What is found on one date."""
    asked = day(date_)
    (finding,) = headache_days(asked, asked, attacks=attacks, days=[record] if record else [], now=NOW)
    return finding


def test_a_date_without_an_entry_is_unknown() -> None:
    assert on("2026-11-09") == DayFinding(date=day("2026-11-09"), state=DayState.UNKNOWN)
    assert not on("2026-11-09").known


@pytest.mark.parametrize("record", [DayRecord(date=day("2026-11-09"), bleeding=Bleeding.LIGHT, note="well")])
def test_a_note_or_bleeding_alone_says_nothing_of_headache(record: DayRecord) -> None:
    assert on("2026-11-09", record=record).state is DayState.UNKNOWN


def test_a_date_confirmed_clear_is_known() -> None:
    clear = on("2026-11-09", record=DayRecord(date=day("2026-11-09"), state=DayState.CLEAR))
    assert clear.state is DayState.CLEAR
    assert clear.known


def test_a_recorded_attack_outranks_a_clear_day() -> None:
    record = DayRecord(date=day("2026-11-09"), state=DayState.CLEAR)
    assert on("2026-11-09", attack("2026-11-09 08:00", "2026-11-09 09:00"), record=record).headaches


def test_a_date_with_less_than_30_minutes_of_a_longer_attack_stays_unknown() -> None:
    assert not on("2026-11-09", attack("2026-11-09 23:40", "2026-11-10 06:00")).known


def test_an_attack_without_a_reading_is_a_headache_of_unknown_pain() -> None:
    finding = on("2026-11-09", attack("2026-11-09 08:00", "2026-11-09 09:00", pain=None))
    assert finding.state is DayState.HEADACHE
    assert finding.worst_pain is None


def test_only_when_every_reading_says_0_it_did_not_hurt() -> None:
    silent = attack("2026-11-09 08:00", "2026-11-09 12:00", pain=0)
    later = replace(silent, readings=(*silent.readings, reading("2026-11-09 09:00", 1)))
    assert on("2026-11-09", silent).state is DayState.AURA
    assert on("2026-11-09", silent).worst_pain == 0
    assert on("2026-11-09", later).state is DayState.HEADACHE


def test_one_headache_among_auras_makes_a_headache_day() -> None:
    silent = attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0)
    finding = on("2026-11-09", silent, attack("2026-11-09 18:00", "2026-11-09 20:00", pain=3))
    assert finding.state is DayState.HEADACHE
    assert len(finding.attacks) == 2
    assert len(finding.headaches) == 1
    assert finding.worst_pain == 3
    assert finding.in_attack == timedelta(hours=3)


def test_time_in_overlapping_attacks_counts_once() -> None:
    finding = on(
        "2026-11-09",
        attack("2026-11-09 08:00", "2026-11-09 20:00"),
        attack("2026-11-09 07:00", "2026-11-09 09:00"),
        attack("2026-11-09 10:00", "2026-11-09 11:00"),
        attack("2026-11-09 22:00", "2026-11-10 06:00"),
    )
    assert len(finding.headaches) == 4
    assert finding.in_attack == timedelta(hours=15)


@pytest.mark.parametrize(("minutes", "met"), [(29, False), (30, True)])
def test_a_migraine_headache_lasts_30_minutes_in_all(minutes: int, *, met: bool) -> None:
    found = replace(
        attack("2026-11-09 08:00", f"2026-11-09 08:{minutes}"),
        symptoms=(Symptom.NAUSEA, Symptom.AGGRAVATED_BY_ACTIVITY),
    )
    assert bool(leiden([on("2026-11-09", found)], doses=[], medicines={}, now=NOW)) is met


def test_pain_on_a_date_is_the_highest_reading_on_it_else_the_last_before() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-13 10:00"),
        readings=(
            reading("2026-11-09 21:00", 4),
            reading("2026-11-09 22:00", 7),
            reading("2026-11-09 23:00", 5),
            reading("2026-11-12 09:00", 2),
            reading("2026-11-12 10:00", 3),
        ),
    )
    pains = [pain_on(found, day(f"2026-11-{number:02}")) for number in range(9, 14)]
    assert pains == [7, 5, 5, 3, 3]


def test_a_reading_at_midnight_belongs_to_the_new_date() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-10 10:00", pain=2),
        readings=(reading("2026-11-09 20:00", 2), reading("2026-11-10 00:00", 8)),
    )
    assert pain_on(found, day("2026-11-09")) == 2
    assert pain_on(found, day("2026-11-10")) == 8


def test_a_date_before_the_first_reading_takes_it() -> None:
    first = reading("2026-11-10 08:00", 6)
    found = replace(attack("2026-11-09 20:00", "2026-11-10 10:00"), readings=(first,))
    assert pain_on(found, day("2026-11-09")) == 6


def test_moderate_begins_at_4() -> None:
    excerpt = Excerpt(
        first=day("2026-11-01"),
        last=day("2026-11-30"),
        now=NOW,
        attacks=tuple(
            attack(f"2026-11-{number:02} 08:00", f"2026-11-{number:02} 09:00", pain=pain)
            for number, pain in enumerate([0, 3, 4, 10], start=1)
        ),
    )
    counts = count(day_overviews(excerpt), excerpt)
    assert counts.moderate_or_severe == 2
    assert counts.headache == 3
    assert (counts.days, counts.known, counts.unknown) == (30, 4, 26)


def test_a_running_attack_lasts_until_now_and_never_past_the_window() -> None:
    running = attack("2026-11-18 20:00")
    findings = headache_days(day("2026-11-17"), day("2026-11-20"), attacks=[running], days=[], now=NOW)
    assert [finding.known for finding in findings] == [False, True, True, True]
    findings = headache_days(day("2026-11-21"), day("2026-11-24"), attacks=[running], days=[], now=NOW)
    assert [finding.known for finding in findings] == [True, True, False, False]
    assert findings[1].in_attack == timedelta(hours=10)


def test_a_running_attack_begun_after_now_has_no_negative_length() -> None:
    ahead = attack("2026-11-22 12:30")
    assert on("2026-11-22", ahead).in_attack == timedelta()
    assert episode_length((ahead,), NOW) == timedelta()


def test_features_belong_to_the_whole_attack() -> None:
    faded = replace(
        attack("2026-11-09 20:00", "2026-11-12 10:00", pain=8),
        symptoms=(Symptom.AGGRAVATED_BY_ACTIVITY, Symptom.VOMITING),
        readings=(reading("2026-11-09 20:00", 8), reading("2026-11-11 10:00", 1)),
    )
    findings = headache_days(day("2026-11-08"), day("2026-11-13"), attacks=[faded], days=[], now=NOW)
    migraine = leiden(findings, doses=[], medicines={}, now=NOW)
    assert migraine == set(days("2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12"))


def test_the_aura_counts_on_the_date_it_starts_though_the_headache_lies_on_the_next() -> None:
    found = replace(
        attack("2026-11-09 23:45", "2026-11-10 06:00"), auras=(aura(20, start="2026-11-09 23:45"),)
    )
    before, after = headache_days(day("2026-11-09"), day("2026-11-10"), attacks=[found], days=[], now=NOW)
    assert (before.state, after.state) == (DayState.AURA, DayState.HEADACHE)
    assert before.worst_pain is None
    assert leiden([before, after], doses=[], medicines={}, now=NOW) == {day("2026-11-09")}


def test_an_aura_of_unknown_length_makes_no_date_known() -> None:
    found = replace(
        attack("2026-11-09 20:00", "2026-11-10 00:10"), auras=(aura(None, start="2026-11-10 00:05"),)
    )
    assert not on("2026-11-10", found).known


def test_an_aura_without_a_time_of_its_own_starts_with_the_attack() -> None:
    found = replace(attack("2026-11-09 08:00", "2026-11-10 06:00"), auras=(aura(20),))
    findings = headache_days(day("2026-11-09"), day("2026-11-10"), attacks=[found], days=[], now=NOW)
    assert leiden(findings, doses=[], medicines={}, now=NOW) == {day("2026-11-09")}


def test_a_specific_dose_needs_a_headache_on_its_date() -> None:
    silent = attack("2026-11-09 08:00", "2026-11-09 09:00", pain=0)
    findings = [on("2026-11-09", silent)]
    taken = [dose(SUMATRIPTAN, "2026-11-09 08:30")]
    assert not leiden(findings, doses=taken, medicines={SUMATRIPTAN.id: SUMATRIPTAN}, now=NOW)


@pytest.mark.parametrize(
    ("of", "specific"),
    [
        (medicine("sumatriptan", OveruseClass.TRIPTAN), True),
        (medicine("ergotamine", OveruseClass.ERGOT), True),
        (medicine("rimegepant", OveruseClass.GEPANT, role=Role.BOTH), True),
        (LASMIDITAN, True),
        (medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID), True),
        (medicine("ibuprofen", OveruseClass.NON_OPIOID), False),
        (medicine("tramadol", OveruseClass.OPIOID), False),
        (medicine("metoclopramide"), False),
        (medicine("atogepant", OveruseClass.GEPANT, role=Role.PREVENTIVE), False),
    ],
)
def test_which_medicines_are_migraine_specific(of: Medicine, specific: bool) -> None:
    findings = [on("2026-11-09", attack("2026-11-09 08:00", "2026-11-09 08:10", pain=1))]
    taken = [dose(of, "2026-11-09 23:59")]
    assert bool(leiden(findings, doses=taken, medicines={of.id: of}, now=NOW)) is specific


@pytest.mark.parametrize("reason", [DoseReason.HEADACHE, DoseReason.OTHER])
def test_a_dose_counts_whatever_pain_it_was_for_on_the_date_of_its_own_instant(reason: DoseReason) -> None:
    tokyo = dose(SUMATRIPTAN, "2026-11-10 06:00", zone="Asia/Tokyo", reason=reason)
    excerpt = Excerpt(
        first=day("2026-11-01"),
        last=day("2026-11-30"),
        now=NOW,
        doses=(tokyo,),
        medicines={SUMATRIPTAN.id: SUMATRIPTAN},
    )
    overviews = day_overviews(excerpt)
    assert [o.date for o in overviews if o.doses] == [day("2026-11-10")]
    assert count(overviews, excerpt).acute["triptan"] == 1
    assert count(overviews[:9], excerpt).acute["triptan"] == 0


def test_any_needs_a_listed_class() -> None:
    domperidone = medicine("domperidone")
    excerpt = Excerpt(
        first=day("2026-11-09"),
        last=day("2026-11-09"),
        now=NOW,
        doses=(dose(domperidone, "2026-11-09 08:00"), dose(LASMIDITAN, "2026-11-09 08:00")),
        medicines={domperidone.id: domperidone},
    )
    assert count(day_overviews(excerpt), excerpt).acute["any"] == 0


def test_a_tablet_of_two_classes_counts_in_both_and_once_in_any() -> None:
    both = medicine("sumatriptan + naproxen", OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID)
    excerpt = Excerpt(
        first=day("2026-11-09"),
        last=day("2026-11-09"),
        now=NOW,
        doses=(dose(both, "2026-11-09 08:00"),),
        medicines={both.id: both},
    )
    acute = count(day_overviews(excerpt), excerpt).acute
    assert (acute["triptan"], acute["non_opioid"], acute["any"]) == (1, 1, 1)


def test_episodes_join_over_everything_between_them() -> None:
    long = attack("2026-11-01 08:00", "2026-11-05 08:00")
    inside = attack("2026-11-02 08:00", "2026-11-02 09:00")
    after = attack("2026-11-07 07:00", "2026-11-07 09:00")
    running = attack("2026-11-12 08:00")
    assert episodes([running, after, inside, long], NOW) == ((long, inside, after), (running,))
    assert episode_length((long, inside, after), NOW) == timedelta(days=6, hours=1)
    assert episode_length((running,), NOW) == NOW - running.start


def test_an_aura_without_headache_is_an_episode_of_its_own_and_joins_no_headaches() -> None:
    first = attack("2026-11-01 08:00", "2026-11-02 10:00")
    aura_only = attack("2026-11-04 00:00", "2026-11-04 00:30", pain=0)
    second = attack("2026-11-05 20:00", "2026-11-06 08:00")
    assert episodes([second, aura_only, first], NOW) == ((first,), (aura_only,), (second,))
    soon = attack("2026-11-04 09:00", "2026-11-04 10:00")
    assert episodes([soon, aura_only, first], NOW) == ((first, soon), (aura_only,))


@pytest.mark.parametrize(
    ("taken", "asked"),
    [
        ("2026-11-22 08:00:00", True),
        ("2026-11-22 08:00:01", False),
        ("2026-11-22 07:00:01", True),
        ("2026-11-22 07:00:00", False),
        ("2026-11-22 10:30:00", False),
    ],
)
def test_the_question_is_asked_from_two_hours_until_before_three(taken: str, asked: bool) -> None:
    found = dose(SUMATRIPTAN, taken)
    assert dose_to_ask_about([found], NOW) == (found if asked else None)


def test_the_question_is_about_the_latest_dose_for_a_headache_without_an_answer() -> None:
    older, newer = dose(SUMATRIPTAN, "2026-11-22 07:30"), dose(SUMATRIPTAN, "2026-11-22 07:45")
    assert dose_to_ask_about([newer, older], NOW) == newer
    assert dose_to_ask_about([replace(newer, pain_2h=0), older], NOW) == older
    others = [replace(newer, reason=reason) for reason in (DoseReason.OTHER, DoseReason.PREVENTIVE)]
    assert dose_to_ask_about(others, NOW) is None
    assert dose_to_ask_about([], NOW) is None


def test_months_begin_and_end_where_the_calendar_says() -> None:
    assert last_of_month(day("2028-02-10")) == day("2028-02-29")
    assert last_of_month(day("2026-02-10")) == day("2026-02-28")
    assert first_of_month(day("2026-12-31")) == day("2026-12-01")


def test_the_window_is_inclusive_and_falls_into_months() -> None:
    excerpt = Excerpt(first=day("2026-01-31"), last=day("2026-03-01"), now=NOW)
    months = [(month, len(found)) for month, found in by_month(day_overviews(excerpt))]
    assert months == [(day("2026-01-01"), 1), (day("2026-02-01"), 28), (day("2026-03-01"), 1)]
