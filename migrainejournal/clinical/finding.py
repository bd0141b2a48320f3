"""What a rule finds, in a form that can show what it rests on."""

from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.rules import SOURCES, Rule


@dataclass(frozen=True, kw_only=True)
class Finding:
    """The dates a rule counts, in order; `judged` is False where too little is recorded to say anything."""

    rule: Rule
    days: tuple[date, ...] = ()
    judged: bool = True

    @property
    def count(self) -> int:
        """How many dates."""
        return len(self.days)

    @property
    def source(self) -> str:
        """Where the rule was published."""
        return SOURCES[self.rule]
