"""Other monitors go dark with the room and come back with it, also one plugged in or pulled meanwhile."""

import json
import os
import subprocess
import sys
from pathlib import Path

TWO_MONITORS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.preferences import Preferences

app = QApplication([])
preferences = Preferences(Path(sys.argv[1]))
room = DarkRoom(preferences, app)
others = [screen for screen in app.screens() if screen is not room.screen()]

def dark():
    windows = [w for w in app.topLevelWidgets() if w is not room and w.isVisible()]
    colours = {w.grab().toImage().pixelColor(1, 1).name() for w in windows}
    places = {tuple(w.geometry().getRect()) for w in windows}
    return len(windows), colours, places == {tuple(s.geometry().getRect()) for s in others}

room.enter()
assert len(others) == 1
assert dark() == (1, {"#0b0e0c"}, True), dark()
room.enter()
assert dark()[0] == 1
room.close()
app.processEvents()
assert dark()[0] == 0
room.enter()
app.screenRemoved.emit(others[0])
assert dark()[0] == 0
app.screenAdded.emit(others[0])
assert dark() == (1, {"#0b0e0c"}, True), dark()
app.screenRemoved.emit(room.screen())
assert dark()[0] == 0, "nothing lies over the monitor the room moves to"
room.close()
preferences.change(darken_other_monitors=False)
room.enter()
assert dark()[0] == 0
"""


def test_the_second_monitor_is_dark_while_the_room_is_open(tmp_path: Path) -> None:
    screens = [
        {"name": f"monitor{number}", "x": x, "y": 0, "width": 800, "height": 600, "logicalDpi": 96, "dpr": 1}
        for number, x in enumerate((0, 800))
    ]
    plan = tmp_path / "screens.json"
    plan.write_text(json.dumps({"screens": screens}))
    done = subprocess.run(
        [sys.executable, "-c", TWO_MONITORS, str(tmp_path / "settings.toml")],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={plan}"},
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.returncode == 0, done.stderr
