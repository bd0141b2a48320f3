"""The program's sentences and words. Floors below give ids and numbers; this is where they become English.

Needs only QtCore, so that the command line can speak with the same words, and loads records when asked for
one: the first frame has words but no records.
"""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale, QTime

from migrainejournal.domain.vocabulary import OTHER_SYMPTOM, Symptom
from migrainejournal.gui.words import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.domain.moment import Moment
    from migrainejournal.domain.problem import Problem, RefusedError
    from migrainejournal.interchange.exporter import ExportReason
    from migrainejournal.interchange.importer import Note, Reason, RefusedRow
    from migrainejournal.journal import Ailment

_SECTIONS: dict[str, Any] = {
    "medicines": QT_TRANSLATE_NOOP("Wording", "medicines"),
    "attacks": QT_TRANSLATE_NOOP("Wording", "attacks"),
    "readings": QT_TRANSLATE_NOOP("Wording", "pain readings"),
    "doses": QT_TRANSLATE_NOOP("Wording", "doses"),
    "days": QT_TRANSLATE_NOOP("Wording", "days"),
    "treatments": QT_TRANSLATE_NOOP("Wording", "treatments"),
    "visits": QT_TRANSLATE_NOOP("Wording", "visits"),
    "scores": QT_TRANSLATE_NOOP("Wording", "questionnaires"),
    "factors": QT_TRANSLATE_NOOP("Wording", "questions"),
    "profile": QT_TRANSLATE_NOOP("Wording", "profile"),
}

_TROUBLES: dict[str, Any] = {
    "end_before_start": QT_TRANSLATE_NOOP("Wording", "The end is before the start. Change one of them."),
    "in_the_future": QT_TRANSLATE_NOOP("Wording", "This is in the future. Choose now or an earlier time."),
    "too_long_ago": QT_TRANSLATE_NOOP("Wording", "This is before 1900. Choose a later date."),
    "pain_not_0_to_10": QT_TRANSLATE_NOOP("Wording", "Pain goes from 0 to 10. Choose a number in between."),
    "function_not_0_to_3": QT_TRANSLATE_NOOP("Wording", "Function goes from 0 to 3. Choose one of these."),
    "outside_attack": QT_TRANSLATE_NOOP(
        "Wording", "This pain reading is not between start and end. Change its time, or the start or end."
    ),
    "amount_not_positive": QT_TRANSLATE_NOOP("Wording", "The amount must be more than 0, such as 1 or 0.5."),
    "aura_minutes": QT_TRANSLATE_NOOP(
        "Wording", "An aura lasts from 0 minutes to 7 days. Change its length."
    ),
    "name_missing": QT_TRANSLATE_NOOP("Wording", "The name is missing. Write what it is called."),
    "name_taken": QT_TRANSLATE_NOOP(
        "Wording", "This is in your list already. Change name, strength or form, or take that one again."
    ),
    "strength_not_positive": QT_TRANSLATE_NOOP(
        "Wording", "The strength must be more than 0, such as 50. Leave it empty if you do not know it."
    ),
    "another_is_running": QT_TRANSLATE_NOOP(
        "Wording", "Another attack is still running. Say when this one ended, or end the other one first."
    ),
    "too_far_ahead": QT_TRANSLATE_NOOP(
        "Wording", "This is more than two years ahead. Choose an earlier date."
    ),
    "end_missing": QT_TRANSLATE_NOOP("Wording", "Say when it ended, or take the reason for stopping away."),
    "steps_out_of_order": QT_TRANSLATE_NOOP(
        "Wording", "Two doses begin on the same date, or out of order. Change one of the dates."
    ),
    "sessions_on_one_date": QT_TRANSLATE_NOOP(
        "Wording", "Two sessions are on the same date. Change the date of one, or take it away."
    ),
    "side_effect_missing": QT_TRANSLATE_NOOP("Wording", "Say what it was, or take this side effect away."),
    "outside_course": QT_TRANSLATE_NOOP(
        "Wording", "This is not between the start and the end of the treatment. Change one of the dates."
    ),
    "units_differ": QT_TRANSLATE_NOOP(
        "Wording", "The amounts are in different units, so they cannot be compared. Write all in one unit."
    ),
    "minutes_not_of_a_day": QT_TRANSLATE_NOOP(
        "Wording", "Minutes go from 1 to 1440. Choose a number in between."
    ),
    "sites_not_positive": QT_TRANSLATE_NOOP(
        "Wording", "The number of places must be at least 1. Leave it empty if you do not know it."
    ),
    "days_not_positive": QT_TRANSLATE_NOOP(
        "Wording", "The number must be from 1 to 3660. Leave it empty if you do not know it."
    ),
    "answers_missing": QT_TRANSLATE_NOOP(
        "Wording", "Not every question is answered. Answer all of them, or close without saving."
    ),
    "answer_out_of_range": QT_TRANSLATE_NOOP(
        "Wording", "This number cannot be an answer here. Choose one within its limits."
    ),
    "hours_not_of_a_day": QT_TRANSLATE_NOOP(
        "Wording", "Hours of a day go from 0 to 24. Choose a number in between."
    ),
    "minutes_beyond_a_day": QT_TRANSLATE_NOOP(
        "Wording", "Minutes of a day go from 0 to 1440. Choose a number in between."
    ),
    "number_missing": QT_TRANSLATE_NOOP("Wording", "The number is missing. Say from where on it counts."),
    "headache_recorded": QT_TRANSLATE_NOOP(
        "Wording", "A headache is recorded there. Delete the attack first if there was none."
    ),
}

