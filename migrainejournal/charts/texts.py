"""What a chart speaks with: its words come from whoever shows it, in the language of the page or screen."""

from datetime import date
from typing import Protocol


class Texts(Protocol):
    """Texts by key, and numbers and dates as the language writes them."""

    def __call__(self, key: str, *, n: float | None = None, **values: object) -> str:
        """The text with its values, by a key of the tables charts, trends or terms: "charts.not_enough".

        One that counts something is chosen by `n`.
        """

    def number(self, value: float, places: int | None = None) -> str:
        """The number; without places asked for, with as many as it has."""

    def percent(self, share: float) -> str:
        """A share in hundredths: "41 %"."""

    def short_day(self, day: date) -> str:
        """The date with a short month and the year."""

    def month(self, day: date) -> str:
        """The date's month and year."""

    def short_month(self, day: date) -> str:
        """The name of the date's month."""
