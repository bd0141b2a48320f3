"""Records that are hard to keep whole, for tests of what goes out and comes in."""

from dataclasses import replace
from datetime import UTC, date, datetime

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.domain.vocabulary import (
    Bleeding,
    DayState,
    Instrument,
    OveruseClass,
    Per,
    Quality,
    Side,
    StopReason,
    Symptom,
    TreatmentKind,
    Weight,
)
from tests.values import moment

ENTERED = datetime(2026, 11, 1, 8, 30, 15, 250_000, tzinfo=UTC)
HARD_TEXT = "=cmd|' /C calc'!A0\n\"\\ \t <img src=x>  🤕👩‍⚕️  שלום \u202e\u2028 \x00 NaN"

SUMATRIPTAN = Medicine(
    name=HARD_TEXT,
    catalogue="sumatriptan",
    strength=0.1,
    unit="mg",
    form="tablet",
    overuse=(OveruseClass.TRIPTAN, OveruseClass.NON_OPIOID),
    position=3,
    retired=True,
    extra={"colour": {"box": ["red", None, 1.5]}},
)
OVER_MIDNIGHT = Attack(
    start=moment("2026-11-08 23:40"),
    end=moment("2026-11-09 02:10"),
    readings=(
        PainReading(at=moment("2026-11-08 23:40"), pain=4),
        PainReading(at=moment("2026-11-08 23:40"), pain=7),
        PainReading(at=moment("2026-11-09 02:10"), pain=0),
    ),
    symptoms=(Symptom.NAUSEA, "other:" + HARD_TEXT),
    side=Side.ALTERNATING,
    quality=Quality.THROBBING,
    auras=(Aura(), Aura(start=moment("2026-11-08 23:20"), minutes=20, unilateral=True, positive=False)),
    believed_migraine=False,
    most_bothersome=Symptom.NAUSEA,
    function=2,
    different_from_usual=True,
    note=HARD_TEXT,
    extra={"weather": {}},
)
ZERO_LENGTH = Attack(start=moment("1970-01-01 00:00"), end=moment("1970-01-01 00:00"))
RUNNING = Attack(start=moment("2026-11-22 09:00", "Asia/Kathmandu"))
FIRST_TIME_ROUND = Attack(start=moment("2025-10-26 02:30"), end=moment("2025-10-26 02:30", fold=1))
OVER_THE_GAP = Attack(start=moment("2025-03-30 01:59"), end=moment("2025-03-30 03:00"))
DOSE = Dose(
    medicine=SUMATRIPTAN.id,
    at=moment("2026-11-09 00:15"),
    amount=0.5,
    attack=OVER_MIDNIGHT.id,
    pain_before=7,
    pain_2h=0,
    bothersome_2h=False,
    side_effects=("tight chest", HARD_TEXT),
    extra={"migraine_buddy": {"helpfulness": "Unsure"}},
)
DAY = DayRecord(
    date=date(2026, 11, 10),
    state=DayState.CLEAR,
    bleeding=Bleeding.SPOTTING,
    checkin={"sleep": 7.5, "stress": None, "own:" + HARD_TEXT: True, "movement": 1e9},
    note=HARD_TEXT,
)
TOPIRAMATE = Treatment(
    catalogue="topiramate",
    name=HARD_TEXT,
    kind=TreatmentKind.PREVENTIVE,
    group="antiepileptic",
    start=date(2026, 8, 1),
    end=date(2026, 10, 31),
    target_amount=0.1,
    target_unit="g",
    steps=(
        DoseStep(date=date(2026, 8, 1), amount=0.025, unit="g"),
        DoseStep(date=date(2026, 8, 15), amount=0.1, unit="g", per=Per.DAY),
    ),
    sessions=(
        Session(date=date(2026, 10, 1), amount=1.5, unit="g", sites=31, lot=HARD_TEXT, minutes=1440),
        Session(date=date(2026, 9, 1), note=HARD_TEXT),
    ),
    side_effects=(
        SideEffect(what=HARD_TEXT, date=date(2026, 8, 3), weight=Weight.SEVERE),
        SideEffect(what="?"),
    ),
    stop_reason=StopReason.NO_EFFECT,
    adequate_days=60,
    adequate_sessions=1,
    interval_days=3660,
    review=date(2026, 11, 1),
    next_session=date(2026, 10, 15),
    note=HARD_TEXT,
    extra={"brand": {"name": None}},
)
UNKNOWN_COURSE = Treatment(name="?", kind=TreatmentKind.BEHAVIOURAL, start=date(1970, 1, 1))
MIDAS = Score(
    instrument=Instrument.MIDAS,
    date=date(2026, 11, 20),
    answers=(0, 92, 3, 5, 2),
    note=HARD_TEXT,
    extra={"pain": [7]},
)
VISIT = Visit(
    date=date(2028, 12, 31),
    clinician=HARD_TEXT,
    questions=HARD_TEXT * 100,
    answers=HARD_TEXT,
    plan=HARD_TEXT,
    extra={"room": [7, None]},
)
BARE_VISIT = Visit(date=date(1970, 1, 1))
PROFILE = Profile(
    name=HARD_TEXT,
    born=date(1900, 1, 1),
    diagnosis=HARD_TEXT,
    conditions=HARD_TEXT,
    allergies=HARD_TEXT,
    imaging=HARD_TEXT,
    pregnancy=HARD_TEXT,
    checkin=("sleep", "own:" + HARD_TEXT, "of a later version"),
    extra={"id": "me", "key": {"blood": None}},
)
QUESTION = Question(
    factor="own:" + HARD_TEXT,
    relation=Relation.AT_LEAST,
    value=0.1,
    first=date(1970, 1, 1),
    last=date(2028, 12, 31),
    extra={"why": [None]},
)
BARE_QUESTION = Question(factor="bleeding")
KEPT: tuple[Kept, ...] = (
    Kept(section="companions", id="", content={"born": 1980, "id": "me"}),
    Kept(section="goals", id="g1", content={"id": "g1", "date": "2026-11-20", "questions": []}),
    Kept(section="goals", id="g2", content={"id": "g2"}),
    Kept(section='odd "name"', id="", extra={"value": ["no", {"id": "list"}, "of records"]}),
)
HARD_RECORDS: tuple[Record, ...] = tuple(
    replace(record, created=ENTERED, updated=ENTERED)
    for record in (
        SUMATRIPTAN,
        OVER_MIDNIGHT,
        ZERO_LENGTH,
        RUNNING,
        FIRST_TIME_ROUND,
        OVER_THE_GAP,
        DOSE,
        DAY,
        TOPIRAMATE,
        UNKNOWN_COURSE,
        VISIT,
        BARE_VISIT,
        MIDAS,
        QUESTION,
        BARE_QUESTION,
        PROFILE,
        *KEPT,
    )
)
