"""Row to domain value, and nothing else: the cells in the order of `kinds.read_columns`, taken one by one."""

from collections.abc import Callable, Mapping
from operator import itemgetter
from typing import Any

from sqlalchemy import Table

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
from migrainejournal.store.cells import (
    TRUTH,
    Cells,
    date,
    date_if_any,
    entered,
    items,
    mapping,
    members,
    moment,
    moment_if_any,
    shared_uuid,
    uuid,
)
from migrainejournal.store.rows import AURAS, READINGS, SESSIONS, SIDE_EFFECTS, STEPS, SYMPTOMS

Found = Mapping[str, tuple[Any, ...]]
"""The parts that were found, by the key of their record."""

_SCALES = members(Scale)
_CERTAINTIES = members(StartCertainty)
_SIDES = members(Side)
_QUALITIES = members(Quality)
_AURAS = members(AuraKind)
_REASONS = members(DoseReason)
_ROLES = members(Role)
_CLASSES = members(OveruseClass)
_STATES = members(DayState)
_BLEEDINGS = members(Bleeding)
_KINDS = members(TreatmentKind)
_PERS = members(Per)
_STOPS = members(StopReason)
_WEIGHTS = members(Weight)
_INSTRUMENTS = members(Instrument)
_RELATIONS = members(Relation)


def _to_attack(row: Cells, readings: Found, symptoms: Found, auras: Found) -> Attack:
    created, updated, extra, key, start, start_offset, start_zone, certainty, *rest = row
    end, end_offset, end_zone, side, quality, believed, bothersome, function, different, note = rest
    return Attack.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": shared_uuid(key),
            "start": moment(start, start_offset, start_zone),
            "start_certainty": _CERTAINTIES[certainty],
            "end": moment_if_any(end, end_offset, end_zone),
            "readings": readings.get(key, ()),
            "symptoms": symptoms.get(key, ()),
            "side": _SIDES[side],
            "quality": _QUALITIES[quality],
            "auras": auras.get(key, ()),
            "believed_migraine": TRUTH[believed],
            "most_bothersome": bothersome,
            "function": function,
            "different_from_usual": TRUTH[different],
            "note": note,
        }
    )


def _to_reading(row: Cells) -> PainReading:
    _, key, at, at_offset, at_zone, pain, scale = row
    return PainReading.stored(
        {"id": uuid(key), "at": moment(at, at_offset, at_zone), "pain": pain, "scale": _SCALES[scale]}
    )


def _to_aura(row: Cells) -> Aura:
    _, key, kind, start, start_offset, start_zone, minutes, unilateral, positive, gradual = row
    return Aura.stored(
        {
            "id": uuid(key),
            "kind": _AURAS[kind],
            "start": moment_if_any(start, start_offset, start_zone),
            "minutes": minutes,
            "unilateral": TRUTH[unilateral],
            "positive": TRUTH[positive],
            "gradual": TRUTH[gradual],
        }
    )


def _to_dose(row: Cells) -> Dose:
    (
        created,
        updated,
        extra,
        key,
        medicine,
        at,
        at_offset,
        at_zone,
        amount,
        attack,
        reason,
        pain_before,
        pain_2h,
        bothersome_2h,
        function_2h,
        side_effects,
    ) = row
    return Dose.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "medicine": shared_uuid(medicine),
            "at": moment(at, at_offset, at_zone),
            "amount": amount,
            "attack": shared_uuid(attack),
            "reason": _REASONS[reason],
            "pain_before": pain_before,
            "pain_2h": pain_2h,
            "bothersome_2h": TRUTH[bothersome_2h],
            "function_2h": function_2h,
            "side_effects": items(side_effects),
        }
    )


def _to_medicine(row: Cells) -> Medicine:
    created, updated, extra, key, name, catalogue, strength, unit, form, role, *rest = row
    overuse, position, retired = rest
    return Medicine.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "name": name,
            "catalogue": catalogue,
            "strength": strength,
            "unit": unit,
            "form": form,
            "role": _ROLES[role],
            "overuse": tuple(_CLASSES[name] for name in items(overuse)),
            "position": position,
            "retired": TRUTH[retired],
        }
    )


def _to_day(row: Cells) -> DayRecord:
    created, updated, extra, day, state, bleeding, checkin, note = row
    return DayRecord.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "date": date(day),
            "state": _STATES[state],
            "bleeding": _BLEEDINGS[bleeding],
            "checkin": mapping(checkin),
            "note": note,
        }
    )


