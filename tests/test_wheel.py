"""What is built and installed is whole: every resource, and a journal can be made with it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RESOURCES = ROOT / "resources"
SHIPPED = sorted(path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*") if path.is_file())
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]

USING_IT = """
import json, sys
from pathlib import Path
from migrainejournal import clock
from migrainejournal.journal import open_journal
from migrainejournal.resources import resource, resource_folder

sizes = {name: len(resource(name).read_bytes()) for name in sys.argv[1:]}
journal = open_journal(Path("journal.db"), Path("seen"), clock.now)
journal.log_pain(pain=5, at=clock.now())
print(json.dumps({"folder": str(resource_folder()), "sizes": sizes, "counts": journal.counts()}))
journal.close()
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built without a network and installed by itself."""
    folder = tmp_path_factory.mktemp("wheel")
    offline = ["--no-deps", "--no-index"]
    subprocess.run([*PIP, "wheel", *offline, "--no-build-isolation", "-w", folder, ROOT], check=True)
    (wheel,) = folder.glob("*.whl")
    subprocess.run(
        [*PIP, "install", *offline, "--no-compile", "--target", folder / "site", wheel], check=True
    )
    return folder / "site"


def test_every_resource_is_in_it_and_it_makes_a_journal(
    installed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(installed))
    command = [sys.executable, "-c", USING_IT, *SHIPPED]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path)
    found = json.loads(done.stdout)
    assert Path(found["folder"]) == installed / "migrainejournal" / "resources"
    assert found["sizes"] == {name: (RESOURCES / name).stat().st_size for name in SHIPPED}
    assert found["counts"]["attacks"] == 1


def test_nothing_else_is_in_it(installed: Path) -> None:
    assert not any(installed.rglob("tests"))
    assert {path.name for path in installed.iterdir() if path.suffix != ".dist-info"} <= {
        "migrainejournal",
        "bin",
    }