_AILMENTS: dict[str, Any] = {
    "missing": QT_TRANSLATE_NOOP(
        "Wording", "The journal that was here is missing. Put the file back where it was and try again."
    ),
    "damaged": QT_TRANSLATE_NOOP(
        "Wording", "The journal file is damaged. It was left as it is. Put an undamaged copy in its place."
    ),
    "too_new": QT_TRANSLATE_NOOP(
        "Wording", "A newer Migraine Journal wrote this journal. Install the newest version to open it."
    ),
    "not_a_journal": QT_TRANSLATE_NOOP(
        "Wording",
        "The file in the journal's place is not a journal. Move it away and put your journal there.",
    ),
    "not_upgraded": QT_TRANSLATE_NOOP(
        "Wording",
        "The journal could not be brought up to this version. It was left as it is: the version it was "
        "written with still opens it.",
    ),
    "not_writable": QT_TRANSLATE_NOOP(
        "Wording", "The journal cannot be written. Allow writing to its folder, then try again."
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Wording", "Not saved yet: the disk is full. Make some room; it is tried again by itself."
    ),
    "disk_failing": QT_TRANSLATE_NOOP(
        "Wording",
        "The disk does not let the journal be read or written. Look whether it is connected and has room; "
        "it is tried again by itself.",
    ),
    "busy": QT_TRANSLATE_NOOP(
        "Wording", "Not saved yet: another program is using the journal. It is tried again by itself."
    ),
}

_FORMATS: dict[str, Any] = {
    "json": QT_TRANSLATE_NOOP("Wording", "Migraine Journal file"),
    "migraine_buddy": QT_TRANSLATE_NOOP("Wording", "Migraine Buddy report"),
}

