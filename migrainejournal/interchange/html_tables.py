"""The tables of an HTML file as rows of text with their lines. Nothing is rendered or fetched."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from migrainejournal.interchange.importer import FileRefusedError, Reason, RefusedRow

MOST_ROWS = 1_000_000
MOST_COLUMNS = 200
LONGEST_CELL = 256 * 1024
LONGEST_TAG = 8 * 1024
_BLOCKS = {"br", "div", "p", "li", "pre", "ul", "ol", "table"}
_SPACE = re.compile(r"\s+")

Attributes = list[tuple[str, str | None]]


@dataclass
class Cell:
    """One cell: its text, each block on a line of its own; `spans` so many columns."""

    line: int
    spans: int = 1
    classes: frozenset[str] = frozenset()
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text as it stands, blank lines included."""
        return "".join(self.pieces).strip()

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines that say something."""
        return tuple(line.strip() for line in self.text.splitlines() if line.strip())


@dataclass
class ReportRow:
    """One row of the `table`-th table (from 1; 0 for a row cut out of one)."""

    table: int
    line: int
    cells: list[Cell] = field(default_factory=list)

    @property
    def columns(self) -> int:
        """How many columns the cells cover."""
        return sum(cell.spans for cell in self.cells)


def rows_of(html: str) -> list[ReportRow]:
    """All rows of all tables, in order; raises FileRefusedError for what is larger than in any diary.

    Comments are read as text, and a tag must end soon after it begins: the parser would look for the end of
    each through the whole file, which takes hours in one made for that.
    """
    line = 1
    for piece in html.split(">"):
        if "<" in piece and len(piece) - piece.index("<") > LONGEST_TAG:
            raise _too_large(line + piece.count("\n", 0, piece.index("<")))
        line += piece.count("\n")
    parser = _TableParser()
    parser.feed(html.replace("<!", "&lt;!"))
    parser.close()
    return [row for row in parser.rows if row.cells]


class _TableParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[ReportRow] = []
        self._tables = 0
        self._cell: Cell | None = None
        self._length = 0
        self._as_written = False

    @property
    def _line(self) -> int:
        return self.getpos()[0]

    def _begin_row(self) -> ReportRow:
        self.rows.append(ReportRow(self._tables, self._line))
        if len(self.rows) > MOST_ROWS:
            raise _too_large(self._line)
        return self.rows[-1]

    def _begin_cell(self, attributes: dict[str, str | None]) -> None:
        row = self.rows[-1] if self.rows else self._begin_row()
        spans = attributes.get("colspan") or "1"
        self._cell = Cell(
            self._line,
            spans=int(spans) if spans.isascii() and spans.isdigit() and len(spans) < 5 else 1,
            classes=frozenset((attributes.get("class") or "").split()),
        )
        self._length = 0
        row.cells.append(self._cell)
        if row.columns > MOST_COLUMNS:
            raise _too_large(self._line)

    def _write(self, text: str) -> None:
        if self._cell is not None:
            self._cell.pieces.append(text)
            self._length += len(text)
            if self._length > LONGEST_CELL:
                raise _too_large(self._line)

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        """Begin a table, row, cell or line."""
        if tag == "table" and self._cell is None:
            self._tables += 1
        elif tag == "tr":
            self._cell = None
            self._begin_row()
        elif tag in ("td", "th"):
            self._begin_cell(dict(attrs))
        if tag in _BLOCKS:
            self._write("\n")
        self._as_written = self._as_written or tag == "pre"

    def handle_endtag(self, tag: str) -> None:
        """End a cell or line."""
        if tag in ("td", "th", "tr", "table"):
            self._cell = None
        elif tag == "pre":
            self._as_written = False
        if tag in _BLOCKS:
            self._write("\n")

    def handle_data(self, data: str) -> None:
        """Text of a cell, its white space as HTML means it."""
        self._write(data if self._as_written else _SPACE.sub(" ", data))


def _too_large(line: int) -> FileRefusedError:
    return FileRefusedError(Reason.TOO_LARGE, RefusedRow(line=line, reason=Reason.TOO_LARGE))
