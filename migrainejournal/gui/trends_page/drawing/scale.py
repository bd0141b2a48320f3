"""Where a value of a chart stands in pixels."""

from dataclasses import dataclass
from functools import cached_property

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
        return self._from_left + value * self.across

    def y(self, value: float) -> float:
        """Where the value stands from top to bottom."""
        return self._from_top - value * self._down

    @cached_property
    def across(self) -> float:
        """How many pixels wide one is on the axis x."""
        return self.area.width() / (self.right - self.left)

    @cached_property
    def _down(self) -> float:
        """How many pixels high one is on the axis y."""
        return self.area.height() / (self.top - self.bottom)

    @cached_property
    def _from_left(self) -> float:
        """Where 0 stands from left to right, seen or not."""
        return self.area.left() - self.left * self.across

    @cached_property
    def _from_top(self) -> float:
        """Where 0 stands from top to bottom."""
        return self.area.bottom() + self.bottom * self._down

    def value_at(self, x: float) -> float:
        """The value that stands there on the axis x."""
        return self.left + (x - self.area.left()) / self.across

    def row_at(self, y: float) -> int:
        """The row that is there, where y counts rows."""
        return int((y - self.area.top()) / self.area.height() * abs(self.top - self.bottom))

    def shows(self, left: float, right: float) -> bool:
        """Whether any of it lies between the sides."""
        return right >= self.left and left <= self.right
