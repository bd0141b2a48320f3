"""Small Migraine Buddy reports, made as the real ones are, and what was read from them."""

from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from migrainejournal.domain.attack import Attack, Dose
from migrainejournal.domain.medicine import Medicine
from migrainejournal.domain.moment import Moment
from migrainejournal.interchange.importer import Contents

ReadReport = Callable[..., Contents]

HEADER = (
    "<tr><td rowspan=2>#</td><td rowspan=2>Started &amp; Lasted</td><td>Attack Type</td><td>Pain Level</td>"
    "<td>Affected Activities</td><td> Potential Triggers </td><td>Symptoms</td><td>Auras</td>"
    "<td colspan=2>Pain Positions</td><td>Medication</td><td>Non Drug Relief Methods</td>{more}</tr>\n"
    "<tr class='subheading'><td>Left</td><td>Right</td></tr>\n"
)


def attack(
    started: str,
    lasted: str = "06h 00m",
    *,
    location: str = "",
    kind: str = "Don't know yet",
    pain: str = "5",
    activities: str = "",
    triggers: str = "No idea",
    symptoms: str = "",
    auras: str = "No",
    left: str = "",
    right: str = "",
    medication: str = "No medication",
    relief: str = "No relief",
    notes: str = "",
    more: Sequence[str] = (),
) -> str:
    """One attack: a row of data and a row with its notes; `triggers` and `medication` are HTML."""
    place = f"<div>Location:</div><span> {escape(location)} </span><br>" if location else ""
    times = f"<div>Started:</div><span> {started} </span><br>{place}<div>Lasted:</div><span> {lasted} </span>"
    plain = [escape(text) for text in (kind, pain, activities)]
    rest = [escape(symptoms), escape(auras), escape(left), escape(right), medication, escape(relief)]
    cells = ["7", times, *plain, triggers, *rest, *map(escape, more)]
    row = "".join(f"<td> {cell} </td>" for cell in cells)
    note = f"<td colspan=14 class='notes'><pre><strong>Notes:</strong> {escape(notes)}</pre></td>"
    return f"<tr>{row}</tr>\n<tr>{note}</tr>\n"


def report(*attacks: str, period: str = "", more: Sequence[str] = ()) -> str:
    """A whole report; `period` is the span it says it covers, `more` are the names of further columns."""
    span = f"<table><tr><td>Time Period:</td><td><b>{period}</b></td></tr></table>\n"
    header = HEADER.format(more="".join(f"<td>{name}</td>" for name in more))
    body = "".join(attacks)
    return f"<title>Migraine Listing</title>\n{span}<table>\n{header}{body}</table>"


def medication(*groups: tuple[str, str]) -> str:
    """A medication cell from pairs of helpfulness and medicines."""
    return "".join(f"<div><b>{helpfulness}</b> - {escape(names)}</div>" for helpfulness, names in groups)


def attacks_in(contents: Contents) -> list[Attack]:
    return [entry.record for entry in contents.entries if isinstance(entry.record, Attack)]


def doses_in(contents: Contents) -> list[tuple[str, Moment, float]]:
    """The name of each medicine taken, when, and how much."""
    names = {e.record.id: e.record.label for e in contents.entries if isinstance(e.record, Medicine)}
    doses = [entry.record for entry in contents.entries if isinstance(entry.record, Dose)]
    return [(names[dose.medicine], dose.at, dose.amount) for dose in doses]


def kept(found: Attack) -> dict[str, Any]:
    value = found.extra.get("migraine_buddy", {})
    assert isinstance(value, dict)
    return value


def only(contents: Contents) -> Attack:
    (found,) = attacks_in(contents)
    return found
