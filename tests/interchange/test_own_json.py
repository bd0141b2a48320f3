"""Our own file format: nothing is lost in it, and nothing is read from it that cannot be kept."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from migrainejournal.domain.attack import Attack, Aura, Dose, PainReading
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.kept import Kept
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.person import Profile, Visit
from migrainejournal.domain.record import Record
from migrainejournal.domain.score import Score
from migrainejournal.domain.treatment import DoseStep, Session, SideEffect, Treatment
from migrainejournal.interchange import OWN_JSON
from migrainejournal.interchange.importer import (
    Circumstances,
    Contents,
    FileRefusal,
    FileRefusedError,
    Reason,
)
from migrainejournal.interchange.source import Source
from migrainejournal.journal import Journal
from tests import strategies
from tests.interchange.records import HARD_RECORDS
from tests.values import moment

NOW = moment("2026-11-22 10:00")
SCHEMA = json.loads((Path(__file__).parents[2] / "docs/journal.schema.json").read_text("utf-8"))
ATTACK = {"id": "6d6a0000-0000-4000-8000-00000000000a", "start": "2026-11-08T02:10:00+01:00[Europe/Berlin]"}
TREATMENT = {"id": ATTACK["id"], "name": "propranolol", "kind": "preventive", "start": "2026-09-01"}
VISIT = {"id": ATTACK["id"], "date": "2027-01-14"}
QUESTION = {"id": ATTACK["id"], "factor": "sleep", "relation": "below", "value": 6}
SCORE = {"id": ATTACK["id"], "instrument": "midas", "date": "2026-11-20"}
DOCUMENT: dict[str, Any] = {"format": "migrainejournal", "version": 1, "attacks": [ATTACK]}

SOME = settings(max_examples=40, deadline=None)

Read = Callable[[str | bytes], Contents]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Reads a text as a file of our own format."""

    def contents(text: str | bytes) -> Contents:
        path = tmp_path / "given.json"
        path.write_bytes(text.encode() if isinstance(text, str) else text)
        return OWN_JSON.read(Source(path), Circumstances(zone="Europe/Berlin", now=NOW))

    return contents


@pytest.fixture
def refusal(read: Read) -> Callable[[object], FileRefusal]:
    """Why a document is refused."""

    def found(document: object) -> FileRefusal:
        with pytest.raises(FileRefusedError) as caught:
            read(document if isinstance(document, str | bytes) else json.dumps(document, indent=1))
        return caught.value.refusal

    return found


def records_of(contents: Contents) -> tuple[Record, ...]:
    return tuple(entry.record for entry in contents.entries)


def as_read(records: tuple[Record, ...]) -> dict[tuple[type, str], Record]:
    """The records by key; what is kept for later versions carries its times of entry in its content."""
    plain = [replace(r, created=None, updated=None) if isinstance(r, Kept) else r for r in records]
    found = {(type(record), record.key): record for record in plain}
    assert len(found) == len(plain)
    return found


def journals() -> st.SearchStrategy[tuple[Record, ...]]:
    """Whole journals: doses of their medicines and attacks, and records of every other kind and of none."""

    def with_doses(medicine: Medicine, attack: Attack) -> st.SearchStrategy[tuple[Record, ...]]:
        doses = st.lists(strategies.doses(medicine.id, attack.id), max_size=2)
        return doses.map(lambda found: (medicine, attack, *found))

    kept = st.builds(
        lambda id_, content: Kept(section="goals", id=id_, content={**content, "id": id_}),
        strategies.texts.filter(bool),
        strategies.json_objects,
    )
    whole = strategies.json_objects.map(lambda content: (Kept(section="companions", id="", content=content),))
    return st.tuples(
        st.builds(with_doses, strategies.medicines(), strategies.attacks()).flatmap(lambda found: found),
        st.lists(strategies.day_records(), max_size=2, unique_by=lambda day: day.date).map(tuple),
        st.lists(strategies.treatments(), max_size=2, unique_by=lambda record: record.id).map(tuple),
        st.lists(strategies.scores(), max_size=2, unique_by=lambda record: record.id).map(tuple),
        st.lists(strategies.visits(), max_size=2, unique_by=lambda record: record.id).map(tuple),
        st.lists(strategies.questions(), max_size=2, unique_by=lambda record: record.id).map(tuple),
        st.just(()) | strategies.profiles().map(lambda profile: (profile,)),
        st.lists(kept, max_size=2, unique_by=lambda record: record.id).map(tuple),
        st.just(()) | whole,
    ).map(lambda parts: tuple(possible(record) for part in parts for record in part))


