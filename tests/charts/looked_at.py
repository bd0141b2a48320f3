"""What a chart of the trends page is made of, in short."""

from datetime import date

from migrainejournal.charts.seen import Seen
from migrainejournal.clinical.months import Period, first_of_month
from migrainejournal.domain.counting import USUAL, Counting
from migrainejournal.domain.excerpt import Excerpt


def seen(
    found: Excerpt, *, first: date | None = None, last: date | None = None, counting: Counting = USUAL
) -> Seen:
    """The excerpt looked at from the first of a month, its own unless another is given, to its last date."""
    period = Period(first or first_of_month(found.first), last or found.last)
    return Seen(excerpt=found, period=period, counting=counting)