_REASONS: dict[str, Any] = {
    "not_readable": QT_TRANSLATE_NOOP("Wording", "The file cannot be opened. Check that it is still there."),
    "too_large": QT_TRANSLATE_NOOP(
        "Wording", "The file is larger than any journal. Check that it is the one you meant."
    ),
    "not_text": QT_TRANSLATE_NOOP(
        "Wording", "The file is not readable text. Check that it is the one you meant, or export it again."
    ),
    "unknown_format": QT_TRANSLATE_NOOP(
        "Wording",
        "This kind of file is not known. Choose a Migraine Journal file or a Migraine Buddy report (HTML).",
    ),
    "newer_version": QT_TRANSLATE_NOOP(
        "Wording", "A newer Migraine Journal wrote this file. Install the newest version to read it."
    ),
    "broken": QT_TRANSLATE_NOOP("Wording", "The file is damaged or cut short here. Export it again."),
    "too_deep": QT_TRANSLATE_NOOP("Wording", "This is nested too deeply. Export the file again."),
    "nothing_found": QT_TRANSLATE_NOOP(
        "Wording", "There is no attack in this file. Check that it is the one you meant."
    ),
    "missing": QT_TRANSLATE_NOOP("Wording", "This is missing. Add it to the file."),
    "wrong_type": QT_TRANSLATE_NOOP(
        "Wording", "This is of another kind than it must be. Mend it in the file."
    ),
    "unknown_value": QT_TRANSLATE_NOOP("Wording", "This value is not known. Mend it in the file."),
    "duplicate_key": QT_TRANSLATE_NOOP("Wording", "This stands here twice. Take one away in the file."),
    "duplicate_id": QT_TRANSLATE_NOOP("Wording", "Another record has this id. Take one away in the file."),
    "refers_to_nothing": QT_TRANSLATE_NOOP(
        "Wording", "This belongs to a medicine or attack that is neither in the file nor in the journal."
    ),
    "wrong_columns": QT_TRANSLATE_NOOP(
        "Wording", "This row has another number of columns than the others. Add it by hand."
    ),
    "not_a_time": QT_TRANSLATE_NOOP("Wording", "This is not a date and time. Add it by hand."),
    "skipped_time": QT_TRANSLATE_NOOP(
        "Wording", "The clocks went forward over this time: it never was. Add it by hand."
    ),
    "not_a_duration": QT_TRANSLATE_NOOP("Wording", "How long it lasted cannot be read. Add it by hand."),
    "cannot_be_right": QT_TRANSLATE_NOOP("Wording", "This cannot be right. Add it by hand."),
    "otherwise_there": QT_TRANSLATE_NOOP(
        "Wording",
        "Your journal says something else here, and that stays. Change it by hand if need be.",
    ),
    "otherwise_kept": QT_TRANSLATE_NOOP(
        "Wording",
        "Your journal keeps this part, which is for a later version, in another shape, and that stays.",
    ),
}

_REMARKS: dict[str, Any] = {
    "location_dropped": QT_TRANSLATE_NOOP("Wording", "Where you were is not taken in ({n})."),
    "column_not_understood": QT_TRANSLATE_NOOP(
        "Wording", "“{what}” has no place here yet. It is kept with the attack ({n})."
    ),
    "value_not_understood": QT_TRANSLATE_NOOP(
        "Wording", "Not understood, kept with the attack: {what} ({n})."
    ),
    "old_encoding": QT_TRANSLATE_NOOP(
        "Wording", "The file has an old encoding. Look whether letters with accents are right."
    ),
    "time_twice": QT_TRANSLATE_NOOP(
        "Wording", "The clocks went back over this time; the first of the two is taken ({n}, line {line})."
    ),
    "end_not_known": QT_TRANSLATE_NOOP(
        "Wording",
        "The file does not say when an attack ended. It is taken in without a length ({n}, line {line}).",
    ),
    "medicine_not_known": QT_TRANSLATE_NOOP(
        "Wording", "{what} is not in the list of medicines. Say in the settings what kind it is ({n})."
    ),
}

_EXPORT_REASONS: dict[str, Any] = {
    "inside_data_folder": QT_TRANSLATE_NOOP(
        "Wording", "This is the journal's own folder. Choose another folder."
    ),
    "not_writable": QT_TRANSLATE_NOOP("Wording", "The file cannot be written there. Choose another folder."),
    "disk_full": QT_TRANSLATE_NOOP("Wording", "The disk is full. Make some room, or choose another one."),
    "not_verified": QT_TRANSLATE_NOOP(
        "Wording", "The file could not be read back as it was written, and was taken away. Try another disk."
    ),
}


def _tr(text: str) -> str:
    return QCoreApplication.translate("Wording", text)


def word(code: str) -> str:
    """The word for an enum's member or a symptom code; KeyError for a member without one.

    A symptom of the person's own is their own word, one of a later version its code.
    """
    if isinstance(code, StrEnum) and not isinstance(code, Symptom):
        return _tr(WORDS[f"{type(code).__name__}.{code}"])
    return _tr(WORDS[code]) if code in WORDS else code.removeprefix(OTHER_SYMPTOM)


def section(name: str) -> str:
    """What the records of a section of a journal file are; one we do not know has only its name."""
    return _tr(_SECTIONS[name]) if name in _SECTIONS else name


