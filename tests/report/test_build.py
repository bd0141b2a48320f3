"""The document has its sections always in one order, and only those that were chosen and have something."""

from dataclasses import replace
from uuid import UUID

import pytest

from migrainejournal.domain.score import Score
from migrainejournal.domain.vocabulary import Instrument
from migrainejournal.report.build import PAGES, build
from migrainejournal.report.choices import Kind, SectionKey
from migrainejournal.report.document import Facts, Figures, Missing, Paper, ReportDocument, Words
from migrainejournal.report.material import Material
from tests.report.counting import counted, over
from tests.report.lives import BEGIN, CHOICES, LIVES, NOW, chronic_with_overuse, episodic
from tests.values import course, day, excerpt

NOTHING = Material(excerpt=excerpt(BEGIN, "2026-12-31", now=NOW))


def keys(document: ReportDocument) -> list[str]:
    return [section.key for page in document.pages for section in page.sections]


def test_every_section_has_a_builder() -> None:
    found = [key for rows in PAGES for row in rows for key, _ in (*row.left, *row.right)]
    assert list(dict.fromkeys(found)) == list(SectionKey)


@pytest.mark.parametrize("name", LIVES)
def test_sections_stand_in_one_order(name: str) -> None:
    order = [str(key) for key in SectionKey]
    found = keys(build(counted(LIVES[name]())))
    assert found == sorted(found, key=order.index)
    assert {"figures", "four_weeks", "days", "acute", "attacks", "definitions"} <= set(found)


def test_what_is_not_chosen_is_not_there() -> None:
    chosen = replace(CHOICES, sections=frozenset({SectionKey.FIGURES, SectionKey.ATTACK_LIST}))
    document = build(counted(episodic(), chosen))
    assert keys(document) == ["figures", "attack_list"]
    assert len(document.pages) == 2


def test_treatments_begin_the_second_page() -> None:
    first, second = build(counted(chronic_with_overuse())).pages
    assert first.sections[-1].key == "attacks"
    assert second.sections[0].key == "treatments"


def test_the_head_says_time_days_and_rules() -> None:
    document = build(counted(episodic()))
    assert document.title == "Headache summary"
    assert document.under_title == (
        "25 August 2026 – 22 November 2026 · 90 days, 90 recorded (100\u00a0%)",
        "Migraine days by the Leiden rule, attacks by the 48-hour rule",
    )
    assert document.person == ("Name: Ada #1 Lovelace", "Born: 10 Dec 1985", "Visit: 1 Dec 2026")
    assert (document.language, document.paper) == ("en", Paper.A4)


def test_late_entries_are_named() -> None:
    material = episodic()
    *others, last = (replace(a, created=a.start.instant) for a in material.excerpt.attacks)
    attacks = (*others, replace(last, created=NOW.instant))
    found = build(counted(replace(material, excerpt=replace(material.excerpt, attacks=attacks))))
    assert found.under_title[1].endswith(" · 1 of 13 entries late (over 48 h)")


def test_without_the_name_there_is_room_to_write_it() -> None:
    person = build(counted(episodic(), replace(CHOICES, with_name=False))).person
    assert person[:2] == ("Name: __________________", "Born: ____________")


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("2026-10-01", "2026-11-22", "Nothing is recorded in this time."),
        ("2026-12-01", "2026-12-31", "This time has not come yet."),
    ],
)
def test_where_nothing_is_recorded_it_says_so(first: str, last: str, said: str) -> None:
    document = build(over(NOTHING, first, last))
    (block,) = document.pages[0].sections[0].blocks
    assert isinstance(block, Missing)
    assert block.text.startswith(said)
    assert len(document.pages) == 1


def test_the_wish_stands_even_where_nothing_is_recorded() -> None:
    asked = replace(NOTHING, visits=episodic().visits)
    first = build(counted(asked)).pages[0].sections[0]
    assert isinstance(first.blocks[0], Words)


def test_a_time_that_is_not_over_yet_ends_today() -> None:
    material = episodic()
    material = replace(material, excerpt=replace(material.excerpt, last=day("2026-12-31")))
    document = build(over(material, "2026-11-01", "2026-12-31"))
    assert document.under_title[0].startswith("1 November 2026 – 23 November 2026 · 23 days, 22 recorded")


def test_one_day_is_a_report_too() -> None:
    document = build(over(episodic(), "2026-11-22", "2026-11-22"))
    assert document.under_title[0].startswith(
        "22 November 2026 – 22 November 2026 · 1 day, 1 recorded (100\u00a0%)"
    )
    assert keys(document)


def test_the_letter_is_another_document() -> None:
    document = build(counted(chronic_with_overuse(), replace(CHOICES, kind=Kind.LETTER)))
    assert document.title == "Letter for prior authorisation"
    assert len(document.pages) == 1


def test_a_course_that_has_ended_makes_no_report_of_zeros() -> None:
    for end, is_empty in (("2026-09-30", True), ("2026-10-01", False), (None, False)):
        given = replace(NOTHING, excerpt=replace(NOTHING.excerpt, treatments=(course("2026-06-01", end),)))
        first = build(over(given, "2026-10-01", "2026-11-22")).pages[0].sections[0]
        (block,) = first.blocks
        assert isinstance(block, Missing if is_empty else Figures)


@pytest.mark.parametrize("first_is_last", [False, True])
def test_two_midas_of_one_date_are_the_same_on_both_pages(first_is_last: bool) -> None:
    one, other = (UUID(int=number) for number in ((2, 1) if first_is_last else (1, 2)))
    scores = (
        Score(id=one, instrument=Instrument.MIDAS, date=day("2026-11-02"), answers=(3, 4, 2, 1, 2)),
        Score(id=other, instrument=Instrument.MIDAS, date=day("2026-11-02"), answers=(9, 9, 9, 0, 0)),
    )
    last, before = ("12", "27") if first_is_last else ("27", "12")
    document = build(counted(replace(episodic(), scores=scores)))
    blocks = [block for page in document.pages for section in page.sections for block in section.blocks]
    (midas,) = (
        figure
        for block in blocks
        if isinstance(block, Figures)
        for figure in block.items
        if "MIDAS" in figure.label
    )
    assert (midas.value, midas.notes[1]) == (last, f"was {before} on 2 Nov 2026")
    (text,) = (
        text for block in blocks if isinstance(block, Facts) for name, text in block.items if name == "MIDAS"
    )
    assert text.startswith(f"{last} on 2 Nov 2026, grade ")
    assert f"; before {before} on 2 Nov 2026, grade " in text
