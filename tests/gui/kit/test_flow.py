import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from migrainejournal.gui.kit.flow import Flow


class Block(QWidget):
    """A widget of a known size."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self._width = width

    def sizeHint(self) -> QSize:
        return QSize(self._width, 20)


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def flow(owner: QWidget) -> Flow:
    """Three blocks of 40, 50 and 60 pixels, 10 apart."""
    found = Flow(owner, across=10, down=5)
    for width in (40, 50, 60):
        found.addWidget(Block(width))
    return found


def places(flow: Flow) -> list[tuple[int, int]]:
    found = []
    for place in range(flow.count()):
        item = flow.itemAt(place)
        assert item is not None
        found.append((item.geometry().x(), item.geometry().y()))
    return found


@pytest.mark.parametrize(
    ("width", "expected", "height"),
    [
        (170, [(0, 0), (50, 0), (110, 0)], 20),
        (169, [(0, 0), (50, 0), (0, 25)], 45),
        (60, [(0, 0), (0, 25), (0, 50)], 70),
    ],
)
def test_what_has_no_room_goes_on_the_next_line(
    flow: Flow, width: int, expected: list[tuple[int, int]], height: int
) -> None:
    assert flow.heightForWidth(width) == height
    flow.setGeometry(QRect(0, 0, width, height))
    assert places(flow) == expected


def test_right_to_left_it_begins_at_the_right(owner: QWidget, flow: Flow) -> None:
    owner.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(QRect(0, 0, 170, 20))
    assert places(flow) == [(130, 0), (70, 0), (0, 0)]


def test_hidden_widgets_take_no_room(owner: QWidget, flow: Flow) -> None:
    owner.findChildren(Block)[0].hide()
    assert flow.heightForWidth(120) == 20


def test_a_widget_can_be_put_in_between(flow: Flow) -> None:
    first = Block(30)
    flow.insert(0, first)
    item = flow.itemAt(0)
    assert item is not None
    assert item.widget() is first
    flow.setGeometry(QRect(0, 0, 300, 20))
    assert places(flow) == [(0, 0), (40, 0), (90, 0), (150, 0)]


def test_long_text_breaks_within_the_width(owner: QWidget) -> None:
    flow = Flow(owner)
    label = QLabel("many words that need a line or two " * 3)
    label.setWordWrap(True)
    flow.addWidget(label)
    assert flow.heightForWidth(60) > flow.heightForWidth(2000)


def test_clearing_takes_all_away(flow: Flow) -> None:
    flow.clear()
    assert flow.count() == 0
    assert flow.heightForWidth(100) == 0
    assert flow.takeAt(0) is None
