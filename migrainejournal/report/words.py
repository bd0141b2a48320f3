"""The words of a report in its own language, apart from that of the screen: one folder a language."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from migrainejournal.resources import resource

LANGUAGES = ("en",)
"""Those there are words for, by their code of BCP 47."""
PLURAL_OF: Mapping[str, Callable[[float | None], str]] = {"en": lambda n: "one" if n == 1 else "other"}
"""Which of its plurals a language says a number with (CLDR's names)."""
TABLES = (
    "numbers",
    "dates",
    "document",
    "first_page",
    "charts",
    "trends",
    "treatments",
    "second_page",
    "letter",
    "terms",
)
"""The files of a language, by what their texts are for."""


@dataclass(frozen=True)
class ReportWords:
    """Texts by key, numbers and dates as the language writes them."""

    language: str
    texts: dict[str, Any]

    def __call__(self, key: str, *, n: float | None = None, **values: object) -> str:
        """The text with its values; one that counts something is chosen by `n`, which is written in it.

        The key names a file and a text, "charts.headache_days"; raises KeyError for one that is not there.
        """
        table, _, name = key.partition(".")
        text = self.texts[table][name]
        if isinstance(text, dict):
            text = text[PLURAL_OF[self.language](n)]
        return str(text).format(n="" if n is None else self.number(n), **values)

    def has(self, key: str) -> bool:
        """Whether there is a text of that key."""
        table, _, name = key.partition(".")
        return name in self.texts.get(table, {})

    def number(self, value: float, places: int | None = None) -> str:
        """The number with so many places; without any asked for, with as many as it has, three at most."""
        text = f"{value:.3f}".rstrip("0").rstrip(".") if places is None else f"{value:.{places}f}"
        return text.replace(".", self.texts["numbers"]["decimal_mark"]).replace("-", "−")

    def percent(self, share: float) -> str:
        """A share in hundredths: "41 %"."""
        return self("numbers.percent", share=self.number(round(share * 100)))

    def day(self, day: date) -> str:
        """The date in full: "24 November 2026"."""
        month = self.texts["dates"]["months"][day.month - 1]
        return self("dates.day", day=day.day, month=month, year=day.year)

    def short_day(self, day: date) -> str:
        """The date with a short month: "24 Nov 2026"."""
        return self("dates.day", day=day.day, month=self.short_month(day), year=day.year)

    def day_of_year(self, day: date) -> str:
        """The date with a short month, where its year is said elsewhere: "24 Nov"."""
        return self("dates.day_of_year", day=day.day, month=self.short_month(day))

    def month(self, day: date) -> str:
        """The date's month and year: "Nov 2026"."""
        return self("dates.month", month=self.short_month(day), year=day.year)

    def short_month(self, day: date) -> str:
        """The name of the date's month: "Nov"."""
        return str(self.texts["dates"]["short_months"][day.month - 1])


@cache
def report_words(language: str) -> ReportWords:
    """The words of a language of LANGUAGES; raises FileNotFoundError for another."""
    texts = {table: resource(f"report/{language}/{table}.toml").read_text("utf-8") for table in TABLES}
    return ReportWords(language, {table: tomllib.loads(text) for table, text in texts.items()})
