"""`stats` counts a window, for people and for programs."""

import json

import pytest

from migrainejournal.domain.change import Change
from migrainejournal.domain.medicine import UNNAMED
from migrainejournal.domain.treatment import DoseStep, Treatment
from migrainejournal.domain.vocabulary import (
    EpisodeRule,
    MigraineDayRule,
    OveruseClass,
    StopReason,
    TreatmentKind,
)
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from migrainejournal.settings import Settings, save_settings
from tests.cli.conftest import Logged, Typed
from tests.conftest import Clock
from tests.values import day


@pytest.fixture
def november(typed: Typed, logged: Logged, journal: Journal) -> None:
    """Two headaches of one attack, a triptan, six confirmed clear dates, one running attack."""
    triptan = ("--symptom", "nausea", "--side", "left", "--dose", "sumatriptan 50 mg")
    for arguments in (
        ("--pain", "8", "--start", "2026-11-03T10:00", "--end", "2026-11-03T14:00", *triptan),
        ("--pain", "2", "--start", "2026-11-05T08:00", "--end", "2026-11-05T10:00"),
        (
            "--pain",
            "3",
        ),
    ):
        logged(*arguments)
    assert typed("clear", "2026-11-06..2026-11-11").code == 0


PROMISED = {
    "days": {"total", "known", "clear", "unknown"},
    "headache_days": {"count", "per_28", "range"},
    "migraine_days": {"count", "per_28", "range"},
    "acute_days": {"any", "migraine_specific", *OveruseClass},
    "attacks": {"count", "median_hours", "median_hours_over", "running"},
    "chronic_pattern": {"months_met", "of", "criterion"},
    "menstrual": {"cycles", "with_attack_in_window", "expected_by_chance"},
}
PROMISED_ITEMS = {
    "months": {"month", "headache_days", "migraine_days", "acute_days", "known", "days"},
    "overuse": {"code", "months_met", "of", "days"},
    "acute_response": {
        "medicine",
        "doses",
        "rated",
        "pain_free_2h",
        "relief_2h",
        "sustained_24h",
        "back_within_48h",
    },
    "trials": {
        "treatment",
        "class",
        "days_at_target",
        "adequate",
        "baseline",
        "follow_up",
        "reduction",
        "outcome",
    },
}
"""The names of INTERFACES, which are only ever added to."""


@pytest.fixture
def tried(journal: Journal) -> None:
    """A course that went on from 1 September to 15 October and was stopped for side effects."""
    course = Treatment(
        name="topiramate",
        kind=TreatmentKind.PREVENTIVE,
        group="antiepileptic",
        start=day("2026-09-01"),
        end=day("2026-10-15"),
        target_amount=100,
        steps=(
            DoseStep(date=day("2026-09-01"), amount=50, unit="mg"),
            DoseStep(date=day("2026-09-25"), amount=100, unit="mg"),
        ),
        stop_reason=StopReason.SIDE_EFFECTS,
    )
    journal.save(Change.adding([course]))


@pytest.mark.usefixtures("november", "tried")
def test_stats_keep_their_promised_names(typed: Typed) -> None:
    answer = typed("stats", "--from", "2026-10-01", "--to", "2026-11-12", "--json")
    assert answer.code == 0
    found = json.loads(answer.out)
    for name, keys in PROMISED.items():
        assert keys <= found[name].keys(), name
    for name, keys in PROMISED_ITEMS.items():
        assert found[name], name
        assert all(keys <= item.keys() for item in found[name]), name


