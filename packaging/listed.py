"""What a package says itself was compiled into it: CycloneDX lists beside its metadata (PEP 770)."""

import json
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from packaging.licenses import canonicalize_license_expression

from component import AS_IN, Component, NoLicenceError
from texts import names_in, standard_texts

_LISTS = (".cdx.json", ".cyclonedx.json")


def compiled_into(distribution: Distribution) -> Iterator[Component]:
    """One component for each list, with all that stands in it as its parts."""
    for file in distribution.files or ():
        if "sboms" in file.parts and file.name.endswith(_LISTS):
            listing = json.loads(Path(str(distribution.locate_file(file))).read_text(encoding="utf-8"))
            name = distribution.metadata["Name"]
            yield _of_list(listing["components"], name, distribution.version)


def all_of(licences: Iterable[str]) -> str:
    """One SPDX expression for them all; a choice that another of them makes anyway is left out."""
    expressions: set[str] = {canonicalize_license_expression(licence) for licence in licences}
    certain = {one for one in expressions if " OR " not in one and " AND " not in one}
    choices = {one for one in expressions - certain if not _is_made(one, certain)}
    return " AND ".join([*sorted(certain), *(f"({one})" for one in sorted(choices))])


def _is_made(expression: str, certain: set[str]) -> bool:
    """Whether licences that count anyway satisfy the expression."""
    needed = expression.split(" AND ")
    if needed[1:] and any(" OR " in part and (part[0], part[-1]) != ("(", ")") for part in needed):
        return False  # too deep for this look: it stays as it is
    return all(certain.intersection(part.strip("()").split(" OR ")) for part in needed)


def _of_list(rows: list[dict[str, Any]], within: str, version: str) -> Component:
    parts = [_part(row, within) for row in rows]
    licence = all_of(part.licence for part in parts)
    lines = [f"{part.name} {part.version}: {part.licence}. {part.text}" for part in parts]
    papers = standard_texts(" AND ".join({name: None for part in parts for name in names_in(part.licence)}))
    return Component(
        name=f"Libraries compiled into {within} ({len(parts)})",
        version=f"{AS_IN}{within} {version}",
        licence=licence,
        text="\n".join(lines) + "\n\n" + papers,
        within=within,
        parts=tuple(parts),
    )


def _part(row: dict[str, Any], within: str) -> Component:
    said = [licence.get("expression") or licence["license"]["id"] for licence in row.get("licenses", [])]
    if len(said) > 1:
        said = [f"({one})" for one in said]
    if not said:
        raise NoLicenceError(f"{row['name']} in {within}")
    sources = [found["url"] for found in row.get("externalReferences", []) if found["type"] == "vcs"]
    notice = f"Copyright (c) {row['author']}." if row.get("author") else ""
    return Component(
        name=row["name"],
        version=row["version"],
        licence=canonicalize_license_expression(" AND ".join(said)),
        text=" ".join([notice, *sources]).strip(),
        purl=row.get("purl", ""),
        within=within,
    )
