"""The empty window: the least a program with this toolkit can do."""

from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.measured.tell import milliseconds, tell
from migrainejournal.gui.first_frame import AfterFirstFrame


def _on_first_frame() -> None:
    tell({"first_frame": milliseconds()})
    app.quit()


app = QApplication([])
window = QWidget()
window.show()
AfterFirstFrame(window, _on_first_frame)
app.exec()
