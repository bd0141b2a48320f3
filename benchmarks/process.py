"""Starting what is measured in a process of its own."""

import json
import os
import subprocess
import sys
import time
from typing import Any

from benchmarks.measured.tell import STARTED

LONGEST_SECONDS = 60
UNUSUAL = {"PYTHONDONTWRITEBYTECODE", "PYTHONPROFILEIMPORTTIME"}
"""Environment variables that would make every start slower than a person's."""


def measured(module: str, *arguments: object, seconds: float = LONGEST_SECONDS) -> dict[str, Any]:
    """What a module of `benchmarks.measured` tells; raises when it fails or takes longer than the seconds."""
    command = [sys.executable, "-m", f"benchmarks.measured.{module}", *map(str, arguments)]
    environment = {key: value for key, value in os.environ.items() if key not in UNUSUAL}
    environment[STARTED] = str(time.monotonic_ns())
    done = subprocess.run(command, env=environment, stdout=subprocess.PIPE, timeout=seconds, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told
