"""How a measured process tells what was found: one line of JSON, times since it was started."""

import os
import sys
import time

STARTED = "BENCHMARK_STARTED"
"""Environment variable: `time.monotonic_ns()` just before the process was started."""


def milliseconds() -> float:
    """The time since this process was started by the benchmark."""
    return (time.monotonic_ns() - int(os.environ[STARTED])) / 1e6


def tell(found: dict[str, object]) -> None:
    """Print what was found."""
    import json  # not needed before the times are taken

    sys.stdout.write(json.dumps(found) + "\n")
    sys.stdout.flush()
