"""How the program starts: what the system says of it is shown, and changed there at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.autostart import start_with_session, starts_with_session
from migrainejournal.gui.kit.fields import Tick
from migrainejournal.gui.kit.form import Form
from migrainejournal.paths import Paths

ROW = "start_with_session"


class StartPage(QWidget):
    """One tick, which is what the system's entry says: nothing of it is kept among the settings."""

    def __init__(self, paths: Paths, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._start = Tick(self.tr("Start with the session"), self)
        self._rows = Form(self)
        self._build_layout()
        if paths.passing:
            self._start.setEnabled(False)
        else:
            self._show_what_is_there()
        self._start.toggled.connect(self._on_start)

    def take_keys(self) -> None:
        """Let the keyboard go to the first row."""
        self._start.setFocus()

    def _build_layout(self) -> None:
        if self._paths.passing:
            hint = self.tr("Not for a sample journal, which is thrown away.")
        else:
            hint = self.tr(
                "From the next login on, an icon waits in the panel, without a window, to log an attack by. "
                "It shows nothing of your journal."
            )
        self._rows.add_row(ROW, self.tr("At login"), self._start, hint=hint)
        layout = QVBoxLayout(self)
        layout.addWidget(self._rows)
        layout.addStretch(1)

    def _show_what_is_there(self) -> None:
        """It may have been taken away, or be there for another journal or a program that is gone."""
        self._start.load(starts_with_session(self._paths.options))

    def _on_start(self) -> None:
        wanted = self._start.entered()
        if wanted == starts_with_session(self._paths.options):
            return
        self._rows.clear_problems()
        try:
            start_with_session(wanted, self._paths.options)
        except OSError:
            self._show_what_is_there()
            sentence = self.tr("The system does not let this be changed. Nothing was changed.")
            self._rows.show_problem(ROW, sentence)
