"""The program's picture in title bars, task bars and the tray."""

from PySide6.QtGui import QIcon, QPixmap

from migrainejournal.resources import resource

SIZES = (16, 24, 32, 48, 64, 128)


def window_icon() -> QIcon:
    """The icon in all sizes shipped, in pixels; drawn by packaging/icons/draw.py."""
    icon = QIcon()
    for size in SIZES:  # as pictures: for files, Qt would first load its plugins of icons
        icon.addPixmap(QPixmap(str(resource(f"icons/migrainejournal-{size}.png"))))
    return icon
