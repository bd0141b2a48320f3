"""What is in a file: its format, its dates, how much is new, and a line for everything not taken as it is."""

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from migrainejournal.gui import wording
from migrainejournal.gui.kit.labels import plain_label
from migrainejournal.interchange.importer import FileRefusal
from migrainejournal.interchange.preview import Preview, Tally


class PreviewPane(QWidget):
    """Counts above, remarks and refused rows in a list below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = plain_label("", self, wrap=True)
        self._lines = QStringListModel(self)
        self._list = QListView(self)
        self._list.setModel(self._lines)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setSpacing(self.fontMetrics().lineSpacing() // 5)
        self._list.setAccessibleName(self.tr("Remarks, and what is not taken in"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._summary)
        layout.addWidget(self._list, 1)
        layout.addStretch()
        self.show_sentence(self.tr("Nothing is written before you have seen what is in the file."))

    def show_sentence(self, sentence: str) -> None:
        """Show one sentence in place of a preview."""
        self._show([sentence], [])

    def show_refusal(self, refusal: FileRefusal) -> None:
        """Show why nothing of the file can be taken in."""
        self._show([wording.reason(refusal.reason)], [wording.refused_row(row) for row in refusal.rows])

    def show_preview(self, preview: Preview) -> None:
        """Show what would be taken in."""
        remarks = [wording.remark(note) for note in preview.notes]
        refused = [wording.refused_row(row) for row in preview.refused]
        self._show(self._counts(preview), [*refused, *remarks])

    def _counts(self, preview: Preview) -> list[str]:
        found = [wording.format_name(preview.importer)]
        if preview.first and preview.last:
            sentence = self.tr("From {first} to {last}")
            first, last = wording.long_date(preview.first), wording.long_date(preview.last)
            found.append(sentence.format(first=first, last=last))
        found += [self._count(kind, tally) for kind, tally in preview.tallies.items()]
        if not preview.new:
            found.append(self.tr("There is nothing new in it."))
        return found

    def _count(self, kind: str, tally: Tally) -> str:
        parts = [self.tr("{n} new").format(n=tally.new)]
        if tally.there:
            parts.append(self.tr("{n} already in the journal").format(n=tally.there))
        if tally.refused:
            parts.append(self.tr("{n} not taken in").format(n=tally.refused))
        return f"{wording.capitalised(wording.section(kind))}: {', '.join(parts)}"

    def _show(self, summary: list[str], lines: list[str]) -> None:
        self._summary.setText("\n".join(summary))
        self._lines.setStringList(lines)
        self._list.setVisible(bool(lines))
