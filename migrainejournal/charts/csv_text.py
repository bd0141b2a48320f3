"""A chart's table as the text of a CSV file."""

import csv
import io
import re

from migrainejournal.charts.chart_spec import Table

_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
"""What makes a spreadsheet calculate a cell instead of showing it (OWASP, CSV injection)."""


def csv_text(table: Table) -> str:
    """The columns and rows by RFC 4180, dates as they stand in the table (ISO 8601).

    A cell that a spreadsheet would take for a formula begins with an apostrophe; numbers stay as they are.
    """
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(map(_harmless, table.columns))
    rows.writerows(map(_harmless, row) for row in table.rows)
    return file.getvalue()


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) and not _NUMBER.fullmatch(cell) else cell
