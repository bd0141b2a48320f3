"""`stats` counts a window, for people and for programs."""

import json

import pytest

from migrainejournal.journal import Journal
from tests.cli.conftest import Logged, Typed
from tests.conftest import Clock


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


@pytest.mark.usefixtures("november")
def test_stats_keep_their_promised_names(typed: Typed) -> None:
    answer = typed("stats", "--from", "2026-11-03", "--to", "2026-11-12", "--json")
    assert answer.code == 0
    none = dict.fromkeys(("ergot", "opioid", "combination", "non_opioid", "gepant", "other"), 0)
    acute = {"any": 1, "migraine_specific": 1, "triptan": 1, **none}
    assert json.loads(answer.out) == {
        "from": "2026-11-03",
        "to": "2026-11-12",
        "rule": "leiden",
        "days": {"total": 10, "known": 8, "clear": 6, "unknown": 2},
        "headache_days": {"count": 2, "per_28": 7.0, "range": None},
        "migraine_days": {"count": 1, "per_28": 3.5, "range": None},
        "moderate_or_severe_days": 1,
        "acute_days": acute,
        "attacks": {"count": 1, "median_hours": 48.0, "running": 0},
        "months": [
            {
                "month": "2026-11",
                "headache_days": 2,
                "migraine_days": 1,
                "acute_days": acute,
                "known": 8,
                "days": 10,
            }
        ],
    }


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
    assert until_now["attacks"] == {"count": 1, "median_hours": 30.0, "running": 1}
    window = json.loads(typed("stats", "--from", "2026-11-22", "--to", "2026-11-22", "--json").out)
    assert window["attacks"] == {"count": 1, "median_hours": 14.0, "running": 1}
    assert window["headache_days"]["count"] == 1


@pytest.mark.usefixtures("november")
def test_stats_for_people(typed: Typed) -> None:
    lines = typed("stats", "--from", "2026-11-03", "--to", "2026-11-12").out.splitlines()
    assert lines == [
        "From Tuesday 3 November 2026 to Thursday 12 November 2026",
        "Dates known: 8 of 10 (6 headache-free)",
        "Headache days: 2 (7.0 in 28 days)",
        "Migraine days (Leiden rule): 1 (3.5 in 28 days)",
        "Days with moderate or severe pain: 1",
        "Days with acute medicine: 1 (triptan 1)",
        "Attacks, less than 48 hours apart counted as one: 1",
        "Half of them lasted up to 2 d 0 h",
        "November 2026: headache days 2, migraine days 1, dates known 8 of 10",
    ]


def test_stats_of_an_empty_journal(typed: Typed, journal: Journal) -> None:
    found = json.loads(typed("stats", "--json").out)
    assert found["days"] == {"total": 1, "known": 0, "clear": 0, "unknown": 1}
    assert found["attacks"] == {"count": 0, "median_hours": None, "running": 0}
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