def possible(record: Record) -> Record:
    """The record, without unknown keys that have known names: a file has no such thing."""
    known = {field.name for field in fields(record)}
    return replace(record, extra={name: value for name, value in record.extra.items() if name not in known})


@SOME
@given(journals())
def test_any_journal_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, journal: tuple[Record, ...]
) -> None:
    path = tmp_path_factory.mktemp("own") / "journal.json"
    path.write_bytes(OWN_JSON.write(journal, NOW))
    assert OWN_JSON.recognises(Source(path).head)
    contents = OWN_JSON.read(Source(path), Circumstances(zone="UTC", now=NOW))
    assert as_read(records_of(contents)) == as_read(journal)


def test_hard_records_come_back_through_a_journal(read: Read, journal: Journal) -> None:
    contents = read(OWN_JSON.write(HARD_RECORDS, NOW))
    assert as_read(records_of(contents)) == as_read(HARD_RECORDS)
    journal.take_in(records_of(contents))
    assert as_read(journal.everything()) == as_read(HARD_RECORDS)
    written = OWN_JSON.write(journal.everything(), NOW)
    assert as_read(records_of(read(written))) == as_read(HARD_RECORDS)
    assert OWN_JSON.write(records_of(read(written)), NOW) == written


def test_unknown_keys_of_records_and_of_their_parts_are_written_back(read: Read) -> None:
    attack = {
        **ATTACK,
        "weather": {"hPa": 1013, "empty": {}},
        "readings": [{"at": ATTACK["start"], "pain": 4, "where": "temple"}],
        "auras": [{"kind": "visual", "colours": []}],
    }
    treatment = {
        **TREATMENT,
        "brand": "Dociton",
        "steps": [{"date": TREATMENT["start"], "amount": 40, "release": "slow"}],
        "sessions": [{"date": TREATMENT["start"], "room": 7}],
        "side_effects": [{"what": "cold hands", "until": None}],
    }
    visit, profile = {**VISIT, "room": 7}, {"blood": {"group": "0"}}
    document = {
        **DOCUMENT,
        "attacks": [attack],
        "treatments": [treatment],
        "visits": [visit],
        "profile": profile,
    }
    written = json.loads(OWN_JSON.write(records_of(read(json.dumps(document))), NOW))
    course = written["treatments"][0]
    assert course["brand"] == "Dociton"
    assert course["steps"][0]["release"] == "slow"
    assert course["sessions"][0]["room"] == 7
    assert course["side_effects"][0]["until"] is None
    assert written["visits"][0]["room"] == 7
    assert written["profile"]["blood"] == {"group": "0"}
    again = written["attacks"][0]
    assert again["weather"] == attack["weather"]
    assert again["readings"][0]["where"] == "temple"
    assert again["auras"][0]["colours"] == []


@pytest.mark.parametrize(
    "section",
    [
        [{"id": "a", "n": 1}, {"id": "b"}],
        {"name": "Ada"},
        [{"id": 1}],
        [1, "two"],
        "text",
        3,
        True,
        [{"id": "a"}] * 2,
    ],
)
def test_a_section_nobody_knows_is_written_back_as_it_came(read: Read, section: object) -> None:
    contents = read(json.dumps({**DOCUMENT, "from later": section}))
    assert json.loads(OWN_JSON.write(records_of(contents), NOW))["from later"] == section


