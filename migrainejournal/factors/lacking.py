"""Whether there is enough to answer a question, and what is lacking where there is not."""

import numpy as np

from migrainejournal.factors.answer import Lack, Reason
from migrainejournal.factors.dates_asked import DatesAsked
from migrainejournal.factors.risk_days import Outcomes
from migrainejournal.factors.series import Series, contrast

ENOUGH_DAYS = 30
"""Days with the factor, and as many without (CLINICAL 5, rule 3)."""
ENOUGH_ATTACKS = 5
"""With fewer, the range would look narrower than it is (this project's rule; docs/factors.md)."""
ENOUGH_CONTRAST = 5.0
"""As much as ten days against ten is left within weeks and weekdays (this project's rule)."""


def lack_of(asked: DatesAsked, series: Series, found: Outcomes) -> Lack | None:
    """What is lacking to compare the days of the series, those that can be compared; else None."""
    used = series.used
    exposed = int(np.count_nonzero(used & series.exposed))
    unexposed = int(np.count_nonzero(used)) - exposed
    attacks = _attacks(asked, series, found)
    reason = Reason.STILL_ASKED if asked.is_running else _reason(asked, series, found, attacks)
    if reason is None:
        return None
    return Lack(
        reason=reason,
        exposed=exposed,
        unexposed=unexposed,
        exposed_missing=max(0, ENOUGH_DAYS - exposed),
        unexposed_missing=max(0, ENOUGH_DAYS - unexposed),
        attacks=attacks,
    )


def _attacks(asked: DatesAsked, series: Series, found: Outcomes) -> int:
    """How many attacks the days used tell of."""
    starts = {found.starts(asked.days, int(place)) for place in np.flatnonzero(series.used & series.event)}
    return len(starts)


def _reason(asked: DatesAsked, series: Series, found: Outcomes, attacks: int) -> Reason | None:
    days = asked.days
    if not any(days.known[place] for place in asked.places):
        return Reason.NOTHING_RECORDED
    if all(asked.there[place] is None for place in asked.places):
        return Reason.NOTHING_NOTED
    begun = sum(days.started[place] for place in asked.places)
    if begun <= 1:
        return Reason.ONE_ATTACK if begun else Reason.NO_ATTACK
    return _reason_of_days(asked, series, found) or (Reason.FEW_ATTACKS if attacks < ENOUGH_ATTACKS else None)


def _reason_of_days(asked: DatesAsked, series: Series, found: Outcomes) -> Reason | None:
    there = [asked.there[p] for p in asked.places if found.events[p] is not None]
    exposed, unexposed = there.count(True), there.count(False)
    if not exposed + unexposed:
        return Reason.TOO_FEW_DAYS
    if not unexposed:
        return Reason.ALWAYS
    if not exposed:
        return Reason.NEVER
    if min(exposed, unexposed) < ENOUGH_DAYS:
        return Reason.TOO_FEW_DAYS
    kept = series.exposed[series.used]
    if min(kept.sum(), (~kept).sum()) < ENOUGH_DAYS or contrast(series) < ENOUGH_CONTRAST:
        return Reason.NOT_COMPARABLE
    return None
