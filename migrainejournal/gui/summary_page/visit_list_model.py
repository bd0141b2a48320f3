"""Visits to a clinician as Qt shows them: two lines each, the newest first."""

from collections.abc import Iterator, Sequence

from migrainejournal.domain.person import Visit
from migrainejournal.gui import wording
from migrainejournal.gui.kit.record_list_model import RecordListModel


class VisitListModel(RecordListModel[Visit]):
    """One row a visit: when and with whom, and below it what was planned or is to be asked."""

    def in_words(self, records: Sequence[Visit]) -> Iterator[tuple[Visit, str]]:
        for visit in reversed(records):
            yield visit, self._lines(visit)

    def _lines(self, visit: Visit) -> str:
        """Two lines, of what was written only its first."""
        who = ", ".join(filter(None, (wording.long_date(visit.date), visit.clinician)))
        said = visit.plan.strip() or visit.answers.strip() or visit.questions.strip()
        return f"{who}\n{said.splitlines()[0] if said else self.tr('nothing noted yet')}"
