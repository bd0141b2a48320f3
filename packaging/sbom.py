"""The bill of materials, in CycloneDX 1.6: what the frozen folder's list names, with its files' hashes."""

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from cyclonedx.model import HashAlgorithm, HashType, Property
from cyclonedx.model.bom import Bom
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.license import DisjunctiveLicense, LicenseExpression
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.spdx import is_supported_id
from packageurl import PackageURL

from component import AS_IN
from digests import sha256_of
from licences import LIST, PLACE

Row = Mapping[str, Any]


class UnlistedFileError(Exception):
    """A file lies in the frozen folder that no component has; the message names it."""


LIBRARIES = "_internal"
"""Where PyInstaller puts everything but the program itself."""


def bill_of(frozen: Path) -> str:
    """The bill of materials of the frozen folder, as JSON.

    Raises FileNotFoundError where the folder has no list, and UnlistedFileError for a file in it that the
    list does not know.
    """
    rows: list[Row] = json.loads((frozen / LIBRARIES / PLACE / LIST).read_text(encoding="utf-8"))
    _refuse_unlisted(frozen / LIBRARIES, {name for row in rows for name in row.get("files", ())})
    program, *others = rows
    root = _component(program, frozen, ComponentType.APPLICATION)
    root.components.update(_file(path, path.name) for path in frozen.iterdir() if path.is_file())
    components = {_key(row): _component(row, frozen, ComponentType.LIBRARY) for row in others}
    bom = Bom(components=components.values())
    bom.metadata.component = root
    direct = [components[_key(row)] for row in others if "within" not in row]
    bom.register_dependency(root, direct + _within(program["name"], others, components))
    for row in others:
        bom.register_dependency(components[_key(row)], _within(row["name"], others, components))
    return str(JsonV1Dot6(bom).output_as_string(indent=1)) + "\n"


def _refuse_unlisted(folder: Path, listed: set[str]) -> None:
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        is_file = path.is_file() and not path.is_symlink()
        if is_file and name not in listed and not name.startswith(PLACE):
            raise UnlistedFileError(name)


def _key(row: Row) -> str:
    return "/".join([row.get("within", ""), row["name"], row["version"]])


def _within(name: str, rows: Iterable[Row], components: Mapping[str, Component]) -> list[Component]:
    return [components[_key(row)] for row in rows if row.get("within") == name]


def _component(row: Row, frozen: Path, kind: ComponentType) -> Component:
    purl = row.get("purl")
    return Component(
        name=row["name"],
        version=None if row["version"].startswith(AS_IN) else row["version"],
        type=kind,
        bom_ref=_key(row),
        licenses=[_licence(row["licence"])],
        purl=PackageURL.from_string(purl) if purl else None,
        components=[
            *(_file(frozen / LIBRARIES / name, name) for name in row.get("files", ())),
            *(_component(part, frozen, ComponentType.LIBRARY) for part in row.get("parts", ())),
        ],
        properties=[Property(name="migrainejournal:within", value=row["within"])] if "within" in row else (),
    )


def _file(path: Path, name: str) -> Component:
    """A file of a component, as it lies in the frozen folder."""
    return Component(
        name=name,
        type=ComponentType.FILE,
        bom_ref=f"file:{name}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=sha256_of(path))],
    )


def _licence(expression: str) -> DisjunctiveLicense | LicenseExpression:
    return (
        DisjunctiveLicense(id=expression)
        if is_supported_id(expression)
        else LicenseExpression(value=expression)
    )
