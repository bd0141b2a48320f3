"""Judging with gaps: yes, no, or not to be said from what is recorded (None)."""

from collections.abc import Iterable

Verdict = bool | None


def at_least(number: int, facts: Iterable[Verdict]) -> Verdict:
    """Whether at least so many of the facts hold; None where those not known could decide it."""
    certain = possible = 0
    for fact in facts:
        if fact:
            certain += 1
        elif fact is None:
            possible += 1
    if certain >= number:
        return True
    return None if certain + possible >= number else False


def all_of(facts: Iterable[Verdict]) -> Verdict:
    """Whether every fact holds; None where one is not known and none fails."""
    verdict: Verdict = True
    for fact in facts:
        if fact is None:
            verdict = None
        elif not fact:
            return False
    return verdict


def reaches(line: int, counted: int, unknown: int) -> Verdict:
    """Whether so many days reach the line; None where the days not known could still make them do so."""
    if counted >= line:
        return True
    return None if counted + unknown >= line else False
