"""What the choices of a time come to on a day."""

from datetime import date

from migrainejournal.domain.person import Visit
from migrainejournal.gui.summary_page.wanted import Wanted, choices_of
from migrainejournal.report.choices import Kind, ReportChoices, SectionKey
from migrainejournal.report.document import Paper
from migrainejournal.settings import ReportPeriod

TODAY = date(2026, 11, 22)


def test_everything_else_is_as_it_was_chosen() -> None:
    wanted = Wanted(
        period=ReportPeriod.SINCE_VISIT,
        free=None,
        kind=Kind.LETTER,
        sections=frozenset({SectionKey.MOOD}),
        paper=Paper.LETTER,
        with_name=False,
        with_data=True,
    )
    assert choices_of(wanted, today=TODAY, visits=[Visit(date=date(2026, 8, 3))]) == ReportChoices(
        first=date(2026, 8, 3),
        last=TODAY,
        kind=Kind.LETTER,
        sections=frozenset({SectionKey.MOOD}),
        paper=Paper.LETTER,
        with_name=False,
        with_data=True,
    )
