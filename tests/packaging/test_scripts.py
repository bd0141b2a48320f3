"""The shell scripts: each may be run, its shell can read it, and shellcheck finds nothing to warn of."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="shell scripts of the other systems")
ROOT = Path(__file__).parent.parent.parent
SHELLS = {"#!/bin/sh": "sh", "#!/usr/bin/env bash": "bash"}


def first_line(path: Path) -> str:
    return path.read_text("utf-8").partition("\n")[0]


SCRIPTS = [
    path
    for folder in (ROOT / "packaging", ROOT / ".ci")
    for path in sorted(folder.rglob("*"))
    if path.is_file() and not path.suffix and first_line(path).startswith("#!")
]


def test_those_that_people_run_are_among_them() -> None:
    assert {"install", "make-dmg", "qt-libraries", "remove", "run", "try-installed"} <= {
        path.name for path in SCRIPTS
    }


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_scripts_are_sound(script: Path) -> None:
    assert script.stat().st_mode & 0o111
    subprocess.run([SHELLS[first_line(script)], "-n", script], check=True)
    checker = shutil.which("shellcheck")
    if checker is None:
        pytest.skip("shellcheck is not installed")
    options = ("--severity=warning", "--external-sources", "--source-path=SCRIPTDIR")
    done = subprocess.run([checker, *options, script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
