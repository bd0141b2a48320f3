"""Migraine Buddy's HTML report, and single attacks cut out of one (facts: samples of 2018 to 2021)."""

import re
import unicodedata
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from uuid import UUID

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.day import DayRecord
from migrainejournal.domain.moment import Moment, NoSuchTimeError
from migrainejournal.domain.vocabulary import Bleeding
from migrainejournal.interchange.importer import (
    Circumstances,
    Contents,
    DateOrder,
    Entry,
    FileRefusedError,
    Notes,
    Reason,
    RefusedRow,
    Remark,
    content_id,
)
from migrainejournal.interchange.migraine_buddy_attack import attack_of
from migrainejournal.interchange.migraine_buddy_doses import WrittenDose, doses_in
from migrainejournal.interchange.migraine_buddy_table import AttackRow, listing_of
from migrainejournal.interchange.migraine_buddy_words import ID
from migrainejournal.interchange.source import Source
from migrainejournal.interchange.written_medicines import KnownMedicines, WrittenMedicine
from migrainejournal.interchange.written_times import (
    WrittenDate,
    date_order,
    lived,
    written_duration,
    written_time,
)

RUNS_AT_MOST = timedelta(hours=72)
"""An "ongoing" attack that began earlier is not running: untreated attacks last 4-72 h (ICHD-3 1.1 B)."""

_TITLE = re.compile(r"<title>\s*Migraine Listing\s*</title>", re.IGNORECASE)
_PIECE = re.compile(r"\s*<t[dr][\s>].*Started:.*Lasted:", re.DOTALL)
_NAMED_SPAN = re.compile(r"_(\d{8})_(\d{8})_")


class MigraineBuddy:
    """Reads the report. Places are dropped; whatever else has no place in the journal is kept in `extra`."""

    id = ID
    suffixes = (".html", ".htm")

    def recognises(self, head: str) -> bool:
        """Whether it is a report, or attacks cut out of one."""
        return bool(_TITLE.search(head) or _PIECE.match(head))

    def read(self, source: Source, circumstances: Circumstances) -> Contents:
        """The attacks, newest first as in the report, with their medicines and doses."""
        text = source.text()
        listing = listing_of(unicodedata.normalize("NFC", text.content))
        if not (listing.attacks or listing.refused):
            raise FileRefusedError(Reason.NOTHING_FOUND)
        dates = [WrittenDate.read(row.labelled("Started:")) for row in listing.attacks]
        order = circumstances.date_order or date_order(
            [written for written in dates if written], period=listing.period, within=_named_span(source.path)
        )
        reader = _Reader(circumstances, order)
        if text.guessed:
            reader.notes.add(Remark.OLD_ENCODING)
        for row in listing.attacks:
            reader.take(row)
        return reader.contents(listing.refused)


MIGRAINE_BUDDY = MigraineBuddy()


class _RowRefusedError(ValueError):
    def __init__(self, reason: Reason, where: str) -> None:
        super().__init__(reason.value)
        self.reason = reason
        self.where = where


def _named_span(path: Path) -> tuple[date, date] | None:
    """The span that a file name such as MigraineBuddy_20211216_20220430_... says it covers."""
    match = _NAMED_SPAN.search(path.name)
    try:
        return (date.fromisoformat(match[1]), date.fromisoformat(match[2])) if match else None
    except ValueError:
        return None


