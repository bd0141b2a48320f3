"""The numbers of a month or a year, each with what it counts and out of how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_days import LINES
from migrainejournal.domain.vocabulary import OveruseClass, Role
from migrainejournal.gui.calendar_page.figures_row import Figure
from migrainejournal.gui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.gui.calendar_page.sheet import Sheet


def figures_of(sheet: Sheet, *, with_lines: bool) -> list[Figure]:
    """The figures of the sheet; `with_lines` where it is one month, which the lines of overuse are made for.

    Only classes of the person's own acute medicines are named; of one not taken any more, where it counts.
    """
    counts = sheet.counts
    found = [
        Figure(str(counts.headache), "", _tr("headache days")),
        Figure(str(counts.migraine), "", _tr("migraine days")),
    ]
    current = _classes(sheet.medicines.values())
    for overuse in OveruseClass:
        days = counts.acute[overuse]
        if not days and overuse not in current:
            continue
        label = _tr("{medicine} days").format(medicine=word(overuse))
        found.append(Figure(str(days), _beside(days, LINES.get(overuse)) if with_lines else "", label))
    found.append(Figure(f"{counts.known}/{counts.days}", "", _tr("days recorded")))
    return found


def _classes(medicines: Iterable[Medicine]) -> set[OveruseClass]:
    return {
        overuse
        for medicine in medicines
        if medicine.role is not Role.PREVENTIVE and not medicine.retired
        for overuse in medicine.overuse
    }


def _beside(days: int, line: int | None) -> str:
    """Up to the last number below the line: "of 9"; from there on the line itself."""
    if line is None:
        return ""
    return _tr("of {n}").format(n=line - 1) if days < line else _tr("the line is {n}").format(n=line)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Figures", text)
