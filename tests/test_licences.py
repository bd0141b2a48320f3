"""What is inside is told with its licence, from the list that is packed; from its source, by name alone."""

import json
import re
import tomllib
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from migrainejournal import licences, resources
from migrainejournal.licences import Component, components, own_licence

ROOT = Path(__file__).parent.parent


def test_from_its_source_it_names_everything_that_is_needed() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[^\w-]", wanted)[0].lower().replace("_", "-") for wanted in project["dependencies"]}
    found = {component.name.lower().replace("_", "-"): component for component in components()}
    assert needed - {"tzdata"} <= found.keys()
    assert "shiboken6" in found, "what Qt for Python needs in turn"
    assert not {"pytest", "ruff", "scipy"} & found.keys(), "what only the tests need"
    assert all(component.version and not component.text for component in found.values())


def test_the_own_licence_is_that_of_the_project() -> None:
    assert own_licence().strip() == (ROOT / "LICENSE").read_text("utf-8").strip()


@pytest.fixture
def packed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of licences of a packed program."""
    folder = tmp_path / "resources" / "licences"
    folder.mkdir(parents=True)
    monkeypatch.setattr(resources, "resource_folder", lambda: folder.parent)
    return folder


def test_a_packed_program_tells_what_was_packed_and_its_own_licence_apart(packed: Path) -> None:
    entries = [
        {"name": name, "version": "6.11.3", "licence": "LGPL-3.0-only", "file": "lgpl.txt"}
        for name in ("qt", "B")
    ]
    own = {"name": "Migraine Journal", "version": "1", "licence": "MIT", "file": "own.txt"}
    (packed / "components.json").write_text(json.dumps([own, *entries]))
    (packed / "lgpl.txt").write_text("The whole text.")
    (packed / "own.txt").write_text("MIT License")
    assert components() == tuple(
        Component(name=name, version="6.11.3", licence="LGPL-3.0-only", text="The whole text.")
        for name in ("B", "qt")
    )
    assert own_licence() == "MIT License"


@pytest.mark.parametrize("listed", ["{", '[{"name": "Qt"}]', '["Qt"]'])
def test_a_list_that_was_packed_wrongly_is_a_bug(packed: Path, listed: str) -> None:
    (packed / "components.json").write_text(listed)
    with pytest.raises(ValueError, match=r"components|Expecting"):
        components()


def test_a_licence_that_was_not_packed_is_a_bug(packed: Path) -> None:
    entry = {"name": "Qt", "version": "6", "licence": "LGPL", "file": "none.txt"}
    (packed / "components.json").write_text(json.dumps([entry]))
    with pytest.raises(ValueError, match=r"none\.txt"):
        components()


def test_where_nothing_is_installed_nothing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(licences, "distribution", nothing)
    assert components() == ()
    assert own_licence() == ""
