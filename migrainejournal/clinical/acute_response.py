"""The answer two hours after a dose: which dose waits for it, and what it says.

IHS endpoints at 2 h (CLINICAL 1.5); the window of the question is this project's rule.
"""

from collections.abc import Iterable
from datetime import timedelta
from enum import StrEnum

from migrainejournal.clinical.features import MODERATE
from migrainejournal.domain.attack import Dose
from migrainejournal.domain.moment import Moment
from migrainejournal.domain.vocabulary import DoseReason

ASKED_AFTER = timedelta(hours=2)
ASKED_UNTIL = timedelta(hours=3)


class Response(StrEnum):
    """How the pain was two hours after a dose."""

    PAIN_FREE = "pain_free"
    RELIEF = "relief"
    NO_RELIEF = "no_relief"


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


def response(dose: Dose) -> Response | None:
    """Pain-free: from any pain to none at 2 h; relief: from at least moderate to mild.

    None without an answer, without pain known before, or where it was mild to begin with and is not gone.
    """
    if dose.pain_2h is None or not dose.pain_before:
        return None
    if dose.pain_2h == 0:
        return Response.PAIN_FREE
    if dose.pain_before < MODERATE:
        return None
    return Response.RELIEF if dose.pain_2h < MODERATE else Response.NO_RELIEF