class _Reader:
    """Turns rows into records, one after another."""

    def __init__(self, circumstances: Circumstances, order: DateOrder) -> None:
        self.notes = Notes()
        self._circumstances = circumstances
        self._order = order
        self._known_medicines = KnownMedicines(circumstances.medicines, ID)
        self._medicines: list[Entry] = []
        self._entries: list[Entry] = []
        self._refused: list[RefusedRow] = []
        self._starts: Counter[datetime] = Counter()
        self._bleeding: defaultdict[date, dict[str, int]] = defaultdict(dict)

    def take(self, row: AttackRow) -> None:
        """Add the attack of the row and its doses, or a refused row."""
        try:
            wall = self._wall(row)
            start = self._moment(wall, row, where="Started")
            end = self._end(row, start)
        except _RowRefusedError as error:
            found = RefusedRow(line=row.line, reason=error.reason, kind="attacks", where=error.where)
            self._refused.append(found)
            return
        if row.labelled("Location:"):
            self.notes.add(Remark.LOCATION_DROPPED, line=row.line)
        self._starts[wall] += 1
        key = f"{wall.isoformat()} {self._starts[wall]}"
        attack = attack_of(row, id_=content_id(ID, "attack", key), start=start, end=end, notes=self.notes)
        self._entries.append(Entry(attack, row.line))
        self._take_doses(row, attack)
        for answer in row.period():
            self._bleeding[start.civil_date].setdefault(answer, row.line)

    def contents(self, refused: tuple[RefusedRow, ...]) -> Contents:
        """Everything taken, with what was refused already."""
        days = [
            Entry(DayRecord(date=day, bleeding=Bleeding.NONE), answers["No"])
            for day, answers in sorted(self._bleeding.items())
            if "No" in answers and "Yes" not in answers
        ]
        return Contents(
            entries=(*self._medicines, *self._entries, *days),
            refused=(*refused, *self._refused),
            notes=self.notes.all(),
        )

    def _wall(self, row: AttackRow) -> datetime:
        text = row.labelled("Started:")
        written = WrittenDate.read(text)
        day = written.on(self._order) if written else None
        clock = written_time(text[len(written.text) :]) if written else None
        if day is None or clock is None:
            raise _RowRefusedError(Reason.NOT_A_TIME, "Started")
        return datetime.combine(day, clock)

    def _moment(self, wall: datetime, row: AttackRow, *, where: str) -> Moment:
        try:
            moment, twice = lived(wall, self._circumstances.zone)
        except NoSuchTimeError:
            raise _RowRefusedError(Reason.SKIPPED_TIME, where) from None
        if twice:
            self.notes.add(Remark.TIME_TWICE, where, line=row.line)
        return moment

    def _end(self, row: AttackRow, start: Moment) -> Moment | None:
        """Start and elapsed time; None for one that may still run, the start where no length is known."""
        text = row.labelled("Lasted:")
        if text and text.casefold() != "ongoing":
            lasted = written_duration(text)
            if lasted is None:
                raise _RowRefusedError(Reason.NOT_A_DURATION, "Lasted")
            return start.plus(lasted)
        if text and self._circumstances.now - start <= RUNS_AT_MOST:
            return None
        self.notes.add(Remark.END_NOT_KNOWN, line=row.line)
        return start

    def _take_doses(self, row: AttackRow, attack: Attack) -> None:
        """Add the doses, at the attack's start unless a note says when."""
        places: Counter[WrittenMedicine] = Counter()
        for taken in doses_in(row):
            named = replace(taken.medicine, amount=1.0)
            places[named] += 1
            dose = Dose(
                id=content_id(str(attack.id), "dose", named.label.casefold(), str(places[named])),
                medicine=self._medicine(named, row),
                at=self._dose_time(taken, row) or attack.start,
                amount=taken.medicine.amount,
                attack=attack.id,
                extra={ID: {"medication": taken.text, "helpfulness": taken.helpfulness}},
            )
            self._entries.append(Entry(dose, row.line))

    def _dose_time(self, taken: WrittenDose, row: AttackRow) -> Moment | None:
        """When the note says; a time the clocks skipped says nothing, and the note keeps it."""
        try:
            return self._moment(taken.wall, row, where="Notes") if taken.wall else None
        except _RowRefusedError:
            return None

    def _medicine(self, written: WrittenMedicine, row: AttackRow) -> UUID:
        """The person's own medicine, or a new one."""
        found = self._known_medicines.find(written)
        if found is None:
            found = self._known_medicines.add(written)
            self._medicines.append(Entry(found, row.line))
            if found.catalogue is None:
                self.notes.add(Remark.MEDICINE_NOT_KNOWN, found.label, line=row.line)
        return found.id
