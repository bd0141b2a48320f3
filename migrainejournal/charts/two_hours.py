"""What the pain was two hours after a dose, medicine by medicine, as shares of the doses that tell it."""

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
    """The doses of a medicine in the period, how many were answered, and how many had each outcome.

    An answered dose of which the outcome cannot be said is none of the `counts`.
    """

    name: str
    doses: int
    answered: int
    counts: tuple[int, int, int]

    @property
    def told(self) -> int:
        return sum(self.counts)

    @property
    def untold(self) -> int:
        return self.answered - self.told

    @property
    def is_judged(self) -> bool:
        return self.told >= ENOUGH_ANSWERS


def two_hours(seen: Seen, texts: Texts) -> ChartSpec | None:
    """Pain-free, better (from at least moderate to mild), or neither (IHS endpoints, CLINICAL 1.5).

    A dose is left out of the shares where the pain before is not known and mild pain was left: it may be
    better or not. Without four others a medicine has no share. None where no dose was taken for a headache.
    """
    found = _answers(seen)
    if not found:
        return None
    drawn = ([each for each in found if each.told] or found)[:MOST_LANES]
    return ChartSpec(
        title=_title(found, texts),
        alternative=_alternative(found, len(found) - len(drawn), texts),
        x=Axis(low=0, high=HUNDRED, ticks=_ticks(texts), label=texts("trends.share_of_told")),
        lanes=tuple(Lane(label=_label(each, texts), spans=_spans(each, texts)) for each in drawn),
        keys=tuple(Key(role=role, label=texts(key)) for role, key in KEYS),
        readings=tuple(reading for row, each in enumerate(drawn) for reading in _readings(each, row, texts)),
        table=_table(found, texts),
    )


def _answers(seen: Seen) -> list[_Answers]:
    """Those with most outcomes first."""
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
            name, answered = each.medicine.label, len(rated)
            found.append(_Answers(name=name, doses=doses, answered=answered, counts=_counts(rated)))
    return sorted(found, key=lambda each: -each.told)


def _counts(rated: Sequence[DoseOutcome]) -> tuple[int, int, int]:
    free = sum(outcome.pain_free for outcome in rated)
    better = sum(outcome.better is True for outcome in rated) - free
    return free, better, sum(outcome.better is False for outcome in rated)


def _label(each: _Answers, texts: Texts) -> str:
    key = "trends.answered" if each.is_judged else "trends.answered_too_few"
    return texts(key, name=each.name, n=each.told)


def _edges(each: _Answers) -> list[tuple[float, float]]:
    """From where to where each outcome reaches, in hundredths; the last ends at exactly a hundred."""
    sums = [sum(each.counts[:place]) for place in range(len(each.counts) + 1)]
    edges = [HUNDRED * so_far / each.told for so_far in sums]
    return list(pairwise(edges))


def _spans(each: _Answers, texts: Texts) -> tuple[Span, ...]:
    if not each.is_judged:
        return ()
    return tuple(
        Span(left=left, right=right, role=role, label=texts.percent(count / each.told))
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
                n=each.told,
                name=each.name,
                what=texts(key),
                x=count,
                share=texts.percent(count / each.told),
            ),
        )
        for (left, right), (_, key), count in zip(_edges(each), KEYS, each.counts, strict=True)
        if count
    ]


def _ticks(texts: Texts) -> tuple[Tick, ...]:
    return tuple(Tick(at=at, label=texts.percent(at / HUNDRED)) for at in range(0, HUNDRED + 1, TICKS_EVERY))


def _title(found: Sequence[_Answers], texts: Texts) -> str:
    """Of the medicine with most outcomes, how often the pain was gone."""
    first = found[0]
    if not first.is_judged:
        return texts("trends.not_enough_answers")
    return texts("trends.gone_in", n=first.told, name=first.name, free=first.counts[0])


def _words(each: _Answers, texts: Texts) -> str:
    free, better, neither = each.counts
    key = "trends.medicine" if each.is_judged else "trends.medicine_too_few"
    counts = {"free": free, "better": better, "neither": neither}
    words = texts(key, n=each.doses, name=each.name, answered=each.answered, **counts)
    return texts("trends.medicine_untold", words=words, n=each.untold) if each.untold else words


def _alternative(found: Sequence[_Answers], undrawn: int, texts: Texts) -> str:
    sentences = [texts("trends.two_hours_order"), *(_words(each, texts) for each in found)]
    if undrawn:
        sentences.append(texts("trends.medicines_in_table", n=undrawn))
    return " ".join(sentences)


def _table(found: Sequence[_Answers], texts: Texts) -> Table:
    names = ("medicine", "doses", "answered")
    return Table(
        columns=(
            *(texts(f"trends.column_{name}") for name in names),
            *(texts(key) for _, key in KEYS),
            texts("trends.column_untold"),
        ),
        rows=tuple(
            (each.name, *map(str, (each.doses, each.answered, *each.counts, each.untold))) for each in found
        ),
    )
