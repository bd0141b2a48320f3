"""How the program looks: one row a setting, in force at once."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from migrainejournal.gui.kit.fields import Choice, Tick
from migrainejournal.gui.kit.form import Form
from migrainejournal.gui.preferences import Preferences
from migrainejournal.settings import RoomPalette, Settings, Theme


class AppearancePage(QWidget):
    """The rows are named as the fields of Settings."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._theme = Choice(self._themes(), self)
        self._room_palette = Choice(self._palettes(), self)
        self._darken = Tick(self.tr("Darken other monitors"), self)
        self._show(preferences.settings)
        self._build_layout()
        self._theme.currentIndexChanged.connect(self._on_theme)
        self._room_palette.currentIndexChanged.connect(self._on_room_palette)
        self._darken.toggled.connect(self._on_darken)
        preferences.changed.connect(self._show)

    def take_keys(self) -> None:
        """Let the keyboard go to the first row."""
        self._theme.setFocus()

    def _themes(self) -> list[tuple[object, str]]:
        return [
            (Theme.SYSTEM, self.tr("as the system")),
            (Theme.LIGHT, self.tr("light")),
            (Theme.DARK, self.tr("dark")),
            (Theme.DARK_ROOM, self.tr("dark room, everywhere")),
        ]

    def _palettes(self) -> list[tuple[object, str]]:
        return [
            (RoomPalette.GREEN_GREY, self.tr("green-grey on black")),
            (RoomPalette.WARM_GREY, self.tr("warm grey on black")),
            (RoomPalette.SOFT_PAPER, self.tr("soft paper")),
        ]

    def _build_layout(self) -> None:
        rows = Form(self)
        rows.add_row("theme", self.tr("Colours"), self._theme)
        hint = self.tr("Soft paper is for people whom dark screens hurt.")
        rows.add_row("room_palette", self.tr("Dark room"), self._room_palette, hint=hint)
        hint = self.tr("While the dark room is open.")
        rows.add_row("darken_other_monitors", self.tr("Monitors"), self._darken, hint=hint)
        layout = QVBoxLayout(self)
        layout.addWidget(rows)
        layout.addStretch(1)

    def _show(self, settings: Settings) -> None:
        self._theme.load(settings.theme)
        self._room_palette.load(settings.room_palette)
        self._darken.load(settings.darken_other_monitors)

    def _on_theme(self) -> None:
        self._preferences.change(theme=self._theme.entered())

    def _on_room_palette(self) -> None:
        self._preferences.change(room_palette=self._room_palette.entered())

    def _on_darken(self) -> None:
        self._preferences.change(darken_other_monitors=self._darken.entered())
