"""What the person wants from the visit stands first, as it was written."""

from dataclasses import replace

from migrainejournal.domain.person import Visit
from migrainejournal.report.document import Words
from migrainejournal.report.sections.wish import wish
from tests.report.counting import counted
from tests.report.lives import episodic, menstrual
from tests.values import day


def visit(on: str, questions: str = "") -> Visit:
    return Visit(date=day(on), questions=questions)


def test_the_questions_are_given_as_they_are_beside_what_bothers_most() -> None:
    asked = replace(episodic(), visits=(visit("2026-12-01", " #Why *me*?\nAnd now? "),))
    section = wish(counted(asked))
    assert section is not None
    assert section.blocks == (
        Words(
            lead="What I want from this visit:",
            text="#Why *me*?\nAnd now?\nMost bothersome besides pain: light (10 of the 10 entries that say).",
        ),
    )


def test_without_a_wish_there_is_no_section() -> None:
    assert wish(counted(replace(menstrual(), visits=(visit("2026-12-01", "  "),)))) is None
