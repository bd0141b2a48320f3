"""What is inside the frozen folder, found from the files that were really collected for it.

Every file belongs to a component, or the build stops and names it. What was compiled into those files is
added from licences/inside.toml, and from the lists that packages bring of themselves (PEP 770).
"""

import platform
import subprocess
import sys
import sysconfig
from collections import defaultdict
from collections.abc import Iterable
from importlib.metadata import Distribution
from pathlib import Path
from urllib.parse import quote

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression
from packaging.utils import canonicalize_name

from component import AS_IN, Component, NoLicenceError
from inside import DEBIAN_LICENCES, PACKAGE_LICENCES, Part, parts_in
from listed import compiled_into
from migrainejournal import __version__
from owners import ROOT, Kind, Owner, Owners
from texts import NoTextError, about_qt, joined, names_in, standard_texts, texts_of

Collected = tuple[str, str, str]
"""What PyInstaller's analysis says of a file: its name in the folder, its source path, its kind."""

FILE_KINDS = ("BINARY", "EXTENSION", "DATA")
"""The kinds that become files; modules are packed into the program."""
PROJECT = "Migraine Journal"
QT_PARTS = ("Qt", "PySide6_Essentials", "shiboken6")
FREEZER = Owner(Kind.PACKAGE, "pyinstaller")
"""Its start program is in every frozen folder, built in and not collected."""


def components_of(collected: Iterable[Collected]) -> list[Component]:
    """All components, the project first, then by name.

    Raises UnknownFileError, NoLicenceError or NoTextError where something is not known of a file.
    """
    owners = Owners()
    carried: dict[str, Path] = {}
    names: dict[Owner, list[str]] = defaultdict(list)
    names[FREEZER] = []
    for name, source, kind in collected:
        if kind == "SYMLINK" or source in ("-", ""):
            continue  # a second name of a file that is there too, or a package that is only a folder
        owner = owners.of(source)
        inside = name.replace("\\", "/")
        names[owner] += [inside] if kind in FILE_KINDS else []
        carried[inside] = Path(source)
    found = [_component(owner, owners, files) for owner, files in names.items()]
    for owner in names:
        if owner.kind is Kind.PACKAGE:
            found += compiled_into(owners.package(owner.name))
    by_name = {component.name: component for component in found}
    for part in parts_in(carried):
        by_name[part.name] = _of_part(part, by_name[part.within])  # a part may be within an earlier part
        found.append(by_name[part.name])
    return sorted(found, key=lambda item: (item.name != PROJECT, item.name.casefold()))


def _component(owner: Owner, owners: Owners, files: list[str]) -> Component:
    match owner.kind:
        case Kind.PROJECT:
            return _project(files)
        case Kind.PYTHON:
            return _python(files)
        case Kind.PACKAGE:
            return _package(owners.package(owner.name), files)
        case Kind.SYSTEM:
            return _debian(owner.name, files)


def _project(files: list[str]) -> Component:
    return Component(
        name=PROJECT,
        version=__version__,
        licence="MIT",
        text=(ROOT / "LICENSE").read_text(encoding="utf-8"),
        files=tuple(files),
    )


def _python(files: list[str]) -> Component:
    places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))
    papers = [place / name for place in places for name in ("LICENSE.txt", "LICENSE")]
    papers.append(Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"))
    paper = next((path for path in papers if path.is_file()), None)
    if paper is None:
        raise NoTextError("this Python brings no text of its licence")
    version = platform.python_version()
    return Component(
        name="Python",
        version=version,
        licence="Python-2.0.1",
        text=paper.read_text(encoding="utf-8"),
        purl=f"pkg:generic/python@{version}",
        files=tuple(files),
    )


def _package(distribution: Distribution, files: list[str]) -> Component:
    name, version = distribution.metadata["Name"], distribution.version
    licence = licence_of(distribution)
    return Component(
        name=name,
        version=version,
        licence=licence,
        text=_with_qt(name, version, texts_of(distribution) or standard_texts(licence)),
        purl=f"pkg:pypi/{canonicalize_name(name)}@{version}",
        files=tuple(files),
    )


def licence_of(distribution: Distribution) -> str:
    """What we read in its licence file, else what the package says in SPDX's words."""
    name = distribution.metadata["Name"]
    ours = PACKAGE_LICENCES.get(canonicalize_name(name))
    for said in (ours, distribution.metadata["License-Expression"], distribution.metadata["License"]):
        try:
            return canonicalize_license_expression(said or "")
        except InvalidLicenseExpression:
            continue
    raise NoLicenceError(f"{name}: read its licence, and name it in packaging/licences/inside.toml")


def _debian(name: str, files: list[str]) -> Component:
    """A library of the building system; the name may bear an architecture, as libffi8:amd64."""
    fields = "${Package}\n${Version}\n${Architecture}\n${source:Package}"
    command = ["dpkg-query", "--show", f"--showformat={fields}", name]
    said = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    package, version, architecture, source = said.splitlines()
    if source not in DEBIAN_LICENCES:
        raise NoLicenceError(f"{source}: read its licence, and name it in packaging/licences/inside.toml")
    system = platform.freedesktop_os_release()["ID"]
    text = Path("/usr/share/doc", package, "copyright").read_text(encoding="utf-8")
    licence = DEBIAN_LICENCES[source]
    pointed_at = [one for one in names_in(licence) if f"/usr/share/common-licenses/{one}" in text]
    papers = [("copyright", text), *((one, standard_texts(one)) for one in pointed_at)]
    return Component(
        name=package,
        version=version,
        licence=licence,
        text=joined(papers),
        purl=f"pkg:deb/{system}/{package}@{quote(version, safe='')}?arch={architecture}",
        files=tuple(files),
    )


def _of_part(part: Part, carrier: Component) -> Component:
    version = part.version or carrier.version
    text = f"{part.copyright}\n\n{standard_texts(part.licence)}" if part.copyright else carrier.text
    return Component(
        name=part.name,
        version=part.version or f"{AS_IN}{carrier.name} {version}",
        licence=part.licence,
        text=_with_qt(part.name, version, text),
        within=carrier.name,
    )


def _with_qt(name: str, version: str, text: str) -> str:
    return f"{about_qt(version)}\n\n{text}" if name in QT_PARTS else text
