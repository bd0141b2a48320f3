"""Writing records to a file of the person's choice, so that it is whole and checked, or not there at all."""

import contextlib
import errno
import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.interchange.importer import kind_of


class Exporter(Protocol):
    """One format to write."""

    @property
    def id(self) -> str:
        """The format's key, as in `export --as`."""

    @property
    def suffix(self) -> str:
        """How its files' names end, such as ".json"."""

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
    if target.parent.resolve().is_relative_to(data_folder.resolve()):
        return ExportRefusal(ExportReason.INSIDE_DATA_FOLDER)
    beside = target.with_name(f".{target.name}.new")
    try:
        _write_whole(beside, exporter.write(records, exported))
        counts = Counter(kind_of(record) for record in records)
        if _read_back(beside, exporter) != counts:
            return ExportRefusal(ExportReason.NOT_VERIFIED)
        beside.replace(target)
        _settle(target.parent)
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        return ExportRefusal(ExportReason.DISK_FULL if full else ExportReason.NOT_WRITABLE)
    finally:
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
    return Exported(counts)


def _write_whole(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _read_back(path: Path, exporter: Exporter) -> Mapping[str, int] | None:
    try:
        return exporter.counts(path.read_bytes())
    except ValueError:
        return None


def _settle(folder: Path) -> None:
    """Have the folder's new entry on disk too, on systems that can promise that."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
