"""The document of a report: what is on its pages, in words and in order, without a layout."""

from dataclasses import dataclass
from enum import StrEnum

from migrainejournal.charts.chart_spec import ChartSpec


class Paper(StrEnum):
    """The size of the pages; the values are Typst's names and keys in the settings."""

    A4 = "a4"
    LETTER = "us-letter"


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One number of note: what it is of, and below it what it is judged by and what it was before."""

    value: str
    label: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Figures:
    """Numbers side by side."""

    items: tuple[Figure, ...]


@dataclass(frozen=True, kw_only=True)
class Column:
    """The head of a column; numbers stand at the right, and `share` is its part of the width."""

    title: str
    is_number: bool = False
    share: float = 1


@dataclass(frozen=True, kw_only=True)
class Table:
    """Rows of text, as many cells as columns; `note` stands below it. Its head is repeated on every page."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What is known of several things: a name and a text each."""

    items: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """A sentence; `lead` is what the eye finds first."""

    text: str
    lead: str = ""


@dataclass(frozen=True, kw_only=True)
class Sentences:
    """Sentences one below the other."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class FinePrint:
    """Sentences one after the other, to be looked up rather than read."""

    items: tuple[Sentence, ...]


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the person wrote, as it was written, after a lead of ours."""

    text: str
    lead: str = ""


@dataclass(frozen=True, kw_only=True)
class Chart:
    """A drawing with the words below it that say how to read it; titled where the section's head is not."""

    spec: ChartSpec
    title: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Missing:
    """Why there is nothing to show."""

    text: str


Block = Figures | Table | Facts | Sentences | FinePrint | Words | Chart | Missing


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading with what stands below it; without a title it is only set apart. `note` follows the title."""

    key: str
    title: str
    blocks: tuple[Block, ...]
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class Beside:
    """Sections in two columns, each read down before the next; the left has its `share` of the width."""

    left: tuple[Section, ...]
    right: tuple[Section, ...]
    share: float = 0.5


@dataclass(frozen=True, kw_only=True)
class Page:
    """Sections that begin on a page of their own and go on to the next where there are too many."""

    parts: tuple[Section | Beside, ...]

    @property
    def sections(self) -> tuple[Section, ...]:
        """All of them in the order they are read."""
        return tuple(
            section
            for part in self.parts
            for section in ((*part.left, *part.right) if isinstance(part, Beside) else (part,))
        )


@dataclass(frozen=True, kw_only=True)
class ReportDocument:
    """A whole report. `under_title` and `person` are lines of the head, `foot` what every page says.

    `language` is a code of BCP 47; `page_of` is a text with {page} and {pages}.
    """

    language: str
    paper: Paper
    title: str
    under_title: tuple[str, ...]
    person: tuple[str, ...]
    pages: tuple[Page, ...]
    foot: str
    page_of: str