def test_missing_keys_mean_unknown(read: Read) -> None:
    (attack,) = records_of(read(json.dumps(DOCUMENT)))
    assert isinstance(attack, Attack)
    assert (attack.end, attack.side, attack.readings, attack.note) == (None, None, (), "")
    nulls = {**ATTACK, "readings": None, "side": None, "note": None, "start_certainty": None}
    assert records_of(read(json.dumps({**DOCUMENT, "attacks": [nulls], "doses": None}))) == (attack,)
    (course,) = records_of(read(json.dumps({**DOCUMENT, "attacks": [], "treatments": [TREATMENT]})))
    assert isinstance(course, Treatment)
    assert (course.end, course.group, course.steps, course.review) == (None, "", (), None)
    sparse = {**DOCUMENT, "attacks": [], "visits": [VISIT], "profile": {"allergies": "nuts", "born": None}}
    profile, visit = records_of(read(json.dumps(sparse)))
    assert profile == Profile(allergies="nuts")
    assert isinstance(visit, Visit)
    assert (visit.date, visit.clinician, visit.plan) == (date(2027, 1, 14), "", "")


@pytest.mark.parametrize("section", [{}, None])
def test_a_profile_that_says_nothing_is_none(read: Read, section: object) -> None:
    assert records_of(read(json.dumps({**DOCUMENT, "attacks": [], "profile": section}))) == ()


def test_the_profile_is_one_object_and_missing_where_there_is_none() -> None:
    written = json.loads(OWN_JSON.write((Profile(name="Ada", extra={"height": 170}),), NOW))
    assert (written["profile"]["name"], written["profile"]["height"]) == ("Ada", 170)
    assert "profile" not in json.loads(OWN_JSON.write((), NOW))


def test_parts_without_ids_get_the_same_ones_every_time(read: Read) -> None:
    attack = {**ATTACK, "readings": [{"at": ATTACK["start"], "pain": 4}, {"at": ATTACK["start"], "pain": 5}]}
    text = json.dumps({**DOCUMENT, "attacks": [attack]})
    (first,) = records_of(read(text))
    assert isinstance(first, Attack)
    assert records_of(read(text)) == (first,)
    assert len({reading.id for reading in first.readings}) == 2


