"""Migraine Buddy's HTML report, and single attacks cut out of it."""

from migrainejournal.interchange.importer import Circumstances, Contents
from migrainejournal.interchange.source import Source


class MigraineBuddy:
    """Reads the report."""

    id = "migraine_buddy"
    suffixes = (".html", ".htm")

    def recognises(self, head: str) -> bool:
        """Whether it is a report or an attack of one."""
        raise NotImplementedError

    def read(self, source: Source, circumstances: Circumstances) -> Contents:
        """The attacks of the report."""
        raise NotImplementedError


MIGRAINE_BUDDY = MigraineBuddy()
