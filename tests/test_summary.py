"""A report reads the times its rules look at and no more, and says the same as from the whole journal."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

import pikepdf
import pytest

from migrainejournal.demo import demo_records
from migrainejournal.domain.counting import USUAL
from migrainejournal.journal import Journal
from migrainejournal.report.choices import ReportChoices, SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Paper
from migrainejournal.report.words import report_words
from migrainejournal.summary import Shortage, make_pdf, make_summary, read_material
from tests.conftest import Clock

LAST = date(2026, 11, 21)
CHOICES = ReportChoices(first=LAST - timedelta(days=89), last=LAST)


@pytest.fixture
def lived(journal: Journal) -> Journal:
    """A journal of three years."""
    journal.take_in(demo_records(years=3, seed=1, today=date(2026, 11, 22)))
    return journal


def test_old_courses_are_judged_as_from_the_whole_journal(lived: Journal, clock: Clock) -> None:
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    whole = replace(material, excerpt=lived.excerpt(None, LAST), before={}, after={})
    few, all_ = (
        Counted(material=each, choices=CHOICES, words=report_words("en")).trials for each in (material, whole)
    )
    assert few == all_
    assert material.before
    assert material.after
    assert len({trial.outcome for trial in few}) > 2


def test_it_reads_a_year_of_bars_and_the_time_before(lived: Journal, clock: Clock) -> None:
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    assert material.excerpt.first == LAST - timedelta(days=13 * 28 - 1)
    year = replace(CHOICES, first=LAST - timedelta(days=364))
    assert read_material(lived, year, counting=USUAL, now=clock()).excerpt.first == LAST - timedelta(days=729)


def test_the_document_of_the_part_is_that_of_the_whole(lived: Journal, clock: Clock) -> None:
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    whole = replace(material, excerpt=lived.excerpt(None, LAST), before={}, after={})
    choices = replace(CHOICES, sections=CHOICES.sections - {SectionKey.CYCLES})  # of the cycles read
    assert make_summary(material, choices) == make_summary(whole, choices)


def test_a_time_that_ends_ahead_is_counted_as_the_one_to_today(lived: Journal, clock: Clock) -> None:
    today = clock().civil_date
    ahead, now = (replace(CHOICES, last=last) for last in (today + timedelta(days=300), today))
    texts = {
        make_summary(read_material(lived, choices, counting=USUAL, now=clock()), choices).spoken
        for choices in (ahead, now)
    }
    assert len(texts) == 1


def test_a_report_of_a_past_time_is_for_the_visit_after_it(lived: Journal, clock: Clock) -> None:
    past = replace(CHOICES, first=date(2026, 5, 1), last=date(2026, 8, 1))
    text = make_summary(read_material(lived, past, counting=USUAL, now=clock()), past).text
    assert "Is 16 mg of candesartan enough?" in text
    assert "Visit: 16 Aug 2026" in text


def test_scores_visits_and_profile_are_read(lived: Journal, clock: Clock) -> None:
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    assert material.scores == lived.scores()
    assert material.visits
    assert material.profile.name


def test_data_is_attached_only_where_that_was_chosen(
    lived: Journal, clock: Clock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("pdf") / "summary.pdf"
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    for with_data, names in ((False, set()), (True, {"counts.json", "days.csv"})):
        file.write_bytes(make_pdf(material, replace(CHOICES, with_data=with_data)))
        with pikepdf.open(file) as found:
            assert set(found.attachments) == names


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("days", [90, 365])
def test_a_summary_of_a_full_life_is_two_pages(lived: Journal, clock: Clock, days: int, paper: Paper) -> None:
    choices = replace(CHOICES, first=LAST - timedelta(days=days - 1), paper=paper)
    material = read_material(lived, choices, counting=USUAL, now=clock())
    assert len(make_summary(material, choices).pages()) == 2


@pytest.mark.parametrize(
    ("first", "last", "shortage"),
    [
        (date(2027, 1, 1), date(2027, 3, 1), Shortage.FUTURE),
        (date(2001, 1, 1), date(2001, 3, 1), Shortage.NOTHING),
        (date(2001, 6, 1), date(2001, 6, 1), Shortage.ONE_DAY),
        (CHOICES.first, LAST, None),
    ],
)
def test_it_says_why_there_is_little_to_say(
    lived: Journal, clock: Clock, first: date, last: date, shortage: Shortage | None
) -> None:
    lived.mark_clear([date(2001, 6, 1)])
    choices = replace(CHOICES, first=first, last=last)
    material = read_material(lived, choices, counting=USUAL, now=clock())
    assert make_summary(material, choices).shortage is shortage


def test_what_is_read_out_has_the_numbers_of_what_is_drawn(lived: Journal, clock: Clock) -> None:
    summary = make_summary(read_material(lived, CHOICES, counting=USUAL, now=clock()), CHOICES)
    assert set(summary.text.splitlines()) < set(summary.spoken.splitlines())


@pytest.mark.parametrize("last", [date(2025, 3, 31), date(2026, 2, 14), date(2026, 11, 1)])
def test_a_past_time_is_judged_as_of_its_last_date_also_from_the_part(
    lived: Journal, clock: Clock, last: date
) -> None:
    past = ReportChoices(first=last - timedelta(days=89), last=last)
    material = read_material(lived, past, counting=USUAL, now=clock())
    whole = replace(material, excerpt=lived.excerpt(None, last), before={}, after={})
    few, all_ = (
        Counted(material=each, choices=past, words=report_words("en")).trials for each in (material, whole)
    )
    assert few
    assert few == all_
    assert {trial.today for trial in few} == {last}
    choices = replace(past, sections=past.sections - {SectionKey.CYCLES})  # of the cycles read
    assert make_summary(material, choices) == make_summary(whole, choices)


def test_a_name_of_33000_letters_makes_a_pdf(lived: Journal, clock: Clock) -> None:
    material = read_material(lived, CHOICES, counting=USUAL, now=clock())
    named = tuple(replace(course, name="topiramate " * 3000) for course in material.excerpt.treatments)
    long = replace(material, excerpt=replace(material.excerpt, treatments=named))
    with pikepdf.open(BytesIO(make_pdf(long, CHOICES))) as made:
        assert made.check_pdf_syntax() == []
        assert len(made.pages) > 2
