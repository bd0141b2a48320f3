"""Tables out of HTML: as people see them, with the lines they stand on, whatever the file wants."""

import contextlib

import pytest

from migrainejournal.interchange.html_tables import LONGEST_TAG, Cell, rows_of
from migrainejournal.interchange.importer import FileRefusedError


def cell(html: str) -> Cell:
    return rows_of(f"<td>{html}</td>")[0].cells[0]


def test_rows_know_their_table_and_line() -> None:
    rows = rows_of("<p>x</p>\n<table><tr><td>a</td></tr></table>\n<table>\n<tr><th>b<td colspan=3>c</table>")
    assert [(row.table, row.line, [c.text for c in row.cells]) for row in rows] == [
        (1, 2, ["a"]),
        (2, 4, ["b", "c"]),
    ]
    assert rows[1].columns == 4


def test_text_is_laid_out_in_lines() -> None:
    found = cell("<div>\n  Started:\n</div><span> 10/12/18   21:06 </span><br> <b>Out</b> &amp; about")
    assert found.lines == ("Started:", "10/12/18 21:06", "Out & about")


def test_text_that_stands_as_written_keeps_its_spaces() -> None:
    assert cell("a   b<pre>one\n\n  two   three</pre>").text == "a b\none\n\n  two   three"


@pytest.mark.parametrize(
    "html",
    ["<!-- <td>x</td>", "<script>fetch('x')</script>", "<img src=http://example.org/x>", "<?x <td>"],
)
def test_nothing_outside_a_cell_counts(html: str) -> None:
    assert [c.text for row in rows_of(html + "<table><tr><td>seen") for c in row.cells][-1] == "seen"


@pytest.mark.parametrize("unit", ["<a ", "<!-- x>y", "<![CDATA[ >", '<a b="', "<!", "</", "&#"])
def test_a_file_made_to_keep_us_busy_does_not(unit: str) -> None:
    """Without the limits, each of these would take the parser minutes to hours."""
    with contextlib.suppress(FileRefusedError):
        assert rows_of(unit * 50_000) == []


def test_a_tag_without_end_is_refused_with_its_line() -> None:
    with pytest.raises(FileRefusedError) as caught:
        rows_of("<p>\n</p>\n\n<a " + "b" * LONGEST_TAG)
    assert [row.line for row in caught.value.refusal.rows] == [4]
