"""The answers as a chart: each question's difference with its range, beside no difference."""

from collections.abc import Sequence

from migrainejournal.charts.chart_spec import ChartSpec
from migrainejournal.charts.factor_answers import FactorAnswer, factor_answers
from migrainejournal.charts.texts import Texts
from migrainejournal.factors.answer import Reply, Verdict
from migrainejournal.gui.questions.question_words import name

ASSOCIATIONS = (Verdict.MORE, Verdict.FEWER)


def forest(replies: Sequence[Reply], texts: Texts) -> ChartSpec | None:
    """The chart of all answers that rest on a comparison, in the order given; None without any."""
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
    )
