"""`report`: the visit summary as a PDF, without a display."""

import json
import os
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pikepdf
import pypdfium2  # type: ignore[import-untyped]
import pytest

from migrainejournal.demo import demo_records
from migrainejournal.domain.counting import USUAL
from migrainejournal.domain.person import Visit
from migrainejournal.domain.vocabulary import DoseReason
from migrainejournal.journal import Journal
from migrainejournal.paths import Paths
from migrainejournal.report.choices import ReportChoices
from migrainejournal.summary import make_summary, read_material
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


@pytest.mark.parametrize(
    ("until", "period"),
    [
        ((), "20 October 2026 – 22 November 2026"),
        (("--to", "2026-10-20"), "1 September 2026 – 20 October 2026"),
    ],
)
def test_it_begins_at_the_last_visit_where_that_is_asked_for(
    journal: Journal, typed: Typed, tmp_path: Path, until: tuple[str, ...], period: str
) -> None:
    days = (date(2026, 9, 1), date(2026, 10, 20), date(2026, 12, 1))
    journal.take_in([Visit(date=day) for day in days])
    file = tmp_path / "summary.pdf"
    assert typed("report", "--since-visit", *until, "--output", str(file)).code == 0
    assert period in text_of(file)


def test_without_a_visit_it_cannot_begin_at_one(journal: Journal, typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "summary.pdf"
    answer = typed("report", "--since-visit", "--output", str(file))
    assert answer.code == 1
    assert answer.err.strip() == "No visit is noted before then. Give the first date with --from."
    assert not file.exists()
    assert typed("report", "--since-visit", "--from", "2026-11-01", "--output", str(file)).code == 2


def test_the_letter_is_written_where_that_is_asked_for(lived: Journal, typed: Typed, tmp_path: Path) -> None:
    file = tmp_path / "letter.pdf"
    assert typed("report", "--letter", "--output", str(file)).code == 0
    assert "Letter for prior authorisation" in text_of(file)


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


def test_the_journal_is_never_written_over(lived: Journal, typed: Typed, own_home: Paths) -> None:
    before = own_home.journal.read_bytes()
    answer = typed("report", "--output", str(own_home.journal))
    assert (answer.code, own_home.journal.read_bytes()) == (1, before)
    assert answer.err.startswith("This is the journal's own folder. Choose another folder.")


@pytest.mark.parametrize(
    ("first", "last"),
    [("2026-08-25", "2026-11-22"), ("2026-08-10", "2026-10-31"), ("2026-09-01", "2026-09-28")],
)
def test_the_report_says_the_numbers_of_stats(
    lived: Journal, typed: Typed, clock: Clock, tmp_path: Path, first: str, last: str
) -> None:
    """Promise 12 of the README."""
    file, dates = tmp_path / "summary.pdf", ("--from", first, "--to", last)
    counts = json.loads(typed("stats", "--json", *dates).out)
    assert typed("report", "--with-data", *dates, "--output", str(file)).code == 0
    with pikepdf.open(file) as found:
        attached = json.loads(found.attachments["counts.json"].get_file().read_bytes())
    same = ("from", "to", "days", "headache_days", "migraine_days", "moderate_or_severe_days", "acute_days")
    for key in (*same, "attacks", "acute_response", "months", "function_days"):
        assert attached[key] == counts[key], key
    text = " ".join(text_of(file).split())
    known = counts["days"]["known"]
    assert counts["headache_days"]["count"] > counts["migraine_days"]["count"] > 0
    for key in ("headache_days", "migraine_days"):
        assert f"{counts[key]['count']} of {known} days" in text
    assert f"{counts['moderate_or_severe_days']} of {known} days" in text
    assert f"{counts['acute_days']['any']} of {known} days" in text
    assert f"Attacks {counts['attacks']['count']} attacks" in text
    choices = ReportChoices(first=date.fromisoformat(first), last=date.fromisoformat(last))
    summary = make_summary(read_material(lived, choices, counting=USUAL, now=clock()), choices)
    rows = re.findall(r"^(.+) – Days: \d+; Doses: (\d+)", summary.text, re.MULTILINE)
    assert rows
    read = lived.excerpt(choices.first, choices.last)
    for_other_pain = Counter(  # on the page too, but no answer of a headache to it
        read.medicines[dose.medicine].label for dose in read.doses if dose.reason is DoseReason.OTHER
    )
    assert {medicine: int(doses) for medicine, doses in rows} == {
        each["medicine"]: each["doses"] + for_other_pain[each["medicine"]]
        for each in counts["acute_response"]
    }
