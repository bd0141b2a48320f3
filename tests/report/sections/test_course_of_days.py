"""The two charts of the first page: what they found stands beside their heading, how to read them below."""

from migrainejournal.report.choices import SectionKey
from migrainejournal.report.document import Chart, Missing, Section
from migrainejournal.report.sections.course_of_days import days_section, weeks_section
from tests.report.lives import BEGIN, FIRST, LAST
from tests.report.sections.small_reports import report
from tests.values import course, dates_from, migraine


def chart(section: Section) -> Chart:
    (block,) = section.blocks
    assert isinstance(block, Chart)
    assert section.note == block.spec.title
    assert block.title == ""
    return block


def test_bars_of_four_weeks_are_those_of_a_year_with_the_treatments() -> None:
    section = weeks_section(
        report(map(migraine, dates_from(BEGIN, 13, every=28)), treatments=[course(BEGIN)])
    )
    assert (section.key, section.title) == (SectionKey.FOUR_WEEKS, "Four weeks by four weeks")
    assert section.note == "1 headache day in 28 (to 21 Dec 2025), 1 (to 22 Nov 2026)"
    found = chart(section)
    assert len(found.spec.bars) == 2 * 13
    assert [lane.label for lane in found.spec.lanes] == ["topiramate"]
    assert found.note == (
        "Each bar: 28 days to the date, days in 28. Dotted, 7/15: 7 of 15 recorded days, "
        "less than 80\u00a0%; ?: none of those recorded."
    )


def test_each_day_is_one_of_the_report() -> None:
    section = days_section(report(map(migraine, dates_from(FIRST, 9, every=10))))
    assert (section.key, section.title) == (SectionKey.DAYS, "Day by day")
    assert (
        section.note == "9 headache days, 9 migraine days, 0 days with acute medicine; 90 of 90 days recorded"
    )
    found = chart(section)
    assert len(found.spec.cells) == 90
    assert found.note == (
        "Number: worst pain (0–10), darker is worse. Bold frame: migraine day. Dot: acute medicine. "
        "Empty: recorded, no headache. –: not recorded. h: headache without a number. a: aura alone. "
        "b: bleeding. Bar: a treatment began, changed or ended."
    )


def test_where_nothing_is_known_it_says_so() -> None:
    unknown = report(unknown=dates_from(BEGIN, (LAST - BEGIN).days + 1))
    for section in (weeks_section(unknown), days_section(unknown)):
        assert section.blocks == (Missing(text="Not enough recorded days"),)
        assert section.note == ""
