"""What an answer is made of: numbers and names of reasons, no sentences."""

from dataclasses import dataclass
from enum import StrEnum

from migrainejournal.clinical.months import Period
from migrainejournal.domain.question import Question


class Verdict(StrEnum):
    """What a question comes to: three answers of equal rank, or not yet one. None of them says why."""

    MORE = "more"
    FEWER = "fewer"
    NO_ASSOCIATION = "no_association"
    NOT_YET = "not_yet"


class Reason(StrEnum):
    """Why there is no answer yet.

    STILL_ASKED: the question's dates are not over, and who looks again and again finds what is not there.
    NOTHING_RECORDED: of no date is known whether there was a headache. NOTHING_NOTED: the factor was never
    noted, or never so that it can be read. ALWAYS, NEVER: the factor was there, or not, on every day that
    counts. NOT_COMPARABLE: there are enough days, but those with the factor and those without never lie
    within the same weeks, or never on the same weekdays. BASELINE_SHORT, SINCE_SHORT: too little is recorded
    before a treatment with nothing else changed, or since it began.
    """

    STILL_ASKED = "still_asked"
    NOTHING_RECORDED = "nothing_recorded"
    NOTHING_NOTED = "nothing_noted"
    NO_ATTACK = "no_attack"
    ONE_ATTACK = "one_attack"
    FEW_ATTACKS = "few_attacks"
    ALWAYS = "always"
    NEVER = "never"
    TOO_FEW_DAYS = "too_few_days"
    NOT_COMPARABLE = "not_comparable"
    BASELINE_SHORT = "baseline_short"
    SINCE_SHORT = "since_short"


@dataclass(frozen=True, kw_only=True)
class Group:
    """Days, those of them with the outcome, and those of these where the attack began only the next day."""

    days: int
    events: int
    next_day: int = 0

    @property
    def chance(self) -> float | None:
        """The share of the days with the outcome; None without days."""
        return self.events / self.days if self.days else None


@dataclass(frozen=True, kw_only=True)
class Comparison:
    """The days with the factor against those without.

    `difference` is that of the chances (0.1 is ten more in a hundred days), from `low` to `high` with 95 %
    confidence; days are compared like with like, so it need not be that of the two raw shares. `p` is the
    chance of a difference as large if nothing but this diary's own rhythm were at work, found by so many
    `rearrangements`.
    """

    exposed: Group
    unexposed: Group
    difference: float
    low: float
    high: float
    p: float
    rearrangements: int


@dataclass(frozen=True, kw_only=True)
class Lack:
    """Why nothing can be compared: the days there are of each kind, how many more are needed, and attacks."""

    reason: Reason
    exposed: int = 0
    unexposed: int = 0
    exposed_missing: int = 0
    unexposed_missing: int = 0
    attacks: int = 0


@dataclass(frozen=True, kw_only=True)
class Answer:
    """A verdict with what it rests on: a comparison, or what is lacking.

    `p` is the comparison's after all that was asked together is allowed for (Benjamini & Hochberg 1995).
    """

    verdict: Verdict
    comparison: Comparison | None = None
    lack: Lack | None = None
    p: float | None = None

    @property
    def could_hide(self) -> tuple[float, float] | None:
        """How many fewer and how many more the range leaves room for, as differences in chance from 0 up."""
        if self.comparison is None:
            return None
        return max(0.0, -self.comparison.low), max(0.0, self.comparison.high)


@dataclass(frozen=True, kw_only=True)
class DaysAsked:
    """The days a question is asked of, each counted once: those used, and why the others are left out."""

    used: int = 0
    unknown: int = 0
    in_attack: int = 0
    not_noted: int = 0
    not_comparable: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.used + self.unknown + self.in_attack + self.not_noted + self.not_comparable


@dataclass(frozen=True, kw_only=True)
class Reply:
    """The answer to a question, and the same `apart` from the 24 hours before each attack.

    In those, early symptoms look like causes (Marmura 2018): what holds in `answer` alone may be an early
    sign. `exposed.next_day` of the answer says how many exposed days were the eve of an attack. `gap` is the
    longest stretch of a year or more of which nothing is known.
    """

    question: Question
    answer: Answer
    apart: Answer
    days: DaysAsked
    gap: Period | None = None
