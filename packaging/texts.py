"""The texts of licences: those that packages bring, and the well-known ones in licences/texts."""

import re
from collections.abc import Iterable
from importlib.metadata import Distribution
from pathlib import Path

LICENCES = Path(__file__).parent / "licences"
TEXTS = LICENCES / "texts"
_OPERATORS = {"AND", "OR", "WITH"}
_PAPERS = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)


class NoTextError(Exception):
    """A licence has to be in the program and its text is nowhere; the message says whose."""


def names_in(licence: str) -> list[str]:
    """The licences and exceptions that an SPDX expression names, each once."""
    words = re.findall(r"[A-Za-z0-9.+-]+", licence)
    return list(dict.fromkeys(word for word in words if word not in _OPERATORS))


def standard_texts(licence: str) -> str:
    """The texts of all licences in the expression; raises NoTextError for one that is not kept here."""
    return joined((name, _standard_text(name)) for name in names_in(licence))


def texts_of(distribution: Distribution) -> str:
    """What the package itself brings of licences; empty where it brings none."""
    found = {}
    for file in distribution.files or ():
        folder, *inner = file.parts
        if folder.endswith(".dist-info") and inner and (inner[0] == "licenses" or _PAPERS.match(file.name)):
            path = Path(str(distribution.locate_file(file)))
            found["/".join(inner).removeprefix("licenses/")] = path.read_text(encoding="utf-8")
    return joined(sorted(found.items(), key=lambda paper: (paper[0].count("/"), paper[0])))


def about_qt(version: str) -> str:
    """What the LGPL wants said of Qt: what may be replaced, how, and where the sources are."""
    return (LICENCES / "Qt.md").read_text(encoding="utf-8").format(version=version)


def joined(papers: Iterable[tuple[str, str]]) -> str:
    """One text of several, each under its name; a single one as it is."""
    several = [(name, text.strip("\n")) for name, text in papers]
    if len(several) == 1:
        return several[0][1] + "\n"
    return "\n\n".join(f"==== {name} ====\n\n{text}\n" for name, text in several)


def _standard_text(name: str) -> str:
    path = TEXTS / f"{name}.txt"
    if not path.is_file():
        raise NoTextError(f"no text of the licence {name}: put it into packaging/licences/texts")
    return path.read_text(encoding="utf-8")
