"""Why a number is what it is."""

from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.rules import Rule


@dataclass(frozen=True, kw_only=True)
class Reason:
    """`title` says the number in words; `days` are the dates it counts; `remarks` what is not, and why.

    `judged` is False where too little is recorded to say anything.
    """

    title: str
    rule: Rule
    days: tuple[date, ...] = ()
    remarks: tuple[str, ...] = ()
    judged: bool = True
