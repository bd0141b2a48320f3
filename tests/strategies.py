"""Records as Hypothesis builds them: every field, every value the journal can hold."""

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from hypothesis import strategies as st

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.question import Question, Relation
from migrainejournal.domain.record import Part
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
    Symptom,
    TreatmentKind,
    Weight,
)

ZONES = (
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/Sao_Paulo",
    "Africa/Monrovia",
    "UTC",
    "+05:45",
    "-09:30",
)
EARLIEST, LATEST = datetime.fromisoformat("1900-01-02"), datetime.fromisoformat("2100-01-01")

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)
json_objects = st.dictionaries(texts, json_values, max_size=3)
pains = st.integers(0, 10)
functions = st.none() | st.integers(0, 3)
maybe = st.none() | st.booleans()
uuids = st.uuids(version=4)
symptoms = st.sampled_from([code.value for code in Symptom])
dates = st.dates(date(1900, 1, 1), date(2100, 1, 1))
amounts = st.floats(0.001, 999_999)


def instants(first: datetime = EARLIEST, last: datetime = LATEST) -> st.SearchStrategy[datetime]:
    """Whole milliseconds of UTC."""
    return st.datetimes(first, last, timezones=st.just(UTC)).map(
        lambda instant: instant.replace(microsecond=instant.microsecond // 1000 * 1000, fold=0)
    )


def moments(first: datetime = EARLIEST, last: datetime = LATEST) -> st.SearchStrategy[Moment]:
    """Moments in places with every kind of clock."""
    return st.builds(Moment.of, instants(first, last), st.sampled_from(ZONES))


RECORD = {"created": instants(), "updated": instants(), "extra": json_objects}

READING = {"id": uuids, "at": moments(), "pain": pains, "scale": st.sampled_from(Scale)}

AURA = {
    "id": uuids,
    "kind": st.none() | st.sampled_from(AuraKind),
    "start": st.none() | moments(),
    "minutes": st.none() | st.integers(0, 10_080),
    "unilateral": maybe,
    "positive": maybe,
    "gradual": maybe,
}


def readings() -> st.SearchStrategy[PainReading]:
    """Pain readings."""
    return st.builds(PainReading, **READING)


def auras() -> st.SearchStrategy[Aura]:
    """Auras, known well or hardly."""
    return st.builds(Aura, **AURA)


ATTACK = {
    **RECORD,
    "id": uuids,
    "start": moments(),
    "start_certainty": st.sampled_from(StartCertainty),
    "end": st.none() | moments(),
    "readings": st.lists(readings(), max_size=4, unique_by=lambda r: r.id).map(tuple),
    "symptoms": st.lists(symptoms | texts.map("other:{}".format), max_size=4).map(tuple),
    "side": st.none() | st.sampled_from(Side),
    "quality": st.none() | st.sampled_from(Quality),
    "auras": st.lists(auras(), max_size=3, unique_by=lambda a: a.id).map(tuple),
    "believed_migraine": maybe,
    "most_bothersome": st.none() | symptoms,
    "function": functions,
    "different_from_usual": st.booleans(),
    "note": texts,
}
MEDICINE = {
    **RECORD,
    "id": uuids,
    "name": texts,
    "catalogue": st.none() | texts,
    "strength": st.none() | st.floats(0.001, 1e6),
    "unit": texts,
    "form": texts,
    "role": st.sampled_from(Role),
    "overuse": st.lists(st.sampled_from(OveruseClass), max_size=2, unique=True).map(tuple),
    "position": st.integers(0, 1000),
    "retired": st.booleans(),
}
DOSE = {
    **RECORD,
    "id": uuids,
    "medicine": uuids,
    "at": moments(),
    "amount": st.floats(0.01, 999),
    "attack": st.none() | uuids,
    "reason": st.sampled_from(DoseReason),
    "pain_before": st.none() | pains,
    "pain_2h": st.none() | pains,
    "bothersome_2h": maybe,
    "function_2h": functions,
    "side_effects": st.lists(texts, max_size=3).map(tuple),
}
DAY = {
    **RECORD,
    "date": dates,
    "state": st.sampled_from([None, DayState.CLEAR]),
    "bleeding": st.none() | st.sampled_from(Bleeding),
    "checkin": json_objects,
    "note": texts,
}
STEP = {"id": uuids, "date": dates, "amount": amounts, "unit": texts, "per": st.sampled_from(Per)}
SESSION = {
    "id": uuids,
    "date": dates,
    "amount": st.none() | amounts,
    "unit": texts,
    "sites": st.none() | st.integers(1, 999),
    "lot": texts,
    "minutes": st.none() | st.integers(1, 1440),
    "note": texts,
}
SIDE_EFFECT = {
    "id": uuids,
    "what": texts,
    "date": st.none() | dates,
    "weight": st.none() | st.sampled_from(Weight),
}


def parts_of(
    kind: type[Part], parts: dict[str, st.SearchStrategy[Any]]
) -> st.SearchStrategy[tuple[Part, ...]]:
    """A few parts of a record, each with an id of its own."""
    return st.lists(st.builds(kind, **parts), max_size=3, unique_by=lambda part: part.id).map(tuple)


TREATMENT = {
    **RECORD,
    "id": uuids,
    "catalogue": st.none() | texts,
    "name": texts,
    "kind": st.sampled_from(TreatmentKind),
    "group": texts,
    "start": dates,
    "end": st.none() | dates,
    "target_amount": st.none() | amounts,
    "target_unit": texts,
    "target_per": st.sampled_from(Per),
    "steps": parts_of(DoseStep, STEP),
    "sessions": parts_of(Session, SESSION),
    "side_effects": parts_of(SideEffect, SIDE_EFFECT),
    "stop_reason": st.none() | st.sampled_from(StopReason),
    "adequate_days": st.none() | st.integers(1, 3660),
    "adequate_sessions": st.none() | st.integers(1, 3660),
    "interval_days": st.none() | st.integers(1, 3660),
    "review": st.none() | dates,
    "next_session": st.none() | dates,
    "note": texts,
}
SCORE = {
    **RECORD,
    "id": uuids,
    "instrument": st.sampled_from(Instrument),
    "date": dates,
    "answers": st.lists(st.integers(0, 100), max_size=9).map(tuple),
    "note": texts,
}
VISIT = {
    **RECORD,
    "id": uuids,
    "date": dates,
    "clinician": texts,
    "questions": texts,
    "answers": texts,
    "plan": texts,
}
PROFILE = {
    **RECORD,
    "name": texts,
    "born": st.none() | dates,
    "diagnosis": texts,
    "conditions": texts,
    "allergies": texts,
    "imaging": texts,
    "pregnancy": texts,
    "checkin": st.lists(texts, max_size=4, unique=True).map(tuple),
}
QUESTION = {
    **RECORD,
    "id": uuids,
    "factor": texts,
    "relation": st.sampled_from(Relation),
    "value": st.none() | amounts,
    "first": st.none() | dates,
    "last": st.none() | dates,
}
KEPT = {**RECORD, "section": texts, "id": texts, "content": json_objects}

FIELDS: dict[type, dict[str, st.SearchStrategy[Any]]] = {
    Attack: ATTACK,
    PainReading: READING,
    Aura: AURA,
    Medicine: MEDICINE,
    Dose: DOSE,
    DayRecord: DAY,
    Treatment: TREATMENT,
    DoseStep: STEP,
    Session: SESSION,
    SideEffect: SIDE_EFFECT,
    Score: SCORE,
    Visit: VISIT,
    Profile: PROFILE,
    Question: QUESTION,
    Kept: KEPT,
}
"""What every field of each kind may hold; tests/store/test_parity.py sees that none is forgotten."""


def attacks() -> st.SearchStrategy[Attack]:
    """Attacks with every field."""
    return st.builds(Attack, **ATTACK)


def medicines() -> st.SearchStrategy[Medicine]:
    """Medicines with every field."""
    return st.builds(Medicine, **MEDICINE)


def doses(medicine: UUID, attack: UUID) -> st.SearchStrategy[Dose]:
    """Doses of the medicine, with every field, some of them with the attack."""
    return st.builds(Dose, **{**DOSE, "medicine": st.just(medicine), "attack": st.none() | st.just(attack)})


def day_records() -> st.SearchStrategy[DayRecord]:
    """Day records with every field; only `clear` is ever stored."""
    return st.builds(DayRecord, **DAY)


def treatments() -> st.SearchStrategy[Treatment]:
    """Courses of treatment with every field, right or not."""
    return st.builds(Treatment, **TREATMENT)


def scores() -> st.SearchStrategy[Score]:
    """Questionnaires with every field, right or not."""
    return st.builds(Score, **SCORE)


def visits() -> st.SearchStrategy[Visit]:
    """Visits with every field, right or not."""
    return st.builds(Visit, **VISIT)


def profiles() -> st.SearchStrategy[Profile]:
    """Profiles with every field, right or not."""
    return st.builds(Profile, **PROFILE)


def questions() -> st.SearchStrategy[Question]:
    """Questions with every field, right or not."""
    return st.builds(Question, **QUESTION)


def kept_records() -> st.SearchStrategy[Kept]:
    """Records nobody here understands."""
    return st.builds(Kept, **KEPT)
