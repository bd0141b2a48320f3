"""A report as plain text, for a patient portal or a screen reader: the same document, without a layout."""

from collections.abc import Iterator

from migrainejournal.report.document import (
    Block,
    Chart,
    Facts,
    Figures,
    FinePrint,
    Missing,
    ReportDocument,
    Section,
    Sentences,
    Table,
    Words,
)


def plain_text(document: ReportDocument, *, is_spoken: bool = False) -> str:
    """The whole document, line by line; of charts the finding, or all their numbers where it is read out."""
    lines = [document.title, *document.under_title, *document.person]
    for page in document.pages:
        for section in page.sections:
            lines += ["", *_section(section, is_spoken=is_spoken)]
    return "\n".join([*lines, "", document.foot, ""])


def _section(section: Section, *, is_spoken: bool) -> Iterator[str]:
    heading = " – ".join(filter(None, (section.title.upper(), section.note)))
    if heading:
        yield heading
    for block in section.blocks:
        if is_spoken or not isinstance(block, Chart):
            yield from _block(block)
        elif block.title:
            yield block.title


def _block(block: Block) -> Iterator[str]:
    match block:
        case Figures():
            for figure in block.items:
                yield f"{figure.value} {figure.label}" + "".join(f"; {note}" for note in figure.notes)
        case Table():
            yield from _table(block)
        case Facts():
            yield from (f"{name}: {text}" for name, text in block.items)
        case Sentences() | FinePrint():
            yield from (" ".join(filter(None, (s.lead, s.text))) for s in block.items)
        case Words():
            yield " ".join(filter(None, (block.lead, block.text)))
        case Chart():
            yield from filter(None, (block.title, block.spec.alternative))
        case Missing():
            yield block.text


def _table(table: Table) -> Iterator[str]:
    """Each row as its first cell, then the others with the head of their column; empty ones are left out."""
    titles = [column.title for column in table.columns]
    for row in table.rows:
        rest = [f"{title}: {cell}" for title, cell in zip(titles[1:], row[1:], strict=True) if cell]
        yield f"{row[0]} – {'; '.join(rest)}" if rest else row[0]
    if table.note:
        yield table.note
