"""How much light the room gives off, measured from what it paints (SCREENS: numbers to hold)."""

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from migrainejournal.gui.dark_room.colours import ROOM_COLOURS
from migrainejournal.gui.dark_room.room import DarkRoom
from migrainejournal.gui.dark_room.room_button import GAP, SMALLEST_TARGET, RoomButton
from migrainejournal.gui.preferences import Preferences
from migrainejournal.gui.session import JournalSession
from migrainejournal.settings import RoomPalette
from tests.conftest import Clock
from tests.gui.dark_room.conftest import NAPROXEN, SUMATRIPTAN, add_medicines

SIZES = [(1280, 800), (1920, 1080), (1024, 700), (960, 540)]
DARK = [RoomPalette.GREEN_GREY, RoomPalette.WARM_GREY]


def luminance(red: int, green: int, blue: int) -> float:
    """Relative luminance of an sRGB colour (WCAG)."""

    def linear(value: int) -> float:
        part = value / 255
        return part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(first: float, second: float) -> float:
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)


def colours_of(room: DarkRoom) -> Counter[tuple[int, int, int]]:
    """How often each colour is painted."""
    image = room.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = Counter(memoryview(image.constBits()).cast("I"))
    return Counter({(p >> 16 & 255, p >> 8 & 255, p & 255): number for p, number in pixels.items()})


@pytest.fixture
def ongoing(
    qtbot: QtBot, session: JournalSession, room: DarkRoom, press: Callable[[Qt.Key], None]
) -> DarkRoom:
    """The fullest view: a running attack with medicines and symptoms."""
    add_medicines(qtbot, session, SUMATRIPTAN, NAPROXEN)
    press(Qt.Key.Key_7)
    press(Qt.Key.Key_L)
    press(Qt.Key.Key_S)
    return room


@pytest.fixture
def doubled_text(qapp: QApplication) -> Iterator[None]:
    """The system's text at 200 %."""
    usual = qapp.font()
    doubled = QFont(usual)
    doubled.setPointSizeF(usual.pointSizeF() * 2)
    qapp.setFont(doubled)
    yield
    qapp.setFont(usual)


@pytest.mark.parametrize("palette", DARK)
@pytest.mark.parametrize("size", SIZES)
def test_the_dark_palettes_hardly_shine(
    ongoing: DarkRoom, preferences: Preferences, palette: RoomPalette, size: tuple[int, int]
) -> None:
    preferences.change(room_palette=palette)
    ongoing.resize(*size)
    painted = colours_of(ongoing)
    total = sum(painted.values())
    mean = sum(luminance(*colour) * number for colour, number in painted.items()) / total
    assert mean <= 0.02
    assert max(luminance(*colour) for colour in painted) <= 0.45


def test_soft_paper_is_light_but_low(ongoing: DarkRoom, preferences: Preferences) -> None:
    preferences.change(room_palette=RoomPalette.SOFT_PAPER)
    painted = colours_of(ongoing)
    background = painted.most_common(1)[0][0]
    assert 0.35 <= luminance(*background) <= 0.5
    assert max(luminance(*colour) for colour in painted) <= 0.5


@pytest.mark.parametrize("palette", list(RoomPalette))
def test_no_saturated_blue_or_red(ongoing: DarkRoom, preferences: Preferences, palette: RoomPalette) -> None:
    preferences.change(room_palette=palette)
    for red, green, blue in colours_of(ongoing):
        assert max(red, blue) - green <= 32


@pytest.mark.parametrize("palette", list(RoomPalette))
def test_words_are_readable_and_do_not_glare(palette: RoomPalette) -> None:
    colours = ROOM_COLOURS[palette]
    buttons = colours.buttons

    def light(colour: object) -> float:
        return luminance(*colour.getRgb()[:3])  # type: ignore[attr-defined]  # a QColor

    for words, ground in (
        (colours.text, colours.background),
        (colours.quiet, colours.background),
        (buttons.text, buttons.fill),
        (colours.quiet, buttons.fill),
        (buttons.on_text, buttons.on_fill),
    ):
        assert 4.5 <= contrast(light(words), light(ground)) <= 12


@pytest.mark.parametrize("size", SIZES)
def test_targets_are_large_apart_and_inside(ongoing: DarkRoom, size: tuple[int, int]) -> None:
    ongoing.resize(*size)
    QApplication.sendPostedEvents()
    places = [
        button.rect().translated(button.mapTo(ongoing, button.rect().topLeft()))
        for button in ongoing.findChildren(RoomButton)
        if button.isVisibleTo(ongoing)
    ]
    assert len(places) > 20
    for place in places:
        assert place.height() >= SMALLEST_TARGET
        assert ongoing.rect().contains(place)
    for first in places:
        for second in places:
            if first is not second:
                assert not first.adjusted(-GAP + 1, -GAP + 1, GAP - 1, GAP - 1).intersects(second)


@pytest.mark.usefixtures("doubled_text")
def test_nothing_is_cut_off_at_double_text(ongoing: DarkRoom) -> None:
    QApplication.sendPostedEvents()
    for button in ongoing.findChildren(RoomButton):
        if button.isVisibleTo(ongoing):
            corner = button.mapTo(ongoing, button.rect().bottomRight())
            assert ongoing.rect().contains(corner), button.text()


def test_nothing_moves(ongoing: DarkRoom, qtbot: QtBot, clock: Clock) -> None:
    first = ongoing.grab().toImage()
    for _ in range(11):
        clock.forward(milliseconds=100)
        qtbot.wait(100)  # the promise is that a second passes and nothing happens
    assert ongoing.grab().toImage() == first
