"""A report as plain text has every word of its document."""

from dataclasses import fields, is_dataclass, replace

import pytest

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.report.build import build
from migrainejournal.report.document import Chart, Column, Page, ReportDocument, Section, Table
from migrainejournal.report.plain_text import plain_text
from tests.report.counting import counted
from tests.report.lives import LIVES


def texts(value: object) -> set[str]:
    """Every text in the value but keys; of a chart its title and alternative, not how colours are read."""
    if isinstance(value, Chart):
        return texts(value.spec)
    if isinstance(value, str):
        return {value} if value else set()
    if isinstance(value, ChartSpec):
        return {value.title, value.alternative}
    if isinstance(value, tuple):
        return {text for part in value for text in texts(part)}
    if is_dataclass(value):
        left_out = {"key", "language", "paper", "page_of", "is_number", "share"}
        return {
            text
            for field in fields(value)
            if field.name not in left_out and not isinstance(value, Column)
            for text in texts(getattr(value, field.name))
        }
    return set()


@pytest.mark.parametrize("name", LIVES)
def test_nothing_is_left_out(name: str) -> None:
    document = build(counted(LIVES[name]()))
    said = plain_text(document, is_spoken=True)
    missing = {text for text in texts(document) if text not in said and text.upper() not in said}
    assert missing == set()


def test_an_empty_document_is_its_head_and_foot() -> None:
    from migrainejournal.report.document import Paper

    document = ReportDocument(
        language="en",
        paper=Paper.A4,
        title="T",
        under_title=("u",),
        person=("p",),
        pages=(Page(parts=(Section(key="x", title="", blocks=()),)),),
        foot="f",
        page_of="",
    )
    assert plain_text(document) == "T\nu\np\n\n\nf\n"


def test_what_is_not_read_out_has_the_finding_of_a_chart_but_not_its_every_number() -> None:
    document = build(counted(LIVES["chronic_with_overuse"]()))
    said = plain_text(document)
    for section in document.pages[0].sections:
        for block in section.blocks:
            if isinstance(block, Chart):
                assert block.spec.title in said
                assert block.spec.alternative not in said
    assert len(said) < 6000


def test_a_row_is_its_first_cell_and_the_others_with_their_titles() -> None:
    columns = (Column(title="Medicine"), Column(title="Days"), Column(title="Doses"))
    table = Table(columns=columns, rows=(("sumatriptan", "3", "4"), ("naproxen", "", "1"), ("none", "", "")))
    page = Page(parts=(Section(key="x", title="", blocks=(table,)),))
    said = plain_text(replace(build(counted(LIVES["episodic"]())), pages=(page,)))
    assert "\nsumatriptan – Days: 3; Doses: 4\nnaproxen – Doses: 1\nnone\n" in said
