"""Makes the document of a report from what was counted: which sections, in which order, on which page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from migrainejournal.report.choices import Kind, SectionKey
from migrainejournal.report.counted import Counted
from migrainejournal.report.document import Beside, Missing, Page, ReportDocument, Section
from migrainejournal.report.head import person, title, under_title
from migrainejournal.report.letter import letter_parts
from migrainejournal.report.sections.acute import acute, acute_classes
from migrainejournal.report.sections.attack_list import attack_list
from migrainejournal.report.sections.attacks import attacks
from migrainejournal.report.sections.background import background
from migrainejournal.report.sections.body import body
from migrainejournal.report.sections.course_of_days import days_section, weeks_section
from migrainejournal.report.sections.cycles import cycles
from migrainejournal.report.sections.definitions import definitions
from migrainejournal.report.sections.figures import figures
from migrainejournal.report.sections.function import function
from migrainejournal.report.sections.mood import mood
from migrainejournal.report.sections.patterns import patterns
from migrainejournal.report.sections.therapies import therapies
from migrainejournal.report.sections.treatments import treatments
from migrainejournal.report.sections.wish import wish

SectionBuilder = Callable[[Counted], Section | None]
Part = tuple[SectionKey, SectionBuilder]


@dataclass(frozen=True, kw_only=True)
class Row:
    """What stands in the left column and in the right; with nothing in one, the other has the whole width."""

    left: tuple[Part, ...]
    right: tuple[Part, ...] = ()
    share: float = 0.5


def _whole(key: SectionKey, builder: SectionBuilder) -> Row:
    return Row(left=((key, builder),))


PAGES: tuple[tuple[Row, ...], ...] = (
    (
        _whole(SectionKey.WISH, wish),
        _whole(SectionKey.FIGURES, figures),
        _whole(SectionKey.FOUR_WEEKS, weeks_section),
        _whole(SectionKey.DAYS, days_section),
        _whole(SectionKey.ACUTE, acute),
        Row(
            left=((SectionKey.ACUTE, acute_classes),),
            right=((SectionKey.ATTACKS, attacks),),
            share=0.42,
        ),
    ),
    (
        _whole(SectionKey.TREATMENTS, treatments),
        Row(
            left=((SectionKey.CYCLES, cycles),),
            right=((SectionKey.FUNCTION, function), (SectionKey.MOOD, mood), (SectionKey.BODY, body)),
            share=0.42,
        ),
        _whole(SectionKey.PATTERNS, patterns),
        Row(
            left=((SectionKey.BACKGROUND, background),),
            right=((SectionKey.THERAPIES, therapies),),
            share=0.45,
        ),
        _whole(SectionKey.DEFINITIONS, definitions),
    ),
    (_whole(SectionKey.ATTACK_LIST, attack_list),),
)
"""The counts first, the treatments on a page of their own, then every attack; always in this order."""


def build(counted: Counted) -> ReportDocument:
    """The document; where nothing is recorded in its time, it says so instead of its sections."""
    words = counted.words
    return ReportDocument(
        language=words.language,
        paper=counted.choices.paper,
        title=title(counted),
        under_title=under_title(counted),
        person=person(counted),
        pages=tuple(page for page in _pages(counted) if page.parts),
        foot=words("document.foot"),
        page_of=str(words.texts["document"]["page_of"]),
    )


def _pages(counted: Counted) -> Iterator[Page]:
    if counted.choices.kind is Kind.LETTER:
        yield Page(parts=letter_parts(counted))
    elif counted.has_records:
        yield from (Page(parts=tuple(_parts(rows, counted))) for rows in PAGES)
    else:
        yield Page(parts=(*_parts(PAGES[0][:1], counted), _nothing(counted)))


def _parts(rows: Iterable[Row], counted: Counted) -> Iterator[Section | Beside]:
    for row in rows:
        left, right = _sections(row.left, counted), _sections(row.right, counted)
        if left and right:
            yield Beside(left=left, right=right, share=row.share)
        else:
            yield from (*left, *right)


def _sections(parts: Iterable[Part], counted: Counted) -> tuple[Section, ...]:
    """Those that were chosen and have something to say."""
    made = (builder(counted) for key, builder in parts if key in counted.choices.sections)
    return tuple(section for section in made if section is not None)


def _nothing(counted: Counted) -> Section:
    is_future = counted.period.first > counted.material.excerpt.now.civil_date
    text = counted.words("document.future" if is_future else "document.nothing")
    return Section(key=SectionKey.FIGURES, title="", blocks=(Missing(text=text),))
