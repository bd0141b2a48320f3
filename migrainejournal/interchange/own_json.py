"""Our own file format, version 1: JSON, lossless (docs/file-format.md, docs/journal.schema.json)."""

from collections.abc import Iterable, Mapping

from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.interchange.importer import Circumstances, Contents
from migrainejournal.interchange.source import Source


class OwnJson:
    """Reads and writes our own format."""

    id = "json"
    suffix = ".json"
    suffixes = (".json",)

    def recognises(self, head: str) -> bool:
        """Whether it says so itself."""
        raise NotImplementedError

    def read(self, source: Source, circumstances: Circumstances) -> Contents:
        """Everything in the file."""
        raise NotImplementedError

    def write(self, records: Iterable[Record], exported: Moment) -> bytes:
        """The records as one document."""
        raise NotImplementedError

    def counts(self, data: bytes) -> Mapping[str, int]:
        """How many records of each kind the document holds."""
        raise NotImplementedError


OWN_JSON = OwnJson()
