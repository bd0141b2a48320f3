"""`report`: the visit summary as a PDF, without a display."""

import os
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from migrainejournal.demo import demo_records
from migrainejournal.journal import Journal
from tests.cli.conftest import Typed
from tests.conftest import Clock


@pytest.fixture
def lived(journal: Journal, clock: Clock) -> Journal:
    """A journal of a year."""
    journal.take_in(demo_records(years=1, seed=3, today=clock().civil_date))
    return journal


def text_of(file: Path) -> str:
    pages = pypdfium2.PdfDocument(file)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in pages)
    finally:
        pages.close()


def test_it_writes_ninety_days_unless_told_otherwise(lived: Journal, typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    answer = typed("report", "--output", str(file))
    assert (answer.code, answer.err) == (0, "")
    assert answer.out == f"Written: {file}\n"
    assert "25 August 2026 – 22 November 2026" in text_of(file)
    assert os.stat(file).st_mode & 0o777 == 0o600
    assert [path.name for path in tmp_path.iterdir() if "summary" in path.name] == ["summary.pdf"]


def test_time_paper_name_and_data_can_be_chosen(lived: Journal, typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    options = ("--from", "2026-09-01", "--to", "2026-10-31", "--paper", "letter", "--no-name", "--with-data")
    assert typed("report", *options, "--output", str(file)).code == 0
    assert "1 September 2026 – 31 October 2026" in text_of(file)
    assert lived.profile().name not in text_of(file)
    with pikepdf.open(file) as found:
        assert [float(edge) for edge in found.pages[0].mediabox] == [0, 0, 612, 792]
        assert set(found.attachments) == {"counts.json", "days.csv"}


def test_what_is_there_is_replaced_and_stays_where_that_fails(
    lived: Journal, typed: Typed, tmp_path: Path
) -> None:
    file = tmp_path / "summary.pdf"
    file.write_text("old")
    assert typed("report", "--output", str(file)).code == 0
    assert file.read_bytes().startswith(b"%PDF")
    answer = typed("report", "--output", str(tmp_path / "no such folder" / "summary.pdf"))
    assert answer.code == 1
    assert "Choose another" in answer.err


def test_a_time_without_records_still_makes_a_page(lived: Journal, typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    assert typed("report", "--from", "2001-01-01", "--to", "2001-03-01", "--output", str(file)).code == 0
    assert "Nothing is recorded in this time." in text_of(file)


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--from", "2026-11-02", "--to", "2026-11-01"), "The first date is after the last one."),
        (("--from", "soon"), "“soon” is not a date."),
        (("--to", "2027-01-01"), "future"),
    ],
)
def test_dates_that_cannot_be_are_said_so(
    lived: Journal, typed: Typed, tmp_path: Path, options: tuple[str, ...], sentence: str
) -> None:
    answer = typed("report", *options, "--output", str(tmp_path / "summary.pdf"))
    assert answer.code == 1
    assert sentence in answer.err
    assert not (tmp_path / "summary.pdf").exists()


def test_an_output_is_needed(lived: Journal, typed: Typed) -> None:
    assert typed("report").code == 2
