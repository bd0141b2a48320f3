"""The answers as a chart: each question's difference with its range, beside no difference."""

from collections.abc import Sequence

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.factor_answers import FactorAnswer, NotYet, factor_answers
from migrainejournal.charts.texts import Texts
from migrainejournal.factors.answer import Reply, Verdict
from migrainejournal.gui.questions.answer_words import answer_line
from migrainejournal.gui.questions.question_words import name

ASSOCIATIONS = (Verdict.MORE, Verdict.FEWER)


def forest(replies: Sequence[Reply], texts: Texts) -> ChartSpec | None:
    """The chart of all answers that rest on a comparison, in the order given; None without any.

    What cannot be compared yet is said in its words.
    """
    compared = [(reply, reply.answer.comparison) for reply in replies]
    return factor_answers(
        [
            FactorAnswer(
                label=name(reply.question),
                difference=comparison.difference,
                low=comparison.low,
                high=comparison.high,
                is_association=reply.answer.verdict in ASSOCIATIONS,
            )
            for reply, comparison in compared
            if comparison is not None
        ],
        texts,
        not_yet=not_yet(replies),
    )


def not_yet(replies: Sequence[Reply]) -> tuple[NotYet, ...]:
    """The questions that cannot be compared yet, in the order given, and why."""
    return tuple(
        NotYet(label=name(reply.question), why=answer_line(reply))
        for reply in replies
        if reply.answer.comparison is None
    )
