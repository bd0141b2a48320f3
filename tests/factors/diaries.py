"""Small diaries written out by hand: one letter a day."""

from collections.abc import Iterable, Mapping
from datetime import date

from migrainejournal.domain.dates import DAY
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.excerpt import Excerpt
from migrainejournal.domain.vocabulary import DayState
from tests.values import day, excerpt, headache, moment

MONDAY = day("2026-01-05")
LETTERS = {True: "T", False: "F", None: "?"}


def written(
    letters: str,
    checkins: Iterable[Mapping[str, object]] = (),
    *,
    first: date = MONDAY,
    later: int = 2,
) -> Excerpt:
    """`written("..A?")`: a clear day for ".", a headache of two hours for "A", nothing known for "?".

    The check-ins are of the first days, one each; it is looked at at noon so many days after the last.
    """
    dates = [first + place * DAY for place in range(len(letters))]
    noted = [*checkins, *({} for _ in letters)]
    return excerpt(
        first,
        dates[-1],
        attacks=[headache(on) for on, letter in zip(dates, letters, strict=True) if letter == "A"],
        days=[
            DayRecord(date=on, state=None if letter == "?" else DayState.CLEAR, checkin=checkin)
            for on, letter, checkin in zip(dates, letters, noted, strict=False)
        ],
        now=moment(f"{dates[-1] + later * DAY} 12:00"),
    )


def told(values: Iterable[bool | None]) -> str:
    """`told([True, False, None])` is "TF?"."""
    return "".join(LETTERS[value] for value in values)
