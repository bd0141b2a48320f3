"""Which dose waits for its two-hour answer (IHS endpoint at 2 h; the window is this project's rule)."""

from collections.abc import Iterable
from datetime import timedelta

from migrainejournal.domain.attack import Dose
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DoseReason

ASKED_AFTER = timedelta(hours=2)
ASKED_UNTIL = timedelta(hours=3)


def dose_to_ask_about(doses: Iterable[Dose], now: Moment) -> Dose | None:
    """The latest dose for a headache taken two to three hours ago whose pain at 2 h is not recorded."""
    waiting = [
        dose
        for dose in doses
        if dose.reason is DoseReason.HEADACHE
        and dose.pain_2h is None
        and ASKED_AFTER <= now - dose.at < ASKED_UNTIL
    ]
    return max(waiting, key=lambda dose: dose.at.instant, default=None)
