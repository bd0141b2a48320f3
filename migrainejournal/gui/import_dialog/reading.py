"""What is asked about a file, in two steps, each answered with its question so that a late answer is known.

The journal only says what it holds; the file is read beside it, so that a press never waits for a file.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.interchange.importer import DateOrder, DateQuestion, FileRefusal
from migrainejournal.interchange.preview import Preview, preview_file
from migrainejournal.journal import Journal

Found = Preview | DateQuestion | FileRefusal


@dataclass(frozen=True)
class Request:
    """A file, the zone its times were lived in, and the order of its dates once that was asked."""

    path: Path
    zone: str
    date_order: DateOrder | None = None


def existing_for(journal: Journal, *, request: Request) -> tuple[Request, tuple[Record, ...]]:
    """The request, with what the journal holds already."""
    return request, journal.everything()


def read_file(request: Request, existing: Iterable[Record], *, now: Moment) -> tuple[Request, Found]:
    """The request, with what the file holds that does not exist yet; touches no journal."""
    found = preview_file(
        request.path, existing=existing, zone=request.zone, now=now, date_order=request.date_order
    )
    return request, found
