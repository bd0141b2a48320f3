"""What is asked of the journal about a file, and the answer, so that an answer is known by its question."""

from dataclasses import dataclass
from pathlib import Path

from migrainejournal.domain.moment import Moment
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


def read_file(journal: Journal, *, request: Request, now: Moment) -> tuple[Request, Found]:
    """The request, with what the file holds that the journal does not; writes nothing."""
    found = preview_file(
        request.path,
        existing=journal.everything(),
        zone=request.zone,
        now=now,
        date_order=request.date_order,
    )
    return request, found