@pytest.mark.usefixtures("november", "tried")
def test_stats_count_the_window(typed: Typed) -> None:
    found = json.loads(typed("stats", "--from", "2026-11-03", "--to", "2026-11-12", "--json").out)
    none = dict.fromkeys(("ergot", "opioid", "combination", "non_opioid", "gepant", "other"), 0)
    acute = {"any": 1, "migraine_specific": 1, "triptan": 1, **none}
    assert (found["from"], found["to"], found["rule"]) == ("2026-11-03", "2026-11-12", "leiden")
    assert found["days"] == {"total": 10, "known": 8, "clear": 6, "unknown": 2}
    assert found["headache_days"] == {"count": 2, "per_28": 7.0, "range": None}
    assert found["migraine_days"] == {"count": 1, "per_28": 3.5, "range": None}
    assert found["moderate_or_severe_days"] == 1
    assert found["acute_days"] == acute
    assert found["attacks"] == {"count": 1, "median_hours": 48.0, "median_hours_over": 48.0, "running": 0}
    assert found["months"] == [
        {
            "month": "2026-11",
            "headache_days": 2,
            "migraine_days": 1,
            "acute_days": acute,
            "known": 8,
            "days": 10,
        }
    ]
    assert found["chronic_pattern"] == {
        "months_met": 0,
        "of": 0,
        "criterion": "ICHD-3 1.3",
        "judged": False,
    }
    assert [pattern["code"] for pattern in found["overuse"]] == [f"8.2.{number}" for number in range(1, 9)]
    assert found["menstrual"] == {"cycles": 0, "with_attack_in_window": 0, "expected_by_chance": None}


@pytest.mark.usefixtures("november", "tried")
def test_a_trial_is_judged_by_the_whole_journal_whatever_the_window(typed: Typed) -> None:
    (found,) = json.loads(typed("stats", "--from", "2026-11-12", "--to", "2026-11-12", "--json").out)[
        "trials"
    ]
    assert (found["treatment"], found["class"]) == ("topiramate", "antiepileptic")
    assert (found["days_at_target"], found["adequate"]) == (21, False)
    assert (found["outcome"], found["failed"]) == ("side_effects", True)
    assert (found["baseline"], found["follow_up"], found["reduction"]) == (None, None, None)


@pytest.mark.usefixtures("november")
def test_whole_months_are_held_against_the_lines(typed: Typed) -> None:
    found = json.loads(typed("stats", "--from", "2026-09-15", "--to", "2026-11-12", "--json").out)
    triptan = next(pattern for pattern in found["overuse"] if pattern["code"] == "8.2.2")
    assert (triptan["months_met"], triptan["of"], triptan["days"]) == (0, 1, [0])
    assert found["chronic_pattern"]["of"] == 1


@pytest.mark.usefixtures("november")
@pytest.mark.parametrize(
    ("option", "given", "migraine_days", "attacks"),
    [
        ("--rule", "leiden", 1, 1),
        ("--rule", "trial", 1, 1),
        ("--attacks", "ihs_day", 1, 2),
        ("--attacks", "locked", 1, 1),
    ],
)
def test_the_rules_can_be_chosen(
    typed: Typed, option: str, given: str, migraine_days: int, attacks: int
) -> None:
    window = ("--from", "2026-11-03", "--to", "2026-11-12")
    found = json.loads(typed("stats", *window, option, given, "--json").out)
    assert given in (found["rule"], found["attacks_rule"])
    assert (found["migraine_days"]["count"], found["attacks"]["count"]) == (migraine_days, attacks)


@pytest.mark.usefixtures("november")
def test_the_rules_of_the_settings_hold_until_others_are_typed(typed: Typed, own_home: Paths) -> None:
    chosen = Settings(migraine_day_rule=MigraineDayRule.IHS, episode_rule=EpisodeRule.IHS_DAY)
    save_settings(own_home.settings, chosen)
    found = json.loads(typed("stats", "--json").out)
    assert (found["rule"], found["attacks_rule"]) == ("ihs", "ihs_day")
    assert json.loads(typed("stats", "--rule", "trial", "--json").out)["rule"] == "trial"


@pytest.mark.usefixtures("november")
def test_half_known_dates_give_a_range_and_fewer_give_nothing(typed: Typed) -> None:
    half = json.loads(typed("stats", "--from", "2026-10-30", "--to", "2026-11-12", "--json").out)
    assert half["headache_days"] == {"count": 2, "per_28": None, "range": [2, 8]}
    less = json.loads(typed("stats", "--from", "2026-10-01", "--to", "2026-11-12", "--json").out)
    assert less["headache_days"] == {"count": 2, "per_28": None, "range": None}
    assert [month["days"] for month in less["months"]] == [31, 12]


