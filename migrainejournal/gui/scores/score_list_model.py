"""The answered questionnaires as Qt shows them: two lines each, the newest first."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from migrainejournal.domain.score import Score
from migrainejournal.gui import wording
from migrainejournal.gui.kit.record_list_model import RecordListModel
from migrainejournal.gui.scores import score_words

if TYPE_CHECKING:
    from migrainejournal.domain.vocabulary import Instrument


class ScoreListModel(RecordListModel[Score]):
    """One row a questionnaire: when, what it came to, and whether that changed since the last of its kind."""

    def in_words(self, records: Sequence[Score]) -> Iterator[tuple[Score, str]]:
        rows = []
        last: dict[Instrument, Score] = {}
        for score in records:
            said = score_words.outcome(score)
            change = score_words.since(last.get(score.instrument), score)
            if change:
                said = self.tr("{outcome}. {change}").format(outcome=said, change=change)
            rows.append((score, f"{wording.long_date(score.date)}\n{said}"))
            last[score.instrument] = score
        return reversed(rows)
