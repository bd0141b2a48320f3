"""What a row of a Migraine Buddy report says was taken: its medication, with the times from its notes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from migrainejournal.interchange.migraine_buddy_table import AttackRow
from migrainejournal.interchange.migraine_buddy_words import MONTHS
from migrainejournal.interchange.written_medicines import WrittenMedicine
from migrainejournal.interchange.written_times import written_time

_TOOK = re.compile(
    r"(?P<month>[A-Z][a-z]{2}) (?P<day>\d{1,2}), (?P<year>2\d{3}) at (?P<time>\d{1,2}:\d\d(?:\s[AP]M)?)"
    r": I took (?:this|my) drug:?\s+(?P<drug>\S.*)"
)


@dataclass(frozen=True, kw_only=True)
class WrittenDose:
    """One intake; `wall` is when, if a note says so. `text` and `helpfulness` stand as written."""

    medicine: WrittenMedicine
    text: str
    helpfulness: str = ""
    wall: datetime | None = None


def doses_in(row: AttackRow) -> list[WrittenDose]:
    """Each dose of the row: a line of the notes about a medicine gives its time, or a dose of its own."""
    listed = [
        WrittenDose(medicine=WrittenMedicine.read(text), text=text, helpfulness=helpfulness)
        for helpfulness, text in row.medication()
    ]
    times: list[list[datetime]] = [[] for _ in listed]
    doses: list[WrittenDose] = []
    for wall, drug in _noted(row.note):
        place = _place_of(drug, listed)
        if place is None:
            doses.append(WrittenDose(medicine=WrittenMedicine.read(drug), text=drug, wall=wall))
        else:
            times[place].append(wall)
    for dose, walls in zip(listed, times, strict=True):
        doses += _at(dose, walls)
    return doses


def _noted(note: str) -> list[tuple[datetime, str]]:
    """The times and medicines of lines such as "Dec 9, 2018 at 04:45: I took this drug: sumatriptan"."""
    found = []
    for match in filter(None, map(_TOOK.fullmatch, map(str.strip, note.splitlines()))):
        clock = written_time(match["time"])
        try:
            day = date(int(match["year"]), MONTHS.index(match["month"]) + 1, int(match["day"]))
        except ValueError:
            continue
        if clock:
            found.append((datetime.combine(day, clock), match["drug"]))
    return found


def _place_of(drug: str, listed: Sequence[WrittenDose]) -> int | None:
    """Which of the listed is meant: the one of the same name, else one whose name begins so."""
    wanted = WrittenMedicine.read(drug).name.casefold()
    names = [dose.medicine.name.casefold() for dose in listed]
    if wanted in names:
        return names.index(wanted)
    return next((place for place, name in enumerate(names) if name.startswith(wanted)), None)


def _at(dose: WrittenDose, walls: Sequence[datetime]) -> list[WrittenDose]:
    """The dose at each of its times; what was taken beyond one at each is the first's."""
    if not walls:
        return [dose]
    first = max(dose.medicine.amount - len(walls) + 1, 1.0 if len(walls) > 1 else 0.0)
    amounts = [first] + [1.0] * (len(walls) - 1)
    return [
        replace(dose, wall=wall, medicine=replace(dose.medicine, amount=amount))
        for wall, amount in zip(walls, amounts, strict=True)
    ]
