"""How a day's cell is coloured and what stands in it, the same for month and year."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from migrainejournal.charts.day_strip import STEPS
from migrainejournal.domain.vocabulary import DayState
from migrainejournal.gui.calendar_page.shapes import corner, paint_block, paint_dotted
from migrainejournal.gui.wording import word

if TYPE_CHECKING:
    from migrainejournal.gui.calendar_page.calendar_model import Cell
    from migrainejournal.gui.kit.theme import Colours


@dataclass(frozen=True, kw_only=True)
class Look:
    """`mark` is what tells the day without colour: the worst pain, "aura", a dash where pain is not known."""

    fill: QColor | None
    ink: QColor
    quiet: QColor
    mark: str = ""
    frame: QColor | None = None
    ticked: bool = False
    dotted: bool = False


def tint(pain: int) -> int:
    """The step of the severity ramp, 0 to 3, for a pain of 0 to 10."""
    return sum(pain > highest for highest in STEPS)


def look_of(cell: Cell, colours: Colours) -> Look:
    """How the cell looks in these colours."""
    overview = cell.overview
    if overview is None or cell.is_future:
        return Look(fill=colours.surface, ink=colours.faint, quiet=colours.faint)
    match overview.finding.state:
        case DayState.HEADACHE:
            pain = overview.finding.worst_pain
            step = tint(pain or 0)
            mark = "–" if pain is None else QLocale().toString(pain)
            ink = colours.on_severity[step]
            return Look(fill=colours.severity[step], ink=ink, quiet=ink, mark=mark)
        case DayState.AURA:
            mark, frame = word("aura"), colours.severity[2]
            return Look(fill=colours.surface, ink=colours.text, quiet=colours.muted, mark=mark, frame=frame)
        case DayState.CLEAR:
            return Look(fill=colours.surface, ink=colours.muted, quiet=colours.muted, ticked=True)
        case _:
            return Look(fill=None, ink=colours.muted, quiet=colours.muted, dotted=True)


def paint_ground(painter: QPainter, area: QRectF, look: Look) -> None:
    """The cell without what stands in it."""
    if look.fill is not None:
        paint_block(painter, area, look.fill)
    if look.dotted:
        paint_dotted(painter, area, look.quiet)
    if look.frame is not None:
        outline(painter, area, look.frame, 1.5)


def outline(painter: QPainter, area: QRectF, colour: QColor, width: float) -> None:
    """A line around the cell."""
    painter.setPen(QPen(colour, width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, corner(area), corner(area))
