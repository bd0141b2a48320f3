"""The program with `--quick`: until it could be seen, and until its journal was open."""

import sys

from PySide6.QtCore import QCoreApplication

from benchmarks.measured.tell import tell
from benchmarks.measured.watched import Watched
from migrainejournal import __main__, app


class QuickStart(Watched):
    """Ends when the journal is open."""

    def on_opened(self) -> None:
        """Tell both times."""
        tell({"first_frame": self.first_frame, "opened": self.opened})
        QCoreApplication.quit()


app.Program = QuickStart  # type: ignore[misc]  # watched from outside
__main__.main(["--quick", "--data-dir", sys.argv[1]])
