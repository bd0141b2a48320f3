"""The icons of all systems: drawn whole, in every size, the same each time, and never glaring."""

import struct
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtGui import QColor, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from migrainejournal import app
from migrainejournal.gui.window_icon import SIZES
from migrainejournal.paths import Paths
from migrainejournal.resources import resource_folder
from tests.gui.colours import luminance

ROOT = Path(__file__).parent.parent.parent
ICONS = ROOT / "packaging" / "icons"
NAME = "org.migrainejournal.MigraineJournal"
BRIGHTEST = 0.45  # of white, as in the dark room: a task bar may be the brightest thing in sight


def draw(folder: Path) -> Path:
    """The folder, with all icons drawn into it."""
    subprocess.run([sys.executable, "-W", "error", str(ICONS / "draw.py"), str(folder)], check=True)
    return folder


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return draw(tmp_path_factory.mktemp("icons"))


def pictures(path: Path) -> list[QImage]:
    """All pictures of an icon file."""
    reader = QImageReader(str(path))
    found = []
    for number in range(reader.imageCount()):
        assert reader.jumpToImage(number)
        found.append(reader.read())
    return found


def pixels(image: QImage) -> Iterator[QColor]:
    for y in range(image.height()):
        for x in range(image.width()):
            yield image.pixelColor(x, y)


def test_a_linux_theme_has_every_size_a_drawing_and_one_in_one_colour(drawn: Path) -> None:
    theme = drawn / "hicolor"
    for size in (16, 22, 24, 32, 48, 64, 96, 128, 256, 512):
        image = QImage(str(theme / f"{size}x{size}" / "apps" / f"{NAME}.png"))
        assert (image.width(), image.height()) == (size, size)
    scalable = theme / "scalable" / "apps" / f"{NAME}.svg"
    symbolic = theme / "symbolic" / "apps" / f"{NAME}-symbolic.svg"
    assert ElementTree.parse(scalable).getroot().get("width") == "128"
    colours = {element.get("fill") for element in ElementTree.parse(symbolic).iter()} - {None}
    assert colours == {"#2e3436"}, "a desktop recolours this one only"


def test_the_windows_icon_shows_the_same_picture_in_every_size(drawn: Path) -> None:
    found = {image.width(): image for image in pictures(drawn / "migrainejournal.ico")}
    assert sorted(found) == [16, 20, 24, 32, 40, 48, 64, 256]
    theirs = QImage(str(drawn / "hicolor" / "48x48" / "apps" / f"{NAME}.png"))
    assert found[48].convertedTo(theirs.format()) == theirs


def test_the_mac_icon_shows_the_same_picture_in_every_size(drawn: Path) -> None:
    data = (drawn / "migrainejournal.icns").read_bytes()
    assert data[:4] == b"icns"
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    widths = [image.width() for image in pictures(drawn / "migrainejournal.icns")]
    assert sorted(widths) == [16, 32, 32, 64, 128, 256, 256, 512, 512, 1024]


def test_they_are_the_same_each_time(drawn: Path, tmp_path: Path) -> None:
    again = draw(tmp_path)
    for path in drawn.rglob("*"):
        if path.is_file():
            assert path.read_bytes() == (again / path.relative_to(drawn)).read_bytes()


def test_the_windows_of_the_program_show_it(qapp: QApplication, own_home: Paths, drawn: Path) -> None:
    program = app.Program(qapp, own_home)
    program.put_icon()
    icon = qapp.windowIcon()
    assert tuple(size.width() for size in icon.availableSizes()) == SIZES
    theirs = QImage(str(drawn / "hicolor" / "48x48" / "apps" / f"{NAME}.png"))
    shown = QImage.Format.Format_ARGB32_Premultiplied
    assert icon.pixmap(48, 48).toImage().convertedTo(shown) == theirs.convertedTo(shown)
    program.end()


@pytest.mark.parametrize("size", SIZES)
def test_what_is_shipped_is_what_is_drawn(drawn: Path, size: int) -> None:
    shipped = QImage(str(resource_folder() / "icons" / f"migrainejournal-{size}.png"))
    theirs = QImage(str(drawn / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"))
    assert shipped == theirs, "run python packaging/icons/draw.py --resources"


def test_it_never_glares(drawn: Path) -> None:
    for size in (16, 256):
        image = QImage(str(drawn / "hicolor" / f"{size}x{size}" / "apps" / f"{NAME}.png"))
        brightest = max(luminance(colour) for colour in pixels(image) if colour.alpha())
        assert brightest <= BRIGHTEST
