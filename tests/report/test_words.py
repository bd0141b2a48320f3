"""Texts, numbers and dates as the language writes them; and every text there is, is one that is said."""

import inspect
import re
from datetime import date
from enum import StrEnum
from pathlib import Path

import pytest

from migrainejournal import charts, report
from migrainejournal.catalogue import load_catalogue
from migrainejournal.charts.catalogue import Need
from migrainejournal.clinical.preventive_trials import Lacking
from migrainejournal.clinical.rules import Rule
from migrainejournal.domain import vocabulary
from migrainejournal.domain.checkin import ITEMS, Measure
from migrainejournal.report import words
from migrainejournal.report.choices import SectionKey
from migrainejournal.report.words import LANGUAGES, TABLES, ReportWords, report_words
from tests.values import day

WORDS = report_words("en")
SMALL = ReportWords(
    "xx",
    {
        "numbers": {"decimal_mark": ",", "percent": "{share}%"},
        "dates": {
            "day": "{year}-{month}-{day}",
            "day_of_year": "{day}. {month}",
            "month": "{month} ({year})",
            "months": ["first", *["other"] * 10, "last"],
            "short_months": ["fst", *["oth"] * 10, "lst"],
        },
        "a": {"b.c": "{what}: {n}", "many": {"one": "{n} day, {what}", "other": "{n} days, {what}"}},
    },
)


@pytest.mark.parametrize(
    ("value", "places", "said"),
    [
        (0, None, "0"),
        (100, None, "100"),
        (12.50, None, "12.5"),
        (0.125, None, "0.125"),
        (1 / 3, None, "0.333"),
        (-7, None, "−7"),
        (7, 1, "7.0"),
        (8.25, 1, "8.2"),
        (-0.5, 2, "−0.50"),
    ],
)
def test_a_number_has_the_places_asked_for_or_as_many_as_it_has(
    value: float, places: int | None, said: str
) -> None:
    assert WORDS.number(value, places) == said


@pytest.mark.parametrize(
    ("share", "said"), [(0, "0\u00a0%"), (0.414, "41\u00a0%"), (1, "100\u00a0%"), (1.5, "150\u00a0%")]
)
def test_a_share_is_whole_hundredths(share: float, said: str) -> None:
    assert WORDS.percent(share) == said


def test_dates_are_written_with_the_name_of_their_month() -> None:
    on = day("2026-11-08")
    assert WORDS.day(on) == "8 November 2026"
    assert WORDS.short_day(on) == "8 Nov 2026"
    assert WORDS.day_of_year(on) == "8 Nov"
    assert WORDS.month(on) == "Nov 2026"
    assert WORDS.short_month(on) == "Nov"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_has_two_names_of_its_own(language: str) -> None:
    words = report_words(language)
    every = [date(2026, month, 1) for month in range(1, 13)]
    assert len({words.day(on) for on in every}) == len({words.short_month(on) for on in every}) == 12


def test_another_language_writes_them_its_own_way() -> None:
    assert SMALL.number(-1234.5) == "−1234,5"
    assert SMALL.percent(0.5) == "50%"
    assert SMALL.day(day("2026-01-02")) == "2026-first-2"
    assert SMALL.short_day(day("2026-12-31")) == "2026-lst-31"
    assert SMALL.day_of_year(day("2026-12-31")) == "31. lst"
    assert SMALL.month(day("2026-02-01")) == "oth (2026)"


@pytest.mark.parametrize(
    ("n", "said"), [(0, "0 days, x"), (1, "1 day, x"), (1.5, "1,5 days, x"), (21, "21 days, x")]
)
def test_a_text_that_counts_is_chosen_by_its_number(
    n: float, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(words.PLURAL_OF, "xx", words.PLURAL_OF["en"])
    assert SMALL("a.many", n=n, what="x") == said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_can_say_a_number_with_its_plurals(language: str) -> None:
    plurals = {words.PLURAL_OF[language](n) for n in (None, 0, 0.5, 1, 1.5, 2, 5, 11, 21, 100)}
    counting = [text for table in report_words(language).texts.values() for text in table.values()]
    kinds = [set(text) for text in counting if isinstance(text, dict)]
    assert kinds
    assert all(kind == plurals for kind in kinds)


def test_another_language_has_plurals_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(words.PLURAL_OF, "xx", lambda n: "one" if n in (0, 1) else "other")
    assert SMALL("a.many", n=0, what="x") == "0 day, x"
    assert SMALL("a.many", n=2, what="x") == "2 days, x"


def test_values_are_put_in_as_they_are() -> None:
    assert SMALL("a.b.c", n=2, what="{n} {0} %s \\") == "{n} {0} %s \\: 2"


@pytest.mark.parametrize("key", ["a.d", "a", "b.c", "z.many", ""])
def test_a_text_that_is_not_there_is_an_error(key: str) -> None:
    with pytest.raises(KeyError):
        SMALL(key)


def test_whether_a_text_is_there_can_be_asked() -> None:
    assert SMALL.has("a.b.c")
    assert [key for key in ("a.d", "a", "z.many") if SMALL.has(key)] == []


def test_a_language_without_words_is_an_error() -> None:
    with pytest.raises(FileNotFoundError):
        report_words("xx")


SOURCES = "".join(
    path.read_text("utf-8") for room in (report, charts) for path in Path(room.__path__[0]).rglob("*.py")
)
SAID = re.findall(rf"""["']((?:{"|".join(TABLES)})\.[\w.{{}}()]+)["']""", SOURCES)
"""The keys in the sources, each with the parts that are put in between braces."""
PARTS_OF = {f"{table}.{name}" for table, name in re.findall(r'texts\["(\w+)"\]\["(\w+)"\]', SOURCES)}
VOCABULARIES: list[type[StrEnum]] = [
    kind for _, kind in inspect.getmembers(vocabulary, inspect.isclass) if issubclass(kind, StrEnum)
]
OTHERS: list[type[StrEnum]] = [Rule, Lacking, SectionKey, Need, Measure]
PUT_IN = {
    *re.findall(r"""["']([\w.]+)["']""", SOURCES),
    *(str(member) for kind in (*VOCABULARIES, *OTHERS) for member in kind),
    *(f"{kind.__name__}.{member}" for kind in VOCABULARIES for member in kind),
    *(item.group for item in load_catalogue()),
    *(item.key for item in ITEMS),
    *"012345",
}
"""What can stand between the braces: what the sources quote, values of vocabularies, groups, steps."""


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_said_and_every_one_said_is_there(language: str) -> None:
    texts = report_words(language).texts
    there = [f"{table}.{name}" for table in TABLES for name in texts[table]]
    patterns = {key: re.compile(re.sub(r"\\{.*?\\}", "(.+)", re.escape(key))) for key in SAID}
    said = {
        key: [match[0] for text in there if (match := pattern.fullmatch(text)) and fits(match)]
        for key, pattern in patterns.items()
    }
    assert [text for text in there if text not in PARTS_OF.union(*said.values())] == []
    assert [key for key, found in said.items() if not found] == []
    assert set(there) >= PARTS_OF


def fits(match: re.Match[str]) -> bool:
    """Whether what would be put in for each brace is something that can be; two of them are one value."""
    return ".".join(match.groups()) in PUT_IN or not match.groups() or set(match.groups()) <= PUT_IN