@pytest.mark.parametrize(
    ("changed", "reason", "where"),
    [
        ({"format": "other"}, Reason.UNKNOWN_FORMAT, "format"),
        ({"version": 2}, Reason.NEWER_VERSION, "version"),
        ({"version": "1"}, Reason.UNKNOWN_VALUE, "version"),
        ({"version": True}, Reason.UNKNOWN_VALUE, "version"),
        ({"attacks": {}}, Reason.WRONG_TYPE, "attacks"),
        ({"attacks": [3]}, Reason.WRONG_TYPE, "attacks[0]"),
        ({"attacks": [{"id": ATTACK["id"]}]}, Reason.MISSING, "attacks[0].start"),
        ({"attacks": [{**ATTACK, "start": None}]}, Reason.WRONG_TYPE, "attacks[0].start"),
        ({"attacks": [{**ATTACK, "start": "2026-11-08T02:10"}]}, Reason.NOT_A_TIME, "attacks[0].start"),
        ({"attacks": [{**ATTACK, "end": "yesterday"}]}, Reason.NOT_A_TIME, "attacks[0].end"),
        ({"attacks": [{**ATTACK, "id": "7"}]}, Reason.UNKNOWN_VALUE, "attacks[0].id"),
        ({"attacks": [{**ATTACK, "side": "top"}]}, Reason.UNKNOWN_VALUE, "attacks[0].side"),
        ({"attacks": [{**ATTACK, "symptoms": ["gloom"]}]}, Reason.UNKNOWN_VALUE, "attacks[0].symptoms"),
        ({"attacks": [{**ATTACK, "function": True}]}, Reason.WRONG_TYPE, "attacks[0].function"),
        (
            {"attacks": [ATTACK, {**ATTACK, "readings": [{"at": ATTACK["start"], "pain": "7"}]}]},
            Reason.WRONG_TYPE,
            "attacks[1].readings[0].pain",
        ),
        ({"days": [{"date": "8 November"}]}, Reason.NOT_A_TIME, "days[0].date"),
        ({"days": [{"date": "2026-11-08", "checkin": []}]}, Reason.WRONG_TYPE, "days[0].checkin"),
        (
            {"medicines": [{"id": ATTACK["id"], "name": "x", "strength": "50"}]},
            Reason.WRONG_TYPE,
            "medicines[0].strength",
        ),
        ({"treatments": [{**TREATMENT, "kind": "cure"}]}, Reason.UNKNOWN_VALUE, "treatments[0].kind"),
        ({"treatments": [{**TREATMENT, "start": "May"}]}, Reason.NOT_A_TIME, "treatments[0].start"),
        ({"treatments": [{**TREATMENT, "end": 2026}]}, Reason.WRONG_TYPE, "treatments[0].end"),
        ({"treatments": [{**TREATMENT, "steps": [{}]}]}, Reason.MISSING, "treatments[0].steps[0].amount"),
        (
            {"treatments": [{**TREATMENT, "steps": [{"date": "2026-09-01", "amount": 1, "per": "hour"}]}]},
            Reason.UNKNOWN_VALUE,
            "treatments[0].steps[0].per",
        ),
        (
            {"treatments": [{**TREATMENT, "sessions": [{"date": "2026-09-01", "minutes": 2.5}]}]},
            Reason.WRONG_TYPE,
            "treatments[0].sessions[0].minutes",
        ),
        (
            {"treatments": [{**TREATMENT, "side_effects": ["tired"]}]},
            Reason.WRONG_TYPE,
            "treatments[0].side_effects[0]",
        ),
        ({"visits": {}}, Reason.WRONG_TYPE, "visits"),
        ({"visits": [{"id": VISIT["id"]}]}, Reason.MISSING, "visits[0].date"),
        ({"visits": [{"date": "2027-01-14"}]}, Reason.MISSING, "visits[0].id"),
        ({"visits": [{**VISIT, "date": "January"}]}, Reason.NOT_A_TIME, "visits[0].date"),
        ({"visits": [{**VISIT, "questions": ["why"]}]}, Reason.WRONG_TYPE, "visits[0].questions"),
        ({"factors": [{"id": VISIT["id"]}]}, Reason.MISSING, "factors[0].factor"),
        ({"factors": [{**QUESTION, "relation": "above"}]}, Reason.UNKNOWN_VALUE, "factors[0].relation"),
        ({"factors": [{**QUESTION, "value": "six"}]}, Reason.WRONG_TYPE, "factors[0].value"),
        ({"profile": {"checkin": "sleep"}}, Reason.WRONG_TYPE, "profile.checkin"),
        ({"profile": []}, Reason.WRONG_TYPE, "profile"),
        ({"profile": [{"name": "Ada"}]}, Reason.WRONG_TYPE, "profile"),
        ({"profile": "Ada"}, Reason.WRONG_TYPE, "profile"),
        ({"profile": {"born": 1980}}, Reason.WRONG_TYPE, "profile.born"),
        ({"profile": {"born": "1980"}}, Reason.NOT_A_TIME, "profile.born"),
        ({"profile": {"name": "Ada", "allergies": False}}, Reason.WRONG_TYPE, "profile.allergies"),
        ({"scores": [{**SCORE, "instrument": "iq"}]}, Reason.UNKNOWN_VALUE, "scores[0].instrument"),
        ({"scores": [{**SCORE, "answers": [1, "2"]}]}, Reason.WRONG_TYPE, "scores[0].answers[1]"),
    ],
)
def test_what_is_wrong_is_named_with_its_path_and_line(
    refusal: Callable[[object], FileRefusal], changed: dict[str, object], reason: Reason, where: str
) -> None:
    document = {**DOCUMENT, **changed}
    found = refusal(document)
    assert (found.reason, [row.where for row in found.rows]) == (reason, [where])
    line = json.dumps(document, indent=1).splitlines()[found.rows[0].line - 1]
    name = where.rpartition(".")[2].partition("[")[0]
    assert f'"{name}"' in line or reason is Reason.MISSING or where.endswith("]")


