"""Reads hours and minutes as people write them: 7.5 and 7,5, 7:30, 7h30, 450 min."""

import re

_NUMBER = r"\d+(?:[.,]\d{1,2})?"
_HOURS, _MINUTES = r"h(?:rs?|ours?)?\.?", r"m(?:ins?|inutes?)?\.?"
_CLOCK = re.compile(r"(\d+):([0-5]\d)(?:\s*h)?")
_BOTH = re.compile(rf"(\d+)\s*{_HOURS}\s*(\d+)\s*(?:{_MINUTES})?")
_ONE = re.compile(rf"({_NUMBER})\s*(?:({_HOURS})|({_MINUTES}))?")


def read_hours(text: str) -> float | None:
    """Hours, of a number without a unit too; None where it cannot be told what is meant."""
    minutes = _minutes(text, bare=60)
    return None if minutes is None else minutes / 60


def read_minutes(text: str) -> float | None:
    """Minutes, of a number without a unit too; None where it cannot be told what is meant."""
    return _minutes(text, bare=1)


def _minutes(text: str, *, bare: int) -> float | None:
    """In minutes; `bare` is how many one is without a unit. "1,440" is none: it could be two numbers."""
    written = text.strip().lower()
    if both := _CLOCK.fullmatch(written) or _BOTH.fullmatch(written):
        hours, minutes = map(int, both.groups())
        return hours * 60 + minutes if minutes < 60 else None
    one = _ONE.fullmatch(written)
    if one is None:
        return None
    number, is_hours, is_minutes = one.groups()
    factor = 60 if is_hours else 1 if is_minutes else bare
    return float(number.replace(",", ".")) * factor
