"""What is inside the program, and under which licences: as packed with it, or as installed beside it."""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from migrainejournal.resources import resource

PACKED = "licences/components.json"
OWN = "migrainejournal"
ONLY_FOR_A_CHOICE = re.compile(r";.*\bextra\b")
"""A requirement that is only for a choice nobody made, such as the tests."""


@dataclass(frozen=True, kw_only=True)
class Component:
    """Something others made that is inside; `text` is its licence in full, empty where none came with it."""

    name: str
    version: str
    licence: str
    text: str = ""


def components() -> tuple[Component, ...]:
    """What is inside, by name. A packed program has a list of its own; raises ValueError for a broken one."""
    try:
        packed = resource(PACKED)
    except FileNotFoundError:
        found = [_python(), _font(), *_installed()]
    else:
        found = [_of_entry(entry) for entry in json.loads(packed.read_text("utf-8"))]
    return tuple(sorted(found, key=lambda component: component.name.lower()))


def own_licence() -> str:
    """The program's own licence in full; empty where it was not installed with it."""
    try:
        return _text(distribution(OWN))
    except PackageNotFoundError:
        return ""


def _of_entry(entry: dict[str, str]) -> Component:
    try:
        text = resource(f"licences/{entry['file']}").read_text("utf-8", errors="replace")
        return Component(name=entry["name"], version=entry["version"], licence=entry["licence"], text=text)
    except (KeyError, TypeError, FileNotFoundError) as error:
        raise ValueError(f"{PACKED}: {error}") from error


def _python() -> Component:
    version = ".".join(map(str, sys.version_info[:3]))
    library = Path(json.__file__).parent.parent
    files = (file for file in (library / "LICENSE.txt", library / "LICENSE") if file.is_file())
    text = next((file.read_text("utf-8", errors="replace") for file in files), "")
    return Component(name="Python", version=version, licence="PSF-2.0", text=text)


def _font() -> Component:
    text = resource("fonts/NotoEmoji_LICENSE.txt").read_text("utf-8")
    return Component(name="Noto Emoji", version="", licence="OFL-1.1", text=text)


def _installed() -> Iterator[Component]:
    """What the program needs, and what that needs in turn, as it is installed."""
    wanted, seen = [OWN], {OWN}
    while wanted:
        try:
            found = distribution(wanted.pop())
        except PackageNotFoundError:  # for another system, or not installed at all
            continue
        if found.name != OWN:
            yield Component(
                name=found.name, version=found.version, licence=_licence(found), text=_text(found)
            )
        for requirement in found.requires or ():
            name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower()
            if name not in seen and not ONLY_FOR_A_CHOICE.search(requirement):
                seen.add(name)
                wanted.append(name)


def _licence(found: Distribution) -> str:
    """The licence's short name, as its makers say it in one of three places."""
    said = found.metadata
    if expression := said.get_all("License-Expression"):
        return str(expression[0])
    classifiers = said.get_all("Classifier") or ()
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License ::")]
    first = str(*(said.get_all("License") or ())[:1]).strip()
    return ", ".join(named) or first.split("\n")[0]


def _text(found: Distribution) -> str:
    """The texts of all files that are named as licences."""
    files = [
        file
        for file in found.files or ()
        if re.match(r"(licen[cs]e|copying|notice)", file.name, re.IGNORECASE)
    ]
    places = [Path(str(file.locate())) for file in sorted(files, key=str)]
    return "\n\n".join(
        place.read_text("utf-8", errors="replace").strip() for place in places if place.is_file()
    )
