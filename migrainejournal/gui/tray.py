"""The icon in the panel of the session, by which a program without a window is reached."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from migrainejournal.gui.actions import Command
from migrainejournal.gui.window_icon import window_icon

LOOK_MILLISECONDS = 2_000
PATIENCE_MILLISECONDS = 60_000  # a session may start its panel after its programs


class Tray(QObject):
    """Shows the icon once the session has a tray; `missing` when it had none for as long as it is waited for.

    The icon says nothing but the program's name: who looks at the panel learns nothing about the person.
    """

    log_wanted = Signal()
    window_wanted = Signal()
    quit_wanted = Signal()
    missing = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._looks_left = PATIENCE_MILLISECONDS // LOOK_MILLISECONDS
        self._looking = QTimer(self, interval=LOOK_MILLISECONDS)
        self._looking.timeout.connect(self._on_look)
        self._menu = self._build_menu()
        self._icon: QSystemTrayIcon | None = None  # made before there is a tray, it would never find one

    def start(self) -> None:
        """Show the icon, now or when there is a tray for it."""
        self._looking.start()
        self._on_look()

    @property
    def is_a_way_back(self) -> bool:
        """Whether the person can open a program without a window by its icon: now, or in a moment."""
        if self._icon is None:
            return self._looking.isActive()
        return QSystemTrayIcon.isSystemTrayAvailable()

    def _build_menu(self) -> QMenu:
        menu = QMenu()
        menu.addAction(Command.LOG_ATTACK.text).triggered.connect(self.log_wanted)
        menu.addAction(self.tr("Open")).triggered.connect(self.window_wanted)
        menu.addSeparator()
        menu.addAction(Command.QUIT.text).triggered.connect(self.quit_wanted)
        return menu

    def _build_icon(self) -> QSystemTrayIcon:
        icon = QSystemTrayIcon(window_icon(), self)
        icon.setToolTip(self.tr("Migraine Journal"))
        icon.setContextMenu(self._menu)
        icon.activated.connect(self._on_activated)
        return icon

    def _on_look(self) -> None:
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._looking.stop()
            self._icon = self._build_icon()
            self._icon.show()
        elif self._looks_left > 0:
            self._looks_left -= 1
        else:
            self._looking.stop()
            self.missing.emit()

    def _on_activated(self, how: QSystemTrayIcon.ActivationReason) -> None:
        if how is QSystemTrayIcon.ActivationReason.Trigger:
            self.window_wanted.emit()
