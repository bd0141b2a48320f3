"""How much is shown of an axis of dates, and what zooming and moving along make of it."""

from dataclasses import dataclass

SHORTEST = 7.0
"""Days that can be shown by themselves."""


@dataclass(frozen=True)
class Stretch:
    """From `low` to `high` on an axis of dates."""

    low: float
    high: float

    @property
    def length(self) -> float:
        """How many days."""
        return self.high - self.low

    def zoomed(self, factor: float, at: float) -> "Stretch":
        """The stretch so many times as long, in which `at` stays where it is; never shorter than a week."""
        length = max(self.length * factor, min(SHORTEST, self.length))
        share = (at - self.low) / self.length
        return Stretch(at - share * length, at + (1 - share) * length)

    def moved(self, by: float) -> "Stretch":
        """As long, so many days later."""
        return Stretch(self.low + by, self.high + by)

    def within(self, whole: "Stretch") -> "Stretch":
        """As long, or as long as the whole, and nowhere outside it."""
        length = min(self.length, whole.length)
        low = min(max(self.low, whole.low), whole.high - length)
        return Stretch(low, low + length)

    def around(self, at: float) -> "Stretch":
        """As long, moved no further than needed to show the place."""
        if at < self.low:
            return self.moved(at - self.low)
        return self.moved(at - self.high) if at > self.high else self
