"""A table as CSV: every reader gets back what was in it, and no spreadsheet calculates with it."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from migrainejournal.charts.chart_spec import Table
from migrainejournal.charts.csv_text import csv_text

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=8)


def rows_of(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_lines_end_and_quotes_stand_as_the_rfc_says() -> None:
    table = Table(columns=("Month", 'a "b", c'), rows=(("2026-11", "1\n2"), ("", "3")))
    assert csv_text(table) == 'Month,"a ""b"", c"\r\n2026-11,"1\n2"\r\n,3\r\n'


@pytest.mark.parametrize(
    "cell", ["=1+1", "+cmd", "-x", "@sum", "\tx", "\rx", "\nx", "-", "+1e5()", "=", "-2+3"]
)
def test_what_a_spreadsheet_would_calculate_is_made_harmless(cell: str) -> None:
    assert rows_of(csv_text(Table(columns=(cell,), rows=((cell,),)))) == [[f"'{cell}"]] * 2


@pytest.mark.parametrize("cell", ["-2", "+3", "-0.5", "0", "12.25", "2026-11-08", "sumatriptan 50 mg", "'x"])
def test_numbers_dates_and_names_stay_as_they_are(cell: str) -> None:
    assert rows_of(csv_text(Table(columns=("x",), rows=((cell,),))))[1] == [cell]


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_every_reader_gets_the_same_back(rows: list[tuple[str, str]]) -> None:
    found = rows_of(csv_text(Table(columns=("a", "b"), rows=tuple(rows))))
    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]
    assert not any(cell[:1] in "=@\t\r\n" for row in found for cell in row if cell)
