"""Where a value of a chart stands in pixels."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF


@dataclass(frozen=True, kw_only=True)
class Scale:
    """An area in pixels whose sides stand for values; with `bottom` more than `top`, y counts downwards."""

    area: QRectF
    left: float
    right: float
    bottom: float
    top: float

    def x(self, value: float) -> float:
        """Where the value stands from left to right."""
        return self.area.left() + (value - self.left) * self.across

    def y(self, value: float) -> float:
        """Where the value stands from top to bottom."""
        return self.area.bottom() - (value - self.bottom) / (self.top - self.bottom) * self.area.height()

    @property
    def across(self) -> float:
        """How many pixels wide one is on the axis x."""
        return self.area.width() / (self.right - self.left)

    def value_at(self, x: float) -> float:
        """The value that stands there on the axis x."""
        return self.left + (x - self.area.left()) / self.across

    def row_at(self, y: float) -> int:
        """The row that is there, where y counts rows."""
        return int((y - self.area.top()) / self.area.height() * abs(self.top - self.bottom))

    def shows(self, left: float, right: float) -> bool:
        """Whether any of it lies between the sides."""
        return right >= self.left and left <= self.right
