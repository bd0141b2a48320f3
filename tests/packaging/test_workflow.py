"""The workflow and the README that build all three systems: sound, and of files that are there."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
WORKFLOW = ROOT / ".github" / "workflows" / "package.yml"
SYSTEMS = ("linux", "windows", "macos")
README = (ROOT / "packaging" / "README.md").read_text("utf-8")


def workflow() -> dict[Any, Any]:
    found = yaml.safe_load(WORKFLOW.read_text("utf-8"))
    assert isinstance(found, dict)
    return found


def commands(job: str) -> str:
    """All that the job runs."""
    return "\n".join(step["run"] for step in workflow()["jobs"][job]["steps"] if "run" in step)


def test_it_may_read_and_nothing_else() -> None:
    assert workflow()["permissions"] == {"contents": "read"}
    assert "secrets." not in WORKFLOW.read_text("utf-8")


@pytest.mark.parametrize("job", SYSTEMS)
def test_each_system_builds_tries_and_keeps_what_it_built(job: str) -> None:
    assert tuple(workflow()["jobs"]) == SYSTEMS
    told = commands(job)
    assert "--self-test" in told
    assert "tests/packaging" in told
    used = [step["uses"].partition("@")[0] for step in workflow()["jobs"][job]["steps"] if "uses" in step]
    assert used[-1] == "actions/upload-artifact"


@pytest.mark.parametrize(
    "told", [*map(commands, SYSTEMS), README.replace("\\", "/")], ids=[*SYSTEMS, "README"]
)
def test_every_file_it_runs_is_there(told: str) -> None:
    named = re.findall(r"(?:\b(?:packaging|tests)/[\w./-]*[\w/]|\bconstraints\.txt)", told)
    assert named
    for name in named:
        assert (ROOT / name).exists(), name


def test_the_table_of_the_readme_is_of_what_is_there() -> None:
    rows = re.findall(r"^\| `([^`*]+)` \| ", README, re.MULTILINE)
    assert {"icons/", "linux/", "windows/", "macos/"} <= set(rows)
    for row in rows:
        place = ROOT / "packaging" / row
        assert place.exists(), row