def capitalised(text: str) -> str:
    """The text with its first letter large, the rest untouched."""
    return text[:1].upper() + text[1:]


def trouble(problem: Problem) -> str:
    """What is wrong with a value and what to do."""
    return _tr(_TROUBLES[problem.trouble])


def misfit(error: RefusedError) -> str:
    """Why undo or redo left everything as it is."""
    why = trouble(error.problems[0])
    return _tr("This does not fit with what was changed elsewhere. {why}").format(why=why)


def ailment(found: Ailment) -> str:
    """What is wrong with the journal file and what to do."""
    return _tr(_AILMENTS[found])


def format_name(importer: str) -> str:
    """The name of a file format by its id."""
    return _tr(_FORMATS[importer])


def reason(found: Reason) -> str:
    """Why a file, or something in it, is not taken in, and what to do."""
    return _tr(_REASONS[found])


def refused_row(row: RefusedRow) -> str:
    """Where in the file something is refused, and why."""
    why = trouble(row.problem) if row.problem else reason(row.reason)
    if not row.where:
        return _tr("Line {line}: {why}").format(line=row.line, why=why)
    return _tr("Line {line}, {where}: {why}").format(line=row.line, where=row.where, why=why)


def remark(note: Note) -> str:
    """What to know about what was read."""
    return _tr(_REMARKS[note.remark]).format(n=note.count, what=note.what, line=note.line)


def export_reason(found: ExportReason) -> str:
    """Why a file was not written, and what to do."""
    return _tr(_EXPORT_REASONS[found])


def counted(number: int, one: Callable[[], str], many: Callable[[], str]) -> str:
    """`one` or `many` with the number in place of {n}."""
    return (one() if number == 1 else many()).format(n=number)


def one_decimal(number: float) -> str:
    """The number with one digit after the point, as the person's system writes it: "11.1"."""
    return QLocale().toString(number, "f", 1)


def percent(share: float) -> str:
    """The share of one in whole hundredths: "50 %"."""
    return _tr("{n} %").format(n=QLocale().toString(share * 100, "f", 0))


def medicine_name(medicine: Medicine | None) -> str:
    """The medicine as on its box, or that it has no name yet."""
    from migrainejournal.domain.medicine import UNNAMED

    if medicine is None or medicine.id == UNNAMED:
        return _tr("a medicine without a name")
    return medicine.label


def clock_time(moment: Moment) -> str:
    """The time of day as the person's system writes it."""
    wall = moment.wall
    return QLocale().toString(QTime(wall.hour, wall.minute), QLocale.FormatType.ShortFormat)


def day_and_time(moment: Moment, today: date) -> str:
    """When something was, as told today: "at 02:10", "yesterday at 02:10", "Tuesday at 02:10"."""
    day, time = moment.civil_date, clock_time(moment)
    if day == today:
        return _tr("at {time}").format(time=time)
    if day == today - timedelta(days=1):
        return _tr("yesterday at {time}").format(time=time)
    pattern = "dddd" if timedelta() < today - day < timedelta(days=7) else "d MMM yyyy"
    return _tr("{day} at {time}").format(day=QLocale().toString(_qdate(day), pattern), time=time)


def long_date(day: date) -> str:
    """Weekday, day and month, with the year: "Sunday 8 November 2026"."""
    return QLocale().toString(_qdate(day), "dddd d MMMM yyyy")


def short_date(day: date) -> str:
    """Day and month: "8 Nov"."""
    return QLocale().toString(_qdate(day), "d MMM")


def month_name(day: date) -> str:
    """Month and year: "November 2026"."""
    return QLocale().toString(_qdate(day), "MMMM yyyy")


def duration(span: timedelta) -> str:
    """Hours and minutes: "3 h 20 min", "40 min"; days from two days on: "3 d 4 h"."""
    minutes = max(0, round(span.total_seconds() / 60))
    hours, rest = divmod(minutes, 60)
    if hours >= 48:
        return _tr("{days} d {hours} h").format(days=hours // 24, hours=hours % 24)
    if hours and rest:
        return _tr("{hours} h {minutes} min").format(hours=hours, minutes=rest)
    if hours:
        return _tr("{hours} h").format(hours=hours)
    return _tr("{minutes} min").format(minutes=rest)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
