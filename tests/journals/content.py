"""What is in every journal of this folder: one record of each kind, with everything in it.

A new schema gets a new file beside the old ones, which stay: `python -m tests.journals.content` writes it.
A field added later keeps its default in RECORDS, for that is what an old journal must come out with.
"""

import gzip
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.record import Record
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    OveruseClass,
    Quality,
    Role,
    Scale,
    Side,
    StartCertainty,
)
from migrainejournal.store.journal_file import SCHEMA, open_store

FOLDER = Path(__file__).parent
ENTERED = datetime(2026, 11, 22, 9, 0, 0, 123000, tzinfo=UTC)
CHANGED = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def _id(number: int) -> UUID:
    return UUID(int=(4 << 76) | (0x8 << 60) | number)


def _at(text: str) -> Moment:
    return Moment.parse(text, "Europe/Berlin")


MEDICINE = Medicine(
    id=_id(1),
    created=ENTERED,
    updated=CHANGED,
    extra={"later": {"nested": [1, 2.5, None, "ä"]}},
    name="sumatriptan + naproxen",
    catalogue="sumatriptan_naproxen",
    strength=85.5,
    unit="mg",
    form="tablet",
    role=Role.BOTH,
    overuse=(OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID),
    position=3,
    retired=True,
)
ATTACK = Attack(
    id=_id(2),
    created=ENTERED,
    updated=CHANGED,
    extra={"unknown": True},
    start=_at("2026-11-08T02:10:00.250+01:00[Europe/Berlin]"),
    start_certainty=StartCertainty.WOKE_WITH_IT,
    end=_at("2026-11-08T20:10:00-05:00[America/New_York]"),
    readings=(
        PainReading(id=_id(3), at=_at("2026-11-08T02:10:00.250+01:00[Europe/Berlin]"), pain=0),
        PainReading(
            id=_id(4), at=_at("2026-11-08T04:10:00+01:00[Europe/Berlin]"), pain=8, scale=Scale.VERBAL
        ),
    ),
    symptoms=("nausea", "other:cold feet 🥶", "photophobia"),
    side=Side.ALTERNATING,
    quality=Quality.STABBING,
    auras=(
        Aura(
            id=_id(5),
            kind=AuraKind.SENSORY,
            start=_at("2026-11-08T01:50:00+01:00[Europe/Berlin]"),
            minutes=25,
            unilateral=True,
            positive=False,
            gradual=True,
        ),
        Aura(id=_id(6)),
    ),
    believed_migraine=True,
    most_bothersome="photophobia",
    function=3,
    different_from_usual=True,
    note="woke at two\nlike an <img src=x> in the eye",
)
RUNNING = Attack(
    id=_id(7), created=ENTERED, updated=ENTERED, start=_at("2026-11-22T09:00:00+05:45[Asia/Kathmandu]")
)
DOSE = Dose(
    id=_id(8),
    created=ENTERED,
    updated=CHANGED,
    medicine=MEDICINE.id,
    at=_at("2026-11-08T03:00:00+01:00[+01:00]"),
    amount=0.5,
    attack=ATTACK.id,
    reason=DoseReason.OTHER,
    pain_before=8,
    pain_2h=2,
    bothersome_2h=False,
    function_2h=1,
    side_effects=("tight chest", "sleepy"),
)
DAY = DayRecord(
    created=ENTERED,
    updated=CHANGED,
    date=date(2026, 11, 7),
    state=DayState.CLEAR,
    bleeding=Bleeding.SPOTTING,
    checkin={"sleep": 7.5, "stress": None},
    note="well",
)
KEPT = Kept(created=ENTERED, updated=ENTERED, section="treatments", id="t-1", content={"units": 155})

RECORDS: tuple[Record, ...] = (MEDICINE, ATTACK, RUNNING, DOSE, DAY, KEPT)


def unpacked(packed: Path, file: Path) -> Path:
    """The journal of this folder, unpacked to `file`."""
    file.write_bytes(gzip.decompress(packed.read_bytes()))
    return file


def write_newest(folder: Path) -> Path:
    """Write a journal of the present schema into the folder."""
    with tempfile.TemporaryDirectory() as beside:
        file = Path(beside) / "journal.db"
        store = open_store(file, file.with_name("seen"))
        with store.writing() as records:
            records.put(*RECORDS)
        store.close()
        packed = folder / f"schema_{SCHEMA}.db.gz"
        packed.write_bytes(gzip.compress(file.read_bytes(), mtime=0))
    return packed


if __name__ == "__main__":
    write_newest(FOLDER)
