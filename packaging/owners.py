"""To whom a file of the building machine belongs: a package, Python, the system or this project."""

import os
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from enum import Enum, auto
from functools import cache
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).parent.parent
SHARED_PREFIXES = ("/usr", "/usr/local")
"""Where a Python shares its folder with others, so that not all in there is Python's."""


class UnknownFileError(Exception):
    """A file goes into the program and belongs to nobody; the message names it."""


class Kind(Enum):
    """What an owner is."""

    PROJECT = auto()
    PACKAGE = auto()
    PYTHON = auto()
    SYSTEM = auto()


@dataclass(frozen=True)
class Owner:
    """One owner: the name is a Python package's or a Debian package's, and empty for the other kinds."""

    kind: Kind
    name: str = ""


class Owners:
    """Finds owners by the lists of files that packages keep of themselves; read once, some 2 s."""

    def __init__(self) -> None:
        """Read the lists of all installed packages."""
        self._packages: dict[str, Distribution] = {}
        self._by_file: dict[str, str] = {}
        for distribution in distributions():
            name = distribution.metadata["Name"]
            self._packages[name] = distribution
            folder = os.path.realpath(str(distribution.locate_file("")))
            for file in distribution.files or ():
                self._by_file[_key(os.path.join(folder, file))] = name

    def package(self, name: str) -> Distribution:
        """The installed Python package of the owner that bears its name; raises KeyError."""
        return self._packages[name]

    def of(self, source: str) -> Owner:
        """The owner of the file; raises UnknownFileError for one that has none."""
        folder, name = os.path.split(source)
        path = os.path.join(os.path.realpath(folder), name)
        package = self._by_file.get(_key(path))
        if package is not None:
            return Owner(Kind.PACKAGE, package)
        if _is_of_python(Path(path)):
            return Owner(Kind.PYTHON)
        if _is_of_project(Path(path)):
            return Owner(Kind.PROJECT)
        return Owner(Kind.SYSTEM, _debian_package(Path(source)))


def _key(path: str) -> str:
    return os.path.normcase(os.path.normpath(path))


def _is_of_python(path: Path) -> bool:
    names = (f"libpython{sys.version_info.major}.{sys.version_info.minor}", "base_library.zip")
    if path.name.startswith(names):  # PyInstaller packs the second from the standard library
        return True
    if "site-packages" in path.parts:
        return False
    return any(path.is_relative_to(folder) for folder in _python_folders())


@cache
def _python_folders() -> list[Path]:
    folders = [sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib")]
    if sys.base_prefix not in SHARED_PREFIXES:
        folders.append(sys.base_prefix)
    return [Path(os.path.realpath(folder)) for folder in folders]


def _is_of_project(path: Path) -> bool:
    return any(path.is_relative_to(ROOT.resolve() / folder) for folder in ("migrainejournal", "resources"))


@cache
def _debian_libraries() -> dict[Path, str]:
    """Every shared library that a Debian package brought, with the package; empty on other systems."""
    if shutil.which("dpkg-query") is None:
        return {}
    command = ["dpkg-query", "--search", "*.so*"]
    said = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout
    lines = [line.rpartition(": ") for line in said.splitlines() if not line.startswith("diversion by ")]
    files = [(package, Path(file)) for package, _, file in lines]
    return {file.resolve(): package for package, file in files if not file.is_symlink()}


def _debian_package(source: Path) -> str:
    """The name of the package whose library the path leads to, in whatever spelling."""
    try:
        return _debian_libraries()[source.resolve()]
    except KeyError:
        raise UnknownFileError(source) from None
