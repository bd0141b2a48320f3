"""Reading a report as a test writes it."""

from pathlib import Path

import pytest

from migrainejournal.domain.medicine import Medicine
from migrainejournal.interchange import MIGRAINE_BUDDY
from migrainejournal.interchange.importer import Circumstances, Contents, DateOrder
from migrainejournal.interchange.source import Source
from tests.interchange.buddy import ReadReport
from tests.values import moment

NOW = moment("2026-11-22 10:00")


@pytest.fixture
def read_report(tmp_path: Path) -> ReadReport:
    """Reads the text of a report."""

    def contents(
        text: str | bytes,
        *,
        name: str = "MigraineBuddy_1.html",
        zone: str = "Europe/Berlin",
        order: DateOrder | None = DateOrder.DAY_FIRST,
        medicines: tuple[Medicine, ...] = (),
    ) -> Contents:
        path = tmp_path / name
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return MIGRAINE_BUDDY.read(
            Source(path), Circumstances(zone=zone, now=NOW, medicines=medicines, date_order=order)
        )

    return contents
