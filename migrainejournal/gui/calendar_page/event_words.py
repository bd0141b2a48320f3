"""The events and features of an attack in words."""

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_response import Response, response
from migrainejournal.clinical.timeline import Event, EventKind
from migrainejournal.domain.attack import Attack, Aura, Dose
from migrainejournal.domain.medicine import UNNAMED, Medicine
from migrainejournal.domain.vocabulary import StartCertainty
from migrainejournal.gui.kit.numbers import number_text
from migrainejournal.gui.wording import clock_time, medicine_name, short_date, word

Medicines = Mapping[UUID, Medicine]


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventWords", text)


def rows_of(
    events: Sequence[Event], attack: Attack | None, *, day: date, medicines: Medicines
) -> list[tuple[str, str]]:
    """Time and words of each event; where not all are of the day, the dates as rows between them."""
    several = any(event.at.civil_date != day for event in events)
    rows: list[tuple[str, str]] = []
    for date_, on_date in groupby(events, key=lambda event: event.at.civil_date):
        if several:
            rows.append((short_date(date_), ""))
        rows += [(clock_time(event.at), event_words(event, attack, medicines)) for event in on_date]
    return rows


def event_words(event: Event, attack: Attack | None, medicines: Medicines) -> str:
    """What happened: "started, woke with it · 5", "sumatriptan 50 mg", "over"."""
    match event.kind:
        case EventKind.START:
            return _start(event, attack)
        case EventKind.AURA if event.aura is not None:
            return _aura(event.aura)
        case EventKind.DOSE if event.dose is not None:
            return dose_words(event.dose, medicines)
        case EventKind.ANSWER if event.dose is not None:
            return _answer(event.dose, medicines)
        case EventKind.READING:
            return _tr("pain {n}").format(n=event.pain)
        case _:
            return _tr("over")


def dose_words(dose: Dose, medicines: Medicines) -> str:
    """The medicine, and how many of it if not one: "2 × ibuprofen 400 mg"."""
    name = medicine_name(medicines.get(dose.medicine))
    return name if dose.amount == 1 else f"{number_text(dose.amount)} × {name}"


def features(attack: Attack) -> list[str]:
    """What came with the attack, one word or two each."""
    words = [word(code) for code in attack.symptoms]
    words += [word(choice) for choice in (attack.side, attack.quality) if choice is not None]
    if any(aura.start is None for aura in attack.auras):
        words.append(word("aura"))
    if attack.different_from_usual:
        words.append(_tr("different from usual"))
    return words


def short_name(medicine: Medicine | None) -> str:
    """The medicine's name without its strength, or that it has none."""
    return medicine.name if medicine and medicine.id != UNNAMED else medicine_name(medicine)


def _start(event: Event, attack: Attack | None) -> str:
    words = _tr("started")
    if attack is not None and attack.start_certainty is not StartCertainty.EXACT:
        words = f"{words}, {word(attack.start_certainty)}"
    return words if event.pain is None else _tr("{started} · pain {n}").format(started=words, n=event.pain)


def _aura(aura: Aura) -> str:
    words = word("aura") if aura.kind is None else f"{word('aura')}: {word(aura.kind)}"
    return words if aura.minutes is None else _tr("{aura}, {n} min").format(aura=words, n=aura.minutes)


def _answer(dose: Dose, medicines: Medicines) -> str:
    found = response(dose)
    words = _tr("2 h after {medicine}: {n}").format(
        medicine=short_name(medicines.get(dose.medicine)), n=dose.pain_2h
    )
    return words if found is None else f"{words}, {_response(found)}"


def _response(found: Response) -> str:
    match found:
        case Response.PAIN_FREE:
            return _tr("pain-free")
        case Response.RELIEF:
            return _tr("some relief")
        case Response.NO_RELIEF:
            return _tr("no relief")
