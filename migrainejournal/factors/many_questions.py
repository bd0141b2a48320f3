"""What to make of several questions asked together: the more are asked, the more would seem so by chance."""

from collections.abc import Sequence

from migrainejournal.factors.answer import Answer, Comparison, Lack, Verdict

LINE = 0.05
"""Of the associations found, no more than so many are expected to be chance."""


def adjusted(chances: Sequence[float]) -> tuple[float, ...]:
    """Each p after all of them are allowed for, in the order given (Benjamini & Hochberg 1995)."""
    number = len(chances)
    found = [0.0] * number
    least = 1.0
    for rank, place in sorted(enumerate(sorted(range(number), key=chances.__getitem__), 1), reverse=True):
        least = min(least, chances[place] * number / rank)
        found[place] = least
    return tuple(found)


def judged(results: Sequence[Comparison | Lack]) -> tuple[Answer, ...]:
    """The answers to questions asked together; those that lack something are no part of the reckoning."""
    chances = iter(adjusted([result.p for result in results if isinstance(result, Comparison)]))
    return tuple(
        _answer(result, next(chances))
        if isinstance(result, Comparison)
        else Answer(verdict=Verdict.NOT_YET, lack=result)
        for result in results
    )


def _answer(comparison: Comparison, p: float) -> Answer:
    verdict = Verdict.NO_ASSOCIATION
    if p <= LINE and comparison.difference:
        verdict = Verdict.MORE if comparison.difference > 0 else Verdict.FEWER
    return Answer(verdict=verdict, comparison=comparison, p=p)
