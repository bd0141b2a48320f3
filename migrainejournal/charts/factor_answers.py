"""The answers to the person's questions: differences in chance with their intervals, beside no difference."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from migrainejournal.charts.chart_spec import (
    Axis,
    ChartSpec,
    Key,
    Lane,
    Level,
    Reading,
    Role,
    Span,
    Table,
    Tick,
)
from migrainejournal.charts.texts import Texts

HUNDRED = 100
THIN = 0.25
STEPS = (5, 10, 20, 25, 30, 40, 50)
"""Percentage points from tick to tick; two of them on either side of no difference."""
STEPS_ASIDE = 2


@dataclass(frozen=True, kw_only=True)
class FactorAnswer:
    """How much more often an attack followed, as a difference of chances from -1 to 1, and its interval.

    `is_association` where chance alone would hardly do it.
    """

    label: str
    difference: float
    low: float
    high: float
    is_association: bool


@dataclass(frozen=True, kw_only=True)
class NotYet:
    """A question that cannot be answered yet, and why, in sentences."""

    label: str
    why: str


def factor_answers(
    answers: Sequence[FactorAnswer], texts: Texts, *, not_yet: Sequence[NotYet] = ()
) -> ChartSpec | None:
    """A lane for each answer in the order given; grey is what could well be chance. None without answers.

    What cannot be answered yet has no lane: the title says how many, the other words which and why.
    """
    if not answers:
        return None
    roles = {_role(answer) for answer in answers}
    keys = ((Role.FIRST, "trends.key_association"), (Role.CHANCE, "trends.key_chance"))
    return ChartSpec(
        title=_title(answers, not_yet, texts),
        alternative=" ".join(
            [
                texts("trends.answers_order"),
                *(f"{_words(answer, texts)}." for answer in answers),
                *(texts("trends.not_yet_of", label=each.label, why=each.why) for each in not_yet),
            ]
        ),
        x=_axis(answers, texts),
        uprights=(Level(at=0, label=""),),
        lanes=tuple(_lane(answer) for answer in answers),
        keys=tuple(Key(role=role, label=texts(key)) for role, key in keys if role in roles),
        readings=tuple(
            Reading(at=answer.difference * HUNDRED, row=row, words=_words(answer, texts))
            for row, answer in enumerate(answers)
        ),
        table=_table(answers, not_yet, texts),
    )


def _role(answer: FactorAnswer) -> Role:
    return Role.FIRST if answer.is_association else Role.CHANCE


def _lane(answer: FactorAnswer) -> Lane:
    low, high = answer.low * HUNDRED, answer.high * HUNDRED
    spans = (Span(left=low, right=high, height=THIN, role=_role(answer)),) if low < high else ()
    return Lane(label=answer.label, spans=spans, marker=answer.difference * HUNDRED)


def _axis(answers: Sequence[FactorAnswer], texts: Texts) -> Axis:
    """As far to fewer as to more, so that no difference stands in the middle."""
    widest = HUNDRED * max(
        abs(value) for answer in answers for value in (answer.low, answer.difference, answer.high)
    )
    step = next((step for step in STEPS if widest <= step * STEPS_ASIDE), ceil(widest / STEPS_ASIDE))
    places = range(-STEPS_ASIDE, STEPS_ASIDE + 1)
    ticks = tuple(Tick(at=place * step, label=_signed(place * step, texts)) for place in places)
    high = STEPS_ASIDE * step
    return Axis(low=-high, high=high, ticks=ticks, label=texts("trends.difference_axis"))


def _signed(points: float, texts: Texts) -> str:
    number = texts.number(round(points))
    return f"+{number}" if round(points) > 0 else number


def _title(answers: Sequence[FactorAnswer], not_yet: Sequence[NotYet], texts: Texts) -> str:
    more = sum(answer.is_association and answer.difference > 0 for answer in answers)
    fewer = sum(answer.is_association and answer.difference < 0 for answer in answers)
    none = len(answers) - more - fewer
    title = texts("trends.answers", n=len(answers) + len(not_yet), more=more, fewer=fewer, none=none)
    return texts("trends.answers_and_not_yet", words=title, number=len(not_yet)) if not_yet else title


def _words(answer: FactorAnswer, texts: Texts) -> str:
    """The difference in percentage points with its interval, and whether it could well be chance."""
    low, high = (_signed(value * HUNDRED, texts) for value in (answer.low, answer.high))
    difference = _signed(answer.difference * HUNDRED, texts)
    key = "trends.answer" if answer.is_association else "trends.answer_by_chance"
    return texts(key, label=answer.label, difference=difference, low=low, high=high)


def _table(answers: Sequence[FactorAnswer], not_yet: Sequence[NotYet], texts: Texts) -> Table:
    names = ("factor", "difference", "interval_low", "interval_high", "answer")
    return Table(
        columns=tuple(texts(f"trends.column_{name}") for name in names),
        rows=(
            *(
                (
                    answer.label,
                    *(f"{value * HUNDRED:.1f}" for value in (answer.difference, answer.low, answer.high)),
                    texts("trends.key_association" if answer.is_association else "trends.key_chance"),
                )
                for answer in answers
            ),
            *((each.label, "", "", "", texts("trends.not_yet", why=each.why)) for each in not_yet),
        ),
    )
