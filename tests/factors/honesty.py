"""What comes out of many made-up diaries: `python -m tests.factors.honesty` prints it as a table."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.random import Generator

from migrainejournal.clinical.counts import day_overviews
from migrainejournal.clinical.diary import Diary
from migrainejournal.domain.dates import DAY
from migrainejournal.factors.answer import Answer, Reply, Verdict
from migrainejournal.factors.answering import ask, replies
from migrainejournal.factors.many_questions import judged
from migrainejournal.factors.since_treatment import since
from tests.factors.simulated import FIRST, SLEEP, STRESS, Life, change, journal, truth
from tests.values import course

ALL_AT_ONCE = Life(weekly=True, spells=True, unknown=0.2)
WITHOUT_EFFECT = {
    "nothing else": Life(),
    "attacks and habit follow the week": Life(weekly=True),
    "attacks come in spells": Life(spells=True),
    "20 % of days unknown": Life(unknown=0.2),
    "20 % of days unknown, never attacks": Life(unknown=0.2, attacks_kept=True),
    "week, spells and 20 % unknown": ALL_AT_ONCE,
    "the same, the habit in runs": Life(weekly=True, spells=True, unknown=0.2, runs=0.5, dates=240),
    "attacks and habit grow over months": Life(drift=True),
    "asked weekly, spells": Life(weekly_item=True, spells=True),
    "rare during attacks, week": Life(resting=True, weekly=True),
    "rare attacks": Life(base=0.04),
    "rare habit": Life(share=0.2, dates=300),
}
DOUBLED = Life(base=0.06, times=6, dates=290)
"""Days with the factor have twice the chance of an attack that day or the next; about 200 are at risk."""
WITH_EFFECT = {
    "doubled, 200 days at risk": DOUBLED,
    "doubled, 200 dates": Life(base=0.06, times=6),
    "doubled, 200 at risk, 20 % unknown": Life(base=0.06, times=6, dates=440, unknown=0.2),
    "week, spells, 20 % unknown": Life(base=0.06, times=6, dates=440, weekly=True, spells=True, unknown=0.2),
    "the chance of the day itself doubled": Life(base=0.1, times=2, dates=290),
}
EARLY_SIGN = Life(early=0.5)
TREATED = {
    "no change": Life(treated=True, dates=168),
    "no change, spells": Life(treated=True, dates=168, spells=True),
    "attacks halved": Life(treated=True, dates=168, base=0.2, times=0.5),
    "attacks down to a fifth": Life(treated=True, dates=168, base=0.2, times=0.2),
    "attacks halved, spells": Life(treated=True, dates=168, times=0.5, spells=True),
}
COLUMNS = (
    "diaries",
    "truth",
    "days",
    "not yet",
    "associations",
    "wrong side",
    "intervals that hold the truth",
)


@dataclass(frozen=True, kw_only=True)
class Tally:
    """Of so many diaries: how many got no answer, an association, one to the wrong side, a true interval."""

    diaries: int
    truth: float
    days: float
    not_yet: int
    associations: int
    wrong: int
    covered: int

    @property
    def answered(self) -> int:
        return self.diaries - self.not_yet

    @property
    def found(self) -> float:
        """The share of the answers that are associations."""
        return self.associations / self.answered

    @property
    def coverage(self) -> float:
        """The share of the intervals that hold the truth."""
        return self.covered / self.answered

    @property
    def cells(self) -> tuple[str, ...]:
        return (
            str(self.diaries),
            f"{self.truth:+.2f}",
            f"{self.days:.0f}",
            str(self.not_yet),
            f"{self.found:.1%}",
            f"{self.wrong / self.answered:.1%}" if self.truth else "",
            f"{self.coverage:.1%}",
        )


def asked_of(life: Life, rng: Generator) -> Reply:
    """One question asked of one diary."""
    question = STRESS if life.weekly_item else SLEEP
    return replies(list(ask([question], journal(life, rng))))[0]


def answer_to(life: Life, rng: Generator) -> Answer:
    """The answer to it."""
    return asked_of(life, rng).answer


def since_middle(life: Life, rng: Generator) -> Answer:
    """Whether it is better since a treatment that began in the middle of a diary."""
    found = journal(life, rng)
    treatment = course(FIRST + life.dates // 2 * DAY)
    (answer,) = judged([since(treatment, Diary(day_overviews(found)), found.last + DAY, headache=True)])
    return answer


def tally(answers: Callable[[], Answer], diaries: int, *, true: float) -> Tally:
    """What comes out of so many diaries."""
    given = [answers() for _ in range(diaries)]
    compared = [(answer.verdict, answer.comparison) for answer in given if answer.comparison is not None]
    sides = [verdict for verdict, _ in compared if verdict in (Verdict.MORE, Verdict.FEWER)]
    right = Verdict.MORE if true > 0 else Verdict.FEWER
    return Tally(
        diaries=diaries,
        truth=true,
        days=float(np.mean([found.exposed.days + found.unexposed.days for _, found in compared])),
        not_yet=diaries - len(compared),
        associations=len(sides),
        wrong=sum(side is not right for side in sides) if true else 0,
        covered=sum(found.low <= true <= found.high for _, found in compared),
    )


def tally_of(life: Life, diaries: int, seed: int) -> Tally:
    """The same of a life."""
    true = truth(life)[0] if life.times != 1 else 0.0
    return tally(partial(answer_to, life, np.random.default_rng(seed)), diaries, true=true)


def tally_since(life: Life, diaries: int, seed: int) -> Tally:
    """The same of a treatment."""
    true = change(life) if life.times != 1 else 0.0
    return tally(partial(since_middle, life, np.random.default_rng(seed)), diaries, true=true)


def main(arguments: Sequence[str]) -> None:
    """Print the table, of so many diaries each (1,000)."""
    diaries = int(arguments[0]) if arguments else 1000
    write = sys.stdout.write
    write(f"| what the diaries are like | {' | '.join(COLUMNS)} |\n|{' --- |' * (len(COLUMNS) + 1)}\n")
    for scenarios, tallied in ((WITHOUT_EFFECT | WITH_EFFECT, tally_of), (TREATED, tally_since)):
        for name, life in scenarios.items():
            write(f"| {name} | {' | '.join(tallied(life, diaries, 1).cells)} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
