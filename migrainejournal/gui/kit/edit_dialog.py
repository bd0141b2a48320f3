"""A window that edits something: Ctrl+Return saves, Esc closes, and nothing typed is lost by mistake."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QDialog,
    QHBoxLayout,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from migrainejournal.domain.change import Change
from migrainejournal.domain.problem import RefusedError
from migrainejournal.gui import wording
from migrainejournal.gui.kit.message_bar import MessageBar
from migrainejournal.gui.kit.tab_walk import stops_after
from migrainejournal.gui.session import Edit, JournalSession
from migrainejournal.journal import StoreError

MOST_OF_SCREEN = 0.85


class EditDialog(QDialog):
    """Subclasses say what is shown, whether it was changed, how it is saved and where refusals are told."""

    def __init__(self, session: JournalSession, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._writing = False
        self._bar = MessageBar(self)
        self._save = QAction(self.tr("Save"), self)
        self._save.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        self._save.triggered.connect(self._on_save)
        self.addAction(self._save)
        self._discard = QAction(self.tr("Discard"), self)
        self._discard.triggered.connect(self._on_discard)
        session.waiting.connect(self._on_waiting)

    def is_changed(self) -> bool:
        """Whether closing now would lose something."""
        raise NotImplementedError

    def save(self) -> None:
        """Hand what is entered to `write`."""
        raise NotImplementedError

    def tell_refusal(self, error: RefusedError) -> None:
        """Say beside the fields what cannot be right."""
        raise NotImplementedError

    def write(self, text: str, edit: Edit) -> None:
        """Make the edit; the window closes when it is on disk, and stays when it is refused."""
        self._writing = True
        self._session.edit(
            text, edit, then=self._on_written, refused=self._on_refused, dropped=self._on_dropped
        )

    def show_body(self, body: QWidget, *, left: QWidget | None = None) -> None:
        """Lay out the window around its content; `left` stands apart from Save and Close."""
        self._body = body
        layout = QVBoxLayout(self)
        layout.addWidget(body, 1)
        layout.addWidget(self._bar)
        layout.addWidget(self._build_buttons(left))

    def _build_buttons(self, left: QWidget | None) -> QWidget:
        save = QPushButton(self.tr("Save"), self)
        save.clicked.connect(self._save.trigger)
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.reject)
        for button in (save, close):
            button.setAutoDefault(False)
        row = QWidget(self)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        if left is not None:
            layout.addWidget(left)
        layout.addStretch(1)
        layout.addWidget(save)
        layout.addWidget(close)
        return row

    def _on_save(self) -> None:
        if not self._writing:
            for spin in self.findChildren(QAbstractSpinBox):
                spin.interpretText()
            self._bar.be_quiet()
            self.save()

    def _on_discard(self) -> None:
        super().reject()

    def _on_written(self, _change: Change) -> None:
        self.accept()

    def _on_refused(self, error: RefusedError) -> None:
        self._end_writing()
        self.show()
        self.tell_refusal(error)

    def _on_waiting(self, error: StoreError) -> None:
        if self._writing:
            self._body.setEnabled(False)
            self._bar.say(wording.ailment(error.ailment))

    def _on_dropped(self) -> None:
        """Undone while it waited, or stopped by a bug: what was typed is shown, also if it was closed."""
        self._end_writing()
        self.show()
        self._bar.say(self.tr("Not saved yet."), self._save, self._discard)

    def _end_writing(self) -> None:
        self._writing = False
        self._body.setEnabled(True)
        self._bar.be_quiet()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go in reading order; in Qt's own, what hands the keyboard on to a part of itself leads back."""
        focused = self.focusWidget()
        stops = () if focused is None else stops_after(focused, self, forward=forward)
        following = next((stop for stop in stops if stop.isVisibleTo(self) and stop.isEnabled()), None)
        if following is None:
            return super().focusNextPrevChild(forward)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        following.setFocus(reason)
        return True

    def showEvent(self, event: QShowEvent) -> None:
        if not event.spontaneous():  # the layouts know now what they need, and Qt centres what it is given
            self.resize(self.sizeHint().boundedTo(self.screen().availableGeometry().size() * MOST_OF_SCREEN))
        super().showEvent(event)

    def reject(self) -> None:
        if self._writing:
            self.hide()
        elif self.is_changed():
            self._bar.say(self.tr("Not saved yet."), self._save, self._discard)
            self._bar.findChildren(QToolButton)[0].setFocus()
        else:
            super().reject()
