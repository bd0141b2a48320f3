"""Draws the icons of all systems from the SVG files beside it: `python packaging/icons/draw.py [FOLDER]`.

FOLDER is build/icons unless named. In it lie afterwards

    hicolor/…               the folders of a Linux icon theme, to be copied to share/icons/hicolor
    migrainejournal.ico     for Windows
    migrainejournal.icns    for macOS

`--resources` draws the window's own icon into resources/icons, which is committed, because a checkout and a
wheel start without this script.
"""

import argparse
import shutil
import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

from migrainejournal import APP_ID

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SMALL = 24  # pixels: up to here the drawing with fewer parts
LINUX = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS = (16, 20, 24, 32, 40, 48, 64, 256)
WINDOW = (16, 24, 32, 48, 64, 128)
MAC = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}
"""Apple's name of each picture in an icns file: ic11 to ic14 are for screens of twice as many pixels."""


def main() -> None:
    """Draw what the arguments ask for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build" / "icons", metavar="FOLDER")
    parser.add_argument("--resources", action="store_true", help="draw into resources/icons instead")
    given = parser.parse_args()
    if given.resources:
        draw_window_icons(ROOT / "resources" / "icons")
    else:
        draw_theme(given.folder / "hicolor")
        (given.folder / "migrainejournal.ico").write_bytes(windows_icon())
        (given.folder / "migrainejournal.icns").write_bytes(mac_icon())


def draw_window_icons(folder: Path) -> None:
    """The pictures for the title bar and the task bar."""
    folder.mkdir(parents=True, exist_ok=True)
    for size in WINDOW:
        (folder / f"migrainejournal-{size}.png").write_bytes(as_png(drawn(size)))


def draw_theme(folder: Path) -> None:
    """The icon in every size, as a drawing, and in one colour, as an icon theme wants them."""
    for size in LINUX:
        path = folder / f"{size}x{size}" / "apps" / f"{APP_ID}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(as_png(drawn(size)))
    for kind, ending in (("scalable", ""), ("symbolic", "-symbolic")):
        path = folder / kind / "apps" / f"{APP_ID}{ending}.svg"
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(HERE / path.name, path)


def drawn(size: int) -> QImage:
    """The icon, so many pixels wide and high."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(HERE / f"{APP_ID}{'-small' if size <= SMALL else ''}.svg")).render(painter)
    painter.end()
    return image


def as_png(image: QImage) -> bytes:
    """The picture as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not QImageWriter(buffer, QByteArray(b"png")).write(image):
        raise OSError("This Qt cannot write PNG.")
    return bytes(data.data())


def windows_icon() -> bytes:
    """All sizes in one ico file: bitmaps, which every dialog of Windows can show, and from 256 on PNG."""
    pictures = [as_png(drawn(size)) if size >= 256 else bitmap(drawn(size)) for size in WINDOWS]
    place = 6 + 16 * len(pictures)
    directory = struct.pack("<HHH", 0, 1, len(pictures))
    for size, picture in zip(WINDOWS, pictures, strict=True):
        directory += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), place)
        place += len(picture)
    return directory + b"".join(pictures)


def bitmap(image: QImage) -> bytes:
    """The picture as it stands in an ico file: rows from below, then a mask of one bit a pixel, all seen.

    Qt's own writer leaves what was in memory at the ends of the mask's rows, so its files differ each time.
    """
    size = image.width()
    rows, width = bytes(image.constBits()), image.bytesPerLine()
    pixels = b"".join(rows[start : start + width] for start in reversed(range(0, len(rows), width)))
    mask = bytes((size + 31) // 32 * 4 * size)
    header = struct.pack("<IiiHHIIiiII", 40, size, 2 * size, 1, 32, 0, len(pixels) + len(mask), 0, 0, 0, 0)
    return header + pixels + mask


def mac_icon() -> bytes:
    """All sizes in one icns file, as PNG; Qt writes one size a file only."""
    parts = b""
    for name, size in MAC.items():
        picture = as_png(drawn(size))
        parts += name + struct.pack(">I", len(picture) + 8) + picture
    return b"icns" + struct.pack(">I", len(parts) + 8) + parts


if __name__ == "__main__":
    main()