def test_every_wrong_record_is_named(refusal: Callable[[object], FileRefusal]) -> None:
    found = refusal({**DOCUMENT, "attacks": [{}, ATTACK, {}], "doses": [{}]})
    assert [row.where for row in found.rows] == ["attacks[0].id", "attacks[2].id", "doses[0].at"]
    assert [row.line for row in found.rows] == sorted({row.line for row in found.rows})


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("", Reason.BROKEN, 1),
        ('{"format": "migrainejournal",\n "version": 1', Reason.BROKEN, 2),
        ("[]", Reason.WRONG_TYPE, 1),
        ('{"format": "migrainejournal",\n"version": 1,\n"x": NaN}', Reason.UNKNOWN_VALUE, 3),
        ('{"format": "migrainejournal",\n"version": 1,\n"x": [-Infinity]}', Reason.UNKNOWN_VALUE, 3),
        ('{"format": "migrainejournal",\n"version": 1,\n"x": 1e999}', Reason.UNKNOWN_VALUE, 3),
        ('{"format": "migrainejournal",\n"version": 1,\n"x": 9223372036854775808}', Reason.UNKNOWN_VALUE, 3),
        ('{"format": "migrainejournal",\n"x": ' + "9" * 5000 + "}", Reason.UNKNOWN_VALUE, 2),
        ('{"format": "migrainejournal",\n"version": 1,\n\n"version": 1}', Reason.DUPLICATE_KEY, 4),
        ('{"format": "migrainejournal",\n"x": {"a": 1, "b": 2,\n"\\u0061": 3}}', Reason.DUPLICATE_KEY, 3),
        ('{"format": "migrainejournal",\n"x": ' + "[" * 40 + "]" * 40 + "}", Reason.TOO_DEEP, 2),
        ('{"format": "migrainejournal",\n"x": ' + "[" * 100_000, Reason.TOO_DEEP, 2),
        ('{"x":' * 100_000, Reason.TOO_DEEP, 1),
        ('{"format": "migrainejournal",\n"x": "\\ud83d"}', Reason.NOT_TEXT, 2),
        ('{"format": "migrainejournal",\n"\\udead": 1}', Reason.NOT_TEXT, 2),
    ],
    ids=lambda value: value[-20:] if isinstance(value, str) else str(value),
)
def test_what_is_not_quite_json_is_refused_with_its_line(
    refusal: Callable[[object], FileRefusal], text: str, reason: Reason, line: int
) -> None:
    found = refusal(text)
    assert (found.reason, [row.line for row in found.rows]) == (reason, [line])
    assert all(row.where.isprintable() for row in found.rows)


def test_text_of_another_encoding_is_not_guessed(
    refusal: Callable[[object], FileRefusal], read: Read
) -> None:
    assert (
        refusal(json.dumps({**DOCUMENT, "x": "é"}, ensure_ascii=False).encode("cp1252")).reason
        is Reason.NOT_TEXT
    )
    assert len(read(json.dumps(DOCUMENT).encode("utf-16")).entries) == 1
    assert len(read(json.dumps(DOCUMENT).encode("utf-8-sig")).entries) == 1


def test_exports_fit_the_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    validator = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)
    validator.validate(json.loads(OWN_JSON.write(HARD_RECORDS, NOW)))
    assert not validator.is_valid({**DOCUMENT, "attacks": [{**ATTACK, "readings": [{"pain": 3}]}]})
    assert not validator.is_valid({**DOCUMENT, "version": 2})
    assert not validator.is_valid({**DOCUMENT, "profile": []})
    assert not validator.is_valid({**DOCUMENT, "visits": [{"id": VISIT["id"]}]})


@SOME
@given(journals())
def test_any_export_fits_the_schema(journal: tuple[Record, ...]) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(OWN_JSON.write(journal, NOW)))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Medicine, "medicine"),
        (Attack, "attack"),
        (PainReading, "reading"),
        (Aura, "aura"),
        (Dose, "dose"),
        (DayRecord, "day"),
        (Treatment, "treatment"),
        (DoseStep, "step"),
        (Session, "session"),
        (SideEffect, "side_effect"),
        (Visit, "visit"),
        (Profile, "profile"),
        (Score, "score"),
    ],
)
def test_the_schema_has_every_field_and_no_other(kind: type, name: str) -> None:
    assert set(SCHEMA["$defs"][name]["properties"]) == {field.name for field in fields(kind)} - {"extra"}
