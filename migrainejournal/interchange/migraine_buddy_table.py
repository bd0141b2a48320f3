"""The attacks of a Migraine Buddy report as rows of cells by column name, wherever in the file they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from migrainejournal.interchange.html_tables import Cell, ReportRow, rows_of
from migrainejournal.interchange.importer import Reason, RefusedRow
from migrainejournal.interchange.migraine_buddy_words import HELPFULNESS, NOTHING
from migrainejournal.interchange.written_times import WrittenDate

TIMES = "Started & Lasted"
COLUMNS = (
    "#",
    TIMES,
    "Attack Type",
    "Pain Level",
    "Affected Activities",
    "Potential Triggers",
    "Symptoms",
    "Auras",
    "Left",
    "Right",
    "Medication",
    "Non Drug Relief Methods",
)
"""The columns of a report, as they are counted where an attack was cut out of one without its header."""

_PERIOD = "Period: "
_LABELS = ("Started:", "Location:", "Lasted:")
_ITEM = re.compile(r",\s+|[(\[]|[)\]]")


@dataclass(frozen=True)
class AttackRow:
    """One attack as it stands in the report."""

    line: int
    cells: Mapping[str, Cell]
    note: str = ""

    def lines(self, column: str) -> list[str]:
        """The lines of a cell, without the words for nothing."""
        cell = self.cells.get(column)
        return [line for line in cell.lines if line.casefold() not in NOTHING] if cell else []

    def items(self, column: str) -> list[str]:
        """The items of a cell that is a list, without the words for nothing."""
        return [item for line in self.lines(column) for item in items_of(line)]

    def triggers(self) -> list[str]:
        """What the person thinks it came from."""
        return [item for item in self.items("Potential Triggers") if not item.startswith(_PERIOD)]

    def period(self) -> list[str]:
        """The answer about bleeding, "Yes", "No" or "Soon", that stands below the triggers; at most one."""
        lines = self.lines("Potential Triggers")
        return [line.removeprefix(_PERIOD) for line in lines if line.startswith(_PERIOD)]

    def medication(self) -> list[tuple[str, str]]:
        """How helpful, and the medicine as written, for each that was taken."""
        return medication_of(self.cells["Medication"]) if "Medication" in self.cells else []

    def labelled(self, label: str) -> str:
        """What stands after the label in the cell of times: the start, the place or the length."""
        lines = self.cells[TIMES].lines
        place = lines.index(label) + 1 if label in lines else len(lines)
        return lines[place] if place < len(lines) and lines[place] not in _LABELS else ""


@dataclass(frozen=True)
class Listing:
    """All attacks of a file, what is not one though it should be, and the span the report says it covers."""

    attacks: tuple[AttackRow, ...]
    refused: tuple[RefusedRow, ...]
    period: tuple[WrittenDate, WrittenDate] | None


def listing_of(html: str) -> Listing:
    """Read a whole report, or attacks cut out of one; raises FileRefusedError for a hostile size."""
    rows = rows_of(html)
    columns, body = _body(rows)
    attacks: list[AttackRow] = []
    refused: list[RefusedRow] = []
    for row, note in _pairs(body):
        cells = [cell for cell in row.cells if not _is_note(cell)]
        if len(cells) == len(columns):
            attacks.append(AttackRow(row.line, dict(zip(columns, cells, strict=True)), note))
        else:
            refused.append(RefusedRow(line=row.line, reason=Reason.WRONG_COLUMNS, kind="attacks"))
    return Listing(tuple(attacks), tuple(refused), _period(rows))


def items_of(text: str) -> list[str]:
    """The items of a list in words, parted by commas outside brackets, without the words for nothing."""
    items, begin, depth = [], 0, 0
    for match in _ITEM.finditer(text):
        if match[0] in "([":
            depth += 1
        elif match[0] in ")]":
            depth = max(0, depth - 1)
        elif depth == 0:
            items.append(text[begin : match.start()].strip())
            begin = match.end()
    items.append(text[begin:].strip())
    return [item for item in items if item.casefold() not in NOTHING]


def medication_of(cell: Cell) -> list[tuple[str, str]]:
    """Each item of a medication or relief cell with how helpful it was; none for "No medication"."""
    found: list[tuple[str, str]] = []
    for line in cell.lines:
        helpfulness, dash, rest = line.partition(" - ")
        if not dash or helpfulness not in HELPFULNESS:
            helpfulness, rest = "", line
        found += [(helpfulness, item) for item in items_of(rest)]
    return found


def _body(rows: Sequence[ReportRow]) -> tuple[tuple[str, ...], Sequence[ReportRow]]:
    """The names of the columns and the rows below the header; of pieces without one, what may be attacks."""
    for place, header in enumerate(rows):
        if _is_header(header):
            below = rows[place + 1 :]
            columns = _columns(header, below[:1])
            of_table = [row for row in below if row.table == header.table]
            return columns, [row for row in of_table if not all(cell.text in columns for cell in row.cells)]
    return COLUMNS, [row for row in rows if row.table == 0 or row.columns >= len(COLUMNS)]


def _is_header(row: ReportRow) -> bool:
    names = [cell.text for cell in row.cells]
    return TIMES in names and "#" in names


def _columns(header: ReportRow, below: Sequence[ReportRow]) -> tuple[str, ...]:
    """The names of the columns; a heading over several leaves the names to the row below it."""
    parts = iter([cell.text for row in below for cell in row.cells])
    names: list[str] = []
    for cell in header.cells:
        names += [cell.text] if cell.spans == 1 else [next(parts, cell.text) for _ in range(cell.spans)]
    return tuple(names)


def _is_note(cell: Cell) -> bool:
    return "notes" in cell.classes


def _pairs(rows: Sequence[ReportRow]) -> Iterator[tuple[ReportRow, str]]:
    """Each row with its note, which stands in a row of its own below it, or at its end."""
    for place, row in enumerate(rows):
        if _is_note(row.cells[0]):
            continue
        below = rows[place + 1].cells if place + 1 < len(rows) else []
        notes = [cell for cell in (*row.cells, *below[:1]) if _is_note(cell)]
        yield row, notes[0].text.removeprefix("Notes:").strip() if notes else ""


def _period(rows: Sequence[ReportRow]) -> tuple[WrittenDate, WrittenDate] | None:
    for row in rows:
        if len(row.cells) == 2 and row.cells[0].text == "Time Period:":
            first, _, last = row.cells[1].text.partition(" - ")
            begins, ends = WrittenDate.read(first), WrittenDate.read(last)
            return (begins, ends) if begins and ends else None
    return None
