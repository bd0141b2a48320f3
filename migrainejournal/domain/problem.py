"""What cannot be right in a record, named so that a screen can say it beside the field."""

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Trouble(StrEnum):
    """Why a value was refused."""

    END_BEFORE_START = "end_before_start"
    IN_THE_FUTURE = "in_the_future"
    TOO_LONG_AGO = "too_long_ago"
    PAIN_NOT_0_TO_10 = "pain_not_0_to_10"
    FUNCTION_NOT_0_TO_3 = "function_not_0_to_3"
    OUTSIDE_ATTACK = "outside_attack"
    AMOUNT_NOT_POSITIVE = "amount_not_positive"
    AURA_MINUTES = "aura_minutes"
    NAME_MISSING = "name_missing"
    NAME_TAKEN = "name_taken"
    STRENGTH_NOT_POSITIVE = "strength_not_positive"
    HEADACHE_RECORDED = "headache_recorded"
    ANOTHER_IS_RUNNING = "another_is_running"
    TOO_FAR_AHEAD = "too_far_ahead"
    END_MISSING = "end_missing"
    STEPS_OUT_OF_ORDER = "steps_out_of_order"
    SIDE_EFFECT_MISSING = "side_effect_missing"
    SESSIONS_ON_ONE_DATE = "sessions_on_one_date"
    OUTSIDE_COURSE = "outside_course"
    UNITS_DIFFER = "units_differ"
    MINUTES_NOT_OF_A_DAY = "minutes_not_of_a_day"
    SITES_NOT_POSITIVE = "sites_not_positive"
    DAYS_NOT_POSITIVE = "days_not_positive"
    ANSWERS_MISSING = "answers_missing"
    ANSWER_OUT_OF_RANGE = "answer_out_of_range"
    HOURS_NOT_OF_A_DAY = "hours_not_of_a_day"
    MINUTES_BEYOND_A_DAY = "minutes_beyond_a_day"
    NUMBER_MISSING = "number_missing"


@dataclass(frozen=True)
class Problem:
    """One refused value: the record's field, its place in a list field, and why; `key` names the record."""

    field: str
    trouble: Trouble
    index: int | None = None
    key: str = dataclasses.field(default="", compare=False)


class RefusedError(ValueError):
    """A record was not written because of its problems."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Keep the problems; the message names fields only, never values."""
        super().__init__(", ".join(f"{problem.field}: {problem.trouble}" for problem in problems))
        self.problems = problems
