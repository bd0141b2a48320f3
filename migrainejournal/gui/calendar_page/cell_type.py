"""The fonts of a cell and their measures, worked out once and not for every cell."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF

NUMBER_SIZE = 1.5
WIDEST_DATE, WIDEST_NUMBER = "30", "10"
GAP = 3.0


@dataclass(frozen=True)
class CellType:
    """The plain font, today's, and that of the worst pain; `line` is the height of the plain one."""

    plain: QFont
    bold: QFont
    number: QFont
    of_plain: QFontMetricsF
    of_bold: QFontMetricsF
    of_number: QFontMetricsF
    line: float

    @property
    def width_beside(self) -> float:
        """The width from which on date, diamond and number stand in one line."""
        return (
            self.of_plain.horizontalAdvance(WIDEST_DATE)
            + self.line * 1.6
            + self.of_number.horizontalAdvance(WIDEST_NUMBER)
        )

    @property
    def smallest_cell(self) -> QSize:
        """The least room in which date, a treatment's bar and the number stand above each other."""
        width = self.of_plain.horizontalAdvance(WIDEST_DATE) + self.line * 1.5
        return QSize(round(width + 2 * GAP), round(self.line * 3 + 2 * GAP))


def cell_type(font: QFont) -> CellType:
    """The fonts of a cell whose text has the given one."""
    bold, number = QFont(font), QFont(font)
    bold.setBold(True)
    number.setPointSizeF(font.pointSizeF() * NUMBER_SIZE)
    number.setWeight(QFont.Weight.DemiBold)
    of_plain = QFontMetricsF(font)
    return CellType(
        QFont(font), bold, number, of_plain, QFontMetricsF(bold), QFontMetricsF(number), of_plain.height()
    )
