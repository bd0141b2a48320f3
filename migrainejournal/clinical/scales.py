"""Questionnaires: totals and bands (CLINICAL 1.11). No text of HIT-6 or MSQ is anywhere in the program."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from migrainejournal.clinical.rules import OF_INSTRUMENT, SOURCES, Rule
from migrainejournal.clinical.verdicts import Verdict
from migrainejournal.domain.score import ANSWERS, Score
from migrainejournal.domain.vocabulary import Instrument

BANDS: Mapping[Instrument, tuple[int, ...]] = {
    Instrument.MIDAS: (0, 6, 11, 21),
    Instrument.PHQ4: (0, 3, 6, 9),
    Instrument.PHQ9: (0, 5, 10, 15, 20),
    Instrument.GAD7: (0, 5, 10, 15),
    Instrument.HIT6: (36, 50, 56, 60),
}
"""The lowest total of each band, mildest first; MSQ has none."""
MEANINGFUL_CHANGE: Mapping[Instrument, tuple[float, ...]] = {
    Instrument.HIT6: (6,),
    Instrument.MSQ: (3.2, 4.5, 7.5),
}
"""The least change that matters to people, part by part: HIT-6 (chronic migraine), MSQ."""


@dataclass(frozen=True, kw_only=True)
class ScaleResult:
    """`total` is None for MSQ, whose parts stand for themselves; `band` counts from 0, the mildest."""

    rule: Rule
    total: int | None
    band: int | None
    parts: tuple[int, ...]

    @property
    def source(self) -> str:
        """Where the scale was published."""
        return SOURCES[self.rule]


def result(score: Score) -> ScaleResult | None:
    """The total and band of the answers; None where they are not complete or not possible."""
    ranges = ANSWERS[score.instrument]
    if len(score.answers) != len(ranges):
        return None
    if any(not low <= answer <= high for answer, (low, high) in zip(score.answers, ranges, strict=True)):
        return None
    rule = OF_INSTRUMENT[score.instrument]
    if score.instrument is Instrument.MSQ:
        return ScaleResult(rule=rule, total=None, band=None, parts=score.answers)
    total = sum(score.answers)
    return ScaleResult(
        rule=rule,
        total=total,
        band=band(score.instrument, total),
        parts=_parts(score.instrument, score.answers),
    )


def answered(scores: Iterable[Score], instrument: Instrument, *, until: date) -> tuple[Score, ...]:
    """The complete answers to the instrument up to the date, in order of time."""
    found = (s for s in scores if s.instrument is instrument and s.date <= until and result(s))
    return tuple(sorted(found, key=lambda score: (score.date, score.key)))


def band(instrument: Instrument, total: int) -> int:
    """In which band the total lies, 0 for the mildest; MIDAS grade I is 0."""
    return sum(total >= lowest for lowest in BANDS[instrument]) - 1


def _parts(instrument: Instrument, answers: Sequence[int]) -> tuple[int, ...]:
    """GAD-2 and PHQ-2 of a PHQ-4; nothing for the others."""
    return (sum(answers[:2]), sum(answers[2:])) if instrument is Instrument.PHQ4 else ()


def has_changed(before: Score, after: Score) -> Verdict:
    """Whether any part changed by as much as matters to people; None where no such change was published."""
    least = MEANINGFUL_CHANGE.get(after.instrument)
    if least is None or before.instrument is not after.instrument or not (result(before) and result(after)):
        return None
    changes = (abs(b - a) for a, b in zip(before.answers, after.answers, strict=True))
    return any(change >= enough for change, enough in zip(changes, least, strict=True))
