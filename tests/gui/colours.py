"""How bright colours are and how well one is seen on another, as WCAG 2 measures it."""

from collections.abc import Iterable

from PySide6.QtGui import QColor

from migrainejournal.settings import Theme

CHOICES = (Theme.LIGHT, Theme.DARK, Theme.DARK_ROOM)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 for black and 1 for white."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """1 for the same colour, 21 for black on white."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def clearest(colours: Iterable[QColor], ground: QColor) -> float:
    """The contrast of the colour best seen on the ground."""
    return max(contrast(colour, ground) for colour in colours)
