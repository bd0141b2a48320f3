"""What goes into the frozen folder, and what of the libraries stays out, by name."""

from fnmatch import fnmatch
from pathlib import Path

NAME = "migrainejournal"
"""Of the folder, and of the program in it."""

LEFT_OUT_MODULES = [
    "_hashlib", "ssl", "ftplib", "http", "smtplib", "urllib.request", "xmlrpc",  # no network, no OpenSSL
    "sqlite3",  # there is one with encryption already
    "curses", "distutils", "lib2to3", "pip", "pydoc_data", "readline", "setuptools", "tkinter",
    "PIL", "colorcet", "cupy", "h5py", "matplotlib", "numba", "pandas", "scipy",  # pyqtgraph can use them
    "IPython", "OpenGL", "pygments", "pytest",
    "PySide6.QtQml", "PySide6.QtTest",
]  # fmt: skip
"""Modules that libraries import where they find them; nothing here calls what needs them."""

QT = "PySide6/*"  # the folder itself on Windows, and Qt in it elsewhere
LEFT_OUT_FILES = (
    "pyqtgraph/icons/*",
    "pyqtgraph/colors/*",
    "pyqtgraph/Qt/*",
    f"{QT}translations/*",
    f"{QT}plugins/egldeviceintegrations/*",  # these plugins draw without a desktop,
    f"{QT}plugins/generic/*",
    f"{QT}plugins/platforms/*eglfs*",
    f"{QT}plugins/platforms/*linuxfb*",
    f"{QT}plugins/platforms/*minimal*",
    f"{QT}plugins/platforms/*vkkhrdisplay*",
    f"{QT}plugins/platforms/*vnc*",
    f"{QT}plugins/networkinformation/*",  # look at the network,
    f"{QT}plugins/tls/*",
    f"{QT}plugins/platformthemes/*gtk3*",  # bring all of GTK with them,
    f"{QT}plugins/imageformats/*gif*",  # or read pictures nobody has here
    f"{QT}plugins/imageformats/*icns*",
    f"{QT}plugins/imageformats/*jpeg*",
    f"{QT}plugins/imageformats/*pdf*",
    f"{QT}plugins/imageformats/*tga*",
    f"{QT}plugins/imageformats/*tiff*",
    f"{QT}plugins/imageformats/*wbmp*",
    f"{QT}plugins/imageformats/*webp*",
    "*libQt6EglF*",
    "*Qt6Qml*",
    "*Qt6VirtualKeyboard*",
)

SYSTEM_FOLDERS = ("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/")
CARRIED = ("libbz2.so*", "libffi.so*", "liblzma.so*", "libxcb-*.so*", "libxkbcommon*.so*")
"""Libraries of the building system that not every desktop has, or not in this version; the others it has."""


def is_wanted(name: str, source: str) -> bool:
    """Whether the file found at `source` belongs into the folder as `name`; slashes go either way."""
    inside = name.replace("\\", "/")
    if any(fnmatch(inside, pattern) for pattern in LEFT_OUT_FILES):
        return False
    is_of_system = source.startswith(SYSTEM_FOLDERS) and ".so" in Path(source).name
    return not is_of_system or any(fnmatch(Path(source).name, pattern) for pattern in CARRIED)
