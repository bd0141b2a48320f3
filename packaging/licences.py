"""The licences in the frozen folder: a text for each component, and the list that About reads."""

import json
import re
import shutil
from collections.abc import Iterable
from pathlib import Path

from component import Component
from components import Collected, components_of

PLACE = "migrainejournal/resources/licences"
LIST = "components.json"


def write_licences(collected: Iterable[Collected], folder: Path) -> list[Collected]:
    """Write the texts and the list into the folder; return them as PyInstaller's data files.

    `collected` is what the analysis found: its scripts, pure modules, binaries and datas. Raises what
    `components_of` raises: a file that belongs to nobody stops the build.
    """
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    write_list(components_of(collected), folder)
    return [(f"{PLACE}/{path.name}", str(path), "DATA") for path in sorted(folder.iterdir())]


def write_list(components: Iterable[Component], folder: Path) -> None:
    """Write each different text once, under the name of the first component that has it, and the list."""
    components = list(components)
    files: dict[str, str] = {}
    for component in sorted(components, key=lambda one: one.within != ""):  # a part shares its carrier's text
        if component.text not in files:
            files[component.text] = _file_name(component.name)
            (folder / files[component.text]).write_text(component.text, encoding="utf-8", newline="\n")
    rows = [_row(component) | {"file": files[component.text]} for component in components]
    (folder / LIST).write_text(json.dumps(rows, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _row(component: Component) -> dict[str, object]:
    """What the list says; `purl`, `within`, `files` and `parts` only where there are any."""
    row: dict[str, object] = {
        "name": component.name,
        "version": component.version,
        "licence": component.licence,
        "purl": component.purl,
        "within": component.within,
        "files": list(component.files),
        "parts": [_row(part) for part in component.parts],
    }
    return {key: value for key, value in row.items() if value}


def _file_name(name: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", name.casefold()).strip("-") + ".txt"
