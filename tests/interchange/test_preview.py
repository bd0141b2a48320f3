"""From file to journal: seen before it is written, written once, all or nothing."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from migrainejournal.domain.attack import Attack
from migrainejournal.domain.change import Change, Step
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.person import Profile
from migrainejournal.domain.problem import Problem, RefusedError, Trouble
from migrainejournal.domain.record import Record
from migrainejournal.domain.treatment import SideEffect
from migrainejournal.domain.vocabulary import Bleeding, DayState
from migrainejournal.interchange import OWN_JSON, source
from migrainejournal.interchange.importer import DateOrder, DateQuestion, FileRefusal, Reason
from migrainejournal.interchange.preview import Preview, Tally, preview_file
from migrainejournal.journal import Journal
from tests.conftest import Clock
from tests.interchange.buddy import attack, medication, report
from tests.interchange.records import (
    BARE_VISIT,
    DOSE,
    HARD_RECORDS,
    MIDAS,
    OVER_MIDNIGHT,
    PROFILE,
    SUMATRIPTAN,
    TOPIRAMATE,
    UNKNOWN_COURSE,
    VISIT,
)
from tests.values import day

SAMPLES = Path(__file__).parent / "samples"
REPORT = SAMPLES / "migraine_buddy" / "html_report_trimmed.html"
FIRST_ENTRY = SAMPLES / "migraine_buddy" / "html_first-entry.html"

Look = Callable[..., Preview | DateQuestion | FileRefusal]


@pytest.fixture
def look(journal: Journal, clock: Clock) -> Look:
    """What an import of the file into the journal would do."""

    def found(path: Path, **choices: Any) -> Preview | DateQuestion | FileRefusal:  # noqa: ANN401 - as they come
        return preview_file(path, existing=journal.everything(), zone="Europe/Berlin", now=clock(), **choices)

    return found


def preview(found: Preview | DateQuestion | FileRefusal) -> Preview:
    assert isinstance(found, Preview)
    return found


@pytest.fixture
def own(tmp_path: Path, clock: Clock) -> Callable[[tuple[Record, ...]], Path]:
    """A file of our own with the records."""

    def written(records: tuple[Record, ...]) -> Path:
        path = tmp_path / "own.json"
        path.write_bytes(OWN_JSON.write(records, clock()))
        return path

    return written


def test_a_preview_counts_and_writes_nothing(look: Look, journal: Journal) -> None:
    found = preview(look(REPORT))
    assert found.importer == "migraine_buddy"
    assert found.tallies == {"medicines": Tally(new=2), "attacks": Tally(new=2), "doses": Tally(new=4)}
    assert (found.first, found.last) == (day("2018-12-09"), day("2018-12-11"))
    assert journal.everything() == ()


def test_importing_twice_adds_nothing_and_keeps_what_was_edited(look: Look, journal: Journal) -> None:
    journal.take_in(preview(look(REPORT)).new)
    edited = next(record for record in journal.everything() if isinstance(record, Attack))
    medicine = next(iter(journal.medicines()))
    journal.save(changed(edited, note="mine"))
    journal.save(changed(medicine, name="Imigran"))
    before = journal.everything()
    again = preview(look(REPORT))
    assert again.tallies == {"medicines": Tally(there=1), "attacks": Tally(there=2), "doses": Tally(there=4)}
    assert again.new == ()
    assert not journal.take_in(again.there)
    assert journal.everything() == before


def test_an_import_is_undone_and_redone_as_one(look: Look, journal: Journal) -> None:
    change = journal.take_in(preview(look(REPORT)).new)
    before = journal.everything()
    journal.apply(change.reversed())
    assert journal.everything() == ()
    journal.apply(change)
    assert journal.everything() == before


def test_a_later_longer_report_adds_what_is_new(look: Look, journal: Journal, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    taken = medication(("Helpful", "1x Sumatriptan"))
    path.write_text(report(attack("13/05/26 10:00", medication=taken)))
    journal.take_in(preview(look(path)).new)
    path.write_text(
        report(attack("01/06/26 10:00", medication=taken), attack("13/05/26 10:00", medication=taken))
    )
    later = preview(look(path))
    assert later.tallies == {"attacks": Tally(1, 1), "doses": Tally(1, 1)}
    journal.take_in(later.new)
    assert journal.counts()["attacks"] == 2


def test_a_question_is_answered_by_asking_again(look: Look) -> None:
    question = look(FIRST_ENTRY)
    assert isinstance(question, DateQuestion)
    found = preview(look(FIRST_ENTRY, date_order=DateOrder.MONTH_FIRST))
    assert found.first == day("2018-10-12")


def test_what_cannot_be_right_is_refused_with_its_line_before_anything_is_written(
    look: Look, journal: Journal, tmp_path: Path
) -> None:
    path = tmp_path / "report.html"
    taken = medication(("Helpful", "1x Sumatriptan"))
    rows = [
        attack("23/11/26 10:00", medication=taken),
        attack("21/11/26 10:00", pain="11"),
        attack("20/11/26 10:00"),
    ]
    path.write_text(report(*rows))
    found = preview(look(path))
    assert [(row.line, row.kind, row.where, row.reason) for row in found.refused] == [
        (6, "attacks", "start", Reason.CANNOT_BE_RIGHT),
        (6, "doses", "at", Reason.CANNOT_BE_RIGHT),
        (8, "attacks", "readings[0]", Reason.CANNOT_BE_RIGHT),
    ]
    assert found.refused[2].problem == Problem("readings", Trouble.PAIN_NOT_0_TO_10, 0)
    assert found.tallies["attacks"] == Tally(new=1, refused=2)
    journal.take_in(found.new)
    assert journal.counts()["attacks"] == 1


def test_a_record_that_refers_to_nothing_is_refused(
    look: Look, journal: Journal, own: Callable[..., Path]
) -> None:
    found = preview(look(own((DOSE,))))
    assert [(row.line, row.where, row.reason) for row in found.refused] == [
        (9, "medicine", Reason.REFERS_TO_NOTHING)
    ]
    found = preview(look(own((SUMATRIPTAN, DOSE))))
    assert [row.where for row in found.refused] == ["attack"]
    journal.take_in((SUMATRIPTAN, OVER_MIDNIGHT))
    assert preview(look(own((DOSE,)))).new == (DOSE,)


IMPOSSIBLE_COURSES = {
    "end": {"end": day("2026-07-31"), "stop_reason": None, "review": None, "next_session": None},
    "steps": {"steps": tuple(reversed(TOPIRAMATE.steps))},
    "steps[1]": {"steps": (TOPIRAMATE.steps[0], replace(TOPIRAMATE.steps[1], amount=0))},
    "sessions[1]": {"sessions": (*TOPIRAMATE.sessions[:1], replace(TOPIRAMATE.sessions[0], minutes=1441))},
    "side_effects[0]": {"side_effects": (SideEffect(what=" "),)},
}


@pytest.mark.parametrize("where", [*IMPOSSIBLE_COURSES, "answers"])
def test_a_treatment_or_score_that_cannot_be_right_is_refused_alone_with_its_line(
    look: Look, journal: Journal, own: Callable[..., Path], where: str
) -> None:
    score = replace(MIDAS, answers=(1, 2)) if where == "answers" else MIDAS
    course: Record = replace(TOPIRAMATE, **IMPOSSIBLE_COURSES.get(where, {}))  # type: ignore[arg-type]  # its fields
    path = own((UNKNOWN_COURSE, course, score))
    found = preview(look(path))
    assert [(row.where, row.reason) for row in found.refused] == [(where, Reason.CANNOT_BE_RIGHT)]
    wrong = score if where == "answers" else course
    assert wrong.key in path.read_text("utf-8").split("\n")[found.refused[0].line - 1]
    journal.take_in(found.new)
    assert len(journal.everything()) == 2


def test_two_units_in_one_treatment_are_refused(look: Look, own: Callable[..., Path]) -> None:
    steps = (TOPIRAMATE.steps[0], replace(TOPIRAMATE.steps[1], unit="mg"))
    found = preview(look(own((replace(TOPIRAMATE, steps=steps),))))
    assert [row.problem for row in found.refused] == [Problem("steps", Trouble.UNITS_DIFFER)]


def test_treatments_and_scores_are_counted_and_dated(look: Look, own: Callable[..., Path]) -> None:
    found = preview(look(own((TOPIRAMATE, UNKNOWN_COURSE, MIDAS))))
    assert found.tallies == {"treatments": Tally(new=2), "scores": Tally(new=1)}
    assert (found.first, found.last) == (UNKNOWN_COURSE.start, MIDAS.date)


def test_a_step_is_taken_once(look: Look, own: Callable[..., Path]) -> None:
    same_steps = replace(TOPIRAMATE, id=UNKNOWN_COURSE.id)
    found = preview(look(own((TOPIRAMATE, same_steps))))
    assert [row.reason for row in found.refused] == [Reason.DUPLICATE_ID]


def test_a_day_is_there_only_if_the_journal_says_as_much_of_it(
    look: Look, journal: Journal, own: Callable[..., Path]
) -> None:
    date = day("2026-11-09")
    clear = DayRecord(date=date, state=DayState.CLEAR)
    bled = DayRecord(date=date, bleeding=Bleeding.LIGHT)
    journal.take_in((bled,))
    found = preview(look(own((clear,))))
    assert found.tallies == {"days": Tally(refused=1)}
    assert [(row.line, row.where, row.reason) for row in found.refused] == [
        (10, "state", Reason.OTHERWISE_THERE)
    ]
    journal.save(changed(bled, state=DayState.CLEAR))
    assert preview(look(own((clear,)))).tallies == {"days": Tally(there=1)}
    assert preview(look(own((bled,)))).tallies == {"days": Tally(there=1)}


def test_visits_and_the_profile_are_counted_and_visits_dated(look: Look, own: Callable[..., Path]) -> None:
    found = preview(look(own((PROFILE, BARE_VISIT, VISIT))))
    assert list(found.tallies.items()) == [("profile", Tally(new=1)), ("visits", Tally(new=2))]
    assert (found.first, found.last) == (BARE_VISIT.date, VISIT.date)


def test_a_profile_is_taken_in_where_there_is_none(
    look: Look, journal: Journal, own: Callable[..., Path]
) -> None:
    path = own((PROFILE,))
    change = journal.take_in(preview(look(path)).new)
    assert replace(journal.profile(), created=None, updated=None) == PROFILE
    assert preview(look(path)).tallies == {"profile": Tally(there=1)}
    journal.apply(change.reversed())
    assert journal.everything() == ()


def test_what_the_journal_says_of_the_person_stays_and_what_a_file_says_otherwise_is_listed(
    look: Look, journal: Journal, own: Callable[..., Path]
) -> None:
    mine = Profile(name="Robin", allergies="nuts")
    journal.take_in((mine,))
    found = preview(look(own((replace(mine, allergies="", diagnosis="migraine"), MIDAS))))
    assert [(row.line, row.kind, row.where, row.reason) for row in found.refused] == [
        (6, "profile", "diagnosis", Reason.OTHERWISE_THERE)
    ]
    assert found.tallies == {"profile": Tally(refused=1), "scores": Tally(new=1)}
    journal.take_in(found.new)
    assert replace(journal.profile(), created=None, updated=None) == mine
    assert preview(look(own((replace(mine, allergies=""),)))).tallies == {"profile": Tally(there=1)}


@pytest.mark.parametrize(
    ("record", "problem"),
    [
        (replace(VISIT, date=day("2029-01-01")), Problem("date", Trouble.TOO_FAR_AHEAD)),
        (replace(PROFILE, born=day("2026-11-23")), Problem("born", Trouble.IN_THE_FUTURE)),
    ],
)
def test_a_visit_or_profile_that_cannot_be_right_is_refused_alone(
    look: Look, own: Callable[..., Path], record: Record, problem: Problem
) -> None:
    found = preview(look(own((record, BARE_VISIT))))
    assert [(row.reason, row.problem) for row in found.refused] == [(Reason.CANNOT_BE_RIGHT, problem)]
    assert found.new == (BARE_VISIT,)


def test_ids_are_taken_once(look: Look, journal: Journal, own: Callable[..., Path]) -> None:
    twice = replace(OVER_MIDNIGHT, note="another")
    same_parts = replace(OVER_MIDNIGHT, id=DOSE.id)
    found = preview(look(own((OVER_MIDNIGHT, twice, same_parts))))
    assert [row.reason for row in found.refused] == [Reason.DUPLICATE_ID] * 2
    assert found.new == (OVER_MIDNIGHT,)
    journal.take_in(found.new)
    found = preview(look(own((twice, same_parts))))
    assert found.tallies == {"attacks": Tally(there=1, refused=1)}
    assert journal.attack(OVER_MIDNIGHT.id) is not None


def test_every_refused_row_has_a_line(look: Look, own: Callable[..., Path]) -> None:
    path = own(HARD_RECORDS)
    document = json.loads(path.read_text("utf-8"))
    document["attacks"] = [{**each, "function": 7} for each in document["attacks"]]
    path.write_text(json.dumps(document, indent=1))
    found = preview(look(path))
    assert len(found.refused) == len(document["attacks"]) + len(document["doses"])
    assert all(row.line > 1 for row in found.refused)
    assert len({row.line for row in found.refused}) == len(found.refused)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", Reason.UNKNOWN_FORMAT),
        (b"name,date\n", Reason.UNKNOWN_FORMAT),
        (b"PK\x03\x04\x81\xff", Reason.UNKNOWN_FORMAT),
        (b'{"format": "migrainejournal", "version": 2}', Reason.NEWER_VERSION),
        (b'{"format": "migrainejournal", "version": 1, "x": "\xff"}', Reason.NOT_TEXT),
        (b"<title>Migraine Listing</title>\x81", Reason.NOT_TEXT),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_as_a_whole(
    look: Look, tmp_path: Path, content: bytes, reason: Reason
) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    found = look(path)
    assert isinstance(found, FileRefusal)
    assert found.reason is reason


def test_a_file_too_large_or_not_there_is_refused(
    look: Look, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert look(tmp_path / "none") == FileRefusal(Reason.NOT_READABLE)
    assert look(tmp_path) == FileRefusal(Reason.NOT_READABLE)
    os.mkfifo(tmp_path / "pipe")
    assert look(tmp_path / "pipe") == FileRefusal(Reason.NOT_READABLE)
    monkeypatch.setattr(source, "MOST_BYTES", 100)
    assert look(REPORT) == FileRefusal(Reason.TOO_LARGE)


def test_a_suffix_decides_where_the_beginning_does_not(look: Look, tmp_path: Path) -> None:
    path = tmp_path / "sorted.JSON"
    document = {
        "days": [{"date": "2026-11-08", "note": "n" * 70_000}],
        "format": "migrainejournal",
        "version": 1,
    }
    path.write_text(json.dumps(document))
    assert preview(look(path)).tallies == {"days": Tally(new=1)}
    path.write_text('{"format": "other"}')
    found = look(path)
    assert isinstance(found, FileRefusal)
    assert found.reason is Reason.UNKNOWN_FORMAT


@pytest.mark.parametrize(
    ("kept", "other"),
    [(5, [{"id": "x"}]), ([{"id": "x"}], 5), ([1], [2, 3]), ({"a": 1}, {"a": 2}), ({"a": 1}, [1])],
)
def test_a_section_kept_for_later_is_not_taken_in_in_another_shape(
    look: Look, journal: Journal, clock: Clock, tmp_path: Path, kept: object, other: object
) -> None:
    path = tmp_path / "later.json"

    def looked(section: object) -> Preview:
        path.write_text(json.dumps({"format": "migrainejournal", "version": 1, "goals": section}))
        return preview(look(path))

    journal.take_in(looked(kept).new)
    found = looked(other)
    assert found.new == ()
    assert [(row.kind, row.reason) for row in found.refused] == [("goals", Reason.OTHERWISE_KEPT)]
    again = looked(kept)
    assert (again.new, again.refused, len(again.there)) == ((), (), 1)
    assert json.loads(OWN_JSON.write(journal.everything(), clock()))["goals"] == kept


def test_the_format_can_be_named(look: Look) -> None:
    found = look(REPORT, importer="json")
    assert isinstance(found, FileRefusal)
    assert (found.reason, found.rows[0].line) == (Reason.BROKEN, 1)


class _CancelledError(Exception):
    pass


def test_an_import_that_is_cancelled_half_way_leaves_nothing(look: Look, journal: Journal) -> None:
    new = preview(look(REPORT)).new

    def half() -> Iterator[Record]:
        yield from new[: len(new) // 2]
        raise _CancelledError

    with pytest.raises(_CancelledError):
        journal.take_in(half())
    assert journal.everything() == ()
    journal.take_in(new)
    assert journal.counts()["attacks"] == 2


def test_an_import_that_fails_leaves_nothing(journal: Journal) -> None:
    impossible = replace(OVER_MIDNIGHT, function=7)
    with pytest.raises(RefusedError) as caught:
        journal.take_in((SUMATRIPTAN, impossible))
    assert caught.value.problems == (Problem("function", Trouble.FUNCTION_NOT_0_TO_3),)
    assert journal.everything() == ()


def changed(record: Record, **fields: object) -> Change:
    """The edit of one record."""
    return Change((Step(record, replace(record, **fields)),))  # type: ignore[arg-type]  # fields of this record