def _to_treatment(row: Cells, steps: Found, sessions: Found, side_effects: Found) -> Treatment:
    created, updated, extra, key, catalogue, name, kind, group, start, end, target_amount, *rest = row
    (
        target_unit,
        target_per,
        stop_reason,
        adequate_days,
        adequate_sessions,
        interval_days,
        review,
        next_session,
        note,
    ) = rest
    return Treatment.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "catalogue": catalogue,
            "name": name,
            "kind": _KINDS[kind],
            "group": group,
            "start": date(start),
            "end": date_if_any(end),
            "target_amount": target_amount,
            "target_unit": target_unit,
            "target_per": _PERS[target_per],
            "steps": steps.get(key, ()),
            "sessions": sessions.get(key, ()),
            "side_effects": side_effects.get(key, ()),
            "stop_reason": _STOPS[stop_reason],
            "adequate_days": adequate_days,
            "adequate_sessions": adequate_sessions,
            "interval_days": interval_days,
            "review": date_if_any(review),
            "next_session": date_if_any(next_session),
            "note": note,
        }
    )


def _to_step(row: Cells) -> DoseStep:
    _, key, begins, amount, unit, per = row
    return DoseStep.stored(
        {"id": uuid(key), "date": date(begins), "amount": amount, "unit": unit, "per": _PERS[per]}
    )


def _to_session(row: Cells) -> Session:
    _, key, day, amount, unit, sites, lot, minutes, note = row
    return Session.stored(
        {
            "id": uuid(key),
            "date": date(day),
            "amount": amount,
            "unit": unit,
            "sites": sites,
            "lot": lot,
            "minutes": minutes,
            "note": note,
        }
    )


def _to_side_effect(row: Cells) -> SideEffect:
    _, key, what, began, weight = row
    return SideEffect.stored(
        {"id": uuid(key), "what": what, "date": date_if_any(began), "weight": _WEIGHTS[weight]}
    )


def _to_visit(row: Cells) -> Visit:
    created, updated, extra, key, day, clinician, questions, answers, plan = row
    return Visit.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "date": date(day),
            "clinician": clinician,
            "questions": questions,
            "answers": answers,
            "plan": plan,
        }
    )


def _to_profile(row: Cells) -> Profile:
    created, updated, extra, name, born, diagnosis, conditions, *rest = row
    allergies, imaging, pregnancy, checkin = rest
    return Profile.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "name": name,
            "born": date_if_any(born),
            "diagnosis": diagnosis,
            "conditions": conditions,
            "allergies": allergies,
            "imaging": imaging,
            "pregnancy": pregnancy,
            "checkin": items(checkin),
        }
    )


def _to_score(row: Cells) -> Score:
    created, updated, extra, key, instrument, day, answers, note = row
    return Score.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "instrument": _INSTRUMENTS[instrument],
            "date": date(day),
            "answers": items(answers),
            "note": note,
        }
    )


def _to_question(row: Cells) -> Question:
    created, updated, extra, key, factor, relation, value, first, last = row
    return Question.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "id": uuid(key),
            "factor": factor,
            "relation": _RELATIONS[relation],
            "value": value,
            "first": date_if_any(first),
            "last": date_if_any(last),
        }
    )


def _to_kept(row: Cells) -> Kept:
    created, updated, extra, section, key, content = row
    return Kept.stored(
        {
            "created": entered(created),
            "updated": entered(updated),
            "extra": mapping(extra),
            "section": section,
            "id": key,
            "content": mapping(content),
        }
    )


RECORD_OF: Mapping[type[Record], Callable[..., Record]] = {
    Attack: _to_attack,
    Dose: _to_dose,
    Medicine: _to_medicine,
    DayRecord: _to_day,
    Treatment: _to_treatment,
    Visit: _to_visit,
    Profile: _to_profile,
    Score: _to_score,
    Question: _to_question,
    Kept: _to_kept,
}
"""How a record is made of its row and of the parts found in each of its PART_TABLES."""

PART_OF: Mapping[Table, Callable[[Cells], object]] = {
    READINGS: _to_reading,
    SYMPTOMS: itemgetter(1),
    AURAS: _to_aura,
    STEPS: _to_step,
    SESSIONS: _to_session,
    SIDE_EFFECTS: _to_side_effect,
}
