"""The densest chart of a journal looked at more closely: each step is shown before the next."""

import sys
import time
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from benchmarks.measured.tell import tell
from migrainejournal import clock
from migrainejournal.domain.counting import USUAL
from migrainejournal.gui.kit.theme import load_colours
from migrainejournal.gui.trends_page.drawing.inks import Look
from migrainejournal.gui.trends_page.linked_time import LinkedTime
from migrainejournal.gui.trends_page.painting.chart_view import ChartView
from migrainejournal.gui.trends_page.stretch import Stretch
from migrainejournal.journal import open_journal
from migrainejournal.paths import Paths
from migrainejournal.report.words import report_words
from migrainejournal.trends import make_charts, read_trends

FOLDER, STEPS = Path(sys.argv[1]), int(sys.argv[2])
WIDTH, HEIGHT = 620, 260
CLOSER = 0.98
DAYS_ALONG = 30.0

app = QApplication([])
paths = Paths.under(FOLDER)
journal = open_journal(paths.journal, paths.seen, clock.now)
seen = read_trends(journal, None, counting=USUAL, now=clock.now())
journal.close()
charts = [spec for _, spec in make_charts(seen, report_words("en")) if spec is not None and spec.x_is_days]
densest = max(charts, key=lambda spec: len(spec.dots))
linked = LinkedTime()
linked.show_charts(charts)
view = ChartView(densest, Look(colours=load_colours("light"), font=QFont()), linked)
view.resize(WIDTH, HEIGHT)
view.show()
app.processEvents()
own = Stretch(densest.x.low, densest.x.high)
linked.zoom(CLOSER, own.high, own)
app.processEvents()
steps: list[float] = []
for step in range(STEPS):
    began = time.thread_time()
    if step % 2:
        linked.move(DAYS_ALONG if step % 4 == 1 else -DAYS_ALONG)
    else:
        linked.zoom(CLOSER if step < STEPS / 2 else 1 / CLOSER, (own.low + own.high) / 2, own)
    app.processEvents()
    steps.append((time.thread_time() - began) * 1000)
tell({"steps": steps, "dots": len(densest.dots)})
