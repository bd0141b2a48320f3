"""What was compiled into the files we carry: licences/inside.toml, with the versions read from the files."""

import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

LICENCES = Path(__file__).parent / "licences"
TABLES = tomllib.loads((LICENCES / "inside.toml").read_text(encoding="utf-8"))
PACKAGE_LICENCES: Mapping[str, str] = TABLES["packages"]
DEBIAN_LICENCES: Mapping[str, str] = TABLES["debian"]


@dataclass(frozen=True, kw_only=True)
class Part:
    """One thing compiled into another, as the table has it; `version` is what was read, or None."""

    name: str
    within: str
    licence: str
    copyright: str
    version: str | None


def parts_in(carried: Mapping[str, Path]) -> Iterable[Part]:
    """The parts of the carried files, which are given by their names in the frozen folder."""
    for row in TABLES["part"]:
        files = [
            path for name, path in carried.items() if any(fnmatch(name, pattern) for pattern in row["in"])
        ]
        if files:
            yield Part(
                name=row["name"],
                within=row["within"],
                licence=row["licence"],
                copyright=row.get("copyright", "").strip(),
                version=READERS[row["version"]](files[0]) if "version" in row else None,
            )


def _qt(_file: Path) -> str:
    from PySide6.QtCore import QLibraryInfo

    return QLibraryInfo.version().toString()


def _asked_of_sqlcipher(question: str) -> str:
    import sqlcipher3

    connection = sqlcipher3.connect(":memory:")
    connection.execute("PRAGMA key = 'any'")  # wakes the ciphers up
    (answer,) = connection.execute(question).fetchone()
    connection.close()
    return str(answer)


def _sqlcipher(_file: Path) -> str:
    return _number(_asked_of_sqlcipher("PRAGMA cipher_version"))


def _sqlite(_file: Path) -> str:
    return _asked_of_sqlcipher("SELECT sqlite_version()")


def _openssl(_file: Path) -> str:
    return _number(_asked_of_sqlcipher("PRAGMA cipher_provider_version"))


def _openblas(_file: Path) -> str:
    import numpy as np

    return str(np.show_config("dicts")["Build Dependencies"]["blas"]["version"])


def _expat(_file: Path) -> str:
    import pyexpat

    return _number(pyexpat.EXPAT_VERSION)


def _libmpdec(_file: Path) -> str:
    import decimal

    return str(vars(decimal)["__libmpdec_version__"])


def _icu(file: Path) -> str:
    return file.name.rpartition(".so.")[2]


def _libpng(file: Path) -> str:
    found = re.search(rb"libpng version ([\d.]+\d)", file.read_bytes())
    if found is None:
        raise ValueError(f"{file.name} names no version of libpng any more: is it still in there?")
    return found[1].decode()


def _font(file: Path) -> str:
    """The revision in the table "head" of a TrueType font."""
    data = file.read_bytes()
    tables = (data[at : at + 16] for at in range(12, 12 + 16 * int.from_bytes(data[4:6]), 16))
    start = next(int.from_bytes(table[8:12]) for table in tables if table[:4] == b"head")
    return f"{int.from_bytes(data[start + 4 : start + 8]) / 65536:.3f}"


def _number(text: str) -> str:
    found = re.search(r"\d+(\.\d+)+", text)
    if found is None:
        raise ValueError(f"no version in {text!r}")
    return found[0]


READERS: Mapping[str, Callable[[Path], str]] = {
    "qt": _qt,
    "icu": _icu,
    "libpng": _libpng,
    "sqlcipher": _sqlcipher,
    "sqlite": _sqlite,
    "openssl": _openssl,
    "openblas": _openblas,
    "expat": _expat,
    "libmpdec": _libmpdec,
    "font": _font,
}
"""How a version is read from the file that holds the part, by the name in the table."""