@pytest.mark.usefixtures("november")
def test_a_running_attack_lasts_until_now_and_never_past_the_window(typed: Typed, clock: Clock) -> None:
    clock.forward(hours=30)
    until_now = json.loads(typed("stats", "--from", "2026-11-22", "--json").out)
    assert until_now["attacks"] == {"count": 1, "median_hours": 30.0, "median_hours_over": None, "running": 1}
    window = json.loads(typed("stats", "--from", "2026-11-22", "--to", "2026-11-22", "--json").out)
    assert window["attacks"] == {"count": 1, "median_hours": 14.0, "median_hours_over": None, "running": 1}
    assert window["headache_days"]["count"] == 1


@pytest.mark.usefixtures("november", "tried")
def test_stats_for_people(typed: Typed) -> None:
    lines = typed("stats", "--from", "2026-11-03", "--to", "2026-11-12").out.splitlines()
    rules = lines.index("Rules")
    assert lines[:rules] == [
        "From Tuesday 3 November 2026 to Thursday 12 November 2026",
        "Dates known: 8 of 10 (6 headache-free)",
        "Headache days: 2 (7.0 in 28 days)",
        "Migraine days: 1 (3.5 in 28 days)",
        "Days with moderate or severe pain: 1",
        "Attacks: 1",
        "Half of them lasted up to 2 d 0 h",
        "",
        "Months",
        "  month          headache  migraine  acute  triptan  known",
        "  November 2026         2         1      1        1   8/10",
        "",
        "Acute medicine",
        "  triptan days: 1, at most 1 in a month; the line is 10 a month",
        "  sumatriptan 50 mg: no dose was answered at 2 h",
        "",
        "Treatments",
        "  topiramate: Stopped because of side effects",
        "    Not long enough to be judged: 21 days at the target dose; 56 are needed",
        "",
        "Patterns",
        "  No whole calendar month is in this time.",
        "  The definition of resistant migraine (EHF 2020, doi 10.1186/s10194-020-01130-5) is not met: "
        "classes of preventives failed: 1, triptans failed: 0, "
        "months with 8 debilitating days: 0 of the last 0.",
        "  The definition of refractory migraine (EHF 2020, doi 10.1186/s10194-020-01130-5) is not met: "
        "classes of preventives failed: 1, triptans failed: 0, "
        "months with 8 debilitating days: 0 of the last 0.",
        "  MIDAS from the diary: not enough recorded days, or function noted on too few of them.",
        "",
    ]
    assert lines[rules + 2].endswith("(van der Arend 2023, Cephalalgia)")


def test_what_cannot_be_counted_is_named(typed: Typed, journal: Journal, clock: Clock) -> None:
    journal.log_pain(pain=5, at=clock())
    journal.log_dose(medicine=UNNAMED, at=clock())
    found = json.loads(typed("stats", "--json").out)
    assert [doubt["doubt"] for doubt in found["doubts"]] == ["unnamed_medicine"]
    assert found["acute_days"]["any"] == 0
    assert (
        "  1 dose has no medicine yet and counts in no class. Say what it was."
        in typed("stats").out.splitlines()
    )


def test_stats_of_an_empty_journal(typed: Typed, journal: Journal) -> None:
    found = json.loads(typed("stats", "--json").out)
    assert found["days"] == {"total": 1, "known": 0, "clear": 0, "unknown": 1}
    assert found["attacks"] == {"count": 0, "median_hours": None, "median_hours_over": None, "running": 0}
    assert typed("stats").code == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--from", "2026-11-05", "--to", "2026-11-01"], "The first date is after the last one."),
        (["--to", "2026-11-30"], "This is in the future."),
        (["--from", "0001-01-01"], "This is before 1900."),
        (["--from", "november"], "“november” is not a date."),
    ],
)
def test_stats_say_what_cannot_be(typed: Typed, journal: Journal, arguments: list[str], said: str) -> None:
    answer = typed("stats", *arguments)
    assert (answer.code, answer.out) == (1, "")
    assert answer.err.startswith(said)
