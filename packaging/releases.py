"""The releases, read from CHANGELOG.md, which people read too."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

CHANGELOG = Path(__file__).parent.parent / "CHANGELOG.md"
_HEADING = re.compile(r"## (?P<version>\d+\.\d+\.\d+) – (?P<date>\d{4}-\d\d-\d\d)")


@dataclass(frozen=True, kw_only=True)
class Release:
    """One release: its version, its day (midnight UTC) and its changes, a sentence each."""

    version: str
    at: datetime
    changes: tuple[str, ...]


def releases_in(text: str) -> Iterator[Release]:
    """The releases the text tells of, newest first."""
    for part in text.split("\n## ")[1:]:
        lines = part.splitlines()
        heading = _HEADING.fullmatch("## " + lines[0])
        if heading is None:
            raise ValueError(f"not a release: {lines[0]}")
        yield Release(
            version=heading["version"],
            at=datetime.fromisoformat(heading["date"]).replace(tzinfo=UTC),
            changes=tuple(line[2:] for line in lines if line.startswith("- ")),
        )


RELEASES = tuple(releases_in(CHANGELOG.read_text(encoding="utf-8")))
