"""The numbers of a month or a year, each with what it counts and out of how many."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from migrainejournal.clinical.acute_days import LINES
from migrainejournal.domain.vocabulary import OveruseClass, OveruseMonth, Role
from migrainejournal.gui.calendar_page.figure_button import Figure
from migrainejournal.gui.wording import word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from migrainejournal.domain.medicine import Medicine
    from migrainejournal.gui.calendar_page.sheet import Sheet

HEADACHE, MIGRAINE, KNOWN = "headache", "migraine", "known"
"""The keys of the figures that are not of a class of medicine."""


def figures_of(sheet: Sheet) -> list[Figure]:
    """The figures of the sheet; the lines of overuse stand beside them where it is one month.

    Only classes of the person's own acute medicines are named; of one not taken any more, where it counts.
    A month or a year to come has none: nothing recorded yet is no nought.
    """
    if sheet.is_to_come:
        return []
    counts = sheet.counts
    found = [
        Figure(HEADACHE, str(counts.headache.count), "", _tr("headache days")),
        Figure(MIGRAINE, str(counts.migraine.count), "", _tr("migraine days")),
    ]
    current = _classes(sheet.medicines.values())
    thirty = sheet.is_month and sheet.counting.overuse_month is OveruseMonth.THIRTY_DAYS
    label = _tr("{medicine} days in 30") if thirty else _tr("{medicine} days")
    for overuse in OveruseClass:
        days = sheet.acute[overuse].count
        if not days and overuse not in current:
            continue
        beside = _beside(days, LINES.get(overuse)) if sheet.is_month else ""
        found.append(Figure(overuse, str(days), beside, label.format(medicine=word(overuse))))
    found.append(Figure(KNOWN, f"{counts.known.count}/{counts.days}", "", _tr("days recorded")))
    return found


def instead_of_figures(sheet: Sheet) -> str:
    """Why the sheet has no figures, in one sentence."""
    return _tr("This month has not begun.") if sheet.is_month else _tr("This year has not begun.")


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
