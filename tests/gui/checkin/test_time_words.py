"""Hours and minutes as people write them."""

import pytest

from migrainejournal.gui.checkin.time_words import read_hours, read_minutes


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("7", 7),
        ("7.5", 7.5),
        ("7,5", 7.5),
        ("7.25", 7.25),
        ("7:30", 7.5),
        ("7h30", 7.5),
        ("7 h 30", 7.5),
        ("7 h 30 min", 7.5),
        ("7h", 7),
        ("7,5 hours", 7.5),
        ("450 min", 7.5),
        ("450min", 7.5),
        (" 6 H ", 6),
    ],
)
def test_hours_are_read_for_what_they_mean(text: str, hours: float) -> None:
    assert read_hours(text) == hours


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("90", 90), ("90 min", 90), ("1h", 60), ("1:30", 90), ("1,5 h", 90), ("1 h 30", 90), ("0:05", 5)],
)
def test_minutes_are_read_for_what_they_mean(text: str, minutes: float) -> None:
    assert read_minutes(text) == minutes


@pytest.mark.parametrize("text", ["", "well", "-1", "7:75", "7h90", "1,440", "7 8", "7:3", "7..5", "7.5.5"])
def test_what_cannot_be_told_is_not_read(text: str) -> None:
    assert read_hours(text) is None
    assert read_minutes(text) is None
