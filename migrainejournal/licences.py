"""What is inside the program, and under which licences, as it was found when the program was packed.

One that runs from its source has no such list: it names what is installed, without its licences.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution

from migrainejournal.resources import resource

PACKED = "licences/components.json"
OWN, OWN_PACKAGE = "Migraine Journal", "migrainejournal"
ONLY_FOR_A_CHOICE = re.compile(r";.*\bextra\b")
"""A requirement that is only for a choice nobody made, such as the tests."""


@dataclass(frozen=True, kw_only=True)
class Component:
    """Something that is inside; `licence` and its whole `text` are empty in a program that was not packed."""

    name: str
    version: str
    licence: str = ""
    text: str = ""


def components() -> tuple[Component, ...]:
    """What others made, by name; raises ValueError for a packed list that is broken."""
    packed = _packed()
    found = _installed() if packed is None else (row for row in packed if row.name != OWN)
    return tuple(sorted(found, key=lambda component: component.name.lower()))


def own_licence() -> str:
    """The program's own licence in full; empty where it was not installed with it."""
    packed = _packed()
    if packed is not None:
        return next((row.text for row in packed if row.name == OWN), "")
    try:
        return distribution(OWN_PACKAGE).read_text("licenses/LICENSE") or ""
    except PackageNotFoundError:
        return ""


def _packed() -> list[Component] | None:
    """The rows of the packed list; None in a program that was not packed."""
    try:
        listed = resource(PACKED)
    except FileNotFoundError:
        return None
    return [_of_entry(entry) for entry in json.loads(listed.read_text("utf-8"))]


def _of_entry(entry: dict[str, str]) -> Component:
    try:
        text = resource(f"licences/{entry['file']}").read_text("utf-8", errors="replace")
        return Component(name=entry["name"], version=entry["version"], licence=entry["licence"], text=text)
    except (KeyError, TypeError, FileNotFoundError) as error:
        raise ValueError(f"{PACKED}: {error}") from error


def _installed() -> Iterator[Component]:
    """The packages that the program needs, and what they need in turn."""
    wanted, seen = [OWN_PACKAGE], {OWN_PACKAGE}
    while wanted:
        try:
            found = distribution(wanted.pop())
        except PackageNotFoundError:  # for another system, or not installed at all
            continue
        if found.name != OWN_PACKAGE:
            yield Component(name=found.name, version=found.version)
        for requirement in found.requires or ():
            name = re.split(r"[^\w.-]", requirement, maxsplit=1)[0].lower()
            if name not in seen and not ONLY_FOR_A_CHOICE.search(requirement):
                seen.add(name)
                wanted.append(name)
