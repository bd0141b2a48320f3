"""Writing records to a file of the person's choice, so that it is whole and checked, or not there at all."""

import errno
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.interchange.importer import kind_of
from migrainejournal.whole_file import written_beside


class Exporter(Protocol):
    """One format to write."""

    @property
    def id(self) -> str:
        """The format's key, as in `export --as`."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """How its files' names may end, such as ".json"; the first is the usual one."""

    def write(self, records: Iterable[Record], exported: Moment) -> bytes:
        """The whole file."""

    def counts(self, data: bytes) -> Mapping[str, int]:
        """How many records of each kind a written file holds, read back from its bytes; raises ValueError."""


class ExportReason(StrEnum):
    """Why a file was not written."""

    INSIDE_DATA_FOLDER = "inside_data_folder"
    NOT_WRITABLE = "not_writable"
    DISK_FULL = "disk_full"
    NOT_VERIFIED = "not_verified"


@dataclass(frozen=True)
class Exported:
    """The file is on disk and was read back: so many records of each kind are in it."""

    counts: Mapping[str, int]


@dataclass(frozen=True)
class ExportRefusal:
    """The file was not written; whatever was there before still is."""

    reason: ExportReason


def export_file(
    records: Iterable[Record],
    target: Path,
    *,
    exporter: Exporter,
    exported: Moment,
    data_folder: Path,
) -> Exported | ExportRefusal:
    """Write the records to the target, readable by nobody else (0600), replacing what was there.

    The journal's own folder is refused: an export there could be taken for the journal.
    """
    records = tuple(records)
    target = target.absolute()
    if is_inside(target, data_folder):
        return ExportRefusal(ExportReason.INSIDE_DATA_FOLDER)
    counts = Counter(kind_of(record) for record in records)
    try:
        with written_beside(target, exporter.write(records, exported)) as beside:
            if _read_back(beside, exporter) != counts:
                raise _NotVerifiedError
    except _NotVerifiedError:
        return ExportRefusal(ExportReason.NOT_VERIFIED)
    except OSError as error:
        return ExportRefusal(reason_of(error))
    return Exported(counts)


def is_inside(target: Path, folder: Path) -> bool:
    """Whether the target lies in the folder, by whatever way."""
    return target.absolute().parent.resolve().is_relative_to(folder.resolve())


class _NotVerifiedError(Exception):
    """What was written does not hold what it should."""


def reason_of(error: OSError) -> ExportReason:
    """Why a file could not be written."""
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return ExportReason.DISK_FULL if full else ExportReason.NOT_WRITABLE


def _read_back(path: Path, exporter: Exporter) -> Mapping[str, int] | None:
    try:
        return exporter.counts(path.read_bytes())
    except ValueError:
        return None
