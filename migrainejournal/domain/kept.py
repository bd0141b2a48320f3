"""A record this version does not understand, kept as it came so that nothing is lost on the way through."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from migrainejournal.domain.record import Record

WHOLE = ""
"""The id under which a section that is not a list of records is kept in one piece."""


@dataclass(frozen=True, kw_only=True)
class Kept(Record):
    """One entry of an unknown section of the journal's own file format."""

    section: str
    id: str
    content: Mapping[str, object] = field(default_factory=dict, hash=False)

    @property
    def key(self) -> str:
        """Section and id."""
        return f"{self.section}/{self.id}"
