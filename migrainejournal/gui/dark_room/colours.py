"""The dark room's three palettes. Luminance is the safe lever; which hue is kind is the person's to say."""

from dataclasses import dataclass

from PySide6.QtGui import QColor

from migrainejournal.gui.kit.flat_button import ButtonColours
from migrainejournal.settings import RoomPalette


@dataclass(frozen=True, kw_only=True)
class RoomColours:
    """Background, words, quiet words, and the buttons."""

    background: QColor
    text: QColor
    quiet: QColor
    buttons: ButtonColours


def _colours(
    background: str, text: str, quiet: str, fill: str, line: str, on_fill: str, on_text: str
) -> RoomColours:
    return RoomColours(
        background=QColor(background),
        text=QColor(text),
        quiet=QColor(quiet),
        buttons=ButtonColours(
            fill=QColor(fill),
            line=QColor(line),
            text=QColor(text),
            on_fill=QColor(on_fill),
            on_line=QColor(text),
            on_text=QColor(on_text),
            focus=QColor(text),
        ),
    )


ROOM_COLOURS = {
    RoomPalette.GREEN_GREY: _colours(
        "#0b0e0c", "#7fa386", "#6c8d73", "#121613", "#2a332c", "#22332a", "#86aa8d"
    ),
    RoomPalette.WARM_GREY: _colours(
        "#100d0a", "#a39a86", "#8c8471", "#181410", "#342e26", "#352f25", "#aaa18c"
    ),
    RoomPalette.SOFT_PAPER: _colours(
        "#aaa79c", "#33302a", "#3d3a33", "#b1aea3", "#86837a", "#8f8c81", "#24221d"
    ),
}


def next_palette(palette: RoomPalette) -> RoomPalette:
    """The palette after this one, round and round."""
    order = list(RoomPalette)
    return order[(order.index(palette) + 1) % len(order)]
