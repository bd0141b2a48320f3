"""What an import would do, before anything is written: the one question that command line and dialog ask."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.interchange import IMPORTERS
from migrainejournal.interchange.importer import (
    DateOrder,
    DateQuestion,
    FileRefusal,
    Note,
    RefusedRow,
)


@dataclass(frozen=True)
class Tally:
    """How many records of one kind are new, already there, and refused."""

    new: int = 0
    there: int = 0
    refused: int = 0


@dataclass(frozen=True, kw_only=True)
class Preview:
    """What `Journal.take_in(preview.new)` would add, what it would leave alone, and what cannot come in.

    `importer` is the id of the format; first and last are the civil dates of everything found, new or not.
    """

    importer: str
    new: tuple[Record, ...] = ()
    there: tuple[Record, ...] = ()
    refused: tuple[RefusedRow, ...] = ()
    notes: tuple[Note, ...] = ()
    first: date | None = None
    last: date | None = None
    date_order: DateOrder | None = None

    @property
    def tallies(self) -> Mapping[str, Tally]:
        """The counts by kind, in the order of the file format; only kinds that occur."""
        raise NotImplementedError


def preview_file(
    path: Path,
    *,
    existing: Iterable[Record],
    zone: str,
    now: Moment,
    date_order: DateOrder | None = None,
    importer: str | None = None,
) -> Preview | DateQuestion | FileRefusal:
    """Read the file and compare it with the journal's records; writes nothing.

    `importer` names the format where the content alone should not decide. A DateQuestion is answered by
    calling again with `date_order`.
    """
    raise NotImplementedError(IMPORTERS)
