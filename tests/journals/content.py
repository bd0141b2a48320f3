"""What is in the journals of this folder: one record of each kind there was, with everything in it.

A new schema gets a new file beside the old ones, which stay: `python -m tests.journals.content` writes it.
A field added later has its default in what an older journal comes out with.
"""

import gzip
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import (
    AuraKind,
    Bleeding,
    DayState,
    DoseReason,
    Instrument,
    OveruseClass,
    Per,
    Quality,
    Role,
    Scale,
    Side,
    StartCertainty,
    StopReason,
    TreatmentKind,
    Weight,
)
from migrainejournal.store.journal_file import open_store
from migrainejournal.store.schema import SCHEMA

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
TREATMENT = Treatment(
    id=_id(9),
    created=ENTERED,
    updated=CHANGED,
    extra={"brand": None},
    catalogue="onabotulinumtoxina",
    name="Botox",
    kind=TreatmentKind.PROCEDURE,
    group="botulinum_toxin",
    start=date(2026, 1, 12),
    end=date(2026, 7, 1),
    target_amount=155.5,
    target_unit="U",
    target_per=Per.SESSION,
    steps=(
        DoseStep(id=_id(10), date=date(2026, 1, 12), amount=0.5, unit="U", per=Per.SESSION),
        DoseStep(id=_id(11), date=date(2026, 4, 6), amount=155.0, unit="U", per=Per.SESSION),
    ),
    sessions=(
        Session(id=_id(12), date=date(2026, 1, 12)),
        Session(
            id=_id(13),
            date=date(2026, 4, 6),
            amount=155.0,
            unit="U",
            sites=31,
            lot="C1234",
            minutes=20,
            note="sore\nneck",
        ),
    ),
    side_effects=(
        SideEffect(id=_id(14), what="heavy lids 😴", date=date(2026, 4, 10), weight=Weight.MODERATE),
        SideEffect(id=_id(15), what="sore neck"),
    ),
    stop_reason=StopReason.COST_OR_ACCESS,
    adequate_days=156,
    adequate_sessions=2,
    interval_days=84,
    review=date(2026, 6, 29),
    next_session=date(2026, 6, 30),
    note="not paid for any longer",
)
SCORE = Score(
    id=_id(16),
    created=ENTERED,
    updated=CHANGED,
    extra={"asked": "by the clinic"},
    instrument=Instrument.MIDAS,
    date=date(2026, 11, 20),
    answers=(4, 6, 3, 5, 2),
    note="a bad autumn",
)
VISIT = Visit(
    id=_id(17),
    created=ENTERED,
    updated=CHANGED,
    extra={"room": 7},
    date=date(2027, 1, 14),
    clinician="Dr Holloway",
    questions="shorter gaps?\nthe night 🌙",
    answers="after the next one",
    plan="come back in May",
)
PROFILE = Profile(
    created=ENTERED,
    updated=CHANGED,
    extra={"blood": {"group": None}},
    name="Robin Sample",
    born=date(1984, 2, 29),
    diagnosis="migraine with aura",
    conditions="asthma\nthyroid",
    allergies="penicillin",
    imaging="MRI 2019",
    pregnancy="none planned",
    checkin=("sleep", "bleeding", "own:red wine 🍷", "of a later version"),
)
QUESTION = Question(
    id=_id(18),
    created=ENTERED,
    updated=CHANGED,
    extra={"why": ["a hunch"]},
    factor="sleep",
    relation=Relation.BELOW,
    value=6.5,
    first=date(2026, 9, 1),
    last=date(2026, 11, 24),
)
KEPT = Kept(created=ENTERED, updated=ENTERED, section="goals", id="g-1", content={"asked": "2026-11-20"})

RECORDS: tuple[Record, ...] = (
    MEDICINE,
    ATTACK,
    RUNNING,
    DOSE,
    DAY,
    TREATMENT,
    VISIT,
    SCORE,
    QUESTION,
    PROFILE,
    KEPT,
)

KEPT_OF_SCHEMA_1 = Kept(
    created=ENTERED, updated=ENTERED, section="treatments_of_schema_1", id="t-1", content={"units": 155}
)
KEPT_OF_SCHEMA_3 = Kept(
    created=ENTERED, updated=ENTERED, section="visits_of_schema_3", id="v-1", content={"date": "2026-11-20"}
)
KEPT_OF_SCHEMA_4 = replace(KEPT, section="factors_of_schema_4", id="f-1")
PROFILE_OF_SCHEMA_4 = replace(PROFILE, checkin=())
TREATMENT_OF_SCHEMA_2 = replace(TREATMENT, target_unit="", target_per=Per.DAY)
RECORDS_OF: Mapping[int, tuple[Record, ...]] = {
    1: (MEDICINE, ATTACK, RUNNING, DOSE, DAY, KEPT_OF_SCHEMA_1),
    2: (MEDICINE, ATTACK, RUNNING, DOSE, DAY, TREATMENT_OF_SCHEMA_2, SCORE, KEPT_OF_SCHEMA_3),
    3: (MEDICINE, ATTACK, RUNNING, DOSE, DAY, TREATMENT, SCORE, KEPT_OF_SCHEMA_3),
    4: (
        MEDICINE,
        ATTACK,
        RUNNING,
        DOSE,
        DAY,
        TREATMENT,
        VISIT,
        SCORE,
        PROFILE_OF_SCHEMA_4,
        KEPT_OF_SCHEMA_4,
    ),
    5: RECORDS,
}
"""What a journal of each schema comes out with; it never changes for a schema that was released."""


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
