"""What the pain was two hours after a dose, medicine by medicine, as shares of the answered doses."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from migrainejournal.charts.chart_spec import Axis, ChartSpec, Key, Lane, Reading, Role, Span, Table, Tick
from migrainejournal.charts.seen import Seen
from migrainejournal.charts.texts import Texts
from migrainejournal.clinical.acute_outcomes import ENOUGH_ANSWERS, DoseOutcome, acute_responses

MOST_LANES = 10
HUNDRED, TICKS_EVERY = 100, 25
KEYS = (
    (Role.PAIN_FREE, "trends.pain_free"),
    (Role.BETTER, "trends.better"),
    (Role.NOT_BETTER, "trends.not_better"),
)


@dataclass(frozen=True, kw_only=True)
class _Answers:
    """The doses of a medicine in the period, and what was answered: how many of each outcome."""

    name: str
    doses: int
    counts: tuple[int, int, int]

    @property
    def answered(self) -> int:
        return sum(self.counts)

    @property
    def is_judged(self) -> bool:
        return self.answered >= ENOUGH_ANSWERS


def two_hours(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Pain-free, better (from at least moderate to mild), or neither (IHS endpoints, CLINICAL 1.5).

    Without four answered doses a medicine has no share. None where no dose was taken for a headache.
    """
    found = _answers(seen)
    if not found:
        return None
    drawn = ([each for each in found if each.answered] or found)[:MOST_LANES]
    return ChartSpec(
        title=_title(found, texts),
        alternative=_alternative(found, len(found) - len(drawn), texts),
        x=Axis(low=0, high=HUNDRED, ticks=_ticks(texts), label=texts("trends.share_of_answered")),
        lanes=tuple(Lane(label=_label(each, texts), spans=_spans(each, texts)) for each in drawn),
        keys=tuple(Key(role=role, label=texts(key)) for role, key in KEYS),
        readings=tuple(reading for row, each in enumerate(drawn) for reading in _readings(each, row, texts)),
        table=_table(found, texts),
    )


def _answers(seen: Seen) -> list[_Answers]:
    """Those of most answers first."""
    responses = acute_responses(
        seen.excerpt.doses,
        attacks=seen.excerpt.attacks,
        medicines=seen.excerpt.medicines,
        known=frozenset(o.date for o in seen.journal.overviews if o.finding.known),
        now=seen.excerpt.now,
    )

    def is_shown(day: date) -> bool:
        return seen.period.first <= day <= seen.period.last

    found = []
    for each in responses:
        doses = sum(is_shown(dose.at.civil_date) for dose in each.doses)
        rated = [outcome for outcome in each.rated if is_shown(outcome.dose.at.civil_date)]
        if doses:
            found.append(_Answers(name=each.medicine.label, doses=doses, counts=_counts(rated)))
    return sorted(found, key=lambda each: -each.answered)


def _counts(rated: Sequence[DoseOutcome]) -> tuple[int, int, int]:
    free = sum(outcome.pain_free for outcome in rated)
    better = sum(not outcome.pain_free and outcome.relief is True for outcome in rated)
    return free, better, len(rated) - free - better


def _label(each: _Answers, texts: Texts) -> str:
    key = "trends.answered" if each.is_judged else "trends.answered_too_few"
    return texts(key, name=each.name, n=each.answered)


def _edges(each: _Answers) -> list[tuple[float, float]]:
    """From where to where each outcome reaches, in hundredths; the last ends at exactly a hundred."""
    sums = [sum(each.counts[:place]) for place in range(len(each.counts) + 1)]
    edges = [HUNDRED * so_far / each.answered for so_far in sums]
    return list(pairwise(edges))


def _spans(each: _Answers, texts: Texts) -> tuple[Span, ...]:
    if not each.is_judged:
        return ()
    return tuple(
        Span(left=left, right=right, role=role, label=texts.percent(count / each.answered))
        for (left, right), (role, _), count in zip(_edges(each), KEYS, each.counts, strict=True)
        if count
    )


def _readings(each: _Answers, row: int, texts: Texts) -> list[Reading]:
    """One for each outcome that came; for a medicine without shares, how many answers there are."""
    if not each.is_judged:
        return [Reading(at=0, row=row, words=_words(each, texts))]
    return [
        Reading(
            at=(left + right) / 2,
            row=row,
            words=texts(
                "trends.outcome_of",
                n=each.answered,
                name=each.name,
                what=texts(key),
                x=count,
                share=texts.percent(count / each.answered),
            ),
        )
        for (left, right), (_, key), count in zip(_edges(each), KEYS, each.counts, strict=True)
        if count
    ]


def _ticks(texts: Texts) -> tuple[Tick, ...]:
    return tuple(Tick(at=at, label=texts.percent(at / HUNDRED)) for at in range(0, HUNDRED + 1, TICKS_EVERY))


def _title(found: Sequence[_Answers], texts: Texts) -> str:
    """Of the medicine with most answers, how often the pain was gone."""
    first = found[0]
    if not first.is_judged:
        return texts("trends.not_enough_answers")
    return texts("trends.gone_in", n=first.answered, name=first.name, free=first.counts[0])


def _words(each: _Answers, texts: Texts) -> str:
    free, better, neither = each.counts
    if not each.is_judged:
        return texts("trends.medicine_too_few", n=each.answered, name=each.name, doses=each.doses)
    counts = {"free": free, "better": better, "neither": neither}
    return texts("trends.medicine", n=each.answered, name=each.name, doses=each.doses, **counts)


def _alternative(found: Sequence[_Answers], undrawn: int, texts: Texts) -> str:
    sentences = [texts("trends.two_hours_order"), *(_words(each, texts) for each in found)]
    if undrawn:
        sentences.append(texts("trends.medicines_in_table", n=undrawn))
    return " ".join(sentences)


def _table(found: Sequence[_Answers], texts: Texts) -> Table:
    names = ("medicine", "doses", "answered")
    return Table(
        columns=(*(texts(f"trends.column_{name}") for name in names), *(texts(key) for _, key in KEYS)),
        rows=tuple(
            (each.name, str(each.doses), str(each.answered), *map(str, each.counts)) for each in found
        ),
    )
