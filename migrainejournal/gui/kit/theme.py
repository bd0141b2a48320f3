"""Colours by role, read from a theme file, and the palette made of them."""

import tomllib
from dataclasses import dataclass, fields
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from migrainejournal.gui.preferences import Preferences
from migrainejournal.resources import resource
from migrainejournal.settings import Theme as ThemeChoice

BOXES = ("QCheckBox", "QRadioButton")
FIELDS = (
    "QAbstractSpinBox",
    "QComboBox",
    "QLineEdit",
    "QPlainTextEdit",
    "QPushButton",
    "QTabBar",
    "QToolButton",
)
FUSION_DARKENS = 140


@dataclass(frozen=True, kw_only=True)
class Colours:
    """One theme's colours; `severity` and `on_severity` have four steps, mild to worst.

    For charts: a point or line of `headache`, a stretch of `treatment`, `relief` from pain-free over better
    to no better, and `series` for four that differ in nothing but their name.
    """

    dark: bool
    window: QColor
    sidebar: QColor
    surface: QColor
    text: QColor
    muted: QColor
    faint: QColor
    line: QColor
    strong: QColor
    on_strong: QColor
    hover: QColor
    chosen: QColor
    severity: tuple[QColor, ...]
    on_severity: tuple[QColor, ...]
    headache: QColor
    treatment: QColor
    relief: tuple[QColor, ...]
    on_relief: tuple[QColor, ...]
    series: tuple[QColor, ...]


def load_colours(name: str) -> Colours:
    """The colours of a theme file in resources/themes, by its name without ending."""
    written = tomllib.loads(resource(f"themes/{name}.toml").read_text("utf-8"))
    values: dict[str, Any] = {}
    for field in fields(Colours):
        value = written[field.name]
        if isinstance(value, list):
            values[field.name] = tuple(QColor(colour) for colour in value)
        else:
            values[field.name] = value if isinstance(value, bool) else QColor(value)
    return Colours(**values)


def palette_of(colours: Colours) -> QPalette:
    """The palette for Qt's own widgets."""
    palette = QPalette()
    role = QPalette.ColorRole
    for names, colour in (
        ((role.Window,), colours.window),
        ((role.Base, role.AlternateBase, role.ToolTipBase), colours.surface),
        ((role.Button,), colours.surface),
        ((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), colours.text),
        ((role.Highlight, role.Accent), colours.strong),
        ((role.HighlightedText, role.BrightText), colours.on_strong),
        ((role.PlaceholderText,), colours.muted),
        ((role.Link, role.LinkVisited), colours.text),
        ((role.Light, role.Midlight), colours.hover),
        ((role.Mid, role.Dark), colours.line),
        ((role.Shadow,), colours.sidebar),
    ):
        for name in names:
            palette.setColor(name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours.faint)
    return palette


def framed_palette_of(colours: Colours, frame: QColor) -> QPalette:
    """The palette that gives Qt's own fields this frame; Fusion's is darker than Window, unseen on dark.

    Fusion frames what has the keyboard in Highlight, which as the ground of chosen rows may be fainter.
    """
    palette = palette_of(colours)
    palette.setColor(QPalette.ColorRole.Window, frame.lighter(FUSION_DARKENS))
    palette.setColor(QPalette.ColorRole.Highlight, colours.chosen)
    palette.setColor(QPalette.ColorRole.HighlightedText, colours.window)
    return palette


def _between(one: QColor, other: QColor) -> QColor:
    mixed = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return QColor(*((a + b) // 2 for a, b in mixed))


class Theme(QObject):
    """The colours in use: the person's choice, or the system's light or dark. `changed` when they change."""

    changed = Signal()

    def __init__(self, app: QApplication, preferences: Preferences) -> None:
        super().__init__(app)
        self._app = app
        self._preferences = preferences
        self._blink = app.cursorFlashTime()
        app.setStyle("Fusion")
        self._tell_the_system()
        self.colours = self._chosen()
        self._paint()
        preferences.changed.connect(self._follow)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)

    def _chosen(self) -> Colours:
        choice = self._preferences.settings.theme
        if choice is ThemeChoice.SYSTEM:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
            return load_colours("dark" if dark else "light")
        return load_colours(choice.value)

    def _tell_the_system(self) -> None:
        """Let the frames that the system draws be as dark as what is in them."""
        hints, choice = QGuiApplication.styleHints(), self._preferences.settings.theme
        if choice is ThemeChoice.SYSTEM:
            hints.unsetColorScheme()
        else:
            is_light = choice is ThemeChoice.LIGHT
            hints.setColorScheme(Qt.ColorScheme.Light if is_light else Qt.ColorScheme.Dark)

    def _paint(self) -> None:
        is_room = self._preferences.settings.theme is ThemeChoice.DARK_ROOM
        self._app.setCursorFlashTime(0 if is_room else self._blink)  # what blinks hurts
        self._app.setPalette(palette_of(self.colours))
        clear = framed_palette_of(self.colours, self.colours.faint)
        calm = framed_palette_of(self.colours, _between(self.colours.line, self.colours.faint))
        for names, palette in ((BOXES, clear), (FIELDS, calm)):
            for name in names:
                self._app.setPalette(palette, name)  # type: ignore[arg-type]  # str: the stub's bytes are refused

    def _follow(self) -> None:
        self._tell_the_system()
        colours = self._chosen()
        if colours != self.colours:
            self.colours = colours
            self._paint()
            self.changed.emit()
